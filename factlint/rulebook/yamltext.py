"""YAML text to plain values: all scalars as strings, every problem with its line and column.

Uses PyYAML's `compose` for the marks. Refuses duplicate keys, alias bombs and cycles.
"""

import gc
from typing import Any

import yaml

from factlint.model import Problem
from factlint.rulebook import _syntax
from factlint.start.record import NamedTuple
from factlint.visible import short

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_NODES_PER_BYTE = 4
"""Aliases may repeat nodes, but a file cannot unfold to more nodes than this many per byte of it."""
MAX_DEPTH = 100
"""More levels than any file of ours has a use for, and fewer than Python's stack has room for."""
TOO_DEEP = _syntax.TOO_DEEP


class Parsed(NamedTuple):
    """The value of a YAML file, where its parts stand (None where there is no value), and what was wrong."""

    value: Any
    marks: "Marks | None"
    problems: list[Problem]


def parse(text: str, path: str) -> Parsed:
    """Parses one YAML document."""
    builder = _Builder(path, MAX_NODES_PER_BYTE * len(text) + 1000)
    try:
        root = _compose(text)
        value = None if root is None else builder.build(root)
    except yaml.YAMLError as error:
        return Parsed(None, None, [_syntax.problem(error, text, path)])
    except RecursionError:
        return Parsed(None, None, [Problem(TOO_DEEP, path)])
    except ValueError as error:
        return Parsed(
            None, None, [Problem(f"this is no readable YAML: {error}", path)]
        )
    if root is None:
        return Parsed(
            None,
            None,
            [Problem("the file is empty; it starts with `factlint: 1`", path, 1, 1)],
        )
    return Parsed(value, Marks(root), builder.problems)


def too_deep(error: Exception) -> bool:
    """Whether YAML could not be read because it is nested too deeply."""
    return isinstance(error, RecursionError) or _syntax.DEPTH in str(
        getattr(error, "problem", "")
    )


def _compose(text: str) -> Any:
    """Composes with garbage collection off: five times faster on large files."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        return yaml.compose(text, Loader=_Loader)
    finally:
        if enabled:
            gc.enable()


class _Builder:
    """Unfolds a node tree to plain values, counting nodes so that an alias bomb ends early."""

    def __init__(self, path: str, limit: int) -> None:
        self.path, self.left = path, limit
        self.problems: list[Problem] = []
        self._open: set[int] = set()

    def build(self, node: Any) -> Any:
        self.left -= 1
        if self.left < 0 or id(node) in self._open:
            return self._bomb(node)
        if len(self._open) > MAX_DEPTH:
            raise yaml.MarkedYAMLError(
                problem=_syntax.DEPTH, problem_mark=node.start_mark
            )
        if isinstance(node, yaml.ScalarNode):
            return node.value
        self._open.add(id(node))
        value = (
            self._mapping(node)
            if isinstance(node, yaml.MappingNode)
            else [self.build(item) for item in node.value]
        )
        self._open.discard(id(node))
        return value

    def _mapping(self, node: Any) -> dict[str, Any]:
        value: dict[str, Any] = {}
        first: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if _is_word(key_node) else None
            if key is None:
                self._problem(
                    "a key has to be a word, not a list or mapping", key_node
                )
            elif key in first:
                line = first[key].start_mark.line + 1
                self._problem(
                    f"the key `{short(key)}` stands twice, first in line {line}; keep one of them",
                    key_node,
                )
            else:
                first[key] = key_node
                value[key] = self.build(value_node)
        return value

    def _bomb(self, node: Any) -> None:
        if not any("alias" in problem.message for problem in self.problems):
            self._problem(
                "the aliases in this file unfold without end; write the values out",
                node,
            )

    def _problem(self, message: str, node: Any) -> None:
        mark = node.start_mark
        self.problems.append(
            Problem(message, self.path, mark.line + 1, mark.column + 1)
        )


class Marks:
    """Where the values of a YAML file stand; the keys of a mapping are indexed when one of them is first asked for."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self._keys: dict[int, dict[str, tuple[Any, Any]]] = {}

    def at(self, keys: tuple[Any, ...], *, key: bool = False) -> tuple[int, int]:
        """Line and column of the value at `keys`; of its key where `key` is true or a mapping's value is missing."""
        node, mark = self.root, self.root.start_mark
        for step in keys:
            if isinstance(node, yaml.MappingNode):
                pair = self._pairs(node).get(step)
                if pair is None:
                    continue
                node, mark = (
                    pair[1],
                    pair[0].start_mark if key else pair[1].start_mark,
                )
            elif (
                isinstance(node, yaml.SequenceNode)
                and isinstance(step, int)
                and step < len(node.value)
            ):
                node = node.value[step]
                mark = node.start_mark
        return mark.line + 1, mark.column + 1

    def _pairs(self, node: Any) -> dict[str, tuple[Any, Any]]:
        """The first pair of each key of a mapping."""
        if id(node) not in self._keys:
            self._keys[id(node)] = {
                pair[0].value: pair
                for pair in reversed(node.value)
                if _is_word(pair[0])
            }
        return self._keys[id(node)]


def _is_word(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode)
