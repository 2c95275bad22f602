"""What the checks could look at, counted, so that silence is not read as approval."""

from collections.abc import Collection

from factlint.annotate import weekdays
from factlint.record import NamedTuple
from factlint.rulebook import Draft
from factlint.text import Span

_MIN_QUOTE_WORDS = 3
"""Shorter quotations are too short to be compared with others."""
_READERS = {"quotes": ("text.quote-",), "weekdays": ("text.date-weekday",), "people": ("fact.",)}
"""The checks that look at each thing; where none of them runs, nothing of it was checked."""


class Tally(NamedTuple):
    """The words of running text, and for each kind of thing how many were found and how many checked."""

    words: int = 0
    quotes: tuple[int, int] = (0, 0)
    weekdays: tuple[int, int] = (0, 0)
    people: tuple[int, int] = (0, 0)

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]
        both = zip(self[1:], other[1:], strict=True)
        return Tally(self.words + other.words, *((one[0] + two[0], one[1] + two[1]) for one, two in both))

    @property
    def counts(self) -> tuple[tuple[str, int, int], ...]:
        """Each kind with what was found and checked."""
        return tuple((name, *getattr(self, name)) for name in _READERS)


def tally(draft: Draft, ran: Collection[str]) -> Tally:
    """Counts one draft; `ran` are the ids of the checks that were run on it."""
    found = {
        "quotes": (len(draft.quotes), sum(_comparable(draft, quote.inner) for quote in draft.quotes)),
        "weekdays": weekdays.count(draft.text, dated=draft.published is not None),
        "people": people(draft),
    }
    checked = {name for name, readers in _READERS.items() if any(check_id.startswith(readers) for check_id in ran)}
    return Tally(words(draft), *(pair if name in checked else (pair[0], 0) for name, pair in found.items()))


def words(draft: Draft) -> int:
    """The words of the running text: what stands between spaces and has a letter or digit."""
    return sum(
        any(map(str.isalnum, word)) for paragraph in draft.body for word in paragraph.span.of(draft.text).split()
    )


def _comparable(draft: Draft, inner: Span) -> bool:
    return len(draft.words_in(inner)) >= _MIN_QUOTE_WORDS


def people(draft: Draft) -> tuple[int, int]:
    """How many people the copy names, and how many of them the rulebook knows."""
    known = {
        m.entry for m in draft.mentions if m.kind in ("name", "accept", "never") and draft.entry(m).section == "people"
    }
    unknown = {
        name.family for name in draft.names if name.person and len(name.parts) > 1 and not draft.mentioned(name.span)
    }
    return len(known) + len(unknown), len(known)
