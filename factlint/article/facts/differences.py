"""All that differs between two sentences that are otherwise equal."""

from collections.abc import Iterator
from itertools import chain

from factlint.article.compared import Compared, Difference
from factlint.article.facts import (
    FACTS,
    WORD,
    exchanges,
    measures,
    name_changes,
    negations,
    numbers,
    particles,
    titles,
    weights,
    widened,
)

KINDS = (*FACTS, WORD, "count", "negation")
"""The kinds of differences; a count is a number that normally only grows, and has fallen."""


def differences(
    compared: Compared, kinds: tuple[str, ...] = KINDS, *, ordered: bool
) -> Iterator[Difference]:
    """The differences of the given kinds outside quotations, in order of kind and place."""
    found = chain(
        numbers.differences(compared, ordered=ordered),
        measures.differences(compared),
        name_changes.differences(compared, ordered=ordered),
        widened.differences(compared),
        particles.differences(compared, ordered=ordered),
        titles.differences(compared),
        negations.differences(compared),
    )
    exchange = exchanges.found(compared)
    if exchange:
        rest = (one for one in found if not exchange.explains(one))
        found = chain([] if exchange.mutual else [exchange.difference], rest)
    known = list(found)
    weighty = weights.differences(compared, known)
    return (one for one in chain(known, weighty) if one.kind in kinds)
