"""Differences between two words that are no misspelling: endings, and two ways to write one sound."""

import re
import unicodedata
from functools import cache

from factlint.regex import lazy

_ENDINGS = frozenset(
    (
        "s", "es", "ies", "y", "n", "an", "ian", "ians", "ean", "ese", "ish", "i", "is", "ic", "a", "ans", "al", "ally",
        "ly", "er", "ers", "or", "ors", "ry", "ries", "ed", "ing", "man", "men", "woman", "women", "e", "en", "ens",
        "o", "os", "us", "ia", "ize", "ized", "izes", "izing", "ise", "ised", "ising", "ization", "isation",
    )
)  # fmt: skip
"""Endings that make another right word of the same stem."""
_PLURAL = frozenset(("s", "es"))
_SOUNDS = (
    ("kh", "h"), ("ph", "f"), ("ck", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("iy", "i"), ("yi", "i"),
    ("ey", "i"), ("ei", "i"), ("ai", "e"), ("ay", "e"), ("ie", "i"), ("y", "i"), ("q", "k"), ("c", "k"), ("w", "v"),
    ("z", "s"), ("j", "i"),
)  # fmt: skip
"""Spellings that stand for one sound in names from other scripts."""
_BRITISH = (
    ("ence", "ense"), ("our", "or"), ("tre", "ter"), ("is", "iz"), ("ogue", "og"), ("lled", "led"), ("lling", "ling"),
    ("ller", "ler"), ("ogramme", "ogram"),
)  # fmt: skip
"""British endings and stems beside the American ones."""
_END = lazy(r"(?<=sk)(?:yy|iy|ij|yi|ii|y|i)\Z")
"""How English writes the ending of Slavic names."""


def inflected(one: str, other: str, *, names: bool) -> bool:
    """True where the two differ in an ending alone: Korea and Korean, minister and ministry.

    With `names` only a plural is an ending: Hagen is no other form of Hagan.
    """
    endings = (_PLURAL if names else _ENDINGS) | {""}
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    return any({one[cut:], other[cut:]} <= endings for cut in range(start, max(start - 3, 1), -1))


def variant(one: str, other: str) -> bool:
    """True where two spellings are two ways to write one word: defence, defense; Sergei, Sergey.

    A doubled letter is a slip, no other way to write it: Denis, Dennis; but Zelensky and Zelenskyy are one name.
    """
    plain, right = _plain(one), _plain(other)
    if british(one, other) or _END.sub("y", plain) == _END.sub("y", right):
        return True
    return _single(plain) != _single(right) and _skeleton(plain) == _skeleton(right)


def british(one: str, other: str) -> bool:
    """True where the two are the British and the American spelling of one word."""
    return any(one.replace(*pair) == other.replace(*pair) for pair in _BRITISH)


def same_letters(one: str, other: str) -> bool:
    """True where accents or apostrophes alone tell the two apart."""
    return _plain(one) == _plain(other)


def _plain(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if sign.isalnum())


def _single(word: str) -> str:
    """`word` with doubled letters written once."""
    return re.sub(r"(.)\1", r"\1", word)


@cache
def _skeleton(word: str) -> str:
    for sound, letter in _SOUNDS:
        word = word.replace(sound, letter)
    return _single(word)
