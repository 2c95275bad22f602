"""Aligned sentences with those that one version splits or joins put together again."""

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from factlint.article.compared import Compared, Lexicon
from factlint.article.pair import Pair
from factlint.known import Draft
from factlint.text import Span

Both = tuple[Span, Span]


def sentences(pair: Pair) -> Iterator[Both]:
    """The aligned sentences that differ; where two of one version stand for one of the other, the two as one."""
    whole: dict[int, list[Both]] = {}
    for both in pair.sentences:
        whole.setdefault(both[1].start, []).append(both)
    merged = (_one(pair, found) for found in whole.values())
    alone = [both for found in merged for both in found]
    for _, found in groupby(alone, key=lambda both: both[0]):
        yield from _one(pair, list(found))


def comparisons(
    pair: Pair, telling: Callable[[Draft, Span], bool]
) -> Iterator[Compared]:
    """The aligned sentences of which the first is telling; where the order is not known, each way round."""
    there, back = Lexicon(pair.before, pair.after), Lexicon(pair.after, pair.before)
    for old, new in sentences(pair):
        if telling(pair.before, old):
            yield Compared(there, old, new)
        if not pair.ordered and telling(pair.after, new):
            yield Compared(back, new, old)


def _one(pair: Pair, found: list[Both]) -> list[Both]:
    """The pairs as one, where nothing but white space stands between them in either version."""
    olds, news = ([*dict.fromkeys(spans)] for spans in zip(*found, strict=True))
    if (
        len(found) > 1
        and _adjacent(pair.before.text, sorted(olds))
        and _adjacent(pair.after.text, sorted(news))
    ):
        return [
            (
                Span(min(olds).start, max(one.end for one in olds)),
                Span(min(news).start, max(news).end),
            )
        ]
    return found


def _adjacent(text: str, spans: list[Span]) -> bool:
    return all(
        not text[one.end : other.start].strip() for one, other in pairwise(spans)
    )
