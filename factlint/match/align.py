"""Alignment of two texts by passages: equal ones first, then the most alike by the pairs of words they share.

Moves are found, because pairs are made by content and not by order; order only decides between passages
that are as much alike. A passage that was split, or two that were merged, share one partner. The work grows
with the length of the texts: a pair of words that stands in many passages says nothing and is not counted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from factlint.match.fold import fold
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_WORD = lazy(r"\w+")
_COMMON = 8
"""A pair of words that stands in more passages than this is too common to align by."""
_ENOUGH = 2
"""Passages with fewer pairs of words in common are not alike, unless they have no more."""
_ALIKE = 0.3
"""The least share of the shorter passage's pairs of words that an aligned pair has in common."""
_PART = 0.6
"""The least share of its pairs of words that half of a split passage has in common with the whole."""

Aligned = list[tuple[Span | None, Span | None]]
"""Pairs of passages; None where there is no partner."""


class _Likeness(NamedTuple):
    """How much two passages share: of the shorter one, and of both together."""

    old: int
    new: int
    part: float
    whole: float


def passages(
    before: str, olds: Sequence[Span], after: str, news: Sequence[Span]
) -> Aligned:
    """Pairs of passages in the order of `news`, then what only `before` has.

    White space and the style of quotation marks make no difference. A passage stands in several pairs
    where it was split or merged.
    """
    partner = _equal(
        [_key(before, old) for old in olds], [_key(after, new) for new in news]
    )
    if len(partner) == min(len(olds), len(news)):
        return list(_ordered(olds, news, partner, {}))
    taken = set(partner.values())
    old_words = {
        i: _words(before, old) for i, old in enumerate(olds) if i not in taken
    }
    new_words = {
        j: _words(after, new) for j, new in enumerate(news) if j not in partner
    }
    likenesses = _likenesses(
        {i: _runs(old_words[i]) for i in old_words},
        {j: _runs(new_words[j]) for j in new_words},
    )
    _assign(partner, likenesses, len(news))
    _fill(partner, old_words, new_words, len(olds), len(news))
    splits, merges = _parts(partner, likenesses)
    return list(_ordered(olds, news, {**splits, **partner}, merges))


def _key(text: str, span: Span) -> str:
    return fold(span.of(text)).strip()


def _ordered(
    olds: Sequence[Span],
    news: Sequence[Span],
    partner: Mapping[int, int],
    merges: Mapping[int, int],
) -> Iterator[tuple[Span | None, Span | None]]:
    merged: dict[int, list[int]] = {}
    for i, j in merges.items():
        merged.setdefault(j, []).append(i)
    for j, new in enumerate(news):
        yield (olds[partner[j]] if j in partner else None), new
        for i in merged.get(j, ()):
            yield olds[i], new
    taken = {*partner.values(), *merges}
    for i, old in enumerate(olds):
        if i not in taken:
            yield old, None


def _equal(olds: list[str], news: list[str]) -> dict[int, int]:
    """Equal passages, first with first where they repeat."""
    places: dict[str, list[int]] = {}
    for index in range(len(olds) - 1, -1, -1):
        places.setdefault(olds[index], []).append(index)
    found = {}
    for index, new in enumerate(news):
        waiting = places.get(new)
        if waiting:
            found[index] = waiting.pop()
    return found


def _assign(partner: dict[int, int], likenesses: list[_Likeness], count: int) -> None:
    """Adds the best partners of what is left, one to one: the most alike first, then the nearest in order."""
    expected = _expected(partner, count)
    taken: set[int] = set(partner.values())
    ranked = sorted(
        likenesses,
        key=lambda row: (-round(row.whole, 1), abs(row.old - expected[row.new]), row),
    )
    for row in ranked:
        if row.part >= _ALIKE and row.new not in partner and row.old not in taken:
            partner[row.new] = row.old
            taken.add(row.old)


def _fill(
    partner: dict[int, int],
    olds: Mapping[int, list[str]],
    news: Mapping[int, list[str]],
    count: int,
    new_count: int,
) -> None:
    """Adds what stands beside a pair in both texts and shares half its words: short passages have few pairs."""
    known = {-1: -1, new_count: count, **partner}
    left = olds.keys() - partner.values()
    for j in [j for j in news if j not in partner]:
        beside = [
            known[at] + step for at, step in ((j - 1, 1), (j + 1, -1)) if at in known
        ]
        match = next(
            (i for i in beside if i in left and _half(set(olds[i]), set(news[j]))),
            None,
        )
        if match is not None:
            partner[j] = known[j] = match
            left.remove(match)


def _half(one: set[str], other: set[str]) -> bool:
    return 2 * len(one & other) >= max(len(one), len(other)) > 0


def _expected(partner: Mapping[int, int], count: int) -> list[int]:
    """Where each new passage would stand in the old text if it followed its last neighbour that has a partner."""
    expected, last = [], -1
    for j in range(count):
        last = partner.get(j, last + 1)
        expected.append(last)
    return expected


def _parts(
    partner: Mapping[int, int], likenesses: list[_Likeness]
) -> tuple[dict[int, int], dict[int, int]]:
    """New passages that are part of an old one (new to old), and old ones that are part of a new one (old to new)."""
    taken = set(partner.values())
    splits: dict[int, int] = {}
    merges: dict[int, int] = {}
    for row in sorted(likenesses, key=lambda row: (-row.part, row)):
        if row.part >= _PART and (row.new in partner) != (row.old in taken):
            if row.new in partner:
                merges.setdefault(row.old, row.new)
            else:
                splits.setdefault(row.new, row.old)
    return splits, merges


def _likenesses(
    old_runs: Mapping[int, set[str]], new_runs: Mapping[int, set[str]]
) -> list[_Likeness]:
    """How alike the passages are that share runs of words; runs that stand in many places do not count."""
    old_places, new_places = _places(old_runs), _places(new_runs)
    telling = {
        run
        for run in old_places.keys() | new_places.keys()
        if max(len(old_places.get(run, ())), len(new_places.get(run, ()))) <= _COMMON
    }
    sizes = {i: len(runs & telling) for i, runs in old_runs.items()}
    found = []
    for j, runs in new_runs.items():
        counted = runs & telling
        shared = Counter(i for run in counted for i in old_places.get(run, ()))
        size = len(counted)
        for i, count in shared.items():
            if count >= min(_ENOUGH, sizes[i], size):
                likeness = count / min(sizes[i], size), 2 * count / (sizes[i] + size)
                found.append(_Likeness(i, j, *likeness))
    return found


def _places(runs_by_passage: Mapping[int, set[str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, runs in runs_by_passage.items():
        for run in runs:
            places.setdefault(run, []).append(index)
    return places


def _words(text: str, span: Span) -> list[str]:
    return _WORD.findall(text[span.start : span.end].lower())


def _runs(words: list[str]) -> set[str]:
    """The pairs of neighbouring words, and a lone word."""
    return {f"{one} {other}" for one, other in pairwise(words)} or set(words)
