"""Spellings of names: whether two words differ by a slip of the pen, by their ending, or not to the ear."""

import re

from factlint import lexicon
from factlint.match.near import distance

_ENDINGS = lexicon.words("ending.name") | {"", "'s"}
_AFTER_VOWEL = frozenset(("n", "ns"))
"""Endings of peoples after a vowel: Korea, Korean, Koreans."""
_SOUNDS = (
    ("ph|v", "f"),
    ("ck|[cq]", "k"),
    ("[aei]y|ie|ee|y", "i"),
    ("ou|oo", "u"),
    ("(?<=.)h", ""),
    (r"(.)\1+", r"\1"),
    ("(?<=..)e$", ""),
)

_CONSONANTS = (
    ("^mac(?=.)", "mc"),
    ("sch", "sh"),
    ("ck|[cq]", "k"),
    ("ph", "f"),
    ("z", "s"),
    ("(?<=.)[aeiouyhw']", ""),
    (r"(.)\1+", r"\1"),
)


def plain(word: str) -> str:
    """`word` in lower case without accents and with straight apostrophes."""
    lower = word.lower().replace("’", "'")
    if lower.isascii():
        return lower
    from unicodedata import combining, normalize

    return "".join(sign for sign in normalize("NFD", lower) if not combining(sign))


def slip(one: str, other: str) -> bool:
    """True where the two plain words are so near that one may be the other misspelt.

    Short words must be nearer than long ones, and keep their first letter; equal ones are no slip.
    """
    shortest = min(len(one), len(other))
    limit = 0 if shortest < 4 else 1 if shortest < 9 else 2
    if one == other or not limit or (one[0] != other[0] and sorted(one[:2]) != sorted(other[:2])):
        return False
    if abs(len(one) - len(other)) > 1 and (one.startswith(other) or other.startswith(one)):
        return False
    return distance(one, other, limit) <= limit


def inflected(one: str, other: str) -> bool:
    """True where the two plain words differ by endings alone: plurals, peoples, parties and their adjectives."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    ends = (one[shared:], other[shared:])
    if shared and one[shared - 1] in "aeiou" and any(end in _AFTER_VOWEL for end in ends) and "" in ends:
        return True
    if one[:shared].endswith("is") and all(end in ("m", "t", "ts") for end in ends):
        return True  # socialism, socialist
    return all(end in _ENDINGS for end in ends)


def sounds_alike(one: str, other: str) -> bool:
    """True where the two plain given names are said alike: Sara, Sarah; Steven, Stephen; Eric, Erik."""
    return _sound(one) == _sound(other)


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = re.sub(pattern, sound, word)
    return word


def consonants(word: str) -> str:
    """The first letter and the consonants of the plain word: what a slip of the ear leaves as it is."""
    lower = plain(word)
    for pattern, letter in _CONSONANTS:
        lower = re.sub(pattern, letter, lower)
    return lower
