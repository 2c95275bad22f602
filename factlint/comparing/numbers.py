"""Numbers and dates that contradict each other."""

from collections.abc import Iterator

from factlint.annotate.facts import Fact
from factlint.annotate.numbers import Number, listed
from factlint.annotate.sentences import STARTERS
from factlint.annotate.weekdays import Day
from factlint.comparing.compared import Compared, Difference, Pairing, Side
from factlint.text import Span

_HEDGES = frozenset(
    listed("about around approximately roughly nearly almost some over under estimated up than circa close upwards")
)
"""Words before a number that make it a round one."""
_TOLL = frozenset(
    listed(
        "dead killed died deaths death fatalities casualties wounded injured injuries hurt missing arrested arrests "
        "cases infections infected detained displaced evacuated bodies victims"
    )
)


def differences(compared: Compared, kind: str, *, ordered: bool) -> Iterator[Difference]:
    """The numbers, or the dates, that differ outside quotations."""
    before, after = compared.before, compared.after
    for old, new, change in compared.pairings(kind):
        if compared.moved(change):
            continue
        hedged = _hedged(before.keys, old) != _hedged(after.keys, new)
        if not _contradict(old, new, hedged=hedged) or not _in_place(compared, Pairing(old, new, change)):
            continue
        severity = _of_toll(compared, old, new, ordered=ordered) if kind == "number" else None
        if severity != "off" and not before.quoted(old.first, old.last) and not after.quoted(new.first, new.last):
            more = kind == "number" and compared.partner.get(old.last) == new.last
            spans = _shown(before, old, more=more), _shown(after, new, more=more)
            aside = max(old.last - old.first, new.last - new.first)
            yield Difference(kind, *spans, (repr(old.value), repr(new.value)), aside, severity)


def _in_place(compared: Compared, pairing: Pairing) -> bool:
    """True where what follows both facts is equal, or nothing else changed beside them."""
    old, new, change = pairing
    follows = compared.partner.get(old.last) == new.last if old.last < len(compared.before.keys) else False
    precedes = compared.partner.get(old.first - 1) == new.first - 1
    alone = change.start >= old.first and change.end <= old.last
    alone = alone and change.new_start >= new.first and change.new_end <= new.last
    return alone or (follows and precedes)


def _shown(side: Side, fact: Fact, *, more: bool) -> Span:
    """The fact's passage, with the word that is counted where the two sentences share it."""
    more = more and fact.last < len(side.tokens) and side.tokens[fact.last].text.isalpha()
    more = more and side.keys[fact.last] not in _NOT_COUNTED
    return side.span(fact.first, fact.last + (more and side.gap(fact.last).strip() == ""))


_NOT_COUNTED = STARTERS | {"of", "vs", "through", "or", "than", "is", "are", "was", "were", "per", "who", "into", "up"}


def _of_toll(compared: Compared, old: Fact, new: Fact, *, ordered: bool) -> str | None:
    """How grave it is that a count differs: a toll that grows is news, and `at least 9` can be 12."""
    before, after = compared.before.keys, compared.after.keys
    one, other = old.value, new.value
    if not isinstance(one, Number) or not isinstance(other, Number):
        return None
    grows = one.value < other.value
    least, new_least = _at_least(before, old), _at_least(after, new)
    toll = _is_toll(before, old) or _is_toll(after, new)
    if (grows or not ordered) and _is_counter(compared.after):
        return "off"
    if (least and not new_least and grows) or (not ordered and new_least and not least and not grows):
        return "off"
    if not (ordered and grows and toll):
        return None
    return "off" if least else "info"


def _is_counter(side: Side) -> bool:
    """True where the sentence says a quantity of the rulebook that only grows."""
    text = side.sentence.of(side.draft.text).lower()
    for entry in side.draft.book.section("quantities"):
        said = [part.strip().lower() for part in entry.fields["say"].split("{n}")]
        if entry.fields.get("counter") == "up" and all(part in text for part in said):
            return True
    return False


def _contradict(old: Fact, new: Fact, *, hedged: bool) -> bool:
    """True where one cannot be the other said with more or less precision."""
    if isinstance(old.value, Day) and isinstance(new.value, Day):
        return any(one and other and one != other for one, other in zip(old.value, new.value, strict=True))
    if isinstance(old.value, Number) and isinstance(new.value, Number):
        return not _same_number(old.value, new.value, hedged=hedged)
    return str(old.value) != str(new.value)


def _same_number(one: Number, other: Number, *, hedged: bool) -> bool:
    if {one.unit, other.unit} & {"%", "nth"} and one.unit != other.unit:
        return False
    rough, fine = (one, other) if _round(one) >= _round(other) else (other, one)
    return abs(rough.value - fine.value) <= _tolerance(rough, fine, hedged=hedged)


def _round(number: Number) -> float:
    """The value of the last figure that is not a zero."""
    step = number.step
    while step >= 1 and number.value and number.value % (step * 10) == 0:
        step *= 10
    return step


def _tolerance(rough: Number, fine: Number, *, hedged: bool) -> float:
    """How far a number may lie from the rounder one that stands for it."""
    if _round(rough) == _round(fine):
        return 0
    if hedged:
        return abs(rough.value) * 0.1
    if rough.step > fine.step:  # 1.2 million for 1,234,567
        return min(rough.step * 0.5001, abs(rough.value) * 0.05)
    return min(_round(rough), abs(rough.value) * 0.01) if rough.value >= 1000 else 0


def _hedged(keys: list[str], fact: Fact) -> bool:
    """True where a word such as `about` stands before the number."""
    return bool(_HEDGES & set(keys[max(fact.first - 3, 0) : fact.first]))


def _is_toll(keys: list[str], fact: Fact) -> bool:
    """True where the number counts what normally only grows: the dead, the arrested, cases."""
    return bool(_TOLL & set(keys[fact.last : fact.last + 4]) | _TOLL & set(keys[max(fact.first - 4, 0) : fact.first]))


def _at_least(keys: list[str], fact: Fact) -> bool:
    """True where the number is said to be a lowest one."""
    before = keys[max(fact.first - 2, 0) : fact.first]
    return before in (["at", "least"], ["more", "than"]) or before[-1:] == ["over"]
