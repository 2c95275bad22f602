"""The units of numbers: the currency, percent or percentage points, miles or kilometres, days or weeks."""

from collections.abc import Iterator

from factlint.article.compared import Compared, Difference, Side
from factlint.english.facts import Fact
from factlint.english.numbers import units
from factlint.english.numbers.numbers import Number
from factlint.english.numbers.quantity import Quantity

_NEAR = 2
"""How many words after a number its unit ends at most."""


def differences(compared: Compared) -> Iterator[Difference]:
    """The numbers that stayed and count something else, outside quotations."""
    before, after = compared.before, compared.after
    for old, new in _stayed(compared):
        one, other = quantity(before, old), quantity(after, new)
        if (
            one
            and other
            and _differ(one, other)
            and not before.draft.quoted(one.span)
            and not after.draft.quoted(other.span)
        ):
            yield Difference(
                "number",
                one.span,
                other.span,
                (f"{one.low} {one.unit}", f"{other.low} {other.unit}"),
                2,
            )


def _stayed(compared: Compared) -> Iterator[tuple[Fact, Fact]]:
    """The numbers of one value in both sentences, beside which something changed."""
    pairs = {
        (pairing.old, pairing.new): None for pairing in compared.pairings("number")
    }
    news = {fact.first: fact for fact in compared.after.facts if fact.kind == "number"}
    changed = [
        change
        for change in compared.changes
        if change.start < change.end or change.new_start < change.new_end
    ]
    for old in compared.before.facts if changed else ():
        near = any(
            old.first - 1 <= change.start <= old.last + _NEAR for change in changed
        )
        new = (
            news.get(compared.partner.get(old.first, -1))
            if near and old.kind == "number"
            else None
        )
        if new:
            pairs[old, new] = None
    for old, new in pairs:
        if (
            isinstance(old.value, Number)
            and isinstance(new.value, Number)
            and old.value.value == new.value.value
        ):
            yield old, new


def quantity(side: Side, fact: Fact) -> Quantity | None:
    """The quantity that a number is part of."""
    span = side.span(fact.first, fact.last)
    return next(
        (
            one
            for one in side.draft.numbers_in(side.sentence)
            if one.span.overlaps(span)
        ),
        None,
    )


def _differ(one: Quantity, other: Quantity) -> bool:
    """True where both have a unit and these are two: a ton may be a tonne, and a dollar the American one."""
    if (
        not one.unit
        or not other.unit
        or one.unit.endswith(other.unit)
        or other.unit.endswith(one.unit)
    ):
        return False
    if "degree" in (one.unit, other.unit):
        return False
    sizes = _size(one.unit), _size(other.unit)
    return not (sizes[0] and sizes[1] and 0.85 < sizes[0] / sizes[1] < 1.18)


def _size(name: str) -> float:
    unit = units.by_name(name)
    return unit.size if unit else 0


def same(compared: Compared, old: Fact, new: Fact) -> bool:
    """True where two numbers are one measure in two units, as 5 miles and 8 km, or 5 percentage points and 5 points."""
    one, other = quantity(compared.before, old), quantity(compared.after, new)
    if one and other and "pp" in (one.unit, other.unit) and one.value == other.value:
        return not one.unit or not other.unit
    if (
        not one
        or not other
        or one.kind != "measure"
        or other.kind != "measure"
        or one.unit == other.unit
    ):
        return False
    first, second = units.by_name(one.unit), units.by_name(other.unit)
    if (
        not first
        or not second
        or units.dimension(first) != units.dimension(second)
        or first.zero
        or second.zero
    ):
        return False
    return abs(one.value * first.size - other.value * second.size) <= 0.06 * abs(
        one.value * first.size
    )
