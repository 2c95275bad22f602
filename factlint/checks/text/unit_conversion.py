"""A measure and its conversion beside it do not agree.

“10 miles (10 km)”: the second figure was typed or worked out wrongly, and readers who know one unit only are
misled. Copy that gives a length, area, weight, volume, speed, power or temperature in two units is checked by
arithmetic. Rounding is allowed for as far as the figures show it: 100 miles may be 160 km, 200 feet 60 metres.
The finding gives the conversion of both figures and does not guess which of them is wrong.

Degrees that something warmed, fell or is above the usual by are a difference: 1.5 C is 2.7 F then, and else 34.7 F.

Left alone: money, which needs a date and a rate; figures with “about” and their like beyond a wide margin;
units of different things; tons and gallons in whichever sense fits; miles that may be nautical ones; temperatures in
round figures, which ovens are set to; and dimensions, whose figures belong to a series (7 in x 5 in (18 cm x 13 cm)).

Options: `tolerance` is the rounding allowed for in percent of a figure that ends in noughts.
"""

from collections.abc import Iterator
from itertools import pairwise, product
from math import log10

from factlint.checks._rounding import shown
from factlint.checks.text._degrees import degrees_meant
from factlint.english.numbers import units
from factlint.english.numbers.quantity import Quantity
from factlint.english.numbers.ranges import ranged
from factlint.english.numbers.units import Unit
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"

bad = [
    "The ferry drifted «10 miles (10 km)» from the harbour.",
    "The road is «120 kilometers (55 miles)» long.",
    "A «6-foot (3-meter)» wall fell.",
    "The farm has «40 hectares, or about 200 acres», of wheat.",
    "It was «38 degrees Celsius (80 Fahrenheit)» in the shade.",
    "Winds of «120 mph (290 kph)» tore off the roofs.",
    "The stone weighs «50 pounds (32 kilograms)».",
    "The trench is «between 4 and 6 feet (2.1 to 3 meters)» deep.",
    "Bake it at «350 degrees F (150 degrees C)» until it is brown.",
    "The striker, «5 foot 10 (1.48 metres)» tall, joined the club.",
    "The striker is «5’11” (160 cm)» tall.",
    "The baby weighed «7 lb 4 oz (5.3 kg)» at birth.",
    "The boxer weighs «12st 7lb (97kg)», more than in May.",
    "A «1 1/2-mile (3.4-kilometer)» stretch of road was shut.",
    "Rain of «.5 in. (50 mm)» fell on the town.",
    "The sea has warmed by «1.5 degrees Celsius (34.7 degrees Fahrenheit)» since 1850.",
    "It was «10 degrees Celsius (18 degrees Fahrenheit)» in the hall.",
]
good = [
    "The ferry drifted 10 miles (16 km) from the harbour.",
    "The road is 100 kilometers (60 miles) long.",
    "The tower is 200 feet (60 metres) high.",
    "A 6-foot (1.8-meter) wall fell.",
    "The farm has 40 hectares, or about 100 acres, of wheat.",
    "It was 38 degrees Celsius (100 Fahrenheit) in the shade.",
    "The ship sank 10 miles (19 km) off the coast.",
    "The car costs 20,000 euros ($15,000).",
    "The hall is 40 feet (10 rows) deep.",
    "The quarry lies 3 miles, and the mill 12 km, from the town.",
    "The runner is 6 feet 2 inches (1.88 m) tall.",
    "The striker, 180 cm (5 ft 11 in) tall, and the keeper, 6'2\" (188 cm), joined the club.",
    "The baby weighed 3.5 kg (7 pounds, 12 ounces), and the boxer 12 stone 7 (79 kg).",
    "The door is 80 3/4 inches (205 cm) high, the coin .83 inches (21 mm) wide, the road 5½ miles (8.9 km) long.",
    "It was 2 degrees Celsius (3.6 degrees Fahrenheit) warmer than usual, at 20C (68F).",
    "It was 10 degrees below zero Celsius (14 F) at dawn.",
    "The mine sold 3 tons (6,000 pounds) of ore.",
    "Bake it at 350 degrees F (175 degrees C), or at 400°F (200°C), and dry it at 80°C (175°F).",
    "Bake it at 200C/180C fan/400F until it is brown.",
    "The chest is 11.5 inches tall by 9 inches wide (29.2cm x 22.9cm) and has a lock.",
    "The chest is 9in x 11in (23cm x 28cm) and has a lock, and the box 4 by 6 inches (10 by 15 cm).",
    "The sail is 30 feet long and 12 feet wide (9.1m by 3.7m).",
]


