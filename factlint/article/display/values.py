"""The quantities of display copy and of its text: what each counts, and how exactly it is said."""

from itertools import takewhile

from factlint.article.display.copy import DisplayPlace
from factlint.article.facts.tolls import KINDS, NEXT_CLAUSE, TOLLS
from factlint.english.numbers.numbers import listed
from factlint.english.numbers.quantity import Quantity
from factlint.english.words import lowered
from factlint.known import Draft
from factlint.start.record import NamedTuple
from factlint.text import Span

_PERSONS = frozenset(listed("people persons victims"))
_ANYBODY = _PERSONS | {"others", "more"}
"""Nouns that do not tell one count from another."""
_HEDGED, _SHORT, _LONG = 0.12, 0.15, 0.05
"""How far a number may lie from what it stands for, as a share: `about 50`, `$5m` with one figure, `$5.2m`."""
_CUT = 20
"""From so many per cent on headlines cut the decimals off."""


class ShownValue(NamedTuple):
    """A quantity of the text, the sentence it stands in, and what it counts."""

    place: DisplayPlace
    quantity: Quantity
    counts: str


def in_sentence(place: DisplayPlace) -> list[ShownValue]:
    """The quantities of a sentence."""
    found = place.draft.numbers_in(place.span)
    return [
        ShownValue(place, quantity, _counts(place.draft, quantity))
        for quantity in found
    ]


def _counts(draft: Draft, one: Quantity) -> str:
    """What is counted: the dead, the hurt, or the noun in the singular; nothing for people and the like."""
    words = _words(draft, one.span.end, one.span.end + 45)
    if words[1:2] in (["or"], ["and"]) and {*words[:1], *words[2:3]} <= TOLLS.keys():
        return ""  # dead or hurt
    anybody = not one.noun or one.noun in _ANYBODY
    after = takewhile(_is_of_clause, words[: 4 if anybody else 3])
    before = _words(draft, max(one.span.start - 25, 0), one.span.start)
    for word in [*after, *before[-2:]]:
        if word in TOLLS:
            return TOLLS[word]
    if anybody:
        return "people" if one.noun in _PERSONS else ""
    return one.noun.removesuffix("s")


def _words(draft: Draft, start: int, end: int) -> list[str]:
    return lowered(draft.words_in(Span(start, end)))


def _is_of_clause(word: str) -> bool:
    """Whether a word may still belong to the number before it."""
    return word not in NEXT_CLAUSE and not word[0].isdecimal()


def of_one_sort(said: ShownValue, value: ShownValue) -> bool:
    """Whether the text counts no sort of the things alone: 350 self-organised workshops are none of 2,440 workshops."""
    if said.counts in (*KINDS, "", "people"):
        return True
    return _sort(value.place.draft, value.quantity) <= _sort(
        said.place.draft, said.quantity
    )


def _sort(draft: Draft, one: Quantity) -> set[str]:
    """The words between a number and what it counts."""
    end = draft.sentence_of(one.span).end
    after = draft.words_in(Span(one.span.end, min(one.span.end + 45, end)))
    between = list(takewhile(lambda word: word.text.lower() != one.noun, after))
    return (
        {word.text.lower() for word in between}
        if len(between) < len(after)
        else set()
    )


def slack(one: Quantity) -> float:
    """How far the number may lie from what it stands for."""
    if one.approx:
        return abs(one.low) * _HEDGED
    if one.kind == "percent":
        cut = one.step * (0.99 if one.low >= _CUT else 0.5)
        return max(cut, 2.5 if one.low % 10 == 0 else 0) + 1e-9
    half = max(last_figure(one), one.step) * 0.51
    if one.scale > 1 or one.kind in ("money", "points", "measure"):
        figures = f"{one.low / (one.scale if one.scale > 1 else one.step):g}".rstrip(
            "0"
        )
        return min(half, abs(one.low) * (_SHORT if len(figures) < 2 else _LONG))
    return min(half, abs(one.low) * _LONG) if one.low >= 100 else 0


def last_figure(one: Quantity) -> float:
    """The value of the last figure that is not a zero."""
    step = one.step
    while step >= 1 and one.low and one.low % (step * 10) == 0:
        step *= 10
    return step
