"""Spellings of names: whether two words differ by a slip of the pen, by their ending, or not to the ear."""

from collections.abc import Iterator, Sequence
from itertools import chain

from factlint import lexicon
from factlint.match.near import distance
from factlint.start.regex import lazy

_ENDINGS = lexicon.words("ending.name") | {"", "'s"}
_AFTER_VOWEL = frozenset(("n", "ns"))
"""Endings of peoples after a vowel: Korea, Korean, Koreans; the Americas, Americans."""
_SOUNDS = (
    (lazy("ph|v"), "f"),
    (lazy("ck|[cq]"), "k"),
    (lazy("[aei]y|ie|ee|y"), "i"),
    (lazy("ou|oo"), "u"),
    (lazy("(?<=.)h"), ""),
    (lazy(r"(.)\1+"), r"\1"),
    (lazy("(?<=..)e$"), ""),
)

_CONSONANTS = (
    (lazy("^mac(?=.)"), "mc"),
    (lazy("sch"), "sh"),
    (lazy("ck|[cq]"), "k"),
    (lazy("ph"), "f"),
    (lazy("z"), "s"),
    (lazy("(?<=.)[aeiouyhw']"), ""),
    (lazy(r"(.)\1+"), r"\1"),
)


def unaccented(word: str) -> str:
    """`word` in lower case without accents and with straight apostrophes."""
    lower = word.lower().replace("’", "'")
    if lower.isascii():
        return lower
    from unicodedata import combining, normalize

    return "".join(sign for sign in normalize("NFD", lower) if not combining(sign))


def slip(one: str, other: str) -> bool:
    """Whether the two plain words are so near that one may be the other misspelt.

    Short words must be nearer than long ones, and keep their first letter; equal ones are no slip.
    """
    shortest = min(len(one), len(other))
    limit = 0 if shortest < 4 else 1 if shortest < 9 else 2
    if (
        one == other
        or not limit
        or (one[0] != other[0] and sorted(one[:2]) != sorted(other[:2]))
    ):
        return False
    if abs(len(one) - len(other)) > 1 and (
        one.startswith(other) or other.startswith(one)
    ):
        return False
    return distance(one, other, limit) <= limit


class Slips:
    """Plain words, each of which is compared with few of the others only; they are known by their places."""

    def __init__(self, words: Sequence[str]) -> None:
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            self._places.setdefault(word, []).append(place)
        self._keys = _starts if len(self._places) < _MANY else _without_one
        self._alike: dict[str, list[str]] = {}
        for word in self._places:
            for key in self._keys(word):
                self._alike.setdefault(key, []).append(word)

    def near(self, word: str) -> list[int]:
        """The places of the words that `word` may be a slip for, or they for it, in order."""
        groups = [self._alike.get(key, []) for key in self._keys(word)]
        if self._keys is _without_one:
            groups = [group[:_CROWD] for group in groups]
        alike = set(chain.from_iterable(groups))
        return sorted(
            place
            for other in alike
            if slip(word, other)
            for place in self._places[other]
        )

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The places of two words of which one may be a slip for the other, in order."""
        near = {word: self.near(word) for word in self._places}
        for place, word in sorted(
            (place, word) for word, places in self._places.items() for place in places
        ):
            yield from ((place, other) for other in near[word] if place < other)


_MANY = 500
"""Of so many words and more, two that are two slips apart are near each other by chance."""
_CROWD = 50
"""So many words that differ in one letter are a series; no more of them are compared."""


def _starts(word: str) -> set[str]:
    """The first letter, and the first two in the order of the alphabet: a slip leaves one of them as it is."""
    return {word[:1], "".join(sorted(word[:2]))}


def _without_one(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters; two words that one slip parts share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


_LATIN = ({"um", "a"}, {"on", "a"}, {"us", "i"})
"""Endings of Latin and Greek words and their plurals: compendium, compendia."""
_VOWELS = ("a", "e", "i", "o", "u")


def inflected(one: str, other: str) -> bool:
    """Whether the two plain words differ by endings alone: plurals, peoples, parties and their adjectives."""
    shared = shared_start(one, other)
    ends = (one[shared:], other[shared:])
    if (
        all(end in _AFTER_VOWEL or end in ("", "s") for end in ends)
        and one[:shared].endswith(_VOWELS)
        and not _AFTER_VOWEL.isdisjoint(ends)
    ):
        return True
    if one[:shared].endswith("is") and all(end in ("m", "t", "ts") for end in ends):
        return True  # socialism, socialist
    if {*ends} in _LATIN:
        return True
    return all(end in _ENDINGS for end in ends)


def shared_start(one: str, other: str) -> int:
    """How many letters two words have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def sounds_alike(one: str, other: str) -> bool:
    """Whether the two plain given names are said alike: Sara, Sarah; Steven, Stephen; Eric, Erik."""
    return _sound(one) == _sound(other)


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def consonants(word: str) -> str:
    """The first letter and the consonants of the plain word: what a slip of the ear leaves as it is."""
    lower = unaccented(word)
    for pattern, letter in _CONSONANTS:
        lower = pattern.sub(letter, lower)
    return lower
