"""Weekdays in copy, and the calendar dates that stand beside them."""

import re
from collections.abc import Iterator

from factlint.english.dates import figures
from factlint.english.dates.figures import Figures
from factlint.lexicon import spelled
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

DAYS = spelled("time.weekday.full")
MONTHS = spelled("time.month.full")
MONTH = r"(?&time.month)"
"""A month, in full or short, without the period."""
YEAR = (
    r"(?P<year>[12]\d{3})(?!\w|[.,:]\d|%|(?:\s+[NSEW]\.?)?(?:\s+[A-Z][\w.]*){1,2}\s+"
    r"(?i:(?&place.street:base place.street.short -court -place -row -square))\b)"
)
"""A year after a day or a month; in `Sept. 14, 2000 Main Street` there is none."""
DAY = lazy(
    r"\b(?:(?&time.weekday.full)s?\b|(?<![Tt]he )(?&time.weekday.short)"
    r"(?:\.|(?=,?\s+(?:\d\d?(?!\d)|\d{4}[-/.]|the\s+\d|(?&time.month)\b)))|(?<=\()(?&time.weekday.short)(?=\)))"
)
"""A weekday, in short with a period or right before a date, or alone in brackets."""
_PAPERS = ("Sun",)
"""Short weekdays that are names of newspapers, whose issues have a date behind them: Baltimore Sun, May 4, 2012."""
NTH = r"(?i:(?:(?:twenty|thirty)-)?(?:(?&number.ordinal.small))|thirtieth)"
"""The number of a day in words."""
_DATE = (
    rf"(?:(?P<month>[A-Z][a-z]{{2,8}})\.?\s+(?:the\s+)?(?:(?P<day>\d\d?)(?&number.ordinal.suffix)?|(?P<nth>{NTH})\b)"
    rf"|(?:(?P<day_first>\d\d?)(?&number.ordinal.suffix)?|(?P<nth_first>{NTH})\b)\s+(?:of\s+)?(?P<last>[A-Z][a-z]{{2,8}})\b\.?)"
    rf"(?![\w%]|,\d{{3}}\b)(?:,?\s+{YEAR})?"
)
_FIGURES = lazy(rf"(?:,?\s+\(?|\s*\(|\s+[–—-]\s+){figures.FORM}")
_FIGURES_BEFORE = lazy(
    rf"(?<![\w./-]){figures.FORM}(?:,?\s+a\s+|,?\s*\((?:a\s+)?|(?P<set_off>,\s+))\Z"
)
_PART = r"(?:\s+(?&time.daypart:base))?"
_HOUR = r"(?:,?\s+at\s+(?:noon|midnight|\d\d?(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)(?:,|,?\s+on)?)?"
_AFTER = lazy(
    rf"{_PART}{_HOUR}(?:,?\s+\(?|\s*\(|(?P<dash>\s+[–—-]\s+))(?:the\s+)?{_DATE}"
)
_BEFORE = lazy(
    rf"\b{_DATE}(?:,?\s+(?:(?:which\s+)?(?:is|was|will be|fell on|falls on)\s+)?a\s+"
    r"|,?\s*\((?:a\s+)?|(?P<set_off>,\s+))\Z"
)
_SET_OFF = lazy(r"[,.;)\n]|\Z|\s(?:at|from)\s\d")
"""What follows a weekday that is set off by a comma behind its date, and begins nothing else."""
SIGNS = (*(name[:3] for name in MONTHS), "19", "20")
"""One of these stands in every date."""
_NEXT_DAY = r"(?&time.weekday)\b"
_JOIN = r"(?:\s*[-–—]\s*|\s+(?:(?&time.until)|and|&)\s+)"
_SEVERAL = lazy(
    rf"\s*[-–—/]\s*(?!{_NEXT_DAY})\w|,?\s+(?:(?&time.until)|and|or|&)\s+(?:[12]?\d|3[01])\b"
    r"|,\s+\d\d?(?:,|\s+(?:and|or|&))"
)
"""What follows the first of several dates: `Sept. 14-16`, `Sept. 14 and 15`."""
_SEVERAL_DAYS = lazy(
    r"(?:day|\b(?:[A-Z][a-z]{2,4}\.|(?&time.weekday.short)))(?:\s+(?&time.daypart:base))?"
    r"\s*(?:[-–—/,]|,?\s(?:(?&time.until)|and|or|&))\s*\Z"
)
"""What stands before the last of several weekdays: `Friday and Saturday`."""
TWO = lazy(
    rf"\b(?P<from>(?&time.weekday.full))(?P<join>{_JOIN})"
    r"(?P<to>(?&time.weekday.full))\b,?\s+\(?"
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d\d?)|(?P<day_first>\d\d?))"
    rf"{_JOIN}(?:(?P<month_to>[A-Z][a-z]{{2,8}})\.?\s+)?(?P<day_to>\d\d?)(?![\w%]|,\d{{3}}\b|\s*[-–—/]\s*\d)"
    rf"(?:\s+(?P<last>[A-Z][a-z]{{2,8}})\b\.?)?(?:,?\s+{YEAR})?"
)
"""`Friday and Saturday, Sept. 14 and 15`, `Friday-Sunday, 14-16 September 2023`."""


