"""An event on file stands in copy with another weekday or date.

The summit was on Wednesday; the copy has "Thursday's summit at the cosmodrome", because the story about it ran
on Friday. Readers who know the day take the rest for no better. The day has to belong to the event's own
words: "Thursday's summit", "the summit on Thursday", "the Sept. 14 summit". The words have to name the event
on file: by a name of its own, or by a common noun with a participant or the place right beside it.

Of what happens once (a fire, a wedding, a sinking, an arrest) the month and the year are held against copy too, however
far off: "The fire aboard the Concepcion in 2018", "Jonas Majerus was arrested in New York in March 2022".

Left alone: days of speech about the event ("On Thursday, an adviser called the summit ..."); any day between
`start` and `end`; days more than ten days off, which are another event's; last and next week's; weekdays in
copy written a week or more from the event; events whose date on file is a month or a year.
"""

from collections.abc import Iterator

from factlint.english.dates import when
from factlint.english.dates.said import Said
from factlint.english.dates.weekdays import DAYS
from factlint.entries import Entry
from factlint.known import Draft, events, once
from factlint.lexicon import words
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"
reads = ("date", "start")
needs_sections = ("events",)
needs_date = "weekdays are resolved from the day of the article"

_FACTS = """
people:
  maria-lindqvist: {name: Maria Lindqvist, family: Lindqvist}
  pavel-hradek: {name: Pavel Hradek, family: Hradek}
places:
  ostia: {name: Ostia}
  sundhavn: {name: Sundhavn}
events:
  summit: {name: summit at Sundhavn, aliases: [summit, state dinner], date: 2023-09-13, place: sundhavn,
    participants: [maria-lindqvist, pavel-hradek]}
  visit: {name: Lindqvist's visit to Ostia, start: 2023-09-12, end: 2023-09-17, place: ostia,
    participants: [maria-lindqvist]}
  vote: {name: budget vote, aliases: [vote on the budget], date: 2023-09-12}
  boat: {name: Concepcion fire, aliases: [fire aboard the Concepcion], date: 2019-09-02}
  wedding: {name: wedding of the king of Ostia, aliases: [royal wedding], date: 1947-11}
  arrest: {name: arrest of Pavel Hradek, date: 2022-03-25, participants: [pavel-hradek]}
"""
bad = [
    Example(
        "«Thursday’s summit at Sundhavn» was short.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "They met at «the Thursday summit with Hradek».",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "«A summit of Lindqvist and Hradek on Tuesday» was short.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "«The Sept. 14 summit in Sundhavn» was short.",
        facts=_FACTS,
        published="2023-09-20",
    ),
    Example(
        "She left before «Monday’s budget vote».",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "«Lindqvist’s visit to Ostia began on Wednesday».",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example("«The budget vote, held on Sept. 11, 2023», was close.", facts=_FACTS),
    Example("«The fire aboard the Concepcion in 2018» killed 34.", facts=_FACTS),
    Example(
        "«The fire aboard the Concepcion in August 2019» killed 34.", facts=_FACTS
    ),
    Example("They still mourn for «the 2018 Concepcion fire».", facts=_FACTS),
    Example("«The royal wedding in Ostia in 1937» was filmed.", facts=_FACTS),
    Example(
        "«The fire aboard the Concepcion on Sept. 2, 2018», killed 34.", facts=_FACTS
    ),
    Example(
        "«Pavel Hradek was arrested in Ostia in March 2021», after a quarrel.",
        facts=_FACTS,
    ),
]
good = [
    Example("The fire aboard the Concepcion in 2019 killed 34.", facts=_FACTS),
    Example(
        "The fire aboard the Concepcion in September 2019 killed 34.", facts=_FACTS
    ),
    Example("The royal wedding in Ostia in 1947 was filmed.", facts=_FACTS),
    Example("The budget vote in 2021 was close.", facts=_FACTS),
    Example("The fire aboard the Concepcion led to new rules in 2021.", facts=_FACTS),
    Example(
        "Pavel Hradek was arrested in Ostia in 2022 and freed in 2023.", facts=_FACTS
    ),
    Example("Pavel Hradek was first arrested in 2001.", facts=_FACTS),
    Example(
        "Wednesday’s summit at Sundhavn was short.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "On Thursday, an adviser called the summit at Sundhavn a farce.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "Thursday’s summit at Ostia was short.", facts=_FACTS, published="2023-09-15"
    ),
    Example("Thursday’s summit was short.", facts=_FACTS, published="2023-09-15"),
    Example(
        "The Oct. 14 summit in Sundhavn was short.",
        facts=_FACTS,
        published="2023-10-20",
    ),
    Example(
        "Lindqvist’s visit to Ostia on Friday was her first.",
        facts=_FACTS,
        published="2023-09-15",
    ),
    Example(
        "Hradek’s Tuesday summit in Sundhavn is his second.",
        facts=_FACTS,
        published="2023-11-15",
    ),
    Example("Thursday’s summit at Sundhavn was short.", facts=_FACTS),
]


_FAR = 10
"""Days from which on another day is another event's."""
_ONCE = words("life.once")
_WEEK = 6
"""Days from the copy in which a bare weekday is clear."""
_BEFORE = lazy(r"(?:['’]s?)?\s+(?:[a-z-]+\s+){0,3}\Z")
_AFTER = lazy(
    r",?\s+(?:(?:which|that)\s+)?(?:(?:was|is|will\s+be|were|to\s+be)\s+)?"
    r"(?:(?:(?&time.takes-place)|in\s+[A-Z]\w+)\s+)?"
    r"(?P<verb>(?&time.begins-or-ends))?\s*(?:early\s+|late\s+)?(?:on\s+|for\s+)?(?:the\s+)?\Z"
)


def awaits_date(doc: Draft) -> bool:
    """Whether there are events on file and the copy names one of them."""
    return bool(doc.once(events.named))


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each day that belongs to an event's words and is not the event's."""
    for event, span in doc.once(events.named):
        sentence = doc.sentence_of(span)
        for said in when.days_said(doc.text, sentence):
            hit = _day_of(doc, event, span, said)
            if hit:
                yield hit
        if _is_once(doc, span):
            yield from once.misdated(doc, event, span)
    for event in doc.book.section("events"):
        yield from once.passive(doc, event)


def _day_of(doc: Draft, event: Entry, span: Span, said: Said) -> Hit | None:
    verb = _verb(doc.text, span, said)
    on_file = events.days(event)
    if verb is None or on_file is None:
        return None
    if verb:
        edge = on_file["end" in verb]
        on_file = (edge, edge)
    candidates = _candidates(doc, said, on_file)
    if not candidates or any(
        on_file[0] <= last and first <= on_file[1] for first, last in candidates
    ):
        return None
    near = min(candidates, key=lambda days: _distance(days[0], on_file))
    far = _distance(near[0], on_file) > _FAR and not (
        said.first.year and _is_once(doc, span)
    )
    return None if far else Hit(
        _whole(doc.text, span, said), _message(doc, event, said, on_file, verb), entity=event.id
    )  # fmt: skip


def _is_once(doc: Draft, span: Span) -> bool:
    """Whether the words of an event name what happens once, and not every year."""
    return not _ONCE.isdisjoint(span.of(doc.text).lower().split())


def _verb(text: str, span: Span, said: Said) -> str | None:
    """The verb between the event and the day, empty where none is needed; None where the day is not the event's."""
    if said.kind not in ("weekday", "day") or said.cue or said.span.overlaps(span):
        return None
    if said.span.end <= span.start:
        return (
            ""
            if span.start - said.span.end < 50
            and _BEFORE.fullmatch(text, said.span.end, span.start)
            else None
        )
    found = (
        _AFTER.fullmatch(text, span.end, said.span.start)
        if said.span.start - span.end < 60
        else None
    )
    return (found["verb"] or "") if found else None


def _candidates(doc: Draft, said: Said, on_file: tuple[str, str]) -> list[when.Days]:
    """The days that may be meant; of a bare weekday only in copy of the same days."""
    if said.kind == "weekday" and (
        not doc.published or _distance(doc.published, on_file) > _WEEK
    ):
        return []
    return when.days(said, doc.published)


def _distance(day: str, on_file: tuple[str, str]) -> int:
    from datetime import date

    if on_file[0] <= day <= on_file[1]:
        return 0
    return min(
        abs((date.fromisoformat(day) - date.fromisoformat(edge)).days)
        for edge in on_file
    )


def _whole(text: str, span: Span, said: Said) -> Span:
    """The event and its day, with the article before them."""
    start, end = min(span.start, said.span.start), max(span.end, said.span.end)
    for article in ("the ", "The ", "a ", "A "):
        if (
            text[:start].endswith(article)
            and not text[start - len(article) - 1 : start - len(article)].isalnum()
        ):
            return Span(start - len(article), end)
    return Span(start, end)


def _message(
    doc: Draft, event: Entry, said: Said, on_file: tuple[str, str], verb: str
) -> str:
    from datetime import date

    when_ = f"{on_file[0]}, a {DAYS[date.fromisoformat(on_file[0]).weekday()]}"
    if on_file[0] != on_file[1]:
        when_ = f"{on_file[0]} to {on_file[1]}"
    what = f"{verb.removeprefix('will ')} on" if verb else "is dated"
    return f"by the file {events.called(event)} {what} {when_}; the copy has {said.span.of(doc.text)}"
