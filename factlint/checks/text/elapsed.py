"""A number of years or days is not the time between the two dates beside it.

"The mine closed in 2019, three years after it opened in 2015": one of the three numbers is wrong. So is "on
Friday, the third day of a visit that began on Tuesday". Writers count from memory and change one of the
numbers when a story is updated. The sum is checked where a sentence gives all its parts: the count, where
it starts and where it ends, which may be the day of the copy ("20 years ago, in 1993"; "its 30th
anniversary this year"). The nth day of an event on file is counted from its `start`, as its `day_count` says.

Years are given one of grace, because nobody says the months, and round numbers two; days are counted with
and without the first. Left alone: "about", "nearly" and "more than", decades, counts with other years beside
them, quotations (reported as queries), and copy without a date where the count ends today.

Option: `grace`, the years that a count of years may be off.
"""

import re
from collections.abc import Iterator

from factlint.checks.text._days_between import (
    DAYS_AFTER,
    DAYS_LATER,
    days_between,
)
from factlint.checks.text._nth_day import NTH_DAY, nth_days
from factlint.english.caution import caution
from factlint.english.dates.relative import number
from factlint.english.words import NUMBERS
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"
reads = ("start",)
needs_date = "years that are counted to today are counted to the day of the article"

_FACTS = """
people:
  maria-lindqvist: {name: Maria Lindqvist, family: Lindqvist}
places:
  ostia: {name: Ostia, capital: Ostia}
events:
  visit: {name: Lindqvist's visit to Ostia, start: 2023-09-12, end: 2023-09-17, day_count: inclusive,
    participants: [maria-lindqvist], place: ostia}
"""
bad = [
    "The mine closed in 2019, «three years after it opened in 2012».",
    "The mine opened in 2001 and «closed 15 years later, in 2019».",
    "«The six-year period from 2011 to 2019» was the best the mine had.",
    "«From 1990 to 2004, a span of nine years», no one was hurt.",
    "«On the 40th anniversary of the 1965 fire, in 2015», bells were rung.",
    "The war lasted «six years, from 1919 to 1923».",
    "The strike began on Nov. 2 and ended «10 days later, on Nov. 20».",
    "It burned on «12 March 2024, two days after the fire of 6 March 2024».",
    "On Friday, «the third day of a strike that began on Monday», talks broke down.",
    Example("The firm was founded «15 years ago, in 1993», in a shed.", published="2019-03-01"),
    Example("«In 1993, 15 years ago», the firm was founded in a shed.", published="2019-03-01"),
    Example("«Founded in 1980, the choir marks its 30th anniversary» this year.", published="2019-03-01"),
    Example("The mill, «built in 1984, is 52 years old».", published="2026-11-20"),
    Example("Rain came into the «52-year-old mill, built in 1984».", published="2026-11-20"),
    Example("Lindqvist spoke on «the second day of Maria Lindqvist’s long visit to the country».", facts=_FACTS,
            published="2023-09-15"),
]  # fmt: skip
good = [
    "The mine closed in 2019, three years after it opened in 2016.",
    "The mine closed in 2019, about three years after it opened in 2012.",
    "The mine opened in 2001 and closed 18 years later, in 2019, as the last of 1990s pits.",
    "The five-year period from 2011 to 2015 was the best the mine had.",
    "On the 50th anniversary of the 1965 fire, in 2015, bells were rung.",
    "The war lasted four years, from 1919 to 1923.",
    "The strike began on Nov. 2 and ended 18 days later, on Nov. 20, or two weeks after the fire of Nov. 6.",
    "It burned on 11 March 2024, two days after the fire of 9 March 2024.",
    "On Friday, the fourth day of a strike that began on Tuesday, talks broke down.",
    "On Friday, the third day of a strike that began on Tuesday, talks broke down.",
    Example(
        "The firm was founded 25 years ago, in 1993, in a shed.",
        published="2019-03-01",
    ),
    Example(
        "The firm was founded in 1993, and 15 years ago, in 2004, it moved.",
        published="2019-03-01",
    ),
    Example("The mill, built in 1984, is 42 years old.", published="2026-11-20"),
    Example("The mill, built in 1984, was 52 years old.", published="2026-11-20"),
    Example(
        "Rain came into the 42-year-old mill, built in 1984.", published="2026-11-20"
    ),
    Example(
        "Lindqvist spoke on the fourth day of her visit to Ostia.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "It was the fourth day of Lindqvist’s visit to Ostia.",
        facts=_FACTS,
        published="2023-09-16",
    ),
    "The mine, founded in 1980, marks its 30th anniversary.",
]


