"""Weekdays in copy, and the calendar dates that stand beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.regex import lazy
from factlint.text import Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAY = lazy(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|(?<!The )(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.)"
)
_DATE = (
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?"
    r"|(?P<day_first>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<last>[A-Z][a-z]{2,8})\b\.?)"
    r"(?![\w%]|,\d{3}\b)(?:,?\s+(?P<year>[12]\d{3})(?!\w|[.,:]\d|\s+[A-Z0-9]))?"
)
_AFTER = lazy(rf",?\s+\(?(?:the\s+)?{_DATE}")
_BEFORE = lazy(rf"\b{_DATE}(?:,?\s+(?:(?:which\s+)?(?:is|was|will be)\s+)?a\s+|,?\s+\((?:a\s+)?)\Z")
_SEVERAL = lazy(
    r"\s*[-–—/]\s*\w|,?\s+(?:and|or|to|through|until|&)\s+(?:[12]?\d|3[01])\b|,\s+\d\d?(?:,|\s+(?:and|or|&))"
)
"""What follows the first of several dates: `Sept. 14-16`, `Sept. 14 and 15`."""
_SEVERAL_DAYS = lazy(r"(?:day|\b[A-Z][a-z]{2,4}\.)\s*(?:[-–—/,]|,?\s(?:and|or|to|through|until|&))\s*\Z")
"""What stands before the last of several weekdays: `Friday and Saturday`."""


class Dated(NamedTuple):
    """A weekday beside a date. `month` counts from 1; `year` is None where the copy gives none."""

    span: Span
    weekday: str
    day: int
    month: int
    year: int | None


def dated(text: str, span: Span) -> Iterator[Dated]:
    """The weekdays with a date beside them in `span`; ranges and lists of days are left out."""
    for match in _DAY.finditer(text, *span):
        found = _beside(text, match, span)
        if found:
            yield found


def _beside(text: str, match: re.Match[str], span: Span) -> Dated | None:
    """The date right after the weekday, or right before it as in `Sept. 14, 2023, a Thursday`."""
    start, end = match.span()
    if not any(map(str.isdecimal, text[max(start - 45, span.start) : end + 30])):
        return None
    if match[0].endswith("s") or _SEVERAL_DAYS.search(text, max(start - 16, span.start), start):
        return None
    date = _AFTER.match(text, end, span.end)
    if date is None and text[start - 1] in "( ":
        date = _BEFORE.search(text, max(start - 45, span.start), start)
    month = _month(date["month"] or date["last"]) if date else 0
    if date is None or not month or _SEVERAL.match(text, date.end(), span.end):
        return None
    weekday = next(day for day in DAYS if day.startswith(match[0][:3]))
    whole = Span(min(start, date.start()), max(end, date.end()))
    if "(" in whole.of(text) and text[whole.end : whole.end + 1] == ")":
        whole = Span(whole.start, whole.end + 1)
    return Dated(
        whole, weekday, int(date["day"] or date["day_first"]), month, int(date["year"]) if date["year"] else None
    )


def _month(word: str) -> int:
    """The number of the month that `word` names, in full or short; 0 where it names none."""
    full = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(word)), 0)
    return full if full and (len(word) < 5 or word in MONTHS) else 0


def count(text: str, *, dated: bool) -> tuple[int, int]:
    """How many weekdays stand in `text`, and how many have a date to check them by.

    A date without a year counts only where the article is dated.
    """
    whole = Span(0, len(text))
    found = [match for match in _DAY.finditer(text) if not match[0].endswith(".") or _beside(text, match, whole)]
    dates = [date for date in (_beside(text, match, whole) for match in found) if date]
    return len(found), sum(1 for date in dates if date.year or dated)
