"""Words that copy does not use as its own: those of somebody else, and those that it speaks of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.start.regex import lazy
from factlint.text import Reach, Span

if TYPE_CHECKING:
    from factlint.english.copy import Copy

_SPELLING = lazy(
    r"\b(?:mis-?spell\w*|mis-?spelt|spell(?:ed|ing|t)|typo|sic)\b", re.IGNORECASE
)
_OF_WORDS = lazy(r"\b(?&english.of-words)\b", re.IGNORECASE)
_OF_LETTERS = lazy(
    r"\b(?&english.of-letters)\b|\b(?:type|enter)s? (?=&)", re.IGNORECASE
)
"""What a sentence has that speaks of words, and of letters and their codes."""
_AS_WORDS = lazy(r"\b(?&english.reads-as)(?: as)? \Z")
_LONGEST = 24
"""More characters than such words have."""
_SAID = lazy(
    r"(?:>|(?!NOTE|UPDATE|CORRECTION|CLARIFICATION)"
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}(?: \([^()]{1,40}\))?|Q|A):|[QA]\.) ?(?=\S)"
)
"""How a paragraph begins that is another's: the mark of a quoted mail, a speaker in a transcript, `Q:` and `A.`."""
_TURN = lazy(
    r"(?:>>|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?: \([^()]{1,40}\))?: ?(?=\S))"
)
"""How a turn begins in what somebody took down: `>>`, PARTICIPANT:, Ivar:"""
_TURNS, _SHARE = 8, 0.25
"""So many turns, and so many of the paragraphs, make a transcript."""
_SIGNED = lazy(r"[—–-]\s?[^—\n]{1,60}\(@\w+\)")
"""What follows a post: `— Ann Poe (@annpoe)`."""
_SINGLE = lazy(
    r"(?<!\w)'(?=\S)[^'\n]{0,400}(?:'(?=\w)[^'\n]{0,400}){0,8}(?<=\S)'(?!\w)"
)
"""Words in single straight marks, of which most are apostrophes."""


def speaks_of_spelling(copy: "Copy", span: Span) -> bool:
    """Whether the sentence of `span` speaks of how something is spelled."""
    return _in_sentence(copy, copy.once(_of_spelling), span)


def spoken_of(copy: "Copy", span: Span, *, letters: bool) -> bool:
    """Whether words may stand as words or a title, the sign read so, a boat called so; or letters as letters."""
    if speaks_of_spelling(copy, span) or _in_sentence(
        copy, copy.once(_of_letters if letters else _of_words), span
    ):
        return True
    return bool(
        _AS_WORDS.search(copy.text, max(span.start - _LONGEST, 0), span.start)
    )


def _in_sentence(copy: "Copy", places: list[int], span: Span) -> bool:
    """Whether one of the places is in the sentence of `span`."""
    start, end = copy.sentence_of(span)
    return bisect_left(places, start) < bisect_left(places, end)


def _of_spelling(copy: "Copy") -> list[int]:
    return [match.start() for match in _SPELLING.finditer(copy.text)]


def _of_words(copy: "Copy") -> list[int]:
    return [match.start() for match in _OF_WORDS.finditer(copy.text)]


def _of_letters(copy: "Copy") -> list[int]:
    return [match.start() for match in _OF_LETTERS.finditer(copy.text)]


def anothers(copy: "Copy", span: Span) -> bool:
    """Whether `span` lies in a quotation of any kind: in marks, in a post, a transcript or a quoted mail."""
    return copy.quoted(span) or copy.once(_cited).touches(span)


def is_transcript(copy: "Copy") -> bool:
    """Whether a text is the record of a talk, by its file's name or by who speaks in it."""
    return copy.once(_is_transcript)


def _is_transcript(copy: "Copy") -> bool:
    if "transcri" in copy.document.path.lower():
        return True
    starts = [paragraph.span for paragraph in copy.paragraphs]
    turns = sum(_TURN.match(copy.text, *span) is not None for span in starts)
    return turns >= _TURNS and turns >= _SHARE * len(starts)


def _cited(copy: "Copy") -> Reach:
    """What is quoted without the marks that quotations have."""
    return Reach(
        span
        for paragraph in copy.paragraphs
        for span in _cited_in(copy.text, paragraph.span)
    )


def _cited_in(text: str, paragraph: Span) -> Iterator[Span]:
    if _SAID.match(text, *paragraph):
        yield paragraph
        return
    post = paragraph.start
    for match in _SIGNED.finditer(text, *paragraph):
        yield Span(post, match.start())
        post = match.end()
    yield from (
        Span(*match.span()) for match in _SINGLE.finditer(text, post, paragraph.end)
    )
