"""MDX: Markdown with imports, exports, components and expressions of JavaScript, which are no prose."""

from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _indents, _jsx, _markup, _pulldown
from factlint.reading._blocks import Block

suffixes = (".mdx",)
own_keys = True


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads MDX. Front matter that cannot be read is a problem; the body is read all the same."""
    return _markup.read(
        source,
        path,
        _blocks,
        _pulldown.code,
        own=own,
        signs=("//",),
        indents=lambda text, start: _indents.find(text, start, components=False),
    )


def _blocks(text: str) -> list[Block]:
    return _pulldown.blocks(text, _jsx.find)