class Options:
    """Options of this check."""

    tolerance: float = 7.0


_UNITS = lazy(
    r"\d[,.]*+(?&number.ordinal.suffix)?(?: (?:and|to|or) \d+| [mb]illion| mln)?[ -]?(?:degrees|°|[CF]\b|"
    r"(?&unit.stem)|in\b(?:\.? ?[(\[),/])?|st\b|mi\b|['’′])"
    r"|[a-z][ -](?&unit.stem)\w* ?[(\[,/—–=-]"
)
_BESIDE = lazy(
    r"(?:[ -](?:in length|in height|of \w+|(?!fan\b)\w+))?"
    r"(?:,? ?[(\[](?:or |i\.e\.,? |equal to |= ?|that is,? )?|,? or (?!more|less)"
    r"|, equal to |, equivalent to | ?/ ?| ?= ?| -- | ?[—–] ?)"
)
"""What stands between a measure and its conversion."""
_SERIES = lazy(r" ?[x×*] ?\d| (?:by|and) (?=\d)")
"""What goes on after a figure that is one of several dimensions."""
_SEA = lazy(r"(?i:\b(?:(?&place.at-sea)|coast\w*|sail\w*)\b)")
_NAUTICAL = 1852.0
_HEAT = 353.0
"""From so many degrees above the absolute zero on a temperature is set by somebody, on a dial with round figures."""
_ROUND = {"C": 10.0, "F": 25.0}
"""The steps of such dials."""
_WIDE = 3.0
"""How many times the tolerance is allowed to figures with a word of caution."""

