"""Ages, durations and measures: numbers with a unit after them."""

import re
from collections.abc import Sequence

from factlint.english.numbers import units
from factlint.english.numbers.quantity import Quantity
from factlint.start.regex import lazy
from factlint.text import Span

_AGE = lazy(
    r"[ -](?P<unit>(?&time.unit.calendar:base -weekend -quarter -decade -century))"
    r"(?:-olds?\b|s?[ -](?:old\b|olds\b|of age\b))"
)
_AGED = lazy(r"\b(?:aged|ages?|at age)[ \u00a0]\Z")
_LASTS = lazy(
    r"[ -](?P<word>(?P<unit>(?&time.unit:base -weekend -quarter -century))(?:s\b|\b))(?P<half> and a half\b)?"
)
_COLD = lazy(r"(?<![\w)])(?:[-−–]|minus )\Z")
_AGE_BEFORE = lazy(r"[A-Z][\w'’-]+\.?(?:,| \() ?\Z")
_POINT = lazy(r"(?<![\w.,)\]%])\.\Z")
_STONES = lazy(
    r"st(?=[ \u00a0]?\d\d?[ \u00a0]?lbs?\b|[ \u00a0]\(\d[\d.]*[ \u00a0]?(?:kg|kilo|lb))"
)
_PRIMES = lazy(r"['’′][ \u00a0]?(?P<inches>1[01]|\d)(?:\.5)?(?:[\"”″]|''|’’)")
_COMPOUNDS = {"foot": ("inch", 12), "pound": ("ounce", 16), "stone": ("pound", 14)}
"""The unit that goes on with another, and how many of it make one of the other."""
_COMPOUND_GAPS = frozenset(("", " ", "\u00a0", "-", ", ", " and ", ", and "))
_INCHES = lazy(r"[ \u00a0-]?in(?:\b\.(?=,? ?[(a-z])|\b)")
_TALLEST = 9
"""Nobody is so many feet high."""
_OLDEST = 120
"""No age in years reaches this."""
_HEAVIEST = 40
"""Nobody weighs more stones; these are stones on the ground."""


def age(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """An age: `5-year-old`, `aged 5`, or set off by commas or brackets right after a name."""
    match = _AGE.match(text, bare.span.end, sentence.end)
    if match:
        return bare._replace(
            kind="age", unit=match["unit"], span=bare.to(match.end())
        )
    if bare.step != 1 or bare.low >= _OLDEST:
        return None
    start, end = bare.span
    aged = _AGED.search(text, max(sentence.start, start - 8), start)
    if aged:
        return bare._replace(kind="age", unit="year", span=Span(aged.start(), end))
    apposed = _AGE_BEFORE.search(text, max(sentence.start, start - 30), start)
    if apposed and text[end : end + 1] in (",", ")") and bare.low > 1:
        return bare._replace(kind="age", unit="year")
    return None


def duration(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """A number of days, years or decades, with the half that may follow."""
    match = _LASTS.match(text, bare.span.end, sentence.end)
    if match is None:
        return None
    size = 10 if match["unit"] == "decade" else 1
    low = (bare.low + (0.5 if match["half"] else 0)) * size
    unit = "year" if size == 10 else match["unit"]
    end = match.end("half") if match["half"] else match.end("word")
    return bare._replace(
        kind="duration",
        unit=unit,
        low=low,
        high=low,
        step=bare.step * size,
        span=bare.to(end),
    )


def measure(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """A number with a unit of measure after it, below zero where a minus stands before a temperature."""
    match = units.SUFFIX.match(text, bare.span.end, sentence.end)
    unit = _unit(match, text[bare.span.start], bare.low) if match else None
    if match is None or unit is None:
        return None
    bare = _pointed(text, sentence, bare)
    low, start = bare.low, bare.span.start
    if unit.dimension in ("temperature", "degree"):
        cold = _COLD.search(text, max(sentence.start, start - 7), start)
        low, start = (-low, cold.start()) if cold else (low, start)
    return bare._replace(
        kind="measure",
        unit=unit.name,
        low=low,
        high=low,
        span=Span(start, match.end()),
    )


def _pointed(text: str, sentence: Span, bare: Quantity) -> Quantity:
    """The number with the point that stands before it: `.83`."""
    start, figures = bare.span.start, bare.span.of(text)
    if not figures.isdecimal() or not _POINT.search(text, sentence.start, start):
        return bare
    step = 10.0 ** -len(figures)
    value = bare.low * step
    return bare._replace(
        low=value, high=value, step=step, span=Span(start - 1, bare.span.end)
    )


def stones(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """The weight of `12st 7lb`, which is no twelfth."""
    if (
        not _STONES.match(text, bare.span.end - 2, sentence.end)
        or bare.low > _HEAVIEST
    ):
        return None
    return bare._replace(kind="measure", unit="stone")


def primes(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """Feet and inches with the signs of them: `5'11"`."""
    match = _PRIMES.match(text, bare.span.end, sentence.end)
    if match is None or bare.step != 1:
        return None
    low = bare.low + float(match["inches"]) / 12
    return bare._replace(
        kind="measure",
        unit="foot",
        low=low,
        high=low,
        step=1 / 12,
        span=bare.to(match.end()),
    )


def compounded(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with those made one that say one measure: feet and inches, pounds and ounces."""
    made: list[Quantity] = []
    for quantity in read:
        both = _compound(text, made[-1], quantity) if made else None
        made[-1:] = [both] if both else [*made[-1:], quantity]
    return made


def _compound(text: str, whole: Quantity, part: Quantity) -> Quantity | None:
    """The measure where the second goes on with the first: `6 feet 2 inches`, `6-foot-2`, `7 lb 4 oz`."""
    unit, most = _COMPOUNDS.get(whole.unit, ("", 0))
    between = text[whole.span.end : part.span.start]
    if part.low >= most or whole.step != 1 or between not in _COMPOUND_GAPS:
        return None
    inches = _INCHES.match(text, part.span.end) if unit == "inch" else None
    end = inches.end() if inches and part.kind == "count" else part.span.end
    if (
        part.unit != unit
        and end == part.span.end
        and not _left_out(whole, part, between)
    ):
        return None
    low = whole.low + part.low / most
    return whole._replace(
        low=low, high=low, step=part.step / most, span=whole.to(end)
    )


def _left_out(whole: Quantity, part: Quantity, between: str) -> bool:
    """Whether the smaller unit is left out: `5 foot 10`, `11 stone 4`."""
    bare = part.kind == "count" and not part.noun and part.step == 1 == part.scale
    small = whole.unit == "stone" or whole.low < _TALLEST
    return bare and (between == "-" or (between == " " and small))


def _unit(match: re.Match[str], first: str, value: float) -> units.Unit | None:
    """The unit that follows a number; letters alone stand for one only after figures."""
    given = "inch" if match["inch"] else match["unit"] or ""
    if len(given) == 1 and not first.isdigit():
        return None
    if given == "stone" and value > _HEAVIEST:
        return None
    return units.named(given or match["scale"], match["power"], match["rate"])
