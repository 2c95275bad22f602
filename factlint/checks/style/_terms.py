"""What the checks of terms and patterns share: a rule's dates, its `unless` phrases, and names that hold a word."""

import re

from factlint import dates
from factlint.english import Word
from factlint.english.sentences import STARTERS
from factlint.entries import Entry
from factlint.known import Draft
from factlint.match.fold import fold
from factlint.text import Span


def in_force(entry: Entry, published: str | None) -> bool:
    """Whether a rule counts on the day of the copy; a dated rule says nothing of copy without a date."""
    if not dated(entry):
        return True
    if not published:
        return False
    first, last = entry.first_day, entry.last_day
    return (not first or dates.parse_partial(first)[0] <= published) and (
        not last or published <= dates.parse_partial(last)[1]
    )


def dated(entry: Entry) -> bool:
    """Whether a rule has a first or a last day."""
    return bool(entry.first_day or entry.last_day)


def any_dated(doc: Draft, kind: str) -> bool:
    """Whether a term that this copy has, as a mention of `kind`, counts on some days only."""
    return any(
        mention.kind == kind and dated(doc.entry(mention)) for mention in doc.mentions
    )


def excused(doc: Draft, span: Span, entry: Entry) -> bool:
    """Whether one of the rule's `unless` phrases stands in the same sentence."""
    phrases = entry.unless
    if not phrases:
        return False
    first, last = doc.sentence_of(span), doc.sentence_of(Span(span.end - 1, span.end))
    said = fold(doc.text[first.start : last.end]).lower()
    return any(_stands(fold(phrase).lower(), said) for phrase in phrases)


def _stands(phrase: str, said: str) -> bool:
    """Whether `phrase` stands in `said` as whole words."""
    before, after = (
        r"\b" if phrase[:1].isalnum() else "",
        r"\b" if phrase[-1:].isalnum() else "",
    )
    return (
        phrase in said
        and re.search(before + re.escape(phrase) + after, said) is not None
    )


_JOINTS = (" ", "-", "\u00a0", "’s ", "'s ", "&", " & ")
"""What stands between the words of a name."""


def in_known_name(doc: Draft, span: Span) -> bool:
    """Whether a longer form of the rulebook's people, organisations and places holds `span`."""
    return any(
        mention.span != span and span.within(mention.span)
        for mention in doc.mentions_in(span)
        if mention.kind not in ("avoid", "one_of", "title")
    )


def in_mask(doc: Draft, span: Span) -> bool:
    """Whether `span` is part of an address or file name; a term may itself look like one, as COVID-19 does."""
    return any(not mask.within(span) for mask in doc.masks_in(span))


def in_capital_name(doc: Draft, span: Span) -> bool:
    """Whether a capitalised word is part of a longer name that no rulebook has to know: Fireman's Fund.

    A person's title does not count: Senior Advisor Ann Lee.
    """
    word = span.of(doc.text)
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    around = doc.words_around(span, 1)
    goes_on = any(
        _joined(doc.text[span.end : after.start], after)
        for after in around
        if after.start >= span.end
    )
    if goes_on and doc.text[span.end] == "-":
        return True
    if doc.in_title(span):
        return False
    return goes_on or any(
        _leads_in(doc, before, span) for before in around if before.end <= span.start
    )


def _leads_in(doc: Draft, before: Word, span: Span) -> bool:
    """Whether the word before is part of a name too, and does not have its capital from the sentence."""
    if not _joined(doc.text[before.end : span.start], before):
        return False
    opens = before.start == doc.sentence_of(span).start
    return not (opens and before.text.lower() in STARTERS)


def _joined(gap: str, word: Word) -> bool:
    """Whether a capitalised word stands right beside."""
    return word.text[0].isupper() and gap in _JOINTS