class Day(NamedTuple):
    """A date as far as it is given; 0 stands for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0


class Dated(NamedTuple):
    """A weekday beside a date. `month` counts from 1; `year` is None where the copy gives none."""

    span: Span
    weekday: str
    day: int
    month: int
    year: int | None


def dated(text: str, span: Span) -> Iterator[Dated]:
    """The weekdays with one date beside them in `span`; ranges and lists of days are left out."""
    for match in DAY.finditer(text, *span):
        found = _beside(text, match, span)
        if found:
            yield found


def paired(text: str, span: Span) -> Iterator[tuple[Dated, Dated]]:
    """The two weekdays with their two dates of `Friday and Saturday, Sept. 14 and 15`."""
    if sum(text.count(day, *span) for day in DAYS) < 2 or not any(
        map(str.isdecimal, span.of(text))
    ):
        return
    for match in TWO.finditer(text, *span):
        months = _months_of_two(match)
        if months:
            year = int(match["year"]) if match["year"] else None
            whole = Span(*match.span())
            day, day_to = match["day"] or match["day_first"], match["day_to"]
            yield (
                Dated(whole, match["from"], int(day), months[0], year),
                Dated(whole, match["to"], int(day_to), months[1], year),
            )


def _months_of_two(match: re.Match[str]) -> tuple[int, int] | None:
    """The months of two dates, of which the second may leave its own to the first; None where one is no month."""
    first = month(match["month"] or match["last"] or "")
    last = month(match["month_to"] or match["last"] or "")
    if not first or (match["month_to"] and not last):
        return None
    return first, last or first


def _beside(text: str, match: re.Match[str], span: Span) -> Dated | None:
    """The date right after the weekday, or right before it as in `Sept. 14, 2023, a Thursday`."""
    start, end = match.span()
    near = text[max(start - 45, span.start) : end + 45]
    if not _may_be_dated(near) or _is_of_several(text, match, span):
        return None
    date = _date_beside(text, start, end, span)
    if date is None or _SEVERAL.match(text, date.end(), span.end):
        return None
    weekday = next(day for day in DAYS if day.startswith(match[0][:3]))
    given = _in_figures(date, weekday) or _in_words(date)
    if given is None or not 1 <= given.month <= 12:
        return None
    whole = Span(min(start, date.start()), max(end, date.end()))
    return Dated(
        _closed(text, whole), weekday, given.day, given.month, given.year or None
    )


def _in_words(date: re.Match[str]) -> Figures | None:
    given = date.groupdict()
    if "nth" not in given or (given.get("dash") and not given["year"]):
        return None
    day = given["day"] or given["day_first"] or given["nth"] or given["nth_first"]
    number = month(given["month"] or given["last"])
    return Figures(int(given["year"] or 0), number, nth(day))


def _in_figures(date: re.Match[str], weekday: str) -> Figures | None:
    """The day of a date in figures; of two that may be meant the one of the weekday beside it."""
    if "year_first" not in date.groupdict():
        return None
    days = figures.readings(date)
    fit = (day for day in days if _weekday(day) == weekday)
    return next(fit, days[0] if days else None)


def _weekday(day: Figures) -> str | None:
    from datetime import date

    try:
        return DAYS[date(*day).weekday()]
    except ValueError:
        return None


_SMALL = spelled("number.ordinal.small")


def nth(given: str) -> int:
    """The number of a day, in figures or in words: `14th`, `twenty-fourth`."""
    shown = given.lower().rstrip("stndrh") if given[0].isdecimal() else given.lower()
    if shown.isdecimal():
        return int(shown)
    tens, _, ones = shown.rpartition("-")
    if ones == "thirtieth":
        return 30
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + 1 + _SMALL.index(ones)


def _is_of_several(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether the weekday is one of many, or the last of several: Fridays, Friday and Saturday."""
    if match[0].endswith("days") or _is_paper(text, match):
        return True
    before = max(match.start() - 26, span.start)
    return _SEVERAL_DAYS.search(text, before, match.start()) is not None


