"""AsciiDoc: titles, paragraphs, lists, captions, and the blocks that hold copy."""

from collections.abc import Mapping

from factlint.model import Document, Problem
from factlint.reading import _adoc, _markup

suffixes = (".adoc", ".asciidoc")
own_keys = True


def read(
    source: str, path: str, own: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads AsciiDoc. Never fails: what is no markup is text."""
    return _markup.read(source, path, _adoc.blocks, own=own, signs=("//",), head=True)
