"""A base that stands by itself: each slug that its entries name is an entry of its own.

A store lies below the packs, so what only a pack defines is unknown to it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.facts.base import Base
from factlint.rulebook.schema import SECTIONS

_REFERENCES = (
    "of",
    "in",
    "part_of",
    "named_after",
    "participants",
    "not_same_as",
    "kin",
)
"""Keys that take slugs."""


def completed(base: Base, names: Mapping[str, str]) -> tuple[Base, list[str]]:
    """The base with an entry for each place that it names, by the names of `names`; and the slugs left unknown."""
    known = {slug for section in SECTIONS for slug in base.entries.get(section, {})}
    named = {slug for _, _, fields in base.rows() for slug in _named(fields)}
    missing = sorted(named - known)
    stubs = {slug: {"name": names[slug]} for slug in missing if slug in names}
    if stubs:
        base = base._replace(
            entries={
                **base.entries,
                "places": {**base.entries.get("places", {}), **stubs},
            }
        )
    return base, [slug for slug in missing if slug not in names]


def _named(value: Any, key: str = "") -> Iterator[str]:
    """The slugs in a value, wherever they stand below it."""
    if isinstance(value, dict):
        for inner, part in value.items():
            if inner not in ("ids", "first_reference", "born", "headquarters"):
                yield from _named(part, key if key in _REFERENCES else inner)
    elif isinstance(value, list):
        for part in value:
            yield from _named(part, key)
    elif isinstance(value, str) and key in _REFERENCES:
        yield value
