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


Index = dict[str, list[tuple[str, str, bool, str, int]]]
"""Forms by their lower-case words, single spaces between them."""
Starts = dict[str, list[int]]
"""For each first word how many words its forms have, most first."""
Words = Sequence[tuple[str, int, int]]
"""Words of a text: the word, its start, its end."""


def index(forms: Iterable[tuple[Form, Words]]) -> tuple[Index, Starts]:
    """Indexes forms, each with its own words; forms without words are left out."""
    table: Index = {}
    lengths: dict[str, set[int]] = {}
    for form, words in forms:
        if words:
            folded = [fold(word[0]).lower() for word in words]
            table.setdefault(" ".join(folded), []).append((form.text, form.tail, form.any_case, form.kind, form.entry))
            lengths.setdefault(folded[0], set()).add(len(folded))
    return table, {first: sorted(counts, reverse=True) for first, counts in lengths.items()}


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
    words: Words, folded: list[str], at: int, counts: list[int], text: str, table: Index
) -> tuple[list[Found], int] | None:
    for count in counts:
        forms = table.get(" ".join(folded[at : at + count])) if at + count <= len(folded) else None
        hits = _exact(text, words[at][1], words[at + count - 1][2], forms) if forms else []
        if hits:
            return hits, count
    return None


def _exact(text: str, start: int, end: int, forms: list[tuple[str, str, bool, str, int]]) -> list[Found]:
    """The forms that the text at `start:end` is: in its own case, or in capitals throughout."""
    shown = fold(text[start:end])
    hits = []
    for form, tail, any_case, kind, entry in forms:
        same = shown == form or (shown.lower() == form.lower() and (any_case or (shown.isupper() and len(form) > 4)))
        if same and (not tail or fold(text[end : end + len(tail)]) == tail):
            hits.append(Found(kind, entry, form, start, end + len(tail)))
    return hits
