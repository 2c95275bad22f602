"""A number of days or weeks beside the two days that it lies between: `on Nov. 2, and 18 days later, on Nov. 20`."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.english.caution import caution
from factlint.english.dates.relative import number
from factlint.english.words import NUMBERS
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from datetime import date

    from factlint.english.dates.said import Said

_COUNT = (
    rf"\b(?P<count>\d{{1,3}}|(?i:{'|'.join(NUMBERS[1:])}))\s+(?P<unit>days?|weeks?)"
)
DAYS_LATER = lazy(rf"{_COUNT}\s+later,?\s+on\s+(?=\w)")
DAYS_AFTER = lazy(rf",\s+{_COUNT}\s+after\s+[^.;,!?]{{1,60}}?(?:of|on)\s+(?=\w)")
_LEAP = 2024
"""The year of days without one."""


def days_between(doc: Draft, sentence: Span) -> Iterator[Hit]:
    """Reports counts of days that the two days of the sentence do not give."""
    for form in (DAYS_LATER, DAYS_AFTER):
        for match in form.finditer(doc.text, *sentence):
            days = _days(doc, sentence)
            if len(days) == 2 and not caution(
                doc.text, sentence.start, match.start("count")
            ):
                yield from _judged(doc.text, match, days, later=form is DAYS_LATER)


def _days(doc: Draft, sentence: Span) -> "list[Said]":
    from factlint.english.dates import absolute

    dated = [one for one in absolute.said(doc.text, sentence) if one.first.month]
    return dated if all(one.kind == "day" and one.first.day for one in dated) else []


def _judged(
    text: str, match: re.Match[str], days: "list[Said]", *, later: bool
) -> Iterator[Hit]:
    """The finding where the count is off, by more than half a week where weeks are counted."""
    one, other = days
    if other.span.start != match.end() or one.span.end > match.start() + 1:
        return
    if not later and text[one.span.end : match.start()].strip():
        return
    apart = _apart(one, other) if later else _apart(other, one)
    count, weeks = number(match["count"]), match["unit"].startswith("week")
    if apart is None or count is None:
        return
    off = abs(count * (7 if weeks else 1) - apart)
    if off > (3 if weeks else 0):
        start = match.start("count") if later else one.span.start
        said = f"{match['count']} {match['unit']}"
        message = f"the two days are {apart} days apart, not {said}; one of the three is wrong"
        inclusive = "info" if off == 1 else None  # who counts the first day
        yield Hit(Span(start, other.span.end), message, severity=inclusive)


def _apart(first: "Said", last: "Said") -> int | None:
    """The days from the first day to the last, which is the next of its name where it has no year."""
    start, end = _date(first, last), _date(last, first)
    if start is None or end is None:
        return None
    if end < start and not (first.first.year and last.first.year):
        end = (
            end.replace(year=end.year + 1)
            if (end.month, end.day) != (2, 29)
            else None
        )
    return None if end is None or end < start else (end - start).days


def _date(said: "Said", beside: "Said") -> "date | None":
    from datetime import date

    year = said.first.year or beside.first.year or _LEAP
    try:
        return date(year, said.first.month, said.first.day)
    except ValueError:
        return None