class Options:
    """Options of this check."""

    grace: int = 1


_YEAR = r"(?:1[5-9]|20)\d\d"
_WORDS = "|".join(NUMBERS[1:])
_NOT_ALL = lazy(
    r"(?i:\b(?:past|another|out of|(?&time.shift)|(?&number.ordinal.small)))\s\Z"
)
"""What makes a count one part of a time: the last 30 years."""
_COUNT = rf"\b(?P<count>\d{{1,3}}|(?i:{_WORDS}))"
_IN = r"(?:[Ii]n|[Ss]ince|[Bb]y)\s+(?:the\s+)?(?:(?:early|late|[A-Z][a-z]+\.?)\s+)?"
_BETWEEN = (
    lazy(
        rf"\b(?P<first>{_YEAR})\b(?P<gap>[^.;!?]{{1,90}}?)\b{_COUNT}\s+years\s+later,?\s+in\s+(?P<last>{_YEAR})\b"
    ),
    lazy(
        rf"\b(?P<last>{_YEAR})\b,?\s+(?P<said>{_COUNT}\s+years\s+after\s+(?P<gap>[^.;,!?]{{1,70}}?)\b(?P<first>{_YEAR}))\b"
    ),
    lazy(
        rf"{_COUNT}\s+years\s+after\s+(?P<gap>[^.;,!?]{{0,70}}?)\b(?P<first>{_YEAR}),?\s+in\s+(?P<last>{_YEAR})\b"
    ),
    lazy(
        rf"(?P<gap>)(?:[Tt]he\s+)?{_COUNT}-year\s+(?&time.stretch)\s+"
        rf"(?:from|between)\s+(?P<first>{_YEAR})\s+(?:(?&time.until)|and)\s+(?P<last>{_YEAR})\b"
    ),
    lazy(
        rf"(?P<gap>)(?:[Ff]rom|[Bb]etween)\s+(?P<first>{_YEAR})\s+(?:(?&time.until)|and)\s+(?P<last>{_YEAR}),\s+"
        rf"(?:a\s+(?:span|period|stretch)\s+of\s+{_COUNT}\s+years|or\s+(?P<or>\d+)\s+years)"
    ),
    lazy(
        rf"(?P<gap>){_COUNT}\s+years,?\s+(?:from|between)\s+(?P<first>{_YEAR})\s+(?:(?&time.until)|and)\s+(?P<last>{_YEAR})\b"
    ),
    lazy(
        rf"[Oo]n\s+(?:the|(?&function.possessive))\s+(?P<nth>\d{{1,3}})(?&number.ordinal.suffix)\s+anniversary\s+of\s+"
        rf"(?P<gap>[^.;,!?]{{0,60}}?)\b(?P<first>{_YEAR})\b[^.;!?]{{0,30}}?\bin\s+(?P<last>{_YEAR})\b"
    ),
)
"""A count between two years of one sentence."""
_MADE = r"(?i:(?&time.made))"
_TO_NOW = (
    lazy(
        rf"{_COUNT}\s+years\s+ago,?\s+in\s+(?:[A-Z][a-z]+\.?\s+)?(?P<first>{_YEAR})\b"
    ),
    lazy(
        rf"\b[Ii]n\s+(?:[A-Z][a-z]+\.?\s+)?(?P<first>{_YEAR}),\s+{_COUNT}\s+years\s+ago\b"
    ),
    lazy(
        rf"\bfor\s+{_COUNT}\s+years(?:\s+now)?,\s+(?:ever\s+)?since\s+(?P<first>{_YEAR})\b"
    ),
    lazy(rf"\b[Ss]ince\s+(?P<first>{_YEAR}),\s+for\s+{_COUNT}\s+years\s+now\b"),
    lazy(
        rf"\b{_MADE}\s+in\s+(?P<first>{_YEAR})\b"
        r"[^.;!?]{1,70}?\b(?:marks|celebrates|is\s+(?:marking|celebrating)|will\s+(?:mark|celebrate))\s+its\s+"
        r"(?P<nth>\d{1,3})(?&number.ordinal.suffix)\s+anniversary"
    ),
    lazy(
        r"\b(?:marks|celebrates|commemorates)\s+(?:the|its|their)\s+"
        rf"(?P<nth>\d{{1,3}})(?&number.ordinal.suffix)\s+anniversary\s+of\s+(?:(?!in\b)[^\s;!?]+\s+){{0,6}}?(?P<first>{_YEAR})\b"
    ),
    lazy(
        rf"\b{_MADE}\s+in\s+(?P<first>{_YEAR}),?\s+(?:and\s+)?(?:is|which\s+is)\s+(?:now\s+)?{_COUNT}\s+years\s+old\b"
    ),
    lazy(
        rf"{_COUNT}-year-old\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,?\s+(?:which\s+was\s+|that\s+was\s+)?{_MADE}\s+in\s+(?P<first>{_YEAR})\b"
    ),
    lazy(rf"\b[Ii]n\s+the\s+{_COUNT}\s+years\s+since\s+(?P<first>{_YEAR})\b"),
    lazy(
        rf"\b[Oo]n\s+(?&time.weekday.full),?\s+the\s+(?P<nth>\d{{1,3}})(?&number.ordinal.suffix)"
        rf"\s+anniversary\s+of\s+(?:the|(?&function.possessive))\s+(?P<first>{_YEAR})\b"
    ),
)
"""A count from a year to the day of the copy."""
_OTHER_YEAR = lazy(rf"\b{_YEAR}\b")

