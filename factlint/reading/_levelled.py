"""A text of Markdown or HTML without its tags, in the same length, for a parser that does not know them."""

import re

from factlint.reading._tags import NOTHING, TEXT, Tag, stands_alone
from factlint.start.regex import lazy
from factlint.text import Span

_BEFORE = lazy(
    r"\]\([^\s()]*$|^ {0,3}\[[^\[\]\n]{1,200}\]:\s*\S*$|</?[A-Za-z!][^<>]*$"
)
"""What a tag stands behind that is part of an address or of a tag of HTML."""
_UNFINISHED = lazy(r"[\w,][ \t]*\n[ \t]*\Z")
_MORE = lazy(r"[ \t]*\n[ \t]*[\w,.;(]")
_ROWS = lazy(r"\n[ \t]*\|[^\n]*\n[ \t]*\Z"), lazy(r"[ \t]*\n[ \t]*\|")
"""The rows of a table before a line and after it."""


def without(text: str, tags: list[Tag]) -> str:
    """The text in the same length, with tags of HTML in place of `tags`."""
    parts: list[str] = []
    start, followed = len(text), False
    for tag in reversed(tags):
        between = text[tag.span.end : start]
        line = between.split("\n", 1)
        followed = bool(line[0].strip()) or (len(line) == 1 and followed)
        in_line = followed or (tag.stands_for != NOTHING and _goes_on(text, tag))
        parts += [between, _instead(text, tag.span, in_line=in_line)]
        start = tag.span.start
    return "".join([*parts, text[:start]][::-1])


def _goes_on(text: str, tag: Tag) -> bool:
    """Whether a tag alone in its line stands in the middle of a sentence that was broken into lines."""
    start, end = tag.span
    return (
        (tag.stands_for == TEXT or not tag.captions)
        and stands_alone(text, tag.span)
        and bool(_UNFINISHED.search(text[max(start - 80, 0) : start]))
        and bool(_MORE.match(text, end))
    )


def _instead(text: str, span: Span, *, in_line: bool) -> str:
    """What a parser of Markdown takes for a tag in a line, or for one that stands alone.

    With text behind it a tag must not open a block of HTML, which would take the rest of the line for HTML; without, it
    must be such a block, that ends with it, so that the next line is Markdown again.
    """
    tag, size = span.of(text), span.end - span.start
    line = text[
        max(text.rfind("\n", 0, span.start) + 1, span.start - 500) : span.start
    ]
    if _BEFORE.search(line):
        return "a" * size
    if "\n" in tag and not all(part.strip() for part in tag.split("\n")):
        return re.sub(r"[^\n]", " ", tag)
    filled = re.sub(r"[^\n]", "a", tag)
    if size > 5 and not in_line and _is_in_table(text, span):
        return f"|<x{filled[3:-2]}>|"
    if size < 3 + (not in_line):
        return " " * size
    return f"<x{filled[2:-1]}>" if in_line else f"<?{filled[2:-2]}?>"


def _is_in_table(text: str, span: Span) -> bool:
    """Whether a tag stands alone between two rows of a table, which must not be parted."""
    before, after = _ROWS
    return bool(
        after.match(text, span.end)
        and before.search(text[max(span.start - 1000, 0) : span.start])
    )
