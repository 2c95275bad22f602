"""Front matter in YAML, between two lines of hyphens. Scalars are strings whatever YAML would make of them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.model import Flaw
from factlint.reading._front._items import (
    TEMPLATE,
    Block,
    Item,
    end_of_line,
    line_at,
    lines,
    stripped,
)
from factlint.start.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from yaml.nodes import Node, ScalarNode

OPEN = lazy(r"\ufeff?---(?:ya?ml)?[ \t]*(?:\r\n?|\n)")
_CLOSE = lazy(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
_KEY = lazy(r"(?:\A|(?<=[\r\n]))[ \t]*[\w-]+[ \t]*:(?=\s|\Z)")
_OPEN_ENDED = lazy(
    r"(?:(?:[ \t]*[\w-]+[ \t]*:(?!\S)|[ \t#-])[^\r\n]*(?:\r\n?|\n|\Z))*"
)
"""What may be taken for front matter that nothing closes."""
_LIST = lazy(r"(?:-[ \t]+[\w'\"-]+(?:[ \t]+[\w'\"-]+){0,2}[ \t]*(?:\r\n?|\n))+")
"""A list of words between two lines of hyphens, which may be mere text but for its generator."""
_NO_KEYS = "front matter must be keys with values, like `title: ...`; put a colon after each key"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_DEEPEST = 6
"""Values that lie deeper in mappings and lists are not looked at."""


def read(source: str) -> Block | None:
    """The front matter at the top of `source`, which opens as `OPEN` says; None where it is a rule and its text."""
    opening = OPEN.match(source)
    start = opening.end() if opening else 0
    closing = _CLOSE.search(source.replace("\r\n", "\n\n").replace("\r", "\n"), start)
    if closing and _LIST.fullmatch(source, start, closing.start()):
        return Block(0, (), (Flaw(line_at(source, start), _NO_KEYS),))
    if closing is None or not _looks_like_yaml(source, start, closing.start()):
        return _unclosed(source, start)
    items, flaw = _items(source, start, closing.start())
    end = end_of_line(source, closing.start())
    return Block(end, tuple(items), (flaw,) if flaw else ())


def _looks_like_yaml(source: str, start: int, end: int) -> bool:
    """A line between two rules may be mere prose; front matter has a key, or nothing at all."""
    said = source[start:end].strip()
    braces = said[:1] == "{" and said[-1:] == "}" and '":' in said
    return not said or braces or bool(_KEY.search(source, start, end))


def _unclosed(source: str, start: int) -> Block | None:
    """Lines of keys that nothing closes are told and are no copy; any other text is a rule and its body."""
    match = _OPEN_ENDED.match(source, start)
    if not match or not match[0] or not _KEY.match(source, start, match.end()):
        return None
    what = "the front matter that opens with `---` is not closed; add a line `---` after its last key"
    return Block(
        match.end(),
        tuple(lines(source, start, match.end())),
        (Flaw(stripped(source, 0, start), what),),
    )


def _items(source: str, start: int, end: int) -> tuple[list[Item], Flaw | None]:
    """The values between `start` and `end`; where that is no YAML, those of its plain lines, and what is wrong."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(source[start:end], Loader=loader)
    except (yaml.YAMLError, UnicodeError, RecursionError) as error:
        found = list(lines(source, start, end))
        return found, _broken(error, source, start, end)
    if root is None or isinstance(root, yaml.MappingNode):
        return list(_below(source, start, root, (), _DEEPEST)) if root else [], None
    return [], Flaw(line_at(source, start), _NO_KEYS)


def _below(
    source: str,
    base: int,
    node: "Node",
    keys: tuple[str, ...],
    depth: int,
    *,
    listed: bool = False,
) -> Iterator[Item]:
    """The values in a node; keys that are no plain words are passed over."""
    from yaml.nodes import MappingNode, ScalarNode, SequenceNode

    if isinstance(node, ScalarNode):
        if node.value not in _NULLS or node.style:
            yield _item(source, base, node, keys, listed=listed)
    elif isinstance(node, MappingNode) and depth:
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                below = (*keys, str(key.value))
                yield from _below(
                    source, base, value, below, depth - 1, listed=listed
                )
    elif isinstance(node, SequenceNode) and depth:
        for value in node.value:
            yield from _below(source, base, value, keys, depth - 1, listed=True)


def _item(
    source: str,
    base: int,
    node: "ScalarNode",
    keys: tuple[str, ...],
    *,
    listed: bool,
) -> Item:
    """A scalar with its span in the source, without quotation marks or a block's header."""
    start, end = base + node.start_mark.index, base + node.end_mark.index
    style = node.style or ""
    if style in ("'", '"'):
        start, end = start + 1, end - 1
    elif style in ("|", ">"):
        start = end_of_line(source, start)
    return Item(keys, str(node.value), Span(start, max(start, end)), style, listed)


def _broken(error: Exception, source: str, start: int, end: int) -> Flaw | None:
    """What is wrong with text that is no YAML; nothing of a template, which becomes YAML when it is filled in."""
    if TEMPLATE.search(source, start, end):
        return None
    mark = getattr(error, "problem_mark", None)
    offset = min(start + mark.index, end) if mark else start
    while (
        offset > start
        and source[offset - 1] in "\r\n"
        and (offset >= end or source[offset] in "\r\n")
    ):
        offset -= 1  # what is missing at the end is shown at the last line
    line = line_at(source, offset)
    span = Span(offset, line.end) if offset < line.end else line
    return Flaw(span, f"front matter{_fault(error, source, offset)}")


def _fault(error: Exception, source: str, offset: int) -> str:
    """What is wrong at `offset` and the mend, to be put behind the words “front matter”."""
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    if isinstance(error, RecursionError) or "maximum nesting depth" in what:
        return ": this is nested too deeply; take brackets or indentation out"
    mend = "put a value that holds a colon, a quotation mark or a bracket in quotation marks"
    line = line_at(source, offset)
    if "\t" in line.of(source)[: offset - line.start + 1]:
        what, mend = (
            "a tab stands where YAML takes only spaces",
            "replace the tab by spaces",
        )
    return f" is no YAML ({what}) at `{line.of(source).strip()[:80]}`; {mend}"