opens = (_UNITS,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each measure whose conversion is another measure."""
    for sentence in doc.sentences:
        if _UNITS.search(doc.text, *sentence):
            for first, other in _converted_in(doc, sentence):
                message = _wrong(options, doc, first, _as_metres(doc, first, other))
                if message:
                    yield Hit(_span(doc.text, first, other), message)


def _converted_in(doc: Draft, sentence: Span) -> Iterator[tuple[Quantity, Quantity]]:
    """The numbers that stand beside each other as a measure and its conversion do."""
    for first, other in pairwise(ranged(doc.text, doc.numbers_in(sentence))):
        beside = _BESIDE.fullmatch(doc.text, first.span.end, other.span.start)
        if beside and not _SERIES.match(doc.text, other.span.end):
            yield first, other


def _span(text: str, first: Quantity, other: Quantity) -> Span:
    """Both measures, with the bracket that closes behind them."""
    end = other.span.end
    return Span(first.span.start, end + text.startswith(")", end))


def _as_metres(doc: Draft, first: Quantity, other: Quantity) -> Quantity:
    """`60m` beside a length are metres and not millions."""
    shown_m = (
        other.kind == "count"
        and other.scale == 10**6
        and other.span.of(doc.text).endswith("m")
    )
    if not (shown_m and first.unit in ("foot", "yard", "inch", "mile", "km")):
        return other
    low, high, step = (value / 10**6 for value in (other.low, other.high, other.step))
    return other._replace(
        kind="measure", unit="metre", low=low, high=high, step=step, scale=1
    )


def _wrong(
    options: Options, doc: Draft, first: Quantity, other: Quantity
) -> str | None:
    """What is wrong with the second measure as a conversion of the first."""
    one, two = _unit(first), _unit(other)
    if one is None or two is None or one.name == two.name:
        return None
    if first.approx and not first.low:  # ten degrees below zero
        return None
    one, two = _degrees(one, two), _degrees(two, one)
    if units.dimension(one) != units.dimension(two):
        return None
    readings = [(one, two)]
    if one.dimension == "temperature":
        readings = degrees_meant(doc, (first, other), (one, two))
    wrong = [_disagree(options, doc, (first, other), ways) for ways in readings]
    return wrong[0] if all(wrong) else None


def _disagree(
    options: Options,
    doc: Draft,
    pair: tuple[Quantity, Quantity],
    ways: tuple[Unit, Unit],
) -> str | None:
    """What is wrong with the two measures, read in units of these zero points."""
    (first, other), (one, two) = pair, ways
    loose = other.approx or first.approx or _is_range(first) or _is_range(other)
    tolerance = options.tolerance * (_WIDE if loose else 1.0)
    sizes = product(_sizes(doc, first, one), _sizes(doc, other, two))
    for size, other_size in sizes:
        sized = (one._replace(size=size), two._replace(size=other_size))
        if all(_agree(tolerance, ends, sized) for ends in _ends(first, other)):
            return None
    return _message(doc, pair, ways)


def _is_range(quantity: Quantity) -> bool:
    return quantity.low != quantity.high


def _unit(quantity: Quantity) -> Unit | None:
    return units.by_name(quantity.unit) if quantity.kind == "measure" else None


def _degrees(unit: Unit, beside: Unit) -> Unit:
    """Degrees without a scale, by the scale beside them."""
    if unit.name != "degree":
        return unit
    return units.FORMS["F" if beside.name == "C" else "C"]


def _sizes(doc: Draft, quantity: Quantity, unit: Unit) -> tuple[float, ...]:
    if unit.name == "mile" and _SEA.search(
        doc.sentence_of(quantity.span).of(doc.text)
    ):
        return (unit.size, _NAUTICAL)
    return units.sizes(unit)


def _ends(first: Quantity, other: Quantity) -> list[tuple[Quantity, Quantity]]:
    """The two lower bounds, and the two upper ones of ranges."""
    pairs = [(first._replace(high=first.low), other._replace(high=other.low))]
    if _is_range(first) or _is_range(other):
        pairs.append((first._replace(low=first.high), other._replace(low=other.high)))
    return pairs


def _agree(
    tolerance: float, pair: tuple[Quantity, Quantity], ways: tuple[Unit, Unit]
) -> bool:
    """Whether the two figures may be one measure: one is the other rounded, or both are round figures."""
    (one, other), (unit, other_unit) = pair, ways
    to, back = (
        _converted(one.low, unit, other_unit),
        _converted(other.low, other_unit, unit),
    )
    if (
        abs(to - other.low) <= other.step / 2 + 1e-9
        or abs(back - one.low) <= one.step / 2 + 1e-9
    ):
        return True
    if unit.dimension == "temperature":
        near = abs(to - other.low) <= (1.1 if unit.zero else 0.55)
        return near or (
            bool(unit.zero)
            and (_is_set(one.low, back, unit) or _is_set(other.low, to, other_unit))
        )
    slack = _slack(tolerance, one) * abs(to / one.low if one.low else 1) + _slack(
        tolerance, other
    )
    return abs(to - other.low) <= slack


def _is_set(shown: float, exact: float, unit: Unit) -> bool:
    """Whether a temperature is the round one next to the exact one, hot as an oven."""
    step = _ROUND.get(unit.name, 1.0)
    hot = shown * unit.size + unit.zero >= _HEAT
    return hot and shown % 5 == 0 and abs(shown - exact) <= step / 2


def _slack(tolerance: float, quantity: Quantity) -> float:
    """How far a figure may have been rounded: by half of its last figure that is no nought, within limits."""
    step = quantity.step
    if quantity.unit and log10(step) % 1:  # feet and inches, or a fraction
        return step / 2
    while (
        step < abs(quantity.low)
        and abs(quantity.low / step / 10 - round(quantity.low / step / 10)) < 1e-6
    ):
        step *= 10
    step = max(step, 5 * quantity.step if quantity.low % 5 == 0 else 0)
    return min(step / 2, abs(quantity.low) * tolerance / 100)


def _converted(value: float, unit: Unit, other: Unit) -> float:
    return (value * unit.size + unit.zero - other.zero) / other.size


def _message(
    doc: Draft, pair: tuple[Quantity, Quantity], ways: tuple[Unit, Unit]
) -> str:
    (first, other), (one, two) = pair, ways
    there, back = _both(first, one, two), _both(other, two, one)
    said, other_said = (quantity.span.of(doc.text) for quantity in pair)
    return f"{said} is {there} {_named(two)}, and {other_said} is {back} {_named(one)}; one of the two figures is wrong"


def _both(quantity: Quantity, unit: Unit, other: Unit) -> str:
    low, high = (
        shown(_converted(value, unit, other))
        for value in (quantity.low, quantity.high)
    )
    return low if low == high else f"{low} to {high}"


def _named(unit: Unit) -> str:
    """The unit as a message names it."""
    plain = {
        "foot": "feet",
        "inch": "inches",
        "C": "degrees Celsius",
        "F": "degrees Fahrenheit",
    }
    if unit.name[-1] in "²³":
        power = "square" if unit.name[-1] == "²" else "cubic"
        return f"{power} {_named(unit._replace(name=unit.name[:-1]))}"
    return plain.get(unit.name) or (
        f"{unit.name}s" if len(unit.name) > 3 and "/" not in unit.name else unit.name
    )
