"""Differences between two words that are no misspelling: endings, and two ways to write one sound."""

import unicodedata
from functools import cache

from factlint import lexicon
from factlint.lexicon import frequency
from factlint.start.regex import lazy

_DOUBLED = lazy(r"(.)\1")
_ENDINGS = lexicon.words("ending.same-stem")
"""Endings that make another right word of the same stem."""
_MADE = lexicon.words("ending.made-of-name")
_MADE_OF_VOWEL = lexicon.words("ending.for-vowel")
"""Those in whose place a last vowel goes."""
_OF_STEMS = lexicon.words("ending.of-stem")
"""Endings of which a stem may have one or another: Jews and Jewish."""
_SHORTENED = frozenset(("y", "n", "r"))
"""Letters that short forms of given names add or leave out."""
_PLURAL = frozenset(("s", "es"))
_SOUNDS = (
    ("kh", "h"), ("ph", "f"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ou", "u"), ("oo", "u"),
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

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"}
)


def inflected(one: str, other: str, *, names: bool) -> bool:
    """Whether the two differ in an ending alone: Korea and Korean, minister and ministry.

    With `names` only a plural is an ending: Hagen is no other form of Hagan.
    """
    endings = (_PLURAL if names else _ENDINGS) | {""}
    start = _shared(one, other)
    return any(
        {one[cut:], other[cut:]} <= endings
        for cut in range(start, max(start - 3, 1), -1)
    )


def variant(one: str, other: str) -> bool:
    """Whether two spellings are two ways to write one word: defence, defense; Sergei, Sergey.

    A doubled letter is a slip, no other way to write it: Denis, Dennis; but Zelensky and Zelenskyy are one name.
    """
    plain, right = _plain(one), _plain(other)
    if british(one, other):
        return True
    if sorted(plain) == sorted(right):
        return False
    if _END.sub("y", plain) == _END.sub("y", right):
        return True
    return _single(plain) != _single(right) and _skeleton(plain) == _skeleton(right)


def derived(word: str, known: str) -> bool:
    """Whether one of the two is made from the other by an ending: Carolinian and Carolina, Harrises and Harris.

    A name on the lists that has lost its last letter is no such form: Mark Meadow is no Meadows.
    """
    if _makes(known, word) or (
        _makes(word, known)
        and not (frequency.surname(known) or frequency.given(known))
    ):
        return True
    start = _shared(word, known)
    ends = {word[start:], known[start:]}
    return start > 2 and ends <= _OF_STEMS


def _shared(one: str, other: str) -> int:
    """How many letters the two have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next(
        (at for at, (first, second) in pairs if first != second),
        min(len(one), len(other)),
    )


def _makes(stem: str, word: str) -> bool:
    """Whether `word` is `stem` with an ending, in whose place the stem's last vowel may go."""
    ending = word[len(stem) :] if word.startswith(stem) else ""
    if ending in _MADE:
        return not (ending == "s" and stem[-1] in "sxz") and not (
            ending in ("n", "ns") and stem[-1] not in "aeiou"
        )
    return (
        stem[-1] in "aeoy"
        and word.startswith(stem[:-1])
        and word[len(stem) - 1 :] in _MADE_OF_VOWEL
    )


def nickname(word: str, known: str) -> bool:
    """Whether one given name is the short form of the other: Rick, Ricky; Pete, Peter; Josh, Joshua."""
    longer, shorter = (word, known) if len(word) > len(known) else (known, word)
    if not longer.startswith(shorter) or not (
        frequency.given(word) and frequency.given(known)
    ):
        return False
    ending = longer[len(shorter) :]
    return len(ending) > 1 or (ending in _SHORTENED and ending != shorter[-1])


def british(one: str, other: str) -> bool:
    """Whether the two are the British and the American spelling of one word."""
    return any(one.replace(*pair) == other.replace(*pair) for pair in _BRITISH)


def umlaut(one: str, other: str) -> bool:
    """Whether one has lost an umlaut and the other writes it in two letters: Lokke, Loekke."""
    return any(
        one.replace(*pair) == other.replace(*pair)
        for pair in (("oe", "o"), ("ue", "u"), ("aa", "a"))
    )


def same_letters(one: str, other: str) -> bool:
    """Whether accents or apostrophes alone tell the two apart; ue may stand for ü."""
    return _plain(one) == _plain(other) or _plain(one.translate(_UMLAUTS)) == _plain(
        other.translate(_UMLAUTS)
    )


def _plain(word: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFKD", word) if sign.isalnum()
    )


def _single(word: str) -> str:
    """`word` with doubled letters written once."""
    return _DOUBLED.sub(r"\1", word)


@cache
def _skeleton(word: str) -> str:
    for sound, letter in _SOUNDS:
        word = word.replace(sound, letter)
    return _single(word)
