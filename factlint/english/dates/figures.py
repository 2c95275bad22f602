"""Days of the calendar in figures, in whichever order: `2023-04-24`, `04/24/2023`, `24.04.2023`."""

import re

from factlint.start.record import NamedTuple

FORM = (
    r"(?:(?P<year_first>(?:1[5-9]|2\d)\d\d)(?P<mark>[-/.])(?P<month_in>\d\d?)(?P=mark)(?P<day_in>\d\d?)"
    r"|(?P<one>\d\d?)(?P<between>[-/.])(?P<two>\d\d?)(?P=between)(?P<year_last>(?:19|20)\d\d))(?![\w/-]|\.\d)"
)
"""Such a day; the pattern before it has to say what it is not part of."""
_LAST_DAY = 31
_NO_DAY = 40
"""Figures up to this are a mistyped day, and higher ones no date."""


class Figures(NamedTuple):
    """What may be the year, the month and the day of a date in figures."""

    year: int
    month: int
    day: int


def readings(match: re.Match[str]) -> list[Figures]:
    """What the figures may mean, the likelier first: days that no month has among them, none where there is no month.

    With points and hyphens the day stands before the month, with strokes either may.
    """
    return _year_first(match) if match["year_first"] else _year_last(match)


def _year_first(match: re.Match[str]) -> list[Figures]:
    year, month, day = (
        int(match[name]) for name in ("year_first", "month_in", "day_in")
    )
    if match["mark"] == "." and (month < 1 or not 0 < day <= _LAST_DAY):
        return []  # a version, as in 2022.1.0
    wrong = match["mark"] == "-" and day <= _LAST_DAY
    return [Figures(year, month, day)] if month <= 12 or wrong else []


def _year_last(match: re.Match[str]) -> list[Figures]:
    one, two, year = (int(match[name]) for name in ("one", "two", "year_last"))
    american, other = Figures(year, one, two), Figures(year, two, one)
    both = [american, other] if match["between"] == "/" else [other, american]
    fit = [one for one in both if one.month <= 12 and 0 < one.day < _NO_DAY]
    days = [one for one in fit if one.day <= _LAST_DAY] or fit
    return list(dict.fromkeys(one for one in days if one.month))
