"""Facts by what they are about, so that two texts can be held against each other in whatever words they say them.

`listed(draft, span)` gives the facts of a passage: a number with its unit and what it counts, a date with the words of
its event, a person's name with the office beside it, a quotation with whoever says it. `relation(one, other)` says
what two facts are to each other:

- `agree`: they say one thing in one way;
- `other form`: they say it otherwise, as 1,200 and twelve hundred, $5m and $5.2 million, 5 miles and 8 km, Ada Lund
  and Lund, a quotation and a part of it;
- `contradict`: both are about one thing, and cannot both be right;
- nothing: they are about two things, or it is not sure that they are about one.

`relation` looks at the two facts alone. Whoever reports a contradiction asks as well that no other fact of either
text agrees: 12 boats and 9 boats are two facts where each text has both.
"""

from factlint.article import names
from factlint.article.display.values import last_figure, slack
from factlint.article.facts.listing import About, beside, listed
from factlint.article.facts.measures import is_converted
from factlint.article.facts.tolls import KINDS
from factlint.english.dates.said import Said
from factlint.english.names import titles
from factlint.english.numbers.quantity import Quantity
from factlint.lexicon import frequency
from factlint.lexicon import words as classed
from factlint.match.changes import changes

__all__ = ["About", "listed", "may_contradict", "nearness", "relation"]

_LONG = 3
"""A family name of no more letters is no short form of another."""
_SHARED = 2
"""So many words two passages have in common at least that tell of one thing."""
_TOLD = 0.5
"""The share of the words of the shorter passage where nothing in particular is counted."""
_COUNTED = 0.3
"""The share where both count the same."""
_TEN = 10
"""One number is no slip for another so many times as large, unless only its scale differs."""
_QUOTED, _ALIKE = 4, 0.6
"""Quotations of so many words are one where this share of them is equal."""
_ANYBODY = ("", "people")
_OFFICES = titles.HEADS - titles.COURTESY - classed("title.loose")
_OF_MANY = classed("title.of-many", "person.occupation") | {"senator", "officer"}
"""Offices that several hold at a time: the bearer of one is no other for that of the other."""


def relation(one: About, other: About) -> str:
    """What two facts are to each other: `agree`, `other form`, `contradict`, or nothing."""
    if one.kind != other.kind:
        return ""
    first, second = one.said, other.said
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        return _of_numbers(one, other, first, second)
    if isinstance(first, Said) and isinstance(second, Said):
        return _of_dates(one, other, first, second)
    if isinstance(first, tuple) and isinstance(second, tuple):
        return _COMPARED[one.kind](one, other)
    return ""


def nearness(one: About, other: About) -> float:
    """The share of the telling words of the shorter sentence that both have; 0 where they share hardly any."""
    shared = len(one.beside & other.beside)
    least = min(len(one.beside), len(other.beside))
    return shared / least if shared >= min(_SHARED, least) > 0 else 0


def may_contradict(one: About, other: About) -> bool:
    """Whether two numbers or dates of one sort differ, and their whole sentences have words in common.

    Weaker than `relation`: for two facts that are the only ones of their sort for which there is no other.
    """
    shared = len(_sentence(one) & _sentence(other))
    first, second = one.said, other.said
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        if _is_rounded(first, second) or not _is_of_a_size(first, second):
            return False
        if one.about[0] == "count" and one.about[-1] in _ANYBODY:
            return False
        return shared >= (_SHARED if one.about[0] == "count" else 1)
    if isinstance(first, Said) and isinstance(second, Said):
        return shared >= _SHARED and _clash(first, second)
    return shared > 0 and one.kind == "name" and len(_words(other)) > 1


def _sentence(fact: About) -> frozenset[str]:
    return beside(fact.draft, fact.span, fact.draft.sentence_of(fact.span))


def _of_numbers(one: About, other: About, first: Quantity, second: Quantity) -> str:
    if one.about[0] != other.about[0]:
        return ""
    if one.about[1] != other.about[1]:
        return "other form" if is_converted(first, second) else ""
    if one.about[0] == "age" and one.about != other.about:
        return "contradict" if nearness(one, other) >= _TOLD else ""
    near, counts = nearness(one, other), {one.about[2], other.about[2]}
    if len(counts) > 1 and not counts.intersection(_ANYBODY):
        return ""
    if _is_equal(first, second):
        return "agree" if first.step == second.step else "other form"
    if _is_rounded(first, second):
        return "other form"
    same = len(counts) == 1 and not counts.intersection(_ANYBODY)
    sure = near >= (_COUNTED if same else _TOLD)
    if len(counts) > 1 and counts & KINDS:
        return ""  # the dead are no people in particular
    return "contradict" if sure and _is_of_a_size(first, second) else ""


def _is_equal(one: Quantity, other: Quantity) -> bool:
    return (one.low, one.high) == (other.low, other.high)


