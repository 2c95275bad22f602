"""The adapter to pulldown-cmark: which stretches of a Markdown text are copy, block by block, in their order.

Every stretch has its offsets in the text given. Nothing else of the project knows the parser or its Python binding,
pyromark; it is imported late because start-up time counts.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_HTML = lazy(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style|pre|textarea|svg)\b.*?(?:</(?P=raw)\s*>|\Z)"
    r"|<\?.*?(?:\?>|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|</?(?P<tag>[A-Za-z][\w-]*)(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*+>|<![^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_IN_LINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
))  # fmt: skip
"""HTML tags that stand inside running text; any other ends a paragraph."""
_NO_TEXT = lazy(r"[\0\ud800-\udfff]")
"""What the parser does not take, and Markdown reads as the replacement character."""
_RULE = lazy(r"^([ \t>]*+)([-:|][-:| \t]*)$", re.MULTILINE)
"""The line under the head of a table, in which the parser takes no tabs."""
_WIDE = lazy(r"[^\x00-\x7f]")


class TextRun(NamedTuple):
    """A stretch `start:end` of the text; `text` is what it reads as where that differs."""

    start: int
    end: int
    text: str | None = None
    masked: bool = False


class Block(NamedTuple):
    """One paragraph. `kind` is title (a level-1 heading), heading, text or image (its alternative text)."""

    kind: str
    runs: list[TextRun]


def blocks(text: str) -> list[Block]:
    """The paragraphs of a Markdown text."""
    level = _level(text)
    walk = _Walk(level)
    for event, content, start, end in _events(level):
        walk.read(event, content, start, end)
    return walk.found


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
    """What the parser finds, in order: CommonMark with tables, task lists, struck-out text and footnotes."""
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_STRIKETHROUGH
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


class _Walk:
    """One walk through the parser's events; `found` grows by a block for each paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self._open = False
        """Whether inline text goes on with the last block."""
        self._masked = 0
        self._done = 0
        """Up to where the text has been read."""
        self._around: list[str] = []
        """The kinds of the blocks that images stand in."""
        self._code = False
        self._html: list[TextRun] | None = None

    def read(self, event: str, content: Any, start: int, end: int) -> None:
        """Takes one event in; markup is passed over, its content is not."""
        if event in ("Start", "End"):
            tag, given = (
                next(iter(content.items()))
                if isinstance(content, dict)
                else (content, None)
            )
            method = getattr(self, f"_{event}_{tag}".lower(), None)
            if method:
                method(given, start, end)
            elif tag not in _INSIDE:
                self._open = False
            self._done = max(self._done, start if event == "Start" else end)
        elif self._html is not None:
            self._html.append(TextRun(start, end))
        elif not self._code:
            getattr(self, f"_read_{event}".lower())(content, start, end)
            self._done = end

    def _add(self, start: int, end: int, text: str | None = None) -> None:
        if not self._open:  # the text of an item of a tight list
            self._begin("text")
        self.found[-1].runs.append(TextRun(start, end, text, self._masked > 0))

    def _begin(self, kind: str) -> None:
        self.found.append(Block(kind, []))
        self._open = True

    def _start_paragraph(self, _: Any, __: int, ___: int) -> None:
        self._begin("text")

    _start_tablecell = _start_paragraph

    def _start_heading(self, given: Any, _: int, __: int) -> None:
        self._begin("title" if given["level"] == "H1" else "heading")

    def _start_codeblock(self, _: Any, __: int, ___: int) -> None:
        self._code, self._open = True, False

    def _end_codeblock(self, _: Any, __: int, ___: int) -> None:
        self._code = False

    def _start_link(self, given: Any, _: int, __: int) -> None:
        self._masked += given["link_type"] in ("Autolink", "Email")

    def _end_link(self, _: Any, start: int, __: int) -> None:
        self._masked -= self.text[start] == "<"

    def _start_strikethrough(self, _: Any, start: int, __: int) -> None:
        """Two tildes only: `~5 km to ~10 km` strikes nothing out."""
        if self.text.startswith("~~", start):
            self._masked += 1
        else:
            self._add(start, start + 1)

    def _end_strikethrough(self, _: Any, start: int, end: int) -> None:
        if self.text.startswith("~~", start):
            self._masked -= 1
        else:
            self._add(end - 1, end)

    def _start_image(self, _: Any, __: int, ___: int) -> None:
        """The alternative text is a paragraph of its own and parts the one around it."""
        self._around.append(self.found[-1].kind if self._open else "text")
        self._begin("image")

    def _end_image(self, _: Any, __: int, ___: int) -> None:
        self._begin(self._around.pop())

    def _read_text(self, content: str, start: int, end: int) -> None:
        """Text as it stands, entities and the signs behind a backslash apart."""
        if self.text[start:end] != content:
            self._add(start, end, content.replace("\r", "\n"))
            return
        if start > self._done and self.text[start - 1] == "\\":
            self._add(start - 1, start + 1, content[0])
            start += 1
        self._add(start, end)

    def _read_code(self, content: str, start: int, end: int) -> None:
        """Code without its backticks; over several lines it may hold markup of the block around it."""
        ticks = len(self.text[start:end]) - len(self.text[start:end].lstrip("`"))
        start, end = start + ticks, end - ticks
        trim = (end - start - len(content)) // 2
        self._masked += 1
        if self.text[start + trim : end - trim].replace("\n", " ") == content:
            self._add(start + trim, end - trim)
        else:
            self._add(start, end, content)
        self._masked -= 1

    def _read_softbreak(self, _: Any, __: int, end: int) -> None:
        self._add(end - 1, end)

    _read_hardbreak = _read_softbreak

    def _read_inlinehtml(self, _: Any, start: int, end: int) -> None:
        """A tag is no text, but a break is one."""
        if self.text[start : start + 3].lower() == "<br":
            self._add(start, end, "\n")

    def _read_footnotereference(self, _: Any, __: int, ___: int) -> None:
        """A footnote's mark is no text."""

    def _read_tasklistmarker(self, _: Any, __: int, ___: int) -> None:
        """Nor is the box of a task."""

    def _read_rule(self, _: Any, __: int, ___: int) -> None:
        self._open = False

    def _start_htmlblock(self, _: Any, __: int, ___: int) -> None:
        self._html = []

    def _end_htmlblock(self, _: Any, start: int, end: int) -> None:
        """The text between the tags of an HTML block; one inside a block quote is left out."""
        lines, self._html = self._html or [], None
        if (
            "".join(self.text[line.start : line.end] for line in lines).split()
            != self.text[start:end].split()
        ):
            return
        self._begin("text")
        for match in _HTML.finditer(self.text, start, end):
            self._decoded(start, match.start())
            start = match.end()
            self._html_tag(match)
        self._decoded(start, end)
        self._open = False

    def _decoded(self, start: int, end: int) -> None:
        from html import unescape

        for match in _ENTITY.finditer(self.text, start, end):
            self._add(start, match.start())
            self._add(*match.span(), unescape(match[0]).replace("\r", "\n"))
            start = match.end()
        self._add(start, end)

    def _html_tag(self, match: re.Match[str]) -> None:
        tag = (match["tag"] or "").lower()
        if tag == "br":
            self._add(*match.span(), "\n")
        elif tag and tag not in _IN_LINE:
            opens = tag == "figcaption" and match[0][1] != "/"
            self._begin("image" if opens else "text")


_INSIDE = frozenset(("Emphasis", "Strong"))
"""What stands inside a paragraph and is passed over."""
