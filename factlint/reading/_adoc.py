"""The blocks of AsciiDoc, read line by line: delimiters open and close blocks, a blank line ends a paragraph."""

import re

from factlint.reading import _tags
from factlint.reading._blocks import UNCLOSED, Block, TextRun, marked_runs
from factlint.start.regex import lazy
from factlint.text import Span

_INLINE = lazy(
    r"(?P<text_opening>\")`(?=\S)|`(?P<text_closing>\")(?!\w)|\+\+\+?(?P<code_passed>[^+]+)\+\+\+?|`\+?(?P<code_literal>[^`\n]+?)\+?`(?!\w)"
    r"|(?<!\w)'`(?P<text_single>[^`]+)`'"
    r"|(?:link|mailto|xref|https?|ftp|irc):[^\s\[\]]{0,500}\[(?P<text_link>[^\[\]]*)\]"
    r"|<<[^<>,\n]+,\s*(?P<text_reference>[^<>]+)>>|(?P<object_reference><<[^<>\n]+>>)"
    r"|(?P<object_image>image:[^\s\[\]:]+\[[^\[\]\n]*\])|footnote(?:ref)?:[\w-]*\[[^\[\]]*\]"
    r"|(?:kbd|btn|menu|stem|latexmath|asciimath|pass):[^\s\[\]]{0,200}\[(?P<code_macro>[^\[\]\n]*)\]"
    r"|(?:icon|indexterm2?|anchor|bibanchor):[^\s\[\]]{0,200}\[[^\[\]\n]*\]|\[\[[^\[\]\n]*\]\]|\(\(\([^()\n]*\)\)\)"
    r"|\(\((?P<text_term>[^()\n]+)\)\)"
    r"|(?<![\\\w{])(?P<object_attribute>\{[a-z][\w-]*(?::[^{}\n]*)?\})"
    r"|(?:\[[^\[\]\n]*\])?(?:##(?P<text_marks>[^#\n]+)##|(?<!\w)#(?P<text_mark>[^\s#](?:[^#\n]*[^\s#])?)#(?!\w))"
    r"|\*\*(?P<text_bolds>[^*\n]+)\*\*|(?<![\w*])\*(?P<text_bold>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|__(?P<text_slants>[^_\n]+)__|(?<![\w_])_(?P<text_slant>[^\s_](?:[^_]*[^\s_])?)_(?![\w_])"
    r"|\^(?P<text_high>[^\s^]+)\^|~(?P<text_low>[^\s~]+)~|<\d+>| \+(?=\n|$)"
)
_LINE = lazy(r"[^\n]*")
_TITLE = lazy(r"(?P<sign>={1,6}|#{1,6})[ \t]+(?P<text>\S[^\n]*)")
_VERBATIM = lazy(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}[\w-]*)[ \t]*")
_DELIMITER = lazy(r"(?:={4,}|\*{4,}|_{4,}|--|~{4,}|[|,:!]={3,})[ \t]*")
_ATTRIBUTES = lazy(r"\[(?P<style>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\][ \t]*")
_CODE = lazy(
    r"(?:source|listing|literal|verse|stem|latexmath|asciimath|pass|plantuml|graphviz|ditaa|mermaid)\b|,"
)
_CAPTION = lazy(r"\.(?P<text>[^\s.][^\n]*)")
_PICTURE = lazy(
    r"(?:image|video|audio)::[^\s\[\]]*\[(?:alt=)?(?P<sign>\"?)(?P<alt>[^\[\]\",=]*)(?P=sign)[^\[\]\n]*\][ \t]*"
)
_PASSED = lazy(
    r"//[^\n]*|:!?[\w-]+!?:[^\n]*|\w+::[^\s\[\]]*\[[^\n]*\][ \t]*"
    r"|'{3,}|<{3,}|\+|-{3}|\*{3}"
)
_ITEM = lazy(
    r"[ \t]*(?:(?:\*{1,6}|-|\.{1,6}|•|\d{1,3}\.|[a-zA-Z]\.|[ivxIVX]{1,5}\)|<[\d.]+>)[ \t]+(?:\[[ x*]\][ \t]+)?"
    r"|(?P<term>[^\n]*?)(?::{2,4}|;;)(?:[ \t]+|$))"
)
_ADMONITION = lazy(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_CELL = lazy(r"(?:^|(?<=\s))(?:\d*[.+*\d]*[<^>]?[.<^>]*[a-z]?)\|")


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text."""
    reader = _Reader(text)
    reader.read()
    return reader.found


class _Reader:
    """Reads lines; `found` grows by a block for each paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self._until = ""
        """The delimiter that ends what is passed over."""
        self._opened = Span(0, 0)
        """Where that delimiter opened it."""
        self._code = False
        """Whether the next paragraph or block is code."""
        self._table = False
        self._paragraph: list[Span] = []
        self._head = ""
        """Whether the lines under the title of the document go on: with the author, or with more."""

    def read(self) -> None:
        """Reads the whole text."""
        for match in _LINE.finditer(self.text):
            if match.start() != match.end() or self._is_blank(match.start()):
                self._line(Span(*match.span()), match[0].rstrip())
        self._end()
        if self._until and any(map(str.isalpha, self.text[self._opened.end :])):
            self.found.append(Block(UNCLOSED, [TextRun(*self._opened)]))

    def _is_blank(self, at: int) -> bool:
        return at == 0 or self.text[at - 1] == "\n"

    def _line(self, span: Span, line: str) -> None:
        if self._until:
            if line == self._until:
                self._until = ""
        elif not line:
            self._end()
            self._head = ""
        elif self._is_underline(line):
            self._title(self._paragraph.pop(), first=line[0] == "=")
        elif _VERBATIM.fullmatch(line) and (not self._paragraph or len(line) > 3):
            self._end()
            self._until = re.sub(r"[\w-]+$", "", line) if line[0] == "`" else line
            self._opened = Span(span.start, span.start + len(self._until))
        elif _DELIMITER.fullmatch(line):
            self._delimiter(line)
            self._opened = Span(span.start, span.start + len(line))
        elif self._table:
            self._cells(span)
        elif not (self._paragraph and self._goes_on(line)):
            self._opening(span, line)
        else:
            self._paragraph.append(span)

    def _is_underline(self, line: str) -> bool:
        """Whether a line of signs is under the one line of a title, of about its length."""
        size = len(self._paragraph) == 1 and len(
            self._paragraph[0].of(self.text).strip()
        )
        return (
            bool(size)
            and abs(size - len(line)) < 3
            and set(line) in ({"="}, {"-"}, {"~"}, {"^"}, {"+"})
        )

    def _title(self, span: Span, *, first: bool) -> None:
        self._head = "author" if first and not self.found else ""
        self._add("title" if first else "heading", span)

    def _delimiter(self, line: str) -> None:
        self._end()
        if line[1:2] == "=" and line[0] in "|,:!":
            self._table = not self._table
        elif self._code:
            self._until, self._code = line, False

    def _goes_on(self, line: str) -> bool:
        return not (
            _ITEM.match(line)
            or line == "+"
            or line.startswith("//")
            or _ATTRIBUTES.fullmatch(line)
        )

    def _opening(self, span: Span, line: str) -> None:
        """A line that begins something: a title, a list's item, a caption, a paragraph; or one that is passed over."""
        self._end()
        attributes = _ATTRIBUTES.fullmatch(line)
        title = _TITLE.fullmatch(self.text, span.start, span.start + len(line))
        caption = _CAPTION.fullmatch(self.text, span.start, span.start + len(line))
        picture = _PICTURE.fullmatch(self.text, span.start, span.start + len(line))
        if attributes:
            self._code = _CODE.match(attributes["style"]) is not None
        elif title:
            self._title(Span(*title.span("text")), first=len(title["sign"]) == 1)
        elif picture:
            alt = picture["alt"].strip()
            if " " in alt and not _tags.FILE.fullmatch(alt):
                self._add("image", Span(*picture.span("alt")))
        elif self._head:
            if self._head == "author" and line[0] not in ":/":
                self._add(
                    "byline",
                    Span(span.start, span.start + len(line.partition("<")[0])),
                )
                self._head = "more"
        elif caption:
            self._add("image", Span(*caption.span("text")))
        elif not _PASSED.fullmatch(line):
            self._prose(span, line)

    def _prose(self, span: Span, line: str) -> None:
        """The first line of a paragraph or of the item of a list; an indented line is code."""
        item = _ITEM.match(self.text, *span)
        label = _ADMONITION.match(self.text, *span)
        if line[0] in " \t" and not item:
            self._code = True
        if item and item["term"]:
            self._add("text", Span(*item.span("term")))
        start = item.end() if item else label.end() if label else span.start
        self._paragraph.append(Span(start, span.end))

    def _cells(self, span: Span) -> None:
        """Each cell of a row is a paragraph."""
        start = span.start
        for bar in _CELL.finditer(self.text, *span):
            self._add("text", Span(start, bar.start()))
            start = bar.end()
        self._add("text", Span(start, span.end))

    def _end(self) -> None:
        """Ends the paragraph."""
        lines, self._paragraph = self._paragraph, []
        if lines and not self._code:
            self._add("text", Span(lines[0].start, lines[-1].end))
        if lines:
            self._code = False

    def _add(self, kind: str, span: Span) -> None:
        if span.of(self.text).strip():
            self.found.append(Block(kind, [*marked_runs(_INLINE, self.text, *span)]))
