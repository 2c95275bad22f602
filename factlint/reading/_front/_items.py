"""What front matter is made of: values with the keys that lead to them, and their places in the source."""

import re
from collections.abc import Iterator

from factlint.model import Flaw
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

LINE_END = lazy(r"[^\r\n]*(?:\r\n?|\n|\Z)")
LINE = lazy(
    r"(?P<key>[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,2})[ \t]*:(?=\s|\Z)[ \t]*(?P<value>[^\r\n]*)(?:\r\n?|\n|\Z)"
)
"""A line of a key and its value."""
TEMPLATE = lazy(r"\{\{|\{%|<%|\$\{|`r |__\w+__")
"""What stands for a value in the source of a page that a program fills in."""

SWITCHES = ("true", "false")
"""What is said by a value that is no text."""


class Item(NamedTuple):
    """A value: the keys that lead to it, its place (quotation marks not counted), and how it is written.

    `style` is the opening quotation mark, `|` or `>` of YAML's blocks, or nothing. One that is `listed` is of a list.
    """

    keys: tuple[str, ...]
    value: str
    span: Span
    style: str = ""
    listed: bool = False


class Block(NamedTuple):
    """What stands at the top of a source: where it ends, its values in their order, and what is wrong with it."""

    end: int
    items: tuple[Item, ...] = ()
    flaws: tuple[Flaw, ...] = ()


class Text(NamedTuple):
    """A value that is copy, with the field that it is of."""

    value: str
    field: str
    span: Span
    style: str


def end_of_line(source: str, start: int) -> int:
    """Where the line that `start` is in ends, its line end included."""
    match = LINE_END.match(source, start)
    return match.end() if match else start


def line_at(source: str, offset: int) -> Span:
    """The line that `offset` is in, without its line end."""
    start = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    return Span(
        start, start + len(source[start : end_of_line(source, start)].rstrip("\r\n"))
    )


def stripped(source: str, start: int, end: int) -> Span:
    """A stretch of the source without the white space at its edges."""
    said = source[start:end]
    start += len(said) - len(said.lstrip())
    return Span(start, start + len(said.strip()))


def lines(source: str, start: int, end: int) -> Iterator[Item]:
    """What plain lines of keys and values say in front matter that cannot be read as a whole."""
    while start < end:
        match = LINE.match(source, start, end)
        if match:
            yield _unquoted(match)
        line_end = LINE_END.match(source, start, end)
        start = max(line_end.end() if line_end else end, start + 1)


def _unquoted(match: "re.Match[str]") -> Item:
    span = stripped(match.string, *match.span("value"))
    value = span.of(match.string)
    quote = value[0] if len(value) > 1 and value[0] == value[-1] in "'\"" else ""
    if quote:
        span = Span(span.start + 1, span.end - 1)
    return Item((match["key"],), span.of(match.string), span, quote)
