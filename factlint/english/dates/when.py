"""When: all dates and times of a text, and the days of the calendar that each may mean."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from factlint.dates import parse_partial
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import SIGNS, Day
from factlint.text import Apart, Span

if TYPE_CHECKING:
    from datetime import date

Days = tuple[str, str]
"""The first and the last day that a date may mean, as ISO dates."""
_NEAR = 240
"""How many days from the copy's date a day without a year may be."""
_SPANS = {"decade": 10, "century": 100}
_LENGTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_MONTHS_OF = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
}


def dates(text: str, span: Span) -> list[Said]:
    """All dates and times of `span`, in order, none within another."""
    from factlint.english.dates import absolute, clock, relative

    return _apart(
        (absolute.said, relative.relative, relative.weekdays, clock.clock), text, span
    )


def days_said(text: str, span: Span) -> list[Said]:
    """The days and weekdays of `span` alone: what they are beside is read from a few sentences, and soon."""
    from factlint.english.dates import relative

    passage = span.of(text)
    if not any(sign in passage for sign in SIGNS) or not any(
        map(str.isdecimal, passage)
    ):
        return _apart((relative.weekdays,), text, span)
    from factlint.english.dates import absolute

    return [
        one
        for one in _apart((absolute.said, relative.weekdays), text, span)
        if one.kind in ("day", "weekday")
    ]


def _apart(
    readings: Iterable[Callable[[str, Span], Iterable[Said]]], text: str, span: Span
) -> list[Said]:
    """What the readings find, an earlier one going before a later one of the same words."""
    apart = Apart()
    return sorted(
        one
        for reading in readings
        for one in reading(text, span)
        if apart.take(one.span)
    )


def days(
    said: Said, published: str | None, *, ahead: bool | None = None
) -> list[Days]:
    """The days that may be meant in copy of the day `published`, the likeliest first; none where nothing is sure."""
    if said.kind == "range":
        return _range(said, published)
    if said.kind in (
        "day",
        "month",
        "year",
        "season",
        "quarter",
        "decade",
        "century",
    ):
        return _calendar(said, published, ahead)
    if published is None or said.then or said.about:
        return []
    if said.kind == "weekday":
        return _weekday(said, _day(published), ahead)
    return (
        _relative(said, _day(published))
        if said.kind == "relative" and said.amount is not None
        else []
    )


def _day(iso: str) -> "date":
    from datetime import date

    return date.fromisoformat(iso)


def _range(said: Said, published: str | None) -> list[Days]:
    first = days(said._replace(kind=_kind(said.first), last=Day()), published)
    last = days(
        said._replace(kind=_kind(said.last), first=said.last, last=Day()), published
    )
    return [
        (one[0], other[1]) for one in first for other in last if one[0] <= other[1]
    ][:1]


def _kind(day: Day) -> str:
    return "day" if day.day else "month" if day.month else "year"


def _calendar(said: Said, published: str | None, ahead: bool | None) -> list[Days]:
    """Calendar dates: of the year they name, or of the years near the copy's date."""
    first = said.first
    if said.kind in _SPANS and first.year < 100:
        return []
    if first.year:
        return _in_year(first, first.year + _SPANS.get(said.kind, 1) - 1)
    if published is None or not first.month:
        return []
    return _in_near_years(first, published, _way(said.cue, ahead))


def _in_near_years(day: Day, published: str, way: bool | None) -> list[Days]:
    """The days of a date without a year that are near the copy's date, the nearest first; two at most."""
    near = _day(published)
    found = [
        one
        for year in range(near.year - 1, near.year + 2)
        for one in _in_year(day._replace(year=year), year)
        if _lies(one, published, way)
    ]
    close = sorted((_distance(one, near), one) for one in found)
    return [one for apart, one in close if apart <= _NEAR][:2]


def _way(cue: str, ahead: bool | None) -> bool | None:
    """Whether a day is ahead, by the clause or by `next` and `last`; None where nothing says it."""
    if ahead or cue == "next":
        return True
    return False if ahead is False or cue == "last" else None


def _lies(days: Days, published: str, way: bool | None) -> bool:
    """Whether the days may lie ahead of the copy's date or behind it, as `way` says; its own lies in both."""
    if way is None:
        return True
    return days[1] >= published if way else days[0] <= published


def _distance(one: Days, near: "date") -> int:
    return min(abs((_day(end) - near).days) for end in one)


def _in_year(day: Day, last_year: int) -> list[Days]:
    """The days of a partial date; none where the calendar has no such date."""
    months = _MONTHS_OF.get(
        day.month, (12, 14) if day.month == 24 else (day.month, day.month)
    )
    if day.month == 24:  # winter runs into the next year
        return [
            (f"{day.year:04}-12-01", f"{day.year + 1:04}-02-28"),
            (f"{day.year - 1:04}-12-01", f"{day.year:04}-02-28"),
        ]
    tail = f"-{day.day:02}" if day.day else ""
    try:
        first = parse_partial(
            f"{day.year:04}-{months[0]:02}{tail}" if day.month else f"{day.year:04}"
        )
        last = parse_partial(
            f"{last_year:04}-{months[1]:02}{tail}" if day.month else f"{last_year:04}"
        )
    except ValueError:
        return []
    return [(first[0], last[1])]


def _weekday(said: Said, near: "date", ahead: bool | None) -> list[Days]:
    """`last Friday` and `next Tuesday` may mean one of two; a bare one is past or to come, by the clause."""
    from datetime import timedelta

    back = (near.weekday() - said.first.weekday + 1) % 7
    past, future = near - timedelta(back), near + timedelta((7 - back) % 7)
    week = timedelta(7)
    if said.cue == "last":
        latest = past - week if back == 0 else past
        found = [latest, latest - week]
    elif said.cue == "next":
        soonest = future + week if back == 0 else future
        found = [soonest, soonest + week]
    elif said.cue == "week":
        found = [future + week]
    elif said.cue == "this":
        found = [future, past]
    else:
        found = _bare(past, future, ahead)
    return [(day.isoformat(), day.isoformat()) for day in dict.fromkeys(found)]


def _bare(past: "date", future: "date", ahead: bool | None) -> list["date"]:
    """A weekday without last or next; on its own day it may be today or a week off."""
    from datetime import timedelta

    if past == future:
        week = timedelta(7)
        return (
            [past, past - week]
            if ahead is False
            else [past, past + week]
            if ahead
            else [past, past - week, past + week]
        )
    return [past] if ahead is False else [future] if ahead else [past, future]


def _relative(said: Said, near: "date") -> list[Days]:
    from datetime import timedelta

    count = said.amount or 0
    if said.unit in ("day", "night"):
        day = (near + timedelta(count)).isoformat()
        return [(day, day)]
    if said.unit in ("week", "weekend"):
        monday = near + timedelta(7 * count - near.weekday())
        first = monday + timedelta(5) if said.unit == "weekend" else monday
        return [(first.isoformat(), (monday + timedelta(6)).isoformat())]
    if said.unit not in _LENGTHS:
        return []
    counted = abs(count) > 1 and said.unit in ("year", "decade", "century")
    months = near.year * 12 + near.month - 1 + count * _LENGTHS[said.unit]
    if said.unit in ("month", "quarter"):
        month = parse_partial(f"{months // 12:04}-{months % 12 + 1:02}")
        return [month]
    year = months // 12
    return [(f"{year - counted:04}-01-01", f"{year:04}-12-31")]
