"""Rows of named cells, from a table or a query, to entries: what `csv` and `wikidata_sparql` share."""

import re
from collections.abc import Iterable
from typing import Any

from factlint.facts.registers import Options, Record, Taken, _names
from factlint.facts.registers._people import People, dated
from factlint.facts.registers._places import Places
from factlint.facts.registers._titles import read as read_title
from factlint.model import Problem
from factlint.start.record import NamedTuple

LISTS = (
    "accept", "never", "in", "demonyms", "metonyms", "describe_as", "nationality", "honorifics", "professions",
    "members", "publishes", "home_of",
)  # fmt: skip
"""Keys that take several values in one cell."""
TEXTS = (
    "name",
    "short",
    "family",
    "kind",
    "capital",
    "born",
    "died",
    "part_of",
    "note",
    "alive",
    "pronouns",
    "founded",
    "headquarters",
    "owned_by",
    "published_by",
    "distributed_by",
    "part",
)
ROLE = ("role.title", "role.of", "role.area", "role.party", "role.from", "role.to")
KEYS = (*TEXTS, *LISTS, *ROLE, "born.in", "id", "source")
"""What a cell can be."""
UNKNOWN = "?"
"""The end of a role that has ended, nobody knows when: it is left out, since it would look open."""


class RegisterRow(NamedTuple):
    """One row: the line it ends at, or its number, and its cells by what they are."""

    line: int
    cells: dict[str, str]

    def get(self, key: str) -> str:
        """A cell without the white space round it; empty where there is none."""
        return self.cells.get(key, "").strip()


class Rows:
    """Gathers the entries of rows."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.problems: list[Problem] = []
        self._places, self._people = Places(options.known), People()
        self._others: list[Record] = []
        self._foreign = self._bodies = 0

    def taken(self, rows: Iterable[RegisterRow]) -> Taken:
        """The entries of `rows`, and the rows that could not be used."""
        for row in rows:
            try:
                self._take(row)
            except ValueError as error:
                what = f"`{row.get('name')}`" if row.get("name") else "the row"
                self.problems.append(
                    Problem(f"{what} is left out: {error}", None, row.line)
                )
        return Taken(
            [*self._places.records, *self._people.records, *self._others],
            self.problems,
            self._notes(),
        )

    def _notes(self) -> list[str]:
        told = [(self._foreign, "whose name is a single word or not in Latin letters"),
                (self._bodies, "that name a committee or another body, and no person")]  # fmt: skip
        return [f"{count:,} rows left out, {words}" for count, words in told if count]

    def _take(self, row: RegisterRow) -> None:
        if not row.get("name"):
            raise ValueError("the name is blank; fill it in or take the row out")
        fields: dict[str, Any] = {
            key: row.get(key) for key in TEXTS[1:] if row.get(key)
        }
        fields |= {key: values for key in LISTS if (values := _listed(row.get(key)))}
        if places := _listed(row.get("born.in")):
            day = {"date": row.get("born")} if row.get("born") else {}
            fields["born"] = {**day, "in": places}
        source = row.get("source") or self.options.source
        fields |= {"source": source} if source else {}
        fields |= {"ids": ids} if (ids := _ids(row, source)) else {}
        if self.options.section == "people":
            self._person(row, fields, source)
        else:
            self._other(row, fields)

    def _person(self, row: RegisterRow, fields: dict[str, Any], source: str) -> None:
        name = _names.read(row.get("name"))
        if _names.is_body(row.get("name")) or _names.is_body(row.get("accept")):
            self._bodies += 1
            return
        if name is None:
            self._foreign += 1
            return
        role = self._role(row, source)
        name = name._replace(
            accept=[
                *name.accept,
                *_names.accepted(name.name, fields.pop("accept", [])),
            ]
        )
        ids = fields.get("ids")
        key = tuple(ids.items()) if ids else (name.name, row.get("role.of"))
        self._people.add(
            key, row.line, name, {**fields, **({"roles": [role]} if role else {})}
        )

    def _role(self, row: RegisterRow, source: str) -> dict[str, Any] | None:
        if not row.get("role.title") or row.get("role.to") == UNKNOWN:
            return None
        title = read_title(row.get("role.title"), row.get("role.of"), self._places)
        told = {
            "title": title.title,
            "of": title.of,
            "area": row.get("role.area") or title.area,
            "party": row.get("role.party"),
        }
        return dated(
            told,
            row.get("role.from"),
            row.get("role.to"),
            self.options.seen_of(source),
        )

    def _other(self, row: RegisterRow, fields: dict[str, Any]) -> None:
        name = _names.ParsedName(_names.without_markup(row.get("name")), [])
        if self.options.section == "organisations":
            name = _names.company(row.get("name"))
            if " " not in name.name:  # Ball, Gap, Target: words of every day
                fields["match"] = "exact_case"
        if "in" in fields:
            fields["in"] = [
                found for place in fields["in"] if (found := self._places.slug(place))
            ]
        forms = map(_names.without_markup, [*name.accept, *fields.pop("accept", [])])
        accept = _names.unique([form for form in forms if form != name.name])
        fields |= {"accept": accept} if accept else {}
        self._others.append(
            Record(self.options.section, {"name": name.name, **fields}, row.line)
        )


def _listed(cell: str) -> list[str]:
    return _names.unique([part.strip() for part in cell.split("|") if part.strip()])


_KINDS = (
    ("wikidata", re.compile(r"Q[0-9]+")),
    (
        "openstates-us",
        re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"),
    ),  # of Congress
    ("openstates", re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")),
    ("bioguide", re.compile(r"[A-Z][0-9]{6}")),
)
"""Registers whose numbers are known by their looks."""


def _ids(row: RegisterRow, source: str) -> dict[str, str]:
    """The numbers of a row: `id.NAME` under that name, `id` under that of the register it looks like."""
    found = {
        key[3:]: row.get(key)
        for key in row.cells
        if key.startswith("id.") and row.get(key)
    }
    given = (
        row.get("id")
        .removeprefix("http://www.wikidata.org/entity/")
        .removeprefix("ocd-person/")
    )
    if given:
        kind = next(
            (name for name, looks in _KINDS if looks.fullmatch(given)),
            source.partition("/")[0] or "id",
        )
        found[kind] = given
    return found
