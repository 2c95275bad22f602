"""Days and weekdays of display copy that its text does not have, where it has others."""

import re
from collections.abc import Iterator

from factlint.article.display.copy import Display, Odd, Place
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import Day
from factlint.start.regex import lazy

_DAYS = ("day", "days", "range")
_OWN = lazy(
    r"[(\[|/:–—]\s*|\b(?:edition|issue|no\.|vol\.)[\s\d.,#]*|\b(?:posted|updated|published)\s+(?:on\s+)?",
    re.IGNORECASE,
)
"""What stands before the day of the copy itself: of an edition, a release, a post."""
_ABOUT = 0.5
"""The share of the display copy's other words that a sentence has which tells of the same."""


def odd(display: Display) -> Iterator[Odd]:
    """The days of the display copy that are none of those in the text."""
    starts = {word.start for word in display.words}
    dates = display.draft.dates_in(display.span)
    said = [
        one
        for one in dates
        if one.span.start in starts and (one.kind == "weekday" or _is_day(one))
    ]
    said = [one for one in said if not _is_own(display, one)]
    if not said:
        return
    there = [
        (place, one)
        for place in display.body.sentences
        for one in place.draft.dates_in(place.span)
    ]
    for one in said:
        rivals = [(place, other) for place, other in there if _is_rival(one, other)]
        if rivals and not any(_may_be(one, other) for _, other in there):
            place, other = max(rivals, key=lambda rival: display.shared(rival[0]))
            if (
                display.shared(place) > 1
                and display.told(place, without=one.span) >= _ABOUT
            ):
                yield Odd("date", one.span, Place(place.draft, other.span))


def _is_own(display: Display, one: Said) -> bool:
    """True for the day of the copy itself: in brackets, or after a label such as `Posted`."""
    before = display.draft.text[display.span.start : one.span.start]
    return any(match.end() == len(before) for match in _OWN.finditer(before))


def _is_rival(one: Said, other: Said) -> bool:
    """True for two weekdays, and for two days of the calendar."""
    if one.kind == "weekday":
        return other.first.weekday > 0
    return _is_day(other)


def _is_day(one: Said) -> bool:
    return one.kind in _DAYS and one.first.day > 0


def _may_be(one: Said, other: Said) -> bool:
    """True where both may be one day: a weekday and a date always may, where neither is said to be both."""
    if other.kind == "relative":
        return other.unit == "day"
    if other.kind == "month":
        return one.first.month == other.first.month
    if other.kind not in (*_DAYS, "weekday"):
        return False
    if (
        one.first.weekday
        and other.first.weekday
        and one.first.weekday != other.first.weekday
    ):
        return False
    if one.kind == "weekday" or other.kind == "weekday":
        return True
    return any(_within(day, other) for day in (one.first, one.last)) or _within(
        other.first, one
    )


def _within(day: Day, said: Said) -> bool:
    """True where the day is one of those said; a year that only one has makes no difference."""
    if not day.month or (day.year and said.first.year and day.year != said.first.year):
        return False
    first, last = said.first, said.last if said.last.day else said.first
    return (
        (first.month, first.day)
        <= (day.month, day.day)
        <= (last.month or first.month, last.day)
    )
