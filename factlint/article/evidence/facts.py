"""The facts of a draft against those of its sources: which agree, which contradict them, and of which none speaks.

A draft says in its own words what its sources say. So what is left over on both sides is paired as well: a number of
the draft that no source has, with one of the same kind that the draft has not, where both passages tell of the same.
"""

from collections.abc import Mapping, Sequence

from factlint.article.display.values import slack
from factlint.article.evidence.leftover import Anchor, Leftovers
from factlint.article.evidence.offices import OFFICE, PARTY, against, agrees
from factlint.article.evidence.respelt import respelt
from factlint.article.evidence.scores import SCORE, scores
from factlint.article.evidence.tables import Table, cell_of
from factlint.article.facts.about import About, listed, nearness, relation
from factlint.article.facts.listing import beside, stem
from factlint.article.pair import History
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.start.record import NamedTuple
from factlint.text import Reach, Span

_AGREE = ("agree", "other form")
_ANYBODY = ("", "people")
_SMALL = 20
"""Numbers below this stand in many sentences by chance."""
_SPARSE = 4
"""A sentence of fewer telling words is told what it is about by the one before it."""
_FEW = 5
_RETOLD = 0.4
"""The share of its words that a draft has in common with what it retells."""
_ABOVE, _BELOW = 1.3, 0.85
"""How far a number may lie above what it is said to be at least, and below what it is at most."""


class Place(NamedTuple):
    """A passage of a source, and what it says in a few words."""

    draft: Draft
    span: Span
    said: str


class Held(NamedTuple):
    """A fact of the draft with what the sources say of it.

    `state` is agrees, contradicted or unknown; `there` the passage of a source that agrees or stands against it.
    """

    fact: About
    state: str
    there: Place | None = None


def held(history: History) -> list[Held]:
    """The facts of the newest version, in order, each held against all sources."""
    texts = [text for kind, text in history.sources if kind != "table"]
    found = _in_texts(history.newest, texts)
    tables = [Table(draft) for kind, draft in history.sources if kind == "table"]
    if not tables:
        return found
    return [
        _in_tables(one, tables) if one.state == "unknown" else one for one in found
    ]


def _in_texts(draft: Draft, texts: Sequence[Draft]) -> list[Held]:
    """The facts of a draft, each held against sources that are texts."""
    mine = _facts(draft)
    theirs = [_told_before(fact) for text in texts for fact in _facts(text)]
    known = {id(fact): other for fact in mine if (other := _agreeing(fact, theirs))}
    wrong = _against(mine, theirs, known, texts)
    for fact, other in respelt(draft, texts):
        if not any(fact.span.within(one.span) for one in mine if id(one) in wrong):
            mine.append(fact)
            wrong[id(fact)] = other
    return [
        _held(fact, "contradicted", wrong[id(fact)])
        if id(fact) in wrong
        else _held(fact, "agrees", known[id(fact)])
        if id(fact) in known
        else Held(fact, "unknown")
        for fact in sorted(mine, key=lambda fact: fact.span)
    ]


def _held(fact: About, state: str, other: About) -> Held:
    said = " ".join(other.span.of(other.draft.text).split())
    return Held(fact, state, Place(other.draft, other.span, said))


def _in_tables(one: Held, tables: Sequence[Table]) -> Held:
    """A number of which no text speaks, held against the tables."""
    said, draft = one.fact.said, one.fact.draft
    if not isinstance(said, Quantity):
        return one
    for table in tables:
        cell = cell_of(table, draft, said, one.fact.beside)
        if cell:
            near = abs(said.low - cell.value) <= max(slack(said), said.step / 2)
            place = Place(table.draft, cell.line, f"{cell.value:,.12g}")
            return Held(one.fact, "agrees" if near else "contradicted", place)
    return one


