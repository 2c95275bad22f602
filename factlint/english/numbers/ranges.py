"""Two numbers that make one quantity: ranges such as `10 to 12`, ratios such as `one in five`."""

from collections.abc import Sequence

from factlint.english.numbers.quantity import Quantity
from factlint.start.regex import lazy
from factlint.text import Span

_BETWEEN = lazy(r"(?i:\bbetween) \Z")
_FROM = lazy(r"(?i:\bfrom) \Z")
_MOVED = lazy(
    r"(?i:\b(?:(?&number.change)|up|down|by|added|went|gone|moved)) (?:by )?\Z"
)
_RATIO = lazy(
    r" (?:in|in every|(?:out )?of(?: (?:the|every|(?&function.possessive)))?) "
)
_TO = frozenset((" to ", "-", "–", "—", " - ", " – ", " or "))
_NO_BOUNDS = frozenset(("ordinal", "fraction", "ratio"))
"""Quantities of which no range is made."""


def joined(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with those made one that belong together."""
    made: list[Quantity] = []
    for quantity in read:
        last = made[-1] if made else None
        both = (
            (_range(text, last, quantity, moves=True) or _ratio(text, last, quantity))
            if last
            else None
        )
        made[-1:] = [both] if both else [*made[-1:], quantity]
    return made


def ranged(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with ranges made one, but for `from 4 to 6`, which may be a change."""
    made: list[Quantity] = []
    for quantity in read:
        both = _range(text, made[-1], quantity, moves=False) if made else None
        made[-1:] = [both] if both else [*made[-1:], quantity]
    return made


def _range(
    text: str, low: Quantity, high: Quantity, *, moves: bool
) -> Quantity | None:
    """The range of two numbers; with `moves` also that of `from 4 to 6`."""
    between = text[low.span.end : high.span.start]
    opening = _opening(text, low, between, moves=moves)
    first = None if opening is None else _lower(low, high)
    if opening is None or first is None or not _rises(first, high, between):
        return None
    if high.kind == "count" and low.kind in ("money", "age"):
        high = high._replace(kind=low.kind, unit=low.unit)
    return high._replace(
        span=Span(low.span.start - len(opening), high.span.end),
        low=first,
        high=high.low,
        approx=low.approx or high.approx,
    )


def _rises(first: float, high: Quantity, between: str) -> bool:
    """Whether the second number is the higher one, and with `or` between them not by much."""
    return first <= high.low and (between != " or " or high.low <= 1.5 * first)


def _opening(text: str, low: Quantity, between: str, *, moves: bool) -> str | None:
    """The word that opens a range, or nothing; None where what stands between the two makes them no range."""
    lead = text[max(low.span.start - 14, 0) : low.span.start]
    if between == " and ":
        opened = _BETWEEN.search(lead)
        return opened[0] if opened else None
    if between == " to ":
        from_to = _FROM.search(lead)
        if (from_to and not moves) or _MOVED.search(lead):
            return None
        return from_to[0] if from_to else ""
    return "" if between in _TO else None


def _lower(low: Quantity, high: Quantity) -> float | None:
    """The lower bound with the scale that it may leave to the upper; None where the two do not go together."""
    if low.low != low.high or not _go_together(low, high):
        return None
    inherits = (
        low.scale == 1 and high.scale >= 1000 and low.low < high.low / high.scale
    )
    return low.low * high.scale if inherits else low.low


def _go_together(low: Quantity, high: Quantity) -> bool:
    """Whether two numbers count alike, or one of them leaves its unit to the other."""
    if low.kind in _NO_BOUNDS or high.kind in _NO_BOUNDS:
        return False
    alike = (low.kind, low.unit) == (high.kind, high.unit)
    if (
        alike
        or low.kind == high.kind == "money"
        or (low.kind == "count" and not low.noun)
    ):
        return True
    return low.kind in ("money", "age") and high.kind == "count" and not high.noun


def _ratio(text: str, part: Quantity, whole: Quantity) -> Quantity | None:
    between = text[part.span.end : whole.span.start]
    if not _RATIO.fullmatch(between) or not _is_part(part, whole):
        return None
    if " in" in between and (whole.low > 1000 or whole.step != 1 or part.low > 20):
        return None
    value = part.low / whole.low if whole.low else 0
    return whole._replace(
        span=Span(part.span.start, whole.span.end), kind="ratio", low=value, high=value,
        approx=part.approx or whole.approx, parts=(part.low, whole.low), scale=1,
    )  # fmt: skip


def _is_part(part: Quantity, whole: Quantity) -> bool:
    counts = part.kind == whole.kind == "count"
    return counts and not part.noun and part.low <= whole.low
