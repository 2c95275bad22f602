"""The nth day of what began on a day: of the week or the calendar in one sentence, or of an event on file."""

import re
from collections.abc import Iterator

from factlint.english.dates import when
from factlint.english.dates.said import Said
from factlint.known import Draft, events
from factlint.lexicon import spelled
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

_WEEK = 7
"""Later days are counted by weekdays no more."""
_NTH = spelled("number.ordinal.small")
NTH_DAY = lazy(
    r"\b(?P<whole>the\s+(?P<nth>(?&number.ordinal.small)|\d\d?(?&number.ordinal.suffix))(?:\s+(?:straight|consecutive|full))?\s+day\s+of\s+)"
)
_BEGAN = lazy(
    r"[^.;!?,]{1,70}?\b(?:that|which)?\s*(?&time.began)\s+(?:on\s+|last\s+)?"
)


def nth_days(doc: Draft, sentence: Span) -> Iterator[Hit]:
    """The days of a sentence that are counted wrong."""
    for match in NTH_DAY.finditer(doc.text, *sentence):
        given = match["nth"].rstrip("stndrh")
        nth = int(given) if given.isdecimal() else _NTH.index(match["nth"]) + 1
        began = _BEGAN.match(doc.text, match.end(), sentence.end)
        hit = (
            _since(doc, sentence, match, began, nth)
            if began
            else _of_event(doc, sentence, match, nth)
        )
        if hit:
            yield hit


def _since(
    doc: Draft, sentence: Span, match: re.Match[str], began: re.Match[str], nth: int
) -> Hit | None:
    """The nth day of what began on a weekday or day that the sentence gives, on another that it gives."""
    start, other = _both_days(doc, sentence, began.end())
    if not start or not other or nth > _WEEK:
        return None
    apart = _apart(doc, start, other)
    if apart is None or nth - apart in (0, 1):
        return None
    first, second = start.span.of(doc.text), other.span.of(doc.text)
    counted = f"counted from {first}, {second} is the {_ordinal(apart + 1)} day"
    return Hit(
        Span(match.start(), start.span.end),
        f"{counted}; one of the two days or the number is wrong",
    )


def _both_days(
    doc: Draft, sentence: Span, began: int
) -> tuple[Said | None, Said | None]:
    """The day that stands where something is said to have begun, and the one other day of its kind."""
    said = when.days_said(doc.text, sentence)
    first = (began, began - len("last "))
    start = next((one for one in said if one.span.start in first), None)
    others = [
        one for one in said if one is not start and one.kind in ("weekday", "day")
    ]
    only = len(others) == 1 and start is not None and start.kind == others[0].kind
    return start, others[0] if only else None


def _apart(doc: Draft, start: Said, end: Said) -> int | None:
    """The days from one weekday or day to another."""
    if start.kind == "weekday":
        return (end.first.weekday - start.first.weekday) % 7
    from datetime import date

    first, last = when.days(start, doc.published), when.days(end, doc.published)
    if not first or not last:
        return None
    return (date.fromisoformat(last[0][0]) - date.fromisoformat(first[0][0])).days


def _of_event(
    doc: Draft, sentence: Span, match: re.Match[str], nth: int
) -> Hit | None:
    """The nth day of an event on file, on the day of the copy or on one that the sentence names."""
    named = [
        one
        for one in doc.once(events.named)
        if 0 <= one.span.start - match.end() <= len("the ")
    ]
    if not named or not doc.published:
        return None
    event, span = named[0]
    on_file = events.days(event)
    if on_file is None or not event.start:
        return None
    counted = _counted(doc, sentence, on_file[0], event.day_count)
    if not counted or nth in counted:
        return None
    began = f"{event.name} began on {on_file[0]} by the file"
    message = f"{began}, so this is its {_ordinal(counted[0])} day and not the {_ordinal(nth)}"
    return Hit(Span(match.start("whole"), span.end), message, entity=event.id)


def _counted(
    doc: Draft, sentence: Span, start: str, day_count: str | None
) -> list[int]:
    """The numbers that the day may have, the likeliest first: of the days that the sentence names, or of the copy's.

    Copy lies over night, so the day before the copy's is told of too.
    """
    from datetime import date, timedelta

    near = date.fromisoformat(doc.published or "")
    named = [*when.days_said(doc.text, sentence)]
    days = [
        day for one in named for day, _ in when.days(one, doc.published, ahead=False)
    ]
    told = days or [near.isoformat(), (near - timedelta(1)).isoformat()]
    apart = [
        (date.fromisoformat(day) - date.fromisoformat(start)).days for day in told
    ]
    more = {"inclusive": (1,), "exclusive": (0,)}.get(day_count or "", (1, 0))
    return [days + one for one in more for days in apart if 0 <= days < 60]


def _ordinal(number: int) -> str:
    ending = (
        "th"
        if number % 100 in (11, 12, 13)
        else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return _NTH[number - 1] if 0 < number <= len(_NTH) else f"{number}{ending}"
