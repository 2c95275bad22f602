"""Clock times in copy: `3:30 p.m.`, `15:00 GMT`, `0330 GMT`, `noon`. Durations and scores are none."""

import re
from collections.abc import Iterator

from factlint.english.dates.said import Said
from factlint.english.words import NUMBERS
from factlint.start.regex import lazy
from factlint.text import Span

ZONES = r"(?&time.zone)|Eastern(?:\s+time)?|Pacific(?:\s+time)?"
"""Zones of news copy, as they stand after an hour."""
_ZONE_STEMS = ("T", "UTC", "local", "hours", "hrs", "Eastern", "Pacific")
"""One of these stands in every zone."""
_HALF = lazy(
    rf"(?<![\w.:,$-])(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?:\s|-)?(?P<half>[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"
    rf"(?:\s+(?:\(|in\s+)?(?P<zone>{ZONES})\b)?"
)
_FULL = lazy(
    rf"(?<![\w.:,$£€-])(?P<hour>\d\d?)[:.](?P<minute>\d\d)(?::\d\d)?(?:\s+(?:hours|hrs))?\s+\(?(?P<zone>{ZONES})\b"
    rf"|(?<![\w.:,$£€-])(?P<hours>\d\d)(?P<minutes>\d\d)\s?(?:(?P<zone2>{ZONES})\b|hours\b|hrs\b)"
)
_BARE = lazy(
    r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ss]ince|about|around)\s+(?P<whole>(?P<hour>\d\d?):(?P<minute>\d\d))"
    r"(?![\w:]|\.\d|\s+(?:into|to go|left|remaining|mark|in the))"
)
_WORDS = lazy(
    r"\b(?P<word>[Nn]oon|[Mm]idnight)\b(?!\s+(?:Mass|Cowboy|Express|Oil|Sun|[Ss]un))|\b(?P<hour>\d\d?|[a-z]{3,6})\s+o[’']clock\b"
)
_FORMS = (
    (_HALF, ("m.", "am", "pm", "M.", "AM", "PM")),
    (_FULL, _ZONE_STEMS),
    (_BARE, (":",)),
)
"""The forms of times in figures, each with the signs of which one has to stand in the passage."""


def clock(text: str, span: Span) -> Iterator[Said]:
    """The clock times in `span`."""
    passage = span.of(text)
    if any(map(str.isdecimal, passage)):
        for form, signs in _FORMS:
            if any(sign in passage for sign in signs):
                yield from map(_of_figures, form.finditer(text, *span))
    if any(word in passage for word in ("oon", "idnight", "clock")):
        for match in _WORDS.finditer(text, *span):
            hour = _in_words(match)
            if hour:
                yield Said(Span(*match.span()), "clock", hour=hour)


def _of_figures(match: re.Match[str]) -> Said:
    """The time that figures say; one of no clock, such as 25:70, has no value."""
    given = match.groupdict()
    hour = int(given["hour"] or given["hours"])
    minute = int(given["minute"] or given.get("minutes") or 0)
    zone = given.get("zone") or given.get("zone2") or ""
    span = Span(*match.span("whole" if "whole" in given else 0))
    half = (given.get("half") or "").lower()[:1]
    shown = _time(hour, minute, half) if minute < 60 else ""
    return Said(span, "clock", hour=shown, zone=" ".join(zone.split()))


def _time(hour: int, minute: int, half: str) -> str:
    """An hour and a minute as `15:30`; nothing where no clock shows them. `half` is a, p or nothing."""
    if half:
        noon = 12 if half == "p" else 0
        return f"{hour % 12 + noon:02}:{minute:02}" if 1 <= hour <= 12 else ""
    shown = hour < 24 or (hour == 24 and not minute)
    return f"{hour % 24:02}:{minute:02}" if shown else ""


def _in_words(match: re.Match[str]) -> str:
    if match["word"]:
        return "12:00" if match["word"].lower() == "noon" else "00:00"
    word = match["hour"]
    hour = (
        int(word)
        if word.isdecimal()
        else NUMBERS.index(word)
        if word in NUMBERS[1:13]
        else 0
    )
    return f"{hour:02}:00" if 1 <= hour <= 12 else ""
