"""When two numbers, or two dates, contradict each other."""

from factlint.annotate.facts import Day, Fact, Number, listed

_HEDGES = frozenset(
    listed("about around approximately roughly nearly almost some over under estimated up than circa close upwards")
)
"""Words before a number that make it a round one."""
_TOLL = frozenset(
    listed(
        "dead killed died deaths death fatalities casualties wounded injured injuries hurt missing arrested arrests cases "
        "infections infected detained displaced evacuated bodies victims"
    )
)


def contradict(old: Fact, new: Fact, *, hedged: bool) -> bool:
    """True where one cannot be the other said with more or less precision."""
    if isinstance(old.value, Day) and isinstance(new.value, Day):
        return any(one and other and one != other for one, other in zip(old.value, new.value, strict=True))
    if isinstance(old.value, Number) and isinstance(new.value, Number):
        return not _same_number(old.value, new.value, hedged=hedged)
    return str(old.value) != str(new.value)


def _same_number(one: Number, other: Number, *, hedged: bool) -> bool:
    if one.unit != other.unit and "%" in (one.unit, other.unit) and one.value == other.value:
        return False
    if "nth" in (one.unit, other.unit) and one.unit != other.unit:
        return True  # a day or a place in a row, beside a count
    rough, fine = (one, other) if _step(one) >= _step(other) else (other, one)
    return abs(rough.value - fine.value) <= _tolerance(rough, fine, hedged=hedged)


def _step(number: Number) -> float:
    """The value of the last figure that is not a zero, for round numbers."""
    step = number.step
    while number.step >= 1 and number.value and number.value % (step * 10) == 0:
        step *= 10
    return step


def _tolerance(rough: Number, fine: Number, *, hedged: bool) -> float:
    """How far a number may lie from the round one it is given as."""
    if _step(rough) == _step(fine):
        return 0
    if hedged:
        return max(abs(rough.value) * 0.1, 0)
    share = 0.05 if rough.value >= 1000 or rough.step < 1 or fine.step < 1 else 0
    return min(_step(rough) * 0.5 * 1.0001, abs(rough.value) * share) if rough.step >= 1 else _step(rough) * 0.5001


def hedged(keys: list[str], fact: Fact) -> bool:
    """True where a word such as `about` stands before the number."""
    return bool(_HEDGES & set(keys[max(fact.first - 3, 0) : fact.first]))


def is_toll(keys: list[str], fact: Fact) -> bool:
    """True where the number counts what normally only grows: the dead, the arrested, cases."""
    return bool(_TOLL & set(keys[fact.last : fact.last + 4]) | _TOLL & set(keys[max(fact.first - 4, 0) : fact.first]))


def at_least(keys: list[str], fact: Fact) -> bool:
    """True where the number is said to be a lowest one."""
    before = keys[max(fact.first - 2, 0) : fact.first]
    return before in (["at", "least"], ["more", "than"]) or before[-1:] == ["over"]
