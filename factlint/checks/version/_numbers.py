"""When two numbers, or two dates, contradict each other."""

from factlint.annotate.facts import Day, Fact, Number, listed

_HEDGES = frozenset(
    listed("about around approximately roughly nearly almost some over under estimated up than circa close upwards")
)
"""Words before a number that make it a round one."""
_TOLL = frozenset(
    listed(
        "dead killed died deaths death fatalities casualties wounded injured injuries hurt missing arrested arrests "
        "cases infections infected detained displaced evacuated bodies victims"
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
    if {one.unit, other.unit} & {"%", "nth"} and one.unit != other.unit:
        return False
    rough, fine = (one, other) if _round(one) >= _round(other) else (other, one)
    return abs(rough.value - fine.value) <= _tolerance(rough, fine, hedged=hedged)


def _round(number: Number) -> float:
    """The value of the last figure that is not a zero."""
    step = number.step
    while step >= 1 and number.value and number.value % (step * 10) == 0:
        step *= 10
    return step


def _tolerance(rough: Number, fine: Number, *, hedged: bool) -> float:
    """How far a number may lie from the rounder one that stands for it."""
    if _round(rough) == _round(fine):
        return 0
    if hedged:
        return abs(rough.value) * 0.1
    if rough.step > fine.step:  # 1.2 million for 1,234,567
        return min(rough.step * 0.5001, abs(rough.value) * 0.05)
    return min(_round(rough) * 0.5, abs(rough.value) * 0.01) if rough.value >= 1000 else 0


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
