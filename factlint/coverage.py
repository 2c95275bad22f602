"""What the checks could look at, counted, so that silence is not read as approval."""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet

from factlint.english.dates import weekdays
from factlint.english.language import CODES, of_document
from factlint.known import Draft
from factlint.model import Document
from factlint.start.record import NamedTuple
from factlint.text import Span, stretches

_OF_VERSIONS = frozenset(("pair", "article"))
"""What a check looks at that needs another version, or a text beside it."""
_MIN_QUOTE_WORDS = 3
"""Shorter quotations are too short to be compared with others."""
_NAMED = 3
"""How many things a note names; the others are counted."""


class Tally(NamedTuple):
    """The words of running text, and for each kind of thing how many were found and how many checked."""

    words: int = 0
    quotes: tuple[int, int] = (0, 0)
    weekdays: tuple[int, int] = (0, 0)
    people: tuple[int, int] = (0, 0)

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]
        both = zip(self[1:], other[1:], strict=True)
        return Tally(
            self.words + other.words,
            *((one[0] + two[0], one[1] + two[1]) for one, two in both),
        )

    @property
    def counts(self) -> tuple[tuple[str, int, int], ...]:
        """Each kind with what was found and checked."""
        return tuple((name, *getattr(self, name)) for name in self._fields[1:])


def tally(draft: Draft, covered: Collection[str]) -> Tally:
    """Counts one draft; `covered` are the things that the checks look at that were run on it."""
    found = {
        "quotes": (
            len(draft.quotes),
            sum(_comparable(draft, quote.inner) for quote in draft.quotes),
        ),
        "weekdays": weekdays.count(draft.text, dated=draft.published is not None),
        "people": people(draft),
    }
    return Tally(
        words(draft),
        *(pair if name in covered else (pair[0], 0) for name, pair in found.items()),
    )


def words(draft: Draft) -> int:
    """The words of the running text: what stands between spaces and has a letter or digit."""
    parts = (
        part
        for paragraph in draft.body
        for part in stretches(draft.text, paragraph.span)
    )
    return sum(any(map(str.isalnum, word)) for part in parts for word in part.split())


def _comparable(draft: Draft, inner: Span) -> bool:
    return len(draft.words_in(inner, _MIN_QUOTE_WORDS)) >= _MIN_QUOTE_WORDS


def people(draft: Draft) -> tuple[int, int]:
    """How many people the copy names, and how many of them the rulebook knows."""
    known = {
        m.entry
        for m in draft.mentions
        if m.kind in ("name", "accept", "never")
        and draft.entry(m).section == "people"
    }
    unknown = {
        name.family
        for name in draft.names
        if name.person and len(name.parts) > 1 and not draft.mentioned(name.span)
    }
    return len(known) + len(unknown), len(known)


def gaps(
    documents: Sequence[Document], subjects: AbstractSet[str], comparisons: int
) -> list[str]:
    """Notes on what was read and could not be checked, or not by what was to run, the checks of these subjects."""
    empty = sorted(document.path for document in documents if document.is_empty)
    strange = sorted(
        f"{document.path} ({name})"
        for document in documents
        if (name := _other_language(document))
    )
    notes = [f"no text in {some(empty)}"] if empty else []
    if strange:
        notes.append(f"not in English, which most checks read: {some(strange)}")
    idle = documents and subjects and subjects <= _OF_VERSIONS
    if idle and not comparisons:
        notes.append(
            "nothing was compared: the checks that run look at versions, and no text has another"
        )
    return notes


def _other_language(document: Document) -> str | None:
    """The language of a text, where that is surely another than English."""
    name = of_document(document)
    return None if name in (None, CODES["en"]) else name


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
