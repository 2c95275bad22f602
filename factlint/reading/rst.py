"""reStructuredText: titles, paragraphs, lists, and the directives that hold copy."""

from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _markup, _rst

suffixes = (".rst", ".rest")
own_keys = True


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads reStructuredText. Never fails: what is no markup is text."""
    return _markup.read(source, path, _rst.blocks, own=own, signs=("..",), head=True)
