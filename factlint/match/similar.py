"""Which of many texts are versions of one article, told by their words alone.

Three words in a row make a shingle. One in eight of them, chosen by its hash, goes into an index, so that only texts
that share some are ever set side by side. A shingle that stands in many texts is boilerplate and leads nowhere. Two
texts are versions of one article where most of the shorter stands in the longer, and where neither has names and
numbers of its own in place of the other's: a release for each county, or a table for each day, is worded alike and
tells of something else.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, product
from typing import Any
from zlib import crc32

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_WORD = lazy(r"\w+(?:[.,]\d+)*")
_SAMPLE = 8
"""One in so many shingles is kept in the index."""
_BUCKETS = 16
"""The index is sorted in so many parts, to bound its memory."""
_MANY = 24
"""A shingle in more texts than this is boilerplate."""
_WINDOW = 4
"""Of the texts that share boilerplate and have little else, each is set beside so many before it."""
_SEEN = 0.3
"""The least share of the shorter text's sampled shingles that a pair has in common, to be looked at in full."""
_CONTAINED = 0.5
"""The least share of all shingles of the shorter text that stand in the longer, for versions of one article."""
_OPENING = 0.25
"""The least share of the first third of one of them that does: a long footer alone makes no versions."""
_SHORTEST = 20
"""Shorter texts have too few shingles to tell."""
_SWAPPED = 0.25
"""With this share of names and numbers replaced by others, two texts tell of two things."""
_FURNITURE = 0.08
"""What a text has for itself may be furniture, up to this share of it: a line with the source, a credit."""
_COMPARED = 8
"""Before two groups become one, so many of the longest of each are set beside each other."""
_NEAR_SPELLING = 75.0
"""Names at least as alike as this may be one name, misspelled in one version."""


class _Read(NamedTuple):
    """A text as it is compared: its words, its shingles and those of its first third, where its names and numbers
    stand, and its words in small letters."""

    words: list[str]
    shingles: frozenset[int]
    opening: frozenset[int]
    facts: dict[str, list[int]]
    small: frozenset[str]


def groups(texts: Sequence[str]) -> list[list[int]]:
    """The numbers of the texts that are versions of one article: a list for each article of two or more."""
    read = lru_cache(maxsize=2048)(lambda number: _read(texts[number]))
    likeness = lru_cache(maxsize=None)(
        lambda one, other: _likeness(read(one), read(other))
    )
    differ = lru_cache(maxsize=None)(
        lambda one, other: _differ(read(one), read(other))
    )
    pairs = sorted(
        (-likeness(*pair), *pair) for pair in _candidates(texts) if likeness(*pair)
    )
    article: dict[int, list[int]] = {}
    """The versions found so far for each text, the longest first."""
    for _, one, other in pairs:
        ours, theirs = article.get(one, [one]), article.get(other, [other])
        if ours is theirs or not likeness(*sorted((ours[0], theirs[0]))):
            continue  # a chain of likenesses whose ends are not alike is no article
        if any(
            differ(*sorted(pair))
            for pair in product(ours[:_COMPARED], theirs[:_COMPARED])
        ):
            continue
        both = sorted(ours + theirs, key=lambda number: (-len(texts[number]), number))
        article |= dict.fromkeys(both, both)
    return sorted(
        sorted(group)
        for group in {id(group): group for group in article.values()}.values()
    )


def _shingles(words: Sequence[str]) -> list[int]:
    """Every three words in a row, as numbers."""
    return [
        crc32(f"{a} {b} {c}".encode())
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    ]


def _sample(text: str) -> "array[int]":
    return array(
        "L",
        sorted(
            {h for h in _shingles(_WORD.findall(text.lower())) if h % _SAMPLE == 0}
        ),
    )


