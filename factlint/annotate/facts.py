"""Facts of a sentence: its numbers, dates and negations, each with a value that can be compared.

"1,200", "1.2 thousand" and "twelve hundred" have one value; so have "Sept. 14" and "14 September". Clock
times are facts of their own kind. Names and titles are found by `names`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from factlint.annotate.weekdays import DAYS, MONTHS
from factlint.regex import lazy
from factlint.text import Span

_TOKEN = lazy(
    r"\d{4}-\d\d-\d\d"
    r"|[$£€]?\d+(?:-\d+/\d+|(?:[.,:/]\d+)*)(?:(?:st|nd|rd|th|s|bn|mln|k|m|b)\b)?%?"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:['’](?!s\b)[^\W_]+)*"
)
_NUMERAL = lazy(r"[$£€]?(?P<figures>\d[\d,]*(?:\.\d+)?)(?P<tail>[a-z]*)%?")
_FRACTION = lazy(r"(?:(?P<whole>\d+)-)?(?P<over>\d+)/(?P<under>2|3|4|5|8|10|16|32|64)")
_CLOCK = lazy(r"\d{1,2}:\d\d(?::\d\d)?")
_YEAR = lazy(r"(?:1[5-9]|20)\d\d")


def listed(words: str) -> list[str]:
    """The words of a list that is written as one text."""
    return words.split()


_ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_SMALL = {**{word: n for n, word in enumerate(_ONES)}, **{word: 10 * n for n, word in enumerate(_TENS, 2)}}
_ORDINALS = {
    **{word: n for n, word in enumerate(listed("first second third fourth fifth sixth seventh eighth ninth tenth"), 1)},
    **{word: n for n, word in enumerate(listed("eleventh twelfth thirteenth fourteenth fifteenth"), 11)},
    "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "million": 10**6, "mln": 10**6, "m": 10**6, "billion": 10**9,
    "bn": 10**9, "bln": 10**9, "b": 10**9, "trillion": 10**12, "dozen": 12,
}  # fmt: skip
_PERCENT = frozenset(("percent", "pct", "percentage"))
_MONTHS = {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)}
_DAYS = {name[:3].lower(): n for n, name in enumerate(DAYS, 1)}
_MONTH_NAMES = frozenset([*(name.lower() for name in MONTHS), "sept", *(m for m in _MONTHS if m != "may")])
_DAY_NAMES = frozenset([*(name.lower() for name in DAYS), "mon", "tues", "wed", "thurs", "fri"])
NEGATIONS = frozenset(listed("not no never nor neither none nobody nothing nowhere without cannot"))
"""Words that turn a statement round; so does n't at the end of a verb."""


class Token(NamedTuple):
    """A word or a whole numeral. `key` is its form for comparison."""

    text: str
    key: str
    span: Span


class Fact(NamedTuple):
    """A fact that the tokens `first:last` of a sentence state. `kind` is number, date, time or negation."""

    kind: str
    value: "Number | Day | str"
    first: int
    last: int


class Number(NamedTuple):
    """A number as written: `step` is the value of its last figure, `unit` `%`, `$`, `nth` or nothing."""

    value: float
    step: float
    unit: str = ""


