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


def clock(text: str, span: Span) -> Iterator[Said]:
    """The clock times in `span`."""
    passage = span.of(text)
    digits = any(map(str.isdecimal, passage))
    half = digits and any(
        mark in passage for mark in ("m.", "am", "pm", "M.", "AM", "PM")
    )
    full = digits and any(zone in passage for zone in _ZONE_STEMS)
    for form, read in (
        (_HALF, half),
        (_FULL, full),
        (_BARE, digits and ":" in passage),
    ):
        for match in form.finditer(text, *span) if read else ():
            said = _of_figures(match)
            if said:
                yield said
    if any(word in passage for word in ("oon", "idnight", "clock")):
        for match in _WORDS.finditer(text, *span):
            hour = _in_words(match)
            if hour:
                yield Said(Span(*match.span()), "clock", hour=hour)


def _of_figures(match: re.Match[str]) -> Said | None:
    """The time that figures say; one of no clock, such as 25:70, has no value."""
    given = match.groupdict()
    hour = int(given["hour"] or given["hours"])
    minute = int(given["minute"] or given.get("minutes") or 0)
    zone = " ".join((given.get("zone") or given.get("zone2") or "").split())
    span = Span(*match.span("whole" if "whole" in given else 0))
    half = (given.get("half") or "").lower()[:1]
    fits = minute < 60 and (
        1 <= hour <= 12 if half else hour < 24 or (hour == 24 and not minute)
    )
    if half and fits:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Said(
        span, "clock", hour=f"{hour % 24:02}:{minute:02}" if fits else "", zone=zone
    )


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
