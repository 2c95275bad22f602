"""Facts that differ between two versions of one article wherever they stand: reworded, moved, merged or split.

Whole sentences that are alike are compared first and surely; here is what they leave over. A fact that the other
version says nowhere is held against those of its own that the other has lost, by what each is about.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from factlint.article.compared import Difference
from factlint.article.display import numbers
from factlint.article.facts.about import (
    About,
    listed,
    may_contradict,
    nearness,
    relation,
)
from factlint.article.facts.figures import is_no_fact
from factlint.article.facts.tolls import KINDS
from factlint.article.pair import Pair
from factlint.english.numbers.quantity import Quantity
from factlint.english.words import lowered
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.lexicon import words as classed
from factlint.match.fold import fold
from factlint.text import Span

_COMMON = 40
"""So many sentences are looked at that have a word of a fact."""
_EMPTY = classed("function", "time.unit", "unit")
_REPORTED = {"party": "title"}
"""Kinds of facts that are told as another kind of difference."""
_SAME = ("agree", "other form")


def differences(
    pair: Pair, known: Iterable[Difference], spans: tuple[set[Span], set[Span]]
) -> list[Difference]:
    """The facts of the sentences `spans` that contradict each other, without those that are `known` to differ."""
    found = list(known)
    olds = _left(pair.before, spans[0], [one.old for one in found])
    news = _left(pair.after, spans[1], [one.new for one in found])
    if not olds or not news:
        return []
    lost = _unsaid(olds, pair.after, news)
    come = _unsaid(news, pair.before, olds)
    return [_difference(pair, old, new) for old, new in _partners(lost, come)]


def changed_sentences(pair: Pair) -> tuple[set[Span], set[Span]]:
    """The sentences of running text that either version has for itself, in these words."""
    before, after = pair.before.text, pair.after.text
    both = [
        (old, new)
        for old, new in pair.aligned
        if not (old and new and fold(old.of(before)) == fold(new.of(after)))
    ]
    return {old for old, _ in both if old}, {new for _, new in both if new}


def _left(draft: Draft, sentences: set[Span], known: Sequence[Span]) -> list[About]:
    """The facts of some sentences that are not known to differ, and that stand in no quotation and no address."""
    there: dict[Span, list[Span]] = {}
    for span in known:
        there.setdefault(draft.sentence_of(span), []).append(span)
    return [
        fact
        for sentence in sorted(sentences)
        for fact in listed(draft, sentence)
        if fact.kind != "quote"
        and not draft.quoted(fact.span)
        and not any(fact.span.overlaps(span) for span in there.get(sentence, ()))
        and not draft.masks_in(fact.span)
        and not is_no_fact(draft, fact.span)
    ]


def _unsaid(facts: list[About], other: Draft, changed: list[About]) -> list[About]:
    """The facts that another text says nowhere in any form, neither in what changed nor elsewhere."""
    said = _Said(other, changed)
    return [fact for fact in facts if not said.has(fact)]


class _Said:
    """What a text says, looked up by the kind of a fact."""

    def __init__(self, draft: Draft, changed: list[About]) -> None:
        self.draft = draft
        self.values = {(*_key(fact), _value(fact)) for fact in changed}
        self.near = _Near(changed)
        self.places = draft.once(_places)
        self.listed: dict[Span, list[About]] = {}

    def has(self, fact: About) -> bool:
        """Whether the text says the fact, in whatever form and about whatever."""
        if (*_key(fact), _value(fact)) in self.values:
            return True
        others = chain(self.near.of(fact), self._elsewhere(fact))
        return any(_is_said(fact, other) for other in others)

    def _elsewhere(self, fact: About) -> Iterator[About]:
        """The facts of the sentences that have a word of this one."""
        words = lowered(fact.draft.words_in(fact.span))
        sentences = {
            self.draft.sentence_of(span)
            for word in words
            if word not in _EMPTY
            for span in self.places.get(word, ())[:_COMMON]
        }
        for sentence in sentences:
            if sentence not in self.listed:
                self.listed[sentence] = listed(self.draft, sentence)
            yield from (
                one for one in self.listed[sentence] if _key(one) == _key(fact)
            )


class _Near:
    """Facts by the telling words that they stand beside, so that the work grows with the length of a text."""

    def __init__(self, facts: list[About]) -> None:
        self.facts: dict[tuple[str, ...], list[About]] = {}
        for fact in facts:
            for stem in fact.beside:
                self.facts.setdefault((*_key(fact), stem), []).append(fact)

    def of(self, fact: About) -> list[About]:
        """The facts of its kind that share a word with it; a word that most share says nothing."""
        found: dict[int, About] = {}
        for stem in sorted(fact.beside):
            some = self.facts.get((*_key(fact), stem), [])
            for other in some if len(some) <= _COMMON else ():
                found[id(other)] = other
        return list(found.values())


def _places(draft: Draft) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for word in draft.words:
        found.setdefault(word.text.lower(), []).append(word.span)
    return found


def _key(fact: About) -> tuple[str, ...]:
    if fact.kind == "number":
        return (fact.kind, *fact.about[:2])
    return (fact.kind, fact.about[0]) if fact.kind == "date" else (fact.kind,)


def _is_said(fact: About, other: About) -> bool:
    one, its = fact.said, other.said
    if isinstance(one, Quantity) and isinstance(its, Quantity):
        return (one.low, one.high) == (its.low, its.high) or relation(
            fact, other
        ) in _SAME
    return relation(fact, other) in _SAME


def _partners(lost: list[About], come: list[About]) -> Iterator[tuple[About, About]]:
    """Each fact that is gone with the one that came in its place, where either is the other's nearest."""
    olds, news = _Near(lost), _Near(come)
    nearest = {id(new): _nearest(new, olds.of(new)) for new in come}
    back = {id(old): _nearest(old, news.of(old)) for old in lost}
    done = set[int]()
    for new in come:
        old = nearest[id(new)]
        if old and back[id(old)] is new:
            done |= {id(old), id(new)}
            yield old, new
    yield from _only(
        [old for old in lost if id(old) not in done],
        [new for new in come if id(new) not in done],
    )


