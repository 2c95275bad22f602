"""The countries of mledoze/countries (`countries.json`): names, official names, capitals and their people's names.

Each extends the entry that the pack `world` has for the country. Names in other languages are left out, and so are
codes, which stand for other things in copy.
"""

import json
from typing import Any

from factlint.facts.registers import Options, Record, Taken, _names
from factlint.facts.registers._fields import filled
from factlint.facts.registers._places import Places
from factlint.facts.registers._slugs import is_latin, key
from factlint.facts.registers._territories import COUNTRIES
from factlint.model import Problem


def take(text: str, options: Options) -> Taken:
    """Reads the list of countries."""
    try:
        rows = json.loads(text)
    except ValueError as error:
        return Taken([], [Problem(f"this is no JSON: {error}")], [])
    if not isinstance(rows, list):
        return Taken(
            [],
            [
                Problem(
                    "this is no list of countries; take `countries.json` of mledoze/countries"
                )
            ],
            [],
        )
    places, problems = Places(options.known), list[Problem]()
    records = []
    for number, row in enumerate(rows, 1):
        try:
            records.append(_record(row, number, places))
        except (KeyError, TypeError, AttributeError) as error:
            what = f"country {number} is left out, because it is not as expected ({type(error).__name__}: {error})"
            problems.append(Problem(what))
    return Taken(records, problems, [])


def _record(row: dict[str, Any], number: int, places: Places) -> Record:
    told: dict[str, Any] = (
        row["name"]
        if isinstance(row["name"], dict)
        else {"common": row["name"], "official": row.get("official")}
    )
    slug = places.slug(row["cca2"]) or places.slug(told["common"])
    name = COUNTRIES.get(row["cca2"].lower(), told["common"])
    forms = [
        told["common"],
        told.get("official"),
        *row.get("altSpellings", row.get("alt", [])),
    ]
    capital = row.get("capital") or ""
    fields = {
        "name": name,
        "accept": _english(
            name, list(filter(None, forms[:2])), list(filter(None, forms[2:]))
        ),
        "capital": capital[0] if isinstance(capital, list) else capital,
        "demonyms": _demonyms(row),
        "ids": {"iso": row["cca2"]},
    }
    return Record("places", filled(fields), number, slug)


def _demonyms(row: dict[str, Any]) -> list[str]:
    told = row.get("demonyms", {}).get("eng", {})
    given = [told.get("m"), told.get("f"), *str(row.get("demonym") or "").split(",")]
    return _names.unique([name.strip() for name in given if name and name.strip()])


def _english(name: str, own: list[str], others: list[str]) -> list[str]:
    """The names that English copy may have: those of the register itself, and others with a word in common."""
    words = {
        word for form in (name, *own) for word in key(form).split() if len(word) > 3
    }
    near = [
        form for form in others if words & {*key(form).split()} and is_latin(form)
    ]
    return [form for form in _names.unique([*own, *near]) if form != name]
