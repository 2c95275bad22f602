"""Days and weekdays of display copy that its text does not have, where it has others."""

import re
from collections.abc import Iterator
from datetime import date

from factlint.article.display.copy import Display, DisplayPlace, Odd
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import Day
from factlint.start.regex import lazy

_DAYS = ("day", "days", "range")
_OWN = lazy(
    r"[(\[|/:–—]\s*|\b(?:edition|issue|no\.|vol\.)[\s\d.,#]*|\b(?:posted|updated|published)\s+(?:on\s+)?",
    re.IGNORECASE,
)
"""What stands before the day of the copy itself: of an edition, a release, a post."""
_WEEK = 7
_ABOUT = 0.5
"""The share of the display copy's other words that a sentence has which tells of the same."""


def odd(display: Display) -> Iterator[Odd]:
    """The days of the display copy that are none of those in the text."""
    said = [one for one in _said(display) if not _is_own(display, one)]
    if not said:
        return
    there = [
        (place, one)
        for place in display.body.sentences
        for one in place.draft.dates_in(place.span)
    ]
    for one in said:
        published = display.draft.published
        if one.kind == "year" and str(one.first.year) in display.body.said:
            continue
        if not any(_may_be(one, other, published) for _, other in there):
            yield from _another(display, one, there)


def _said(display: Display) -> list[Said]:
    """The weekdays and days of the calendar that display copy says in its own words."""
    starts = {word.start for word in display.words}
    return [
        one
        for one in display.draft.dates_in(display.span)
        if one.span.start in starts
        and (one.kind in ("weekday", "year", "month") or _is_day(one))
    ]


def _another(
    display: Display, one: Said, there: list[tuple[DisplayPlace, Said]]
) -> Iterator[Odd]:
    """The day that the text has in place of one, in the sentence that is likest the display copy."""
    rivals = [(place, other) for place, other in there if _is_rival(one, other)]
    if not rivals:
        return
    place, other = max(rivals, key=lambda rival: display.shared(rival[0]))
    told = display.told(place, without=one.span) >= _ABOUT
    if display.shared(place) > 1 and told:
        yield Odd("date", one.span, DisplayPlace(place.draft, other.span))


def _is_own(display: Display, one: Said) -> bool:
    """Whether a day is that of the copy itself: in brackets, or after a label such as `Posted`."""
    before = display.draft.text[display.span.start : one.span.start]
    return any(match.end() == len(before) for match in _OWN.finditer(before))


def _is_rival(one: Said, other: Said) -> bool:
    """Whether both are weekdays, years, or days of the calendar of which one may be a slip for the other."""
    if one.kind in ("year", "month"):
        return other.kind == one.kind
    if one.kind == "weekday":
        return other.first.weekday > 0
    return _is_day(other) and is_near(one.first, other.first)


def is_near(one: Day, other: Day) -> bool:
    """Whether two days have the day or the month in common, or lie within a week of each other."""
    if one.day == other.day or one.month == other.month:
        return True
    apart = abs(31 * (one.month - other.month) + one.day - other.day)
    return min(apart, 12 * 31 - apart) <= _WEEK


def _is_day(one: Said) -> bool:
    return one.kind in _DAYS and one.first.day > 0


def _may_be(one: Said, other: Said, published: str | None) -> bool:
    """Whether both may be one day; a weekday is that of a date by the calendar, in the year of the copy."""
    if other.kind == "relative":
        return other.unit == "day" and one.kind != "year"
    if one.kind == "year":
        return one.first.year == other.first.year or _is_stretch(one, other)
    if "month" in (one.kind, other.kind):
        return one.first.month in range(other.first.month, other.last.month + 1) or (
            one.first.month == other.first.month
        )
    if other.kind not in (*_DAYS, "weekday"):
        return False
    weekdays = {_weekday(one, published), _weekday(other, published)} - {0}
    if len(weekdays) > 1 and "range" not in (one.kind, other.kind):
        return False
    return "weekday" in (one.kind, other.kind) or _overlap(one, other)


def _is_stretch(one: Said, other: Said) -> bool:
    """Whether a year lies in the decade or century, or between the years, that the text says."""
    length = {"decade": 10, "century": 100}.get(other.kind, 0)
    first, last = other.first.year, other.last.year
    return first <= one.first.year < max(first + length, last + 1) and first > 0


def _weekday(said: Said, published: str | None) -> int:
    """The weekday that is said or that the calendar gives; 0 where neither does."""
    day = said.first
    if day.weekday:
        return day.weekday
    year = day.year or int((published or "0")[:4])
    if said.kind != "day" or not (year and day.month and day.day):
        return 0
    try:
        return date(year, day.month, day.day).isoweekday()
    except ValueError:
        return 0


def _overlap(one: Said, other: Said) -> bool:
    """Whether two days of the calendar, or what is said from one to another, have a day in common."""
    ends = (one.first, one.last)
    return any(_within(day, other) for day in ends) or _within(other.first, one)


def _within(day: Day, said: Said) -> bool:
    """Whether the day is one of those said; a year that only one has makes no difference."""
    if not day.month or (
        day.year and said.first.year and day.year != said.first.year
    ):
        return False
    first, last = said.first, said.last if said.last.day else said.first
    return (
        (first.month, first.day)
        <= (day.month, day.day)
        <= (last.month or first.month, last.day)
    )
