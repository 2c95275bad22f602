"""A common word in place of one of a name that is made of common words: Untied Nations, Supreme Curt, Word Bank.

Nobody is called so, and hardly anything else is; a spelling checker knows the word and is silent.
"""

from factlint import lexicon
from factlint.english.names.persons import INNER, INSTITUTION
from factlint.known.near.namesakes import DIRECTIONS
from factlint.known.near.plain import is_plain
from factlint.known.near.signs import COMMON, Signs
from factlint.known.near.spelling import british, inflected
from factlint.lexicon import frequency
from factlint.match.fold import fold
from factlint.text import Span

_OTHER_THINGS = (
    INSTITUTION
    | DIRECTIONS
    | lexicon.words("place.kind", "place.compass", "time.weekday")
)
"""Words of which names are made: one in the place of another makes another name."""
_BODIES = lexicon.words("organisation.body")
_LEAST, _LONG = 4, 7
"""The fewest letters of a word that is compared, and those of one in which two may be wrong."""
_OFTEN = 2
"""A name that stands so often and more is one."""


def is_word_slip(signs: Signs) -> bool:
    """Whether a common word stands in place of another in a name that is no person's."""
    shown = " ".join(fold(word.text) for word in signs.case.words)
    if _is_of_person(signs) or signs.usage.times(shown) > _OFTEN:
        return False
    return (
        _is_near(signs)
        and _is_word(signs)
        and _is_of_words(signs)
        and _is_whole(signs)
    )


def _is_of_person(signs: Signs) -> bool:
    """Whether the name is that of a person; a list of names may hold others too."""
    if signs.entry.section != "people":
        return False
    words = (signs.known, *signs.rest)
    named = any(map(frequency.given, words)) or any(map(signs.doc.book.has, words))
    return bool(signs.entry.roles) or named


def _is_near(signs: Signs) -> bool:
    """Whether one letter is wrong, letters have changed places, or the two are long and begin alike."""
    word, known = signs.word, signs.known
    if min(len(word), len(known)) < _LEAST or word[0] != known[0]:
        return False
    if _is_form(signs):
        return False
    long = len(known) >= _LONG and word[:4] == known[:4] and word[-1] == known[-1]
    return signs.edits == 1 or signs.swapped or long


def _is_form(signs: Signs) -> bool:
    """Whether the two are forms of one word: a plural, British English, endings of more than a letter."""
    word, known = signs.word, signs.known
    plural = known == f"{word}s" or word == f"{known}s"
    if plural or british(word, known):
        return True
    return signs.edits > 1 and inflected(word, known, names=False)


def _is_word(signs: Signs) -> bool:
    """Whether the word is one of English, no usual name and on file nowhere by itself."""
    if signs.word in _OTHER_THINGS or not frequency.english(signs.word):
        return False
    if signs.doc.book.has(signs.word):
        return False
    of_body = not signs.last and signs.rest[-1] in _BODIES
    return of_body or frequency.name(signs.word) < COMMON


def _is_of_words(signs: Signs) -> bool:
    """Whether the words that are right are those of English, of titles, of bodies and of places on file."""
    return all(
        is_plain(word)
        or word in INNER
        or frequency.english(word)
        or word in _OTHER_THINGS
        or signs.doc.book.has(word)
        for word in signs.rest
    )


def _is_whole(signs: Signs) -> bool:
    """Whether the name stands by itself in running text: no other capitals beside it, as in headings and titles."""
    doc, span = signs.doc, signs.case.span
    if not doc.in_body(span) or doc.quoted(span) or signs.goes_on:
        return False
    opens = doc.sentence_of(span).start
    return not any(
        word.text[0].isupper()
        and not word.span.overlaps(span)
        and word.start > opens
        and word.text.lower() not in INNER
        and _joins(doc.text, word.span, span)
        for word in doc.words_around(span, 1)
    )


def _joins(text: str, word: Span, name: Span) -> bool:
    """Whether nothing but a blank or a hyphen parts a word from a name."""
    first, second = sorted((word, name))
    return not text[first.end : second.start].strip(" -")
