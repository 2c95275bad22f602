"""Alignment of two texts by passages: equal ones first, then the most alike by shared runs of three words.

Moves are found, because pairs are made by content and not by order. The work grows with the length of the
texts: a run of words that stands in many passages says nothing and is not counted.
"""

import re
from collections import Counter

from factlint.text import Span

_WORD = re.compile(r"\w+")
_COMMON = 8
"""A run that stands in more passages than this is too common to align by."""
_ALIKE = 0.3
"""The least share of the shorter passage's runs that an aligned pair has in common."""


def passages(before: str, olds: list[Span], after: str, news: list[Span]) -> list[tuple[Span | None, Span | None]]:
    """Pairs of passages in the order of `news`, then what only `before` has; None where there is no partner."""
    partner = _equal(before, olds, after, news)
    _assign(partner, before, olds, after, news)
    taken = set(partner.values())
    lost: list[tuple[Span | None, Span | None]] = [(old, None) for i, old in enumerate(olds) if i not in taken]
    return [(olds[partner[j]] if j in partner else None, new) for j, new in enumerate(news)] + lost


def _equal(before: str, olds: list[Span], after: str, news: list[Span]) -> dict[int, int]:
    """Equal passages, first with first where they repeat."""
    places: dict[str, list[int]] = {}
    for index in range(len(olds) - 1, -1, -1):
        places.setdefault(olds[index].of(before), []).append(index)
    found = {}
    for index, new in enumerate(news):
        waiting = places.get(new.of(after))
        if waiting:
            found[index] = waiting.pop()
    return found


def _assign(partner: dict[int, int], before: str, olds: list[Span], after: str, news: list[Span]) -> None:
    """Adds the best partners of what is left, the most alike first."""
    taken = set(partner.values())
    old_runs = {i: _runs(before, old) for i, old in enumerate(olds) if i not in taken}
    new_runs = {j: _runs(after, new) for j, new in enumerate(news) if j not in partner}
    scores = _scores(old_runs, new_runs)
    for score, j, i in sorted(scores, key=lambda row: (-row[0], abs(row[1] - row[2]), row[1])):
        if score >= _ALIKE and j not in partner and i not in taken:
            partner[j] = i
            taken.add(i)


def _scores(old_runs: dict[int, set[str]], new_runs: dict[int, set[str]]) -> list[tuple[float, int, int]]:
    where: dict[str, list[int]] = {}
    for i, runs in old_runs.items():
        for run in runs:
            where.setdefault(run, []).append(i)
    scores = []
    for j, runs in new_runs.items():
        shared = Counter(i for run in runs for i in where.get(run, ()) if len(where[run]) <= _COMMON)
        scores += [(n / (min(len(runs), len(old_runs[i])) or 1), j, i) for i, n in shared.items()]
    return scores


def _runs(text: str, span: Span) -> set[str]:
    """Runs of three words, of one where the passage is short."""
    words = _WORD.findall(text[span.start : span.end].lower())
    size = 3 if len(words) > 8 else 2 if len(words) > 4 else 1
    return {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}
