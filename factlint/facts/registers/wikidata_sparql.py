"""Results of a query to Wikidata: the JSON of the SPARQL protocol, or the plain list that its page saves.

The variables are known by their names: `person` or `item`, `personLabel`, `positionLabel`, `start`, `end`,
`jurisdictionLabel` or `countryLabel`, `districtLabel`, `partyLabel`, `altLabel`, `rank`, `born`, `died`; `--map` says
what others are. The first of January stands for a whole year, unless `startPrecision` or `endPrecision` is 11: the
service gives both alike. Statements of deprecated rank are left out.
"""

import json
from collections.abc import Iterator
from typing import Any

from factlint.facts.registers import Options, Taken
from factlint.facts.registers._rows import UNKNOWN, RegisterRow, Rows
from factlint.model import Problem

_VARIABLES = {
    "id": ("person", "item", "human", "politician"),
    "name": ("personLabel", "itemLabel", "humanLabel", "politicianLabel", "name"),
    "role.title": ("positionLabel", "officeLabel", "roleLabel", "title"),
    "role.of": ("jurisdictionLabel", "countryLabel", "ofLabel"),
    "role.area": ("districtLabel", "constituencyLabel", "areaLabel"),
    "role.party": ("partyLabel", "groupLabel"),
    "role.from": ("start", "startTime", "from", "start_date"),
    "role.to": ("end", "endTime", "to", "end_date"),
    "accept": ("altLabel", "personAltLabel", "itemAltLabel", "aliases", "alias"),
    "born": ("born", "birth", "dob", "dateOfBirth", "date_of_birth"),
    "died": ("died", "death", "dod", "dateOfDeath", "date_of_death"),
}
"""The names of variables for what a row can tell."""
_DATES = {
    "role.from": "startPrecision",
    "role.to": "endPrecision",
    "born": "bornPrecision",
    "died": "diedPrecision",
}


def take(text: str, options: Options) -> Taken:
    """Reads the results of a query."""
    try:
        told = json.loads(text)
    except ValueError as error:
        return Taken([], [Problem(f"this is no JSON: {error}")], [])
    bindings = told if isinstance(told, list) else _inner(told)
    if not isinstance(bindings, list) or not all(
        isinstance(row, dict) for row in bindings
    ):
        return Taken(
            [], [Problem("these are no results of a query; save them as JSON")], []
        )
    return Rows(options).taken(_rows(bindings, options))


def _inner(told: Any) -> Any:
    results = told.get("results") if isinstance(told, dict) else None
    return results.get("bindings") if isinstance(results, dict) else None


def _rows(bindings: list[dict[str, Any]], options: Options) -> Iterator[RegisterRow]:
    for number, binding in enumerate(bindings, 1):
        values = {name: _value(value) for name, value in binding.items()}
        if not values.get("rank", "").endswith("DeprecatedRank"):
            cells = {key: _cell(key, values, options) for key in _VARIABLES}
            yield RegisterRow(
                number, {key: cell for key, cell in cells.items() if cell}
            )


def _value(value: Any) -> str:
    found = value.get("value", "") if isinstance(value, dict) else value
    return "" if found is None else str(found)


def _cell(key: str, values: dict[str, str], options: Options) -> str:
    names = (options.columns[key],) if key in options.columns else _VARIABLES[key]
    value = next((values[name] for name in names if values.get(name)), "")
    if key in _DATES:
        day = _date(value, values.get(_DATES[key]))
        return day or (UNKNOWN if value and key == "role.to" else "")
    return value.replace(", ", "|") if key == "accept" else value


def _date(value: str, precision: str | None) -> str:
    """A date of the service in as many parts as it knows; blank where the date is not known."""
    if not value[:1].isdigit():
        return (
            ""  # a blank node: some date, nobody knows which; or one before our era
        )
    day = value[:10]
    if precision is None:
        return day[:4] if day[4:] == "-01-01" else day
    return day[: {"9": 4, "10": 7, "11": 10}.get(precision, 0)]
