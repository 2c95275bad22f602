"""Somebody who lives by the file is called late, dead or widowed away.

"The late Morley Sayer, who has reported from 40 wars": he is alive, and reads it. The file has `alive`, the last day on
which a person was known to live. Copy of that day or before it, and copy that gives a day of death before it, is surely
wrong; copy of the year after is a warning, and later copy a query, since people die.

Left alone: "the late" before other words ("the late Sayer goal"), another person of the surname, deaths of relatives,
what is denied, feared or only supposed, characters and quotations.
"""

from collections.abc import Iterator

from factlint import dates, lexicon
from factlint.entries import Entry
from factlint.known import Draft, stated
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("alive",)
covers = ("people",)
needs_sections = ("people",)

_FACTS = """
people:
  morley-sayer: {name: Morley Sayer, family: Sayer, alive: 2024-05-01}
"""


def _example(text: str, published: str = "2024-05-09") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("«The late Morley Sayer», who has reported from 40 wars, is one."),
    _example("A film about «the late Morley Sayer» was shown."),
    _example("«The late correspondent Morley Sayer» is one."),
    _example("«Morley Sayer, who died» last year, is one."),
    _example("«Morley Sayer, who died in 2019», is one."),
    _example("«Morley Sayer died» on Tuesday at home."),
    _example("«Morley Sayer has died», the network said."),
    _example("«Morley Sayer was killed» in a crash."),
    _example("«Morley Sayer, who passed away» at home, is one."),
    _example("After «the death of Morley Sayer» the house was sold."),
    _example("After «Morley Sayer’s death» the house was sold."),
    _example("«Morley Sayer (1931-2019)» is one."),
    _example("«Morley Sayer’s widow» came to the door."),
    _example("She wrote «the obituary of Morley Sayer»."),
]  # fmt: skip
good = [
    _example("Morley Sayer, who has reported from 40 wars, is one."),
    _example("The late Ann Sayer and Morley Sayer are two."),
    _example("The late Morley Sayer film was worse than the early ones."),
    _example("Morley Sayer’s late wife wrote it."),
    _example("Morley Sayer’s father died in 2019."),
    _example("Morley Sayer said his wife died on Tuesday."),
    _example("Morley Sayer is not dead, and never died."),
    _example("A rumour that Morley Sayer died was false."),
    _example("If Morley Sayer died, the house would be sold."),
    _example("“The late Morley Sayer is one,” she said."),
    _example("Morley Sayer would have died but for the dog."),
    _example("Morley Sayer nearly died in the war."),
    _example("Morley Sayer was late."),
    _example("Morley Sayer died laughing, he said, at the joke."),
]  # fmt: skip

_LATE = lazy(r"\b[Tt]he\slate\s(?:[a-z]+\s){0,3}\Z")
_OBITUARY = lazy(r"\b(?:[Tt]he\s)?(?:(?&life.death)|obituary)\sof\s\Z")
_LIFE = r"\s\((?:born\s)?1\d\d\d\s?[-–—]\s?(?P<year>(?:19|20)\d\d)\)"
_DIED = lazy(
    r"(?:,?\swho)?\s(?:has\s|was\s)?(?:died|passed\saway|(?&life.killed))\b(?!\slaughing)"
    rf"|[’']s?\s(?:(?&life.death)|widow|widower|funeral)\b|{_LIFE}"
)
_IN = lazy(r"(?:\sin\s(?P<year>(?:19|20)\d\d)\b)?")
_FOLLOWS = lexicon.words("function", "life.doing", "life.ruling")
_YEAR = 366
opens = (_LATE, _OBITUARY, _DIED)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each person who is alive by the file and dead in the copy."""
    for entry, name in stated.subjects(doc, *reads):
        for span, year in _said(doc, name):
            level = _level(doc, entry, year)
            if level and stated.sure(doc, span):
                message = f"by the file {entry.name} was alive on {entry.alive}; the copy has “{span.of(doc.text)}”"
                yield Hit(span, message, entity=entry.id, severity=level)


def _said(doc: Draft, name: Span) -> Iterator[tuple[Span, str | None]]:
    """Where a name stands with words of death, and the year of it."""
    start = max(doc.sentence_of(name).start, name.start - 50)
    for pattern in (_LATE, _OBITUARY):
        before = pattern.search(doc.text, start, name.start)
        if before and not (pattern is _LATE and _goes_on(doc, name)):
            yield Span(before.start(), name.end), None
    if died := _DIED.match(doc.text, name.end):
        year = _IN.match(doc.text, died.end())
        end = year.end() if year and year["year"] else died.end()
        yield Span(name.start, end), died["year"] or (year["year"] if year else None)


def _goes_on(doc: Draft, name: Span) -> bool:
    """Whether a noun follows that the name belongs to: the late Sayer film."""
    words = doc.words_in(Span(name.end, name.end + 20), 1)
    word = words[0].text.lower() if words else ""
    beside = doc.text[name.end : name.end + 1] == " " and word.isalpha()
    return beside and not word.endswith(("s", "ed")) and word not in _FOLLOWS


def _level(doc: Draft, entry: Entry, year: str | None) -> str | None:
    """How sure it is that the copy is wrong."""
    first, last = dates.parse_partial(entry.alive or "")
    if year:
        return "warning" if year < first[:4] else None if year > last[:4] else "info"
    if not doc.published:
        return "info"
    return "warning" if doc.published <= dates.shifted(last, _YEAR) else "info"
