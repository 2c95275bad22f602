"""Votes and scores: two numbers that stand against each other, as 62-38, by 31 votes to 14, 19 for and 12 against."""

from collections.abc import Iterator

from factlint.article.facts.listing import About, beside
from factlint.english.numbers import numbers
from factlint.english.numbers.numbers import Number
from factlint.known import Draft
from factlint.start.regex import lazy
from factlint.text import Span

SCORE = "score"
_N = r"(?:\d{1,4}|(?&number.cardinal.small))"
_SCORE = lazy(
    rf"(?i)(?<![\w$£€.,–-])(?P<one>{_N})"
    r"(?:[-–]|(?: votes)? to | (?:votes )?(?:in favou?r|for|yes)(?:,| and|, and) (?:with )?)"
    rf"(?P<other>{_N})(?![\w%]|[-–.,]\d| (?:per|million|billion|percent)\b)(?: (?:votes )?against)?"
)
_VOTED = lazy(
    r"(?i)\b(?:vot(?:e|es|ed|ing)|reject\w*|defeat\w*|(?&vote.carry vote.prefer)"
    r"|beat|against|majority|w[io]n)\b"
)
"""Words of a sentence in which two numbers are a vote or a score; elsewhere they may be a range."""


def scores(draft: Draft) -> Iterator[About]:
    """The votes and scores of a text, in order."""
    for match in _SCORE.finditer(draft.text):
        span = Span(*match.span())
        sentence = draft.sentence_of(span) if draft.sentences else span
        if not _VOTED.search(draft.text, *sentence):
            continue
        both = [_value(draft, Span(*match.span(part))) for part in ("one", "other")]
        if None not in both and not draft.masked(span):
            said = tuple(f"{value:g}" for value in both if value is not None)
            yield About(
                SCORE,
                draft,
                span,
                (),
                said,
                beside(draft, span, draft.sentence_of(span)),
            )


def _value(draft: Draft, span: Span) -> float | None:
    found = numbers.tokens(draft.text, span)
    number = numbers.number(draft.text, found, 0) if found else None
    return number[0].value if number and isinstance(number[0], Number) else None
