"""Facts of a sentence: its numbers, dates and negations, each with a value that can be compared.

"1,200", "1.2 thousand" and "twelve hundred" have one value; so have "Sept. 14" and "14 September". Clock
times are facts of their own kind, read with `with_clock`. Names and titles are found by `names`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlint.english.dates.weekdays import DAYS, MONTHS, Day
from factlint.english.numbers.numbers import Number, Token, gap, number
from factlint.lexicon import words
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_CLOCK_SIGNS = ("noon", "midnight", "GMT", "clock")
_CLOCK = lazy(r"\d{1,2}:\d\d(?::\d\d)?")
_YEAR = lazy(r"(?:1[5-9]|20)\d\d")


_MONTHS = {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)}
_DAYS = {name[:3].lower(): n for n, name in enumerate(DAYS, 1)}
_MONTH_NAMES = words("time.month")
_DAY_NAMES = words("time.weekday") - {"sat", "sun"}
_HOURS = words("time.half-day") | {"o'clock"}
NEGATIONS = words("function.negation")
"""Words that turn a statement round; so does n't at the end of a verb."""


class Clock(NamedTuple):
    """A clock time, in minutes after midnight; not `sure` where it may be twelve hours later."""

    minutes: int
    sure: bool
    zone: str = ""

    def contradicts(self, other: "Clock") -> bool:
        """Whether the two are not one time of day; times of different zones may be."""
        if self.zone and other.zone and self.zone != other.zone:
            return False
        round_the_clock = 1440 if self.sure and other.sure else 720
        return (self.minutes - other.minutes) % round_the_clock != 0


class Fact(NamedTuple):
    """A fact that the tokens `first:last` of a sentence state.

    `kind` is number, date, time, clock or negation; a time is written like one and may be a score.
    """

    kind: str
    value: "Number | Day | Clock | str"
    first: int
    last: int


def facts(text: str, found: Sequence[Token]) -> list[Fact]:
    """The facts that `found` tokens of `text` state, in order."""
    facts: list[Fact] = []
    at = 0
    while at < len(found):
        fact = (
            _date(text, found, at)
            or _number(text, found, at)
            or _negation(text, found, at)
        )
        if fact:
            facts.append(fact)
        at = fact.last if fact else at + 1
    return facts


def with_clock(
    text: str, sentence: Span, found: Sequence[Token], known: list[Fact]
) -> list[Fact]:
    """The `known` facts of a sentence with its clock times in place of the numbers in them."""
    if not any(fact.kind == "time" for fact in known) and not any(
        word in sentence.of(text) for word in _CLOCK_SIGNS
    ):
        return known
    times = list(_clocks(text, sentence, found))
    rest = [
        fact
        for fact in known
        if not any(fact.first < one.last and one.first < fact.last for one in times)
    ]
    return sorted([*map(_as_clock, rest), *times], key=lambda fact: fact.first)


def _clocks(text: str, sentence: Span, found: Sequence[Token]) -> Iterator[Fact]:
    from factlint.english.dates.clock import clock

    starts, end = [token.span.start for token in found], 0
    for said in sorted(
        clock(text, sentence), key=lambda one: (one.span.start, -one.span.end)
    ):
        first, last = (bisect_left(starts, edge) for edge in said.span)
        if said.hour and end <= first < last:
            hour, minute = map(int, said.hour.split(":"))
            shown, end = said.span.of(text), last
            sure = hour > 12 or shown[-1] in "mM." or not shown[0].isdecimal()
            yield Fact(
                "clock", Clock(60 * hour + minute, sure, said.zone), first, last
            )


def _as_clock(fact: Fact) -> Fact:
    """`15:30` as a clock time, whatever stands beside it; it may be a score."""
    hour, _, minute = str(fact.value).partition(":")
    if (
        fact.kind != "time"
        or not minute.isdecimal()
        or int(hour) > 24
        or int(minute) > 59
    ):
        return fact
    return fact._replace(
        kind="clock", value=Clock(60 * int(hour) + int(minute), int(hour) > 12)
    )


def is_negation(key: str) -> bool:
    """Whether a word is `not`, `never`, `can't` or their like."""
    return key in NEGATIONS or key.endswith("n't")


def _negation(text: str, found: Sequence[Token], at: int) -> Fact | None:
    token = found[at]
    numbered = token.key == "no" and text[token.span.end : token.span.end + 1] == "."
    return (
        Fact("negation", token.key, at, at + 1)
        if is_negation(token.key) and not numbered
        else None
    )


def _date(text: str, found: Sequence[Token], at: int) -> Fact | None:
    """A date of any parts that stand together: weekday, month, day, year."""
    if len(found[at].text) == 10 and found[at].text.count("-") == 2:
        year, month, day = map(int, found[at].text.split("-"))
        return Fact("date", Day(year, month, day), at, at + 1)
    date, end = _parts_of_date(text, found, at)
    if end > at and found[end - 1].key == "the":
        end -= 1
    if end == at:
        return None
    certain = date.weekday or date.month or (date.year and _says_year(found, at))
    return Fact("date", date, at, end) if certain else None


def _parts_of_date(text: str, found: Sequence[Token], at: int) -> tuple[Day, int]:
    """The parts of a date that stand together from `at` on, and the index after them."""
    date, end = Day(), at
    while end < len(found) and (end == at or _goes_on(text, found, end)):
        part = _part_of_date(text, found, end, date)
        if part is None:
            break
        date, end = part, end + 1
    return date, end


def _goes_on(text: str, found: Sequence[Token], at: int) -> bool:
    """Whether nothing but marks of a date stands before the token."""
    return gap(text, found, at).strip(" \u00a0\n") in ("", ",", ".", ".,")


def _part_of_date(
    text: str, found: Sequence[Token], at: int, date: Day
) -> Day | None:
    """`date` with the part at `at` added; None where it is none, or the date has that part."""
    token = found[at]
    if token.text[0].isupper():
        return _with_name(token.key, date)
    if date.year:
        return None
    if _YEAR.fullmatch(token.text):
        return date._replace(year=int(token.text))
    day = token.key.rstrip("stndrh")
    if date.day or not _is_day(day):
        return None
    beside = date.month or (at + 1 < len(found) and found[at + 1].key in _MONTH_NAMES)
    return date._replace(day=int(day)) if beside else None


def _with_name(key: str, date: Day) -> Day | None:
    """The date with the weekday that opens it, or with the month."""
    if key in _DAY_NAMES and not any(date):
        return date._replace(weekday=_DAYS[key[:3]])
    if key in _MONTH_NAMES and not date.month and not date.year:
        return date._replace(month=_MONTHS[key[:3]])
    return None


def _is_day(figures: str) -> bool:
    return figures.isdecimal() and len(figures) <= 2 and 1 <= int(figures) <= 31


_BEFORE_YEAR = words("time.before-year") | {"for", "fiscal", "fy", "the"}


def _says_year(found: Sequence[Token], at: int) -> bool:
    """Whether the four figures at `at` are a year: by the word before them, not by what they count."""
    before = found[at - 1].key if at else ""
    return before in _BEFORE_YEAR or at + 1 == len(found)


def _number(text: str, found: Sequence[Token], at: int) -> Fact | None:
    token = found[at]
    if _CLOCK.fullmatch(token.text) or (token.text.isdecimal() and _hour(found, at)):
        return Fact("time", token.key, at, at + 1)
    read = number(text, found, at)
    return Fact("number", read[0], at, read[1]) if read else None


def _hour(found: Sequence[Token], at: int) -> bool:
    return at + 1 < len(found) and found[at + 1].key in _HOURS
