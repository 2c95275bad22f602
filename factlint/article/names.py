"""When two names in the same place of a sentence are two things, and when one is only written another way."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from factlint.english.names.names import CONNECTORS
from factlint.english.names.states import STATES
from factlint.english.numbers.numbers import listed
from factlint.english.words import Word
from factlint.lexicon import forms, words
from factlint.match import near

_ENDINGS = words("ending.of-name")
_ZONES = {zone + kind for zone in "ecmp" for kind in ("t", "st", "dt")}
_FORMS = {
    form: said.split()[0]
    for said in (
        "us usa american americans america",
        "uk british briton britons britain",
        "soviet soviets ussr",
        "republican republicans gop",
        "democratic democrat democrats dem dems",
        "conservative conservatives tory tories",
        "scottish scot scots scotland",
        "federal fed feds",
        "fort ft",
    )
    for form in listed(said)
}
"""Words and initials that stand for one country, party or place, each with the first of them."""
_LEGAL = (words("organisation.company") - {"group", "holdings"}) | {
    "company",
    "corporation",
    "incorporated",
    "limited",
}
"""Words that say what a company is by law: with and without them it is the same one."""


def bare_word(word: str) -> str:
    """A word of a name without case, accents, points and apostrophes."""
    flat = word if word.isascii() else unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in flat.casefold() if sign.isalnum())


def plain_words(words: Iterable[Word]) -> list[str]:
    """Words of copy as those of names are compared."""
    return [bare_word(word.text) for word in words]


def parts(name: Sequence[str]) -> list[str]:
    """The plain words of a name, without `of`, `the` and the like."""
    return [
        bare_word(word) for word in name if word not in CONNECTORS and bare_word(word)
    ]


def one_name(
    olds: Sequence[str],
    news: Sequence[str],
    known: Mapping[str, set[str]],
    *,
    person: bool = False,
) -> bool:
    """Whether two names, as plain words, can be one: longer, shortened, inflected or otherwise joined.

    `known` has for initials the words of the names that have them.
    """
    if _are_initials(olds, news):
        return True
    olds, news = _bare(olds), _bare(news)
    one, other = set(olds), set(news)
    if one <= other or other <= one or "".join(olds) == "".join(news):
        return True
    if _are_initials(olds, news) or _are_known(olds, news, known):
        return True
    rest, last = _rest(olds, news), (olds[-1], news[-1])
    return rest is not None and all(
        one_word(*pair, person=person, family=person and pair == last)
        for pair in rest
    )


def _are_initials(olds: Sequence[str], news: Sequence[str]) -> bool:
    """Whether one of two names is the initials of the other."""
    return _initials(olds, news) or _initials(news, olds)


def _are_known(
    olds: Sequence[str], news: Sequence[str], known: Mapping[str, set[str]]
) -> bool:
    """Whether a word of one name is known as the initials of all that the other has besides."""
    return any(
        set(other).difference(one) <= known.get(word, set())
        for one, other in ((olds, news), (news, olds))
        for word in one
    )


def _bare(name: Sequence[str]) -> list[str]:
    """The words of a name in their first form, without those that say what a company is by law."""
    return [_FORMS.get(word, word) for word in name if word not in _LEGAL] or list(
        name
    )


def respelt(olds: Sequence[str], news: Sequence[str]) -> tuple[str, str] | None:
    """The first word of two names that is spelled in two ways, where nothing else differs."""
    rest = _rest(olds, news)
    if rest is None or not all(one_word(*pair) or _near(*pair) for pair in rest):
        return None
    return next((pair for pair in rest if not one_word(*pair)), None)


def _rest(olds: Sequence[str], news: Sequence[str]) -> list[tuple[str, str]] | None:
    """The words that only one name has, side by side; None where they cannot be paired."""
    one = [word for word in olds if word not in news]
    other = [word for word in news if word not in olds]
    return list(zip(one, other, strict=True)) if len(one) == len(other) else None


def _initials(short: Sequence[str], long: Sequence[str]) -> bool:
    initials = "".join(word[0] for word in long)
    letters = "".join(short)
    cut = (
        len(initials) > 2
        and letters.startswith(initials)
        and len(letters) == len(initials) + 1
    )
    return len(long) > 1 and (letters in (initials, initials + "s") or cut)


def one_word(
    one: str, other: str, *, person: bool = False, family: bool = False
) -> bool:
    """Whether two words of names can be one: equal, shortened or inflected.

    Those of a `person` have no other endings, and a `family` name has no short forms but an initial: Mill and Miller,
    Stephen and Stephens, John and Johnson are two.
    """
    short, long = sorted((_FORMS.get(one, one), _FORMS.get(other, other)), key=len)
    states = STATES.get(one), STATES.get(other)
    if all(states):
        return states[0] == states[1]
    if _unpadded(short) == _unpadded(long) or _stand_for_one(one, other):
        return True
    if len(short) == 1 and long.startswith(short):
        return True
    inflected = not person and (
        long == short + "s" or _inflected(short, long) or _numbered(short, long)
    )
    return inflected or (not family and _abbreviated(short, long))


def _stand_for_one(one: str, other: str) -> bool:
    """Whether one is a short form of the other by custom: Bill and William, ET and EST."""
    return (one, other) in _nicknames() or {one, other} <= _ZONES


@cache
def _nicknames() -> frozenset[tuple[str, str]]:
    """Given names with their short forms, each pair both ways round."""
    known = forms("name.short-for").items()
    pairs = {(full.lower(), one.lower()) for full, some in known for one in some}
    return frozenset(pairs | {(one, full) for full, one in pairs})


def _unpadded(designator: str) -> str:
    """A designator without zeros before its number: BLIP04 is BLIP4."""
    letters = designator.rstrip("0123456789")
    return letters + designator[len(letters) :].lstrip("0")


def _numbered(short: str, long: str) -> bool:
    """Whether one has the number of its version behind it: HTML and HTML5, but not CO and CO2."""
    number = long.removeprefix(short)
    return (
        len(short) > 2 and short.isalpha() and number != long and number.isdecimal()
    )


def _inflected(short: str, long: str) -> bool:
    """`Russia` and `Russian` or `Russians`, `Senator` and `Senators`."""
    short, long = (word.removesuffix("s") for word in (short, long))
    shared = next(
        (at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b),
        len(short),
    )
    tails = short[shared:], long[shared:]
    return (
        shared >= 4
        and tails[0] in ("", "a", "y", "e", "o", *_ENDINGS)
        and tails[1] in ("ies", *_ENDINGS)
    )


def _abbreviated(short: str, long: str) -> bool:
    """`Sept` and `September`, `Calif` and `California`, `Pa` and `Pennsylvania`."""
    if len(short) > 5 or len(long) < len(short) + 3 or short[0] != long[0]:
        return False
    if len(short) == 2 or long.startswith(short):
        return len(short) > 1 and short[1] in long
    letters = iter(long)
    return (
        len(short) <= 4
        and all(letter in letters for letter in short)
        and short[-1] in (long[-1], *long[1:4])
    )


def _near(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    limit = 2 if longest >= 6 else 1 if longest >= 4 else 0
    return near.distance(one, other, limit) <= limit and not one.isdigit()
