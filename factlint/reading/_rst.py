"""The blocks of reStructuredText, read line by line: what is indented belongs to the line above it."""

import re
from collections.abc import Iterable

from factlint.reading import _rst_tables, _tags
from factlint.reading._blocks import Block, TextRun, marked_runs
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_INLINE = lazy(
    r"``(?P<code_literal>(?:(?!``).)+)``"
    r"|:[\w:+.-]+:`(?P<text_titled>[^`<]+?)\s*<[^`<>]*>`"
    r"|:(?:emphasis|strong|subscript|superscript|title-reference|title|abbr|dfn|guilabel|menuselection|term|sub|sup):"
    r"`(?P<text_role>[^`]+)`"
    r"|:[\w:+.-]+:`[!~]?(?P<code_role>[^`]+)`"
    r"|_?`(?P<text_link>[^`<]+?)(?:\s*<[^`<>]*>)?`(?:__?\b|__?(?!\w)|:[\w:+.-]+:)?"
    r"|\*\*(?P<text_strong>\S(?:[^*]*[^\s*])?)\*\*|(?<![\w*])\*(?P<text_slanted>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|(?<!\w)\|(?P<object_named>[^\s|](?:[^|\n]*[^\s|])?)\|(?:_{1,2})?(?!\w)"
    r"|\s?\[(?:\d+|\#[\w-]*|\*|[A-Za-z][\w.-]*)\]_(?!\w)|(?<=[A-Za-z0-9])__?(?![\w_])|\\[ \n]|\\",
    re.DOTALL,
)
_UNDERLINE = lazy(r"([!-/:-@\[-`{-~])\1*")
_ITEM = lazy(
    r"(?:[-*+•‣][ \t]+)*(?:[-*+•‣]|\(?(?:\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6}|#)[.)])[ \t]+|\|[ \t]+"
)
_FIELD = lazy(r":(?P<key>[A-Za-z][^:\n`]*):(?:[ \t]+|$)")
_HEAD = {
    "author": "byline", "authors": "byline", "summary": "standfirst", "description": "standfirst",
    "subtitle": "standfirst", "abstract": "standfirst",
}  # fmt: skip
"""Fields below the title that are copy."""
_EXPLICIT = lazy(
    r"\.\.(?:[ \t]+(?:(?:\|[^|\n]+\|[ \t]+)?(?P<name>[\w:+.-]+)::(?P<argument>[^\n]*)"
    r"|\[(?:\d+|\#[\w-]*|\*|[A-Za-z][\w.-]*)\][ \t]+(?P<note>[^\n]*))|[ \t]|$)"
)
_OPTION = lazy(r"[ \t]*:(?P<key>[\w-]+):[ \t]*(?P<value>[^\n]*)")
_COPY = frozenset((
    "admonition", "attention", "caution", "centered", "compound", "container", "danger", "deprecated", "epigraph",
    "error", "highlights", "hint", "important", "note", "only", "pull-quote", "rubric", "seealso", "sidebar", "tip",
    "topic", "versionadded", "versionchanged", "warning",
    "aside", "card", "collapse", "details", "dropdown", "glossary", "grid", "grid-item", "grid-item-card", "hlist",
    "tab", "tab-item", "tab-set", "tabs", "toggle", "versionremoved",
))  # fmt: skip
"""Directives whose content is copy."""
_NAMED = frozenset(("container", "grid", "hlist", "only"))
"""Those with a class, a number or a condition behind the name, and no words."""
_TABLES = frozenset(("csv-table", "list-table", "table"))


