"""Words as one pattern that branches where they part, so that a matcher asks each letter once and not each word."""

import re
from collections.abc import Iterable
from typing import Any

_ATOM = re.compile(r"\\.\+?|\[[^\]]*\]|.", re.DOTALL)
"""A part of a word's pattern: an escaped character, such as any white space, a set of characters, or a character."""
_END = ""


def branching(words: Iterable[str]) -> str:
    """One pattern of words that are patterns themselves; of those that begin alike the longest matches, as it would
    in a list with the longest first."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for atom in _ATOM.findall(word):
            node = node.setdefault(atom, {})
        node[_END] = {}
    return _written(root)


def _written(node: dict[str, Any]) -> str:
    """The pattern of what may follow; it may end here where a word does."""
    ends = _END in node
    parts = [atom + _written(rest) for atom, rest in node.items() if atom != _END]
    parts.sort(key=lambda part: (-len(part), part))
    if not parts:
        return ""
    if len(parts) == 1 and not ends:
        return parts[0]
    inner = _set_of(parts) or f"(?:{'|'.join(parts)})"
    return inner + "?" if ends else inner


def _set_of(parts: list[str]) -> str | None:
    """The parts as a set of characters, where they are nothing else."""
    plain = all(len(part) == 1 and part not in "]^-\\[" for part in parts)
    return f"[{''.join(parts)}]" if plain else None
