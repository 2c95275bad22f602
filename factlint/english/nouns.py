"""What a number counts: the noun after it, found by its plural and by the words that end a noun phrase."""

import re
from collections.abc import Iterator

from factlint.lexicon import words
from factlint.start.regex import lazy

_WORD = lazy(r"[ \u00a0]([^\W\d_](?:[^\W_]|['’](?!s\b)[^\W\d_])*+)((?:-[^\W\d_]+)*)")
_STOPS = (
    words("function", "time.shift", "english.no-count-after")
    - words("function.adjectival")
) | words("time.shift")
"""Words that no counted noun follows in the same phrase."""
_PLURALS = words("person.plural.bare")
"""Plurals without -s."""
_STATES = words("person.state") - {"died", "evacuated"}
"""What people are counted as without a noun."""
_LONGEST = 4
"""The most words of a noun phrase, the noun among them."""


def counted(text: str, end: int, limit: int, *, one: bool) -> str:
    """The noun that the number before `end` counts, or nothing. `one` says that it stands in the singular."""
    first = ""
    for match in _phrase(text, end, limit):
        first = first or match[1].lower()
        if one and not match[2] and _ends_phrase(text, match.end(), limit):
            return match[1].lower()
        last = match[2].rpartition("-")[2] or match[1]
        if not one and is_plural(last):
            return last.lower()
    return first if one or first in _STATES else ""


def _phrase(text: str, end: int, limit: int) -> Iterator[re.Match[str]]:
    """The words after a number, as far as they may be of one noun phrase."""
    for _ in range(_LONGEST):
        match = _WORD.match(text, end, limit)
        if match is None or match[1].lower() in _STOPS:
            return
        yield match
        end = match.end()


def _ends_phrase(text: str, end: int, limit: int) -> bool:
    """Whether no noun follows that would be the one that is counted: one member said, one police officer."""
    match = _WORD.match(text, end, limit)
    if match is None or match[1].lower() in _STOPS:
        return True
    return match[1].endswith(("ed", "s"))


def is_plural(word: str) -> bool:
    """Whether a word has the form of a plural noun; verbs in -s have it too."""
    lower = word.lower()
    return lower in _PLURALS or (
        lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))
    )
