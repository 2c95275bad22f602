"""A date or a clock time that does not exist: Sept. 31, Feb. 29 of a common year, 25:10 GMT.

Such a date is a slip of the keyboard or of the head, and a reader who has to be somewhere on that day is
sent nowhere. No calendar has it, so something in it is wrong; the finding says what the month or the
clock has, and does not guess.

Left alone: Feb. 29 without a year, unless the article's own date shows that no leap year is near; numbers
above 31 that count something (in March 40 ships); hours without a zone, a.m. or p.m.; the calendars of
other peoples, whose months have other names.
"""

import re
from collections.abc import Iterator

from factlint import dates
from factlint.checks._together import together
from factlint.english import Word
from factlint.english.dates import figures
from factlint.english.dates.weekdays import MONTH, MONTHS, month, nth
from factlint.known import Draft
from factlint.lexicon import spelled, words
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "check"

bad = [
    "The train leaves at «24:30 GMT» on Sundays.",
    "The permit runs out on «Sept. 31», the office said.",
    "The ship was launched on «February 29, 2023», in Gdynia.",
    "Entries were due by «31 June 2019» at noon.",
    "The fair opens on «November 31st» with a parade.",
    "Doors open at «7:75 p.m.» at the town hall.",
    "The quake struck at «25:10 GMT» under the sea.",
    "Tax returns are due on «April 35», the leaflet says.",
    "The form is dated «2023-02-30» and signed.",
    "The shop is closed from April 28 to «April 31».",
    "The form is dated «04/31/2024», the copy «30.02.2024», and both were signed.",
    "The fair runs «Feb. 28-31» by the harbour, and from «Sept. 29 to 31» on the hill.",
    "The ball is on the «thirty-first of June», the clerk said.",
    Example("The ball is held on «Feb. 29», as every year.", published="2022-02-10"),
]
good = [
    "The train leaves at 24:00 GMT on Sundays.",
    "The permit runs out on Sept. 30, the office said.",
    "The ship was launched on February 29, 2024, in Gdynia.",
    "Born on Feb. 29, he has a birthday every four years.",
    "They sailed in March 40 miles up the river, and in April 300 more.",
    "The film runs 1:75 hours by the label, and the race took 2:61.",
    "In June 31 people were hurt, in February 30 boats sank, and Flight June 31 was late.",
    "The form is dated 04/30/2024, the copy 29.02.2024, and the fair runs March 29-31.",
    "The train leaves at 12:30 a.m. and arrives at 15:10 GMT.",
    "He read Mark 16:75 and Jan. 31, 2019, aloud.",
    "The index stood at 1,831.60 in May 2032 terms.",
    Example("The ball is held on Feb. 29, as every year.", published="2023-12-10"),
    "The package salt 2019.2.0 replaced fsspec 2022.1.0 in the snapshot.",
    "The year 2011-31 of the register is lost.",
    "The picture is kept as quay%20PM in the archive.",
]


_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\w%]|[.,:]\d)"
_LATE = r"(?:(?P<day>29|3\d)(?P<suffix>(?&number.ordinal.suffix))?|(?P<nth>(?i:twenty-ninth|thirtieth|thirty-first))\b)"
_DAY_BEFORE = (
    r"(?:\d\d?(?&number.ordinal.suffix)?(?:\s?[-–]\s?|\s(?:(?&time.until)|and)\s))?"
)
"""The first day of a range or of two."""
_MONTH_FIRST = lazy(
    rf"\b(?P<month>{MONTH})\b\.?\s+(?:the\s+)?{_DAY_BEFORE}{_LATE}(?![\w%°]|[.,:/]\d|\s?[ap]\.?m\b)"
    rf"(?:\s?[-–]\s?\d\d?\b)?(?:,?\s+{_YEAR})?"
)
_DAY_FIRST = lazy(
    rf"(?<![\w.,:/$£€-])(?:\d\d?\s?[-–]\s?)?{_LATE}\s+(?:of\s+)?(?P<month>{MONTH})\b\.?(?:,?\s+{_YEAR})?(?!\s+\d)"
)
_FIGURES = lazy(rf"(?<![\w./-]){figures.FORM}")
_LABELS = words("number.label")
_COUNTED = lazy(
    r"\s+(?:(?!(?:hours|minutes|un|is|was|has|as|this|less|unless|its|his|whereas)\b)[a-z]+s"
    r"|people|men|women|(?&number.percent number.scale.word)|mln|bln"
    r"|cts|more|or|new|other)\b|\s+[A-Z]|\s*[-–]"
)
"""What follows a number above 31 that counts something."""
_HOUR = lazy(
    r"(?<![\w.:,$£€%-])(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"
)
_ZONED = lazy(
    r"(?<![\w.:,$£€-])(?P<hour>\d\d?):(?P<minute>\d\d)\s+(?P<zone>(?&time.zone))\b"
)

_NTHS = ("ninth", "thirtieth", "first")
"""How the late days of a month end in words."""
_IN_MONTH = lazy(r"(?i:\b(?:in|during|throughout)\s)\Z")
"""What stands before a month, and never before a day: in June 31 people came."""
_LABEL = lazy(r"\b(?P<label>[A-Z]\w*)\s\Z")
"""What may make a name of a month and a number: Flight June 31."""

