"""Words of weight in sentences that are not alike: the charge, the kin, who somebody is, where each text has one."""

from collections.abc import Iterator

from factlint.article.compared import Difference
from factlint.article.facts import WORD
from factlint.article.facts.listing import beside
from factlint.article.facts.weights import Weight, weight
from factlint.english.words import lowered
from factlint.known import Draft
from factlint.start.record import NamedTuple
from factlint.text import Span

_KINDS = ("charge", "standing", "kin")
"""Kinds of words that are facts wherever they stand; periods and quantities need their place."""
_TOLD = 0.5
"""The share of telling words that two sentences of one thing have in common."""


class _Weighty(NamedTuple):
    span: Span
    weight: Weight
    beside: frozenset[str]


def differences(
    before: Draft, after: Draft, spans: tuple[set[Span], set[Span]]
) -> Iterator[Difference]:
    """The only word of a kind that each text has for itself, where their sentences tell of one thing."""
    olds, news = _all(before), _all(after)
    for kind in _KINDS:
        lost = _own(before, spans[0], kind, news)
        come = _own(after, spans[1], kind, olds)
        if len(lost) == len(come) == 1 and _are_near(lost[0], come[0]):
            old, new = lost[0].span, come[0].span
            values = old.of(before.text).lower(), new.of(after.text).lower()
            yield Difference(WORD, old, new, values, 1)


def _own(
    draft: Draft, sentences: set[Span], kind: str, others: set[tuple[str, str]]
) -> list[_Weighty]:
    """The words of a kind in some sentences for which the other text has none that says the same."""
    return [
        one
        for sentence in sorted(sentences)
        for one in _in_sentence(draft, sentence)
        if one.weight.kind == kind
        and not draft.quoted(one.span)
        and not any((kind, group) in others for group in one.weight.groups)
    ]


def _in_sentence(draft: Draft, sentence: Span) -> Iterator[_Weighty]:
    for word in draft.words_in(sentence):
        for one in weight([word.text.lower()]) if word.text.islower() else ():
            yield _Weighty(word.span, one, beside(draft, word.span, sentence))


def _all(draft: Draft) -> set[tuple[str, str]]:
    """The kinds and groups of all words of weight in a text."""
    return {
        (one.kind, group)
        for word in set(lowered(draft.words))
        for one in weight([word])
        for group in one.groups
    }


def _are_near(one: _Weighty, other: _Weighty) -> bool:
    shared = len(one.beside & other.beside)
    return shared >= _TOLD * min(len(one.beside), len(other.beside)) and shared > 1
