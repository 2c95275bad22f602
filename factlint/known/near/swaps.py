"""How the words of a name in copy differ from those of one on file, and how much of the name is left to know it by."""

from collections.abc import Sequence
from itertools import pairwise

from factlint import lexicon
from factlint.english.names.persons import INSTITUTION
from factlint.known.draft import Draft
from factlint.known.near.spelling import british, inflected
from factlint.lexicon import frequency
from factlint.match import near
from factlint.start.record import NamedTuple

_GENERIC = INSTITUTION | lexicon.words(
    "organisation", "place.kind", "name.institution"
)
"""Words that hundreds of names have."""
_PARTS = lexicon.words("place.part-of-world")
_KINDS = lexicon.words("place.kind")
_LEGAL = lexicon.words("organisation.company")
"""What companies are by law."""
_COMPASS = lexicon.words("place.compass")
_OPPOSITES = lexicon.words("number.ordinal", "name.of-places") | {
    "upper",
    "lower",
    "old",
}
_OPPOSITES |= _COMPASS | {f"{side}ern" for side in _COMPASS}
"""Words of which another makes another thing."""
_SHORTEST = 4
"""The fewest letters of a word that may stand for another."""
_FEW = 2
"""So many letters are a slip, which is looked for elsewhere."""


class Swap(NamedTuple):
    """What differs: `gone` and `put` are the words on file and in copy, `said` says so.

    `weight` is how much tells the name from others: one for a word that few names have, half for a common one.
    `common` is true where all that is left are words of English, which many bodies share.
    `slip` is true where a common word stands in place of one that is a letter away, in a name of common words.
    """

    gone: str
    put: str
    weight: float
    said: str
    common: bool = False
    slip: bool = False


def swap(doc: Draft, heavy: tuple[str, ...], known: tuple[str, ...]) -> Swap | None:
    """The one difference between two names; None where there is another, or where it makes another name."""
    if heavy == known:
        return Swap(
            "", "", _weight(doc, heavy), "the words that join them are others"
        )
    if sorted(heavy) == sorted(known):
        return Swap("", "", _weight(doc, heavy), "its words stand in another order")
    if len(heavy) == len(known):
        return _exchanged(doc, heavy, known)
    if len(heavy) == len(known) - 1:
        return _dropped(doc, heavy, known)
    return None


def _dropped(
    doc: Draft, heavy: tuple[str, ...], known: tuple[str, ...]
) -> Swap | None:
    """A word inside is gone; without its first or last words a name is only shortened."""
    for at in range(1, len(known) - 1):
        gone = known[at]
        if known[:at] + known[at + 1 :] == heavy and len(gone) > 2 and gone.isalpha():
            said = f"“{gone.capitalize()}” is missing"
            return Swap(gone, "", _weight(doc, heavy), said)
    return None


def _exchanged(
    doc: Draft, heavy: tuple[str, ...], known: tuple[str, ...]
) -> Swap | None:
    """One word behind the first is another, and at most one more is a slip."""
    apart = [
        at
        for at, pair in enumerate(zip(known, heavy, strict=True))
        if pair[0] != pair[1]
    ]
    others = [at for at in apart if not _is_slip(known[at], heavy[at])]
    if len(others) != 1 or len(apart) > 2:
        return None
    gone, put = known[others[0]], heavy[others[0]]
    heard = _share_end(gone, put)
    if _makes_another(doc, gone, put):
        return None
    if len(apart) == 1 and _is_word_for(gone, put) and _are_words(doc, heavy):
        return Swap(
            gone,
            put,
            1,
            f"“{put.capitalize()}” is a common word in place of “{gone.capitalize()}”",
            slip=True,
        )
    if others == [0] and not heard:
        return None
    if len(heavy) < 3 and not _is_head_alone(heavy[0], gone, put):
        return None
    kept = [word for word in heavy if word in known]
    weight = _weight(doc, kept) + (0.5 if len(apart) > 1 or heard else 0)
    said = f"“{put.capitalize()}” stands for “{gone.capitalize()}”"
    common = not heard and all(map(frequency.english, kept))
    return Swap(gone, put, weight, said, common)


def _is_slip(gone: str, put: str) -> bool:
    return near.distance(gone, put, _FEW) <= _FEW and gone[0] == put[0]


def _is_word_for(gone: str, put: str) -> bool:
    """Whether a common word, which is no usual name, stands where one of another first letter should: Burger Ring."""
    if gone[0] == put[0] or min(len(gone), len(put)) < _SHORTEST or put in _GENERIC:
        return False
    if not frequency.english(put) or frequency.name(put) >= frequency.COMMON:
        return False
    return near.distance(gone, put, 1) == 1


def _are_words(doc: Draft, heavy: Sequence[str]) -> bool:
    """Whether all words are those of English, of bodies and of places on file."""
    return all(
        frequency.english(word)
        or word in _GENERIC
        or word in _PARTS
        or doc.book.has(word)
        for word in heavy
    )


def _is_head_alone(first: str, gone: str, put: str) -> bool:
    """Whether of two words the first is one that nobody else has, and the others are common ones: Danbury Energy."""
    if frequency.name(first) or frequency.english(first) or len(first) < 5:
        return False
    return frequency.english(gone) and frequency.english(put) and put not in _LEGAL


def _makes_another(doc: Draft, gone: str, put: str) -> bool:
    """Whether the other word makes it another thing: North and South, Ostian and Norlander, First and Second."""
    if {gone, put} & (_OPPOSITES | _LEGAL) or not (gone + put).isalpha():
        return True
    if inflected(gone, put, names=False) or british(gone, put):
        return True
    return any(len(word) < 3 or doc.book.has(word) for word in (gone, put))


def _share_end(one: str, other: str) -> bool:
    """Whether two words end alike, as those that are heard wrongly do: Rosenfeld, Wiesenfeld."""
    return one[-4:] == other[-4:] and min(len(one), len(other)) > 5


def _weight(doc: Draft, kept: Sequence[str]) -> float:
    """How much the words tell a name from others; those of a name on file, as of a country, tell nothing."""
    known = {
        word
        for pair in pairwise(kept)
        if len(kept) > 2 and doc.book.has(" ".join(pair))
        for word in pair
    }
    return sum(_weight_of(doc, word) for word in kept if word not in known)


def _weight_of(doc: Draft, word: str) -> float:
    if word in _GENERIC or word in _OPPOSITES or doc.book.has(word):
        return 0.5 if word in _KINDS else 0
    usual = frequency.english(word) or frequency.name(word) or len(word) < 4
    return 0.5 if usual else 1
