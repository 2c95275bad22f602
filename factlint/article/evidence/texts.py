"""Sources as they are read: a transcript as it stands, a table by its lines, all else as copy is."""

from factlint import reading
from factlint.article.evidence.turns import is_transcript
from factlint.model import Document, Paragraph, Problem, Source
from factlint.text import SourceMap, Span

TABLES = (".csv", ".tsv", ".json")
_AS_THEY_STAND = ("plain", "markdown", "subtitles")
"""Formats in which the marks of captions and speakers stand in the text."""


def read(
    text: str, path: str, kind: str | None
) -> tuple[Source, tuple[Problem, ...]]:
    """A source of the kind that it is said to be, else of the one that its name or its text shows."""
    suffix = path[path.rfind(".") :].lower()
    if kind == "table" or (kind is None and suffix in TABLES):
        return Source(_by_lines(text, path), "table"), ()
    reader = reading.reader_of(path)
    kind = kind or ("transcript" if _is_spoken(text, reader) else "release")
    as_it_stands = kind == "transcript" and reader in _AS_THEY_STAND
    document, problems = reading.read(text, path, "plain" if as_it_stands else None)
    return Source(document, kind), problems


def _is_spoken(text: str, reader: str) -> bool:
    return reader == "subtitles" or is_transcript(text)


def _by_lines(text: str, path: str) -> Document:
    """A table whose lines are paragraphs."""
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        spans += [Span(start, end)] if end > start else []
        start += len(line)
    paragraphs = tuple(Paragraph(span, "body") for span in spans)
    return Document(path, text, text, SourceMap.identity(len(text)), paragraphs)
