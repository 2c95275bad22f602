"""What one run makes of our words and patterns, kept so that the next one starts with it.

Reading all tables of the lexicon and all patterns that a run asks for takes longer than reading an article.
"""

from factlint import lexicon
from factlint.match import prefilter
from factlint.sources import cache
from factlint.start import programs


def take_in() -> None:
    """Takes in what former runs kept; once in a process, and before the modules that ask for words where it can be."""
    if not programs.knows():
        words, kept, literals = cache.get(_key()) or ({}, {}, {})
        lexicon.know(words)
        programs.know(kept)
        prefilter.know(literals)


def put_away() -> None:
    """Keeps what is new."""
    if lexicon.has_new() or programs.has_new() or prefilter.has_new():
        made = lexicon.listed(), programs.programs(), prefilter.kept()
        cache.put(_key(), made)


def _key() -> str:
    return cache.digest([b"words and patterns"])
