"""Words that copy does not use as its own: those of somebody else, and those that it speaks of."""

import re
from typing import TYPE_CHECKING

from factlint.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.annotate.copy import Copy

_SPELLING = lazy(r"\b(?:mis-?spell\w*|mis-?spelt|spell(?:ed|ing|t)|typo|sic)\b", re.IGNORECASE)
_OF_WORDS = lazy(
    r"\b(?:spells|typos|dictionar(?:y|ies)|grammar|idioms?|the (?:word|plural|singular|phrase)|is a word)\b",
    re.IGNORECASE,
)
_OF_LETTERS = lazy(
    r"\b(?:letters?|codes?|ampersand|html|entit(?:y|ies)|encod(?:ed|ing)|unicode|utf-8|mojibake|cyrillic|"
    r"shows? up as)\b",
    re.IGNORECASE,
)
"""What a sentence has that speaks of words, and of letters and their codes."""
_AS_WORDS = lazy(
    r"\b(?:writes?|wrote|written|writing|reads|reading|pronounced?s?|called|named|titled|entitled|dubbed)(?: as)? \Z"
)
_LONGEST = 24
"""More characters than such words have."""
_SAID = lazy(
    r"(?:>|(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}(?: \([^()]{1,40}\))?|Q|A):|[QA]\.) ?(?=\S)",
)
"""How a paragraph begins that is another's: the mark of a quoted mail, a speaker in a transcript, `Q:` and `A.`."""
_SIGNED = lazy(r"[—–-]\s?[^—\n]{1,60}\(@\w+\)")
"""What follows a post: `— Ann Poe (@annpoe)`."""
_SINGLE = lazy(r"(?<!\w)'(?=\S)[^'\n]*+(?:'(?=\w)[^'\n]*+)*+(?<=\S)'(?!\w)")


def speaks_of_spelling(copy: "Copy", span: Span) -> bool:
    """True where the sentence of `span` speaks of how something is spelled."""
    return bool(_SPELLING.search(copy.sentence_of(span).of(copy.text)))


def spoken_of(copy: "Copy", span: Span, *, letters: bool) -> bool:
    """True where words may stand as words or a title, the sign read so, a boat called so; or letters as letters."""
    sentence = copy.sentence_of(span)
    if speaks_of_spelling(copy, span) or (_OF_LETTERS if letters else _OF_WORDS).search(copy.text, *sentence):
        return True
    return bool(_AS_WORDS.search(copy.text, max(sentence.start, span.start - _LONGEST), span.start))


def anothers(copy: "Copy", span: Span) -> bool:
    """True where `span` lies in a quotation of any kind: in marks, in a post, a transcript or a quoted mail."""
    paragraph = copy.paragraphs[copy.paragraph_of(span)].span if copy.paragraphs else span
    return (
        copy.quoted(span)
        or _SAID.match(copy.text, *paragraph) is not None
        or _SIGNED.search(copy.text, span.end, paragraph.end) is not None
        or any(span.within(Span(*match.span())) for match in _SINGLE.finditer(copy.text, *paragraph))
    )
