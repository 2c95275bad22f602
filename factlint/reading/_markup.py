"""A text with front matter and comments as a document, by what finds the blocks of its markup.

Line ends and zero-width characters are levelled first, as in plain text; the map leads back over both steps.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from factlint.model import Document, Problem
from factlint.reading import _comments, _front, _lines
from factlint.reading._blocks import Block, Draft
from factlint.text import Span


def read(
    source: str,
    path: str,
    blocks: Callable[[str], Iterable[Block]],
    code: Callable[[str], list[Span]] = lambda _: [],
    own: Mapping[str, str] | None = None,
    signs: Sequence[str] = (),
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads a text whose blocks and stretches of code two functions find; `own` are the desk's keys of front matter.

    A line behind one of the `signs` is a comment in the format.
    """
    front = _front.read(source, path, own or {})
    comments = _comments.read(
        source, front.end, lambda: _code(source, front.end, code), signs
    )
    leave_out = [
        Span(0, front.end),
        *(span for span in comments.hidden if span.start >= front.end),
    ]
    text, where = _lines.plain_text(source, leave_out if leave_out[-1].end else [])
    draft = Draft()
    draft.front(source, front)
    draft.body(text, where, blocks(text))
    return draft.document(path, source, front, comments)


def _code(source: str, start: int, code: Callable[[str], list[Span]]) -> list[Span]:
    """Where the body from `start` on has code."""
    text, where = _lines.plain_text(source, [Span(0, start)] if start else [])
    return [where.to_source(span)[0] for span in code(text)]
