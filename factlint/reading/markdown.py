"""Markdown with YAML front matter: the text of its blocks, without markup, every character traceable.

Line ends and zero-width characters are levelled first, as in plain text; the map leads back over both steps.
"""

from factlint.model import Document, Paragraph, Problem
from factlint.reading import _comments, _fields, _front, _lines, _pulldown
from factlint.reading._pulldown import TextRun
from factlint.start.record import NamedTuple
from factlint.text import MapBuilder, SourceMap, Span

suffixes = (".md", ".markdown")

_FIELDS = {
    "title": "subheading",
    "heading": "subheading",
    "text": "body",
    "image": "caption",
}
"""Fields by kind of block; the first title is the headline."""

_NO_ZERO_WIDTH = dict.fromkeys(map(ord, _lines.ZERO_WIDTH))


class _Draft(NamedTuple):
    """What is being built: the map, the paragraphs' raw spans with their fields, and the masks."""

    builder: MapBuilder
    paragraphs: list[tuple[Span, str]]
    masks: list[Span]


def read(source: str, path: str) -> tuple[Document, tuple[Problem, ...]]:
    """Reads Markdown. Front matter that cannot be read is a problem; the body is read all the same."""
    front = _front.read(source, path)
    comments = _comments.read(source, front.end, lambda: _code(source, front.end))
    leave_out = [
        Span(0, front.end),
        *(span for span in comments.hidden if span.start >= front.end),
    ]
    text, where = _lines.plain_text(source, leave_out if leave_out[-1].end else [])
    draft = _Draft(MapBuilder(), [], [])
    for piece in front.texts:
        _front_paragraph(draft, source, piece)
    _body(draft, text, where)
    plain_text, source_map = draft.builder.build()
    paragraphs = tuple(_settled(plain_text, draft.paragraphs))
    masks = tuple(draft.masks)
    document = Document(
        path,
        source,
        plain_text,
        source_map,
        paragraphs,
        masks,
        comments.ignores,
        front.meta,
    )
    return document, front.problems


def _code(source: str, start: int) -> list[Span]:
    """Where the body from `start` on has code."""
    text, where = _lines.plain_text(source, [Span(0, start)] if start else [])
    return [where.to_source(span)[0] for span in _pulldown.code(text)]


def _front_paragraph(draft: _Draft, source: str, text: _front.Text) -> None:
    start = _open(draft)
    for part, source_start, source_end in _front.traced(source, text):
        draft.builder.add(part.translate(_NO_ZERO_WIDTH), source_start, source_end)
    draft.paragraphs.append((Span(start, draft.builder.length), text.field))


def _body(draft: _Draft, text: str, where: SourceMap) -> None:
    """Adds the blocks of the body."""
    blocks = _pulldown.blocks(text)
    title = next((block for block in blocks if block.kind == "title"), None)
    for block in blocks:
        start = _open(draft)
        for run in block.runs:
            _run(draft, text, where, run)
        field = "headline" if block is title else _FIELDS[block.kind]
        draft.paragraphs.append((Span(start, draft.builder.length), field))


def _open(draft: _Draft) -> int:
    """Begins a paragraph: parts it from the one before and gives its start."""
    builder = draft.builder
    if (
        draft.paragraphs
        and draft.paragraphs[-1][0].end > draft.paragraphs[-1][0].start
    ):
        builder.add("\n", builder.source_end, builder.source_end)
    return builder.length


def _run(draft: _Draft, text: str, where: SourceMap, run: TextRun) -> None:
    """Adds one stretch, over both maps."""
    start = draft.builder.length
    if run.text is None:
        for piece in where.parts(Span(run.start, run.end)):
            draft.builder.add(
                text[piece.start : piece.end], piece.source_start, piece.source_end
            )
    else:
        source = where.to_source(Span(run.start, run.end))[0]
        draft.builder.add(run.text.translate(_NO_ZERO_WIDTH), *source)
    if run.masked and draft.builder.length > start:
        draft.masks.append(Span(start, draft.builder.length))


def _settled(text: str, drafts: list[tuple[Span, str]]) -> list[Paragraph]:
    """Paragraphs without white space at their edges, with bylines before the body and notes told apart."""
    found: list[Paragraph] = []
    body = False
    for raw, field in drafts:
        span = _lines.strip(text, *raw)
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
