"""A fact base for other programs: as CSV, one row for each role or entry, or as JSON."""

import csv
import io
import json
from collections.abc import Iterator

from factlint.facts.base import Base, Fields, as_dump
from factlint.facts.conflicts import listed

COLUMNS = (
    "section", "slug", "name", "accept", "kind", "in", "capital", "demonyms", "born", "died", "ids", "role.title",
    "role.of", "role.area", "role.party", "role.from", "role.to", "role.seen", "role.acting", "source",
)  # fmt: skip
"""The columns of the CSV, by the names that the column map of an import has for them."""
_NAMED = ("people", "organisations", "places")


def as_json(base: Base) -> str:
    """The base as one JSON value, with the keys of a rule file."""
    return json.dumps(as_dump(base), ensure_ascii=False, indent=1) + "\n"


def as_csv(base: Base) -> str:
    """The people, organisations and places of a base; a person has a row for each role."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for section, slug, fields in base.rows():
        if section in _NAMED:
            writer.writerows(_rows(section, slug, fields))
    return text.getvalue()


def _rows(section: str, slug: str, fields: Fields) -> Iterator[dict[str, str]]:
    """The rows of an entry: one for each of its roles, or one alone."""
    ids = fields.get("ids", {}).items()
    row: dict[str, str] = {
        **{key: fields[key] for key in _TEXTS if key in fields},
        **{key: "|".join(fields[key]) for key in _LISTS if key in fields},
        "section": section,
        "slug": slug,
        "source": "|".join(listed(fields.get("source"))),
        "ids": "|".join(f"{register}={number}" for register, number in ids),
    }
    for role in fields.get("roles") or [{}]:
        yield row | _role(role)


def _role(role: Fields) -> dict[str, str]:
    """The cells of a role."""
    cells = {f"role.{key}": role[key] for key in _ROLE if key in role}
    if "source" in role:
        cells["source"] = "|".join(listed(role["source"]))
    if role.get("acting"):
        cells["role.acting"] = "true"
    return cells


_TEXTS = ("name", "kind", "capital", "born", "died")
_LISTS = ("accept", "in", "demonyms")
_ROLE = ("title", "of", "area", "party", "from", "to", "seen")
