"""Blocks of copy as readers find them, and the document that is made of them, every character traceable."""

import re
from collections.abc import Iterable, Iterator

from factlint.model import Document, Flaw, Link, Paragraph, Problem
from factlint.reading import _comments, _fields, _front, _lines
from factlint.reading._lines import OBJECT
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import MapBuilder, SourceMap, Span

_FIELDS = {
    "title": "subheading",
    "heading": "subheading",
    "text": "body",
    "image": "caption",
}
"""Fields by kind of block; the first title is the headline, and other kinds are fields themselves."""
UNCLOSED = "unclosed"
"""The kind of what is opened and never closed, so that the rest of the text is hidden; it is no copy."""
CLOSERS = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>"}
"""What closes that which is no element."""
_SPACE = lazy(r"[ \t]*\n\s*|[ \t]{2,}")
_NO_ZERO_WIDTH = dict.fromkeys(map(ord, _lines.ZERO_WIDTH))


class TextRun(NamedTuple):
    """A stretch `start:end` of the text; `text` is what it reads as where that differs, `link` where it leads to."""

    start: int
    end: int
    text: str | None = None
    masked: bool = False
    link: str = ""


def spaced(text: str, start: int, end: int) -> Iterator[TextRun]:
    """A stretch of text with what parts and indents its lines as one blank."""
    for match in _SPACE.finditer(text, start, end):
        yield TextRun(start, match.start())
        yield blank(*match.span())
        start = match.end()
    yield TextRun(start, end)


def blank(start: int, end: int) -> TextRun:
    """What is between two lines as a blank, and as it stands where it is one character."""
    return TextRun(start, end, " " if end - start > 1 else None)


def marked_runs(
    pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[TextRun]:
    """A stretch of text without the marks in its lines.

    A mark is a match of the pattern; its one group says by its name what it is: text (which may have marks again),
    code, or an object. A mark without a group, and all of a mark round its group, is nothing.
    """
    for match in pattern.finditer(text, start, end):
        yield from spaced(text, start, match.start())
        start = match.end()
        name = match.lastgroup or ""
        if name.startswith("text"):
            yield from marked_runs(pattern, text, *match.span(name))
        elif name.startswith("code"):
            for run in spaced(text, *match.span(name)):
                yield run._replace(masked=True)
        elif name:
            yield TextRun(*match.span(), OBJECT, masked=True)
    yield from spaced(text, start, end)


class Block(NamedTuple):
    """One paragraph. `kind` is title (a level-1 heading), heading, text, image (its alternative text), or a field."""

    kind: str
    runs: list[TextRun]


class Draft:
    """A document that is being built: the map, the paragraphs' raw spans with their fields, and the masks."""

    def __init__(self) -> None:
        self.builder = MapBuilder()
        self.paragraphs: list[tuple[Span, str]] = []
        self.masks: list[Span] = []
        self.links: list[Link] = []
        self._hidden: list[Flaw] = []

    def front(self, source: str, front: _front.Front) -> None:
        """Adds the texts of the front matter."""
        for text in front.texts:
            start = self._open()
            for part, source_start, source_end in _front.traced(source, text):
                self.builder.add(
                    part.translate(_NO_ZERO_WIDTH), source_start, source_end
                )
            self.paragraphs.append((Span(start, self.builder.length), text.field))

    def body(self, text: str, where: SourceMap, blocks: Iterable[Block]) -> None:
        """Adds blocks of `text`, whose map to the source is `where`."""
        title = False
        for block in blocks:
            if block.kind == UNCLOSED:
                self._hide(text, where, Span(*block.runs[0][:2]))
                continue
            start = self._open()
            for run in block.runs:
                self._run(text, where, run)
            field = _FIELDS.get(block.kind, block.kind)
            if block.kind == "title" and not title:
                title, field = True, "headline"
            self.paragraphs.append((Span(start, self.builder.length), field))

    def _hide(self, text: str, where: SourceMap, opened: Span) -> None:
        """Notes what is never closed."""
        sign = opened.of(text)
        name = f"</{sign[1:]}>" if sign[1:].isalpha() else sign
        said = f"“{sign}” is never closed and hides all that follows; close it with “{CLOSERS.get(sign, name)}”"
        self._hidden.append(Flaw(where.to_source(opened)[0], said))

    def _open(self) -> int:
        """Begins a paragraph: parts it from the one before and gives its start."""
        builder = self.builder
        if (
            self.paragraphs
            and self.paragraphs[-1][0].end > self.paragraphs[-1][0].start
        ):
            builder.add("\n", builder.source_end, builder.source_end)
        return builder.length

    def _run(self, text: str, where: SourceMap, run: TextRun) -> None:
        """Adds one stretch, over both maps."""
        if run.start == run.end:
            return
        start = self.builder.length
        if run.text is None:
            for piece in where.parts(Span(run.start, run.end)):
                self.builder.add(
                    text[piece.start : piece.end],
                    piece.source_start,
                    piece.source_end,
                )
        else:
            source = where.to_source(Span(run.start, run.end))[0]
            self.builder.add(run.text.translate(_NO_ZERO_WIDTH), *source)
        self._link(Span(start, self.builder.length), run.link)
        if run.masked and self.builder.length > start:
            if self.masks and self.masks[-1].end == start:
                start = self.masks.pop().start
            self.masks.append(Span(start, self.builder.length))

    def _link(self, span: Span, target: str) -> None:
        """Notes where a stretch leads to; what goes on with a link is part of it."""
        last = self.links[-1] if self.links else None
        if target and last and last.span.end == span.start and last.target == target:
            self.links[-1] = Link(Span(last.span.start, span.end), target)
        elif target and span.start < span.end:
            self.links.append(Link(span, target))

    def document(
        self,
        path: str,
        source: str,
        front: _front.Front,
        comments: _comments.Comments,
    ) -> tuple[Document, tuple[Problem, ...]]:
        """The document, with the problems of its front matter."""
        text, source_map = self.builder.build()
        paragraphs = tuple(_settled(text, self.paragraphs))
        masks = tuple(self.masks)
        document = Document(
            path,
            source,
            text,
            source_map,
            paragraphs,
            masks,
            comments.ignores,
            front.meta._replace(hidden=tuple(self._hidden)),
            tuple(self.links),
        )
        return document, front.problems


def _settled(text: str, drafts: list[tuple[Span, str]]) -> list[Paragraph]:
    """Paragraphs without white space at their edges, with bylines before the body and notes told apart."""
    found: list[Paragraph] = []
    body = False
    for raw, field in drafts:
        span = _strip(text, raw)
        if span.start == span.end:
            continue
        if field == "body":
            copy = span.of(text)
            field = (
                "byline"
                if not body and _fields.is_byline(copy)
                else _fields.body_field(copy)
            )
            body = body or field == "body"
        found.append(Paragraph(span, field))
    return found


def _strip(text: str, raw: Span) -> Span:
    """A paragraph without white space and things that are no text at its edges."""
    span = _lines.strip(text, *raw)
    while span.start < span.end and OBJECT in (
        text[span.start],
        text[span.end - 1],
    ):
        start = span.start + (text[span.start] == OBJECT)
        span = _lines.strip(
            text, start, max(start, span.end - (text[span.end - 1] == OBJECT))
        )
    return span
