"""Numbers, dates and clock times that contradict each other."""

from collections.abc import Iterator

from factlint.article.compared import Compared, Difference, Pairing, Side
from factlint.article.facts import counts, measures
from factlint.article.facts.figures import is_no_fact
from factlint.english.dates.weekdays import Day
from factlint.english.facts import Clock, Fact
from factlint.english.numbers.numbers import Number
from factlint.english.sentences import STARTERS
from factlint.lexicon import words
from factlint.match.changes import Change
from factlint.text import Span

_HEDGES = words("number.caution-word")
"""Words before a number that make it a round one."""

_STAMPS = words("news.stamp")
"""Words before a time at which the copy was changed."""
_KINDS = {"number": "number", "date": "date", "clock": "date"}
"""The kinds of facts read here, and what they are reported as."""


def differences(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    """The numbers, dates and times that differ outside quotations."""
    for kind in _KINDS:
        for pairing in compared.pairings(kind):
            if (
                not compared.moved(pairing.change)
                and _in_place(compared, pairing)
                and not _outside(compared, pairing)
                and not _was_added(compared, pairing)
            ):
                yield from _of_pairing(compared, kind, pairing, ordered=ordered)


def _of_pairing(
    compared: Compared, kind: str, pairing: Pairing, *, ordered: bool
) -> Iterator[Difference]:
    before, after, (old, new, _) = compared.before, compared.after, pairing
    aside = max(old.last - old.first, new.last - new.first)
    values = repr(old.value), repr(new.value)
    hedged = _hedged(before.keys, old) != _hedged(after.keys, new)
    if not _contradict(old, new, hedged=hedged):
        return
    if kind != "number":
        spans = before.span(old.first, old.last), after.span(new.first, new.last)
        yield Difference(
            _KINDS[kind],
            *spans,
            values,
            aside,
            moves_on=_moves_on(old, new) if ordered else "",
        )
        return
    if measures.one_measure(compared, old, new):
        return
    change = counts.change(compared, old, new, ordered=ordered)
    more = compared.partner.get(old.last) == new.last
    spans = _shown(before, old, more=more), _shown(after, new, more=more)
    if change != "off":
        of_toll = "count" if change == "fell" else "number"
        yield Difference(
            of_toll, *spans, values, aside, "info" if change == "grew" else None
        )


def _was_added(compared: Compared, pairing: Pairing) -> bool:
    """Whether both sentences say one of the two values as often of the same thing: the other came beside it or went."""
    before, after = compared.before, compared.after
    old, new = _counting(before, pairing.old), _counting(after, pairing.new)
    if old == new or not old[1]:
        return False
    olds, news = (
        [_counting(side, fact) for fact in side.facts] for side in (before, after)
    )
    return olds.count(old) <= news.count(old) or news.count(new) <= olds.count(new)


def _counting(side: Side, fact: Fact) -> tuple[str, str]:
    """A value with the word after it."""
    return repr(fact.value), "".join(side.keys[fact.last : fact.last + 1])


def _moves_on(old: Fact, new: Fact) -> str:
    """What went on where a month or a year became a later one: the same `day`, or a `period` without one."""
    one, other = old.value, new.value
    if not isinstance(one, Day) or not isinstance(other, Day):
        return ""
    same = (one.day, one.weekday) == (other.day, other.weekday)
    if not same or (one.year, one.month) >= (other.year, other.month):
        return ""
    return "day" if one.day or one.weekday else "period"


def _outside(compared: Compared, pairing: Pairing) -> bool:
    """Whether it is in a quotation, or one of the times at which the copy was changed, or up to which it goes."""
    for side, fact in ((compared.before, pairing.old), (compared.after, pairing.new)):
        behind = side.keys[max(fact.first - 4, 0) : fact.first]
        span = side.span(fact.first, fact.last)
        if side.quoted(fact.first, fact.last) or is_no_fact(side.draft, span):
            return True
        if fact.kind != "number" and (
            _STAMPS & set(behind) or behind[-2:] == ["as", "of"]
        ):
            return True
    return False


def _in_place(compared: Compared, pairing: Pairing) -> bool:
    """Whether what follows both facts is equal, or nothing else changed beside them but whose age it is."""
    old, new, change = pairing
    follows = (
        compared.partner.get(old.last) == new.last
        if old.last < len(compared.before.keys)
        else False
    )
    precedes = compared.partner.get(old.first - 1) == new.first - 1
    if (follows and precedes) or _is_score(compared, change):
        return True
    rest = _beside(compared.before, old, range(change.start, change.end))
    new_rest = _beside(compared.after, new, range(change.new_start, change.new_end))
    ages = counts.is_age(compared.before, old) and counts.is_age(compared.after, new)
    return not (rest or new_rest) or (
        ages and all(word[0].isupper() for word in rest + new_rest)
    )


def _is_score(compared: Compared, change: Change) -> bool:
    """Whether all that changed are the numbers between the same signs: 7-5 became 8-4."""
    olds = compared.before.keys[change.start : change.end]
    news = compared.after.keys[change.new_start : change.new_end]
    return len(olds) == len(news) > 1 and all(
        old == new or (old.isdecimal() and new.isdecimal())
        for old, new in zip(olds, news, strict=True)
    )


def _beside(side: Side, fact: Fact, changed: range) -> list[str]:
    """The changed words that are no part of a fact."""
    return [
        side.tokens[at].text for at in changed if not fact.first <= at < fact.last
    ]


def _shown(side: Side, fact: Fact, *, more: bool) -> Span:
    """The fact's passage, with the word that is counted where the two sentences share it."""
    more = (
        more
        and fact.last < len(side.tokens)
        and side.tokens[fact.last].text.isalpha()
    )
    more = more and side.keys[fact.last] not in _NOT_COUNTED
    return side.span(
        fact.first, fact.last + (more and side.gap(fact.last).strip() == "")
    )


_NOT_COUNTED = STARTERS | words("function.auxiliary.be.finite") | {
    "of", "vs", "through", "or", "than", "per", "who", "into", "up",
}  # fmt: skip


def _contradict(old: Fact, new: Fact, *, hedged: bool) -> bool:
    """Whether one cannot be the other said with more or less precision."""
    if isinstance(old.value, Day) and isinstance(new.value, Day):
        return any(
            one and other and one != other
            for one, other in zip(old.value, new.value, strict=True)
        )
    if isinstance(old.value, Clock) and isinstance(new.value, Clock):
        return old.value.contradicts(new.value)
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
    """Whether a word such as `about` stands before the number."""
    return bool(_HEDGES & set(keys[max(fact.first - 3, 0) : fact.first]))
