"""Sums, percentages and conversions made wrong: in the copy's own sentences, or else in one of ours put into it."""

import random
import re
from collections.abc import Callable

from bench.injecting import Injection, Injector

_SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "mln": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    None: 1.0,
    "": 1.0,
}
_SCALE = r"(?: (?P<{}>thousand|million|mln|billion|bn|trillion))?"
_NUMBER = r"(?P<{}>\d[\d,]*(?:\.\d+)?)"
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_AMOUNT = rf"(?:\$|£|€)?{_NUMBER}{_SCALE}(?: (?:dlrs|dollars|tonnes|barrels|people|jobs|units|stg|marks|yen|francs))?"
_SAID = r"(?P<said>\d+(?:\.\d+)?)(?: ?%| percent| per cent| pct)"
_OLD, _NEW = _AMOUNT.format("old", "old_scale"), _AMOUNT.format("new", "new_scale")
_TURN = r"(?:rose|fell|increased|dropped|declined|grew|jumped|climbed|decreased|gained|surged|plunged)"
_CHANGES = (
    re.compile(rf"\b{_TURN} (?:by )?{_SAID} to {_NEW} from {_OLD}"),
    re.compile(rf"\b{_TURN} (?:by )?{_SAID},? from {_OLD} to {_NEW}"),
    re.compile(
        rf"\b{_TURN} from {_OLD}(?: in \w+)? to {_NEW}(?: in \w+)?,? (?:or|up|down|an increase of|a drop of|a "
        rf"gain of) {_SAID}"
    ),
    re.compile(rf"{_NEW}, (?:up|down) {_SAID} from {_OLD}"),
    re.compile(rf"\bto {_NEW} from {_OLD}, (?:an?|up|down) {_SAID}"),
)
_SHARE = re.compile(rf"{_NEW} (?:out )?of (?:the )?{_OLD} [a-z]+,? (?:\(|or ){_SAID}")
_METRES = {
    "mile": 1609.344, "miles": 1609.344, "km": 1000.0, "kms": 1000.0, "kilometers": 1000.0, "kilometres": 1000.0,
    "kilometer": 1000.0, "kilometre": 1000.0, "metres": 1.0, "meters": 1.0, "meter": 1.0, "metre": 1.0,
    "feet": 0.3048, "foot": 0.3048, "inches": 0.0254, "cm": 0.01, "yards": 0.9144,
}  # fmt: skip
_GRAMS = {
    "pounds": 453.592,
    "lbs": 453.592,
    "kg": 1000.0,
    "kilograms": 1000.0,
    "kilos": 1000.0,
}
_UNIT = "|".join([*_METRES, *_GRAMS])
_CONVERTED = re.compile(
    rf"{_NUMBER.format('one')}[ -](?P<unit>{_UNIT}) \((?:about |around |roughly |some "
    rf")?{_NUMBER.format('two')}[ -](?P<other>{_UNIT})\)"
)
_TOTAL = re.compile(
    r"(?P<total>\d[\d,]*) (?P<of>[a-z]+ )?(?P<sign>:|--|—|–|- |\(|, )\s?(?P<a>\d[\d,]*|[a-z]+) [^.;:()\d]{2,40}?"
    r"(?:, (?P<b>\d[\d,]*|[a-z]+) [^.;:()\d]{2,40}?)?,? and (?P<c>\d[\d,]*|[a-z]+) "
)


def _value(figures: str) -> float | None:
    if figures in _WORDS:
        return float(_WORDS.index(figures))
    return float(figures.replace(",", "")) if figures[0].isdigit() else None


def _replaced(text: str, match: re.Match[str], group: str, figures: str) -> Injection:
    """The text with one number of a match changed; the check is filled in later."""
    start, end = match.span(group)
    changed = text[:start] + figures + text[end:]
    return Injection(
        changed, "", (match.start(), match.end() + len(figures) - (end - start))
    )


