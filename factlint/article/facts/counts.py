"""Counts that normally only grow, and what a change of one means."""

from factlint.article.compared import Compared, Side
from factlint.english.facts import Fact
from factlint.english.numbers.numbers import Number, listed
from factlint.lexicon import words

_DEATHS = words("person.toll.dead")
_HURT = words("person.toll.hurt")
_CASES = frozenset(listed("cases infections infected"))
_CONFIRMED = words("person.toll-known")
_WANING = words("person.toll-waning")
"""Who is counted in tolls that fall as people are found, freed or sent home."""
_NO_VICTIMS = words("english.charge-count")
_REVISED = words("news.revised")
"""Words of a sentence that says that a count was put right."""
_MOST = (
    ["up", "to"],
    ["as", "many"],
    ["many", "as"],
    ["no", "more"],
    ["fewer", "than"],
    ["less", "than"],
)


def change(compared: Compared, old: Fact, new: Fact, *, ordered: bool) -> str | None:
    """What it means that a number differs: `fell` or `grew` of a toll, `off` where both may be right, else None."""
    if not isinstance(old.value, Number) or not isinstance(new.value, Number):
        return None
    grows = old.value.value < new.value.value
    if _is_counter(compared.after):
        return "off" if grows or not ordered else "fell"
    if _may_hold_both(compared, old, new, grows=grows, ordered=ordered):
        return "off"
    if not ordered or is_age(compared.before, old):
        return None
    sides = (compared.before.keys, old), (compared.after.keys, new)
    if any(_wanes(keys, fact) for keys, fact in sides):
        return "grew"
    if any(_is_toll(keys, fact) for keys, fact in sides):
        if grows and _is_slip(compared, old, new):
            return None
        return _of_toll(compared, old, grows=grows)
    return None


def _is_slip(compared: Compared, old: Fact, new: Fact) -> bool:
    """Whether a toll did not just grow: its figures changed places, or it stands behind a label on its own line."""
    before, after = (
        sorted("".join(side.keys[fact.first : fact.last]))
        for side, fact in ((compared.before, old), (compared.after, new))
    )
    labelled = ":" in compared.after.gap(new.first) and new.last == len(
        compared.after.keys
    )
    return before == after or labelled


def _may_hold_both(
    compared: Compared, old: Fact, new: Fact, *, grows: bool, ordered: bool
) -> bool:
    """Whether only one number is a lowest one, and the other lies above it: at least 9, and 12."""
    least = _at_least(compared.before.keys, old)
    new_least = _at_least(compared.after.keys, new)
    if least == new_least:
        return False
    return grows if least else not ordered and not grows


def _of_toll(compared: Compared, old: Fact, *, grows: bool) -> str:
    """What it means that a toll differs: a higher one was to come, a lower one may have been put right."""
    before, after = compared.before.keys, compared.after.keys
    if grows:
        return "off" if _at_least(before, old) else "grew"
    return "off" if _at_most(before, old) or _REVISED & set(after) else "fell"


def _is_counter(side: Side) -> bool:
    """Whether the sentence says a quantity of the rulebook that only grows."""
    text = side.sentence.of(side.draft.text).lower()
    for entry in side.draft.book.section("quantities"):
        if entry.counter == "up" and any(
            all(part.strip().lower() in text for part in say.split("{n}"))
            for say in entry.phrasings
        ):
            return True
    return False


def is_age(side: Side, fact: Fact) -> bool:
    """Whether a number is an age: `Gray, 25, died` and `a 25-year-old`."""
    apposed = "," in side.gap(fact.first) and side.gap(fact.last)[:1] in (
        ",",
        ")",
        ".",
    )
    return (
        apposed
        or side.keys[fact.last : fact.last + 1] in (["year"], ["years"])
        or "aged" in side.keys[: fact.first][-1:]
    )


def _is_toll(keys: list[str], fact: Fact) -> bool:
    """Whether the number counts what normally only grows: the dead, the arrested, cases."""
    behind, ahead = (
        set(keys[max(fact.first - 4, 0) : fact.first]),
        set(keys[fact.last : fact.last + 4]),
    )
    if _NO_VICTIMS & (behind | ahead) or is_measure(
        keys, range(fact.first, fact.last)
    ):
        return False
    cases = _CASES & ahead and _CONFIRMED & (ahead | behind)
    return bool(_DEATHS & (behind | ahead) or _HURT & (behind | ahead) or cases)


def _wanes(keys: list[str], fact: Fact) -> bool:
    """Whether it counts who is still missing or the like: `9 people`, but not `five months of missing letters`."""
    ahead = keys[fact.last : fact.last + 4]
    at = next((at for at, key in enumerate(ahead) if key in _WANING), None)
    return at is not None and "of" not in ahead[:at]


def is_measure(keys: list[str], tokens: range) -> bool:
    """Whether a number measures and counts nobody: a quake of magnitude 6 that killed people, 6.1."""
    beside = (
        *keys[max(tokens.start - 1, 0) : tokens.start],
        *keys[tokens.stop : tokens.stop + 1],
    )
    return "magnitude" in beside or (len(tokens) == 1 and "." in keys[tokens.start])


def _at_least(keys: list[str], fact: Fact) -> bool:
    """Whether the number is said to be a lowest one."""
    before = keys[max(fact.first - 2, 0) : fact.first]
    return before in (["at", "least"], ["more", "than"]) or before[-1:] == ["over"]


def _at_most(keys: list[str], fact: Fact) -> bool:
    """Whether the number is said to be a highest one."""
    return (
        keys[max(fact.first - 2, 0) : fact.first] in _MOST
        or keys[max(fact.first - 3, 0) : fact.first][:2] in _MOST
    )
