"""Known forms in a text: tables keyed by lower-case words, looked up once per word of the text.

The cost of a text does not grow with the number of forms.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factlint.match.fold import fold
from factlint.match.table import Lookup
from factlint.start.record import NamedTuple


class Form(NamedTuple):
    """A form to find. With `any_case` it matches whatever its case; `tail` are signs that must follow it."""

    text: str
    tail: str
    any_case: bool
    kind: str
    entry: int


class Occurrence(NamedTuple):
    """A form found at text `start:end`."""

    kind: str
    entry: int
    form: str
    start: int
    end: int


class LiteralIndex(NamedTuple):
    """An index of forms; the entries of its forms count from `base`.

    `forms`: by their lower-case words with single spaces between them, a line each, its fields parted by tabs.
    `starts`: for each first word two bit sets in figures, of all forms and of those that begin with a small letter;
    bit n stands for forms of n words.
    """

    forms: Lookup
    starts: Lookup
    base: int = 0


_Starting = list[tuple[int, LiteralIndex]]
"""The indexes that have forms with some first word, each with the lengths of these forms as a bit set."""
_Fitting = list[tuple[int, list[LiteralIndex]]]
"""How many words forms have that begin with some word, the most first, and the indexes that have such ones."""
Starts = dict[tuple[str, bool], _Fitting]
"""The same for words in lower case, and whether they begin with a small letter in the text."""
_STRETCH = 1 << 13
"""So many words are looked at together."""
Words = Sequence[tuple[str, int, int]]
"""Words of a text: the word, its start, its end."""


def lower(words: Words) -> list[str]:
    """The words as forms are indexed by them."""
    return [_lowered(word[0]) for word in words]


@lru_cache(1 << 14)
def _lowered(word: str) -> str:
    """A word as forms are indexed by it; the texts of a run have most of their words in common."""
    return fold(word).lower()


def index(
    forms: Iterable[tuple[Form, Sequence[str]]],
) -> tuple[dict[str, str], dict[str, str]]:
    """The `forms` and `starts` of an index, each form with its words in lower case.

    Forms without words are left out.
    """
    table: dict[str, list[str]] = {}
    starts: dict[str, list[int]] = {}
    for form, words in forms:
        if words:
            table.setdefault(" ".join(words), []).append(_line(form))
            sets = starts.setdefault(words[0], [0, 0])
            sets[0] |= 1 << len(words)
            sets[1] |= form.text[0].islower() << len(words)
    lines = {key: "\n".join(found) for key, found in table.items()}
    return lines, {
        word: f"{every} {small}" for word, (every, small) in starts.items()
    }


def _line(form: Form) -> str:
    return "\t".join(
        (
            form.kind,
            str(form.entry),
            "i" if form.any_case else "",
            form.text,
            form.tail,
        )
    )


def find(
    words: Words,
    folded: list[str],
    text: str,
    indexes: Sequence[LiteralIndex],
    known: Starts | None = None,
) -> list[Occurrence]:
    """All known forms among `words`, in order; where they overlap the earliest and longest wins.

    `folded` are the words as `lower` gives them; `known` keeps from text to text where forms begin in the indexes.
    """
    starts: Starts = {} if known is None else known
    found: list[Occurrence] = []
    end = 0
    for at, starting in _places(words, folded, indexes, starts):
        if at >= end:
            hits = _at(words, folded, at, starting, text)
            if hits:
                found += hits[0]
                end = at + hits[1]
    return found


def _places(
    words: Words,
    folded: list[str],
    indexes: Sequence[LiteralIndex],
    starts: Starts,
) -> Iterator[tuple[int, _Fitting]]:
    """Where forms may begin, a stretch of a giant text at a time."""
    for first in range(0, len(folded), _STRETCH):
        small = [word[0][0].islower() for word in words[first : first + _STRETCH]]
        keys = list(zip(folded[first : first + _STRETCH], small, strict=True))
        for key in set(keys).difference(starts):
            starting = _starting(*key, indexes)
            starts[key] = _fitting(starting) if starting else []
        for at, key in enumerate(keys, first):
            if starts[key]:
                yield at, starts[key]


def every(
    words: Words, folded: list[str], text: str, indexes: Sequence[LiteralIndex]
) -> list[Occurrence]:
    """All known forms among `words`, in order, also those that lie in a longer one."""
    firsts = {
        said
        for said in set(folded)
        if any(index.starts.get(said) for index in indexes)
    }
    found: list[Occurrence] = []
    for at, said in enumerate(folded):
        if said in firsts:
            starting = _starting(said, words[at][0][0].islower(), indexes)
            for count, fitting in _fitting(starting):
                found += _of_length(words, folded, at, count, fitting, text)
    return found


def _starting(word: str, small: bool, indexes: Sequence[LiteralIndex]) -> _Starting:
    """Where forms begin with this lower-case word; where it begins with a small letter in the text, forms do too."""
    found = []
    for index in indexes:
        sets = index.starts.get(word)
        lengths = int(sets.split()[small]) if sets else 0
        if lengths:
            found.append((lengths, index))
    return found


def _fitting(starting: _Starting) -> _Fitting:
    most = max((lengths.bit_length() for lengths, _ in starting), default=0)
    fitting = [
        (count, [index for lengths, index in starting if lengths >> count & 1])
        for count in range(most - 1, 0, -1)
    ]
    return [found for found in fitting if found[1]]


def _at(
    words: Words, folded: list[str], at: int, starting: _Fitting, text: str
) -> tuple[list[Occurrence], int] | None:
    for count, indexes in starting:
        hits = _of_length(words, folded, at, count, indexes, text)
        if hits:
            return hits, count
    return None


def _of_length(
    words: Words,
    folded: list[str],
    at: int,
    count: int,
    indexes: list[LiteralIndex],
    text: str,
) -> list[Occurrence]:
    """The forms of `count` words that begin at word `at`, which the text may end before."""
    if at + count > len(folded):
        return []
    key = folded[at] if count == 1 else " ".join(folded[at : at + count])
    found: list[Occurrence] = []
    for index in indexes:
        lines = index.forms.get(key)
        if lines:
            found += _exact(
                text, words[at][1], words[at + count - 1][2], lines, index.base
            )
    return found


def _exact(
    text: str, start: int, end: int, lines: str, base: int
) -> list[Occurrence]:
    """The forms that the text at `start:end` is: in its own case, or in capitals throughout."""
    shown = fold(text[start:end])
    hits = []
    for line in lines.split("\n"):
        kind, entry, any_case, form, tail = line.split("\t")
        capitals = shown.isupper() and len(form) > 4
        same = shown == form or (
            (any_case or capitals) and shown.lower() == form.lower()
        )
        if same and (not tail or fold(text[end : end + len(tail)]) == tail):
            hits.append(
                Occurrence(kind, base + int(entry), form, start, end + len(tail))
            )
    return hits
