"""Heads of state and of government since 2015, from the dated texts of the CIA World Factbook (public domain)."""

import csv
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from factlint import dates

TABLE = Path(__file__).parent / "leaders.csv"
AS_OF = "2026-01-22"
HEAD = f"""# Heads of state and of government since 2015. Made by `python -m tools.registers`: change it there.
factlint: 1
pack: leaders
as_of: {AS_OF}
sources:
  factbook: {{note: "CIA World Factbook (public domain), its texts of 2015 to 2026", seen: {AS_OF}}}
"""
_COLUMNS = ("name", "family", "accept", "title", "of", "from", "to", "seen")
_HEADS = frozenset(
    (
        "president",
        "prime minister",
        "chancellor",
        "king",
        "queen",
        "emperor",
        "sultan",
        "emir",
        "pope",
    )
)
_NEEDED = frozenset(("of", "from"))
_SOON = 45
"""Days between the last word of a holder and the day of the next."""


def people() -> Iterator[dict[str, Any]]:
    """The people of the table, each with their roles."""
    known: dict[str, dict[str, Any]] = {}
    with TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            person = known.setdefault(row["name"], {"name": row["name"]})
            if row["family"] != row["name"].split()[-1]:
                person["family"] = row["family"]
            if row["accept"]:
                person["accept"] = row["accept"].split("|")
            role = {
                key: row[key] for key in ("title", "of", "from", "to") if row[key]
            }
            person.setdefault("roles", []).append(
                role | ({} if row["to"] else {"seen": row["seen"]})
            )
    for person in known.values():
        yield {**person, "match": "exact_case", "source": "factbook"}


def take(text: str) -> None:
    """Makes the table from a base that `factlint facts import --format factbook` wrote.

    People who took one office on one day are one, by the name that the Factbook had last. A role ends where the next
    holder's begins, if it was told until shortly before: others may have held it between them.
    """
    terms: dict[tuple[str, str, str], list[tuple[str, dict[str, Any]]]] = {}
    for person in yaml.safe_load(text)["people"].values():
        for role in person.get("roles", []):
            if (
                role["title"] in _HEADS
                and role.keys() >= _NEEDED
                and not role.get("acting")
            ):
                terms.setdefault(
                    (role["of"], role["title"], str(role["from"])), []
                ).append((str(role["seen"]), person))
    rows = [_row(*term, holders) for term, holders in sorted(terms.items())]
    for row, following in pairwise(rows):
        same = (row["of"], row["title"]) == (following["of"], following["title"])
        if same and dates.shifted(row["seen"], _SOON) >= following["from"]:
            row["to"] = following["from"]
    with TABLE.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _row(
    of: str, title: str, start: str, holders: list[tuple[str, dict[str, Any]]]
) -> dict[str, str]:
    seen, last = max(holders, key=lambda one: (one[0], one[1]["name"]))
    forms = [
        form
        for _, person in holders
        for form in (person["name"], *person.get("accept", []))
    ]
    accept = [form for form in dict.fromkeys(forms) if form != last["name"]]
    return {
        "name": last["name"],
        "family": last.get("family", last["name"].split()[-1]),
        "accept": "|".join(accept),
        "title": title,
        "of": of,
        "from": start,
        "to": "",
        "seen": seen,
    }