def _changed(text: str) -> list[tuple[re.Match[str], float]]:
    """Consistent changes in the copy, each with its percentage."""
    found = []
    for pattern in _CHANGES:
        for match in pattern.finditer(text):
            old = (_value(match["old"]) or 0) * _SCALES[match["old_scale"]]
            new = (_value(match["new"]) or 0) * _SCALES[match["new_scale"]]
            said = float(match["said"])
            if (
                old
                and abs(abs(new / old - 1) * 100 - said) <= max(0.6, said * 0.03)
                and said >= 2
            ):
                found.append((match, said))
    for match in _SHARE.finditer(text):
        part, whole = (_value(match[name]) or 0 for name in ("new", "old"))
        if (
            whole
            and not match["old_scale"]
            and abs(100 * part / whole - float(match["said"])) <= 0.6
        ):
            found.append((match, float(match["said"])))
    return found


def _off(value: float, chance: random.Random, *, least: float, share: float) -> float:
    """Another number than `value`: at least `least` and `share` of it away."""
    by = max(least, share * value) * chance.uniform(1.05, 2.5)
    return value - by if chance.random() < 0.5 and value - by > 0 else value + by


def inject_percent(
    text: str, published: str, chance: random.Random
) -> Injection | None:
    """Changes a percentage that follows from the two numbers beside it."""
    places = _changed(text)
    if places:
        match, said = chance.choice(places)
        digits = len(match["said"].partition(".")[2])
        made = _replaced(
            text,
            match,
            "said",
            f"{_off(said, chance, least=5, share=0.25):.{digits}f}",
        )
        return made._replace(check="text.percent")
    return _put(text, "text.percent", chance, _percent_sentence)


def inject_unit(text: str, published: str, chance: random.Random) -> Injection | None:
    """Changes one figure of a measure and its conversion."""
    places = []
    for match in _CONVERTED.finditer(text):
        for table in (_METRES, _GRAMS):
            sizes = table.get(match["unit"]), table.get(match["other"])
            one, two = _value(match["one"]), _value(match["two"])
            if (
                sizes[0]
                and sizes[1]
                and one
                and two
                and abs(one * sizes[0] / (two * sizes[1]) - 1) < 0.08
            ):
                places.append(match)
    if places:
        match = chance.choice(places)
        group = chance.choice(("one", "two"))
        value = _off(_value(match[group]) or 1, chance, least=1, share=0.3)
        digits = len(match[group].partition(".")[2])
        return _replaced(text, match, group, f"{value:,.{digits}f}")._replace(
            check="text.unit-conversion"
        )
    return _put(text, "text.unit-conversion", chance, _unit_sentence)


def inject_sum(text: str, published: str, chance: random.Random) -> Injection | None:
    """Changes one number of a total and its parts."""
    places = []
    for match in _TOTAL.finditer(text):
        parts = [_value(match[name]) for name in "abc" if match[name]]
        total = _value(match["total"])
        if (
            total
            and total >= 5
            and None not in parts
            and sum(part or 0 for part in parts) == total
        ):
            places.append(match)
    if places:
        match = chance.choice(places)
        total = _value(match["total"]) or 1
        return _replaced(
            text, match, "total", f"{_off(total, chance, least=1, share=0.03):.0f}"
        )._replace(check="text.sum")
    return _put(text, "text.sum", chance, _sum_sentence)


_Sentence = Callable[[random.Random], tuple[str, str]]


def _put(
    text: str, check: str, chance: random.Random, write: _Sentence
) -> Injection | None:
    """A sentence of ours at the end of one of the copy's paragraphs, wrong, and right as a control."""
    ends = [
        match.start() for match in re.finditer(r"(?<=[a-z][.])(?=\s*\n|\s*\Z)", text)
    ]
    if not ends:
        return None
    at = chance.choice(ends)
    wrong, right = write(chance)
    changed, control = (
        f"{text[:at]} {sentence}{text[at:]}" for sentence in (wrong, right)
    )
    return Injection(
        changed, check, (at + 1, at + 1 + len(wrong)), real=False, control=control
    )