def _candidates(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The pairs that share enough of their sampled shingles to be looked at, the smaller number first."""
    samples = [_sample(text) for text in texts]
    shared, many = _index(samples)
    lengths = list(map(len, samples))
    sizes = [len(sample) - sum(h in many for h in sample) for sample in samples]
    for number, sample in enumerate(samples):
        boilerplate = sizes[number] * 4 < len(sample)
        compared = lengths if boilerplate else sizes
        near = _near(number, sample, shared, many if boilerplate else {})
        for other, common in near.items():
            least = min(compared[number], compared[other])
            if other < number and common >= max(2, _SEEN * least):
                yield other, number


def _near(
    number: int, sample: "array[int]", shared: dict[int, Any], many: dict[int, Any]
) -> Counter[int]:
    """How many shingles a text has in common with each other; of boilerplate with those just before it."""
    near: Counter[int] = Counter()
    for h in sample:
        if h in shared:
            near.update(shared[h])
        elif h in many:
            near.update(_before(many[h], number))
    return near


def _before(numbers: Any, number: int) -> Any:
    from bisect import bisect_left

    at = bisect_left(numbers, number)
    return numbers[max(0, at - _WINDOW) : at]


def _index(samples: Sequence["array[int]"]) -> tuple[dict[int, Any], dict[int, Any]]:
    """The texts of each sampled shingle that stands in several, and those of boilerplate apart."""
    buckets = [array("Q") for _ in range(_BUCKETS)]
    for number, sample in enumerate(samples):
        for h in sample:
            buckets[h // _SAMPLE % _BUCKETS].append(h << 32 | number)
    shared: dict[int, Any] = {}
    many: dict[int, Any] = {}
    while buckets:
        for h, run in groupby(sorted(buckets.pop()), lambda entry: entry >> 32):
            numbers = array("L", [entry & 0xFFFFFFFF for entry in run])
            if len(numbers) > 1:
                (many if len(numbers) > _MANY else shared)[h] = numbers
    return shared, many


def _read(text: str) -> _Read:
    words = _WORD.findall(text)
    facts: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        if word[0].isupper() or word[0].isdigit():
            facts.setdefault(word.casefold(), []).append(place)
    small = frozenset(word for word in words if word[0].islower())
    folded = [word.casefold() for word in words]
    shingles = _shingles(folded)
    return _Read(
        folded,
        frozenset(shingles),
        frozenset(shingles[: len(shingles) // 3]),
        facts,
        small,
    )


def _likeness(one: _Read, other: _Read) -> float:
    """How much of the shorter text stands in the longer; 0 where they are no versions of one article."""
    if min(len(one.shingles), len(other.shingles)) < _SHORTEST:
        return 0
    contained = max(_share(one.shingles, other), _share(other.shingles, one))
    opening = max(_share(one.opening, other), _share(other.opening, one))
    if contained < _CONTAINED or opening < _OPENING or _differ(one, other):
        return 0
    return contained


def _share(shingles: frozenset[int], read: _Read) -> float:
    """The share of shingles that stand in a text."""
    return len(shingles & read.shingles) / len(shingles)


def _differ(one: _Read, other: _Read) -> bool:
    """Whether each text has names and numbers of its own in place of the other's."""
    small = one.small | other.small
    ours, theirs = (
        {word for word in read.facts if word not in small} for read in (one, other)
    )
    swapped = min(len(ours - theirs), len(theirs - ours))
    if swapped >= _SWAPPED * min(len(ours), len(theirs)) > 0:
        return True
    first, second = _chief(one, ours - theirs), _chief(other, theirs - ours)
    if not first or not second:
        return False
    apart = 1 - max(_share(one.shingles, other), _share(other.shingles, one))
    return (
        min(len(first), len(second)) > 1
        or apart > _FURNITURE
        or _renamed(one, first, other, second)
    )


def _chief(read: _Read, words: set[str]) -> list[str]:
    """The names among the words that a text says more than once."""
    return sorted(
        word for word in words if len(read.facts[word]) > 1 and not word[0].isdigit()
    )


def _renamed(one: _Read, ours: list[str], other: _Read, theirs: list[str]) -> bool:
    """Whether a name of one text stands between the words that another name has in the other text.

    One name misspelled in one of the versions does not count.
    """
    from rapidfuzz.fuzz import ratio

    slots = {word: _slots(other, word) for word in theirs}
    return any(
        not _slots(one, word).isdisjoint(slots[name])
        and ratio(word, name) < _NEAR_SPELLING
        for word in ours
        for name in theirs
    )


def _slots(read: _Read, word: str) -> set[tuple[str, ...]]:
    """The two words before a name, and the two after it, wherever it stands."""
    words = read.words
    before = {
        ("before", *words[place - 2 : place])
        for place in read.facts[word]
        if place > 1
    }
    return before | {
        ("after", *words[place + 1 : place + 3])
        for place in read.facts[word]
        if place + 2 < len(words)
    }
