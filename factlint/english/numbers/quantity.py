"""The noun of the annotations of numbers: a quantity."""

from factlint.start.record import NamedTuple
from factlint.text import Span


class Quantity(NamedTuple):
    """A quantity as written, from `low` to `high`, which are one where it is no range.

    `kind` is count, money, percent, points, ordinal, duration, age, measure, fraction or ratio. `span` has the words
    of caution and the unit in it, not the counted `noun`. `step` is the value of the last figure shown, `scale` that
    of the word or letter after the figures. `approx` is `about`, `least` or `most`, or nothing where the number is
    said to be so; `parts` are the two numbers of a ratio.
    """

    span: Span
    kind: str
    low: float
    high: float
    step: float
    unit: str = ""
    noun: str = ""
    approx: str = ""
    scale: float = 1
    parts: tuple[float, ...] = ()

    def to(self, end: int) -> Span:
        """The span from where the quantity starts to `end`, as it is with a unit after it."""
        return Span(self.span.start, end)

    @property
    def value(self) -> float:
        """The number where it is one, the middle of a range."""
        return (self.low + self.high) / 2

    @property
    def exact(self) -> bool:
        """Whether one number is said, without a word of caution."""
        return not self.approx and self.low == self.high
