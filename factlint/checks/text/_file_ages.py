"""The age that copy gives beside somebody's name, held against the date of birth on file."""

import re
from collections.abc import Iterator

from factlint import dates
from factlint.checks.text._ages import fits, possible, today
from factlint.english.names import titles
from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Hit, Mention
from factlint.rulebook.book import FULL
from factlint.start.regex import lazy
from factlint.text import Span

_AFTER = lazy(
    r",\s(?:who\s(?:is|(?:just\s)?turn(?:s|ed))\s(?:now\s)?|now\s|aged?\s+)?(?P<age>\d\d)(?=[.,;](?!\d))"
    r"|\s\((?:aged?\s+)?(?P<age2>\d\d)\)"
    r"|,\swho\s(?:turns|turned)\s(?P<age3>\d\d)\b(?=\s(?:(?&function.preposition)|this|last|next)\b)"
    r"|\s(?:is|turns)\s(?:now\s|only\s|just\s)?(?P<age4>\d\d)(?=[.,;](?!\d)|\s(?:and|but|years\sold)\b|\Z)"
)
_BEFORE = lazy(
    r"\b(?P<age>\d\d)-year-old\s(?:(?!(?&function)\b)[\w’'-]+,?\s){0,4}\Z"
    r"|\b(?:At|Aged)\s(?:age\s)?(?P<age2>\d\d),\s\Z"
)
BESIDE = (
    lazy(
        r"[a-z],\s(?:[a-z]+\s+){0,3}\d\d\b|\s\((?:aged?\s+)?\d\d\)|\b(?:is|turns)\s(?:\w+\s)?\d\d\b"
    ),
    lazy(r"\b\d\d-year-old\s|\b(?:At|Aged)\s(?:age\s)?\d\d,\s"),
)
"""What a text has that gives somebody's age."""
_GONE = lazy(
    r"\b(?:(?&person.state.dead)|(?&life.killed)|(?&title.past)|when|dies|at the time)\b"
)
_BESIDE_AGE = 40
"""Letters after an age within which words say that somebody had it and has it no more."""
_YEAR = lazy(r"\b(?:1[89]|20)\d\d\b")
_FAR, _SURE = 5, 12
"""Years beyond which an age other than that on file may be a namesake's, and of one whose office the copy has too."""
_LATELY = 10
"""Years for which copy gives the age of its own day, though it tells of a year."""


def wrong(doc: Draft) -> Iterator[Hit]:
    """The ages beside names that the file does not give."""
    if not doc.published:
        return
    for mention, entry in doc.named:
        if entry.section == "people" and entry.born:
            yield from _of(doc, mention, entry, entry.born)


def _of(doc: Draft, mention: Mention, entry: Entry, born: str) -> Iterator[Hit]:
    """A finding, where the age beside a name is not that of the one on file."""
    found = _beside(doc, mention)
    if found is None or _namesakes(doc, mention):
        return
    age, day = int(next(filter(None, found.groups()))), today(doc)[0]
    if not fits(age, dates.parse_partial(born), day):
        start, end = min(found.start(), mention.span.start), mention.span.end
        closing = found.end() > end and doc.text[found.end() : found.end() + 1] == ","
        yield _hit(
            doc, Span(start, max(found.end() + closing, end)), age, entry, born
        )


def _beside(doc: Draft, mention: Mention) -> re.Match[str] | None:
    """The age right after or before a name, in a sentence that tells of no other time."""
    sentence = doc.sentence_of(mention.span)
    found = _AFTER.match(doc.text, mention.span.end, sentence.end) or _BEFORE.search(
        doc.text, sentence.start, mention.span.start
    )
    if found is None:
        return None
    end = min(max(found.end(), mention.span.end) + _BESIDE_AGE, sentence.end)
    beside = doc.text[max(sentence.start, mention.span.start - 12) : end]
    if _GONE.search(beside.lower()):
        return None
    return None if _of_another_year(doc, sentence, mention.span) else found


def _of_another_year(doc: Draft, sentence: Span, name: Span) -> bool:
    """Whether a year stands before the name, or one long ago behind it."""
    if _YEAR.search(doc.text, sentence.start, name.start):
        return True
    today = int((doc.published or "0")[:4])
    return any(
        not today - _LATELY <= int(year) <= today
        for year in _YEAR.findall(doc.text, name.end, sentence.end)
    )


def _namesakes(doc: Draft, mention: Mention) -> bool:
    """Whether the form is that of another entry too, or of a longer name."""
    others = doc.mentions_in(mention.span)
    if any(
        other.span == mention.span and other.entry != mention.entry
        for other in others
    ):
        return True
    run = doc.name_at(mention.span.start)
    longer = run is not None and run.span.end > mention.span.end
    return mention.kind not in FULL and longer


def _hit(doc: Draft, span: Span, age: int, entry: Entry, born: str) -> Hit:
    least, most = possible(dates.parse_partial(born), today(doc)[0])
    most_apart = _SURE if _has_office(doc, entry) else _FAR
    far = min(abs(age - least), abs(age - most)) > most_apart
    on_file = f"by the file {entry.name} was born {born}"
    ages = str(least) if least == most else f"{least} or {most}"
    message = f"{on_file}, which makes {ages} on the day of the copy, not {age}"
    return Hit(span, message, entity=entry.id, severity="info" if far else None)


def _has_office(doc: Draft, entry: Entry) -> bool:
    """Whether the copy has the words of an office that the person has on file."""
    said = set(doc.lower)
    return any(
        said.issuperset(titles.written_out(role.title)) for role in entry.roles
    )
