"""Units of measure: their names and abbreviations in news English, what they measure, and how large they are."""

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy


class Unit(NamedTuple):
    """A unit. One of it is `size` of the dimension's base unit, from `zero` on where it has its own zero point."""

    name: str
    dimension: str
    size: float
    zero: float = 0.0


_TABLE = """
mile length 1609.344 mile miles mi
km length 1000 kilometer kilometers kilometre kilometres km kms
metre length 1 metre metres meter meters m
foot length 0.3048 foot feet ft
yard length 0.9144 yard yards yds yd
inch length 0.0254 inch inches
cm length 0.01 centimeter centimeters centimetre centimetres cm cms
mm length 0.001 millimeter millimeters millimetre millimetres mm
acre area 4046.856 acre acres
hectare area 10000 hectare hectares ha
tonne mass 1000 tonne tonnes
ton ton 1000 ton tons
kg mass 1 kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
gram mass 0.001 gram grams gramme grammes
pound mass 0.45359237 pound pounds lb lbs
ounce ounce 0.028349523 ounce ounces oz
stone mass 6.35029 stone st
litre volume 0.001 liter liters litre litres
gallon gallon 0.003785412 gallon gallons
pint gallon 0.000473176 pint pints
barrel volume 0.158987 barrel barrels bbl bbls
bushel bushel 0.0352391 bushel bushels
mph speed 0.44704 mph
km/h speed 0.277778 kph kmh kmph km/h
knot speed 0.514444 knot knots
MW power 1000000 megawatt megawatts MW
kW power 1000 kilowatt kilowatts kW
GW power 1000000000 gigawatt gigawatts GW
hp power 745.7 horsepower hp
kWh energy 3600000 kWh kilowatt-hours
C temperature 1 Celsius centigrade C
F temperature 0.5555556 Fahrenheit F
degree degree 1 degree degrees
"""
_ZERO = {"C": 273.15, "F": 255.3722}
FORMS: dict[str, Unit] = {}
"""Units by each of their forms."""
for _line in _TABLE.split("\n")[1:-1]:
    _name, _dimension, _size, *_forms = _line.split()
    FORMS |= dict.fromkeys(
        _forms, Unit(_name, _dimension, float(_size), _ZERO.get(_name, 0.0))
    )

_WORDS = "|".join(sorted(FORMS, key=len, reverse=True))
SUFFIX = lazy(
    r"(?P<join>[ \u00a0-]?)(?:(?P<power>square|sq\.?|cubic|cu\.?)[ \u00a0-])?"
    r"(?:(?:degrees?[ \u00a0]|°[ \u00a0]?)(?P<scale>Celsius|Fahrenheit|[Cc]entigrade|[CF]\b)"
    rf"|(?P<unit>{_WORDS})(?:(?![\w/])|(?<=ft|st|lb)(?=\d))"
    r"|(?P<inch>(?<=\d)in\b|in(?=\.?[)\]]|\.? \((?:about )?\d|\.,? [a-z\d])))"
    r"(?P<point>\.(?=[ \u00a0]?[(\[)\]]|,? [a-z\d]))?"
    r"(?P<rate>[ -](?:per|an)[ -]hour|/h(?:ou)?r?\b)?"
)
"""A unit right after a number."""
_LOOSELY = {"ton": "mass", "ounce": "mass", "gallon": "volume", "bushel": "volume"}


def by_name(name: str) -> Unit | None:
    """The unit that a quantity names."""
    if name[-1:] in ("²", "³"):
        return named(name[:-1], "square" if name[-1] == "²" else "cubic")
    return (
        named(name[:-2], None, "/h")
        if name.endswith("/h") and name != "km/h"
        else FORMS.get(name)
    )


def named(
    form: str, power: str | None = None, rate: str | None = None
) -> Unit | None:
    """The unit that `form` names, its square or cube, or its speed; None where there is no such unit."""
    unit = FORMS.get(form) or FORMS.get(form.lower()) or FORMS.get(form.capitalize())
    if unit is None or not (power or rate):
        return unit
    if unit.dimension != "length":
        return None
    if rate:
        name = {"mile": "mph", "km": "km/h"}.get(unit.name, f"{unit.name}/h")
        return Unit(name, "speed", unit.size / 3600)
    return (
        Unit(f"{unit.name}²", "area", unit.size**2)
        if power and power[0] == "s"
        else _cube(unit)
    )


def _cube(unit: Unit) -> Unit:
    return Unit(f"{unit.name}³", "volume", unit.size**3)


def dimension(unit: Unit) -> str:
    """What the unit measures, whatever its trade or country."""
    return _LOOSELY.get(unit.dimension, unit.dimension)


def sizes(unit: Unit) -> tuple[float, ...]:
    """How large the unit may be: a ton is short, long or metric, a gallon American or British."""
    if unit.dimension == "ton":
        return (907.18474, 1000.0, 1016.0469)
    if unit.dimension == "gallon":
        return (unit.size, unit.size * 1.200950)
    if unit.dimension == "ounce":
        return (unit.size, 0.0311035)
    return (unit.size,)
