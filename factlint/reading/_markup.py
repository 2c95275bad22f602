"""A text with front matter and comments as a document, by what finds the blocks of its markup.

Line ends and zero-width characters are levelled first, as in plain text; the map leads back over both steps.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from factlint.model import Document, Problem
from factlint.reading import _comments, _front, _lines
from factlint.reading._blocks import Block, Draft
from factlint.text import Reach, Span


def read(
    source: str,
    path: str,
    blocks: Callable[[str], Iterable[Block]],
    code: Callable[[str], list[Span]] = lambda _: [],
    own: Mapping[str, str] | None = None,
    signs: Sequence[str] = (),
    indents: Callable[[str, int], list[Span]] = lambda _, __: [],
    *,
    head: bool = False,
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads a text whose blocks and stretches of code two functions find; `own` are the desk's keys of front matter.

    A line behind one of the `signs` is a comment in the format; `indents` finds the indentation that is no code. With
    `head` the format has fields below its title.
    """
    front = _front.read(source, path, own or {}, head=head)
    top = [Span(0, front.end)] if front.end else []
    indented = indents(source, front.end)
    comments = _comments.read(
        source, front.end, lambda: _code(source, [*top, *indented], code), signs
    )
    hidden = [span for span in comments.hidden if span.start >= front.end]
    if indented and hidden:
        reach = Reach(hidden)
        indented = [span for span in indented if not reach.touches(span)]
    leave_out = sorted([*top, *hidden, *indented])
    text, where = _lines.plain_text(source, leave_out)
    draft = Draft()
    draft.front(source, front)
    draft.body(text, where, blocks(text))
    return draft.document(path, source, front, comments)


def _code(
    source: str, leave_out: list[Span], code: Callable[[str], list[Span]]
) -> list[Span]:
    """Where a text has code, but for what is left out of it."""
    text, where = _lines.plain_text(source, leave_out)
    return [where.to_source(span)[0] for span in code(text)]
