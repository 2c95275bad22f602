"""What the checks could look at, counted, so that silence is not read as approval."""

from collections.abc import Iterable

from factlint.annotate import weekdays
from factlint.rulebook import Draft

_MIN_QUOTE_WORDS = 3
"""Shorter quotations are too short to be compared with others."""


def words(draft: Draft) -> int:
    """The words of the running text: what stands between spaces and has a letter or digit."""
    return sum(
        any(sign.isalnum() for sign in word)
        for paragraph in draft.body
        for word in paragraph.span.of(draft.text).split()
    )


def counts(drafts: Iterable[Draft]) -> tuple[tuple[str, int, int], ...]:
    """For quotes, weekdays and people: how many were found, and how many could be checked."""
    totals = {"quotes": [0, 0], "weekdays": [0, 0], "people": [0, 0]}
    for draft in drafts:
        _add(
            totals["quotes"],
            len(draft.quotes),
            sum(_comparable(draft, quote.inner) for quote in draft.quotes),
        )
        _add(totals["weekdays"], *weekdays.count(draft.text, dated=draft.published is not None))
        _add(totals["people"], *people(draft))
    return tuple((name, found, checked) for name, (found, checked) in totals.items())


def _add(total: list[int], found: int, checked: int) -> None:
    total[0] += found
    total[1] += checked


def _comparable(draft: Draft, inner: object) -> bool:
    return len(draft.words_in(inner)) >= _MIN_QUOTE_WORDS  # type: ignore[arg-type]


def people(draft: Draft) -> tuple[int, int]:
    """How many people the copy names, and how many of them the rulebook knows."""
    known = {
        m.entry for m in draft.mentions if m.kind in ("name", "accept", "never") and draft.entry(m).section == "people"
    }
    spans = [m.span for m in draft.mentions]
    unknown = {
        name.family
        for name in draft.names
        if name.person and len(name.parts) > 1 and not any(name.span.overlaps(span) for span in spans)
    }
    return len(known) + len(unknown), len(known)