def _spelt(number: int) -> str:
    return _WORDS[number] if number < 10 else f"{number:,}"


_SUMS = (
    "The blaze killed {t} people, {a} men and {b} women.",
    "The blaze killed {t} people: {a} men and {b} women.",
    "The ferry carried {t} passengers -- {a} adults, {b} children and {c} infants.",
    "A total of {t} villagers, {a} from Ostia and {b} from Carvo, signed the letter.",
    "A total of {t} people were hurt: {a} in Ostia and {b} in Carvo.",
    "The council has {t} members, {a} Unionists and {b} Liberals.",
    "Police arrested {a} men and {b} women, a total of {t}.",
    "The crew of {t} -- {a} sailors and {b} engineers -- was saved.",
    "The raid left {t} dead, {a} soldiers and {b} civilians.",
    "Ostia sent {a} boats, Carvo sent {b} and Lund sent {c}, for a total of {t}.",
    "The {t}-member panel, {a} women and {b} men, meets in May.",
    "The fund gave $" "{t} million: ${a} million to schools and ${b} million to clinics.",
    "He owns {t} ships ({a} tankers and {b} ferries).",
    "The herd is made up of {t} animals, {a} cows and {b} calves." ,
    "The museum bought {a} paintings and {b} drawings, {t} works in all.",
    "Inspectors found {t} faults: {a} in the hull, {b} in the engine and {c} on deck.",
    "The choir consists of {t} singers, {a} girls and {b} boys.",
    "{a} nurses and {b} doctors, {t} people altogether, lost their posts.",
)  # fmt: skip


