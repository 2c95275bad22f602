"""Words that are no part of a name of their own: those of titles and institutions, and common English ones."""

from factlint.english.names import titles
from factlint.english.names.persons import INSTITUTION
from factlint.lexicon import frequency


def is_office(word: str) -> bool:
    """Whether a word is one of titles and institutions."""
    return titles.is_head(word) or word in titles.PARTS or word in INSTITUTION


def is_plain(word: str) -> bool:
    """Whether a word tells nobody from others: one of titles or institutions, or English and no given name."""
    if is_office(word) or word in titles.COURTESY:
        return True
    return frequency.english(word) and not frequency.given(word)
