"""Pages of Nunjucks and Liquid: HTML with the tags of a template, most of them with front matter."""

from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _markup, _page

suffixes = (".njk", ".nunjucks", ".liquid")
own_keys = True


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads a page. Never fails: what is no tag is text."""
    return _markup.read(source, path, _page.blocks, own=own)
