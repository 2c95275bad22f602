"""Tables among the sources, CSV and JSON: rows by what they are of, columns by their headings."""

import csv
import json
from collections.abc import Iterator, Sequence
from functools import cached_property

from factlint.article.facts.listing import stem
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.memo import Memo
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_NUMBER = lazy(r"[$£€]?\s?(?P<figures>-?\d[\d, ]*(?:\.\d+)?)\s?%?")
_YEAR = lazy(r"(?:1[5-9]|20)\d\d")
_LEAST = 3
"""So many letters a text of a table has by which its row is known."""


class Cell(NamedTuple):
    """A number of a table, with the stems of the words of its column, and its line in the source."""

    column: frozenset[str]
    value: float
    line: Span


class Row(NamedTuple):
    """What a row is of, in lower case, and its numbers."""

    keys: tuple[str, ...]
    cells: tuple[Cell, ...]


class Table(Memo):
    """The rows of a table."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    @cached_property
    def rows(self) -> list[Row]:
        """The rows that are of something that a text may name."""
        text = self.draft.text
        lines = [paragraph.span for paragraph in self.draft.paragraphs]
        records = (
            _of_json(text, lines)
            if text.lstrip()[:1] in "[{"
            else _of_csv(text, lines)
        )
        return [row for row in map(_row, records) if row.keys and row.cells]


Record = tuple[dict[str, str], Span]


def _of_csv(text: str, lines: Sequence[Span]) -> list[Record]:
    """The records of a table whose first line has its headings."""
    said = [span.of(text) for span in lines]
    sign = max(",;\t", key=lambda one: said[0].count(one)) if said else ","
    rows = list(csv.reader(said, delimiter=sign))
    if len(rows) != len(lines):
        return []
    return [
        (dict(zip(rows[0], row, strict=False)), span)
        for row, span in zip(rows[1:], lines[1:], strict=True)
    ]


def _of_json(text: str, lines: Sequence[Span]) -> list[Record]:
    """The objects of a list, wherever it stands; each at the first line that has all of one of its values."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return [(record, _line(record, text, lines)) for record in _records(given)]


def _records(given: object) -> Iterator[dict[str, str]]:
    if isinstance(given, dict):
        flat = {
            str(key): str(value)
            for key, value in given.items()
            if isinstance(value, str | int | float)
        }
        if flat:
            yield flat
        for key, value in given.items():
            for record in _records(value):
                yield {"": str(key), **record} if isinstance(value, dict) else record
    elif isinstance(given, list):
        for value in given:
            yield from _records(value)


def _line(record: dict[str, str], text: str, lines: Sequence[Span]) -> Span:
    named = [value for value in record.values() if not _NUMBER.fullmatch(value)]
    first = next(
        (line for line in lines if any(value in line.of(text) for value in named)),
        None,
    )
    return first or Span(0, len(text))


def _row(record: Record) -> Row:
    values, line = record
    keys, cells = [], []
    for heading, value in values.items():
        said = value.strip()
        number = _NUMBER.fullmatch(said)
        if number and not _YEAR.fullmatch(said):
            cells.append(
                Cell(
                    _stems(heading),
                    float(number["figures"].replace(",", "").replace(" ", "")),
                    line,
                )
            )
        elif len(said) >= _LEAST:
            keys.append(said.lower())
    return Row(tuple(keys), tuple(cells))


def _stems(heading: str) -> frozenset[str]:
    words = heading.replace("_", " ").replace("-", " ").lower().split()
    return frozenset(filter(None, map(stem, words)))


def cell_of(
    table: Table, draft: Draft, quantity: Quantity, beside: frozenset[str]
) -> Cell | None:
    """The one cell of a table that a number of a draft is of: by its row, named in the sentence, and its column."""
    sentence = f" {' '.join(word.text.lower() for word in draft.words_in(draft.sentence_of(quantity.span)))} "
    rows = [row for row in table.rows if _is_named(row, sentence)]
    counted = frozenset((stem(quantity.noun), stem(quantity.unit))) - {""}
    cells = [cell for row in rows for cell in row.cells if cell.column & counted]
    cells = cells or [
        cell for row in rows for cell in row.cells if cell.column & beside
    ]
    return cells[0] if len(cells) == 1 else None


def _is_named(row: Row, sentence: str) -> bool:
    """Whether a sentence has all that a row is of; of several things one that is a name, and each year."""
    said = [f" {' '.join(_words(key))} " in sentence for key in row.keys]
    return all(said)


def _words(key: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in key).split()
