"""Weekdays in copy, and the calendar dates that stand beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.text import Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_DATED = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?"
    r"(?:(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
    r"|(?P<day_first>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_last>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?)"
    r"(?:,?\s+(?P<year>(?:1[89]|20)\d\d)\b)?"
)


class Dated(NamedTuple):
    """A weekday beside a date. `month` counts from 1; `year` is None where the copy gives none."""

    span: Span
    weekday: str
    day: int
    month: int
    year: int | None


def dated(text: str, span: Span) -> Iterator[Dated]:
    """The weekdays with a date beside them in `span`."""
    for match in _DATED.finditer(text, *span):
        month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"] or match["month_last"]))
        year = int(match["year"]) if match["year"] else None
        yield Dated(Span(*match.span()), match["weekday"], int(match["day"] or match["day_first"]), month, year)


def count(text: str, *, dated: bool) -> tuple[int, int]:
    """How many weekdays stand in `text`, and how many have a date to check them by.

    A date without a year counts only where the article is dated.
    """
    found = len(_DAY.findall(text))
    beside = sum(1 for match in _DATED.finditer(text) if match["year"] or dated) if found else 0
    return found, beside
