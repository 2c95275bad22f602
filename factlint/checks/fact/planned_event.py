"""Copy tells as done what the file still has as planned.

"Axxon recently bought Danbury Energy" while the purchase waits for its approval, "the Danbury deal was completed",
"Lund has opened the bridge": by the file the event is `state: planned`, and its day, if it has one, lies ahead.

An event is known by its name and aliases on file ("Axxon's purchase of Danbury Energy", "opening of the Lund bridge"),
and so is what was done: bought, acquired and took over for a purchase or takeover, visited and travelled to for a
visit.

Left alone: copy without a date, "agreed to buy", "would have bought", "had bought", "once bought", sentences that
name a year before the copy's or an earlier deed ("in 2011", "again"), others who do the same, and quotations.
"""

import re
from collections.abc import Iterator
from functools import cache

from factlint import lexicon
from factlint.english.dates import tense
from factlint.entries import Entry
from factlint.known import Draft, events, forms
from factlint.model import Example, Hit
from factlint.start.regex import compiled, lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("state", "date", "start")
needs_sections = ("events",)
needs_date = "what is still planned is judged on the day of the article"

_FACTS = """
organisations:
  axxon: {name: Axxon}
  danbury-energy: {name: Danbury Energy, accept: [Danbury]}
people:
  ann-lo: {name: Ann Lo, family: Lo}
places:
  ostia: {name: Ostia}
events:
  deal: {name: Axxon's purchase of Danbury Energy, aliases: [Danbury deal], date: 2024-11-30, state: planned}
  bridge: {name: opening of the Lund bridge, date: 2024-07-01, state: planned}
  visit: {name: Ann Lo's visit to Ostia, date: 2024-06-01, state: planned, participants: [ann-lo], place: ostia}
  merger: {name: merger of Brask and Hartvig, state: planned}
  sale: {name: sale of the Rivera mill to Brask, date: 2024-06-01, state: planned}
"""


def _example(text: str, published: str = "2024-05-09") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("«Axxon recently bought Danbury Energy» for $5 billion."),
    _example("«Axxon, the oil company, acquired Danbury» in a deal in May."),
    _example("It grew when «Axxon took over rival Danbury Energy»."),
    _example("«Danbury Energy was bought by Axxon», the oil company."),
    _example("«Axxon has purchased Danbury Energy», which owns pipes."),
    _example("«The Danbury deal was completed» in spring."),
    _example("The mayor «opened the Lund bridge» to cars."),
    _example("«The Lund bridge was opened» with a brass band."),
    _example("«Ann Lo visited Ostia» and met the queen."),
    _example("Ann Lo left Lund. «Lo travelled to Ostia» on Monday."),
    _example("«Brask merged with Hartvig», and 200 jobs went."),
    _example("«The Rivera mill was sold» to an old rival."),
]
good = [
    _example("Axxon has agreed to buy Danbury Energy for $5 billion."),
    _example("Axxon recently bought Danbury Energy.", "2024-12-09"),
    _example("Axxon would have bought Danbury Energy."),
    _example("Axxon bought Hartvig Energy, a rival of Danbury Energy."),
    _example("Hartvig, which bought Danbury Energy in 2011, lost it."),
    _example("The Danbury deal is to be completed in November."),
    _example("The mayor opened the Lund bridge in 1987."),
    _example("If Axxon bought Danbury Energy, it would own pipes."),
    _example("“Axxon bought Danbury Energy,” he said."),
    _example("Axxon said on Monday that it had not bought Danbury Energy."),
    _example("Ann Lo will visit Ostia."),
    _example("Ann Lo last visited Ostia in 2019."),
    _example("Axxon’s buyers met Danbury Energy."),
    Example("Axxon recently bought Danbury Energy.", facts=_FACTS),
]

_KINDS = tuple(
    sorted({name.partition(".")[0] for name in lexicon.classes("deed")} - {"done"})
)
_ACTOR = r"(?:(?P<actor>.+?)(?:['’]s|s['’])\s+(?:[\w-]+\s+){0,2}?)?"
_BY = r"(?:\s+(?P<joint>(?&function.preposition)|and)\s+(?P<other>.+))?"
_THE = lazy(r"(?i:\A(?:(?&function.article)|(?&function.possessive.bound))\s+)")
_HELD = r"\s(?:(?:has|have)\s)?(?:[a-z]+ly\s|just\s|already\s|also\s)?"
_FEW = r"\s(?:with\s|into\s)?(?:(?!(?&function.preposition)\b|not\b)[a-z][\w’'-]*\s){0,3}?"
_NOT_SO = lazy(
    r"\b(?:(?&function.conjunction.subordinating -that -as -than -when -after -since -while -where -because)"
    r"|(?&function.auxiliary.modal)"
    r"|(?&function.negation)|(?&english.anew)|had|last|first)\b"
)
"""Words of sentences in which what was done is no news of the day, or was not done."""
_DONE = lazy(r"\s(?:(?&deed.done))\b")


