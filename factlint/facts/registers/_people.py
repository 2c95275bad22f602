"""People gathered from rows: one row tells a name and perhaps one role, and many rows are one person."""

from typing import Any

from factlint import dates
from factlint.facts.registers import Record, _names
from factlint.facts.registers._fields import filled
from factlint.facts.registers._titles import joined


class People:
    """Gathers the rows of each person, in the order in which they come."""

    def __init__(self) -> None:
        self._found: dict[object, Record] = {}

    def add(
        self, key: object, line: int, name: _names.ParsedName, fields: dict[str, Any]
    ) -> dict[str, Any]:
        """The fields of the person with this key: `name` and `fields` are added to what is there."""
        record = self._found.get(key)
        if record is None:
            first: dict[str, Any] = {"name": name.name}
            if name.family:
                first["family"] = name.family
            record = self._found[key] = Record("people", first, line)
        kept = record.fields
        forms = [
            *kept.get("accept", []),
            *name.accept,
            *([] if name.name == kept["name"] else [name.name]),
        ]
        _extend(kept, "accept", [form for form in forms if form != kept["name"]])
        for field, value in fields.items():
            if isinstance(value, list):
                _extend(kept, field, value)
            elif isinstance(value, dict):
                kept[field] = {**kept.get(field, {}), **value}
            else:
                kept.setdefault(field, value)
        return kept

    @property
    def records(self) -> list[Record]:
        """The people, each with roles in order of time."""
        for record in self._found.values():
            if record.fields.get("roles"):
                record.fields["roles"] = joined(record.fields["roles"])
        return list(self._found.values())


def _extend(fields: dict[str, Any], key: str, values: list[Any]) -> None:
    both = [*fields.get(key, []), *values]
    if both:
        fields[key] = [
            value for at, value in enumerate(both) if value not in both[:at]
        ]


def dated(
    role: dict[str, Any], start: str, end: str, seen: str | None
) -> dict[str, Any]:
    """A role with its dates, and what of it is not blank; `seen` counts where it has not ended.

    Raises ValueError with a sentence where the dates are none, in the wrong order, or those of no life.
    """
    first = dates.parse_partial(start)[0] if start else ""
    if end and first > dates.parse_partial(end)[1]:
        raise ValueError(
            f"the role ends on {end}, before it begins on {start}; correct one of them"
        )
    seen = None if end else seen
    if seen and first and int(seen[:4]) - int(first[:4]) > _LONGEST:
        raise ValueError(
            f"the role begins on {start} and has no end by {seen}; add its end"
        )
    told = {**role, "from": start, "to": end, "seen": seen}
    return filled(told)


_LONGEST = 75
"""Years for which nobody holds an office."""
