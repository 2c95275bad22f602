"""What a made form must not be: words, names of people and names of places."""

import itertools
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from tools.world.sources import city_names, cldr_words
from tools.world.tables import listed
from tools.world.text import fold, words_in

WORD_LISTS = Path("/usr/share/dict")
ENGLISH = ("american-english-large", "british-english-large")
OTHER_LANGUAGES = ("french", "ngerman", "italian", "spanish", "portuguese", "dutch")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Filter:
    """Tells the misspellings of a name from forms that are something else."""

    def __init__(self, owners: dict[str, set[str]]) -> None:
        self.owners = owners
        self.words = (
            english_words()
            | _foreign_words()
            | _personal_names()
            | _folded(cldr_words())
        )
        self.names = _folded(city_names()) | _folded(iter(owners))
        self.near = _one_edit_from(owners)

    def allows_by_hand(self, form: str) -> bool:
        """Whether a form of hand.txt is neither a right name nor an English word."""
        return form not in self.owners and (
            " " in form or fold(form) not in english_words()
        )

    def allows(self, form: str, name: str) -> bool:
        """Whether a made form is nothing but a misspelling of this name."""
        if form in listed("never_made.txt") or fold(form) in self.names:
            return False
        if any(fold(word) in self.words for word in _changed_words(form, name)):
            return False
        return self.near.get(fold(form), set()) <= self.owners[name]


def _changed_words(form: str, name: str) -> list[str]:
    known = set(words_in(name))
    return [word for word in words_in(form) if word not in known]


@cache
def english_words() -> frozenset[str]:
    """The words of the English dictionaries."""
    return _folded(_read_dictionaries(ENGLISH))


def _foreign_words() -> frozenset[str]:
    return _folded(_read_dictionaries(OTHER_LANGUAGES))


def _read_dictionaries(names: tuple[str, ...]) -> Iterator[str]:
    return itertools.chain.from_iterable(map(_read_words, names))


def _read_words(name: str) -> list[str]:
    encoded = (WORD_LISTS / name).read_bytes()
    try:
        return encoded.decode("utf-8").split()
    except UnicodeDecodeError:
        return encoded.decode("latin-1").split()


def _personal_names() -> frozenset[str]:
    """First names and surnames of the US census."""
    folder = resources.files("names")
    files = ("dist.all.last", "dist.female.first", "dist.male.first")
    lines = itertools.chain.from_iterable(
        (folder / name).read_text(encoding="utf-8").splitlines() for name in files
    )
    return _folded(line.split()[0] for line in lines if line.strip())


def _folded(words: Iterator[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _one_edit_from(owners: dict[str, set[str]]) -> dict[str, set[str]]:
    """Every form one edit away from a right form, with the owners of that form."""
    near: dict[str, set[str]] = defaultdict(set)
    for name, slugs in owners.items():
        for form in _edits(fold(name)):
            near[form] |= slugs
    return near


def _edits(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        yield left + right[1:]
        yield left + right[1:2] + right[:1] + right[2:]
        for letter in LETTERS:
            yield left + letter + right
            yield left + letter + right[1:]
