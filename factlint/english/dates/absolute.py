"""Calendar dates in copy, in words and in figures: which reading goes before which, and what makes a range of two."""

import re
from collections.abc import Callable, Iterator

from factlint.english.dates import figures, months, periods, weekdays
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import Day
from factlint.lexicon import spelled, words
from factlint.start.regex import lazy
from factlint.text import Apart, Span

_FIGURES = lazy(rf"(?<![\w./-]){figures.FORM}")
_NTH = lazy(
    r"\b(?i:(?&place.before time.before-year.perhaps -in -at -for -and)|since|until)\s+"
    r"(?P<whole>the\s+(?P<day>\d\d?)(?&number.ordinal.suffix))\b"
    r"(?=[.,;:)]|\s+(?:of\s+(?:each|every|this|next|last|the)\s|and\s|at\s+(?:noon|\d)|in\s)|\Z)"
)
_FRIDAY_13TH = lazy(
    r"\b(?P<weekday>(?&time.weekday.full)),?\s+the\s+(?P<day>\d\d?)(?&number.ordinal.suffix)\b"
)
_MONTH_STEMS = tuple(name[:3] for name in weekdays.MONTHS)
_LINK = lazy(r",?\s?(?:[-–—]|(?&time.until))\s?")
"""What stands between the ends of a range."""


def said(text: str, span: Span) -> list[Said]:
    """The calendar dates in `span`, in order, none within another."""
    apart = Apart()
    return _ranges(
        text, sorted(one for one in _all(text, span) if apart.take(one.span))
    )


def _all(text: str, span: Span) -> Iterator[Said]:
    """All readings, those first that go before others of the same words; those alone that have anything to read."""
    passage = span.of(text)
    figures = any(map(str.isdecimal, passage))
    for reading, signs, needs_figures in _READINGS:
        if (figures or not needs_figures) and any(sign in passage for sign in signs):
            yield from reading(text, span)


def _beside_weekdays(text: str, span: Span) -> Iterator[Said]:
    for one in weekdays.dated(text, span):
        day = Day(
            one.year or 0, one.month, one.day, weekdays.DAYS.index(one.weekday) + 1
        )
        yield Said(one.span, "day", day)
    if "day the " not in span.of(text) and "day, the " not in span.of(text):
        return
    for match in _FRIDAY_13TH.finditer(text, *span):
        if (
            not months.MONTH_FIRST.match(text, match.end() + 4)
            or text[match.end() : match.end() + 4] != " of "
        ):
            weekday = weekdays.DAYS.index(match["weekday"]) + 1
            yield Said(
                Span(*match.span()), "day", Day(0, 0, int(match["day"]), weekday)
            )


def _figures(text: str, span: Span) -> Iterator[Said]:
    for match in _FIGURES.finditer(text, *span):
        day = _of_figures(match)
        if day is not None:
            yield Said(Span(*match.span()), "day", day)


def _of_figures(match: re.Match[str]) -> Day | None:
    """The day of figures; without parts where their order is not clear, None where they are no date."""
    days = figures.readings(match)
    if not days:
        return None
    return Day(*days[0]) if len(days) == 1 or match["between"] != "/" else Day()


def _nths(text: str, span: Span) -> Iterator[Said]:
    for match in _NTH.finditer(text, *span):
        if 1 <= int(match["day"]) <= 31:
            yield Said(
                Span(*match.span("whole")), "day", Day(0, 0, int(match["day"]))
            )


def _ranges(text: str, found: list[Said]) -> list[Said]:
    """Two dates of one kind with `to` between them are the ends of a range; so are they with `between ... and`."""
    joined: list[Said] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last
            and last.kind == one.kind
            and one.kind in ("day", "month", "year")
            and _linked(text, last, one)
        ):
            first = last.first._replace(year=last.first.year or one.first.year)
            joined[-1] = Said(
                Span(last.span.start, one.span.end),
                "range",
                first,
                one.first,
                part=last.part,
            )
        else:
            joined.append(one)
    return joined


def _linked(text: str, first: Said, last: Said) -> bool:
    gap = text[first.span.end : last.span.start]
    return _LINK.fullmatch(gap) is not None or (
        gap == " and " and months.is_between(text, first.span.start)
    )


_READINGS: tuple[
    tuple[Callable[[str, Span], Iterator[Said]], tuple[str, ...], bool], ...
] = (
    (
        _beside_weekdays,
        ("day", *(f"{day}." for day in spelled("time.weekday.short"))),
        True,
    ),
    (_figures, ("-", "/", "."), True),
    (periods.fiscal, ("iscal", "FY"), True),
    (periods.decades, ("0s", "0’s", "0's"), True),
    (months.day_first, _MONTH_STEMS, False),
    (periods.centuries, ("entur",), False),
    (
        periods.seasons,
        tuple(season[1:] for season in words("time.season:base")),
        False,
    ),
    (periods.quarters, ("uarter", "Q"), False),
    (months.month_first, _MONTH_STEMS, False),
    (_nths, spelled("number.ordinal.suffix"), True),
    (periods.years, tuple("0123456789"), True),
)
"""What is read, one of which signs has to stand in the passage, and whether figures have to."""
