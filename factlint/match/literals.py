"""Known forms in a text: a dictionary keyed by lower-case words, looked up once per word of the text.

The cost of a text does not grow with the number of forms, and the index is plain data that loads at once.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factlint.match.fold import fold


class Form(NamedTuple):
    """A form to find. With `any_case` it matches whatever its case; `tail` are signs that must follow it."""

    text: str
    tail: str
    any_case: bool
    kind: str
    entry: int


class Found(NamedTuple):
    """A form found at text `start:end`."""

    kind: str
    entry: int
    form: str
    start: int
    end: int


Index = dict[str, str]
"""Forms by their lower-case words with single spaces between them; a line each, its fields parted by tabs.

Text and not tuples, because an index of thousands of small objects takes several times as long to load.
"""
Starts = dict[str, int]
"""For each first word a bit set: bit n stands for forms of n words."""
Words = Sequence[tuple[str, int, int]]
"""Words of a text: the word, its start, its end."""


def index(forms: Iterable[tuple[Form, Words]]) -> tuple[Index, Starts]:
    """Indexes forms, each with its own words; forms without words are left out."""
    table: dict[str, list[str]] = {}
    starts: Starts = {}
    for form, words in forms:
        if words:
            folded = [fold(word[0]).lower() for word in words]
            table.setdefault(" ".join(folded), []).append(_line(form))
            starts[folded[0]] = starts.get(folded[0], 0) | 1 << len(folded)
    return {key: "\n".join(lines) for key, lines in table.items()}, starts


def _line(form: Form) -> str:
    return "\t".join((form.kind, str(form.entry), "i" if form.any_case else "", form.text, form.tail))


def find(words: Words, text: str, table: Index, starts: Starts) -> list[Found]:
    """All known forms among `words`, in order; where they overlap the earliest and longest wins."""
    folded = [fold(word[0]).lower() for word in words]
    found: list[Found] = []
    at = 0
    while at < len(folded):
        counts = starts.get(folded[at])
        hits = _at(words, folded, at, counts, text, table) if counts else None
        if hits:
            found += hits[0]
        at += hits[1] if hits else 1
    return found


def _at(
    words: Words, folded: list[str], at: int, counts: int, text: str, table: Index
) -> tuple[list[Found], int] | None:
    for count in range(min(counts.bit_length() - 1, len(folded) - at), 0, -1):
        lines = table.get(" ".join(folded[at : at + count])) if counts >> count & 1 else None
        hits = _exact(text, words[at][1], words[at + count - 1][2], lines) if lines else []
        if hits:
            return hits, count
    return None


def _exact(text: str, start: int, end: int, lines: str) -> list[Found]:
    """The forms that the text at `start:end` is: in its own case, or in capitals throughout."""
    shown = fold(text[start:end])
    hits = []
    for line in lines.split("\n"):
        kind, entry, any_case, form, tail = line.split("\t")
        capitals = shown.isupper() and len(form) > 4
        same = shown == form or ((any_case or capitals) and shown.lower() == form.lower())
        if same and (not tail or fold(text[end : end + len(tail)]) == tail):
            hits.append(Found(kind, int(entry), form, start, end + len(tail)))
    return hits
