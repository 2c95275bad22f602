"""Weekdays, and dates told from the day of the copy or of the story: yesterday, three days ago, a year earlier."""

import re
from collections.abc import Iterator

from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import DAYS, Day
from factlint.english.words import NUMBERS
from factlint.lexicon import words
from factlint.start.regex import lazy
from factlint.text import Span

_WEEKDAY = lazy(
    r"\b(?:(?P<cue>[Ll]ast|[Nn]ext|[Tt]his(?:\s+(?:past|coming))?)\s+|(?P<early>[Ee]arly|[Ll]ate)\s+)?"
    r"(?P<day>(?&time.weekday.full))\b"
    r"(?:\s+(?P<part>(?&time.daypart:base)|week\b(?!\s*-)))?"
)
_NAMED_BEFORE = lazy(
    r"\b(?:(?i:(?&time.feast))|(?&time.named-before)|Mr\.?|Mrs\.?|Ms\.?|[Ee]very|[Ee]ach|The)\s\Z"
)
"""What makes a weekday a feast, a family name, a paper or a day of every week."""
_NAMED_AFTER = lazy(r"\s(?:(?&organisation.press time.named-after))\b|s\b")
_UNIT = r"(?P<unit>(?&time.unit:base -second)|centurie|night)"
_WORDS = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in NUMBERS)
_COUNT = rf"(?P<count>\d{{1,3}}|{_WORDS}|(?i:(?&number.vague)))"
_AGO = lazy(rf"\b{_COUNT}\s+{_UNIT}s?\s+(?P<way>(?&time.ago time.hence))\b")
_NAMED_DAYS = {
    "yesterday": -1,
    "tomorrow": 1,
    "today": 0,
    "tonight": 0,
    "last night": -1,
}
_NAMED = lazy(
    r"\b(?P<far>the day (?:before yesterday|after tomorrow))\b"
    r"|\b(?P<named>(?&time.day)|last night)\b(?:\s+(?P<part>(?&time.daypart:base)))?",
    re.IGNORECASE,
)
_CUED = lazy(
    r"(?P<the>\b[Tt]he\s+)?\b(?P<cue>(?i:(?&time.shift)))\s+"
    r"(?P<unit>(?&time.unit.calendar:base time.daypart:base -night))\b(?!\s*[-’'])"
)
_DAY_BEFORE = lazy(
    r"\b[Tt]he\s+(?P<unit>(?&time.unit.calendar:base -weekend)|night)\s+(?P<way>before|after|earlier|later)\b"
    r"(?=[.,;:]|\s+(?:with|and|(?&place.before -from -by))\b|\Z)"
)
_ABOUT = lazy(
    r"\b(?:(?&number.caution time.shift -this -following)|just)\s\Z", re.IGNORECASE
)
_WAYS = words("time.ago", "time.hence")
_PARTS = words("time.daypart:base") - {"night"}


def weekdays(text: str, span: Span) -> Iterator[Said]:
    """The single weekdays in `span`, without feasts, papers and days of every week."""
    if not any(day in span.of(text) for day in DAYS):
        return
    for match in _WEEKDAY.finditer(text, *span):
        start, end = match.span()
        if _NAMED_BEFORE.search(
            text, max(start - 9, span.start), start
        ) or _NAMED_AFTER.match(text, match.end("day")):
            continue
        part = match["part"] or (match["early"] or "").lower()
        cue = "".join((match["cue"] or "").lower().split()[:1])
        if part == "week":
            part, cue = "", "week"
        day = Day(0, 0, 0, DAYS.index(match["day"]) + 1)
        yield Said(Span(start, end), "weekday", day, cue=cue, part=part)


def relative(text: str, span: Span) -> Iterator[Said]:
    """The relative dates in `span`."""
    passage = span.of(text).lower()
    if "day" in passage or "night" in passage or "tomorrow" in passage:
        yield from _named(text, span)
    if any(way in passage for way in _WAYS):
        yield from _counted(text, span)
        yield from _days_before(text, span)
    if any(f"{cue} " in passage for cue in words("time.shift")):
        for match in _CUED.finditer(text, *span):
            said = _cued(match)
            if said:
                yield said


def _days_before(text: str, span: Span) -> Iterator[Said]:
    for match in _DAY_BEFORE.finditer(text, *span):
        way = -1 if match["way"] in ("before", "earlier") else 1
        unit = "day" if match["unit"] == "night" else match["unit"]
        yield Said(Span(*match.span()), "relative", amount=way, unit=unit, then=True)


def _named(text: str, span: Span) -> Iterator[Said]:
    for match in _NAMED.finditer(text, *span):
        start, end = match.span()
        if match[0][0].isupper() and text[max(start - 2, span.start) : start].strip(
            " \n“\"'‘"
        )[-1:] not in (
            "",
            ".",
            "!",
            "?",
            ":",
        ):
            continue  # USA Today
        if match["far"]:
            count = -2 if "before" in match["far"].lower() else 2
            yield Said(Span(start, end), "relative", amount=count, unit="day")
        else:
            word = " ".join(match["named"].lower().split())
            part = match["part"] or ("night" if "night" in word else "")
            yield Said(
                Span(start, end),
                "relative",
                amount=_NAMED_DAYS[word],
                unit="day",
                part=part.lower(),
            )


def _counted(text: str, span: Span) -> Iterator[Said]:
    for match in _AGO.finditer(text, *span):
        start, end = match.span()
        count = number(match["count"])
        back = match["way"] in words("time.ago")
        about = (
            count is None
            or "couple" in match["count"]
            or _ABOUT.search(text, max(start - 15, span.start), start) is not None
        )
        then = not (
            match["way"] == "ago"
            or "now" in match["way"]
            or "today" in match["way"]
            or match["way"] == "hence"
        )
        unit = "century" if match["unit"] == "centurie" else match["unit"]
        signed = None if count is None else -count if back else count
        yield Said(
            Span(start, end),
            "relative",
            amount=signed,
            unit=unit,
            then=then,
            about=about,
        )


def number(given: str) -> int | None:
    """The number in figures or words of a count; None for a few and several."""
    word = " ".join(given.lower().split())
    if word.isdecimal():
        return int(word)
    if word in ("a", "an"):
        return 1
    if word == "a couple of":
        return 2
    if word == "a dozen":
        return 12
    return NUMBERS.index(word) if word in NUMBERS else None


def _cued(match: re.Match[str]) -> Said | None:
    """`last month`, `this morning`, `the previous year`; `the last month` and `this day` are no dates."""
    cue, unit, the = match["cue"].lower(), match["unit"], bool(match["the"])
    then = the or cue in ("previous", "following")
    if (the and cue in ("last", "this")) or (unit == "day" and not then):
        return None
    if unit in _PARTS:
        ahead = {"this": 0, "last": -1, "next": 1, "following": 1, "previous": -1}[
            cue
        ]
        return Said(
            Span(*match.span()),
            "relative",
            amount=ahead,
            unit="day",
            then=then,
            part=unit,
        )
    count = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1}[cue]
    return Said(Span(*match.span()), "relative", amount=count, unit=unit, then=then)
