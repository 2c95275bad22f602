"""Sentences through all versions of an article: each with its places, also where versions in between lack it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from factlint.english.sentences import sentences
from factlint.known import Draft
from factlint.match import align
from factlint.match.fold import fold
from factlint.start.record import NamedTuple
from factlint.text import Span

_AWAY = 10
"""A sentence that so many versions in a row do not have is not looked for any more."""


class ChainPlace(NamedTuple):
    """Where a version has a sentence: the number of the version, from 0, and the span."""

    version: int
    span: Span


Chain = list[ChainPlace]
"""A sentence through the versions, in their order."""


class _Last(NamedTuple):
    """A chain with the words it had last: all that is kept of a version once the next is read."""

    chain: Chain
    text: str


def chains(versions: Sequence[Draft]) -> list[Chain]:
    """The sentences of running text of all versions, in the order in which they came up.

    A version is read once and leaves nothing behind but the words of its sentences, until the next is read.
    """
    found: list[Chain] = []
    known: list[_Last] = []
    for number, draft in enumerate(versions):
        spans = _sentences(draft)
        now = [
            _Last([] if before is None else before.chain, span.of(draft.text))
            for before, span in _matched(known, draft.text, spans)
        ]
        found += [last.chain for last in now if not last.chain]
        for last, span in zip(now, spans, strict=True):
            last.chain.append(ChainPlace(number, span))
        known = now + _away(known, number)
    return found


def _sentences(draft: Draft) -> list[Span]:
    """The sentences of running text."""
    return [
        span
        for paragraph in draft.body
        for span in sentences(draft.text, paragraph.span)
    ]


def _away(known: list[_Last], number: int) -> list[_Last]:
    """The chains that a version has no sentence of, and that may come back."""
    return [last for last in known if 0 < number - last.chain[-1].version < _AWAY]


def _matched(
    known: list[_Last], text: str, spans: list[Span]
) -> Iterator[tuple[_Last | None, Span]]:
    """Each sentence with the chain that it goes on with; a sentence that was split goes on once."""
    before, olds = _joined(known)
    at = dict(zip(olds, known, strict=True))
    partner: dict[Span, _Last] = {}
    taken = set[Span]()
    for old, new in align.passages(before, olds, text, spans) if known else ():
        if old and new and old not in taken and new not in partner:
            taken.add(old)
            partner[new] = at[old]
    return ((partner.get(span), span) for span in spans)


def _joined(known: list[_Last]) -> tuple[str, list[Span]]:
    """The last words of the chains as one text, and the span of each in it."""
    spans, start = [], 0
    for last in known:
        spans.append(Span(start, start + len(last.text)))
        start += len(last.text) + 1
    return "\n".join(last.text for last in known), spans


def wordings(chain: Chain, versions: Sequence[Draft]) -> list[Chain]:
    """The places of a chain, parted where its words change."""
    return [
        list(group)
        for _, group in groupby(
            chain, lambda place: fold(place.span.of(versions[place.version].text))
        )
    ]