opens = (*_BETWEEN, *_TO_NOW, NTH_DAY, DAYS_LATER, DAYS_AFTER)


def awaits_date(doc: Draft) -> bool:
    """Whether a count of years ends on the day of the copy."""
    return any(form.search(doc.text) for form in _TO_NOW if doc.may_match((form,)))


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports counts of years, then the nth days of what began on a day."""
    for sentence in doc.sentences:
        if "year" in sentence.of(doc.text) or "anniversary" in sentence.of(doc.text):
            yield from _years(options, doc, sentence)
        yield from days_between(doc, sentence)
        if " day of " in sentence.of(doc.text):
            yield from nth_days(doc, sentence)


def _years(options: Options, doc: Draft, sentence: Span) -> Iterator[Hit]:
    """The counts of years that are wrong: between the two years of a sentence, or from its one year to now."""
    years = _OTHER_YEAR.findall(doc.text, *sentence)
    between = [*_between(doc, sentence)] if len(years) == 2 else []
    for match in between:
        first, last = int(match["first"]), int(match["last"])
        span = Span(*match.span("said" if "said" in match.groupdict() else 0))
        said = f"from {first} to {last} it is"
        yield from _off(options, match, last - first, said, span)
    if doc.published and not between and len(set(years)) == 1:
        yield from _to_now(options, doc, sentence)


def _between(doc: Draft, sentence: Span) -> Iterator[re.Match[str]]:
    """The counts between two years, with no third year in between."""
    for form in _BETWEEN:
        for match in form.finditer(doc.text, *sentence):
            gap = match.groupdict().get("gap") or ""
            if not _OTHER_YEAR.search(gap) and int(match["first"]) < int(
                match["last"]
            ):
                yield match


def _to_now(options: Options, doc: Draft, sentence: Span) -> Iterator[Hit]:
    now = int((doc.published or "")[:4])
    for form in _TO_NOW:
        for match in form.finditer(doc.text, *sentence):
            first = int(match["first"])
            yield from _off(
                options,
                match,
                now - first,
                f"from {first} to the copy’s year, {now}, it is",
                Span(*match.span()),
            )


def _off(
    options: Options, match: re.Match[str], years: int, said: str, span: Span
) -> Iterator[Hit]:
    """A hit where the count is further from `years` than the grace; a round number has one more."""
    given = match.groupdict()
    count = number(given.get("count") or given.get("nth") or given.get("or") or "")
    if count is None or _is_loose(match):
        return
    grace = options.grace + (count % 10 == 0 and count >= 20)
    if abs(count - years) > grace:
        yield Hit(
            _narrowed(match, span),
            f"{said} {years} years, not {count}; one of the numbers is wrong",
        )


def _is_loose(match: re.Match[str]) -> bool:
    """Whether the count is not exact, or counts a part of a time: nearly 30 years ago, the last 30 years."""
    at = match.start("count") if match.groupdict().get("count") else -1
    return at > -1 and bool(
        caution(match.string, 0, at)
        or _NOT_ALL.search(match.string, max(at - 16, 0), at)
    )


def _narrowed(match: re.Match[str], span: Span) -> Span:
    """The span from the first number on, where a long gap stands between the numbers."""
    gap = match.groupdict().get("gap") or ""
    verb = (
        match.string.rfind(" ", 0, match.start("count") - 1) + 1
        if len(gap) > 4 and "later" in match[0]
        else span.start
    )
    return Span(max(verb, span.start), span.end)
