"""Documents without lines, unpacked: their text with a paragraph a line, and what is known of each of these lines.

What reads a format of such documents has `unpack`, which takes the bytes and gives an `Unpacked`, or a problem. It
stands where decoded text stands: `text` is what positions count in, and `encode` gives the bytes for another text.
"""

from collections.abc import Callable, Iterator, Sequence

from factlint.model import Document, Meta, Problem
from factlint.reading import _comments, _fields, _front, _lines
from factlint.reading._blocks import Block, Draft, TextRun
from factlint.start.record import NamedTuple
from factlint.text import Span

TEXT, CODE = "text", "code"
"""The kind of a paragraph that nothing tells from others, and of one that is no prose."""


class Part(NamedTuple):
    """What is known of a line: its kind, as of a block of markup, and its `place` in the format's own terms.

    `later` are places that begin further on in the line, each with the column from 0.
    """

    kind: str = TEXT
    place: str = ""
    later: tuple[tuple[int, str], ...] = ()


class Layout(NamedTuple):
    """What is known of the lines of an unpacked text, one part each, and of the document.

    It is `writable` where changed words can be written back.
    """

    parts: tuple[Part, ...] = ()
    meta: Meta = Meta()
    writable: bool = True


class UnwritableError(ValueError):
    """A change that the format cannot take; the message says why."""


class Unpacked:
    """The text of a document, a paragraph a line, and the way back to its bytes.

    `write` gives the bytes with changed lines, by their numbers from 0, each with its new text. `original` is the text
    before the changes that the document keeps track of, where it keeps any.
    """

    def __init__(
        self,
        data: bytes,
        lines: Sequence[tuple[str, Part]],
        write: Callable[[dict[int, str]], bytes] | None = None,
        meta: Meta | None = None,
        original: "Unpacked | None" = None,
    ) -> None:
        self.text = "\n".join(line for line, _ in lines)
        self.layout = Layout(
            tuple(part for _, part in lines), meta or Meta(), write is not None
        )
        self.original = original
        self._data, self._write = data, write

    codec = "this format"
    """What cannot hold a change, as messages call it."""

    def encode(self, text: str) -> bytes:
        """The bytes of the document with another text. Raises UnwritableError where the format cannot take it."""
        if text == self.text:
            return self._data
        old, new = self.text.split("\n"), text.split("\n")
        if self._write is None:
            raise UnwritableError("nothing is written into files of this format")
        if len(old) != len(new):
            raise UnwritableError("this parts or joins paragraphs")
        pairs = enumerate(zip(old, new, strict=True))
        return self._write(
            {number: after for number, (before, after) in pairs if before != after}
        )


def read(
    source: str, path: str, layout: Layout | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads an unpacked text. Without a layout all its lines are paragraphs that nothing tells apart."""
    text, where = _lines.plain_text(source, [])
    spans = _spans(text)
    parts = (layout or Layout()).parts
    if len(parts) != len(spans):
        parts = (Part(),) * len(spans)
    draft = Draft()
    draft.body(text, where, _blocks(text, spans, parts))
    meta = layout.meta if layout else Meta()
    document, problems = draft.document(
        path, source, _front.Front(meta=meta), _comments.Comments()
    )
    guessed = all(part.kind in (TEXT, CODE) for part in parts)
    places = tuple(_places(source, parts))
    writable = layout is None or layout.writable
    return document._replace(
        places=places, guessed=guessed, writable=writable
    ), problems


def _places(source: str, parts: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """The offsets at which a place begins, with its name."""
    for span, part in zip(_spans(source), parts, strict=True):
        if part.place:
            yield span.start, part.place
        for column, place in part.later:
            yield span.start + column, place


def _spans(text: str) -> list[Span]:
    """The lines of a text, empty ones among them."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _blocks(text: str, spans: list[Span], parts: Sequence[Part]) -> list[Block]:
    """The paragraphs. Where none is marked as the title, the first lines tell by themselves what they are."""
    kinds = [part.kind for part in parts]
    if "title" not in kinds:
        plain = [
            number
            for number, kind in enumerate(kinds)
            if kind == TEXT and spans[number].start < spans[number].end
        ]
        given = _fields.assign(text, [_lines.strip(text, *spans[n]) for n in plain])
        for number, paragraph in zip(plain, given, strict=True):
            kinds[number] = paragraph.field
    return [
        Block("body" if kind == CODE else kind, [TextRun(*span, masked=kind == CODE)])
        for kind, span in zip(kinds, spans, strict=True)
    ]
