"""The adapter to marko: which stretches of a Markdown text are copy, block by block, in their order.

Every stretch has its offsets in the text given. Nothing else of the project knows marko; it is imported late
because start-up time counts.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.record import NamedTuple
from factlint.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from marko.element import Element
    from marko.parser import Parser

_TOKEN = lazy(r"\\\||&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
"""What a raw text may hold that is not read as it stands: a table's escaped bar, an entity."""
_HTML = lazy(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style|pre|textarea|svg)\b.*?(?:</(?P=raw)\s*>|\Z)"
    r"|<\?.*?\?>|<!\[CDATA\[.*?\]\]>"
    r"|</?(?P<tag>[A-Za-z][\w-]*)(?:\"[^\"]*\"|'[^']*'|[^'\">])*>|<![^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_IN_LINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
))  # fmt: skip
"""HTML tags that stand inside running text; any other ends a paragraph."""
_CODE = frozenset(("CodeBlock", "CodeSpan", "FencedCode"))
_SILENT = frozenset(("CodeBlock", "FencedCode", "LinkRefDef", "ThematicBreak", "BlankLine"))


_QUOTED = lazy(r"^[ \t\d.)*+-]*(?:>[ \t\d.)*+-]*){16}", re.MULTILINE)
"""More block quotes inside one another than copy has. The parser's time doubles with each."""


class Run(NamedTuple):
    """A stretch `start:end` of the text; `text` is what it reads as where that differs."""

    start: int
    end: int
    text: str | None = None
    masked: bool = False


class Block(NamedTuple):
    """One paragraph. `kind` is title (a level-1 heading), heading, text or image (its alternative text)."""

    kind: str
    runs: list[Run]


def blocks(text: str) -> list[Block]:
    """The paragraphs of a Markdown text. Raises RecursionError where it is nested too deeply for the parser."""
    if _QUOTED.search(text):
        raise RecursionError("block quotes nested so deep take the parser for ever")
    level = text.replace("\f", "\n").replace("\0", "\ufffd")  # marko reads them so
    walk = _Walk(level)
    walk.block(_parser().parse(level))
    return walk.found


def code(text: str) -> list[Span]:
    """Where a Markdown text has code, in blocks or in a line; nowhere where it is nested too deeply for the parser."""
    try:
        return list(_code(_parser().parse(text))) if not _QUOTED.search(text) else []
    except RecursionError:
        return []


def _code(element: "Element") -> Iterator[Span]:
    if element.get_type() in _CODE and element.source_span:
        yield Span(*element.source_span)
    for child in _children(element):
        yield from _code(child)


@cache
def _parser() -> "Parser":
    """CommonMark with tables, task lists, struck-out text and footnotes; marko's own footnotes can hang."""
    from marko import inline
    from marko.ext.gfm import elements
    from marko.parser import Parser

    class Strikethrough(elements.Strikethrough):
        """Two tildes only: `~5 km to ~10 km` strikes nothing out."""

        pattern = re.compile(r"(?<!~)(~~)(?=\S)([^~]+)(?<=\S)~~(?!~)")

    class FootnoteMark(inline.InlineElement):
        """The mark of a footnote, and the label its text opens with."""

        pattern = re.compile(r"^\[\^[^\]\s]+\]:[ \t]*|\[\^[^\]\s]+\]", re.MULTILINE)
        priority = 6
        parse_group = 0

    parser = Parser()
    tables = (elements.Paragraph, elements.Table, elements.TableRow, elements.TableCell)
    extra: tuple[type[Any], ...] = (*tables, Strikethrough, FootnoteMark)
    for element in extra:
        parser.add_element(element)
    return parser


