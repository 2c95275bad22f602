"""What differs between two fact bases: entries added, removed and changed."""

from typing import Any

from factlint.facts.base import Base
from factlint.start.record import NamedTuple


class EntryChange(NamedTuple):
    """A key of an entry that differs; for a list, what went and what came."""

    key: str
    old: Any
    new: Any


class BaseDifference(NamedTuple):
    """The ids of entries added and removed, and those changed, with what of them."""

    added: list[str]
    removed: list[str]
    changed: dict[str, list[EntryChange]]


def diff(old: Base, new: Base) -> BaseDifference:
    """What `new` has and has not, compared with `old`."""
    before, after = (
        {f"{section}/{slug}": fields for section, slug, fields in base.rows()}
        for base in (old, new)
    )
    changed = {
        entity: _changes(before[entity], after[entity])
        for entity in before
        if entity in after and before[entity] != after[entity]
    }
    return BaseDifference(
        [entity for entity in after if entity not in before],
        [entity for entity in before if entity not in after],
        changed,
    )


def _changes(old: dict[str, Any], new: dict[str, Any]) -> list[EntryChange]:
    keys = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    return [_change(key, old.get(key), new.get(key)) for key in keys]


def _change(key: str, old: Any, new: Any) -> EntryChange:
    """What of a key differs: of two lists what one has and the other has not."""
    before, after = old or [], new or []
    if not (isinstance(before, list) and isinstance(after, list)):
        return EntryChange(key, old, new)
    return EntryChange(key, _missing(before, after), _missing(after, before))


def _missing(items: list[Any], others: list[Any]) -> list[Any]:
    return [item for item in items if item not in others]
