"""How deep YAML is nested, told before it is composed: the C parser's composer ends the process where it is too deep.

A cheap look at brackets and indentation clears nearly every text; the others are read event by event.
"""

from itertools import accumulate
from typing import Any

from factlint.regex import lazy

MAX_DEPTH = 100
"""More levels than any file of ours has a use for."""
_BRACKET = lazy(r"[\[\]{}]")
_INDENTED = lazy(rf"^(?:[ ?:-]|!\S*|&\S*){{{MAX_DEPTH // 2}}}")


def too_deep(text: str) -> int | None:
    """The offset where `text`, as YAML, is nested deeper than `MAX_DEPTH`; None where it never is."""
    return _deepest(text) if _may_be_deep(text) else None


def _may_be_deep(text: str) -> bool:
    """False where neither brackets nor indentation reach so deep; quoted brackets may raise a false alarm."""
    steps = (1 if match[0] in "[{" else -1 for match in _BRACKET.finditer(text))
    if any(depth > MAX_DEPTH // 2 for depth in accumulate(steps, lambda depth, step: max(depth + step, 0))):
        return True
    return any(_INDENTED.match(line) for line in text.splitlines())


def _deepest(text: str) -> int | None:
    """Counts levels in the parser's events, which it gives without nesting calls. Broken YAML is none of this."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return event.start_mark.index if event.start_mark else 0
    except (yaml.YAMLError, ValueError):
        return None
    return None
