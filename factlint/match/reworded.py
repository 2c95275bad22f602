"""Names of several words of which one or two are exchanged or dropped, or that stand in another order.

A name is looked up by its words in the order of the alphabet: all of them, and without one or two of them. Words that
join others do not count, and initials are one word: U.S. Coast Guard has three.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factlint.lexicon import words as classed
from factlint.match.table import Lookup

_JOINING = classed("function.article", "function.preposition", "name.particle") | {
    "and"
}
_JOINING -= classed("name.particle.arabic")
_WRITTEN = {"centre": "center", "theatre": "theater", "saint": "st"}
"""Words that are written in two ways, each with the one that stands for both."""
_LEAST, _MOST = 2, 6
"""The fewest and the most words of a name that is compared."""
_TWO_GONE = 4
"""From so many words on two of a name may be other ones."""


def weighty(words: Sequence[str]) -> tuple[str, ...]:
    """The lower-case words of a name that count; single letters that stand together are one word."""
    found: list[str] = []
    letters = False
    for word in words:
        if word in _JOINING:
            letters = False
        elif len(word) == 1 and letters:
            found[-1] += word
        else:
            found.append(_WRITTEN.get(word, word))
            letters = len(word) == 1
    return tuple(found)


def index(names: Iterable[tuple[Sequence[str], int]]) -> dict[str, str]:
    """Names in lower case, each with its entry, by what can be left of their words; a line a name: entry and words."""
    found: dict[str, list[str]] = {}
    for words, entry in names:
        heavy = weighty(words)
        line = f"{entry} {' '.join(heavy)}"
        for key in _keys(heavy):
            found.setdefault(key, []).append(line)
    return {key: "\n".join(dict.fromkeys(lines)) for key, lines in found.items()}


def _keys(heavy: tuple[str, ...]) -> Iterator[str]:
    """All the words, those without one, and of a long name those without two; each key says how many are gone."""
    if not _LEAST <= len(heavy) <= _MOST:
        return
    ordered = sorted(heavy)
    for gone in range(3 if len(heavy) >= _TWO_GONE else 2):
        for kept in combinations(ordered, len(ordered) - gone):
            yield f"{gone} {' '.join(kept)}"


def alike(
    table: Lookup, heavy: tuple[str, ...]
) -> dict[tuple[int, tuple[str, ...]], None]:
    """The known names that have all these words or all but one or two, or one more: entry and words of each."""
    if not _LEAST <= len(heavy) <= _MOST:
        return {}
    keys = dict.fromkeys((*_keys(heavy), f"1 {' '.join(sorted(heavy))}"))
    lines = (
        line for key in keys for line in (table.get(key) or "").split("\n") if line
    )
    rows = (line.split(" ") for line in dict.fromkeys(lines))
    return {(int(entry), tuple(words)): None for entry, *words in rows}
