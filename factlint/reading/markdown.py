"""Markdown with front matter: the text of its blocks, without markup, every character traceable."""

from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _indents, _markup, _pulldown

suffixes = (".md", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn")
own_keys = True


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads Markdown. Front matter that cannot be read is a problem; the body is read all the same."""
    return _markup.read(
        source, path, _pulldown.blocks, _pulldown.code, own=own, indents=_indents.find
    )
