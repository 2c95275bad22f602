"""Once: the month and the year of what happens once, as copy tells them of an event on file."""

from collections.abc import Iterator

from factlint import dates
from factlint.english.dates import when
from factlint.english.dates.said import Said
from factlint.entries import Entry
from factlint.known import events
from factlint.known.draft import Draft
from factlint.model import Hit
from factlint.rulebook.book import FULL
from factlint.start.regex import compiled, lazy
from factlint.text import Span

_AFTER = lazy(r"(?:\sin\s[A-Z]\w+)?,?\s(?:in|of|from)\s\Z")
_BEFORE = lazy(r"\s\Z")
_IN = r"(?:\s(?:in|at|near)\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2})?"
_PASSIVE = {
    "arrest": "arrested",
    "assassination": "(?:assassinated|killed|murdered)",
    "murder": "(?:murdered|killed)",
    "killing": "killed",
    "conviction": "convicted",
    "coronation": "crowned",
}
"""What was done to those who took part, by the noun of the event."""


def misdated(doc: Draft, event: Entry, span: Span) -> Iterator[Hit]:
    """A finding for each month or year beside an event's words in which it was not."""
    for said in when.dates(doc.text, doc.sentence_of(span)):
        if said.span.overlaps(span):
            continue
        if said.span.end <= span.start:
            beside = _BEFORE.fullmatch(doc.text, said.span.end, span.start)
        else:
            beside = _AFTER.fullmatch(doc.text, span.end, said.span.start)
        if beside and said.kind in ("month", "year") and not _meets(doc, event, said):
            whole = Span(
                min(span.start, said.span.start), max(span.end, said.span.end)
            )
            yield _hit(doc, event, said, _with_article(doc.text, whole))


def passive(doc: Draft, event: Entry) -> Iterator[Hit]:
    """A finding where somebody is said to have been arrested, killed or crowned at another time."""
    words = event.name.lower().replace("’s", "").split()
    done = next((verb for noun, verb in _PASSIVE.items() if noun in words), None)
    if done is None or len(event.participants) != 1:
        return
    pattern = compiled(rf"\s(?:who\s)?was\s{done}{_IN},?\s(?:on|in)\s\Z")
    for mention in doc.mentions:
        entry = doc.entry(mention)
        if mention.kind not in FULL or entry.slug != event.participants[0]:
            continue
        name, sentence = mention.span, doc.sentence_of(mention.span)
        for said in when.dates(doc.text, Span(name.end, max(name.end, sentence.end))):
            if said.kind not in ("day", "month", "year") or _meets(doc, event, said):
                continue
            if pattern.fullmatch(doc.text, name.end, said.span.start):
                yield _hit(doc, event, said, Span(name.start, said.span.end))


def _meets(doc: Draft, event: Entry, said: Said) -> bool:
    """Whether a date may be the event's; one without a year, or said with care, always may."""
    first, last = event.date or event.start, event.date or event.end or event.start
    found = when.days(said, doc.published)
    if not (first and last and said.first.year and found) or said.about or said.part:
        return True
    begins, ends = dates.parse_partial(first)[0], dates.parse_partial(last)[1]
    return any(begins <= late and early <= ends for early, late in found)


def _with_article(text: str, span: Span) -> Span:
    before = text[max(span.start - 4, 0) : span.start]
    return Span(span.start - 4, span.end) if before.lower() == "the " else span


def _hit(doc: Draft, event: Entry, said: Said, span: Span) -> Hit:
    dated = event.date or event.start
    message = f"by the file {events.called(event)} is dated {dated}; the copy has {said.span.of(doc.text)}"
    return Hit(span, message, entity=event.id)