class Day(NamedTuple):
    """A date as far as it is given; 0 stands for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0


def tokens(text: str, span: Span) -> list[Token]:
    """The tokens of `span`, in order."""
    return [Token(match[0], _key(match[0]), Span(*match.span())) for match in _TOKEN.finditer(text, *span)]


def _key(word: str) -> str:
    return word.lower().replace("’", "'").replace(",", "").rstrip(".")


def facts(text: str, found: Sequence[Token]) -> list[Fact]:
    """The facts that `found` tokens of `text` state, in order."""
    facts: list[Fact] = []
    at = 0
    while at < len(found):
        fact = _date(text, found, at) or _number(text, found, at) or _negation(text, found, at)
        if fact:
            facts.append(fact)
        at = fact.last if fact else at + 1
    return facts


def is_negation(key: str) -> bool:
    """True for `not`, `never`, `can't` and their like."""
    return key in NEGATIONS or key.endswith("n't")


def _negation(text: str, found: Sequence[Token], at: int) -> Fact | None:
    token = found[at]
    numbered = token.key == "no" and text[token.span.end : token.span.end + 1] == "."
    return Fact("negation", token.key, at, at + 1) if is_negation(token.key) and not numbered else None


def _gap(text: str, found: Sequence[Token], at: int) -> str:
    """What stands between the token before `at` and the one at `at`."""
    return text[found[at - 1].span.end : found[at].span.start]


def _date(text: str, found: Sequence[Token], at: int) -> Fact | None:
    """A date of any parts that stand together: weekday, month, day, year."""
    if len(found[at].text) == 10 and found[at].text.count("-") == 2:
        year, month, day = map(int, found[at].text.split("-"))
        return Fact("date", Day(year, month, day), at, at + 1)
    date, end = Day(), at
    while end < len(found) and (end == at or _gap(text, found, end).strip(" \u00a0\n") in ("", ",", ".", ".,")):
        part = _part_of_date(text, found, end, date)
        if part is None:
            break
        date, end = part, end + 1
    if end > at and found[end - 1].key == "the":
        end -= 1
    certain = date.weekday or date.month or (date.year and _says_year(found, at))
    return Fact("date", date, at, end) if certain and end > at else None


def _part_of_date(text: str, found: Sequence[Token], at: int, date: Day) -> Day | None:
    """`date` with the part at `at` added; None where it is none, or the date has that part."""
    token = found[at]
    if token.text[0].isupper() and token.key in _DAY_NAMES and not any(date):
        return date._replace(weekday=_DAYS[token.key[:3]])
    if token.text[0].isupper() and token.key in _MONTH_NAMES and not date.month and not date.year:
        return date._replace(month=_MONTHS[token.key[:3]])
    if _YEAR.fullmatch(token.text):
        return None if date.year else date._replace(year=int(token.text))
    day = token.key.rstrip("stndrh")
    if day.isdecimal() and len(day) <= 2 and not date.day and 1 <= int(day) <= 31:
        beside = date.month or (at + 1 < len(found) and found[at + 1].key in _MONTH_NAMES)
        return date._replace(day=int(day)) if beside and not date.year else None
    return None


_BEFORE_YEAR = frozenset(
    listed("in of since by from until till to before after during for fiscal fy year early late mid the and through")
)


def _says_year(found: Sequence[Token], at: int) -> bool:
    """True where the four figures at `at` are a year: by the word before them, not by what they count."""
    before = found[at - 1].key if at else ""
    return before in _BEFORE_YEAR or at + 1 == len(found)


def _number(text: str, found: Sequence[Token], at: int) -> Fact | None:
    token = found[at]
    if _CLOCK.fullmatch(token.text) or (token.text.isdecimal() and _hour(found, at)):
        return Fact("time", token.key, at, at + 1)
    if token.text[0].isdigit() or token.text[0] in "$£€":
        return _figures(text, found, at)
    if token.key in _ORDINALS:
        return Fact("number", Number(_ORDINALS[token.key], 1, "nth"), at, at + 1)
    return _in_words(text, found, at) if token.key in _SMALL else None


def _hour(found: Sequence[Token], at: int) -> bool:
    return at + 1 < len(found) and found[at + 1].key in ("a.m", "p.m", "am", "pm", "o'clock")


def _figures(text: str, found: Sequence[Token], at: int) -> Fact:
    token = found[at]
    match = _NUMERAL.fullmatch(token.text)
    if match is None:
        return _scaled(text, found, at, at + 1, fraction) if (fraction := _fraction(token.text)) else _opaque(token, at)
    figures = match["figures"].replace(",", "")
    value, step = float(figures), 10.0 ** -len(figures.partition(".")[2])
    tail = match["tail"]
    unit = "%" if token.text[-1] == "%" else "nth" if tail in ("st", "nd", "rd", "th") else ""
    if token.text[0] in "$£€":
        unit = token.text[0]
    scale = _SCALES.get(tail, 1)
    return _scaled(text, found, at, at + 1, Number(value * scale, step * scale, unit))


def _opaque(token: Token, at: int) -> Fact:
    """A numeral that has no value of its own, such as a score or a version."""
    return Fact("number", token.key, at, at + 1)


def _fraction(numeral: str) -> Number | None:
    """The value of `1/2` or `4-1/2`; halves, quarters and so on, so that 9/14 is none."""
    match = _FRACTION.fullmatch(numeral)
    if match is None or int(match["over"]) >= int(match["under"]):
        return None
    under = int(match["under"])
    return Number(int(match["whole"] or 0) + int(match["over"]) / under, 1 / under)


def _in_words(text: str, found: Sequence[Token], at: int) -> Fact:
    """A number in words: tens and ones, with `hundred` among them."""
    value, end = _SMALL[found[at].key], at + 1
    while end < len(found) and _gap(text, found, end) in (" ", "-"):
        key = found[end].key
        if key in _SMALL and value >= 20 and value % 10 == 0 and (_SMALL[key] < 10 or value % 100 == 0):
            value += _SMALL[key]
        elif key == "hundred" and value < 20:
            value *= 100
        else:
            break
        end += 1
    return _scaled(text, found, at, end, Number(value, 1))


def _scaled(text: str, found: Sequence[Token], at: int, end: int, number: Number) -> Fact:
    """The number with the scale and the percent sign in words that follow it."""
    scaled = (
        found[end].key.removesuffix("s") if end < len(found) and _gap(text, found, end) in (" ", "-", "\u00a0") else ""
    )
    if scaled in _SCALES and len(scaled) > 1:
        number, end = number._replace(value=number.value * _SCALES[scaled], step=number.step * _SCALES[scaled]), end + 1
    if end < len(found) and _gap(text, found, end) in (" ", "-", "\u00a0") and found[end].key in _PERCENT:
        number, end = number._replace(unit="%"), end + 1
    elif found[end:] and found[end].key == "per" and [token.key for token in found[end + 1 : end + 2]] == ["cent"]:
        number, end = number._replace(unit="%"), end + 2
    elif end < len(found) and found[end].key in ("dlrs", "dlr", "dollars", "dollar") and not number.unit:
        number = number._replace(unit="$")
    return Fact("number", number, at, end)
