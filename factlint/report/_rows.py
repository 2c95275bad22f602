"""A row of two versions side by side: its paragraphs, and what is said of it."""

from typing import Any

from factlint.article.layout import Row
from factlint.report._marks import Layer, MarkedParagraph, differing
from factlint.text import Span

_KINDS = {"same": "", "added": "only here", "lost": "only here", "changed": "differs"}
"""What is said of a row where nobody knows which version is newer."""


def row(row: Row, before: Layer, after: Layer, *, ordered: bool) -> dict[str, Any]:
    """The row for the template, with the words marked that differ."""
    olds: list[Span] = []
    news: list[Span] = []
    if row.kind in ("changed", "split", "merged"):
        olds, news = differing(before.document, row.before, after.document, row.after)
    old: list[MarkedParagraph] = [
        before.paragraph(number, olds) for number in row.before
    ]
    new: list[MarkedParagraph] = [
        after.paragraph(number, news) for number in row.after
    ]
    return {
        "kind": row.kind,
        "moved": row.moved,
        "told": _told(row, before, ordered=ordered),
        "old": old,
        "new": new,
    }


def _told(row: Row, before: Layer, *, ordered: bool) -> str:
    """What the first column says of a row."""
    kind = row.kind if ordered else _KINDS.get(row.kind, row.kind)
    came = "moved from line" if ordered else "there in line"
    said = ["" if row.kind == "same" else kind]
    if row.moved:
        said.append(f"{came} {before.line(row.before[0])}")
    return ", ".join(filter(None, said))
