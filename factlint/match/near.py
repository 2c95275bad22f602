"""Near misses: names that differ from a known one in a single word, verified by edit distance.

A phrase is looked up with each of its words left out in turn, so no name is compared with all others.
Distances are optimal string alignment (a transposition counts one); far ones never reach rapidfuzz.
"""

from collections.abc import Iterable, Iterator, Sequence

from factlint.match.fold import fold
from factlint.match.table import Lookup

_SMALL = 36
"""The most pairs of letters that are compared here and not by the library."""
_MANY = 64
"""From this many words on one call for all of them is cheaper than a call for each."""


def index(names: Iterable[tuple[Sequence[str], int]]) -> dict[str, str]:
    """Indexes names of two or more lower-case words, each with its entry.

    For each name with one word left open, and that word's first letter, a line for each word that stands
    there: the word and its entries, parted by tabs.
    """
    table: dict[str, dict[str, list[str]]] = {}
    for words, entry in names:
        for gap in range(len(words) if len(words) > 1 else 0):
            entries = table.setdefault(_key(words, gap), {}).setdefault(
                words[gap], []
            )
            if str(entry) not in entries[-1:]:
                entries.append(str(entry))
    return {
        key: "\n".join("\t".join((word, *entries)) for word, entries in found.items())
        for key, found in table.items()
    }


def _key(words: Sequence[str], gap: int) -> str:
    """`words` with all but the first letter of the one at `gap` left open."""
    return " ".join(
        [word[:1] + "*" if at == gap else word for at, word in enumerate(words)]
    )


def at(table: Lookup, words: Sequence[str], gap: int) -> dict[str, list[int]]:
    """The known words in the place of the one at `gap`, by its first letter; each with its entries."""
    return {
        word: entries
        for word, *rest in _lines(table.get(_key(words, gap)))
        for entries in [[*map(int, rest)]]
    }


def _lines(lines: str | None) -> Iterator[list[str]]:
    if lines:
        for line in lines.split("\n"):
            yield line.split("\t")


def distance(one: str, other: str, limit: int) -> int:
    """The optimal string alignment distance, or `limit + 1` where it is greater than `limit`."""
    if abs(len(one) - len(other)) > limit or len(set(one) ^ set(other)) > 2 * limit:
        return limit + 1
    one, other = _unshared(one, other)
    if (
        min(len(one), len(other)) < 2
    ):  # nothing left to align: rapidfuzz need not be loaded
        edits = max(len(one), len(other)) - (
            bool(one and other) and (one in other or other in one)
        )
        return min(edits, limit + 1)
    if limit == 1:  # one slip leaves two letters only where they changed places
        return 1 if len(one) == 2 and one == other[::-1] else 2
    if len(one) * len(other) <= _SMALL:
        return min(_aligned(one, other), limit + 1)
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=limit)


def _aligned(one: str, other: str) -> int:
    """The distance of two short words, so that a library need not be loaded for a few of them."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for beside, put in enumerate(other, 1):
            edits = min(
                last[beside] + 1, row[-1] + 1, last[beside - 1] + (letter != put)
            )
            if (
                before
                and beside > 1
                and letter == other[beside - 2]
                and put == one[at - 2]
            ):
                edits = min(edits, before[beside - 2] + 1)
            row.append(edits)
        before, last = last, row
    return last[-1]


def is_spelling(one: str, other: str) -> bool:
    """Whether two forms are one word or name in two spellings: they differ in a letter, or in one of four.

    Capitals, blanks and hyphens are no letters.
    """
    one, other = (
        "".join(filter(str.isalnum, fold(form).lower())) for form in (one, other)
    )
    limit = max(1, max(len(one), len(other)) // 4)
    return distance(one, other, limit) <= limit


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


def misses(
    words: Sequence[str], tables: Sequence[Lookup], limit: int
) -> list[tuple[int, str, int, int]]:
    """Known phrases one word away from `words`: the word's place, the word known there, the table, the entry.

    The known word starts with the first or the second letter of the one in the text: slips of the pen hardly
    ever touch the first letter, but they swap it or put one before it.
    """
    found = []
    for gap in range(len(words) if len(words) > 1 else 0):
        left, right = " ".join((*words[:gap], "")), " ".join(("*", *words[gap + 1 :]))
        for first in dict.fromkeys(words[gap][:2]):
            key = f"{left}{first}{right}"
            for number, table in enumerate(tables):
                alike = {word: rest for word, *rest in _lines(table.get(key))}
                close = _close(words[gap], list(alike), limit) if alike else ()
                found += [
                    (gap, word, number, int(entry))
                    for word in close
                    for entry in alike[word]
                ]
    return found


def _close(word: str, known: list[str], limit: int) -> list[str]:
    """Those of `known` that are up to `limit` edits from `word`; long lists go to rapidfuzz at once."""
    if len(known) < _MANY:
        return [other for other in known if 0 < distance(word, other, limit) <= limit]
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(
        word, known, scorer=OSA.distance, score_cutoff=limit, limit=None
    )
    return [other for other, edits, _ in found if edits]


def closest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that most of `word` is in, where they have more than half in common."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    found = process.extractOne(
        word, known, scorer=Indel.normalized_similarity, score_cutoff=0.6
    )
    return found[0] if found else None
