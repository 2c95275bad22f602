"""Appointed: a year in which copy lets somebody be chosen for an office, or to head a body, that is on file."""

import re
from collections.abc import Iterator, Sequence

from factlint.known.draft import Draft
from factlint.known.living import Told
from factlint.start.regex import lazy
from factlint.text import Span

_CHOSE = lazy(
    r"\b(?:(?&time.becoming:past)|hired|elected|installed)\s(?:[A-Z][\w.]*\s){0,2}\Z"
)
_WAS_CHOSEN = lazy(
    r",?\s(?:who\s)?(?:was|were)\s(?:(?&time.becoming:past)|hired|elected|installed)"
)
_TO = lazy(
    r"\s(?:to\s(?:be(?:come)?|(?&life.heads))|as)\s(?:(?&function.article)\s|its\s)?(?:[a-z]+\sof\s(?:the\s)?)?"
)
_YEAR = lazy(r"\b(?:1[5-9]|20)\d\d\b(?!s|-)")
_IN_YEAR = lazy(r"\b[Ii]n\s(?:[A-Z][a-z]+\s)?(?P<year>(?:1[5-9]|20)\d\d)\b(?!s|-)")


def appointed(
    doc: Draft, name: Span, titles: Sequence[str], bodies: Sequence[str]
) -> Iterator[Told]:
    """The offices and bodies on file to which a sentence of one year appoints the one named there."""
    sentence = doc.sentence_of(name)
    year = _year(doc.text, sentence)
    lead = _CHOSE.search(doc.text, sentence.start, name.start)
    chosen = _WAS_CHOSEN.match(doc.text, name.end)
    if year is None or not (lead or chosen):
        return
    at = _TO.match(doc.text, chosen.end() if chosen else name.end)
    if at is None:
        return
    behind = doc.text[at.end() : sentence.end]
    for title, said in (
        *((one, one) for one in titles),
        *(("", one.lower()) for one in bodies),
    ):
        if re.match(rf"{re.escape(said)}\b", behind.lower()):
            start = lead.start() if lead else name.start
            span = Span(start, at.end() + len(said))
            yield Told("from", year, span, title, elected=True)
            return


def _year(text: str, sentence: Span) -> str | None:
    """The one year of a sentence, where it says `in` before it."""
    years = _YEAR.findall(text, *sentence)
    said = _IN_YEAR.search(text, *sentence)
    return said["year"] if said and len(years) == 1 else None
