"""Near misses: names that differ from a known one in a single word, verified by edit distance.

A phrase is looked up with each of its words left out in turn, so no name is compared with all others.
Distances are optimal string alignment (a transposition counts one); far ones never reach rapidfuzz.
"""

from collections.abc import Iterable, Sequence

Wild = dict[str, list[tuple[str, int]]]
"""For each phrase with one word replaced by `*`: the word that stands there, and the entry."""


def index(names: Iterable[tuple[Sequence[str], int]]) -> Wild:
    """Indexes names of two or more lower-case words, each with its entry."""
    table: Wild = {}
    for words, entry in names:
        for gap in range(len(words) if len(words) > 1 else 0):
            table.setdefault(wild_key(words, gap), []).append((words[gap], entry))
    return table


def wild_key(words: Sequence[str], gap: int) -> str:
    """`words` with the one at `gap` left open."""
    return " ".join(["*" if at == gap else word for at, word in enumerate(words)])


def distance(one: str, other: str, limit: int) -> int:
    """The optimal string alignment distance, or `limit + 1` where it is greater than `limit`."""
    if abs(len(one) - len(other)) > limit or len(set(one) ^ set(other)) > 2 * limit:
        return limit + 1
    shared = _shared_ends(one, other)
    longest = max(len(one), len(other))
    if longest - shared <= 1:
        return longest - shared
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=limit)


def _shared_ends(one: str, other: str) -> int:
    """How many characters the two share at their starts and, of the rest, at their ends."""
    shortest = min(len(one), len(other))
    start = 0
    while start < shortest and one[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return start + end
