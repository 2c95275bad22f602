"""Names: runs of capitalised words, parted into title and name, with the evidence that a person is meant.

A run is found by capitals alone; what is not a person's name still comes out, with `person` false.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factlint.english.names import roles, titles
from factlint.english.names.persons import (
    DAYS,
    INNER,
    INSTITUTION,
    is_full,
    is_person,
)
from factlint.english.names.titled import (
    after_title,
    is_surname,
    title_end,
    title_start,
)
from factlint.english.sentences import NEVER_LAST, STARTERS
from factlint.english.words import Word, lowered
from factlint.lexicon import words as classed
from factlint.start.record import NamedTuple
from factlint.text import Span

CONNECTORS = classed("name.particle") | INNER
_BEFORE_DAYS = classed("time.feast")
_OPENING = 20
"""More characters than the marks that open a sentence."""
_OPENERS = (
    (classed("function", "time.shift") - {"down", "long", "may", "past", "well"})
    | STARTERS
    | {"according", "earlier"}
)
"""Words that open a sentence before a name and are no part of it; Down, Long, May, Past and Well open names too."""
_PARTIES = ("democrats", "republicans")
_NAMING_BODIES = INSTITUTION | INNER


class Name(NamedTuple):
    """A capitalised run. `parts` are the words of the name itself, `title` the words before it.

    `role` is a title set off by a comma, after the name or before it.
    """

    span: Span
    parts: tuple[str, ...]
    title: str
    title_span: Span
    person: bool
    opens: bool
    role: str = ""
    role_span: Span = Span(0, 0)

    @property
    def family(self) -> str:
        """The last part, a surname in the order of most of the world's names."""
        return self.parts[-1]

    @property
    def text(self) -> str:
        """The name's parts with single spaces."""
        return " ".join(self.parts)


def names(text: str, words: Sequence[Word], sentences: list[Span]) -> list[Name]:
    """The names of `sentences`, in order; `words` are those of the whole text."""
    found: list[Name] = []
    index = 0
    for sentence in sentences:
        inside: list[Word] = []
        while index < len(words) and words[index].start < sentence.end:
            inside.append(words[index])
            index += 1
        found += _in_sentence(text, inside, sentence)
    return found


def _in_sentence(text: str, words: list[Word], sentence: Span) -> Iterator[Name]:
    start = 0
    while start < len(words):
        if not words[start].text[0].isupper():
            start += 1
            continue
        end = _piece_end(words, start, _run_end(text, words, start))
        name = _name(text, words, start, end, sentence)
        if name:
            yield name
        start = end


def _run_end(text: str, words: list[Word], start: int) -> int:
    """The index after the last word of the run that begins at `start`."""
    end, at = start + 1, start + 1
    while at < len(words) and _joined(text, words[at - 1], words[at]):
        if words[at].text[0].isupper() or (words[at].text.isdigit() and at == end):
            end = at + 1
        elif words[at].text not in CONNECTORS or at - end >= 2:
            break
        at += 1
    return end


def _joined(text: str, before: Word, after: Word) -> bool:
    gap = text[before.end : after.start]
    if gap in (" ", "-", "\u00a0", "\n", "‑"):
        return (
            after.text.lower().rstrip("s") not in DAYS
            or before.text.lower() in _BEFORE_DAYS
        )
    abbreviated = len(before.text) == 1 or before.text.lower() in NEVER_LAST
    return gap in (". ", ".", ".\u00a0") and abbreviated and before.text[0].isupper()


def _piece_end(words: list[Word], start: int, end: int) -> int:
    """Where the first name of the run `start:end` ends: at an `and` between names, or the `of` after a person."""
    for index in range(start + 1, end):
        word = words[index].text
        if word in INNER and _parts_names(words, start, index, end):
            return index
    return end


def _parts_names(words: list[Word], start: int, at: int, end: int) -> bool:
    """Whether the connector `at` stands after a name of its own, rather than inside the one of a body."""
    left = lowered(words[start:at])
    connector = words[at].text
    if (connector == "and" and left[-1] in _PARTIES) or is_full(after_title(left)):
        return True
    if not _NAMING_BODIES.isdisjoint(left):
        return False
    if connector == "of":
        return len(left) > 1 and is_surname(left)
    after = words[at + 1].text.lower() if at + 1 < end else ""
    return connector == "the" or not titles.MODIFIERS.issuperset((left[-1], after))


def _name(
    text: str, words: list[Word], start: int, end: int, sentence: Span
) -> Name | None:
    """Parts the run into title and name; None where it is only a title or a sentence's opening word."""
    before = text[
        max(sentence.start, words[start].start - _OPENING) : words[start].start
    ]
    opens = not before.strip("“\"‘'([ ")
    while start < end and opens and words[start].text.lower() in _OPENERS:
        start, opens = start + 1, False
    cut = title_end(text, words, start, end)
    if cut >= end or words[cut].text in INNER:
        return None
    first = title_start(text, words, start, cut)
    title_span = _title_span(words, first, cut)
    span = Span(words[cut].start, words[end - 1].end)
    role_span = roles.role(text, words, first, end, titled=first < cut)
    titled = first < cut or role_span.start < role_span.end
    person = is_person(text, words, range(cut, end), titled=titled)
    return Name(
        span, _parts(span.of(text)), title_span.of(text), title_span, person, opens and cut == start,
        role_span.of(text), role_span,
    )  # fmt: skip


def _title_span(words: list[Word], first: int, cut: int) -> Span:
    """The span of the title `first:cut`; an empty one before the name where there is none."""
    start = words[first].start
    return Span(start, words[cut - 1].end if first < cut else start)


@lru_cache(1 << 12)
def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name; a copy that has it a thousand times has them once."""
    return tuple(name.split())
