"""Who said what: quotations with their words and, where the copy names one beside them, their speaker.

Only a name right beside a verb of speech counts. Pronouns, descriptions (“an adviser”) and quotations without
attribution have no known speaker.
"""

from bisect import bisect_left

from factlint import lexicon
from factlint.english.copy import Copy
from factlint.english.names.names import Name
from factlint.english.names.persons import SPEECH as SAID
from factlint.english.quotes import Quote
from factlint.english.words import Word
from factlint.start.record import NamedTuple
from factlint.text import Span

SPEECH = lexicon.words("speech.verb:past,s")
"""The verbs that attribute quotations."""
_NEAR = 8
"""Words after a quotation within which its verb of speech stands."""
_DOUBLE = '“"«'


class Saying(NamedTuple):
    """A quotation in running text. `keys` are its words in lower case; `speaker` a surname in lower case, or empty."""

    quote: Quote
    paragraph: int
    words: list[Word]
    keys: list[str]
    speaker: str


def sayings(doc: Copy) -> list[Saying]:
    """The quotations of running text, in order; none of paragraphs whose marks do not pair."""
    quotes = [
        quote
        for quote in doc.quotes
        if quote.depth == 0 and doc.text[quote.span.start] in _DOUBLE
    ]
    unpaired = broken(doc)
    found = []
    for quote in quotes:
        paragraph = doc.paragraph_of(quote.span)
        if paragraph not in unpaired and doc.in_body(quote.span):
            words = _words(doc, quote.inner)
            keys = [word.text.lower().replace("’", "'") for word in words]
            found.append(Saying(quote, paragraph, words, keys, speaker(doc, quote)))
    return found


def is_spoken(doc: Copy, saying: Saying) -> bool:
    """Whether a speaker is known for a quotation, or a verb of speech stands near it."""
    start, end = saying.quote.span
    around = doc.words_around(saying.quote.span, _NEAR)
    beside = (word for word in around if not start <= word.start < end)
    return bool(saying.speaker) or any(word.text.lower() in SAID for word in beside)


def broken(doc: Copy) -> set[int]:
    """The paragraphs whose quotation marks do not pair: what is a quotation there cannot be told."""
    found = {doc.paragraph_of(stray.span) for stray in doc.strays}
    open_ = (
        quote for quote in doc.quotes if not quote.closed and not quote.continued
    )
    return found | {doc.paragraph_of(quote.span) for quote in open_}


def _words(doc: Copy, inner: Span) -> list[Word]:
    """The words of a quotation, each with its possessive ending."""
    joined: list[Word] = []
    for word in doc.words_in(inner):
        if (
            joined
            and word.text in ("s", "S")
            and doc.text[joined[-1].end : word.start] in ("'", "’")
        ):
            joined[-1] = Word(
                doc.text[joined[-1].start : word.end], joined[-1].start, word.end
            )
        else:
            joined.append(word)
    return joined


def speaker(doc: Copy, quote: Quote) -> str:
    """The surname of the one who is named as the speaker of `quote`, in lower case; empty where nobody is."""
    paragraph = doc.paragraphs[doc.paragraph_of(quote.span)].span
    name = _after(doc, quote.span.end, paragraph.end) or _before(doc, quote.span)
    return name.family.lower() if name else ""


def _after(doc: Copy, start: int, end: int) -> Name | None:
    """The name in `“...,” said Ana Ek` or `“...,” Ana Ek said`: nothing stands before either."""
    words = doc.words_in(Span(start, end), _NEAR)
    if not words or doc.text[start : words[0].start].strip(" ,—–-"):
        return None
    if words[0].text in SPEECH:
        return _name(doc, starts=words[0].end + 1)
    name = _name(doc, starts=words[0].start)
    verb = next(
        (word for word in words if name and word.start == name.span.end + 1), None
    )
    return name if verb and verb.text in SPEECH else None


def _before(doc: Copy, quote: Span) -> Name | None:
    """The name in `Ana Ek said “...”`: the one right before the last verb of speech."""
    for word in reversed(
        doc.words_in(Span(doc.sentence_of(quote).start, quote.start))
    ):
        if word.text in SPEECH and not doc.quoted(word.span):
            at = bisect_left(doc.names, word.start, key=lambda name: name.span.start)
            return (
                doc.names[at - 1]
                if at and doc.names[at - 1].span.end + 1 == word.start
                else None
            )
    return None


def _name(doc: Copy, starts: int) -> Name | None:
    """The name that starts here, with its title or without."""
    at = bisect_left(doc.names, starts, key=lambda name: name.span.start)
    name = doc.names[at] if at < len(doc.names) else None
    return (
        name if name and starts in (name.span.start, name.title_span.start) else None
    )
