"""A quotation without a speaker: the paragraph is nothing but words in quotation marks, and nobody near it speaks.

Where paragraphs were cut or moved, the words stay and the name goes. The reader then gives them to whoever was named
last.

Reported are paragraphs that hold a whole quotation of several words and nothing else, where neither the paragraph
before nor the one after has a verb of speech, a speaker after a dash, or a quotation. Left alone: quotations that go
on over paragraphs, that a colon announces, pull quotes, titles of works, mottos, and interviews in questions and
answers.

Options: `min_words` is the shortest quotation reported.
"""

from collections.abc import Iterator

from factlint.english import Quote, quotes
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "check"

_BODY = "The ferry from Split ran aground on Monday, and nobody was hurt."
_QUOTE = "“There was no light on the pier, and nobody came for two hours.”"

bad = [
    f"{_BODY}\n\n«{_QUOTE}»\n\nThe ship was built in 1987 and sold twice.",
    f"{_BODY} It was dark.\n\n«{_QUOTE}»\n\nTwelve people were taken to Hvar by boat on Tuesday.",
    f"The harbour is closed until Friday.\n\n«{_QUOTE}»\n\nRain fell all night.",
    f'{_BODY}\n\n«"There was no light on the pier, and nobody came for two hours."»\n\nThe ship is to be towed.',
    f"{_BODY}\n\n«{_QUOTE}»",
]
good = [
    f"{_BODY}\n\n{_QUOTE}\n\nSo said Ana Prpić, who was on the ferry.",
    f"{_BODY}\n\n“It was dark,” said Ana Prpić.\n\n{_QUOTE}\n\nThe ship was built in 1987.",
    f"{_BODY} Ana Prpić wrote to her sister from the pier:\n\n{_QUOTE}\n\nThe ship was built in 1987.",
    f"{_BODY}\n\n{_QUOTE} Ana Prpić said.\n\nThe ship was built in 1987.",
    f"{_BODY}\n\n{_QUOTE}\n\n— Ana Prpić, passenger\n\nThe ship was built in 1987.",
    f"{_BODY}\n\n“No light on the pier.”\n\nThe ship was built in 1987.",
    f"{_BODY}\n\n{_QUOTE}\n\n{_QUOTE}\n\nThe ship was built in 1987.",
]


class Options:
    """Options of this check."""

    min_words: int = 8


_SPEAKS = lazy(
    r"(?i)\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|ask\w*|wr(?:ites?|ote|iting|itten)|add\w*|tweet\w*|post\w*|argu\w*"
    r"|warn\w*|claim\w*|not(?:es|ed)|explain\w*|testif\w*|repl(?:y|ies|ied)|answer\w*|recall\w*|declar\w*|stat\w+|stress\w*"
    r"|announc\w*|insist\w*|admit\w*|conced\w*|continu\w*|conclud\w*|accus\w*|describ\w*|sp(?:eak|oke|eech)\w*|read\w*"
    r"|quot\w*|express\w*|remark\w*|comment\w*|respon\w*|joke\w*|shout\w*|sang|sings?|chant\w*|according|words?"
    r"|letter|message|e-?mail|interview\w*|advert\w*|text\w*|called|told|think\w*|believe\w*)\b"
)
_END = lazy(r"[.!?…][)*]*\Z")
_MARKS = lazy('[“”"]')
"""Marks inside a quotation: it may be two, with their speaker between them."""
_OPENED = "“\"‘'«"

opens = (quotes.OPENING,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each paragraph that is a quotation of nobody."""
    body = doc.body
    for at, paragraph in enumerate(body):
        quote = (
            _alone(doc, paragraph.span)
            if doc.text[paragraph.span.start] in _OPENED
            else None
        )
        if quote and at and _is_speech(options, doc, quote):
            near = [other.span for other in (body[at - 1], *body[at + 1 : at + 2])]
            if not any(
                _speaks(doc, span) or not _is_prose(doc, span) for span in near
            ):
                yield Hit(
                    quote.span, "nobody near this quotation is named as its speaker"
                )


def _is_speech(options: Options, doc: Draft, quote: Quote) -> bool:
    """Whether a quotation is not short, and no title, which has a capital in most words."""
    words = doc.words_in(quote.inner)
    return len(words) >= options.min_words and 2 * sum(
        word.text[0].isupper() for word in words
    ) <= len(words)


def _is_prose(doc: Draft, span: Span) -> bool:
    """Whether a line is no heading, signature or item of a list, which announces or signs a quotation."""
    return _END.search(span.of(doc.text)) is not None


def _alone(doc: Draft, span: Span) -> Quote | None:
    """The quotation that is all of a paragraph."""
    quote = doc.quote_of(span)
    if quote is None or quote.depth or not quote.closed or quote.span != span:
        return None
    return None if _MARKS.search(quote.inner.of(doc.text)) else quote


def _speaks(doc: Draft, span: Span) -> bool:
    """Whether a paragraph has a speaker, a quotation, or announces one."""
    text = span.of(doc.text)
    quoted = any(mark in text for mark in '“”"«»') or text.startswith(
        ("—", "–", "-", "\\-")
    )
    return (
        quoted
        or text.rstrip().endswith((":", "?"))
        or _SPEAKS.search(text) is not None
    )