def _against(
    mine: Sequence[About],
    theirs: Sequence[About],
    known: Mapping[int, About],
    texts: Sequence[Draft],
) -> dict[int, About]:
    """For each fact of the draft that the sources tell otherwise what they say."""
    doubtful = {
        id(fact)
        for fact in mine
        if id(fact) in known and _may_be_chance(fact, known[id(fact)])
    }
    agreeing = [
        Anchor(fact, known[id(fact)])
        for fact in mine
        if id(fact) in known and id(fact) not in doubtful
    ]
    taken = {id(pair.other) for pair in agreeing}
    left = [
        fact
        for fact in mine
        if (id(fact) not in known or id(fact) in doubtful)
        and not _counts_others(fact)
    ]
    free = [fact for fact in theirs if id(fact) not in taken]
    supported = len(mine) > _FEW and _is_retold(mine, texts)
    leftovers = Leftovers(left, free, agreeing, supported=supported)
    found = {id(fact): other for fact, other in leftovers.pairs(doubtful)}
    for fact in left:
        other = against(fact, theirs) if fact.kind in (OFFICE, PARTY) else None
        if other:
            found[id(fact)] = other
    return found


def _facts(draft: Draft) -> list[About]:
    """The numbers, dates, names and scores of a text; of the numbers of a score the score alone."""
    found = list(scores(draft))
    within = Reach(sorted(one.span for one in found))
    every = [
        fact
        for fact in listed(draft, Span(0, len(draft.text)))
        if fact.kind != "quote" and not within.touches(fact.span)
    ]
    return sorted([*found, *every], key=lambda fact: fact.span)


def _told_before(fact: About) -> About:
    """A fact of a short sentence with the words of the one before it, such as the question that it answers."""
    if len(fact.beside) >= _SPARSE:
        return fact
    sentence = fact.draft.sentence_of(fact.span)
    before = fact.draft.sentence_of(Span(max(sentence.start - 2, 0), sentence.start))
    return fact._replace(beside=fact.beside | beside(fact.draft, fact.span, before))


def _agreeing(fact: About, theirs: Sequence[About]) -> About | None:
    """The fact of a source that agrees with one, in the passage that is nearest to its own."""
    some = [other for other in theirs if _agrees(fact, other)]
    return max(some, key=lambda other: _strength(fact, other), default=None)


def _agrees(fact: About, other: About) -> bool:
    if SCORE == fact.kind == other.kind:
        return sorted(map(str, fact.said)) == sorted(map(str, other.said))
    if OFFICE == fact.kind == other.kind:
        return agrees(fact, other)
    return relation(fact, other) in _AGREE and _is_in_bounds(fact.said, other.said)


def _is_in_bounds(one: object, other: object) -> bool:
    """Whether what is said to be at least, or at most, so many may be the other number."""
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return True
    for bound, exact in ((one, other), (other, one)):
        if bound.approx == exact.approx:
            continue
        least, most = bound.low * 0.999, bound.high * 1.001
        if bound.approx == "least" and not least <= exact.low <= bound.low * _ABOVE:
            return False
        if bound.approx == "most" and not bound.high * _BELOW <= exact.low <= most:
            return False
    return True


def _strength(fact: About, other: About) -> float:
    """How surely two facts are about one thing."""
    return nearness(fact, other) + (_counts(fact) == _counts(other) != "")


def _counts(fact: About) -> str:
    """What a number counts, where that is something in particular."""
    counts = fact.about[2] if fact.kind == "number" else ""
    return "" if counts in _ANYBODY else counts


def _is_retold(mine: Sequence[About], texts: Sequence[Draft]) -> bool:
    """Whether a draft mostly says what its sources say: most of the telling words beside its facts are theirs."""
    here = frozenset[str]().union(*(fact.beside for fact in mine))
    there = {stem(word.text.lower()) for text in texts for word in text.words}
    return len(here & there) >= _RETOLD * len(here)


def _may_be_chance(fact: About, other: About) -> bool:
    """Whether a small number has an equal one in the sources that may count something else."""
    said = fact.said
    small = isinstance(said, Quantity) and said.kind == "count" and said.low < _SMALL
    return small and not _strength(fact, other)


def _counts_others(fact: About) -> bool:
    """Whether a number counts only the others, of which a source may count all: eight others of nine."""
    text, end = fact.draft.text, fact.span.end
    return fact.kind == "number" and text.startswith((" other", " more"), end)
