"""Tense: whether a sentence speaks of the day of its article or of another time."""

from factlint.english.copy import Copy
from factlint.english.words import lowered
from factlint.lexicon import words
from factlint.start.regex import lazy
from factlint.text import Span

_LONG_AGO = words("time.elsewhen.long-ago")
"""Words of sentences that speak of another time than the article's day."""
_ELSEWHEN = words("time.elsewhen")
"""Words that may do so."""
_BECOMING = words("time.becoming")
"""Words right before a title that is given or taken."""
_OPENING = _BECOMING | words("time.opening")
"""Words that do so anywhere before the name; after a speech verb they belong to what was said."""
_NOW = words("time.present:s", "speech.present:s") | {"is", "has", "will"}
"""What follows the name of somebody who does something on the article's day."""
_PRESENT = words("time.now")
"""Words of sentences about the article's day."""
_DAYS = words("time.day", "time.weekday.full")
_YEAR = lazy(r"\b(?:1[5-9]\d\d|20\d\d)\b|[’'](?:\d0s|\d\d)\b|\b\d0s\b")
_TAG = lazy(
    r"(?:,? \(?[RDI]-[A-Z][\w.-]*(?: [A-Z][\w.]*)*\)?,?| of (?:[A-Z][\w.]* ?)+,?)?[ ,]*"
)
"""A party and state, or a state, between a name and its verb."""


def dated_back(doc: Copy, span: Span) -> bool:
    """Whether the sentence of `span` names a year before the article's."""
    published = doc.published or "9999"
    years = _YEAR.findall(doc.sentence_of(span).of(doc.text))
    return any(
        not year.isdecimal() or len(year) < 4 or year < published[:4]
        for year in years
    )


def elsewhen(doc: Copy, span: Span) -> bool:
    """Whether the sentence of `span` may speak of another time than the article's day."""
    sentence = doc.sentence_of(span)
    words = lowered(doc.words_in(sentence))
    before = lowered(doc.words_in(Span(sentence.start, span.start)))
    return (
        dated_back(doc, span)
        or not _ELSEWHEN.isdisjoint(words)
        or not _OPENING.isdisjoint(before)
    )


def imagined(doc: Copy, span: Span) -> bool:
    """Whether what stands before `span` in its sentence makes it a supposition."""
    before = set(lowered(doc.words_in(Span(doc.sentence_of(span).start, span.start))))
    return not before.isdisjoint(
        ("if", "imagine", "suppose", "would", "hypothetical")
    )


def long_ago(doc: Copy, span: Span) -> bool:
    """Whether the sentence surely speaks of another time, or of how a title was come by."""
    sentence = doc.sentence_of(span)
    words = {
        word.text.lower()
        for word in doc.words_in(sentence)
        if not doc.quoted(word.span)
    }
    before = lowered(
        doc.words_in(Span(max(sentence.start, span.start - 25), span.start))
    )[-3:]
    return (
        dated_back(doc, span)
        or not _LONG_AGO.isdisjoint(words)
        or "when" in before
        or not _BECOMING.isdisjoint(before[-1:])
    )


def present(doc: Copy, span: Span) -> bool:
    """Whether the sentence of `span` speaks of the article's day."""
    words = {
        word.text.lower()
        for word in doc.words_in(doc.sentence_of(span))
        if not doc.quoted(word.span)
    }
    return now(doc, span) or not _PRESENT.isdisjoint(words)


def now(doc: Copy, span: Span) -> bool:
    """Whether what stands at `span` says or does something on the article's day, as far as the words tell."""
    after = _TAG.match(doc.text, span.end)
    follows = doc.words_in(Span(after.end(), after.end() + 20)) if after else []
    if follows and follows[0].text in _NOW:
        return True
    return any(
        word.text.lower() in _DAYS for word in doc.words_in(doc.sentence_of(span))
    )
