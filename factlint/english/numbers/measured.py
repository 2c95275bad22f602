"""Ages, durations and measures: numbers with a unit after them."""

import re

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
    low, start = bare.low, bare.span.start
    if unit.dimension in ("temperature", "degree"):
        cold = _COLD.search(text, max(sentence.start, start - 7), start)
        low, start = (-low, cold.start()) if cold else (low, start)
    last = 0 if match["rate"] else "unit" if match["unit"] else "scale"
    return bare._replace(
        kind="measure",
        unit=unit.name,
        low=low,
        high=low,
        span=Span(start, match.end(last)),
    )


def _unit(match: re.Match[str], first: str, value: float) -> units.Unit | None:
    """The unit that follows a number; letters alone stand for one only after figures."""
    given = match["unit"] or ""
    if len(given) == 1 and not first.isdigit():
        return None
    if given == "stone" and value > _HEAVIEST:
        return None
    return units.named(given or match["scale"], match["power"], match["rate"])
