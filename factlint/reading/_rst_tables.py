"""Tables of reStructuredText: the cells of those that are drawn, and of those that stand in CSV.

The lines of a drawn cell do not follow each other in the source. Its first line has its place; what goes on below it
has that of all that stands between this cell and the next.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlint.reading import _lines
from factlint.reading._blocks import TextRun, marked_runs
from factlint.start.regex import lazy
from factlint.text import Span

_DRAWN = lazy(r"[-=+| \t]*")
_COLUMN = lazy(r"=+")
_CSV = lazy(
    r"[ \t]*(?:\"(?P<quoted>(?:[^\"]|\"\")*)\"[ \t]*|(?P<bare>[^,;\t\n]*))(?:[,;\t]|\n|\Z)"
)
_DOUBLED = lazy(r"\"\"")


def drawn(
    pattern: re.Pattern[str], text: str, lines: Sequence[Span]
) -> Iterator[list[TextRun]]:
    """The cells of a table that is drawn, without their marks; its first line is a rule."""
    rule = lines[0].of(text)
    grid = rule.lstrip().startswith("+")
    if grid:
        edges = [at for at, sign in enumerate(rule) if sign == "+"]
        columns = [Span(one + 1, other) for one, other in pairwise(edges)]
    else:
        columns = [Span(*match.span()) for match in _COLUMN.finditer(rule)]
    if not columns:
        return
    for row in _rows(text, lines[1:], None if grid else columns[0]):
        cells = sorted(cell for cell in _cells(text, row, columns, grid=grid) if cell)
        ends = [*(cell[0].start for cell in cells[1:]), row[-1].end]
        for cell, end in zip(cells, ends, strict=False):
            yield [*_runs(pattern, text, cell, end)]


def _rows(
    text: str, lines: Sequence[Span], first: Span | None
) -> Iterator[list[Span]]:
    """The lines of each row: they end at a rule, and where the `first` column of a table without lines begins anew."""
    row: list[Span] = []
    for line in lines:
        said = line.of(text)
        ends = (
            said.lstrip().startswith("+")
            if first is None
            else bool(_DRAWN.fullmatch(said))
        )
        begins = first is not None and bool(said[first.start : first.end].strip())
        if row and (ends or begins):
            yield row
            row = []
        row += [] if ends else [line]
    if row:
        yield row


def _cells(
    text: str, row: list[Span], columns: list[Span], *, grid: bool
) -> Iterator[list[Span]]:
    """The stretches of each cell of a row, line by line; one that runs over the edge of a column takes the next in."""
    start = columns[0].start
    for column, after in zip(columns, [*columns[1:], None], strict=True):
        if after and not all(
            _is_edge(line.of(text), column.end, after.start, grid=grid)
            for line in row
        ):
            continue
        pieces = (
            _piece(text, line, start, column.end if after or grid else None)
            for line in row
        )
        yield [piece for piece in pieces if not _DRAWN.fullmatch(piece.of(text))]
        start = after.start if after else start


def _is_edge(line: str, start: int, end: int, *, grid: bool) -> bool:
    between = line[start:end]
    return between in ("|", "+") if grid else not between.strip()


def _piece(text: str, line: Span, start: int, end: int | None) -> Span:
    last = line.end if end is None else min(line.start + end, line.end)
    return _lines.strip(text, min(line.start + start, last), last)


def _runs(
    pattern: re.Pattern[str], text: str, cell: list[Span], end: int
) -> Iterator[TextRun]:
    """The first line of a cell as it stands, and what goes on with it in one."""
    yield from marked_runs(pattern, text, *cell[0])
    rest = " ".join(piece.of(text) for piece in cell[1:])
    if rest:
        runs = marked_runs(pattern, rest, 0, len(rest))
        shown = "".join(
            rest[run.start : run.end] if run.text is None else run.text
            for run in runs
        )
        yield TextRun(cell[0].end, end, f" {shown}")


def csv(
    pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[list[TextRun]]:
    """The cells of a table in CSV, without their marks."""
    while start < end:
        match = _CSV.match(text, start, end)
        if match is None:
            return
        cell = _lines.strip(text, *match.span(match.lastgroup or 0))
        runs = [*_undoubled(pattern, text, cell)]
        if runs:
            yield runs
        start = max(match.end(), start + 1)


def _undoubled(pattern: re.Pattern[str], text: str, cell: Span) -> Iterator[TextRun]:
    start = cell.start
    for match in _DOUBLED.finditer(text, *cell):
        yield from marked_runs(pattern, text, start, match.start())
        yield TextRun(*match.span(), '"')
        start = match.end()
    if start < cell.end:
        yield from marked_runs(pattern, text, start, cell.end)
