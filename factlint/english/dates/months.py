"""Days and months of the calendar in words: `Sept. 14`, `14 to 16 September 2023`, `early May`."""

import re
from collections.abc import Iterator

from factlint.english.dates import weekdays
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import Day
from factlint.lexicon import spelled, words
from factlint.start.regex import lazy
from factlint.text import Span

_MONTH = rf"{weekdays.MONTH}\b\.?"
PART = r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[-\s])?"
_DAY_END = r"(?&number.ordinal.suffix)?(?![\w%]|,\d{3}\b|[.:/]\d)"
_JOIN = r"(?P<join>\s?[-–—]\s?|,?\s(?:(?&time.until)|and|or|&)\s)"
_YEAR = rf"(?:,?\s+(?:of\s+)?{weekdays.YEAR})?"
ORDINAL = rf"\d\d?(?&number.ordinal.suffix)|{weekdays.NTH}"
MONTH_FIRST = lazy(
    rf"\b{PART}(?P<month>{_MONTH})(?:\s+(?:the\s+)?(?P<day>\d\d?){_DAY_END}"
    rf"(?:{_JOIN}(?:(?P<month_to>{_MONTH})\s+)?(?P<day_to>\d\d?){_DAY_END})?)?{_YEAR}"
)
_DAY_FIRST = lazy(
    rf"(?<![\w.,:/$£€-])(?:(?P<day>\d\d?)(?&number.ordinal.suffix)?{_JOIN})?(?P<day_to>\d\d?(?&number.ordinal.suffix)?|{ORDINAL})\s+"
    rf"(?:of\s+|day\s+of\s+)?(?P<month>{_MONTH}){_YEAR}"
)
_SURE_MONTHS = frozenset(weekdays.MONTHS) - {
    *spelled("time.month.doubtful"),
    "December",
}
"""Months whose full names are hardly ever anything else."""
_BEFORE_MONTH = lazy(r"\b(?:(?&time.before-month))\s\Z", re.IGNORECASE)
_BEFORE_MAY = lazy(r"\b(?:(?&time.before-month.sure))\s\Z", re.IGNORECASE)
"""The words after which May is no surname, March no verb and June no woman."""
_BEFORE_OTHER = lazy(rf"\s?[-–/]\s?{_MONTH}")
"""The other month of a range: `May-June`."""
_CUED = lazy(r"\b(?P<cue>last|next|this)\s\Z", re.IGNORECASE)


def day_first(text: str, span: Span) -> Iterator[Said]:
    """Dates in the order of `14 September 2023`."""
    return _days(text, span, _DAY_FIRST)


def month_first(text: str, span: Span) -> Iterator[Said]:
    """Dates in the order of `September 14, 2023`, and months alone."""
    return _days(text, span, MONTH_FIRST)


def _days(text: str, span: Span, form: re.Pattern[str]) -> Iterator[Said]:
    """Days, ranges and lists of days, and months without a day."""
    for match in form.finditer(text, *span):
        month = weekdays.month(match["month"].rstrip("."))
        day, last = number(match["day"]), number(match["day_to"])
        if not month or max(day, last) > 39:
            continue
        first = Day(int(match["year"] or 0), month, day or last)
        if day and last:
            yield _several(text, match, first, last)
        elif first.day:
            yield Said(_trimmed(text, match, match.span()), "day", first)
        elif first.year or _is_month(text, match):
            yield _month(text, match, first)


def _several(text: str, match: re.Match[str], first: Day, last: int) -> Said:
    """Two days or a range: `Sept. 14 and 15`, `Sept. 14 to Oct. 2`."""
    given = match.groupdict()
    month_to = weekdays.month((given.get("month_to") or given["month"]).rstrip("."))
    listed = given["join"].strip(" ,") in ("and", "or", "&")
    two = listed and not is_between(text, match.start())
    return Said(
        Span(*match.span()),
        "days" if two else "range",
        first,
        Day(first.year, month_to, last),
    )


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
        Span(start, end - 1)
        if full and match.end("month") == end
        else Span(start, end)
    )


def is_between(text: str, start: int) -> bool:
    """Whether the word before `start` is between."""
    return text[max(start - 8, 0) : start].lower() == "between "


def number(given: str | None) -> int:
    """The number of a day or ordinal; 0 where there is none."""
    return weekdays.nth(given) if given else 0


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether the bare word is a month here: by what it is, or by the word before it."""
    word = match["month"].rstrip(".")
    if (
        match["part"]
        or word in _SURE_MONTHS
        or _BEFORE_OTHER.match(text, match.end())
    ):
        return True
    if _follows_month(text, match.start()):
        return True
    before = (
        _BEFORE_MAY if word.lower() in words("time.month.doubtful") else _BEFORE_MONTH
    )
    return before.search(text, max(match.start() - 9, 0), match.start()) is not None


def _follows_month(text: str, start: int) -> bool:
    """Whether another month and a word that joins the two stand before, as in January to March."""
    before = re.split(r"[\s,–—-]+", text[max(start - 22, 0) : start].rstrip())
    joined = len(before) > 1 and before[-1] in {*words("time.until"), "and", "or", ""}
    return joined and weekdays.month(before[-2].rstrip(".")) > 0
