"""Copy speaks of an event as still to come, and by the file it has begun or is over.

"Lindqvist is expected to travel to Ostia" after she has arrived: yesterday's sentence was left in today's story.
The event's date on file has to lie before the day of the copy, and the copy has to speak of it as planned:
"the summit will", "the planned summit", "is expected to visit Ostia" of a participant and the event's place.

Left alone: past tenses ("was expected to"), quotations, sentences with a date that lies ahead or the words
again, next or another, events that began on the day of the copy or the day before it, events more than
`max_days` ago, which another of its kind may follow, and dates on file that are months or years. Where the file
itself still says `state: planned`, it is a query: the event may have been put off.

Option: `max_days`.
"""

import re
from collections.abc import Iterator

from factlint.english.dates import when
from factlint.entries import Entry
from factlint.known import Draft, events
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("date", "start")
needs_sections = ("events",)
needs_date = "whether an event is past is judged on the day of the article"

_FACTS = """
people:
  maria-lindqvist: {name: Maria Lindqvist, family: Lindqvist}
  pavel-hradek: {name: Pavel Hradek, family: Hradek}
places:
  ostia: {name: Ostia}
  sundhavn: {name: Sundhavn}
events:
  summit: {name: summit at Sundhavn, date: 2023-09-13, place: sundhavn,
    participants: [maria-lindqvist, pavel-hradek]}
  visit: {name: Lindqvist's visit to Ostia, start: 2023-09-12, end: 2023-09-17, place: ostia,
    participants: [maria-lindqvist], state: done}
  vote: {name: budget vote, date: 2023-09-12, state: planned}
"""
bad = [
    Example(
        "«The summit at Sundhavn will» be the first since 2019.",
        facts=_FACTS,
        published="2023-09-16",
    ),
    Example(
        "«The planned summit of Lindqvist and Hradek» drew crowds.",
        facts=_FACTS,
        published="2023-09-16",
    ),
    Example(
        "Lindqvist «is expected to travel to Ostia», an aide said.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "Maria Lindqvist «will also visit Ostia», an aide said.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "«The budget vote is due» before the recess.",
        facts=_FACTS,
        published="2023-09-20",
    ),
]
good = [
    Example(
        "The summit at Sundhavn will be the first since 2019.",
        facts=_FACTS,
        published="2023-09-12",
    ),
    Example(
        "The summit at Sundhavn was expected to be short.",
        facts=_FACTS,
        published="2023-09-16",
    ),
    Example(
        "Lindqvist is expected to travel to Ostia again.",
        facts=_FACTS,
        published="2023-09-16",
    ),
    Example(
        "Lindqvist is expected to travel to Ostia in October.",
        facts=_FACTS,
        published="2023-09-16",
    ),
    Example(
        "Hradek is expected to travel to Ostia.", facts=_FACTS, published="2023-09-16"
    ),
    Example(
        "“The summit at Sundhavn will be short,” he had said.",
        facts=_FACTS,
        published="2023-09-16",
    ),
    Example(
        "The summit at Sundhavn will be the first since 2019.",
        facts=_FACTS,
        published="2024-09-12",
    ),
    Example("The summit at Sundhavn will be remembered.", facts=_FACTS),
]


class Options:
    """Options of this check."""

    max_days: int = 60


_AHEAD_AFTER = lazy(
    r"\s+(?:will\s+(?!be\s+remembered|go\s+down|have\b)|(?:is|are)\s+(?:still\s+|also\s+)?(?:(?&time.planned)|to\s+be)\b)"
)
_AHEAD_BEFORE = lazy(r"\b(?&time.ahead)\s+(?:[a-z-]+\s+){0,2}\Z")
_PLANS = ("will", "is", "are")
_GOES = lazy(
    r"(?:will|(?:is|are)\s+(?:also\s+|still\s+|now\s+)?(?:(?&time.planned)|planning|preparing)\s+to)\s+(?:also\s+)?"
    r"(?&english.goes)\s+(?:the\s+(?:\w+\s+){0,3}?of\s+)?"
)
_ANEW = lazy(r"\b(?:(?&english.anew))\b", re.IGNORECASE)

opens = (_AHEAD_AFTER, _AHEAD_BEFORE, _GOES)


def awaits_date(doc: Draft) -> bool:
    """Whether the copy speaks of an event on file as planned."""
    return any(True for _ in _said(doc))


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports events that are spoken of as planned after they began."""
    for event, span in _said(doc) if doc.published else ():
        on_file = events.days(event)
        if (
            on_file
            and _is_past(options, doc, on_file)
            and not _elsewhere(doc, doc.sentence_of(span))
        ):
            yield _hit(event, span, on_file[0])


def _said(doc: Draft) -> Iterator[tuple[Entry, Span]]:
    """The events that the copy speaks of as planned, with the words that do."""
    yield from _ahead(doc)
    sides = [
        (event, events.sides(doc, event)) for event in doc.book.section("events")
    ]
    for word in doc.words if sides else ():
        goes = _GOES.match(doc.text, word.start) if word.text in _PLANS else None
        if goes:
            sentence = doc.sentence_of(Span(*goes.span()))
            yield from _journeys(doc.text, sentence, goes, sides)


def _ahead(doc: Draft) -> Iterator[tuple[Entry, Span]]:
    """The events named beside words that say that they are to come."""
    for event, span in doc.once(events.named):
        sentence = doc.sentence_of(span)
        after = _AHEAD_AFTER.match(doc.text, span.end, sentence.end)
        before = _AHEAD_BEFORE.search(doc.text, sentence.start, span.start)
        if after or before:
            start = before.start() if before else span.start
            end = len(after[0].rstrip()) + after.start() if after else span.end
            yield event, _with_article(doc.text, start, end)


def _with_article(text: str, start: int, end: int) -> Span:
    return Span(
        start - 4 if text[max(start - 4, 0) : start].lower() == "the " else start, end
    )


def _journeys(
    text: str,
    sentence: Span,
    goes: re.Match[str],
    sides: list[tuple[Entry, events.Sides]],
) -> Iterator[tuple[Entry, Span]]:
    """`Lindqvist is expected to visit Ostia`: a participant before the verb and the event's place after it."""
    before, after = (
        text[sentence.start : goes.start()].lower(),
        text[goes.end() : sentence.end].lower(),
    )
    for event, around in sides:
        place = next((form for form in around.place if after.startswith(form)), None)
        whole = place is not None and not after[len(place) : len(place) + 1].isalnum()
        if (
            place
            and whole
            and any(before.rstrip().endswith(form) for form in around.participants)
        ):
            yield event, Span(goes.start(), goes.end() + len(place))


def _is_past(options: Options, doc: Draft, on_file: tuple[str, str]) -> bool:
    """Whether the event began before the copy's day and the day before, and not long ago."""
    from datetime import date

    return (
        1
        < (
            date.fromisoformat(doc.published or "") - date.fromisoformat(on_file[0])
        ).days
        <= options.max_days
    )


def _elsewhere(doc: Draft, sentence: Span) -> bool:
    """Whether the sentence speaks of another time: again, next week, in October."""
    if _ANEW.search(doc.text, *sentence):
        return True
    return any(
        last > (doc.published or "")
        for said in doc.dates_in(sentence)
        for _, last in when.days(said, doc.published, ahead=True)
    )


def _hit(event: Entry, span: Span, began: str) -> Hit:
    planned = event.state == "planned"
    message = f"by the file {events.called(event)} began on {began}, and the copy speaks of it as still to come"
    return Hit(span, message, entity=event.id, severity="info" if planned else None)