class _Line(NamedTuple):
    """A line: where its text begins and ends, and how far it is indented."""

    start: int
    end: int
    indent: int


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text."""
    reader = _Reader(text)
    reader.read(0, len(reader.lines))
    return reader.found


def _lines(text: str) -> list[_Line]:
    found, offset = [], 0
    for line in text.split("\n"):
        opened = line.lstrip()
        start = offset + len(line) - len(opened)
        wide = line.expandtabs()
        found.append(
            _Line(start, start + len(opened.rstrip()), len(wide) - len(wide.lstrip()))
        )
        offset += len(line) + 1
    return found


class _Reader:
    """Reads lines; `found` grows by a block for each paragraph."""

    def __init__(self, text: str) -> None:
        self.text, self.lines = text, _lines(text)
        self.found: list[Block] = []
        self._first = ""
        """The sign under the first title; others are under headings."""

    def _of(self, at: int) -> str:
        line = self.lines[at]
        return self.text[line.start : line.end]

    def read(self, at: int, end: int, kind: str = "text") -> None:
        """Reads the lines from `at` to `end`; the first paragraph is of a kind."""
        while at < end:
            before = len(self.found)
            at = self._read_one(at, end, kind)
            kind = "text" if len(self.found) > before else kind

    def _read_one(self, at: int, end: int, kind: str) -> int:
        """Reads what begins at a line, and gives the line after it."""
        line, shown = self.lines[at], self._of(at)
        if not shown:
            return at + 1
        explicit = _EXPLICIT.match(shown)
        if explicit:
            return self._explicit(at, end, explicit)
        field = _FIELD.match(shown)
        if field:
            return self._field(at, end, field)
        if shown.startswith("__ "):
            return self._below(at, end, line.indent)
        if shown.startswith(">>>"):
            return self._block_end(at, end)
        if _is_rule(shown):
            return self._rule(at, end, shown)
        if at + 1 < end and self._is_title(at):
            self._title(at, self._of(at + 1)[0])
            return at + 2
        return self._paragraph(at, end, kind)

    def _field(self, at: int, end: int, field: re.Match[str]) -> int:
        """A field; below the title some are copy."""
        after = self._below(at, end, self.lines[at].indent)
        kind = _HEAD.get(field["key"].lower())
        head = {"title", "heading", "byline", "standfirst"}
        if kind and head.issuperset(block.kind for block in self.found):
            last = min(after, self._block_end(at, end))
            self._add(kind, at, last, field.end())
        return after

    def _is_title(self, at: int) -> bool:
        under = self._of(at + 1)
        size = self.lines[at].end - self.lines[at].start
        return (
            _UNDERLINE.fullmatch(under) is not None
            and len(under) >= min(size, 4)
            and self.lines[at].indent == self.lines[at + 1].indent == 0
        )

    def _title(self, at: int, sign: str) -> None:
        self._first = self._first or sign
        self._add("title" if sign == self._first else "heading", at, at + 1)

    def _rule(self, at: int, end: int, shown: str) -> int:
        """A line over a title, a rule between paragraphs, or a table."""
        if " " in shown or shown[0] == "+":
            return self._table(at, end)
        if at + 2 < end and self._of(at + 2) == shown and self._of(at + 1):
            self._title(at + 1, f"{shown[0]}{shown[0]}")
            return at + 3
        return at + 1

    def _table(self, at: int, end: int) -> int:
        """A table that is drawn; a simple one ends with a rule that a blank line follows."""
        simple, first = self._of(at)[0] == "=", at
        at += 1
        while at < end and (
            self._of(at) or (simple and not self._ends_table(at, end))
        ):
            at += 1
        lines = [
            Span(self._line_start(row), self.lines[row].end)
            for row in range(first, at)
        ]
        self._cells(_rst_tables.drawn(_INLINE, self.text, lines))
        return at

    def _cells(self, cells: Iterable[list[TextRun]]) -> None:
        self.found += (Block("text", runs) for runs in cells)

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, self.lines[at].start) + 1

    def _ends_table(self, at: int, end: int) -> bool:
        return _is_rule(self._of(at - 1)) or at + 1 >= end or not self._of(at + 1)

    def _block_end(self, at: int, end: int) -> int:
        while at < end and self._of(at):
            at += 1
        return at

    def _below(self, at: int, end: int, indent: int) -> int:
        """The line after all that is indented below a line."""
        at += 1
        while at < end and (not self._of(at) or self.lines[at].indent > indent):
            at += 1
        return at

    def _explicit(self, at: int, end: int, match: re.Match[str]) -> int:
        """A directive, a footnote, a target or a comment."""
        line = self.lines[at]
        after = self._below(at, end, line.indent)
        if match["note"] is not None:
            self._add("text", at, self._block_end(at, after), match.start("note"))
            self.read(self._block_end(at, after), after)
        elif match["name"]:
            self._directive(at, after, match)
        return after

    def _directive(self, at: int, after: int, match: re.Match[str]) -> None:
        name = match["name"].rpartition(":")[2]
        body = at + 1
        if name in _TABLES and match["argument"].strip():
            self._add("image", at, at + 1, match.start("argument"))
        while body < after and (option := _OPTION.fullmatch(self._of(body))):
            self._option(body, option)
            body += 1
        if name in _COPY:
            if match["argument"].strip() and name not in _NAMED:
                self._add("text", at, at + 1, match.start("argument"))
            self.read(body, after)
        elif name == "figure":
            self.read(body, after, "image")
        elif name == "csv-table" and body < after:
            whole = Span(self.lines[body].start, self.lines[after - 1].end)
            self._cells(_rst_tables.csv(_INLINE, self.text, *whole))
        elif name in _TABLES:
            self.read(body, after)

    def _option(self, at: int, option: re.Match[str]) -> None:
        value = option["value"]
        if option["key"] == "header":
            start = self.lines[at].start + len(self._of(at)) - len(value)
            self._cells(
                _rst_tables.csv(_INLINE, self.text, start, self.lines[at].end)
            )
        if (
            option["key"] == "alt"
            and " " in value
            and not _tags.FILE.fullmatch(value)
        ):
            self._add("image", at, at + 1, option.start("value"))

    def _paragraph(self, at: int, end: int, kind: str) -> int:
        """A paragraph, or the text of an item of a list; what is quoted as code after two colons is passed over."""
        item = _ITEM.match(self._of(at))
        skip = item.end() if item else 0
        indent = self.lines[at].indent + skip
        last = at + 1
        while last < end and self._goes_on(last, indent):
            last += 1
        self._add(kind, at, last, skip)
        if self._of(last - 1).endswith("::"):
            return self._below(last - 1, end, self.lines[at].indent)
        return last

    def _goes_on(self, at: int, indent: int) -> bool:
        shown = self._of(at)
        return (
            bool(shown)
            and self.lines[at].indent == indent
            and not (_ITEM.match(shown) and self.lines[at].indent != 0)
            and not _EXPLICIT.match(shown)
        )

    def _add(self, kind: str, at: int, last: int, skip: int = 0) -> None:
        start, end = self.lines[at].start + skip, self.lines[last - 1].end
        if self.text[max(start, end - 2) : end] == "::":
            end -= (
                2 if self.text[end - 3 : end - 2].isspace() or end - start < 3 else 1
            )
        if start < end:
            runs: list[TextRun] = [
                *marked_runs(_INLINE, self.text, *Span(start, end))
            ]
            self.found.append(Block(kind, runs))


def _is_rule(shown: str) -> bool:
    """Whether a line is of signs alone: a rule, or the line of a table."""
    return len(shown) > 3 and bool(
        _UNDERLINE.fullmatch(shown)
        or set(shown) <= {"=", " "}
        or set(shown) <= {"+", "-", "="}
    )
