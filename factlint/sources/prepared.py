"""What one run makes of our words and patterns, kept so that the next one starts with it.

Reading all tables of the lexicon and all patterns that a run asks for takes longer than reading an article.
"""

import os

from factlint import lexicon
from factlint.match import prefilter
from factlint.sources import cache
from factlint.start import modules, programs


def take_in() -> None:
    """Takes in what former runs kept; once in a process, and before the modules that ask for words where it can be."""
    if not programs.knows():
        words, kept, literals = cache.get(_key()) or ({}, {}, {})
        lexicon.know(words)
        programs.know(kept)
        prefilter.know(literals)
        modules.know(cache.get_bytes(_code_key()))


def put_away() -> None:
    """Keeps what is new."""
    if lexicon.has_new() or programs.has_new() or prefilter.has_new():
        made = lexicon.listed(), programs.programs(), prefilter.kept()
        cache.put(_key(), made)
    if modules.has_new():
        cache.put_bytes(_code_key(), modules.kept(), summed=False)


def _key() -> str:
    return cache.digest([b"words and patterns"])


def _code_key() -> str:
    """The code of modules says where it is from: another installation of the same files is another place."""
    return cache.digest([b"modules", os.fsencode(os.path.abspath(__file__))])
