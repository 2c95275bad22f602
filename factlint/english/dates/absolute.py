"""Calendar dates in copy: days, ranges, months, years, decades, centuries, seasons, quarters and fiscal years."""

import re
from collections.abc import Callable, Iterator

from factlint.english.dates import weekdays
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import Day
from factlint.lexicon import spelled, words
from factlint.start.regex import lazy
from factlint.text import Apart, Span

_MONTH = rf"{weekdays.MONTH}\b\.?"
_PART = r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[-\s])?"
_DAY_END = r"(?&number.ordinal.suffix)?(?![\w%]|,\d{3}\b|[.:/]\d)"
_JOIN = r"(?P<join>\s?[-–—]\s?|,?\s(?:(?&time.until)|and|or|&)\s)"
_YEAR = rf"(?:,?\s+(?:of\s+)?{weekdays.YEAR})?"
_ORDINALS = (*spelled("number.ordinal.small"), "twenty-first")
_ORDINAL = r"\d\d?(?&number.ordinal.suffix)|(?i:twenty-first|(?&number.ordinal.small))"
_MONTH_FIRST = lazy(
    rf"\b{_PART}(?P<month>{_MONTH})(?:\s+(?:the\s+)?(?P<day>\d\d?){_DAY_END}"
    rf"(?:{_JOIN}(?:(?P<month_to>{_MONTH})\s+)?(?P<day_to>\d\d?){_DAY_END})?)?{_YEAR}"
)
_DAY_FIRST = lazy(
    rf"(?<![\w.,:/$£€-])(?:(?P<day>\d\d?)(?&number.ordinal.suffix)?{_JOIN})?(?P<day_to>\d\d?(?&number.ordinal.suffix)?|{_ORDINAL})\s+"
    rf"(?:of\s+|day\s+of\s+)?(?P<month>{_MONTH}){_YEAR}"
)
_FIGURES = lazy(
    r"(?<![\w./-])(?:(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<one>\d\d?)(?P<mark>[/.])(?P<two>\d\d?)(?P=mark)(?P<last>(?:19|20)\d\d))(?![\w/-]|\.\d)"
)
_NTH = lazy(
    r"\b(?i:on|by|before|since|after|from|to|until)\s+(?P<whole>the\s+(?P<day>\d\d?)(?&number.ordinal.suffix))\b"
    r"(?=[.,;:)]|\s+(?:of\s+(?:each|every|this|next|last|the)\s|and\s|at\s+(?:noon|\d)|in\s)|\Z)"
)
_FRIDAY_13TH = lazy(
    r"\b(?P<weekday>(?&time.weekday.full)),?\s+the\s+(?P<day>\d\d?)(?&number.ordinal.suffix)\b"
)
_YEARS = lazy(
    r"(?<![\w.,:$£€#/])(?<![\w]-)(?P<part>(?:[Ee]arly|[Ll]ate)\s|[Mm]id-)?(?P<from>1[5-9]\d\d|20\d\d)"
    r"(?:[-–](?P<to>(?:1[5-9]|20)\d\d|\d\d))?(?![\w%/]|[-–][\w]|[.,:]\d)"
)
_BEFORE_YEAR = lazy(
    r"\b(?P<sure>(?&time.before-year))\s\Z|\b(?P<of>(?&function.article function.possessive -an)|last|this)\s\Z"
    r"|\b(?:by|before|after|to|and)\s\Z|\(\Z|[a-z],\s\Z",
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
    rf"\b(?:the\s+)?{_PART}(?P<nth>{_ORDINAL})[-\s][Cc]entur(?:y|ies)\b(?!\s+(?:BC|B\.C))"
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
_SURE_MONTHS = frozenset(weekdays.MONTHS) - {
    "March",
    "April",
    "May",
    "June",
    "August",
    "December",
}
"""Months whose full names are hardly ever anything else."""
_BEFORE_MONTH = lazy(r"\b(?:(?&time.before-month))\s\Z", re.IGNORECASE)
_BEFORE_MAY = lazy(r"\b(?:(?&time.before-month.sure))\s\Z", re.IGNORECASE)
"""The words after which May is no surname, March no verb and June no woman."""
_BEFORE_OTHER = lazy(rf"\s?[-–/]\s?{_MONTH}")
"""The other month of a range: `May-June`."""
_CUED = lazy(r"\b(?P<cue>last|next|this)\s\Z", re.IGNORECASE)
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
            not _MONTH_FIRST.match(text, match.end() + 4)
            or text[match.end() : match.end() + 4] != " of "
        ):
            weekday = weekdays.DAYS.index(match["weekday"]) + 1
            yield Said(
                Span(*match.span()), "day", Day(0, 0, int(match["day"]), weekday)
            )