def _only(lost: list[About], come: list[About]) -> Iterator[tuple[About, About]]:
    """The only fact of a sort that is gone and the only one that came, where their sentences tell of one thing."""
    olds, news = _by_sort(lost), _by_sort(come)
    for sort, (new, *more) in news.items():
        old, *others = olds.get(sort, [None])
        if not old or more or others or _swapped(old, new):
            continue
        if may_contradict(old, new):
            yield old, new


def _by_sort(facts: list[About]) -> dict[tuple[str, ...], list[About]]:
    found: dict[tuple[str, ...], list[About]] = {}
    for fact in facts:
        if fact.kind in ("number", "date"):
            counts = fact.about[-1:] if fact.about[0] == "count" else ()
            found.setdefault((*_key(fact), *counts), []).append(fact)
        elif given := _given(fact):
            found.setdefault(("name", given), []).append(fact)
    return found


def _given(fact: About) -> str:
    """The given name of a name in full; nothing where it has none."""
    if fact.kind != "name" or not isinstance(fact.said, tuple) or len(fact.said) < 2:
        return ""
    first = str(fact.said[0])
    return first if frequency.given(first) else ""


def _nearest(fact: About, others: list[About]) -> About | None:
    """The other fact that contradicts it and stands in the likest sentence; None where two are as near."""
    rivals = [
        ((fact.about == other.about, nearness(fact, other)), other)
        for other in others
        if relation(fact, other) == "contradict" and not _swapped(fact, other)
    ]
    rivals.sort(key=lambda rival: rival[0], reverse=True)
    if len(rivals) > 1 and rivals[0][0] == rivals[1][0]:
        return None
    return rivals[0][1] if rivals else None


def _swapped(fact: About, other: About) -> bool:
    """Whether either sentence has the other's number too: 90 to 180 days, and 180 to 90."""
    if not isinstance(fact.said, Quantity) or not isinstance(other.said, Quantity):
        return False
    mine, its = _numbers_beside(fact), _numbers_beside(other)
    return other.said.low in mine or fact.said.low in its


def _numbers_beside(fact: About) -> set[float]:
    sentence = fact.draft.sentence_of(fact.span)
    return {one.low for one in fact.draft.numbers_in(sentence)}


def _difference(pair: Pair, old: About, new: About) -> Difference:
    values = (_value(old), _value(new))
    kind = _REPORTED.get(old.kind, old.kind)
    severity = None
    if (
        pair.ordered
        and old.about[-1:]
        and old.about[-1] in KINDS
        and old.kind == "number"
    ):
        fell = _low(new) < _low(old)
        kind, severity = ("count", None) if fell else (kind, "info")
    return Difference(kind, _shown(old), _shown(new), values, 0, severity)


def _shown(fact: About) -> Span:
    if isinstance(fact.said, Quantity):
        return numbers.shown(fact.draft, fact.said)
    return fact.span


def _low(fact: About) -> float:
    return fact.said.low if isinstance(fact.said, Quantity) else 0


def _value(fact: About) -> str:
    said = fact.said
    if isinstance(said, Quantity):
        return f"{said.low:g}"
    return (
        " ".join(map(str, said))
        if isinstance(said, tuple) and fact.kind != "date"
        else str(said)
    )
