"""What the JSON Schema of a kind of file knows at a place in it."""

from functools import cache
from typing import Any

from factlint.rulebook.files import FILES


def keys(kind: str, loc: list[str]) -> list[str]:
    """The keys that the mapping at `loc` may have."""
    return list(resolved(kind, node(kind, loc[:-1])).get("properties", {}))


def node(kind: str, loc: list[str]) -> Any:
    """What the JSON Schema says of the value at `loc`."""
    schema = _schema(kind)
    found: Any = schema
    for step in loc:
        found = _step(schema, found, step)
    return found


def resolved(kind: str, node: Any) -> Any:
    """A node of the schema without references; of several types the mapping or list."""
    return _resolve(_schema(kind), node)


def first(node: Any) -> Any:
    """The first of several types, or the only one."""
    return node["anyOf"][0] if "anyOf" in node else node


@cache
def _schema(kind: str) -> Any:
    return FILES[kind].model_json_schema(by_alias=True)


def _step(schema: Any, node: Any, step: str) -> Any:
    node = _resolve(schema, node)
    if step in node.get("properties", {}):
        return node["properties"][step]
    if node.get("patternProperties"):
        return next(iter(node["patternProperties"].values()))
    for part in ("additionalProperties", "items"):
        if isinstance(node.get(part), dict):
            return node[part]
    return node


def _resolve(schema: Any, node: Any) -> Any:
    """Follows `$ref`, and of several types takes the mapping or list."""
    while True:
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
        elif "anyOf" in node:
            node = next(
                (
                    n
                    for n in node["anyOf"]
                    if "$ref" in n or n.get("type") in ("array", "object")
                ),
                {},
            )
        else:
            return node
