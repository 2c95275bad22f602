"""A sentence with a sign in the place of each quantity, so that patterns can say what stands round the numbers.

Signs are code points of the private use area, a block of them for each kind. A pattern names a kind by its class,
such as `PERCENT`, and `WORDS` is whatever has no quantity in it.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from factlint.english.numbers.quantity import Quantity
from factlint.text import Span

_BLOCK = 0x100
_FIRST = 0xE000
ADDED = ("percent", "count", "money", "measure")
"""The kinds of what grows and shrinks, and is added up."""
SIZES = (*ADDED, "points", "fraction")
"""Those and the kinds of what they change by."""
_KINDS = (*SIZES, "duration", "age")


def _signs(*kinds: str) -> str:
    starts = [_FIRST + _BLOCK * _KINDS.index(kind) for kind in kinds]
    return (
        "["
        + "".join(f"{chr(start)}-{chr(start + _BLOCK - 1)}" for start in starts)
        + "]"
    )


PERCENT, POINTS, COUNT, MONEY = (
    _signs("percent"),
    _signs("points"),
    _signs("count"),
    _signs("money"),
)
PART = _signs("percent", "fraction")
AMOUNT = _signs(*ADDED)
ANY = _signs(*_KINDS)
WORDS = f"[^{ANY[1:-1]};]"
"""Any character of a clause that is no quantity."""


class Outline:
    """The outline of a sentence. Durations, ages and ordinals stay as they are unless asked for."""

    def __init__(
        self,
        text: str,
        sentence: Span,
        quantities: Sequence[Quantity],
        kinds: Iterable[str],
    ) -> None:
        self._copy = text
        self._by_sign: dict[str, Quantity] = {}
        self._places: list[tuple[int, int]] = []
        parts, at, length = [], sentence.start, 0
        for number, quantity in enumerate(quantities):
            if (
                quantity.kind not in kinds
                or quantity.span.start < at
                or number >= _BLOCK
            ):
                continue
            sign = chr(_FIRST + _BLOCK * _KINDS.index(quantity.kind) + number)
            parts += [text[at : quantity.span.start], sign]
            length += quantity.span.start - at + 1
            at = quantity.span.end
            self._by_sign[sign] = quantity
            self._places.append((length, at))
        self.text = "".join([*parts, text[at : sentence.end]])
        self._start = sentence.start

    def quantity(self, sign: str) -> Quantity:
        """The quantity that a sign stands for."""
        return self._by_sign[sign]

    def words(self, quantity: Quantity) -> str:
        """How the copy writes a quantity."""
        return quantity.span.of(self._copy)

    def quantities(self, text: str) -> list[Quantity]:
        """The quantities whose signs stand in a part of the outline."""
        return [self._by_sign[sign] for sign in text if sign in self._by_sign]

    @cached_property
    def lower(self) -> str:
        """The outline in lower case."""
        return (
            self.text.lower()
            if len(self.text.lower()) == len(self.text)
            else self.text
        )

    def span(self, start: int, end: int) -> Span:
        """Where a part of the outline stands in the copy."""
        first = self._by_sign.get(self.text[start : start + 1])
        return Span(
            first.span.start if first else self._offset(start), self._offset(end)
        )

    def _offset(self, at: int) -> int:
        place = next(
            ((end, offset) for end, offset in reversed(self._places) if end <= at),
            (0, self._start),
        )
        return place[1] + at - place[0]
