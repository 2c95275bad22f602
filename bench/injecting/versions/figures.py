"""Numbers, amounts of money, percentages, ages and tolls that differ in the second version."""

import random
import re
from itertools import pairwise

from bench.injecting.versions import Edit, Editor, replaced
from bench.injecting.versions._copy import around, matches

CHECK = "version.critical-change"
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_SMALL = "|".join(WORDS[2:])
_FIGURES = r"\d{1,3}(?:,\d{3})+|\d+"
_SCALE = r"(?: (?P<scale>million|billion|trillion|mln|bn))?"
_NO_COUNT = (
    r"percent|per cent|pct|points?\b|vs\b|and \w+ (?:years?|months?|weeks?|days?) old|years? old|year-old|dlrs|stg|"
    r"dollars|cts?\b|p\.m|a\.m|to \d|of \d|January|February|basis|is\b|was\b|were\b|are\b|has\b|have\b|at\b|in\b|on\b"
)
_COUNT = re.compile(
    rf"(?<![\w$£€¥.,/#:-])(?<!No\. )(?<!at least )(?<!Section )(?<!Title )(?P<number>{_FIGURES}|{_SMALL}){_SCALE} "
    rf"(?!{_NO_COUNT})(?P<noun>[a-z]{{4,}})"
)
_TOLL = re.compile(
    r"\b(?:dead|killed|deaths?|died|injur\w+|wounded|missing|hurt|casualties|victims|bodies|arrest\w+)\b"
)
_MONEY = re.compile(
    rf"(?:(?P<sign>[$£€])(?P<number>{_FIGURES}(?:\.\d+)?)(?:[ -](?P<scale>million|billion|trillion))?|"
    rf"(?<![\w.,/-])(?P<wire>{_FIGURES}(?:\.\d+)?)(?: (?P<wire_scale>mln|billion|million))? (?:dlrs|dollars|marks"
    rf"|francs|stg))"
    r"(?![\w-]|,\d|\.\d)"
)
_PERCENT = re.compile(
    r"(?<![\w$£€.,/-])(?P<number>\d+(?:\.\d+)?)(?: percent| per cent| pct|%)(?![\w-])"
)
_AGE = re.compile(
    r"(?:(?<=[a-z]), (?P<one>[1-9]\d),(?= [a-z])|(?<![\w.,-])(?P<two>[1-9]\d)-year-old\b|\b"
    r"(?P<three>[1-9]\d) years old\b)"
)
_DEAD = re.compile(
    rf"(?<![\w$£€.,/:-])(?P<number>{_FIGURES}|{_SMALL}) (?:more |other )?(?:[a-z]+ ){{0,2}}?"
    r"(?:were |have been |had been |have |had )?(?:dead|killed|died|deaths|injured|wounded|missing|hurt|casualties)\b"
)


def value(said: str) -> float:
    """A number in figures or as a small word."""
    return float(WORDS.index(said)) if said in WORDS else float(said.replace(",", ""))


def other(said: str, chance: random.Random) -> str:
    """Another number as it may be mistyped or misheard: written alike, and far enough to be no rounding of it."""
    if said in WORDS:
        return chance.choice([word for word in WORDS[2:] if word != said])
    for _ in range(50):
        made = _slipped(said, chance)
        if (
            made != said
            and abs(value(made) - value(said)) > 0.08 * value(said)
            and _is_number(made)
        ):
            return made
    return _grown(said)


def _slipped(said: str, chance: random.Random) -> str:
    """Two figures swapped, one replaced or one added: what a hand or an ear does."""
    digits = [at for at, sign in enumerate(said) if sign.isdigit()]
    at = chance.choice(digits)
    way = chance.choice(("swap", "replace", "replace", "add"))
    if way == "swap" and len(digits) > 1:
        at, after = chance.choice(list(pairwise(digits)))
        return "".join(
            said[{at: after, after: at}.get(i, i)] for i in range(len(said))
        )
    if way == "add" and said.isdigit() and len(said) < 3:
        return said + "0"
    return said[:at] + chance.choice("0123456789") + said[at + 1 :]


def _is_number(said: str) -> bool:
    return (
        (said[0] != "0" or said.startswith("0."))
        and value(said) > 0
        and not 1700 < value(said) < 2100
    )


def _grown(said: str) -> str:
    return str(int(value(said)) + 3)


def _is_year(said: str) -> bool:
    return said.isdigit() and len(said) == 4 and 1700 <= int(said) <= 2100


def change_number(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another count of things; tolls are left to the kind of their own."""
    places = [
        m
        for m in matches(_COUNT, text)
        if not _is_year(m["number"]) and not _is_toll(text, m)
    ]
    if not places:
        return None
    match = chance.choice(places)
    return replaced(
        text, *match.span("number"), other(match["number"], chance), CHECK
    )


def _is_toll(text: str, match: re.Match[str]) -> bool:
    start, end = around(text, match.start())
    return bool(_TOLL.search(text, start, end))


def change_money(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another amount, or another magnitude of it."""
    places = list(matches(_MONEY, text))
    if not places:
        return None
    match = chance.choice(places)
    number, scale = ("number", "scale") if match["sign"] else ("wire", "wire_scale")
    if match[scale] in ("million", "billion") and chance.random() < 0.3:
        return replaced(
            text,
            *match.span(scale),
            {"million": "billion", "billion": "million"}[match[scale]],
            CHECK,
        )
    return replaced(text, *match.span(number), other(match[number], chance), CHECK)


def change_percent(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another percentage."""
    places = list(matches(_PERCENT, text))
    if not places:
        return None
    match = chance.choice(places)
    return replaced(
        text, *match.span("number"), other(match["number"], chance), CHECK
    )


def change_age(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another age of a person."""
    places = list(matches(_AGE, text))
    if not places:
        return None
    match = chance.choice(places)
    group = next(name for name in ("one", "two", "three") if match[name])
    age = int(match[group])
    wrong = chance.choice(
        [n for n in range(max(18, age - 12), age + 13) if n != age and n < 100]
    )
    return replaced(text, *match.span(group), str(wrong), CHECK)


def lower_toll(text: str, published: str, chance: random.Random) -> Edit | None:
    """A toll that fell: fewer dead, hurt or missing than the earlier version had."""
    places = [
        m
        for m in matches(_DEAD, text)
        if value(m["number"]) > 2 and not _is_year(m["number"])
    ]
    if not places:
        return None
    match = chance.choice(places)
    was = int(value(match["number"]))
    less = chance.randint(max(2, was // 3), max(2, was - max(1, was // 8)))
    fewer = WORDS[less] if match["number"] in WORDS else f"{less:,}"
    return (
        replaced(text, *match.span("number"), fewer, f"version.count-fell {CHECK}")
        if less < was
        else None
    )


edits: dict[str, Editor] = {
    "changed-number": change_number,
    "changed-money": change_money,
    "changed-percent": change_percent,
    "changed-age": change_age,
    "changed-toll-fell": lower_toll,
}
