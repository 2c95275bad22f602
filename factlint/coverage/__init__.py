"""What the checks could look at, counted, so that silence is not read as approval."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from factlint.model import Document
from factlint.start.record import NamedTuple

_OF_VERSIONS = frozenset(("pair", "article"))
"""What a check looks at that needs another version, or a text beside it."""
_NAMED = 3
"""How many things a note names; the others are counted."""


class Tally(NamedTuple):
    """The words of running text, and for each kind of thing how many were found and how many checked."""

    words: int = 0
    quotes: tuple[int, int] = (0, 0)
    weekdays: tuple[int, int] = (0, 0)
    people: tuple[int, int] = (0, 0)
    ages: tuple[int, int] = (0, 0)
    titles: tuple[int, int] = (0, 0)
    sourced: tuple[int, int] = (0, 0)

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]
        both = zip(self[1:], other[1:], strict=True)
        return Tally(
            self.words + other.words,
            *((one[0] + two[0], one[1] + two[1]) for one, two in both),
        )

    @property
    def counts(self) -> tuple[tuple[str, int, int], ...]:
        """Each kind with what was found and checked; what sources speak of where there are any."""
        every = ((name, *getattr(self, name)) for name in self._fields[1:])
        return tuple(one for one in every if one[0] != "sourced" or one[1])


def gaps(
    documents: Sequence[Document],
    foreign: Mapping[str, str],
    subjects: AbstractSet[str],
    comparisons: int,
) -> list[str]:
    """Notes on what was read and could not be checked, or not by what was to run, the checks of these subjects.

    `foreign` has the languages of texts that are surely in another than English, by their paths.
    """
    empty = sorted(document.path for document in documents if document.is_empty)
    notes = [f"no text in {some(empty)}"] if empty else []
    if foreign:
        notes.append(_strange(foreign))
    idle = documents and subjects and subjects <= _OF_VERSIONS
    if idle and not comparisons:
        notes.append(
            "nothing was compared: the checks that run look at versions, and no text has another"
        )
    return notes


def languages(foreign: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """How many texts are in which other language, the commonest first."""
    counts = Counter(foreign.values())
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _strange(foreign: Mapping[str, str]) -> str:
    """The note on texts in other languages."""
    told = ", ".join(
        f"{count} text{'s' * (count > 1)} in {name}"
        for name, count in languages(foreign)
    )
    only = "checked by the desk's names, terms and patterns, and not by what reads English"
    return f"{told}: {only}: {some(sorted(foreign))}"


def passed_over(paths: Sequence[str]) -> list[str]:
    """A note on files that were named and are no copy by their names; none where there are none."""
    names, them = ("its name", "it") if len(paths) == 1 else ("their names", "them")
    return (
        [
            f"no copy by {names}, so skipped: {some(sorted(paths))}; `--as plain` reads {them}"
        ]
        if paths
        else []
    )


def some(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
