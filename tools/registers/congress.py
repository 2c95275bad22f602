"""Members of the Congress of the United States, from unitedstates/congress-legislators (CC0)."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factlint import dates
from factlint.facts.registers._territories import US_STATES

TABLE = Path(__file__).parent / "congress.csv"
AS_OF = "2026-06-10"
HEAD = f"""# Members of the Congress of the United States. Made by `python -m tools.registers`: change it there.
factlint: 1
pack: us-congress
as_of: {AS_OF}
sources:
  congress: {{url: "https://github.com/unitedstates/congress-legislators", note: "CC0", seen: {AS_OF}}}
"""
_COLUMNS = ("bioguide", "name", "title", "area", "from", "to")
_RECESS = 14
"""Days between two terms of one member."""
_TITLES = ("United States senator", "United States representative")


def people() -> Iterator[dict[str, Any]]:
    """The people of the table, each with their roles."""
    known: dict[str, dict[str, Any]] = {}
    with TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            person = known.setdefault(
                row["bioguide"], {"name": row["name"], "roles": []}
            )
            role = {"title": row["title"], "of": "united-states", "area": row["area"]}
            person["roles"].append(role | {key: row[key] for key in ("from", "to")})
    for number, person in known.items():
        yield {
            **person,
            "match": "exact_case",
            "ids": {"bioguide": number},
            "source": "congress",
        }


def take(text: str) -> None:
    """Makes the table from terms in a CSV; terms that follow one another are one role."""
    rows: list[dict[str, str]] = []
    for term in csv.DictReader(io.StringIO(text)):
        title = next(
            (title for title in _TITLES if term["title"].startswith(title)), None
        )
        if title and term["source"] == "congress-legislators":
            state = term["title"].removeprefix(title).strip()[:2].lower()
            rows.append(
                dict(
                    zip(
                        _COLUMNS,
                        (
                            term["person_id"],
                            term["person"],
                            title,
                            US_STATES.get(state, state.upper()),
                            term["start"],
                            term["end"],
                        ),
                        strict=True,
                    )
                )
            )
    rows.sort(key=lambda row: (row["bioguide"], row["title"], row["from"]))
    with TABLE.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(_joined(rows))


def _joined(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Terms with no gap between them as one role."""
    made: list[dict[str, str]] = []
    for row in rows:
        last = made[-1] if made else {}
        same = all(last.get(key) == row[key] for key in ("bioguide", "title", "area"))
        if same and row["from"] <= dates.shifted(last["to"], _RECESS):
            last["to"] = max(last["to"], row["to"])
        else:
            made.append(dict(row))
    return made
