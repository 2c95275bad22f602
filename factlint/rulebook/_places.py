"""What the JSON Schema of a kind of file knows at a place in it."""

from collections.abc import Iterator
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


@cache
def described(words: str) -> frozenset[tuple[str, ...]]:
    """The keys, section first, that lead to values of rule files with this description."""
    sections: dict[str, Any] = _schema("rules")["properties"]
    return frozenset(
        (section, *path)
        for section, given in sections.items()
        for entry in given.get("patternProperties", {}).values()
        for path in _described(words, entry)
    )


def _described(words: str, given: Any) -> Iterator[tuple[str, ...]]:
    """The keys below a node of the schema that lead to values with a description."""
    if given.get("description") == words:
        yield ()
    for part in [*given.get("anyOf", ()), given.get("items")]:
        if isinstance(part, dict):
            yield from _described(words, part)
    node = _schema("rules")["$defs"].get(
        given.get("$ref", "").rpartition("/")[2], given
    )
    for key, part in node.get("properties", {}).items():
        yield from ((key, *path) for path in _described(words, part))
