"""Quantities: what the numbers of a sentence count or measure, how exactly, and with what caution.

A quantity is a count, an amount of money, a percentage, percentage points, an ordinal, a duration, an age, a measure,
a fraction or a ratio. Numbers that name something are none: dates, scores, designators, addresses, citations.
"""

from collections.abc import Sequence
from math import prod

from factlint.english import facts
from factlint.english.caution import caution
from factlint.english.names.designators import chained, names_something
from factlint.english.nouns import counted
from factlint.english.numbers import numbers
from factlint.english.numbers.fractions import fraction, halves, third
from factlint.english.numbers.measured import (
    age,
    compounded,
    duration,
    measure,
    primes,
    stones,
)
from factlint.english.numbers.money import money, percent, points, signed
from factlint.english.numbers.numbers import SCALES, Number
from factlint.english.numbers.quantity import Quantity
from factlint.start.regex import lazy
from factlint.text import Span

_AFTERTHOUGHT = lazy(
    r"[ \u00a0](?P<about>or so)\b|(?P<least>\+|[ -]plus\b|[ \u00a0]or more\b)"
)


def singles(text: str, sentence: Span) -> list[Quantity]:
    """The quantities of a sentence, each number by itself."""
    found = numbers.tokens(text, sentence)
    read = halves(text, sentence)
    for fact in facts.facts(text, found):
        if fact.kind != "number" or not isinstance(fact.value, Number):
            continue
        place = Span(found[fact.first].span.start, found[fact.last - 1].span.end)
        if any(place.overlaps(other.span) for other in read[-3:]):
            continue
        quantity = _read(text, sentence, place, fact.value)
        if not _is_name(text, found, fact, quantity, place):
            read.append(_cautious(text, sentence, quantity))
    return _unchained(text, compounded(text, sorted(read)))


def _is_name(
    text: str,
    found: Sequence[numbers.Token],
    fact: facts.Fact,
    quantity: Quantity,
    place: Span,
) -> bool:
    """Whether the number names something and counts nothing: the Second Avenue, Flight 17."""
    if quantity.kind == "ordinal":
        inside = fact.first and text[place.start].isupper()
        return not quantity.noun or bool(inside)
    bare = quantity.kind == "count" and quantity.scale == 1
    return bare and names_something(text, found, fact, quantity)


def _unchained(text: str, read: list[Quantity]) -> list[Quantity]:
    """The quantities without scores, telephone numbers and their like; ranges with a hyphen stay."""
    kept: list[Quantity] = []
    at = 0
    while at < len(read):
        pair = read[at : at + 2]
        if _is_pair(text, pair):
            kept += pair
            at += 1
        elif not _hangs(text, read[at]):
            kept.append(read[at])
        at += 1
    return kept


def _is_pair(text: str, pair: Sequence[Quantity]) -> bool:
    """Whether two numbers of which one hangs on the other are a range."""
    hangs = any(_hangs(text, quantity) for quantity in pair)
    return len(pair) == 2 and hangs and _span_of_values(text, *pair)


def _hangs(text: str, quantity: Quantity) -> bool:
    return chained(text, quantity) and quantity.kind in ("count", "money", "age")


def _span_of_values(text: str, low: Quantity, high: Quantity) -> bool:
    """Whether two numbers are a range, as in `10-12 ships`, and no score."""
    link = text[low.span.end : high.span.start]
    counts = (
        high.kind != "count"
        or high.noun
        or high.scale > 1
        or low.kind != "count"
        or low.approx
    )
    rises = low.low < high.low or high.scale > low.scale
    sure = low.kind == "age" or low.kind == high.kind == "money"
    return link in ("-", "–") and bool(counts) and (rises or sure)


def _read(text: str, sentence: Span, place: Span, number: Number) -> Quantity:
    """The quantity whose number stands at `place`."""
    bare = Quantity(
        place,
        "count",
        number.value,
        number.value,
        number.step,
        scale=_scale(place.of(text)),
    )
    if number.unit == "nth":
        one = bare._replace(
            kind="ordinal", noun=counted(text, place.end, sentence.end, one=True)
        )
        return stones(text, sentence, bare) or third(text, sentence, one) or one
    if number.unit == "%":
        return percent(text, bare)
    if number.unit in ("$", "£", "€") and text[place.start] in "$£€":
        return signed(text, sentence, bare, number.unit)
    for reader in (points, age, money, duration, fraction, primes, measure):
        read = reader(text, sentence, bare)
        if read:
            return read
    return bare._replace(
        noun=counted(text, place.end, sentence.end, one=number.value == 1)
    )


def _scale(shown: str) -> float:
    """The value of the words and letters that multiply a number, such as that of 3.2 million."""
    words = shown.lower().replace("-", " ").replace("\u00a0", " ").split()
    keys = [
        words[0].lstrip("$£€0123456789.,/"),
        *(word.removesuffix("s") for word in words[1:]),
    ]
    return float(prod(SCALES.get(key, 1) for key in keys if key != "hundred"))


def _cautious(text: str, sentence: Span, quantity: Quantity) -> Quantity:
    """The quantity with the words of caution before or after it."""
    start, end = quantity.span
    before = caution(text, sentence.start, start)
    after = _AFTERTHOUGHT.match(text, end, sentence.end)
    for match in (before, after):
        kind = match.lastgroup if match else None
        if match and kind:
            if match is after and quantity.kind == "count" and not quantity.noun:
                quantity = quantity._replace(
                    noun=counted(text, after.end(), sentence.end, one=False)
                )
            return quantity._replace(
                approx=kind,
                span=Span(min(start, match.start()), max(end, match.end())),
            )
    return quantity
