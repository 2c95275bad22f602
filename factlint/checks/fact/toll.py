"""How many died, or how many voted for something, is another number by the file.

"The ferry fire killed 34", and 33 died; "passed by 96 to 12", and 11 were against. The file has `dead` and `votes:
{for, against}` of an event; the copy is read in sentences that name the event.

Left alone: lower bounds that fit (at least 30), round numbers said with care, numbers of the hurt and missing, and of a
part of the dead (three children died); copy of the first week, while the number still moves, is a query; other years,
what is feared or denied; quotations.
"""

from collections.abc import Iterator

from factlint import dates
from factlint.english.numbers.quantity import Quantity
from factlint.entries import Entry
from factlint.known import Draft, events, stated
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("dead", "votes")
needs_sections = ("events",)

_FACTS = """
events:
  ferry-fire: {name: Lund ferry fire, aliases: [fire aboard the Lund ferry], date: 2019-09-02, dead: 33}
  dam-vote: {name: vote on the dam, date: 2024-04-11, votes: {for: 96, against: 11}}
"""


def _example(text: str, published: str | None = "2024-05-09") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("«The Lund ferry fire killed 34» people."),
    _example("«The Lund ferry fire, which killed 34», led to new rules."),
    _example("«The Lund ferry fire claimed 34 lives»."),
    _example("«34 people died in the Lund ferry fire»."),
    _example("In all, «34 people were killed in the Lund ferry fire»."),
    _example("They wept for «the 34 victims of the Lund ferry fire»."),
    _example("«The Lund ferry fire left 34 people dead»."),
    _example("«The Lund ferry fire, in which 34 people died», led to new rules."),
    _example("The owner was tried after «the fire aboard the Lund ferry killed 30» people."),
    _example("«At least 40 people died in the Lund ferry fire»."),
    _example("In «the vote on the dam, 96 to 12», nobody spoke."),
    _example("«The vote on the dam was 95-11»."),
    _example("«The vote on the dam ended 96 to 12»."),
]  # fmt: skip
good = [
    _example("The Lund ferry fire killed 33 people."),
    _example("At least 30 people died in the Lund ferry fire."),
    _example("More than 30 people died in the Lund ferry fire."),
    _example("34 people were hurt in the Lund ferry fire."),
    _example("Three children died in the Lund ferry fire."),
    _example("Nobody knew that the Lund ferry fire could have killed 300 people."),
    _example("Some feared that 34 people died in the Lund ferry fire."),
    _example("“The Lund ferry fire killed 34 people,” she said."),
    _example("34 people died in the fire of 1998, and the Lund ferry fire was worse."),
    _example("The Lund ferry fire of 2019 killed 33 people, and 34 people saw it."),
    _example("The vote on the dam was 96-11."),
    _example("The vote on the dam was on 11 April, after 12 hours."),
    _example("A second vote on the dam was 50-57."),
    _example("The vote on the dam would be 50-57."),
]  # fmt: skip

_NOUN = r"(?:\s(?:people|persons|passengers))?"
_BEFORE = lazy(
    r"\b(?:(?&person.toll.dead)|claimed|left)\s(?:(?&number.caution)\s)?(?:the\slives\sof\s)?\Z"
)
_AFTER = lazy(
    rf"{_NOUN}\s(?:(?:(?&function.auxiliary.have.finite)|were|been)\s){{0,2}}(?:(?&person.toll.dead)|lives|dead)\b"
)
_END = lazy(
    rf"{_NOUN}(?:[.,;:)]|\s(?:(?&function.preposition function.conjunction)|lives|when)\b|\s*\Z)"
)
_VOTES = lazy(
    r"(?:,|\s(?:(?&function.preposition)|was|ended|passed))*\s(?P<one>\d{1,9})(?:\s?[-–]\s?|\sto\s)(?P<other>\d{1,9})(?![\d-])"
)
_ANOTHER = lazy(r"\b(?:(?&fact.other-game)|second|another|first)\s\Z")
_UNSURE = lazy(
    r"\b(?:fear\w*|(?&person.toll.hurt)|(?&fact.unsure)|missing|expected)\b"
)
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_WEEK = 7
opens = (lazy(r"(?&person.toll.dead)|lives|dead"), lazy(r"\d(?:\s?[-–]\s?|\sto\s)\d"))


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each number of dead or of votes that is another on file."""
    for event, name in doc.once(events.named):
        sentence = doc.sentence_of(name)
        years = set(_YEAR.findall(doc.text, *sentence))
        if years <= {(event.date or event.start or "")[:4]}:
            if event.dead is not None:
                yield from _tolls(doc, event, name)
            if event.votes:
                yield from _votes(doc, event, name, event.votes)


def _tolls(doc: Draft, event: Entry, name: Span) -> Iterator[Hit]:
    sentence = doc.sentence_of(name)
    if _UNSURE.search(doc.text, *sentence):
        return
    for said in doc.quantities_in(sentence):
        before = _BEFORE.search(doc.text, sentence.start, said.span.start)
        after = _AFTER.match(doc.text, said.span.end, sentence.end)
        counted = after or (before and _END.match(doc.text, said.span.end))
        if (
            said.kind != "count"
            or said.span.overlaps(name)
            or not counted
            or _fits(said, event.dead or 0)
        ):
            continue
        start, end = (
            min(name.start, said.span.start),
            max(name.end, said.span.end, after.end() if after else 0),
        )
        span = _with_article(doc.text, Span(start, end))
        if stated.sure(doc, span):
            by = f"by the file {event.dead} died in {events.called(event)}"
            message = f"{by}; the copy has {said.span.of(doc.text)}"
            yield Hit(
                span,
                message,
                entity=event.id,
                severity="info" if _is_fresh(doc, event) else None,
            )


def _fits(said: Quantity, dead: int) -> bool:
    """Whether a number with its words of caution may be that of the dead; a few may be a part of them."""
    if said.approx == "least":
        return said.low <= dead
    if said.approx == "most":
        return said.high >= dead
    slack = 0.1 * dead if said.approx == "about" else 0
    return said.low - slack <= dead <= said.high + slack or said.high < dead / 2


def _is_fresh(doc: Draft, event: Entry) -> bool:
    day = event.date or event.end or event.start
    return bool(doc.published and day) and (doc.published or "") <= dates.shifted(
        dates.parse_partial(day or "")[1], _WEEK
    )


def _votes(
    doc: Draft, event: Entry, name: Span, votes: tuple[int, int]
) -> Iterator[Hit]:
    another = _ANOTHER.search(doc.text, max(name.start - 20, 0), name.start)
    found = _VOTES.match(doc.text, name.end, doc.sentence_of(name).end)
    if another or not found:
        return
    said = (int(found["one"]), int(found["other"]))
    span = _with_article(doc.text, Span(name.start, found.end()))
    if sorted(said) != sorted(votes) and stated.sure(doc, span):
        message = f"by the file {event.name} was {votes[0]} to {votes[1]}; the copy has {said[0]} to {said[1]}"
        yield Hit(span, message, entity=event.id)


def _with_article(text: str, span: Span) -> Span:
    before = text[max(span.start - 4, 0) : span.start]
    return Span(span.start - 4, span.end) if before.lower() == "the " else span