def _is_paper(text: str, match: re.Match[str]) -> bool:
    """Whether the short weekday ends the name of a newspaper."""
    before = text[max(match.start() - 30, 0) : match.start()].rpartition(" ")[0]
    named = before[before.rfind(" ") + 1 :]
    return match[0] in _PAPERS and named.isalpha() and named[0].isupper()


def _may_be_dated(passage: str) -> bool:
    return any(map(str.isdecimal, passage)) and any(sign in passage for sign in SIGNS)


def _closed(text: str, span: Span) -> Span:
    """The span with the bracket that closes one inside it."""
    opened = "(" in span.of(text) and text[span.end : span.end + 1] == ")"
    return Span(span.start, span.end + opened)


def _date_beside(text: str, start: int, end: int, span: Span) -> re.Match[str] | None:
    """The match of the date after the weekday `start:end`, or before it."""
    date = _AFTER.match(text, end, span.end) or _FIGURES.match(text, end, span.end)
    if date is not None or text[start - 1] not in "( ":
        return date
    begin = max(start - 45, span.start)
    date = _BEFORE.search(text, begin, start)
    date = date or _FIGURES_BEFORE.search(text, begin, start)
    return date if date and _goes_back(text, date, begin, end) else None


def _goes_back(text: str, date: re.Match[str], begin: int, end: int) -> bool:
    """Whether a weekday that only a comma parts from the date before it belongs to that date."""
    given = date.groupdict()
    if not given["set_off"]:
        return True
    dated = given.get("year", True) and not DAY.search(text, begin, date.start())
    return bool(dated) and _SET_OFF.match(text, end) is not None


def month(word: str) -> int:
    """The number of the month that `word` names, in full or short; 0 where it names none."""
    full = next(
        (
            n
            for n, name in enumerate(MONTHS, 1)
            if len(word) > 2 and name.startswith(word)
        ),
        0,
    )
    return full if full and (len(word) < 5 or word in MONTHS) else 0


def count(text: str, *, dated: bool) -> tuple[int, int]:
    """How many weekdays stand in `text`, and how many have a date to check them by.

    A date without a year counts only where the article is dated.
    """
    whole = Span(0, len(text))
    found = [
        match
        for match in DAY.finditer(text)
        if "day" in match[0] or _beside(text, match, whole)
    ]
    dates = [
        date for date in (_beside(text, match, whole) for match in found) if date
    ]
    return len(found), sum(1 for date in dates if date.year or dated)