class _Walk:
    """One walk through marko's tree; `found` grows by a block for each paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self.masked = False

    def block(self, element: "Element") -> None:
        """Walks a block element: its own text, or the blocks inside it."""
        kind = element.get_type()
        if kind in ("Heading", "SetextHeading"):
            self._paragraph("title" if getattr(element, "level", 0) == 1 else "heading", element)
        elif kind in ("Paragraph", "TableCell"):
            self._paragraph("text", element)
        elif kind == "HTMLBlock":
            self._html_block(element)
        elif kind not in _SILENT:
            for child in _children(element):
                self.block(child)

    def _paragraph(self, kind: str, element: "Element") -> None:
        self.found.append(Block(kind, []))
        self._inside(element)

    def _inside(self, element: "Element") -> None:
        for child in _children(element):
            self._inline(child)

    def _inline(self, element: "Element") -> None:
        """Walks an inline element; markup is passed over, its content is not."""
        method = getattr(self, "_" + element.get_type(snake_case=True), None)
        if method is None:
            self._inside(element)
        elif element.source_span is not None:
            method(element, *element.source_span)

    def _add(self, start: int, end: int, text: str | None = None) -> None:
        self.found[-1].runs.append(Run(start, end, text, self.masked))

    def _raw_text(self, element: "Element", start: int, end: int) -> None:
        """Text as it stands, entities and a table's escaped bars apart."""
        text = str(getattr(element, "children", ""))
        if self.text[start:end] not in (text, text.replace("|", "\\|")):
            self._add(start, end, text)
            return
        self._decoded(start, end)

    def _decoded(self, start: int, end: int) -> None:
        for match in _TOKEN.finditer(self.text, start, end):
            self._add(start, match.start())
            self._add(*match.span(), _decode(match[0]))
            start = match.end()
        self._add(start, end)

    def _literal(self, _: "Element", start: int, end: int) -> None:
        self._add(start, end, self.text[end - 1])

    def _line_break(self, _: "Element", __: int, end: int) -> None:
        self._add(end - 1, end)

    def _code_span(self, element: "Element", start: int, end: int) -> None:
        """Code without its backticks; over several lines it may hold markup of the block around it."""
        (_, start), (end, _) = element.syntax_spans or [(start, start), (end, end)]
        text = str(getattr(element, "children", ""))
        trim = (end - start - len(text)) // 2
        self.masked = True
        if self.text[start + trim : end - trim].replace("\n", " ") == text:
            self._add(start + trim, end - trim)
        else:
            self._add(start, end, text.replace("\\|", "|"))
        self.masked = False

    def _auto_link(self, element: "Element", _: int, __: int) -> None:
        self._masked(element)

    def _strikethrough(self, element: "Element", _: int, __: int) -> None:
        self._masked(element)

    def _masked(self, element: "Element") -> None:
        outside, self.masked = self.masked, True
        self._inside(element)
        self.masked = outside

    def _footnote_mark(self, element: "Element", start: int, end: int) -> None:
        """A footnote's mark is no text."""

    def _inline_html(self, _: "Element", start: int, end: int) -> None:
        """A tag is no text, but a break is one."""
        if self.text[start : start + 3].lower() == "<br":
            self._add(start, end, "\n")

    def _image(self, element: "Element", _: int, __: int) -> None:
        """The alternative text is a paragraph of its own and parts the one around it."""
        around = self.found[-1].kind
        self._paragraph("image", element)
        self.found.append(Block(around, []))

    def _html_block(self, element: "Element") -> None:
        """The text between the tags of an HTML block; one inside a block quote is left out."""
        start, end = element.source_span or (0, 0)
        if self.text[start:end].split() != str(getattr(element, "body", "")).split():
            return
        self.found.append(Block("text", []))
        for match in _HTML.finditer(self.text, start, end):
            self._decoded(start, match.start())
            start = match.end()
            self._html_tag(match)
        self._decoded(start, end)

    def _html_tag(self, match: re.Match[str]) -> None:
        tag = (match["tag"] or "").lower()
        if tag == "br":
            self._add(*match.span(), "\n")
        elif tag and tag not in _IN_LINE:
            opens = tag == "figcaption" and match[0][1] != "/"
            self.found.append(Block("image" if opens else "text", []))


def _children(element: "Element") -> "list[Element]":
    children = getattr(element, "children", ())
    return [] if isinstance(children, str) else list(children)


def _decode(token: str) -> str:
    if token[0] == "\\":
        return token[1:]
    from html import unescape

    return unescape(token).replace("\r", "\n")
