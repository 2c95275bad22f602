"""A pack of people as YAML, one in a line."""

from collections.abc import Iterable, Mapping
from typing import Any

from factlint.facts.registers._slugs import slug


def render(head: str, people: Iterable[Mapping[str, Any]]) -> str:
    """The text of a pack: its head, and the people in the order of their slugs."""
    taken: dict[str, str] = {}
    for person in people:
        name = slug(person["name"])
        number = next(iter(person.get("ids", {}).values()), "").lower()
        taken[f"{name}-{number}" if name in taken else name] = _flow(person)
    lines = (f"  {key}: {value}" for key, value in sorted(taken.items()))
    return f"{head}people:\n" + "\n".join(lines) + "\n"


def _flow(value: Any) -> str:
    """A value as YAML has it in one line."""
    if isinstance(value, Mapping):
        return (
            "{"
            + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items())
            + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    plain = (
        text.replace(" ", "")
        .replace("-", "")
        .replace(".", "")
        .replace("'", "")
        .replace("_", "")
    )
    return (
        text
        if plain.isalnum() and text[0].isalnum()
        else '"' + text.replace('"', '\\"') + '"'
    )
