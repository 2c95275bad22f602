"""How far a number as written may be from the number that is meant: half of its last figure, and no more."""

from factlint.english.numbers.quantity import Quantity
from factlint.start.record import NamedTuple


class Bounds(NamedTuple):
    """Between what a number lies."""

    low: float
    high: float

    def meets(self, other: "Bounds") -> bool:
        """Whether both may be one number."""
        return self.low <= other.high + 1e-9 and other.low <= self.high + 1e-9


def bounds(quantity: Quantity, step: float = 0.0) -> Bounds:
    """What the quantity may be before it was rounded, to `step` where its neighbour shows that copy counts as finely.

    A count of things without a scale was not rounded.
    """
    counted = quantity.kind == "count" and quantity.noun and quantity.step == 1
    half = 0.0 if counted else (step or quantity.step) / 2
    return Bounds(quantity.low - half, quantity.high + half)


def shown(value: float) -> str:
    """A number for a message, with as many figures as tell it from its neighbours."""
    if value >= 100 or abs(value - round(value)) < 0.005:
        return f"{round(value):,}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2g}"
