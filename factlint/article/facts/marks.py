"""The names and figures of a text: what says which of many events it tells of."""

from collections.abc import Iterable

from factlint.article.names import bare_word, plain_words
from factlint.known import Draft
from factlint.text import Span


def of(draft: Draft) -> set[str]:
    """The words of a text that have a capital or a figure."""
    return {
        bare_word(word.text)
        for word in draft.words
        if word.text[0].isupper() or word.text[0].isdecimal()
    }


def words_in(draft: Draft, spans: Iterable[Span]) -> set[str]:
    """The words of some passages, as names are compared."""
    return {key for span in spans for key in plain_words(draft.words_in(span))}


def names_more(draft: Draft, span: Span, there: set[str]) -> bool:
    """Whether the sentence of a passage also has a name, outside it, that is not among those `there`."""
    return any(
        word.text[0].isupper()
        and bare_word(word.text) not in there
        and not word.span.overlaps(span)
        for word in draft.words_in(draft.sentence_of(span))[1:]
    )