def awaits_date(doc: Draft) -> bool:
    """Whether the file has an event as planned of which the copy may tell."""
    return any(True for event in _planned(doc) for _ in _told(doc, event))


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports what is told as done and is planned by the file."""
    for event in _planned(doc) if doc.published else ():
        day = event.date or event.start
        for span in _told(doc, event) if not day or _is_ahead(doc, day) else ():
            when = f", for {day}" if day else ""
            message = f"by the file {events.called(event)} is still planned{when}; the copy tells of it as done"
            yield Hit(span, message, entity=event.id)
            break


def _planned(doc: Draft) -> Iterator[Entry]:
    return (event for event in doc.book.section("events") if event.state == "planned")


def _is_ahead(doc: Draft, day: str) -> bool:
    published = doc.published or ""
    return day > published[: len(day)]


def _told(doc: Draft, event: Entry) -> Iterator[Span]:
    """Where the copy tells of an event as done."""
    for named in doc.once(events.named):
        done = _DONE.match(doc.text, named.span.end) if named.event == event else None
        if done and not _is_otherwise(doc, named.span):
            yield _with_article(doc.text, Span(named.span.start, done.end()))
    for name in (event.name, *event.aliases):
        for pattern in _patterns(doc, name):
            for match in pattern.finditer(doc.text):
                span = Span(*match.span())
                if not _is_otherwise(doc, span):
                    yield _with_article(doc.text, span)


def _with_article(text: str, span: Span) -> Span:
    before = text[max(span.start - 4, 0) : span.start].lower()
    return Span(span.start - 4, span.end) if before == "the " else span


def _is_otherwise(doc: Draft, span: Span) -> bool:
    """Whether the sentence tells of another time, or of what was not done."""
    sentence = doc.sentence_of(span)
    behind = doc.text[span.start : sentence.end].lower()
    before = doc.text[sentence.start : span.start].lower()
    near = before.rpartition(",")[2] if "," in before else before
    return (
        _NOT_SO.search(near) is not None
        or _NOT_SO.search(span.of(doc.text).lower()) is not None
        or tense.dated_back(doc, span)
        or " in 19" in behind
    )


def _patterns(doc: Draft, name: str) -> Iterator[re.Pattern[str]]:
    """What tells that the event of a name was done: `A bought B`, `B was bought by A`."""
    for kind in _KINDS:
        match = _named(kind).fullmatch(name)
        if match:
            done = _done(kind)
            for who, whom in _parties(doc, match):
                yield from _active(done, who, whom)


def _active(done: str, who: str | None, whom: str) -> Iterator[re.Pattern[str]]:
    passive = rf"\b{whom}\s(?:(?&function.auxiliary.be.finite -am)|ha(?:s|ve) been)\s(?:[a-z]+ly\s)?{done}"
    if who:
        aside = r"(?:,\s[^,.]{1,40},)?"
        yield compiled(rf"\b{who}{aside}{_HELD}{done}{_FEW}{whom}\b", ours=True)
        yield compiled(rf"{passive}\sby\s(?:the\s)?{who}\b", ours=True)
    else:
        yield compiled(rf"\b{done}\s(?:the\s)?{whom}\b", ours=True)
        yield compiled(passive, ours=True)


@cache
def _done(kind: str) -> str:
    """What is said of a deed that was done."""
    told = f" deed.{kind}.told" if f"{kind}.told" in lexicon.classes("deed") else ""
    return f"(?:(?&deed.{kind}.verb:past{told}))"


@cache
def _named(kind: str) -> re.Pattern[str]:
    """How an event of a kind of deed is called on file."""
    return compiled(
        rf"(?:[Tt]he\s+)?{_ACTOR}(?i:(?&deed.{kind}.noun))\s+(?&function.preposition)\s+(?P<whom>.+?){_BY}",
        ours=True,
    )


def _parties(doc: Draft, match: re.Match[str]) -> Iterator[tuple[str | None, str]]:
    """Who does it and to whom, by the name of the event; of two who merge each may be either."""
    whom = _either(doc, match["whom"])
    other = _either(doc, match["other"]) if match["joint"] else None
    if match["actor"]:
        yield _either(doc, match["actor"]), whom
    elif match["joint"] == "to":
        yield None, whom
    else:
        yield other, whom
        if other and match["joint"] != "by":
            yield whom, other


def _either(doc: Draft, name: str) -> str:
    """The name of a party, or any form that the file has of it where the copy names it."""
    plain = _THE.sub("", name.strip())
    said = {plain}
    for entry in {doc.entry(mention) for mention in doc.mentions}:
        if plain in forms.right_forms(entry):
            said |= {*forms.right_forms(entry), *filter(None, [entry.family])}
    ordered = sorted(said, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"
