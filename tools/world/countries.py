"""The countries: the table completed from CLDR and the Factbook."""

import itertools
import re
import sys
from collections import defaultdict
from dataclasses import dataclass

from tools.world.sources import cldr_names, factbook_long_names
from tools.world.tables import read_rows
from tools.world.text import slug, split, unique

TABLE = "capitals.csv"


@dataclass
class Country:
    """One line of the table, completed from CLDR and the Factbook, or a part of a country."""

    code: str
    name: str
    accept: list[str]
    capitals: list[list[str]]
    demonyms: list[str]
    part_of: str = ""

    @property
    def slug(self) -> str:
        """Its key in the pack."""
        return slug(self.name)

    @property
    def is_city_state(self) -> bool:
        """Whether the country and its capital have one name."""
        return bool(self.capitals) and self.capitals[0][0] == self.name

    def own_names(self) -> list[str]:
        """The right names, with those of the capital where it is the country."""
        extra = self.capitals[0] if self.is_city_state else []
        return unique([self.name, *self.accept, *extra])


def load_countries() -> list[Country]:
    """The countries in the order of the table, then the parts of countries."""
    names = cldr_names("en")
    long_names = factbook_long_names()
    rows = read_rows(TABLE)
    _require_all_territories({row["code"] for row in rows}, set(names))
    countries = [_make_country(row, names[row["code"]], long_names) for row in rows]
    return countries + [_make_part(row) for row in read_rows("parts.csv")]


def _require_all_territories(listed: set[str], known: set[str]) -> None:
    if listed != known:
        sys.exit(f"{TABLE} and CLDR differ: {sorted(listed ^ known)}")


def _make_country(
    row: dict[str, str], cldr_name: str, long_names: dict[str, str]
) -> Country:
    name = row["name"] or cldr_name
    other = [cldr_name, long_names.get(row["code"], "")]
    accept = unique(
        [*split(row["accept"]), *(form for form in other if _is_plain_name(form))]
    )
    return Country(
        code=row["code"],
        name=name,
        accept=[form for form in accept if form != name],
        capitals=[capital.split("|") for capital in split(row["capitals"])],
        demonyms=split(row["demonyms"]),
    )


def _is_plain_name(form: str) -> bool:
    return (
        bool(form) and form != "none" and not re.search(r"[(&;/]| - |note|SAR ", form)
    )


def _make_part(row: dict[str, str]) -> Country:
    return Country(
        "",
        row["name"],
        split(row["accept"]),
        [],
        split(row["demonyms"]),
        part_of=row["whole"],
    )


def owners_of_names(countries: list[Country]) -> dict[str, set[str]]:
    """Each right form with the slugs of the countries that it belongs to."""
    owners: dict[str, set[str]] = defaultdict(set)
    for country in countries:
        capitals = itertools.chain.from_iterable(country.capitals)
        for name in (*country.own_names(), *country.demonyms, *capitals):
            owners[name].add(country.slug)
    return owners