opens = (_MONTH_FIRST, _DAY_FIRST, _FIGURES, _HOUR, _ZONED)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports days that their month does not have, and hours that no clock shows, many of a text at once."""
    hours: list[Hit] = []
    for paragraph in _paragraphs(doc):
        for match in _FIGURES.finditer(doc.text, *paragraph):
            yield from _in_figures(doc, match)
        for form in (_MONTH_FIRST, _DAY_FIRST):
            for match in form.finditer(doc.text, *paragraph):
                yield from _day(doc, match)
        hours += _hours(doc, paragraph)
    yield from together(hours)


def _hours(doc: Draft, paragraph: Span) -> Iterator[Hit]:
    for form in (_HOUR, _ZONED):
        for match in form.finditer(doc.text, *paragraph):
            what = _hour_fault(
                int(match["hour"]),
                int(match["minute"] or 0),
                half="half" in match.groupdict(),
            )
            if what:
                yield Hit(Span(*match.span()), what)


def _paragraphs(doc: Draft) -> list[Span]:
    """The paragraphs with a number that may be too large for a day, a month or an hour; most have none."""
    found = [
        word
        for word in doc.words
        if (word.text in _NTHS and doc.text[word.start - 1] in " -")
        or (word.text[0].isdecimal() and _is_large(doc.text, word))
    ]
    return list(
        dict.fromkeys(
            doc.paragraphs[doc.paragraph_of(word.span)].span for word in found
        )
    )


def _is_large(text: str, word: Word) -> bool:
    """Whether figures may be a day, month, hour or minute that there is not."""
    figures = word.text.rstrip("stndrhpamPM")
    if not figures.isdecimal() or len(figures) > 2:
        return False
    number, before = int(figures), text[word.start - 1]
    if 29 <= number < 40 or (number > 59 and before in ":."):
        return True
    after = text[word.start + len(figures) : word.end + 5].lstrip().lower()
    if before == "-" and after.startswith("-") and number > 12:
        return True
    return _is_hour(number, after) and not 0 < number < 13


def _is_hour(number: int, after: str) -> bool:
    """Whether what follows a number makes an hour of it."""
    half_day = after.startswith(spelled("time.half-day"))
    return half_day or (number > 23 and after.startswith(":"))


def _day(doc: Draft, match: re.Match[str]) -> Iterator[Hit]:
    day, year = nth(match["day"] or match["nth"]), int(match["year"] or 0)
    what = _day_fault(doc, day, month(match["month"]), year)
    if (
        what
        and not _counts(doc.text, match, day)
        and not doc.masked(Span(*match.span()))
    ):
        yield Hit(Span(*match.span()), what)


def _in_figures(doc: Draft, match: re.Match[str]) -> Iterator[Hit]:
    """A date in figures that exists in no order in which they may be read."""
    span = Span(*match.span())
    faults = [
        _day_fault(doc, one.day, one.month, one.year)
        for one in figures.readings(match)
    ]
    if faults and all(faults) and not doc.masked(span):
        yield Hit(span, faults[0])


def _counts(text: str, match: re.Match[str], day: int) -> bool:
    """Whether the number may count what follows it, or is part of a name."""
    if match["year"] or match["suffix"] or match["nth"]:
        return False
    before = text[max(match.start() - 20, 0) : match.start()]
    label = _LABEL.search(before)
    if _IN_MONTH.search(before) or (label and label["label"].lower() in _LABELS):
        return True
    several = not text[match.end("month") : match.start("day")].strip(". ").isalpha()
    counted = _COUNTED.match(text, match.end()) is not None
    return counted and text[match.end("month")] != "." and (day > 31 or several)


def _day_fault(doc: Draft, day: int, month: int, year: int) -> str:
    """What is wrong with a day; empty where it exists, or may exist in a year that is not named."""
    if not month:  # a misspelt month is another check's
        return ""
    if month > 12:
        return f"a year has twelve months, and no month {month:02}"
    name = MONTHS[month - 1]
    if (month, day) == (2, 29):
        return _leap_fault(year, doc.published)
    most = dates.days_of(year or 2000, month)
    if 1 <= day <= most:
        return ""
    return f"{name}{f' {year}' if year and month == 2 else ''} has {most} days; the month or the day is wrong"


def _leap_fault(year: int, published: str | None) -> str:
    """Feb. 29 with its year, or without one in copy whose date has no leap year near."""
    years = (
        [year]
        if year
        else [int(published[:4]) + more for more in (-1, 0, 1)]
        if published
        else []
    )
    if not years or any(dates.days_of(one, 2) == 29 for one in years):
        return ""
    return f"February {year or years[1]} has 28 days; the year, the month or the day is wrong"


def _hour_fault(hour: int, minute: int, *, half: bool) -> str:
    """What is wrong with a time of the clock; empty where nothing is."""
    if minute > 59:
        return f"there is no minute {minute}"
    if half and (hour > 23 or hour == 0):
        return f"{hour} is no hour of the twelve that a.m. and p.m. stand after"
    if half and hour > 12:
        return f"{hour} is an hour of the 24-hour clock, which has no a.m. or p.m."
    return (
        ""
        if hour < 24 or (hour == 24 and not minute)
        else f"a day has 24 hours, and no hour {hour}"
    )
