"""GeoNames: the tab-separated dumps of geonames.org (`cities15000.txt`), or a CSV of the same with a header.

Of the other names of a place only those are taken that spell the same name in other signs (`São Paulo`, `Sao Paulo`),
or that write a name from another script by sound (`Abu Ghraib`, `Abu Ghurayb`): the dumps do not say of what language
the rest are. The largest place of a name has the plain slug. No near misses are looked for of towns with fewer than
100,000 people whose one word is a surname, a given name or an English word as well. A place with the name of the
country it lies in, such as Singapore, is left to the country.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

from factlint.english.sentences import STARTERS
from factlint.facts.registers import Options, Record, Taken, _names
from factlint.facts.registers._fields import filled
from factlint.facts.registers._places import Places, is_usual
from factlint.facts.registers._slugs import ascii_form, is_latin, key, slug
from factlint.facts.registers._territories import US_STATES
from factlint.match import near
from factlint.model import Problem
from factlint.start.record import NamedTuple

LARGE = 100_000
"""People that make a place so well known that copy may misspell it."""
_DUMP = {
    "geonameid": 0,
    "name": 1,
    "alternates": 3,
    "country": 8,
    "admin1": 10,
    "population": 14,
}
"""The columns of a dump, which has no header."""
_CELLS = 19


class GeoPlace(NamedTuple):
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
    made = [_record(place, places) for place in found]
    records = [
        record
        for record in made
        if slug(record.fields["name"]) not in record.fields.get("in", ())
    ]
    left = len(made) - len(records)
    notes = (
        [f"{left:,} places left out that are called as the country they lie in"]
        if left
        else []
    )
    return Taken([*places.records, *records], problems, notes)


def _rows(text: str, problems: list[Problem]) -> Iterator[GeoPlace]:
    first = text.split("\n", 1)[0]
    dump = first.count("\t") == _CELLS - 1
    if dump:
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE
        )
        columns, cells = _DUMP, _CELLS
    else:
        reader = csv.reader(io.StringIO(text, newline=""))
        header = next(reader, [])
        columns, cells = {name: header.index(name) for name in header}, len(header)
        columns["alternates"] = columns.get(
            "alternatenames", columns.get("latin_alternates", -1)
        )
        missing = [
            name
            for name in _DUMP
            if columns.get(name, -1) < 0 and name != "alternates"
        ]
        if missing:
            problems.append(
                Problem(
                    f"this is no table of GeoNames: it has no column {', '.join(missing)}",
                    None,
                    1,
                )
            )
            return
    for row in reader:
        try:
            yield _place(row, columns, cells, reader.line_num)
        except ValueError as error:
            problems.append(
                Problem(
                    f"`{' '.join(row)[:60]}` is left out: {error}",
                    None,
                    reader.line_num,
                )
            )


def _place(
    row: list[str], columns: dict[str, int], cells: int, line: int
) -> GeoPlace:
    if len(row) != cells:
        raise ValueError(f"it has {len(row)} cells where there should be {cells}")
    told = {name: row[columns[name]].strip() for name in _DUMP if columns[name] >= 0}
    name = _names.without_markup(told["name"])
    if not is_latin(name):
        raise ValueError("its name has no Latin letters; name it in English")
    if not told["population"].isdecimal():
        raise ValueError(
            f"its population is `{told['population']}`; it should be a whole number"
        )
    alternates = told.get("alternates", "").replace("|", ",").split(",")
    return GeoPlace(
        line,
        told["geonameid"],
        name,
        alternates,
        told["country"],
        told["admin1"],
        int(told["population"]),
    )


def _record(place: GeoPlace, places: Places) -> Record:
    """The record of a place, in its state or its country."""
    state = place.admin1.lower()
    in_state = place.country == "US" and state in US_STATES
    within = places.state(state) if in_state else places.slug(place.country)
    fields: dict[str, Any] = {
        "name": place.name,
        "accept": _accepted(place),
        "in": [within] if within else [],
        "ids": {"geonames": place.number},
        "match": "exact_case" if _is_like_word(place) else "",
    }
    return Record("places", filled(fields), place.line)


def _accepted(place: GeoPlace) -> list[str]:
    """Other spellings of the name that copy may have: with other signs, or from another script."""
    forms = [form for form in [*place.alternates, ascii_form(place.name)] if form]
    folded = _letters(place.name)
    same = [
        form
        for form in forms
        if _letters(form) == folded or _is_transcript(form, place)
    ]
    # signs of transliterations, which no copy has
    signs = set("'’‘`") - set(place.name)
    return [
        form
        for form in _names.unique(same)
        if _is_capitalised(form) and not signs & {*form} and form != place.name
    ]


def _is_capitalised(form: str) -> bool:
    return form[:1].isupper() and not form.isupper()


def _is_like_word(place: GeoPlace) -> bool:
    """Whether the name may be a word or another name, so that its case has to be looked at."""
    if place.name.lower() in STARTERS or len(place.name) < 4:
        return True
    return place.population < LARGE and is_usual(place.name)


def _is_transcript(form: str, place: GeoPlace) -> bool:
    """Whether copy may have `form` for a name of several words from another script."""
    ours, theirs = key(place.name), key(form)
    if (
        place.country not in _OTHER_SCRIPTS
        or " " not in place.name
        or ours.count(" ") != theirs.count(" ")
    ):
        return False
    return form.isascii() and form.istitle() and near.distance(ours, theirs, 2) <= 2


_OTHER_SCRIPTS = frozenset(
    "AE AF AM BD BG BH BT BY CN DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR NP OM "
    "PK PS QA RS RU SA SD SY TH TJ TN TW UA YE".split()
)
"""Countries whose names of places are written in English by sound."""


def _letters(name: str) -> str:
    return key(name).replace(" ", "")
