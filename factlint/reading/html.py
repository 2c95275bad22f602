"""HTML with or without front matter: a page, or a piece of one, as its readers see it."""

from factlint.model import Document, Problem
from factlint.reading import _markup, _page

suffixes = (".html", ".htm", ".xhtml")


def read(source: str, path: str) -> tuple[Document, tuple[Problem, ...]]:
    """Reads HTML. Never fails: what is no tag is text."""
    return _markup.read(source, path, _page.blocks)
