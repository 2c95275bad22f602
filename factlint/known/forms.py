"""What is known of names: whether one stands alone, and which forms of an entry are right."""

import re

from factlint.entries import Entry
from factlint.known.draft import Draft
from factlint.rulebook.book import FULL
from factlint.start.regex import lazy
from factlint.text import Span

__all__ = ["FULL", "alone", "prominent", "right_forms"]
_SEAT = lazy(r"\b(?:(?&title.of-many))", re.IGNORECASE)
"""Words of seats and posts that hundreds hold at a time."""
_HIGH = lazy(
    r"(?:United States|U\.?S\.?) senator|deputy (?:prime|president)", re.IGNORECASE
)


def alone(doc: Draft, span: Span) -> bool:
    """Whether no longer name holds `span`: Bombay, but not Bombay Sapphire."""
    run = doc.name_at(span.start)
    if "-" in (
        doc.text[span.start - 1 : span.start],
        doc.text[span.end : span.end + 1],
    ):
        return False
    return run is None or (
        (span.start <= run.span.start or run.opens) and run.span.end <= span.end
    )


def right_forms(entry: Entry) -> list[str]:
    """The forms of an entry that are right: its name, what it accepts, its short form and demonyms."""
    forms = [
        entry.own_name,
        entry.short,
        entry.prefer,
        *entry.accept,
        *entry.demonyms,
    ]
    return [form for form in forms if form]


def prominent(entry: Entry, published: str | None = None) -> bool:
    """Whether an entry is more than one of hundreds of its kind, as far as its roles on file say.

    Of copy with a date, the roles that had begun by then count.
    """
    roles = entry.roles
    held = [
        role.title
        for role in roles
        if not published or (role.start or "")[:4] <= published[:4]
    ]
    return not roles or any(
        _HIGH.search(title) or not _SEAT.search(title) for title in held
    )