def _day_first(text: str, span: Span) -> Iterator[Said]:
    return _days(text, span, _DAY_FIRST)


def _month_first(text: str, span: Span) -> Iterator[Said]:
    return _days(text, span, _MONTH_FIRST)


def _days(text: str, span: Span, form: re.Pattern[str]) -> Iterator[Said]:
    """Days, ranges and lists of days, and months without a day."""
    for match in form.finditer(text, *span):
        given = match.groupdict()
        year, month = (
            int(given["year"] or 0),
            weekdays.month(given["month"].rstrip(".")),
        )
        day, last = _number(given["day"]), _number(given["day_to"])
        month_to = weekdays.month((given.get("month_to") or given["month"]).rstrip("."))
        if not month or max(day, last) > 39:
            continue
        first = Day(year, month, day or last)
        if day and last:
            both = given["join"].strip(" ,") in ("and", "or", "&") and not _between(
                text, match.start()
            )
            yield Said(
                Span(*match.span()),
                "days" if both else "range",
                first,
                Day(year, month_to, last),
            )
        elif day or last:
            yield Said(_trimmed(text, match, match.span()), "day", first)
        elif year or _is_month(text, match):
            yield _month(text, match, first)


def _month(text: str, match: re.Match[str], first: Day) -> Said:
    cue = _CUED.search(text, max(match.start() - 5, 0), match.start())
    start = cue.start() if cue else match.start()
    word = cue["cue"].lower() if cue else ""
    return Said(
        _trimmed(text, match, (start, match.end())),
        "month",
        first,
        cue=word,
        part=(match["part"] or "").lower(),
    )


def _trimmed(text: str, match: re.Match[str], span: tuple[int, int]) -> Span:
    """The span without the full stop of a month written out, which ends the sentence."""
    start, end = span
    word = match["month"]
    full = word.endswith(".") and word[:-1] in weekdays.MONTHS
    return (
        Span(start, end - 1) if full and match.end("month") == end else Span(start, end)
    )


def _between(text: str, start: int) -> bool:
    return text[max(start - 8, 0) : start].lower() == "between "


def _number(given: str | None) -> int:
    """The number of a day or ordinal; 0 where there is none."""
    if not given:
        return 0
    figures = given.rstrip("stndrh")
    return int(figures) if figures.isdecimal() else _ORDINALS.index(given.lower()) + 1


def _is_month(text: str, match: re.Match[str]) -> bool:
    """True where the bare word is a month here: by what it is, or by the word before it."""
    word = match["month"].rstrip(".")
    if match["part"] or word in _SURE_MONTHS or _BEFORE_OTHER.match(text, match.end()):
        return True
    if _follows_month(text, match.start()):
        return True
    before = (
        _BEFORE_MAY if word.lower() in words("time.month.doubtful") else _BEFORE_MONTH
    )
    return before.search(text, max(match.start() - 9, 0), match.start()) is not None


def _follows_month(text: str, start: int) -> bool:
    """True after another month and a word that joins the two, as in January to March."""
    before = re.split(r"[\s,–—-]+", text[max(start - 22, 0) : start].rstrip())
    joined = len(before) > 1 and before[-1] in {*words("time.until"), "and", "or", ""}
    return joined and weekdays.month(before[-2].rstrip(".")) > 0


