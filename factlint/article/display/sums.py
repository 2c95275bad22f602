"""Numbers of display copy that the text's own numbers make: sums, differences, and what is paid several times."""

from itertools import combinations

from factlint.article.display.values import ShownValue, in_sentence, slack
from factlint.article.facts.tolls import KINDS, PEOPLE
from factlint.english.numbers.quantity import Quantity
from factlint.start.regex import lazy

_MANY = 10
"""What is paid again and again is told for no more times at once."""
_EACH = lazy(
    r"(?:\s+\w+){0,3}?\s+(?:an?|per|each|every)\s+(?:(?&time.unit.calendar:base))\b|\s+(?:(?&time.again))\b"
)
"""An amount that is paid again and again."""
_NEAR, _NEXT = 300, 6
"""Numbers that add up stand no farther apart, and have no more others between them."""


def adds_up(said: ShownValue, there: list[ShownValue]) -> bool:
    """Whether two or three numbers of one passage of the text make it: they add up, differ by it, or multiply."""
    one = said.quantity
    close = [
        value
        for value in there
        if value.quantity.kind == one.kind and _is_part(said, value)
    ]
    return any(
        (one.kind == "money" and _is_multiple(one, first))
        or _is_sum(one, first, close[at : at + _NEXT - 1])
        for at, first in enumerate(close, 1)
    )


def _is_sum(one: Quantity, first: ShownValue, after: list[ShownValue]) -> bool:
    """Whether a number and one or two that follow it not far away make another."""
    group = [
        value
        for value in after
        if value.place.draft is first.place.draft
        and value.quantity.span.start - first.quantity.span.end < _NEAR
    ]
    return any(
        _makes(one, [first, *some])
        for size in (1, 2)
        for some in combinations(group, size)
    )


def _is_multiple(one: Quantity, part: ShownValue) -> bool:
    """Whether a sentence has an amount and how many times it is paid: $100,000 a year, five times."""
    low, text = part.quantity.low, part.place.draft.text
    whole = low and 1 < one.low / low <= _MANY and one.low % low == 0
    if whole and _EACH.match(text, part.quantity.span.end):
        return True
    times = [
        value.quantity
        for value in in_sentence(part.place)
        if value.quantity.kind in ("count", "duration")
    ]
    return any(
        abs(part.quantity.low * other.low - one.low) <= slack(one) for other in times
    )


def _is_part(said: ShownValue, value: ShownValue) -> bool:
    """Whether the number may be a part of the one said: men and women of the dead, shares of shares."""
    if said.counts in (*KINDS, "people"):
        return (
            value.counts in (said.counts, "people", "")
            or value.quantity.noun in PEOPLE
        )
    return not said.counts or value.counts in (said.counts, "")


def _makes(one: Quantity, some: list[ShownValue]) -> bool:
    amounts = [value.quantity.value for value in some]
    most = max(slack(one), one.step - 0.01)
    if abs(sum(amounts) - one.low) <= most:
        return one.kind != "percent"
    beside = (
        len(some) == 2
        and some[0].place == some[1].place
        and one.kind in ("money", "percent", "points")
    )
    return beside and abs(abs(amounts[0] - amounts[1]) - one.low) <= one.step / 2
