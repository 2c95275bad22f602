"""Tense: whether a sentence speaks of the day of its article or of another time."""

from factlint.annotate.copy import Copy
from factlint.annotate.weekdays import DAYS
from factlint.annotate.words import word_set
from factlint.regex import lazy
from factlint.text import Span

_LONG_AGO = word_set(
    "ago historic historical decade decades century era tenure predecessor legacy anniversary inherited "
    "assassination assassinated caption photos portrait statue biography memoir presidency"
)
"""Words of sentences that speak of another time than the article's day."""
_ELSEWHEN = _LONG_AGO | word_set(
    "earlier previously once administration successor succeed succeeded inaugurated defeated nominate nominated "
    "nominee nomination appointed appointment confirmed confirmation picked chosen replaced served resigned promoted "
    "stepped became elected sworn ran died"
)
"""Words that may do so."""
_BECOMING = word_set(
    "under make makes made making name names named naming nominate nominated nominating appoint appointed appointing "
    "choose chose pick picked tap tapped call called calling become became becoming"
)
"""Words right before a title that is given or taken."""
_OPENING = _BECOMING | word_set(
    "when then while during under after before since until was were had been would if whether should could might as "
    "like year years month months term lost race campaign primary s"
)
"""Words that do so anywhere before the name; after a speech verb they belong to what was said."""
_NOW = word_set(
    "says tells is has will plans wants warns urges announces calls hopes argues insists continues remains believes "
    "thinks seeks supports opposes"
)
"""What follows the name of somebody who does something on the article's day."""
_PRESENT = word_set("is are has will says say now continue continues plans want wants expected")
"""Words of sentences about the article's day."""
_DAYS = word_set("today yesterday tomorrow tonight") | {day.lower() for day in DAYS}
_YEAR = lazy(r"\b(?:1[5-9]\d\d|20\d\d)\b|[’'](?:\d0s|\d\d)\b|\b\d0s\b")
_TAG = lazy(r"(?:,? \(?[RDI]-[A-Z][\w.-]*(?: [A-Z][\w.]*)*\)?,?| of (?:[A-Z][\w.]* ?)+,?)?[ ,]*")
"""A party and state, or a state, between a name and its verb."""


def dated_back(doc: Copy, span: Span) -> bool:
    """True where the sentence of `span` names a year before the article's."""
    published = doc.published or "9999"
    years = _YEAR.findall(doc.sentence_of(span).of(doc.text))
    return any(not year.isdecimal() or len(year) < 4 or year < published[:4] for year in years)


def elsewhen(doc: Copy, span: Span) -> bool:
    """True where the sentence of `span` may speak of another time than the article's day."""
    sentence = doc.sentence_of(span)
    words = [word.text.lower() for word in doc.words_in(sentence)]
    before = [word.text.lower() for word in doc.words_in(Span(sentence.start, span.start))]
    return dated_back(doc, span) or not _ELSEWHEN.isdisjoint(words) or not _OPENING.isdisjoint(before)


def imagined(doc: Copy, span: Span) -> bool:
    """True where what stands before `span` in its sentence makes it a supposition."""
    before = {word.text.lower() for word in doc.words_in(Span(doc.sentence_of(span).start, span.start))}
    return not before.isdisjoint(("if", "imagine", "suppose", "would", "hypothetical"))


def long_ago(doc: Copy, span: Span) -> bool:
    """True where the sentence surely speaks of another time, or of how a title was come by."""
    sentence = doc.sentence_of(span)
    words = {word.text.lower() for word in doc.words_in(sentence) if not doc.quoted(word.span)}
    before = [word.text.lower() for word in doc.words_in(Span(max(sentence.start, span.start - 25), span.start))][-3:]
    return (
        dated_back(doc, span)
        or not _LONG_AGO.isdisjoint(words)
        or "when" in before
        or not _BECOMING.isdisjoint(before[-1:])
    )


def present(doc: Copy, span: Span) -> bool:
    """True where the sentence of `span` speaks of the article's day."""
    words = {word.text.lower() for word in doc.words_in(doc.sentence_of(span)) if not doc.quoted(word.span)}
    return now(doc, span) or not _PRESENT.isdisjoint(words)


def now(doc: Copy, span: Span) -> bool:
    """True where what stands at `span` says or does something on the article's day, as far as the words tell."""
    after = _TAG.match(doc.text, span.end)
    follows = doc.words_in(Span(after.end(), after.end() + 20)) if after else []
    if follows and follows[0].text in _NOW:
        return True
    return any(word.text.lower() in _DAYS for word in doc.words_in(doc.sentence_of(span)))
