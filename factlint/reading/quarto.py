"""Quarto and R Markdown: Markdown with chunks of code, computed values, formulas and citations."""

from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _chunks, _indents, _markup, _pulldown
from factlint.reading._blocks import Block

suffixes = (".qmd", ".rmd")
own_keys = True


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads Quarto. Front matter that cannot be read is a problem; the body is read all the same."""
    return _markup.read(
        source, path, _blocks, _pulldown.code, own=own, indents=_indents.find
    )


def _blocks(text: str) -> list[Block]:
    return _pulldown.blocks(text, _chunks.find)
