"""A fact base in memory: the sections of a rule file as plain values, every entry checked by its type."""

from collections.abc import Iterable
from typing import Any

from factlint.model import Problem
from factlint.rulebook.schema import SECTIONS
from factlint.start.record import NamedTuple

Fields = dict[str, Any]


class Base(NamedTuple):
    """Entries by section and slug, and the sources by slug. A correction's slug is its id."""

    entries: dict[str, dict[str, Fields]]
    sources: dict[str, Fields]

    def rows(self) -> Iterable[tuple[str, str, Fields]]:
        """All entries with section and slug, sections in the order of rule files and slugs in order."""
        for section in SECTIONS:
            for slug in sorted(self.entries.get(section, {})):
                yield section, slug, self.entries[section][slug]


def empty() -> Base:
    """A base without entries."""
    return Base({}, {})


def united(bases: Iterable[Base]) -> Base:
    """Several bases in one; an entry of a later one stands in the place of an earlier one's."""
    entries: dict[str, dict[str, Fields]] = {}
    sources: dict[str, Fields] = {}
    for base in bases:
        sources |= base.sources
        for section, found in base.entries.items():
            entries.setdefault(section, {}).update(found)
    return Base(entries, sources)


def of_dump(dumped: Fields) -> Base:
    """The base of a rule file as its model dumps it."""
    entries = {
        section: dict(dumped[section])
        for section in SECTIONS[:-1]
        if dumped.get(section)
    }
    if dumped.get("corrections"):
        entries["corrections"] = {
            entry["id"]: entry for entry in dumped["corrections"]
        }
    return Base(entries, dict(dumped.get("sources", {})))


def as_dump(base: Base) -> Fields:
    """The base as the value of a rule file; empty sections are left out."""
    value: Fields = {"factlint": 1}
    if base.sources:
        value["sources"] = dict(sorted(base.sources.items()))
    for section, slug, fields in base.rows():
        if section == "corrections":
            value.setdefault(section, []).append(fields)
        else:
            value.setdefault(section, {})[slug] = fields
    return value


def checked(
    section: str, rows: Iterable[tuple[str, Fields]]
) -> tuple[dict[str, Fields], list[tuple[str, Problem]]]:
    """Entries as their type dumps them, and for each faulty one its slug and what is wrong."""
    from pydantic import TypeAdapter, ValidationError

    from factlint.rulebook.schema import RuleFile

    annotation: Any = RuleFile.model_fields[section].annotation
    adapter: Any = TypeAdapter(annotation.__args__[-1])
    good: dict[str, Fields] = {}
    bad: list[tuple[str, Problem]] = []
    for slug, fields in rows:
        try:
            entry = adapter.validate_python(fields)
        except ValidationError as error:
            bad.append((slug, Problem(_sentence(section, slug, fields, error))))
        else:
            good[slug] = adapter.dump_python(
                entry, exclude_defaults=True, by_alias=True
            )
    return good, bad


def _sentence(section: str, slug: str, fields: Fields, error: Any) -> str:
    """The first fault of an entry in words."""
    from factlint.rulebook import _unions, validate

    faults = _unions.settled([dict(fault) for fault in error.errors()], fields)
    loc = (section, slug, *faults[0]["loc"])
    return validate.sentence({**faults[0], "loc": loc}, "rules")
