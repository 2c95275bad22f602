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


def _range(text: str, low: Quantity, high: Quantity, *, moves: bool) -> Quantity | None:
    between = text[low.span.end : high.span.start]
    lead = text[max(low.span.start - 14, 0) : low.span.start]
    opened = _BETWEEN.search(lead) if between == " and " else None
    from_to = _FROM.search(lead) if between == " to " else None
    if (
        (between not in _TO and not opened)
        or (from_to and not moves)
        or (between == " to " and _MOVED.search(lead))
    ):
        return None
    first = _lower(low, high)
    if (
        first is None
        or first > high.low
        or low.low != low.high
        or (between == " or " and high.low > 1.5 * first)
    ):
        return None
    opened = opened or from_to
    start = low.span.start - len(opened[0]) if opened else low.span.start
    if high.kind == "count" and low.kind in ("money", "age"):
        high = high._replace(kind=low.kind, unit=low.unit)
    return high._replace(
        span=Span(start, high.span.end),
        low=first,
        high=high.low,
        approx=low.approx or high.approx,
    )


def _lower(low: Quantity, high: Quantity) -> float | None:
    """The lower bound with the unit and the scale that it may leave to the upper; None where the two do not go "
    "together."""
    bare = low.kind == "count" and not low.noun
    alike = (low.kind, low.unit) == (high.kind, high.unit) or (low.kind, high.kind) == (
        "money",
        "money",
    )
    if high.kind in ("ordinal", "fraction", "ratio") or low.kind in (
        "ordinal",
        "fraction",
        "ratio",
    ):
        return None
    if not (
        alike
        or bare
        or (low.kind in ("money", "age") and high.kind == "count" and not high.noun)
    ):
        return None
    inherits = low.scale == 1 and high.scale >= 1000 and low.low < high.low / high.scale
    return low.low * high.scale if inherits else low.low


def _ratio(text: str, part: Quantity, whole: Quantity) -> Quantity | None:
    between = text[part.span.end : whole.span.start]
    if (
        not _RATIO.fullmatch(between)
        or part.kind != "count"
        or whole.kind != "count"
        or part.noun
        or part.low > whole.low
    ):
        return None
    if " in" in between and (whole.low > 1000 or whole.step != 1 or part.low > 20):
        return None
    value = part.low / whole.low if whole.low else 0
    return whole._replace(
        span=Span(part.span.start, whole.span.end), kind="ratio", low=value, high=value,
        approx=part.approx or whole.approx, parts=(part.low, whole.low), scale=1,
    )  # fmt: skip
