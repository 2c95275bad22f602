"""What copy states of a thing on file: whose words stand right beside its name, and whether they speak of another.

The name of a thing, then "which is owned by", then another name: the second is read here, and held against those that
the file has, whatever form they stand in.
"""

import re
from collections.abc import Iterable, Iterator

from factlint.english.words import Word, words
from factlint.entries import Entry, Hold
from factlint.known import forms
from factlint.known.draft import Draft
from factlint.rulebook.book import SPOKEN
from factlint.rulebook.item import NAMED
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

NAME = (
    r"(?:[Tt]he\s)?[A-Z][\w’'&-]*(?:\.?\s(?:(?:(?&name.particle)|of|&)\s)?"
    r"[A-Z][\w’'&-]*)*"
)
"""A name in copy, as far as capitals go."""
_UNSURE = lazy(
    r"(?i:\b(?:(?&fact.unsure)|(?&function.negation function.contraction.negative)))(?!\w)"
)
_LEAD = 40
"""Characters before a statement that may make it unsure."""
_BEFORE = 90
"""Characters before a name that are looked at."""


class Statement(NamedTuple):
    """Something said of an entry on file: all its words, and those that say what."""

    entry: Entry
    span: Span
    what: Span
    match: re.Match[str]


def subjects(doc: Draft, *keys: str) -> Iterator[tuple[Entry, Span]]:
    """The things on file with one of these keys, where the copy names each of them alone and no other of its name."""
    found: dict[Span, list[Entry]] = {}
    for mention, entry in doc.named:
        if mention.kind in SPOKEN and entry.section in NAMED:
            found.setdefault(mention.span, []).append(entry)
    for span, entries in found.items():
        has = any(key in entries[0].fields for key in keys)
        if len(entries) == 1 and has and forms.alone(doc, span):
            yield entries[0], span


def behind(
    doc: Draft, pairs: Iterable[tuple[Entry, Span]], pattern: re.Pattern[str]
) -> Iterator[Statement]:
    """What stands right behind names, by a pattern with a group `what`."""
    for entry, name in pairs:
        end = max(doc.sentence_of(name).end, name.end)
        if match := pattern.match(doc.text, name.end, end):
            yield _statement(entry, name.start, match.end(), match)


def before(
    doc: Draft, pairs: Iterable[tuple[Entry, Span]], pattern: re.Pattern[str]
) -> Iterator[Statement]:
    """What stands right before names, by a pattern with a group `what` that ends in `\\Z`."""
    for entry, name in pairs:
        start = max(doc.sentence_of(name).start, name.start - _BEFORE)
        if match := pattern.search(doc.text, start, name.start):
            yield _statement(entry, match.start(), name.end, match)


def _statement(entry: Entry, start: int, end: int, match: re.Match[str]) -> Statement:
    return Statement(entry, Span(start, end), Span(*match.span("what")), match)


def sure(doc: Draft, span: Span) -> bool:
    """Whether it is told as a fact: without if, not, never, would, a rumour or a joke in it or before it."""
    start = max(doc.sentence_of(span).start, span.start - _LEAD)
    return _UNSURE.search(doc.text, start, span.end) is None


def held_now(holds: list[Hold], day: str | None) -> list[str]:
    """Who has it on a day; without a day, who has it still."""
    return [
        one.by
        for one in holds
        if (not one.end or (day and day <= one.end))
        and (not one.start or not day or one.start[: len(day)] <= day)
    ]


def entry_of(doc: Draft, given: str) -> Entry | None:
    """The entry of a slug or a name."""
    for section in NAMED:
        if entry := doc.book.get(section, given):
            return entry
    found = doc.book.find(words_of(given), given)
    whole = [one for one in found if one.span == Span(0, len(given))]
    return doc.book.entry(whole[0].entry) if whole else None


def words_of(text: str) -> list[Word]:
    """The words of a name that stands in the file and not in the copy."""
    return words(text, Span(0, len(text)))


def called(doc: Draft, given: str) -> str:
    """The name of a thing that is given by slug or by name."""
    entry = entry_of(doc, given)
    return entry.name if entry else given


def is_one_of(doc: Draft, said: str, meant: Iterable[str]) -> bool:
    """Whether a name in copy is one of those on file, in any of their forms, or as part of one."""
    plain = _plain(said)
    return any(
        _alike(plain, _plain(form)) for one in meant for form in _forms(doc, one)
    )


def _forms(doc: Draft, given: str) -> list[str]:
    entry = entry_of(doc, given)
    if entry is None:
        return [given]
    family = [entry.family] if entry.section == "people" else []
    former = [one.name for one in entry.formerly]
    return [*forms.right_forms(entry), *entry.metonyms, *family, *former]


def _plain(name: str) -> str:
    text = name.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    return text.removeprefix("the ").replace(".", "").strip()


def _alike(one: str, other: str) -> bool:
    """Whether two names are one, or one begins or ends the other: Hartvig and Hartvig Line."""
    short, long = sorted((one.split(), other.split()), key=len)
    return long[: len(short)] == short or long[-len(short) :] == short


def escaped(word: str) -> str:
    """A word of the file as a pattern, with either apostrophe."""
    return re.escape(word).replace("'", "['’]")
