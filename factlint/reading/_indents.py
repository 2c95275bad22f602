"""Indentation that is no code: what stands below an admonition or a tab of MkDocs, and inside an element of JSX.

It is left out of the text before Markdown is parsed, line by line, so that lists and code inside keep their own.
"""

import re
from collections.abc import Iterator

from factlint.reading import _jsx
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_LINE = lazy(r"(?P<indent>[ \t]*)(?P<said>[^\r\n]*)(?:\r\n?|\n|\Z)")
_ADMONITION = lazy(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+[\w\"'-]")
_FENCE = lazy(r"`{3,}|~{3,}")
_ELEMENT = lazy(r"<(?P<end>/?)(?P<name>[A-Za-z][\w.:-]*)(?=[\s/>])")
_SOME = lazy(r"^[ \t]*(?:!!!|\?\?\?|===[!+]?[ \t]|</[A-Za-z])", re.MULTILINE)
_TAB, _LONGEST = 4, 4000


class _Row(NamedTuple):
    """A line: where it begins, its indentation and how wide it is, its text, and whether it is of a fenced block."""

    start: int
    indent: str
    width: int
    said: str
    fenced: bool


def find(source: str, start: int, *, components: bool = True) -> list[Span]:
    """The indentation in a text from `start` on that says nothing; of HTML only with `components` alone."""
    if not _SOME.search(source, start):
        return []
    rows = [*_rows(source, start)]
    off = [0] * len(rows)
    for first, last, width in sorted(
        [*_admonitions(rows), *_elements(source, rows, components=components)]
    ):
        for at in range(first, last):
            off[at] = max(off[at], width)
    return [
        Span(row.start, row.start + count)
        for row, width in zip(rows, off, strict=True)
        if (count := _signs(row.indent, width))
    ]


def _rows(source: str, start: int) -> Iterator[_Row]:
    fence = ""
    while start < len(source):
        match = _LINE.match(source, start)
        if match is None:
            return
        said = match["said"].rstrip()
        sign = _FENCE.match(said)
        opens = sign is not None and not fence
        closes = bool(fence) and said.startswith(fence) and not said.strip(fence[0])
        width = len(match["indent"].expandtabs(_TAB))
        yield _Row(start, match["indent"], width, said, bool(fence))
        fence = sign[0] if sign and opens else "" if closes else fence
        start = match.end()


def _signs(indent: str, width: int) -> int:
    """How many signs of an indentation are as wide as `width`, or nearly so."""
    count = 0
    while count < len(indent) and len(indent[: count + 1].expandtabs(_TAB)) <= width:
        count += 1
    return count


def _admonitions(rows: list[_Row]) -> Iterator[tuple[int, int, int]]:
    """The first and the last line of what stands below an admonition, and how far it is indented for that."""
    for at, row in enumerate(rows):
        if row.fenced or not _ADMONITION.match(row.said):
            continue
        end = last = at + 1
        while end < len(rows) and (
            not rows[end].said or rows[end].width >= row.width + _TAB
        ):
            end += 1
            last = end if rows[end - 1].said else last
        if last > at + 1:
            yield at + 1, last, row.width + _TAB


def _elements(
    source: str, rows: list[_Row], *, components: bool
) -> Iterator[tuple[int, int, int]]:
    """The first and the last line of what stands inside an element, and how far all of it is indented."""
    opened: list[tuple[str, int]] = []
    for at, row in enumerate(rows):
        tag = None if row.fenced else _ELEMENT.match(row.said)
        if tag is None or (components and not tag["name"][0].isupper()):
            continue
        name = tag["name"]
        if not tag["end"]:
            first = _content(source, rows, at, tag)
            opened += [(name, first)] if first else []
        elif any(other == name for other, _ in opened):
            while opened[-1][0] != name:
                opened.pop()
            first = opened.pop()[1]
            width = min((row.width for row in rows[first:at] if row.said), default=0)
            yield first, at, width


def _content(
    source: str, rows: list[_Row], at: int, tag: "re.Match[str]"
) -> int | None:
    """The first line behind the tag of an element; None where it has no content below it."""
    start = rows[at].start + len(rows[at].indent) + tag.end()
    end = _jsx.tag_end(source[start : start + _LONGEST], 0)
    if end is None or source[start + end - 2] == "/":
        return None
    after = at + 1
    while after < len(rows) and rows[after].start < start + end:
        after += 1
    line = source[start + end : rows[after].start if after < len(rows) else None]
    return None if f"</{tag['name']}" in line else after
