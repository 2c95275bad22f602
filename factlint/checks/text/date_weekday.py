"""The weekday beside a date is not the weekday of that date.

A wrong weekday sends readers to the wrong day, and nobody sees it by reading. The calendar settles it:
either the weekday or the date is wrong, and the finding names what each of them would be with the other.
It does not guess which one is right.

A date without a year is read as the nearest such date to the day of the article, and is left alone where
another year is near enough, or where a year named just before fits (before "that year", any year named
before); more than six weeks away and right in the year before or after, it is a query. With a year the
article needs no date. Of two weekdays with two dates ("Friday and Saturday,
Sept. 14 and 15") both are checked. Also left alone: dates before 1753, dates that fit the old calendar of
Russia and its neighbours (until 1923), other lists of days, and dates that no calendar has ("Sept. 31").

Options: `max_days` is how far from the article's date a date without a year may be.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factlint.english.dates import weekdays
from factlint.english.dates.weekdays import DAYS, MONTHS, Dated, dated, paired
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import lazy

if TYPE_CHECKING:
    from datetime import date

severity = "warning"
in_quotes = "check"
covers = ("weekdays",)
needs_date = (
    "a weekday beside a date without a year is checked in the year of the article"
)

bad = [
    "The bridge was closed to lorries on «Friday, Sept. 14, 2023», the county said.",
    "Voters go to the polls on «Monday, 5 March 2024» in all nine provinces.",
    "The ferry sank on «Tuesday the 14th of August, 2003», with 40 people on board.",
    "The museum burned on «June 7, 1944, a Tuesday», and was never rebuilt.",
    "He was sworn in on «January 21, 2021 (Wednesday)» in a closed ceremony.",
    "The shop opens on «Friday night, Sept. 14, 2023», and the bar a week later.",
    "The fair runs «Friday through Sunday, Sept. 14-16, 2023», by the harbour.",
    "The deadline is «2023-09-14 (Friday)», the form says.",
    "The call is on «Mon, April 13, 2021», at noon in the old hall.",
    "Next meetings: «Tue 15 Apr 2021» at noon, Wed 21 Apr 2021 at ten.",
    "The ferry sailed on «Thurs 6th May 2022» and sank the day after.",
    "Doors open on «14 April 2021 (Tue)», and the hall closes at ten.",
    "“We will strike on «Thursday, May 2, 2018»,” the union said.",
    Example(
        "The council votes on «Tuesday, Oct. 4», the mayor said.",
        published="2023-10-02",
    ),
    Example(
        "The trial opened on «Monday, Dec. 27», and lasted two weeks.",
        published="2023-01-12",
    ),
]
good = [
    "The bridge was closed to lorries on Thursday, Sept. 14, 2023, the county said.",
    "The fair runs Thursday and Friday, Sept. 14 and 15, 2023.",
    "The fair runs Thursday through Saturday, Sept. 14-16, 2023.",
    "The court sits on Friday, Sept. 31, 2023, the notice said.",
    "Troops fired on the crowd on Sunday, 9 January 1905, as the city’s calendar then had it.",
    "The ship sailed on Monday, Sept. 3, 1642, by the captain’s log.",
    "The council votes on Friday, Sept. 14, the mayor said.",
    Example(
        "The council votes on Tuesday, Oct. 3, the mayor said.",
        published="2023-10-02",
    ),
    Example(
        "The trial opened on Monday, Dec. 26, and lasted two weeks.",
        published="2023-01-12",
    ),
    Example(
        "The plant was flooded in 1993.\n\nNobody was hurt.\n\nIt reopened on Monday, Oct. 4, of that year.",
        published="2023-09-20",
    ),
    "The story ran in The Sun, May 4, 2012, on page one.",
    "It was first told by the Lakeside Sun, May 4, 2012, and by the Sun 5 May 2012.",
    "The calls are on Wed, April 14, 2021, Thu 15 Apr 2021 and Mon-Fri, 26 April 2021, and on Thurs 5th May 2022.",
    "He sat 14 April 2021 out; the Sat 14 device came in May 2012.",
    "The office is at Elm Court; open on Friday, Sept. 14, 2000 Main Street.",
]


class Options:
    """Options of this check."""

    max_days: int = 240


_GREGORIAN = 1753
"""The first whole year in which English copy counts its days as today."""
_WEEKS_AWAY = 45
"""Days from which on a date without a year may well be of another year."""
_OLD_STYLE_UNTIL = 1923
"""The last year in which a European country kept the Julian calendar."""
_OLD_STYLE_DAYS = {17: 11, 18: 12, 19: 13}
"""How many days the Julian calendar is behind, by century."""

opens = (weekdays.DAY, weekdays.TWO)


def awaits_date(doc: Draft) -> bool:
    """Whether a weekday stands beside a date without a year."""
    return any(
        found.year is None
        for paragraph in doc.paragraphs
        for found in dated(doc.text, paragraph.span)
    )


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each weekday whose date falls on another; of two weekdays with two dates the first that does."""
    years = _Years(doc)
    for paragraph in doc.paragraphs:
        for found in dated(doc.text, paragraph.span):
            day = _wrong(options, doc, found, years)
            if day:
                yield Hit(
                    found.span, _message(found, day), severity=_doubt(doc, found, day)
                )
        for pair in paired(doc.text, paragraph.span):
            wrong = [
                (found, day)
                for found in pair
                if (day := _wrong(options, doc, found, years))
            ]
            if wrong:
                yield Hit(
                    pair[0].span, _message(*wrong[0]), severity=_doubt(doc, *wrong[0])
                )


