"""Years, what is longer and what is part of them: decades, centuries, seasons, quarters and fiscal years."""

import re
from collections.abc import Iterator

from factlint.english.dates import weekdays
from factlint.english.dates.months import ORDINAL, PART, number
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import Day
from factlint.start.regex import lazy
from factlint.text import Span

_YEARS = lazy(
    r"(?<![\w.,:$£€#/])(?<![\w]-)(?P<part>(?:[Ee]arly|[Ll]ate)\s|[Mm]id-)?(?P<from>1[5-9]\d\d|20\d\d)"
    r"(?:[-–](?P<to>(?:1[5-9]|20)\d\d|\d\d))?(?![\w%/]|[-–][\w]|[.,:]\d)"
)
_BEFORE_YEAR = lazy(
    r"\b(?P<sure>(?&time.before-year.sure))\s\Z|\b(?P<of>(?&function.article function.possessive -an)|last|this)\s\Z"
    r"|\b(?:(?&time.before-year.perhaps))\s\Z|\(\Z|[a-z],\s\Z",
    re.IGNORECASE,
)
_COUNTED = lazy(
    r"\s(?:people|men|women|children|(?!was|is|has|does)(?P<plural>[a-z]{2,}s))\b"
)
"""What follows a number that counts: `1984 people`."""
_DECADE = lazy(
    r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[-\s])?(?P<year>(?:1[5-9]|20)\d0)['’]?s\b"
    r"|\b(?:the\s+)?(?:(?P<of>early|mid|late)[-\s])?(?<![\w])['’‘](?P<short>[1-9]0)s\b"
)
_CENTURY = lazy(
    rf"\b(?:the\s+)?{PART}(?P<nth>{ORDINAL})[-\s][Cc]entur(?:y|ies)\b(?!\s+(?:BC|B\.C))"
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON = lazy(
    rf"\b(?:(?:the\s+)?(?P<dated>(?i:(?&time.season:base)))(?:\s+of|,)?\s+{weekdays.YEAR}"
    r"|(?P<cue>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<season>(?&time.season:base)))\b"
)
_QUARTER = lazy(
    r"\b(?:(?:the\s+)?(?P<nth>(?i:first|second|third)|[Ff]ourth|1st|2nd|3rd|4th)[-\s]quarter|Q(?P<number>[1-4]))"
    rf"(?:(?:\s+of)?,?\s+{weekdays.YEAR})?"
)
_FISCAL = lazy(
    r"\b(?:[Ff]iscal(?:\s+[Yy]ear)?\s+|FY\s?)(?P<year>(?:19|20)\d\d)(?:[-–/](?P<to>(?:19|20)\d\d|\d\d))?(?![\w-])"
)


def years(text: str, span: Span) -> Iterator[Said]:
    """Years, and ranges of them."""
    for match in _YEARS.finditer(text, *span):
        first = int(match["from"])
        last = _last_year(first, match["to"] or "")
        if last and not first < last <= first + 150:
            continue
        if last or _is_year(text, match):
            part = (match["part"] or "").strip(" -").lower()
            kind = "range" if last else "year"
            yield Said(Span(*match.span()), kind, Day(first), Day(last), part=part)


def _last_year(first: int, given: str) -> int:
    """The last year of a range, which may leave its century to the first; 0 where there is none."""
    if not given:
        return 0
    return int(given) if len(given) == 4 else first // 100 * 100 + int(given)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four figures are a year, by the word before them and what they might count."""
    if match["part"]:
        return True
    start, end = match.span()
    before = _BEFORE_YEAR.search(text, max(start - 10, 0), start)
    if before is None:
        return False
    counted = _COUNTED.match(text, end)
    return (
        before["sure"] is not None
        or counted is None
        or (before["of"] is not None and counted["plural"] is not None)
    )


def decades(text: str, span: Span) -> Iterator[Said]:
    """Decades: `the early 1990s`, `the ’60s`."""
    for match in _DECADE.finditer(text, *span):
        part = match["part"] or match["of"] or ""
        yield Said(
            Span(*match.span()),
            "decade",
            Day(int(match["year"] or match["short"])),
            part=part,
        )


def centuries(text: str, span: Span) -> Iterator[Said]:
    """Centuries, by their number."""
    for match in _CENTURY.finditer(text, *span):
        nth = number(match["nth"])
        if 1 < nth < 30:
            yield Said(
                Span(*match.span()),
                "century",
                Day(100 * (nth - 1)),
                part=(match["part"] or "").lower(),
            )


def seasons(text: str, span: Span) -> Iterator[Said]:
    """Seasons with a year or a word that tells which."""
    for match in _SEASON.finditer(text, *span):
        season = _SEASONS[(match["dated"] or match["season"]).lower()]
        yield Said(
            Span(*match.span()),
            "season",
            Day(int(match["year"] or 0), season),
            cue=(match["cue"] or "").lower(),
        )


def quarters(text: str, span: Span) -> Iterator[Said]:
    """Quarters with a number or a year."""
    for match in _QUARTER.finditer(text, *span):
        nth = int(match["number"] or 0) or number(match["nth"])
        if match["nth"] or match["year"]:
            yield Said(
                Span(*match.span()),
                "quarter",
                Day(int(match["year"] or 0), 32 + nth),
            )


def fiscal(text: str, span: Span) -> Iterator[Said]:
    """Fiscal years."""
    for match in _FISCAL.finditer(text, *span):
        yield Said(Span(*match.span()), "fiscal", Day(int(match["year"])))
