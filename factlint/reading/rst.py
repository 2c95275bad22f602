"""reStructuredText: titles, paragraphs, lists, and the directives that hold copy."""

from factlint.model import Document, Problem
from factlint.reading import _markup, _rst

suffixes = (".rst", ".rest")


def read(source: str, path: str) -> tuple[Document, tuple[Problem, ...]]:
    """Reads reStructuredText. Never fails: what is no markup is text."""
    return _markup.read(source, path, _rst.blocks)
