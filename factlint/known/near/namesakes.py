"""What is no slip though it is near a known name: another form of it, another spelling, another name."""

from factlint import lexicon
from factlint.english.dates.weekdays import DAYS
from factlint.known.near.plain import is_office
from factlint.known.near.signs import COMMON, NONE, Signs
from factlint.known.near.spelling import (
    british,
    derived,
    nickname,
    same_letters,
)
from factlint.lexicon import frequency

SHORT = 6
"""From so many letters on the same consonants, or the copy's own use, speak for a slip."""
LONG = 8
"""From so many letters on a word that is no name may be wrong in two."""
_OFTEN = 4
"""A name that copy uses so often, and never the right one, is no slip."""
_PARTS = lexicon.words("place.part-of-world")
"""Of these there may be two, and they are called so."""
_COMPASS = lexicon.words("place.compass")
DIRECTIONS = _COMPASS | {f"{one}{other}" for one in _COMPASS for other in _COMPASS}
DIRECTIONS |= {f"{side}ern" for side in DIRECTIONS}
_OWN_NAMES = lexicon.words("place.own-name")
"""What countries call themselves."""
_DAYS = frozenset(day.lower() for day in DAYS)


def is_other(signs: Signs) -> bool:
    """Whether a case is no slip."""
    if signs.title:
        return False
    if same_letters(
        signs.word, signs.known
    ):  # accents are house style, but not an accent on another letter
        return signs.word.isascii() or signs.known.isascii()
    if (
        signs.known.isascii() and not signs.word.isascii()
    ):  # another name, or bytes read in a wrong encoding
        return True
    return _is_form(signs) or _is_another_name(signs)


def _is_form(signs: Signs) -> bool:
    """Whether the word is another form: a plural, a people, a short or British form; Minister beside Ministry."""
    word, known = signs.word, signs.known
    if _are_man_and_men(word, known) or word.removesuffix("s") in _PARTS - {word}:
        return True
    if derived(word, known) and not (_is_cut(signs) or _is_added(signs)):
        return True
    return (
        nickname(word, known)
        or british(word, known)
        or (is_office(word) and is_office(known))
    )


def _are_man_and_men(word: str, known: str) -> bool:
    """Whether one is the plural of the other, and no surname: Guardsman, Guardsmen."""
    if word[:-3] != known[:-3] or {word[-3:], known[-3:]} != {"man", "men"}:
        return False
    return not frequency.surname(known)


def _is_added(signs: Signs) -> bool:
    """Whether a surname has an s too many and is another one so: Samantha Powers for Samantha Power."""
    added = signs.last and signs.word == f"{signs.known}s"
    return added and bool(
        frequency.given(signs.rest[0]) and frequency.surname(signs.word)
    )


def _is_cut(signs: Signs) -> bool:
    """Whether a name has lost its end: Val Deming for Val Demings, Getty Image at the end of a line."""
    if not signs.known.startswith(signs.word):
        return False
    if signs.last and signs.cut and frequency.english(signs.word):
        return signs.ends_line or not signs.bare
    return not signs.last or bool(frequency.given(signs.rest[0]))


def _is_another_name(signs: Signs) -> bool:
    """Whether the word is a name of its own: by the copy's use of it, by its form, by its distance."""
    if _is_used_throughout(signs) or signs.capitals or _is_heading(signs):
        return True
    if (signs.last and signs.word in _DAYS) or signs.word in _OWN_NAMES:
        return True
    if {signs.word, signs.known} <= DIRECTIONS:
        return True
    if signs.word[0] != signs.known[0]:
        return not _is_first_letter_slip(signs)
    return signs.edits > 1 and not _has_same_stem(signs)


def _is_used_throughout(signs: Signs) -> bool:
    """Whether the copy has the name often, also by itself, and the right one nowhere."""
    if not signs.apart or signs.wrong_times < _OFTEN:
        return False
    return not (signs.right_times or signs.coined)


def _is_first_letter_slip(signs: Signs) -> bool:
    """Whether the first letter may be wrong: the two sound alike, or the copy has the right one too."""
    if signs.alike or signs.swapped:
        return True
    return signs.band == NONE and bool(signs.right_times)


def _is_heading(signs: Signs) -> bool:
    """Whether it is a common word among words in capitals, which are no name but a heading."""
    capitals = (
        all(word.text.isupper() for word in signs.case.words)
        and not signs.case.right.isupper()
    )
    return capitals and frequency.english(signs.word)


def _has_same_stem(signs: Signs) -> bool:
    """Whether two letters are wrong and it is still the same name: Darryl Issa, Darrell Issa."""
    if len(signs.known) < (LONG if signs.bare else SHORT):
        return False
    if signs.bare and not (signs.swapped or signs.vowels or signs.right_times):
        return False  # the Helvetic Republic is no Hellenic one
    if signs.band != NONE:
        return signs.vowels and min(signs.rest_band, signs.known_band) < COMMON
    return signs.swapped or signs.vowels or signs.word[:3] == signs.known[:3]
