"""One event of a copy with a date in one place and a weekday in another: the Sept. 13 vote, Thursday's vote."""

import re
from collections.abc import Iterator

from factlint.english.dates import when
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import DAYS
from factlint.known import Draft
from factlint.model import Hit, Related
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_NOUN = r"(?P<noun>(?:[a-z]+\s)?(?:(?&news.event:base)))\b"
"""Things that happen on one day, with the word before them."""
_MONTH = r"(?&time.month)\.?"
_NOUN_TOO = _NOUN.replace("<noun>", "<other>")
DATED = lazy(
    rf"\b[Tt]he\s+(?P<day>{_MONTH}\s\d\d?)\s+{_NOUN}"
    rf"|\b[Tt]he\s+{_NOUN_TOO}\s+on\s+(?P<last>{_MONTH}\s\d\d?)\b(?!,?\s\d)"
)
_DAY = "(?&time.weekday.full)"
_FEASTS = "(?<!last )(?<!next )(?<!Good )(?<!Black )(?<!Bloody )(?<!Super )(?<!Ash )(?<!Palm )(?<!Easter )(?<!Holy )"
_ON_WEEKDAY = lazy(
    rf"{_FEASTS}\b(?P<day>{_DAY})(?:['’]s)?\s+{_NOUN}|\b[Tt]he\s+{_NOUN_TOO}\s+(?:on\s+)?(?P<last>{_DAY})\b(?!,)"
)
_WEEK = 6
"""Days from the copy in which a weekday is clear."""


def conflicts(doc: Draft) -> Iterator[Hit]:
    """Weekdays of an event that do not fall on the one date that the copy gives for it."""
    dated = _dated(doc)
    for match in _ON_WEEKDAY.finditer(doc.text) if dated else ():
        words = _words(match)
        given = dated.get(words[-1])
        weekday = match["day"] or match["last"]
        if (
            given
            and given.day
            and len({*words, *given.words}) <= 2
            and DAYS[_weekday(given.day)] != weekday
        ):
            day = f"{given.span.of(doc.text)} is a {DAYS[_weekday(given.day)]}"
            message = f"{day}; the copy has {weekday} for the same {words[-1]}"
            yield Hit(
                Span(*match.span()),
                message,
                related=(Related(given.span, "the date"),),
            )


class _Dated(NamedTuple):
    """The words of an event, and its date: where it stands, and the day, empty where the copy has two."""

    words: list[str]
    span: Span
    day: str


def _dated(doc: Draft) -> dict[str, _Dated]:
    """The events with one date near the copy's, by their nouns."""
    found: dict[str, _Dated] = {}
    for match in DATED.finditer(doc.text):
        span, words = (
            Span(*match.span("day" if match["day"] else "last")),
            _words(match),
        )
        day = _near(doc, when.days_said(doc.text, span))
        again = found.get(words[-1])
        found[words[-1]] = _Dated(
            words, span, day if again is None or again.day == day else ""
        )
    return found


def _words(match: re.Match[str]) -> list[str]:
    """The noun of the event with the word before it, such as the church of a church fire."""
    return [
        word
        for word in str(match["noun"] or match["other"]).split()
        if word not in ("the", "a", "before", "after")
    ]


def _near(doc: Draft, said: list[Said]) -> str:
    """The day that is meant, where it lies in the week of the copy."""
    from datetime import date

    days = when.days(said[0], doc.published) if said else []
    apart = (
        abs(
            (
                date.fromisoformat(days[0][0])
                - date.fromisoformat(doc.published or "")
            ).days
        )
        if days
        else _WEEK + 1
    )
    return days[0][0] if apart <= _WEEK else ""


def _weekday(day: str) -> int:
    from datetime import date

    return date.fromisoformat(day).weekday()
