"""The table against its second source, the World Factbook."""

import itertools
from collections.abc import Iterator

from tools.world.countries import Country
from tools.world.sources import factbook_pages, text_at
from tools.world.text import fold


def doubts(countries: list[Country]) -> list[str]:
    """The capitals and demonyms that the Factbook does not know; each needs a look, not a change."""
    pages = factbook_pages()
    known = (
        (country, pages[country.code])
        for country in countries
        if country.code in pages
    )
    return [
        doubt for country, page in known for doubt in _doubts_about(country, page)
    ]


def _doubts_about(country: Country, page: dict[str, object]) -> Iterator[str]:
    return itertools.chain(
        _doubts_about_capitals(country, page), _doubts_about_demonyms(country, page)
    )


def _doubts_about_capitals(
    country: Country, page: dict[str, object]
) -> Iterator[str]:
    capital = text_at(page, "Government", "Capital", "name")
    for forms in country.capitals:
        if not any(fold(form) in fold(capital) for form in forms):
            yield f"{country.code} capital {forms[0]}: the Factbook has {capital!r}"


def _doubts_about_demonyms(
    country: Country, page: dict[str, object]
) -> Iterator[str]:
    nationality = " ".join(
        text_at(page, "People and Society", "Nationality", kind)
        for kind in ("noun", "adjective")
    )
    for demonym in country.demonyms:
        if fold(demonym) not in fold(nationality):
            yield f"{country.code} demonym {demonym}: the Factbook has {nationality!r}"
