"""Quantities: what the numbers of a sentence count or measure, how exactly, and with what caution.

A quantity is a count, an amount of money, a percentage, percentage points, an ordinal, a duration, an age, a measure,
a fraction or a ratio. Numbers that name something are none: dates, scores, designators, addresses, citations.
"""

import re
from collections.abc import Sequence
from math import prod

from factlint.english import facts
from factlint.english.caution import caution
from factlint.english.names.designators import chained, names_something
from factlint.english.nouns import counted
from factlint.english.numbers import numbers, units
from factlint.english.numbers.numbers import SCALES, Number, listed
from factlint.english.numbers.quantity import Quantity
from factlint.start.regex import lazy
from factlint.text import Span

_AFTERTHOUGHT = lazy(
    r"[ \u00a0](?P<about>or so)\b|(?P<least>\+|[ -]plus\b|[ \u00a0]or more\b)"
)
_SIGN = lazy(r"(?:(?P<us>US|U\.S\. ?)|(?P<land>[A-Z]{1,2}|Can|Cdn|N\.Z\. ?))\Z")
_CURRENCY = lazy(
    r"[ -](?:(?:U\.?S\.?|(?P<land>Canadian|Cdn|Can|Australian|Hong Kong|H\.K\.|New Zealand|Singapore|Taiwan)|"
    r"British|Irish|"
    r"Swiss|French|Belgian|German|Deutsche|West German|Danish|Swedish|Norwegian|Mexican|Indian|Russian|Japanese|"
    r"Chinese)[ -])?"
    r"(?P<name>dollars?|dlrs?|stg|sterling|euros?|ecus?|francs?|marks|yen|lire|lira|crowns|kron(?:er|or)|rupees?|pesos?|"
    r"roubles?|rubles?|yuan|renminbi|rand|riyals?|dinars?|shekels?|won|guilders|pesetas|cruzados|pounds? sterling|"
    r"cents?|cts?|pence|(?P<pounds>pounds?)(?! of\b))(?!\w)",
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
_AGE = lazy(
    r"[ -](?P<unit>year|month|week|day)(?:-olds?\b|s?[ -](?:old\b|olds\b|of age\b))"
)
_AGED = lazy(r"\b(?:aged|ages?|at age)[ \u00a0]\Z")
_LASTS = lazy(
    r"[ -](?P<word>(?P<unit>second|minute|hour|day|week|month|year|decade)(?:s\b|\b))(?P<half> and a half\b)?"
)
_FRACTION = lazy(
    r"[ -](?P<under>thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|hundredths?)\b"
)
_UNDER = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
    "hundredth": 100,
}
_OF_UNIT = lazy(r"(?: of)?[ -](?:an?[ -])?(?=[a-z])")
_HALF = lazy(
    r"(?i:\b(?:half(?=(?:[ -]an?)?[ -](?P<unit>[a-z]+)| of\b| the\b| its\b| their\b))"
    r"|\b(?P<one>an?) (?P<lasts>hour|day|week|month|year|decade|mile) and a half\b)"
)
_COLD = lazy(r"(?<![\w)])(?:[-−–]|minus )\Z")
_ONE_BEFORE = lazy(r"\b(?:[Aa]|[Oo]ne)[ -]\Z")
_WORD_BEFORE = lazy(r"([\w'’]+)[ -]\Z")
_AGE_BEFORE = lazy(r"[A-Z][\w'’-]+\.?(?:,| \() ?\Z")
_BEFORE_HALF = frozenset(listed("first second a one and other better"))


def singles(text: str, sentence: Span) -> list[Quantity]:
    """The quantities of a sentence, each number by itself."""
    found = numbers.tokens(text, sentence)
    read = _halves(text, sentence)
    for fact in facts.facts(text, found):
        place = Span(found[fact.first].span.start, found[fact.last - 1].span.end)
        free = not any(place.overlaps(other.span) for other in read[-3:])
        if fact.kind == "number" and isinstance(fact.value, Number) and free:
            quantity = _read(text, sentence, place, fact.value)
            bare = quantity.kind == "count" and quantity.scale == 1
            named = quantity.kind == "ordinal" and (
                not quantity.noun or (fact.first and text[place.start].isupper())
            )
            if not named and not (
                bare and names_something(text, found, fact, quantity)
            ):
                read.append(_cautious(text, sentence, quantity))
    return _unchained(text, _feet_and_inches(text, sorted(read)))


