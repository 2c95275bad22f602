"""The claim sheet of an article: each name, title, number, date, quotation and place, with what is known of it."""

from collections.abc import Iterator, Sequence
from itertools import islice

from factlint.article.evidence import facts, quotations
from factlint.article.evidence.facts import Held
from factlint.article.evidence.quotations import Judged
from factlint.article.facts.about import About
from factlint.article.facts.timeline import timelines
from factlint.article.pair import History
from factlint.english.numbers.quantity import Quantity
from factlint.entries import Entry
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.model import Document
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

CONTRADICTED = "contradicted"
CHANGED = "changed"
AGREES = "agrees"
ON_FILE = "on file"
MOVING = "moving"
UNKNOWN = "unknown"
STATES = (CONTRADICTED, CHANGED, AGREES, ON_FILE, MOVING, UNKNOWN)
"""What a claim may be, from what is to be looked at first to what nothing is known of; the first that fits counts."""
_SETTLED = (AGREES, ON_FILE)
_MOVING = lazy(r"(?i)\b(?:(?&time.moving number.caution.least time.planned))\b")
"""Words by which copy says itself that a fact will move."""
_NEAR = 40
_OF_SECTIONS = {
    "people": "name",
    "organisations": "name",
    "places": "place",
    "works": "name",
    "events": "name",
}


class Proof(NamedTuple):
    """What a claim was held against: a passage of a text, or an entry of the rulebook where there is no document."""

    said: str
    where: str
    document: Document | None = None
    span: Span = Span(0, 0)


class Claim(NamedTuple):
    """A claim of an article: its kind, its place in the newest version, its state, and what that rests on."""

    kind: str
    document: Document
    span: Span
    state: str
    proofs: tuple[Proof, ...] = ()

    @property
    def text(self) -> str:
        """The words of the claim."""
        return " ".join(self.span.of(self.document.text).split())

    @property
    def settled(self) -> bool:
        """Whether something says that the claim is right."""
        return self.state in _SETTLED


def claims(history: History) -> list[Claim]:
    """The claims of the newest version, in order."""
    draft = history.newest
    versions = _Versions(history)
    found = [_of_fact(one, draft, versions) for one in facts.held(history)]
    found += _of_quotations(history)
    taken = {claim.span for claim in found}
    found += [
        claim
        for claim in _of_mentions(draft)
        if not any(claim.span.overlaps(span) for span in taken)
    ]
    taken = {claim.span for claim in found}
    found += [
        claim
        for claim in _of_names(history)
        if not any(claim.span.overlaps(span) for span in taken)
    ]
    return sorted(found, key=lambda claim: claim.span)


class _Versions:
    """How facts of the newest version went through the versions before it."""

    def __init__(self, history: History) -> None:
        several = len(history.versions) > 1
        self._lines = history.once(timelines) if several else []
        self._newest = len(history.versions) - 1

    def of(self, span: Span) -> str:
        """The values of a fact that changed, in a row; nothing of one that did not."""
        for line in self._lines:
            places = (value for one in (line, *line.also) for value in one.values)
            here = any(
                value.version == self._newest and value.span.overlaps(span)
                for value in places
            )
            if here and len(line.steps) > 1:
                return str(line)
        return ""


def _of_fact(one: Held, draft: Draft, versions: _Versions) -> Claim:
    fact = one.fact
    kind = _KINDS.get(fact.kind, fact.kind)
    proofs = (
        []
        if one.there is None
        else [
            Proof(
                one.there.said,
                one.there.draft.document.path,
                one.there.draft.document,
                one.there.span,
            )
        ]
    )
    went = versions.of(fact.span)
    states = (
        [CONTRADICTED if one.state == "contradicted" else AGREES] if proofs else []
    )
    if went:
        states.append(CHANGED)
        proofs.append(Proof(went, "versions"))
    entry = _entry(draft, fact.span)
    if entry:
        states.append(ON_FILE)
        proofs.append(Proof(entry.id, entry.origin))
    if _is_moving(fact):
        states.append(MOVING)
    state = next((state for state in STATES if state in states), UNKNOWN)
    return Claim(kind, draft.document, fact.span, state, tuple(proofs))


_KINDS = {"spelling": "name", "party": "title", "score": "number"}


def _is_moving(fact: About) -> bool:
    """Whether the words of a number or date, or those right around it, say that it will move."""
    if fact.kind not in ("number", "date", "score"):
        return False
    if isinstance(fact.said, Quantity) and fact.said.approx == "least":
        return True
    sentence = fact.draft.sentence_of(fact.span)
    start, end = (
        max(fact.span.start - _NEAR, sentence.start),
        min(fact.span.end + _NEAR, sentence.end),
    )
    return _MOVING.search(fact.draft.text, start, end) is not None


def _entry(draft: Draft, span: Span) -> Entry | None:
    """The entry of the rulebook that a passage names for certain."""
    return next(
        (entry for mention, entry in draft.named if mention.span.overlaps(span)), None
    )


def _of_mentions(draft: Draft) -> Iterator[Claim]:
    """What the copy names that is on file."""
    for mention, entry in draft.named:
        kind = _OF_SECTIONS.get(entry.section)
        if kind:
            yield Claim(
                kind,
                draft.document,
                mention.span,
                ON_FILE,
                (Proof(entry.id, entry.origin),),
            )


def _of_names(history: History) -> Iterator[Claim]:
    """The names of all that is no person, with the first place where a source has them."""
    draft = history.newest
    for name in draft.names:
        said = name.span.of(draft.text)
        if name.opens and len(name.parts) == 1 and frequency.english(said.lower()):
            continue
        places = (
            Proof(said, text.document.path, text.document, Span(at, at + len(said)))
            for _, text in history.sources
            if (at := text.text.find(said)) >= 0
        )
        proofs = tuple(islice(places, 1))
        yield Claim(
            "name", draft.document, name.span, AGREES if proofs else UNKNOWN, proofs
        )


def _of_quotations(history: History) -> Iterator[Claim]:
    """The quotations of the newest version."""
    from factlint.english import speakers

    document = history.newest.document
    judged = history.once(quotations.judged) or [
        Judged(one, "unknown") for one in speakers.sayings(history.newest)
    ]
    for one in judged:
        state = {"agrees": AGREES, "unknown": UNKNOWN}.get(one.state, CONTRADICTED)
        proofs: tuple[Proof, ...] = ()
        if one.found and state != UNKNOWN:
            there = one.found.spoken.draft.document
            said = " ".join(one.found.there.of(there.text).split())
            proofs = (Proof(said, there.path, there, one.found.there),)
        yield Claim("quotation", document, one.saying.quote.span, state, proofs)


def counted(found: Sequence[Claim]) -> list[tuple[str, int]]:
    """How many claims are in each state that any is in."""
    counts = [(state, sum(one.state == state for one in found)) for state in STATES]
    return [(state, count) for state, count in counts if count]
