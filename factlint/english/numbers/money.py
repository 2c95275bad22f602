"""Amounts of money, percentages and percentage points: what a number is by a sign before it or a word after it."""

import re

from factlint.english.numbers.quantity import Quantity
from factlint.start.regex import lazy
from factlint.text import Span

_SIGN = lazy(r"(?:(?P<us>US|U\.S\. ?)|(?P<land>[A-Z]{1,2}|Can|Cdn|N\.Z\. ?))\Z")
_CURRENCY = lazy(
    r"[ -](?:(?:U\.?S\.?|(?P<land>(?&place.of-dollar))|(?&place.of-currency))[ -])?"
    r"(?P<name>(?&unit.currency)|(?P<pounds>pounds?)(?! of\b))(?!\w)",
    re.IGNORECASE,
)
_CURRENCIES = {
    "dollar": "$",
    "dlr": "$",
    "stg": "£",
    "sterling": "£",
    "pound": "£",
    "pound sterling": "£",
    "euro": "€",
}
_HUNDREDTHS = {"cent": "$", "ct": "$", "cts": "$", "pence": "£"}
_POINTS = lazy(r"[ -](?:(?P<basis>basis)[ -]points?\b|points?\b)")


def percent(text: str, bare: Quantity) -> Quantity:
    """A percentage, or the percentage points that follow `percentage`."""
    match = _POINTS.match(text, bare.span.end)
    shown = bare.span.of(text).lower()
    if match and not match["basis"] and shown.endswith("percentage"):
        return bare._replace(kind="points", unit="pp", span=bare.to(match.end()))
    return bare._replace(kind="percent", unit="%")


def points(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """Basis points, as the percentage points that they are."""
    match = _POINTS.match(text, bare.span.end, sentence.end)
    if not match or not match["basis"]:
        return None
    value = bare.low / 100
    return bare._replace(
        kind="points",
        unit="pp",
        low=value,
        high=value,
        step=bare.step / 100,
        span=bare.to(match.end()),
    )


def signed(text: str, sentence: Span, bare: Quantity, unit: str) -> Quantity:
    """An amount with a currency sign before it, and the country's letters before that."""
    match = _SIGN.search(
        text, max(bare.span.start - 5, sentence.start), bare.span.start
    )
    start = match.start() if match else bare.span.start
    before = text[start - 1 : start]
    if match is None or before.isalnum():
        return bare._replace(kind="money", unit=unit)
    land = "" if match["us"] else match["land"].strip()
    return bare._replace(
        kind="money", unit=f"{land}{unit}", span=Span(start, bare.span.end)
    )


def money(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """An amount with the name of its currency after it."""
    match = _CURRENCY.match(text, bare.span.end, sentence.end)
    if match is None or (match["pounds"] and bare.scale < 1000):
        return None
    name = match["name"].lower()
    unit, size = (
        _HUNDREDTHS.get(name) or _HUNDREDTHS.get(name.removesuffix("s")),
        0.01,
    )
    if unit is None:
        name, size = name.removesuffix("s"), 1
        unit = _CURRENCIES.get(name, name)
    low = bare.low * size
    return bare._replace(
        kind="money",
        unit=f"{match['land']} {unit}" if match["land"] else unit,
        low=low,
        high=low,
        step=bare.step * size,
        span=bare.to(match.end()),
    )
