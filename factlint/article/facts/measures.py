"""The units of numbers: the currency, percent or percentage points, miles or kilometres, days or weeks."""

from collections.abc import Iterator

from factlint.article.compared import Compared, Difference, Side
from factlint.english.facts import Fact
from factlint.english.numbers import units
from factlint.english.numbers.numbers import Number
from factlint.english.numbers.quantity import Quantity

_NEAR = 2
"""How many words after a number its unit ends at most."""
_CONVERTED = 0.06
"""How far a measure in another unit may lie."""


def differences(compared: Compared) -> Iterator[Difference]:
    """The numbers that stayed and count something else, outside quotations."""
    before, after = compared.before, compared.after
    for old, new in _stayed(compared):
        one, other = quantity(before, old), quantity(after, new)
        if not one or not other or not _differ(one, other):
            continue
        if not before.draft.quoted(one.span) and not after.draft.quoted(other.span):
            values = (f"{one.low} {one.unit}", f"{other.low} {other.unit}")
            yield Difference("number", one.span, other.span, values, 2)


def _stayed(compared: Compared) -> Iterator[tuple[Fact, Fact]]:
    """The numbers of one value in both sentences, beside which something changed."""
    pairs = {
        (pairing.old, pairing.new): None for pairing in compared.pairings("number")
    }
    pairs |= dict.fromkeys(_beside_changes(compared))
    for old, new in pairs:
        if (
            isinstance(old.value, Number)
            and isinstance(new.value, Number)
            and old.value.value == new.value.value
        ):
            yield old, new


def _beside_changes(compared: Compared) -> Iterator[tuple[Fact, Fact]]:
    """The numbers that have their partner in the other version, and beside them words that changed."""
    news = {
        fact.first: fact for fact in compared.after.facts if fact.kind == "number"
    }
    changed = [
        change.start
        for change in compared.changes
        if change.start < change.end or change.new_start < change.new_end
    ]
    for old in compared.before.facts if changed else ():
        near = range(old.first - 1, old.last + _NEAR + 1)
        new = news.get(compared.partner.get(old.first, -1))
        if new and old.kind == "number" and any(start in near for start in changed):
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
    """Whether both have a unit and these are two: a ton may be a tonne, and a dollar the American one."""
    if not one.unit or not other.unit or "degree" in (one.unit, other.unit):
        return False
    if one.unit.endswith(other.unit) or other.unit.endswith(one.unit):
        return False
    sizes = _size(one.unit), _size(other.unit)
    return not (sizes[0] and sizes[1] and 0.85 < sizes[0] / sizes[1] < 1.18)


def _size(name: str) -> float:
    unit = units.by_name(name)
    return unit.size if unit else 0


def one_measure(compared: Compared, old: Fact, new: Fact) -> bool:
    """Whether two numbers are one measure in two units, as 5 miles and 8 km, or 5 percentage points and 5 points."""
    one, other = quantity(compared.before, old), quantity(compared.after, new)
    if not one or not other:
        return False
    if "pp" in (one.unit, other.unit) and one.value == other.value:
        return not one.unit or not other.unit
    if one.kind != "measure" or other.kind != "measure" or one.unit == other.unit:
        return False
    return is_converted(one, other)


def is_converted(one: Quantity, other: Quantity) -> bool:
    """Whether two measures of one dimension are as much; none that begins elsewhere than at zero, as degrees do."""
    first, second = units.by_name(one.unit), units.by_name(other.unit)
    if not first or not second or first.zero or second.zero:
        return False
    if units.dimension(first) != units.dimension(second):
        return False
    size = one.value * first.size
    return abs(size - other.value * second.size) <= _CONVERTED * abs(size)
