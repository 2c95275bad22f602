"""Texts in columns of a terminal."""

from collections.abc import Iterator, Sequence

from factlint import visible
from factlint.report._columns import columns

_GAP = "  "


def aligned(texts: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows of a table, each a line whose cells stand below those of the others."""
    rows = [list(map(visible.line, row)) for row in texts]
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (
            text + " " * (width - columns(text))
            for text, width in zip(row, widths, strict=True)
        )
        yield f"{_GAP}{_GAP.join(padded)}".rstrip()