def _unchained(text: str, read: list[Quantity]) -> list[Quantity]:
    """The quantities without scores, telephone numbers and their like; ranges with a hyphen stay."""
    hanging = [
        chained(text, quantity) and quantity.kind in ("count", "money", "age")
        for quantity in read
    ]
    kept: list[Quantity] = []
    at = 0
    while at < len(read):
        if (
            hanging[at]
            and read[at : at + 2][1:]
            and _span_of_values(text, *read[at : at + 2])
        ):
            kept += read[at : at + 2]
            at += 2
        else:
            kept += [] if hanging[at] else [read[at]]
            at += 1
    return kept


def _span_of_values(text: str, low: Quantity, high: Quantity) -> bool:
    """True for `10-12 ships`, but for no score."""
    link = text[low.span.end : high.span.start]
    counts = (
        high.kind != "count"
        or high.noun
        or high.scale > 1
        or low.kind != "count"
        or low.approx
    )
    return (
        link in ("-", "–")
        and bool(counts)
        and (low.low < high.low or high.scale > low.scale)
    )


def _read(text: str, sentence: Span, place: Span, number: Number) -> Quantity:
    """The quantity whose number stands at `place`."""
    bare = Quantity(
        place,
        "count",
        number.value,
        number.value,
        number.step,
        scale=_scale(place.of(text)),
    )
    if number.unit == "nth":
        one = bare._replace(
            kind="ordinal", noun=counted(text, place.end, sentence.end, one=True)
        )
        return _third(text, sentence, one) or one
    if number.unit == "%":
        return _percent(text, bare)
    if number.unit in ("$", "£", "€") and text[place.start] in "$£€":
        return _signed(text, sentence, bare, number.unit)
    for reader in (_points, _age, _money, _duration, _fraction, _measure):
        read = reader(text, sentence, bare)
        if read:
            return read
    return bare._replace(
        noun=counted(text, place.end, sentence.end, one=number.value == 1)
    )


def _scale(shown: str) -> float:
    """The value of the words and letters that multiply a number, such as that of 3.2 million."""
    words = shown.lower().replace("-", " ").replace("\u00a0", " ").split()
    keys = [
        words[0].lstrip("$£€0123456789.,/"),
        *(word.removesuffix("s") for word in words[1:]),
    ]
    return float(prod(SCALES.get(key, 1) for key in keys if key != "hundred"))


def _until(quantity: Quantity, end: int) -> Span:
    return Span(quantity.span.start, end)


def _percent(text: str, bare: Quantity) -> Quantity:
    match = _POINTS.match(text, bare.span.end)
    points = (
        match
        and not match["basis"]
        and bare.span.of(text).lower().endswith("percentage")
    )
    if match and points:
        return bare._replace(kind="points", unit="pp", span=_until(bare, match.end()))
    return bare._replace(kind="percent", unit="%")


def _points(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
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
        span=_until(bare, match.end()),
    )


def _signed(text: str, sentence: Span, bare: Quantity, unit: str) -> Quantity:
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