def _is_rounded(one: Quantity, other: Quantity) -> bool:
    """Whether one stands for the other with less precision, or one is said to be a lowest or highest number."""
    for bound, exact in ((one, other), (other, one)):
        if bound.approx == "least" and exact.approx == "" and exact.low > bound.low:
            return True
        if bound.approx == "most" and exact.approx == "" and exact.low < bound.high:
            return True
    if _rounds_elsewhere(one, other):
        return False
    most = max(slack(one), slack(other))
    return other.low - most <= one.high and one.low - most <= other.high


def _rounds_elsewhere(one: Quantity, other: Quantity) -> bool:
    """Whether the less exact of two numbers, neither of them hedged, is not what the other is rounded to."""
    if one.approx or other.approx or one.kind == "percent":
        return False
    coarse = max(last_figure(one), last_figure(other))
    return abs(one.low - other.low) * 2 >= coarse


def _is_of_a_size(one: Quantity, other: Quantity) -> bool:
    small, large = sorted((abs(one.low), abs(other.low)))
    figures = (f"{value:e}".partition("e")[0] for value in (small, large))
    return small * _TEN >= large or len(set(figures)) == 1


def _of_dates(one: About, other: About, first: Said, second: Said) -> str:
    if one.about != other.about:
        return ""
    if first.value == second.value:
        return "agree"
    if not _clash(first, second):
        return "other form"
    return "contradict" if nearness(one, other) >= _TOLD else ""


def _clash(one: Said, other: Said) -> bool:
    """Whether two dates of one sort differ in a part that both say."""
    if one.kind == "clock":
        return one.hour != other.hour and one.zone == other.zone
    if "range" in (one.kind, other.kind) and one.kind != other.kind:
        return False
    parts = zip((*one.first, *one.last), (*other.first, *other.last), strict=True)
    return any(mine and its and mine != its for mine, its in parts)


def _of_names(one: About, other: About) -> str:
    mine, its = _words(one), _words(other)
    if mine == its:
        return "agree"
    if names.one_name(mine, its, {}, person=True) or _is_shortened(mine[-1], its[-1]):
        return "other form"
    full = len(mine) > 1 and len(its) > 1
    if not _may_be_people(mine, its):
        return ""
    if full and mine[0] == its[0] and nearness(one, other) >= _TOLD:
        return "contradict"
    if full and (mine[-1] == its[-1] or names.respelt(mine, its)):
        return (
            "contradict" if nearness(one, other) or one.about == other.about else ""
        )
    same = bool(one.about) and one.about == other.about
    if _OF_MANY.intersection(one.about):
        return ""
    return "contradict" if same and nearness(one, other) >= _TOLD else ""


def _may_be_people(one: list[str], other: list[str]) -> bool:
    """Whether neither begins with a usual word that is no given name, as United States Citizenship does."""
    firsts = (one[0], other[0])
    return all(frequency.given(key) or not frequency.english(key) for key in firsts)


def _is_shortened(one: str, other: str) -> bool:
    """Whether one family name is the first part of the other: Refoy, Refoy-Sidibe."""
    short, long = sorted((one, other), key=len)
    return short != long and len(short) > _LONG and long.startswith(short)


def _of_titles(one: About, other: About) -> str:
    """What two offices of one person are to each other; descriptions and parts of longer offices are no others."""
    if not names.one_name(one.about, other.about, {}, person=True):
        return ""
    mine, its = set(_words(one)), set(_words(other))
    if mine == its:
        return "agree"
    if mine <= its or its <= mine:
        return "other form"
    offices = [words & _OFFICES for words in (mine, its)]
    if not all(offices):
        return ""
    return "other form" if offices[0] & offices[1] else "contradict"


def _of_parties(one: About, other: About) -> str:
    """What party and state behind one person's name are to each other: D-MI and D-Mich. are one."""
    if not names.one_name(one.about, other.about, {}, person=True):
        return ""
    (party, state), (its, its_state) = _words(one), _words(other)
    if party == its and names.one_word(state, its_state):
        return "agree" if state == its_state else "other form"
    return "contradict"


def _words(one: About) -> list[str]:
    return [word for word in one.said if isinstance(word, str)]


def _of_quotes(one: About, other: About) -> str:
    mine, its = _words(one), _words(other)
    if mine == its:
        return "agree"
    short, long = sorted((mine, its), key=len)
    if len(short) < _QUOTED:
        return ""
    differ = changes(short, long)
    kept = len(short) - sum(change.end - change.start for change in differ)
    if kept < _ALIKE * len(short):
        return ""
    reworded = any(
        change.start < change.end or 0 < change.start < len(short)
        for change in differ
    )
    return "contradict" if reworded else "other form"


_COMPARED = {
    "name": _of_names,
    "title": _of_titles,
    "party": _of_parties,
    "quote": _of_quotes,
}
