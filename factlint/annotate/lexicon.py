"""How usual a word is as a surname, as a given name and as an English word, by lists that ship with the linter.

The lists are text that is searched, not sets that are built: a check asks for a few words of an article.
"""

from functools import lru_cache

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
    from factlint.annotate._census import SURNAMES

    return _band(word, SURNAMES)


@lru_cache(_KEPT)
def given(word: str) -> int:
    """The band of a lower-case word as a given name."""
    from factlint.annotate._census import GIVEN

    return _band(word, GIVEN)


@lru_cache(_KEPT)
def name(word: str) -> int:
    """The band of a lower-case word as a name; one that is common in news alone is a rare name."""
    band = max(surname(word), given(word))
    if band:
        return band
    from factlint.annotate.given import GIVEN as SEEN

    return RARE if word in SEEN else NONE


def english(word: str) -> bool:
    """True for a common English word of four letters and more, in one of its regular forms."""
    from factlint.annotate._english import WORDS

    stems = [word, *(word.removesuffix(end) + rest for end, rest in _ENDINGS if word.endswith(end))]
    return any(f" {stem} " in WORDS[0] for stem in stems if len(stem) > 3)


def _band(word: str, bands: tuple[str, ...]) -> int:
    key = f" {word} "
    return next((band for band, names in enumerate(bands, RARE) if key in names), NONE)