def _figures(text: str, span: Span) -> Iterator[Said]:
    for match in _FIGURES.finditer(text, *span):
        day = _of_figures(match)
        if day is not None:
            yield Said(Span(*match.span()), "day", day)


def _of_figures(match: re.Match[str]) -> Day | None:
    """The day of figures; without parts where their order is not clear, None where they are no date."""
    if match["year"]:
        given = Day(int(match["year"]), int(match["month"]), int(match["day"]))
        return given if given.month < 20 and given.day < 40 else None
    one, two, year = int(match["one"]), int(match["two"]), int(match["last"])
    if not 1 <= min(one, two) <= 12 or max(one, two) > 31:
        return None
    if one == two or match["mark"] == "." or one > 12:
        return Day(year, two, one) if two <= 12 else None
    return Day(year, one, two) if two > 12 else Day()


def _nths(text: str, span: Span) -> Iterator[Said]:
    for match in _NTH.finditer(text, *span):
        if 1 <= int(match["day"]) <= 31:
            yield Said(Span(*match.span("whole")), "day", Day(0, 0, int(match["day"])))


def _years(text: str, span: Span) -> Iterator[Said]:
    for match in _YEARS.finditer(text, *span):
        start, end = match.span()
        first, given = int(match["from"]), match["to"]
        last = (
            int(given)
            if given and len(given) == 4
            else first // 100 * 100 + int(given)
            if given
            else 0
        )
        if last and not first < last <= first + 150:
            continue
        if last or _is_year(text, match):
            part = (match["part"] or "").strip(" -").lower()
            kind = "range" if last else "year"
            yield Said(Span(start, end), kind, Day(first), Day(last), part=part)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """True where four figures are a year, by the word before them and what they might count."""
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


def _decades(text: str, span: Span) -> Iterator[Said]:
    for match in _DECADE.finditer(text, *span):
        part = match["part"] or match["of"] or ""
        yield Said(
            Span(*match.span()),
            "decade",
            Day(int(match["year"] or match["short"])),
            part=part,
        )


def _centuries(text: str, span: Span) -> Iterator[Said]:
    for match in _CENTURY.finditer(text, *span):
        nth = _number(match["nth"])
        if 1 < nth < 30:
            yield Said(
                Span(*match.span()),
                "century",
                Day(100 * (nth - 1)),
                part=(match["part"] or "").lower(),
            )


def _seasons(text: str, span: Span) -> Iterator[Said]:
    for match in _SEASON.finditer(text, *span):
        season = _SEASONS[(match["dated"] or match["season"]).lower()]
        yield Said(
            Span(*match.span()),
            "season",
            Day(int(match["year"] or 0), season),
            cue=(match["cue"] or "").lower(),
        )


def _quarters(text: str, span: Span) -> Iterator[Said]:
    for match in _QUARTER.finditer(text, *span):
        number = int(match["number"] or 0) or _number(match["nth"])
        if match["nth"] or match["year"]:
            yield Said(
                Span(*match.span()),
                "quarter",
                Day(int(match["year"] or 0), 32 + number),
            )


def _fiscal(text: str, span: Span) -> Iterator[Said]:
    for match in _FISCAL.finditer(text, *span):
        yield Said(Span(*match.span()), "fiscal", Day(int(match["year"])))


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
        gap == " and " and _between(text, first.span.start)
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
    (_fiscal, ("iscal", "FY"), True),
    (_decades, ("0s", "0’s", "0's"), True),
    (_day_first, _MONTH_STEMS, False),
    (_centuries, ("entur",), False),
    (_seasons, tuple(season[1:] for season in words("time.season:base")), False),
    (_quarters, ("uarter", "Q"), False),
    (_month_first, _MONTH_STEMS, False),
    (_nths, spelled("number.ordinal.suffix"), True),
    (_years, tuple("0123456789"), True),
)
"""What is read, one of which signs has to stand in the passage, and whether figures have to."""