def _money(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    match = _CURRENCY.match(text, bare.span.end, sentence.end)
    if match is None or (match["pounds"] and bare.scale < 1000):
        return None
    name = match["name"].lower()
    name = name if name in _HUNDREDTHS else name.removesuffix("s")
    size = 0.01 if name.rstrip("s") in _HUNDREDTHS or name in _HUNDREDTHS else 1
    unit = _HUNDREDTHS.get(name) or _CURRENCIES.get(name, name)
    unit = f"{match['land']} {unit}" if match["land"] else unit
    low, step = bare.low * size, bare.step * size
    return bare._replace(
        kind="money",
        unit=unit,
        low=low,
        high=low,
        step=step,
        span=_until(bare, match.end()),
    )


def _age(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    match = _AGE.match(text, bare.span.end, sentence.end)
    if match:
        return bare._replace(
            kind="age", unit=match["unit"], span=_until(bare, match.end())
        )
    whole = bare.step == 1 and bare.low < 120
    aged = (
        _AGED.search(text, max(sentence.start, bare.span.start - 8), bare.span.start)
        if whole
        else None
    )
    if aged:
        return bare._replace(
            kind="age", unit="year", span=Span(aged.start(), bare.span.end)
        )
    apposed = whole and _AGE_BEFORE.search(
        text, max(sentence.start, bare.span.start - 30), bare.span.start
    )
    if (
        apposed
        and text[bare.span.end : bare.span.end + 1] in (",", ")")
        and bare.low > 1
    ):
        return bare._replace(kind="age", unit="year")
    return None


def _duration(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
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
        span=_until(bare, end),
    )


def _fraction(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    match = _FRACTION.match(text, bare.span.end, sentence.end)
    if (
        match is None
        or bare.low >= _UNDER[match["under"].removesuffix("s")]
        or text[bare.span.start].isdigit()
    ):
        return None
    return _part(
        text,
        sentence,
        bare,
        bare.low / _UNDER[match["under"].removesuffix("s")],
        match.end(),
    )


def _third(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """`a third of`, which is no ordinal."""
    shown = bare.span.of(text)
    before = _ONE_BEFORE.search(
        text, max(sentence.start, bare.span.start - 4), bare.span.start
    )
    if (
        shown not in _UNDER
        or not before
        or text[bare.span.end : bare.span.end + 4] != " of "
    ):
        return None
    return _part(
        text,
        sentence,
        bare._replace(span=Span(before.start(), bare.span.end)),
        1 / bare.low,
        bare.span.end,
    )


def _part(
    text: str, sentence: Span, bare: Quantity, value: float, end: int
) -> Quantity:
    """A part of a unit, or else a fraction."""
    of_unit = _OF_UNIT.match(text, end, sentence.end)
    whole = bare._replace(
        span=_until(bare, of_unit.end() - 1 if of_unit else end),
        low=value,
        high=value,
        step=value / 20,
    )
    measure = (
        (_measure(text, sentence, whole) or _duration(text, sentence, whole))
        if of_unit
        else None
    )
    return measure or whole._replace(span=_until(bare, end), kind="fraction", noun="")


def _measure(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    match = units.SUFFIX.match(text, bare.span.end, sentence.end)
    if match is None or (
        len(match["unit"] or "") == 1 and not text[bare.span.start].isdigit()
    ):
        return None
    unit = units.named(match["unit"] or match["scale"], match["power"], match["rate"])
    if unit is None or (match["unit"] == "stone" and bare.low > 40):
        return None
    end = (
        match.end()
        if match["rate"]
        else match.end("unit")
        if match["unit"]
        else match.end("scale")
    )
    before = _COLD.search(
        text, max(sentence.start, bare.span.start - 7), bare.span.start
    )
    cold = before if before and unit.dimension in ("temperature", "degree") else None
    low = -bare.low if cold else bare.low
    start = cold.start() if cold else bare.span.start
    return bare._replace(
        kind="measure", unit=unit.name, low=low, high=low, span=Span(start, end)
    )


def _halves(text: str, sentence: Span) -> list[Quantity]:
    """`half of`, `half a mile`, `an hour and a half`."""
    read = []
    for match in _HALF.finditer(text, *sentence):
        before = _WORD_BEFORE.search(
            text, max(sentence.start, match.start() - 12), match.start()
        )
        joined = (
            text[match.end() : match.end() + 1] == "-"
            and before
            and before[1].lower() in ("a", "an", "the")
        )
        if (
            before
            and before[1].lower() in _BEFORE_HALF
            and not match["lasts"]
            and not joined
        ):
            continue
        if match["lasts"]:
            read.append(
                Quantity(Span(*match.span()), "duration", 1.5, 1.5, 0.5, match["lasts"])
            )
            continue
        bare = Quantity(Span(*match.span()), "fraction", 0.5, 0.5, 0.05)
        part = _part(text, sentence, bare, 0.5, match.end())
        if part.kind != "fraction" or not (
            match["unit"] and match["unit"] not in ("of", "the")
        ):
            read.append(part)
    return read


def _cautious(text: str, sentence: Span, quantity: Quantity) -> Quantity:
    """The quantity with the words of caution before or after it."""
    start, end = quantity.span
    before = caution(text, sentence.start, start)
    after = _AFTERTHOUGHT.match(text, end, sentence.end)
    for match in (before, after):
        kind = match.lastgroup if match else None
        if match and kind:
            if match is after and quantity.kind == "count" and not quantity.noun:
                quantity = quantity._replace(
                    noun=counted(text, after.end(), sentence.end, one=False)
                )
            return quantity._replace(
                approx=kind, span=Span(min(start, match.start()), max(end, match.end()))
            )
    return quantity


def _feet_and_inches(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """Feet with the inches that follow them as one height."""
    made: list[Quantity] = []
    for quantity in read:
        last = made[-1] if made else None
        between = text[last.span.end : quantity.span.start] if last else ""
        tall = (
            last
            and last.unit == "foot"
            and quantity.low < 12
            and between in (" ", "-", ", ", " and ")
        )
        if (
            last
            and tall
            and (
                quantity.unit == "inch" or (quantity.kind == "count" and between == "-")
            )
        ):
            low = last.low + quantity.low / 12
            made[-1] = last._replace(
                low=low,
                high=low,
                step=1 / 12,
                span=Span(last.span.start, quantity.span.end),
            )
        else:
            made.append(quantity)
    return made
