"""Words of display copy that are a slip away from a word of the text, beside the same word: `disciple centers`."""

from collections.abc import Iterator

from factlint.article.display.copy import Display, DisplayPlace, Odd
from factlint.english.words import Word
from factlint.known import Draft
from factlint.lexicon import frequency, words
from factlint.match.near import distance
from factlint.match.spellings import inflected, shared_start, unaccented

_LEAST = 6
"""Shorter words are near too many others."""
_START, _SAME = 3, 5
"""Letters at the start that a slip leaves as they are: fewer where the letters only changed places."""
_EDITS = 2
_ENDINGS = words("ending.same-word") | {""}
"""Endings that make another form of one word: funding and funded."""
_BACK = 4
"""Letters before the first that differs with which an ending may begin: `ist` and `ics`."""
_SMALL = words("function")


def odd(display: Display) -> Iterator[Odd]:
    """The words that the text has nowhere, and in their place one that is nearly the same."""
    for at, word in enumerate(display.words):
        key = unaccented(word.text)
        if len(key) >= _LEAST and key.isalpha() and key not in display.body.places:
            place = _meant(display, at, key) if frequency.english(key) else None
            if place:
                yield Odd("word", word.span, place)


def _meant(display: Display, at: int, key: str) -> DisplayPlace | None:
    """The word of the text that stands beside the same word as this one."""
    before, after = (_stem(display, beside) for beside in (at - 1, at + 1))
    for other, places in display.body.places.items():
        if other[:_START] == key[:_START] and _is_slip(key, other):
            for draft, word in places:
                if word.text.islower() and _is_beside(draft, word, before, after):
                    return DisplayPlace(draft, word.span)
    return None


def _is_slip(key: str, other: str) -> bool:
    """Whether two usual words are near each other and no forms of one word."""
    if len(other) < _LEAST or distance(key, other, _EDITS) > _EDITS:
        return False
    if shared_start(key, other) < _SAME and sorted(key) != sorted(other):
        return False
    return (
        not _are_forms(key, other)
        and not inflected(key, other)
        and frequency.english(other)
    )


def _are_forms(one: str, other: str) -> bool:
    """Whether two words have one beginning, and endings behind it that make words of one another."""
    shared = shared_start(one, other)
    return any(
        one[at:] in _ENDINGS and other[at:] in _ENDINGS
        for at in range(shared, max(shared - _BACK, _START - 1), -1)
    )


def _is_beside(draft: Draft, word: Word, before: str, after: str) -> bool:
    """Whether the word before or behind is the one that display copy has there."""
    around = draft.words_around(word.span, 1)
    sides = [one for one in around if one.start != word.start]
    return any(
        _key(one) == (before if one.start < word.start else after) for one in sides
    )


def _stem(display: Display, at: int) -> str:
    found = display.words[at] if 0 <= at < len(display.words) else None
    return _key(found) if found else "?"


def _key(word: Word) -> str:
    """The beginning of a word that tells of something; nothing of the others."""
    key = unaccented(word.text)
    return key[:_LEAST] if len(key) > 2 and key not in _SMALL else ""
