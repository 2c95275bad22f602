"""The slips of writers: plausible misspellings of a name, made by rule."""

import itertools
import re
from collections.abc import Iterator

from tools.world.tables import listed

SHORTEST = 5
VOWELS = "aeiou"


def near_misses(name: str) -> Iterator[str]:
    """Plausible misspellings of the longer words of a name, most plausible first."""
    generic = listed("generic.txt")
    for kind, quota in SLIPS:
        for match in re.finditer(r"[A-Za-z]+", name):
            if len(match[0]) >= SHORTEST and match[0] not in generic:
                for word in itertools.islice(kind(match[0]), quota):
                    yield name[: match.start()] + word + name[match.end() :]


def _single_for_double(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _swapped_vowels(word: str) -> Iterator[str]:
    for at in range(1, len(word) - 1):
        if _are_two_vowels(word[at : at + 2]):
            yield _swapped(word, at)


def _lost_h(word: str) -> Iterator[str]:
    for at in range(2, len(word) - 1):
        if word[at] == "h" and word[at - 1] in "gkdz":
            yield word[:at] + word[at + 1 :]


def _lost_vowel_of_two(word: str) -> Iterator[str]:
    if len(word) > SHORTEST + 1:
        for at in range(2, len(word) - 4):
            if _are_two_vowels(word[at : at + 2]):
                yield word[: at + 1] + word[at + 2 :]


def _double_for_single(word: str) -> Iterator[str]:
    for at in range(2, len(word) - 2):
        if (
            word[at] in "cdflmnprst"
            and word[at - 1] in VOWELS
            and word[at + 1] in VOWELS
        ):
            yield word[:at] + word[at] + word[at:]


def _swapped_letters(word: str) -> Iterator[str]:
    """Adjacent inner letters in each other's place, from the middle of the word outwards."""
    places = sorted(
        range(1, len(word) - 2), key=lambda at: (abs(at - (len(word) - 2) / 2), at)
    )
    for at in places:
        if word[at] != word[at + 1]:
            yield _swapped(word, at)


def _lost_consonant(word: str) -> Iterator[str]:
    if len(word) > SHORTEST + 2:
        for at in range(2, len(word) - 2):
            if (
                not set(word[at - 1 : at + 2]) & set(VOWELS + "y")
                and word[at] != word[at - 1]
            ):
                yield word[:at] + word[at + 1 :]


def _are_two_vowels(pair: str) -> bool:
    return pair[0] in VOWELS and pair[1] in VOWELS and pair[0] != pair[1]


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


SLIPS = (
    (_single_for_double, 2),
    (_swapped_vowels, 2),
    (_lost_h, 1),
    (_lost_vowel_of_two, 1),
    (_double_for_single, 1),
    (_swapped_letters, 3),
    (_lost_consonant, 1),
)
"""The kinds of slip, most plausible first, and how many of each a word gives at most."""
