"""The entries of the pack."""

import sys
from dataclasses import dataclass, field

from tools.world.countries import Country
from tools.world.spelling import Speller, is_matched_exactly
from tools.world.tables import read_rows
from tools.world.text import slug, split

MOST_FORMS = 7
MOST_DEMONYM_FORMS = 3
METONYMS = {
    "CN": ["Zhongnanhai"],
    "GB": ["Downing Street", "Whitehall"],
    "RU": ["the Kremlin"],
    "US": ["the White House"],
}
"""Words for a government beside the name of its capital."""


@dataclass
class Place:
    """One entry of the pack."""

    slug: str
    fields: dict[str, object] = field(default_factory=dict)


def make_places(countries: list[Country]) -> list[Place]:
    """An entry for each country and for each capital that is not its country, by slug."""
    speller = Speller(countries)
    places = [_country_place(country, speller) for country in countries]
    for country in countries:
        capitals = country.capitals[1:] if country.is_city_state else country.capitals
        places += [_capital_place(forms, country, speller) for forms in capitals]
    _require_unique(places)
    return sorted(places, key=lambda place: place.slug)


def _country_place(country: Country, speller: Speller) -> Place:
    return Place(country.slug, {
        "name": country.name,
        "accept": _still_right(country.name, country.own_names()[1:]),
        "in": [country.part_of] if country.part_of else [],
        "capital": country.capitals[0][0] if country.capitals else "",
        "demonyms": country.demonyms,
        "metonyms": _metonyms_of(country),
        "match": _match_of(country.name),
        "source": _source_of(country),
        "never_after": _renamed(country.name),
        "never": _country_never(country, speller),
    })  # fmt: skip


def _renamed(name: str) -> list[object]:
    """Until when a place had another name, and where that name still stands."""
    return [
        {"form": row["form"], "date": row["date"]}
        | ({"unless": unless} if (unless := split(row["unless"])) else {})
        for row in read_rows("renamed.csv")
        if row["name"] == name
    ]


def _still_right(name: str, forms: list[str]) -> list[str]:
    """The other names of a place without those it gave up."""
    given_up = {
        row["form"] for row in read_rows("renamed.csv") if row["name"] == name
    }
    return [form for form in forms if form not in given_up]


def _metonyms_of(country: Country) -> list[str]:
    seats = (
        [] if country.is_city_state else [forms[0] for forms in country.capitals[:1]]
    )
    return seats + METONYMS.get(country.code, [])


def _match_of(name: str) -> str:
    """Names that are also other names are matched as they stand, never fuzzily."""
    return "exact_case" if is_matched_exactly(name) else ""


def _source_of(country: Country) -> str:
    if not country.code:
        return "desk"
    return "factbook" if country.capitals else "cldr"


def _country_never(country: Country, speller: Speller) -> list[object]:
    forms: list[object] = list(speller.misspellings(country.name, MOST_FORMS))
    for name in (*country.accept, *country.demonyms):
        most = MOST_DEMONYM_FORMS if name in country.demonyms else 0
        forms += [
            {"form": form, "for": name} for form in speller.misspellings(name, most)
        ]
    return forms


def _capital_place(forms: list[str], country: Country, speller: Speller) -> Place:
    return Place(slug(forms[0]), {
        "name": forms[0],
        "accept": _still_right(forms[0], forms[1:]),
        "in": [country.slug],
        "match": _match_of(forms[0]),
        "source": "factbook",
        "never_after": _renamed(forms[0]),
        "never": speller.misspellings(forms[0], MOST_FORMS),
    })  # fmt: skip


def _require_unique(places: list[Place]) -> None:
    slugs = [place.slug for place in places]
    if len(slugs) != len(set(slugs)):
        sys.exit(
            f"slugs used twice: {sorted({s for s in slugs if slugs.count(s) > 1})}"
        )