def _sum_sentence(chance: random.Random) -> tuple[str, str]:
    template = chance.choice(_SUMS)
    a, b, c = (chance.randint(3, 60) for _ in "abc")
    total = a + b + (c if "{c}" in template else 0)
    other = total
    while other == total:
        other = max(
            1, total + chance.choice((-1, 1)) * chance.randint(1, max(2, total // 4))
        )
    write = _spelt if "$" not in template and "-member" not in template else str
    parts = {"a": write(a), "b": write(b), "c": write(c)}
    wrong, right = (
        template.format(t=write(number), **parts) for number in (other, total)
    )
    return wrong[0].upper() + wrong[1:], right[0].upper() + right[1:]


_PERCENTS = (
    "Output of the Carvo mill {rose} {p} percent from {o} to {n} tonnes.",
    "Output of the Carvo mill {rose} {p} percent to {n} tonnes from {o} tonnes.",
    "Output of the Carvo mill {rose} from {o} to {n} tonnes, {up} {p}%.",
    "Sales at Hartvig Line {rose} to ${n} million from ${o} million, a {p} percent {rise}.",
    "Sales at Hartvig Line {rose} by {p}%, from ${o} million to ${n} million.",
    "The fee {rose} from ${o} to ${n}, {rising} of {p} percent.",
    "Ostia counted {n} visitors, {up} {p} percent from {o} a year earlier.",
    "Membership went from {o} to {n}, a {p} percent {rise}.",
    "The number of ferries {rose} {p} percent, to {n} from {o}, in a year.",
    "Profit was ${n} million, compared with ${o} million a year ago, {up} {p} percent.",
    "Ostia has {n} nurses, {p} percent {more} than the {o} it had in May.",
    "The tax was {put} from {o} crowns to {n} crowns, or {p} percent.",
    "The tally {rose} to {n} in June from {o} in May, {rising} of {p} per cent.",
    "A {p} percent {rise}, from {o} to {n}, was agreed in Carvo.",
)
_SHARES = (
    "{a} of the {w} members, or {p} percent, voted for the plan.",
    "The plan won the votes of {a} of {w} members ({p}%).",
    "Some schools shut: {p} percent, or {a} of the {w}.",
    "In Ostia {a} out of {w} homes, or {p} percent, lost power.",
)


def _percent_sentence(chance: random.Random) -> tuple[str, str]:
    if chance.random() < 0.25:
        whole = chance.randint(20, 400)
        part = chance.randint(whole // 10 + 1, whole - 2)
        template, share = chance.choice(_SHARES), 100 * part / whole
        numbers = {"a": str(part), "w": str(whole)}
    else:
        old = chance.randint(20, 900)
        new = max(
            5,
            round(
                old
                * chance.choice((chance.uniform(0.4, 0.9), chance.uniform(1.1, 2.2)))
            ),
        )
        template, share = chance.choice(_PERCENTS), abs(100 * (new / old - 1))
        up = new > old
        rose = ("rose", "grew", "climbed") if up else ("fell", "dropped", "declined")
        words = (
            ("up", "an increase", "more", "raised")
            if up
            else ("down", "a decrease", "fewer", "cut")
        )
        numbers = dict(zip(("up", "rising", "more", "put"), words, strict=True))
        numbers |= {"o": f"{old:,}", "n": f"{new:,}", "rose": chance.choice(rose)}
        numbers["rise"] = chance.choice(
            ("rise", "increase") if up else ("drop", "decline")
        )
    wrong = _off(share, chance, least=5, share=0.25)
    texts = [template.format(p=f"{value:.0f}", **numbers) for value in (wrong, share)]
    return texts[0], texts[1]


_UNITS = (
    ("miles", "km", 1.609344), ("miles", "kilometers", 1.609344), ("kilometres", "miles", 0.621371),
    ("km", "miles", 0.621371), ("feet", "meters", 0.3048), ("meters", "feet", 3.28084),
    ("pounds", "kilograms", 0.453592), ("kg", "pounds", 2.204623), ("acres", "hectares", 0.404686),
    ("hectares", "acres", 2.471054), ("inches", "cm", 2.54), ("square miles", "square kilometers", 2.589988),
    ("gallons", "liters", 3.785412), ("mph", "kph", 1.609344),
)  # fmt: skip
_MEASURES = (
    "The marker stands at {a} {u} ({b} {v}) on the old plan.",
    "The marker stands at about {a} {u} ({b} {v}) on the old plan.",
    "The plan gives {a} {u}, or {b} {v}, for the yard.",
    "The plan gives {a} {u} (about {b} {v}) for the yard.",
    "The plan gives {a} {u}, or about {b} {v}, for the yard.",
    "It is put at {a} {u} / {b} {v} in the plan.",
    "More than {a} {u} ({b} {v}) is what the plan says.",
    "The surveyor wrote {a} {u} [{b} {v}] in the margin.",
    "At {a} {u} — {b} {v} — it is the largest in Carvo.",
    "It measured {a} {u} (roughly {b} {v}), the surveyor said.",
    "It measured {a} {u} (or {b} {v}), the surveyor said.",
    "It measured {a} {u} ({b} {v} by the old book), the surveyor said.",
)


def _unit_sentence(chance: random.Random) -> tuple[str, str]:
    unit, other, factor = chance.choice(_UNITS)
    value = chance.choice(
        (chance.randint(2, 30), chance.randint(30, 900), 10 * chance.randint(3, 90))
    )
    template = chance.choice(_MEASURES)

    def written(number: float) -> str:
        return f"{number:.1f}" if number < 20 else f"{number:,.0f}"

    right = value * factor
    texts = [
        template.format(a=f"{value:,}", u=unit, b=written(number), v=other)
        for number in (_off(right, chance, least=0.5, share=0.3), right)
    ]
    return texts[0], texts[1]


kinds: dict[str, Injector] = {
    "sum": inject_sum,
    "percent": inject_percent,
    "unit": inject_unit,
}
