"""GeoNames: the tab-separated dumps of geonames.org (`cities15000.txt`), or a CSV of the same with a header.

Of the other names of a place only those are taken that spell the same name in other signs (`São Paulo`, `Sao
Paulo`): the dumps do not say of what language the rest are. The largest place of a name has the plain slug. Towns of
fewer than 100,000 people are found by their exact form, and no near misses of theirs are looked for.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from factlint.annotate.sentences import STARTERS
from factlint.importing import Options, Record, Taken, _names
from factlint.importing._places import Places
from factlint.importing._slugs import ascii_form, is_latin, key
from factlint.importing._territories import US_STATES
from factlint.model import Problem

LARGE = 100_000
"""People that make a place so well known that copy may misspell it."""
_DUMP = {"geonameid": 0, "name": 1, "alternates": 3, "country": 8, "admin1": 10, "population": 14}
"""The columns of a dump, which has no header."""
_CELLS = 19


class Place(NamedTuple):
    """One row: its line, and what it says of a place."""

    line: int
    number: str
    name: str
    alternates: list[str]
    country: str
    admin1: str
    population: int


def take(text: str, options: Options) -> Taken:
    """Reads a dump or a table with a header."""
    problems: list[Problem] = []
    found = sorted(_rows(text, problems), key=lambda place: -place.population)
    places = Places(options.known)
    records = [_record(place, places) for place in found]
    return Taken([*places.records, *records], problems, [])


def _rows(text: str, problems: list[Problem]) -> Iterator[Place]:
    first = text.split("\n", 1)[0]
    dump = first.count("\t") == _CELLS - 1
    if dump:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
        columns, cells = _DUMP, _CELLS
    else:
        reader = csv.reader(io.StringIO(text, newline=""))
        header = next(reader, [])
        columns, cells = {name: header.index(name) for name in header}, len(header)
        columns["alternates"] = columns.get("alternatenames", columns.get("latin_alternates", -1))
        missing = [name for name in _DUMP if columns.get(name, -1) < 0 and name != "alternates"]
        if missing:
            problems.append(Problem(f"this is no table of GeoNames: it has no column {', '.join(missing)}", None, 1))
            return
    for row in reader:
        try:
            yield _place(row, columns, cells, reader.line_num)
        except ValueError as error:
            problems.append(Problem(f"`{' '.join(row)[:60]}` is left out: {error}", None, reader.line_num))


def _place(row: list[str], columns: dict[str, int], cells: int, line: int) -> Place:
    if len(row) != cells:
        raise ValueError(f"it has {len(row)} cells where there should be {cells}")
    told = {name: row[columns[name]].strip() for name in _DUMP if columns[name] >= 0}
    name = _names.plain(told["name"])
    if not is_latin(name):
        raise ValueError("its name has no Latin letters; name it in English")
    if not told["population"].isdecimal():
        raise ValueError(f"its population is `{told['population']}`; it should be a whole number")
    alternates = told.get("alternates", "").replace("|", ",").split(",")
    return Place(line, told["geonameid"], name, alternates, told["country"], told["admin1"], int(told["population"]))


def _record(place: Place, places: Places) -> Record:
    state = place.admin1.lower() if place.country == "US" and place.admin1.lower() in US_STATES else ""
    within = places.state(state) if state else places.slug(place.country)
    folded = _letters(place.name)
    bare = [form for form in [*place.alternates, ascii_form(place.name)] if form and _letters(form) == folded]
    signs = set("'’‘`") - set(place.name)  # signs of transliterations, which no copy has
    accept = [form for form in _names.unique(bare) if form[:1].isupper() and not form.isupper() and not signs & {*form}]
    accept = [form for form in accept if form != place.name]
    fields: dict[str, Any] = {
        "name": place.name,
        "accept": accept,
        "in": [within] if within else [],
        "ids": {"geonames": place.number},
    }
    exact = place.population < LARGE or place.name.lower() in STARTERS or len(place.name) < 4
    fields["match"] = "exact_case" if exact else ""
    return Record("places", {field: value for field, value in fields.items() if value}, place.line)


def _letters(name: str) -> str:
    return key(name).replace(" ", "")
