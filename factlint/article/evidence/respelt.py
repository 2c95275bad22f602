"""Names that a draft spells otherwise than its sources, which have no such name."""

from collections.abc import Iterator, Sequence

from factlint.article.facts.listing import About, beside
from factlint.article.names import bare_word
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.match import near
from factlint.match.spellings import inflected

SPELLING = "spelling"
_LEAST, _LONG = 5, 8
"""Names of fewer letters are too short to be known again; long ones may differ in two."""


def respelt(draft: Draft, texts: Sequence[Draft]) -> Iterator[tuple[About, About]]:
    """Words of names that only the draft has, each with the one of the sources that is nearly the same."""
    mine = _words(draft)
    theirs = {
        key: one for text in reversed(texts) for key, one in _words(text).items()
    }
    said = {bare_word(word.text) for text in texts for word in text.words}
    here = {bare_word(word.text) for word in draft.words}
    free = [key for key in theirs if key not in here]
    for key, one in mine.items():
        close = [other for other in free if _is_slip(key, other)]
        if key not in said and len(close) == 1:
            yield one, theirs[close[0]]


def _words(draft: Draft) -> dict[str, About]:
    """The words of names that are no English words, each with its first place."""
    found: dict[str, About] = {}
    for name in draft.names:
        for word in draft.words_in(name.span):
            key = bare_word(word.text)
            long = len(key) >= _LEAST and key.isalpha() and word.text[0].isupper()
            if long and key not in found and not frequency.english(key):
                found[key] = About(
                    SPELLING,
                    draft,
                    word.span,
                    (),
                    (key,),
                    beside(draft, word.span, draft.sentence_of(word.span)),
                )
    return found


def _is_slip(one: str, other: str) -> bool:
    most = 1 + (min(len(one), len(other)) >= _LONG)
    return near.distance(one, other, most) <= most and not inflected(one, other)
