"""The lines of a source as copy: line ends and zero-width characters levelled, lines joined to paragraphs.

A line is joined to the one before it only where that one was hard-wrapped: in a file without blank lines, where each
line may be a paragraph, only if most lines go on in the middle of a sentence.
Carriage returns and zero-width characters are left out of the plain text; the map knows where they were.
"""

from itertools import pairwise

from factlint.start.regex import lazy
from factlint.text import MapBuilder, SourceMap, Span

ZERO_WIDTH = "\u200b\u2060\ufeff\u00ad"
"""Zero-width space, word joiner, byte order mark, soft hyphen: invisible, and no part of a word."""

OBJECT = "\ufffc"
"""What stands for something in the middle of text that is no text, such as the tag of a template."""

_DROPPED = lazy(rf"\r\n?|[{ZERO_WIDTH}]+")
_LINE = lazy(r"[^\n]+")
_WRAP_WIDTHS = range(50, 121)
"""Lengths that the longest line of hard-wrapped copy may have, in code points."""


def plain_text(source: str, leave_out: list[Span]) -> tuple[str, SourceMap]:
    """The plain text of `source` and its map; `leave_out` are source spans that are no copy."""
    if not leave_out and not any(sign in source for sign in f"\r{ZERO_WIDTH}"):
        return source, SourceMap.identity(len(source))
    builder, done = MapBuilder(), 0
    for span in [*leave_out, Span(len(source), len(source))]:
        _add(builder, source, done, span.start)
        done = span.end
    return builder.build()


def _add(builder: MapBuilder, source: str, start: int, end: int) -> None:
    """Adds source `start:end`, line ends as one `\\n` and without zero-width characters."""
    for match in _DROPPED.finditer(source, start, end):
        builder.add(source[start : match.start()], start, match.start())
        builder.add("\n" if match[0][0] == "\r" else "", *match.span())
        start = match.end()
    builder.add(source[start:end], start, end)


def paragraph_spans(text: str) -> list[Span]:
    """The paragraphs of plain text, without the white space around them."""
    lines = [strip(text, *match.span()) for match in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    joined = _unwrap(text, lines)
    return (
        joined
        if _has_blank_line(text, lines) or _goes_on(text, lines, joined)
        else lines
    )


def strip(text: str, start: int, end: int) -> Span:
    """The span `start:end` without white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _has_blank_line(text: str, lines: list[Span]) -> bool:
    return any(
        text.count("\n", before.end, after.start) > 1
        for before, after in pairwise(lines)
    )


def _goes_on(text: str, lines: list[Span], joined: list[Span]) -> bool:
    """Whether most of the lines that were joined to others begin in lower case."""
    first = {paragraph.start for paragraph in joined}
    inner = [line for line in lines if line.start not in first]
    return 2 * sum(text[line.start].islower() for line in inner) > len(inner)


def _unwrap(text: str, lines: list[Span]) -> list[Span]:
    widest = max((line.end - line.start for line in lines), default=0)
    if widest not in _WRAP_WIDTHS:
        return _unwrap_blocks(text, lines)
    joined: list[Span] = []
    last = Span(0, 0)
    for line in lines:
        if joined and _wrapped(text, last, line, widest):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        last = line
    return joined


def _unwrap_blocks(text: str, lines: list[Span]) -> list[Span]:
    """The lines of copy of which only some blocks are wrapped: joined where a line of one begins in lower case."""
    joined: list[Span] = []
    last = Span(0, 0)
    for line in lines:
        goes_on = (
            text.count("\n", last.end, line.start) == 1
            and text[line.start].islower()
            and _WRAP_WIDTHS.start <= last.end - last.start + 8 < _WRAP_WIDTHS.stop
        )
        if joined and goes_on:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        last = line
    return joined


def _wrapped(text: str, line: Span, after: Span, widest: int) -> bool:
    """Whether `after` goes on with `line`: adjacent, and its first word did not fit any more."""
    if text.count("\n", line.end, after.start) != 1:
        return False
    word = len(text[after.start : after.end].split(maxsplit=1)[0])
    return (
        line.end - line.start >= _WRAP_WIDTHS.start * 0.8
        and line.end - line.start + 1 + word > widest - 8
    )
