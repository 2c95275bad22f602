"""Plain CSV with a column map: which column holds the name, the title, the dates.

The map has pairs `key=column` of the keys of an entry: `name`, `accept`, `id`, `role.title`, `role.of`, `role.from`,
`role.to`, `born`, `source` and so on; `key:text` gives every row the same text. Lists are split at `|`.
Rows with one `id`, or where there is none with one name and jurisdiction, are one entry.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from factlint.importing import Options, Record, Taken, _names
from factlint.importing._people import People, dated
from factlint.importing._places import Places
from factlint.importing._titles import read as read_title
from factlint.model import Problem

LISTS = ("accept", "never", "in", "demonyms", "metonyms", "describe_as")
"""Keys that take several values in one cell."""
TEXTS = ("name", "short", "family", "kind", "capital", "born", "died", "part_of", "note")
OTHERS = ("id", "source", "role.title", "role.of", "role.area", "role.party", "role.from", "role.to")


class Row(NamedTuple):
    """One line of the table: where it ends, and its cells by the keys of the map."""

    line: int
    cells: dict[str, str]

    def get(self, key: str) -> str:
        """The cell of a key, empty where the map or the table has none."""
        return self.cells.get(key, "")


def take(text: str, options: Options) -> Taken:
    """Reads a table."""
    problem = _wrong_map(options)
    if problem:
        return Taken([], [problem], [])
    return _Table(text, options).taken()


def _wrong_map(options: Options) -> Problem | None:
    known = (*TEXTS, *LISTS, *OTHERS)
    for key in options.columns:
        if key not in known and not key.startswith("id."):
            return Problem(f"the column map has the unknown key `{key}`; it takes {', '.join(known)} and id.NAME")
    if "name" not in options.columns:
        return Problem("the column map does not say which column has the name; add `name=COLUMN`")
    return None


class _Table:
    def __init__(self, text: str, options: Options) -> None:
        self.text, self.options = text, options
        self.places, self.people = Places(options.known), People()
        self.problems: list[Problem] = []
        self.others: list[Record] = []
        self.foreign = 0

    def taken(self) -> Taken:
        for row in self._rows():
            try:
                self._take(row)
            except ValueError as error:
                self.problems.append(Problem(f"`{row.get('name')}` is left out: {error}", None, row.line))
        notes = [f"{self.foreign} rows with a name in no Latin letters left out"] if self.foreign else []
        return Taken([*self.places.records, *self.people.records, *self.others], self.problems, notes)

    def _rows(self) -> Iterator[Row]:
        start = self.text.lstrip("\ufeff")
        header = start.split("\n", 1)[0]
        sign = max("\t,;", key=header.count)
        reader = csv.reader(io.StringIO(start, newline=""), delimiter=sign)
        names = [name.strip() for name in next(reader, [])]
        columns = {key: names.index(column) for key, column in self._columns(names)}
        fixed = {key: column[1:] for key, column in self.options.columns.items() if column.startswith(":")}
        for cells in reader:
            if len(cells) == len(names) and "name" in columns:
                yield Row(reader.line_num, {**fixed, **{key: cells[at] for key, at in columns.items()}})
            elif cells and "name" in columns:
                what = f"this row has {len(cells)} cells where the header has {len(names)}; quote cells with a `{sign}`"
                self.problems.append(Problem(f"{what}: `{sign.join(cells)[:60]}`", None, reader.line_num))

    def _columns(self, names: list[str]) -> list[tuple[str, str]]:
        """The pairs of the map whose column is there; a problem for each other one."""
        pairs = [(key, column) for key, column in self.options.columns.items() if not column.startswith(":")]
        for key, column in pairs:
            if column not in names:
                what = f"there is no column `{column}` for `{key}`; the columns are {', '.join(names)}"
                self.problems.append(Problem(what, None, 1))
        return [pair for pair in pairs if pair[1] in names]

    def _take(self, row: Row) -> None:
        if not row.get("name").strip():
            raise ValueError("the name is blank; fill it in or take the row out")
        fields: dict[str, Any] = {key: row.get(key).strip() for key in TEXTS[1:] if row.get(key).strip()}
        fields |= {key: values for key in LISTS if (values := _listed(row.get(key)))}
        source = row.get("source").strip() or self.options.source
        fields |= {"source": source} if source else {}
        fields |= {"ids": ids} if (ids := _ids(row, source)) else {}
        if self.options.section == "people":
            self._person(row, fields, source)
        else:
            self._other(row, fields)

    def _person(self, row: Row, fields: dict[str, Any], source: str) -> None:
        name = _names.read(row.get("name"))
        if name is None:
            self.foreign += 1
            return
        role = self._role(row, source)
        name = name._replace(accept=[*name.accept, *_names.accepted(name.name, fields.pop("accept", []))])
        ids, of = fields.get("ids"), row.get("role.of")
        key = tuple(ids.items()) if ids else (name.name, of, source)
        self.people.add(key, row.line, name, {**fields, **({"roles": [role]} if role else {})})

    def _role(self, row: Row, source: str) -> dict[str, Any] | None:
        if not row.get("role.title").strip():
            return None
        title = read_title(row.get("role.title"), row.get("role.of").strip(), self.places)
        role = {"title": title.title, "of": title.of, "area": row.get("role.area").strip() or title.area}
        role["party"] = row.get("role.party").strip()
        seen = self.options.seen_of(source)
        found = dated({key: value for key, value in role.items() if value}, row.get("role.from"), row.get("role.to"))
        return found if "to" in found or not seen else {**found, "seen": seen}

    def _other(self, row: Row, fields: dict[str, Any]) -> None:
        fields = {"name": _names.plain(row.get("name")), **fields}
        if "in" in fields:
            fields["in"] = [found for place in fields["in"] if (found := self.places.slug(place))]
        if "accept" in fields:
            fields["accept"] = [form for form in map(_names.plain, fields["accept"]) if form != fields["name"]]
        self.others.append(Record(self.options.section, fields, row.line))


def _listed(cell: str) -> list[str]:
    return _names.unique([part.strip() for part in cell.split("|") if part.strip()])


_KINDS = (
    ("wikidata", re.compile(r"Q\d+")),
    ("openstates", re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")),
    ("bioguide", re.compile(r"[A-Z]\d{6}")),
)
"""Registers whose numbers are known by their looks."""


def _ids(row: Row, source: str) -> dict[str, str]:
    """The numbers of a row: `id.NAME` under that name, `id` under that of the register it looks like."""
    found = {key[3:]: row.get(key).strip() for key in row.cells if key.startswith("id.") and row.get(key).strip()}
    given = row.get("id").strip().removeprefix("ocd-person/")
    if given:
        kind = next((name for name, looks in _KINDS if looks.fullmatch(given)), source.partition("/")[0] or "id")
        found[kind] = given
    return found
