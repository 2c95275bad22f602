"""The adapter to pulldown-cmark: which stretches of a Markdown text are copy, block by block, in their order.

Every stretch has its offsets in the text given. Nothing else of the project knows the parser or its Python binding,
pyromark; it is imported late because start-up time counts.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from factlint.reading import _inline, _levelled, _tags
from factlint.reading._blocks import Block
from factlint.reading._walk import Walk
from factlint.start.regex import lazy
from factlint.text import Span

_NO_TEXT = lazy(r"[\0\ud800-\udfff]")
"""What the parser does not take, and Markdown reads as the replacement character."""
_RULE = lazy(r"^([ \t>]*+)([-:|][-:| \t]*)$", re.MULTILINE)
"""The line under the head of a table, in which the parser takes no tabs."""
_WIDE = lazy(r"[^\x00-\x7f]")


def blocks(
    text: str, more: Callable[[str], list[_tags.Tag]] | None = None
) -> list[Block]:
    """The paragraphs of a Markdown text; `more` finds what a dialect has that is no prose."""
    level = _level(text)
    found = _tags.find(level, more(level) if more else ())
    level = _levelled.without(level, found) if found else level
    walk = Walk(level, text, {tag.span.start: tag for tag in found})
    for event, content, start, end in _events(level):
        walk.read(event, content, start, end)
    classes = [tag.span.start for tag in found if _tags.is_attributes(text, tag)]
    return list(_inline.apart(level, walk.found, classes))


def code(text: str) -> list[Span]:
    """Where a Markdown text has code, in blocks or in a line."""
    return [
        Span(start, end)
        for event, content, start, end in _events(_level(text))
        if event == "Code"
        or (event == "Start" and isinstance(content, dict) and "CodeBlock" in content)
    ]


def _level(text: str) -> str:
    """The text in the same length as the parser can take it."""
    return _RULE.sub(_without_tabs, _NO_TEXT.sub("\ufffd", text))


def _without_tabs(rule: re.Match[str]) -> str:
    return rule[1] + rule[2].replace("\t", " ") if "|" in rule[2] else rule[0]


def _events(text: str) -> Iterator[tuple[str, Any, int, int]]:
    """What the parser finds, in order: CommonMark with tables, tasks, definitions, struck-out text and footnotes."""
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_OLD_FOOTNOTES  # the new ones are text where no note is defined
    )
    places = _Places(text)
    for event, span in events_with_range(text, options=options):
        name, content = (
            (event, None) if isinstance(event, str) else next(iter(event.items()))
        )
        yield name, content, places.of(span["start"]), places.of(span["end"])


class _Places:
    """The offsets of a text by those of its UTF-8 bytes."""

    def __init__(self, text: str) -> None:
        self._after, self._more = array("q"), array("q", [0])
        more = 0
        for match in _WIDE.finditer(text):
            more += len(match[0].encode()) - 1
            self._after.append(match.end() + more)
            self._more.append(more)

    def of(self, byte: int) -> int:
        """The offset of the character that begins at a byte."""
        return byte - self._more[bisect_right(self._after, byte)]
