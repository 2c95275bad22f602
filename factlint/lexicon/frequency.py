"""How usual a word is as a surname, as a given name and as an English word, by lists that ship with the linter.

The lists are text that is searched, not sets that are built: a check asks for a few words of an article.
"""

import os
from functools import cache, lru_cache

from factlint import lexicon

COMMON, RARE, NONE = 3, 1, 0
"""Bands of names: borne by 1 in 10,000 people and more, by 1 in 100,000 and more, by nobody on the lists.

The bands above and between part each power of ten in two.
"""
_KEPT = 4096
"""Of so many words the band is kept: the versions of an article ask for the same ones again and again."""
_ENDINGS = (
    ("s", ""), ("ses", "s"), ("xes", "x"), ("hes", "h"), ("oes", "o"), ("ies", "y"), ("ed", ""), ("ed", "e"),
    ("ing", ""), ("ing", "e"), ("ly", ""),
)  # fmt: skip


@lru_cache(_KEPT)
def surname(word: str) -> int:
    """The band of a lower-case word as a surname."""
    return _band(word, "surnames")


@lru_cache(_KEPT)
def given(word: str) -> int:
    """The band of a lower-case word as a given name."""
    return _band(word, "given")


@lru_cache(_KEPT)
def name(word: str) -> int:
    """The band of a lower-case word as a name; one that is common in news alone is a rare name."""
    band = max(surname(word), given(word))
    return band or (RARE if word in lexicon.words("name.given") else NONE)


@lru_cache(_KEPT)
def english(word: str) -> bool:
    """Whether a word is a common English one of four letters and more, in one of its regular forms."""
    stems = [
        word,
        *(
            word.removesuffix(end) + rest
            for end, rest in _ENDINGS
            if word.endswith(end)
        ),
    ]
    (known,) = _lists("english")
    return any(f" {stem} " in known for stem in stems if len(stem) > 3)


def _band(word: str, listed: str) -> int:
    key = f" {word} "
    return next(
        (band for band, names in enumerate(_lists(listed), RARE) if key in names),
        NONE,
    )


@cache
def _lists(name: str) -> tuple[str, ...]:
    """The lines of a list beside this file that are no comment, with a blank before and after every word."""
    with open(
        os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{name}.txt"),
        encoding="ascii",
    ) as file:
        return tuple(
            f" {line} "
            for line in file.read().splitlines()
            if not line.startswith("#")
        )