def _wrong(
    options: Options, doc: Draft, found: Dated, years: "_Years"
) -> "date | None":
    """The likeliest day of the date where the weekday fits none that may be meant."""
    days = _days(options, doc, found, years)
    fits = any(DAYS[day.weekday()] == found.weekday for day in days)
    return None if not days or fits or _old_style(found, days[0]) else days[0]


def _days(
    options: Options, doc: Draft, found: Dated, years: "_Years"
) -> list["date"]:
    """The days that may be meant, the likeliest first; none where the calendar or the copy has none."""
    if found.year:
        return _existing([found.year], found) if found.year >= _GREGORIAN else []
    if not doc.published:
        return []
    from datetime import date

    near = date.fromisoformat(doc.published)
    days = _existing([near.year - 1, near.year, near.year + 1], found)
    days = sorted(
        (day for day in days if abs(day - near).days <= options.max_days),
        key=lambda day: abs(day - near),
    )
    return days + _existing(years.near(found), found) if days else []


def _doubt(doc: Draft, found: Dated, day: "date") -> str | None:
    """A query where the date is weeks away, has no year, and fits the year before or after: captions live long."""
    from datetime import date

    if (
        found.year
        or not doc.published
        or abs((date.fromisoformat(doc.published) - day).days) <= _WEEKS_AWAY
    ):
        return None
    others = _existing([day.year - 1, day.year + 1], found)
    return (
        "info"
        if any(DAYS[other.weekday()] == found.weekday for other in others)
        else None
    )


_THAT_YEAR = lazy(
    r"\b(?:that|the same|the (?:following|next|previous)) year\b", re.IGNORECASE
)


class _Years:
    """The years that the copy names."""

    def __init__(self, doc: Draft) -> None:
        self._doc = doc
        self._round = cache(self._near)

    @cached_property
    def _named(self) -> list[tuple[int, int]]:
        """Where each year stands, and the year."""
        found = (
            word
            for word in self._doc.words
            if len(word.text) == 4 and word.text.isdecimal()
        )
        return [
            (word.start, int(word.text)) for word in found if word.text[0] in "12"
        ]

    @cached_property
    def _first(self) -> dict[int, int]:
        """Where each year stands first."""
        return {year: start for start, year in reversed(self._named)}

    def near(self, found: Dated) -> list[int]:
        """Those just before, in this paragraph or the last; with `that year` all that were named before."""
        return self._round(self._doc.paragraph_of(found.span))

    def _near(self, number: int) -> list[int]:
        start, end = (
            self._doc.paragraphs[max(number - 1, 0)].span.start,
            self._doc.paragraphs[number].span.end,
        )
        if self._that_year(start, end):
            return [year for year, first in self._first.items() if first < end]
        edges = (bisect_left(self._named, (edge,)) for edge in (start, end))
        return list({year for _, year in self._named[slice(*edges)]})

    @cached_property
    def _those(self) -> list[int]:
        return [match.start() for match in _THAT_YEAR.finditer(self._doc.text)]

    def _that_year(self, start: int, end: int) -> bool:
        return bisect_left(self._those, start) < bisect_left(self._those, end)


def _existing(years: list[int], found: Dated) -> list["date"]:
    from datetime import date

    days = []
    for year in years:
        try:
            days.append(date(year, found.month, found.day))
        except ValueError:  # Sept. 31, and Feb. 29 of a common year
            continue
    return days


def _old_style(found: Dated, day: "date") -> bool:
    from datetime import timedelta

    behind = _OLD_STYLE_DAYS.get(day.year // 100, 0)
    return (
        day.year <= _OLD_STYLE_UNTIL
        and DAYS[(day + timedelta(behind)).weekday()] == found.weekday
    )


def _message(found: Dated, day: "date") -> str:
    from datetime import timedelta

    shift = (DAYS.index(found.weekday) - day.weekday() + 3) % 7 - 3
    nearest = day + timedelta(shift)
    return (
        f"{MONTHS[day.month - 1]} {day.day}, {day.year}, is a {DAYS[day.weekday()]}; "
        f"the nearest {found.weekday} is {MONTHS[nearest.month - 1]} {nearest.day}"
    )
