"""Near misses: names that differ from a known one in a single word, verified by edit distance.

A phrase is looked up with each of its words left out in turn, so no name is compared with all others.
Distances are optimal string alignment (a transposition counts one); far ones never reach rapidfuzz.
"""

from collections.abc import Iterable, Sequence

Wild = dict[str, str]
"""For each phrase with one word replaced by `*` the words that stand there and their entries, a line each.

Text and not tuples, because an index of many small objects takes several times as long to load.
"""
_MANY = 64
"""From this many words on one call for all of them is cheaper than a call for each."""


def index(names: Iterable[tuple[Sequence[str], int]]) -> Wild:
    """Indexes names of two or more lower-case words, each with its entry."""
    table: dict[str, list[str]] = {}
    for words, entry in names:
        for gap in range(len(words) if len(words) > 1 else 0):
            table.setdefault(wild_key(words, gap), []).append(f"{words[gap]}\t{entry}")
    return {key: "\n".join(lines) for key, lines in table.items()}


def wild_key(words: Sequence[str], gap: int) -> str:
    """`words` with the one at `gap` left open."""
    return " ".join(["*" if at == gap else word for at, word in enumerate(words)])


def at(table: Wild, key: str) -> list[tuple[str, int]]:
    """The words that stand in a phrase's gap, each with its entry."""
    lines = table.get(key)
    pairs = [line.split("\t") for line in lines.split("\n")] if lines else []
    return [(word, int(entry)) for word, entry in pairs]


def distance(one: str, other: str, limit: int) -> int:
    """The optimal string alignment distance, or `limit + 1` where it is greater than `limit`."""
    if abs(len(one) - len(other)) > limit or len(set(one) ^ set(other)) > 2 * limit:
        return limit + 1
    one, other = _unshared(one, other)
    if min(len(one), len(other)) < 2:  # nothing left to align: rapidfuzz need not be loaded
        edits = max(len(one), len(other)) - (bool(one and other) and (one in other or other in one))
        return min(edits, limit + 1)
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=limit)


def _unshared(one: str, other: str) -> tuple[str, str]:
    """What is left of the two without their common start and, of the rest, their common end."""
    shortest = min(len(one), len(other))
    start = 0
    while start < shortest and one[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def misses(words: Sequence[str], table: Wild, limit: int) -> list[tuple[int, str, int]]:
    """Known phrases one word away from `words`: the word's place, the word that is known there, the entry.

    The two words start with the same letter, as nearly all slips of the pen do.
    """
    found = []
    for gap in range(len(words) if len(words) > 1 else 0):
        key = wild_key(words, gap)
        if key in table:
            alike = [pair for pair in at(table, key) if pair[0][:1] == words[gap][:1]]
            found += [(gap, word, entry) for word, entry in _close(words[gap], alike, limit)]
    return found


def _close(word: str, known: list[tuple[str, int]], limit: int) -> list[tuple[str, int]]:
    """Those of `known` that are up to `limit` edits from `word`; long lists go to rapidfuzz at once."""
    if len(known) < _MANY:
        return [pair for pair in known if 0 < distance(word, pair[0], limit) <= limit]
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, [pair[0] for pair in known], scorer=OSA.distance, score_cutoff=limit, limit=None)
    return [known[index] for _, edits, index in found if edits]
