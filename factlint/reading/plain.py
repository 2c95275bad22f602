"""Plain text: with no blank line each line is a paragraph, otherwise blank lines separate paragraphs."""

from factlint.model import Document, Problem
from factlint.reading import _comments, _fields, _lines

suffixes = (".txt", ".text")


def read(source: str, path: str) -> tuple[Document, tuple[Problem, ...]]:
    """Reads plain text. Never fails: any text is copy."""
    comments = _comments.read(source)
    text, where = _lines.plain_text(source, list(comments.hidden))
    paragraphs = _fields.assign(text, _lines.paragraph_spans(text))
    return Document(
        path, source, text, where, paragraphs, ignores=comments.ignores, guessed=True
    ), ()
