"""Positions in text: spans, the map from plain text back to its source, and line numbers.

All indices are code points. Offsets count from 0, lines and columns from 1; spans are half-open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from factlint.start.record import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, `start` included and `end` not."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def within(self, other: "Span") -> bool:
        """Whether this span lies wholly inside `other`."""
        return other.start <= self.start and self.end <= other.end


_STRETCH = 1 << 16


def stretches(text: str, span: Span | None = None) -> Iterator[str]:
    """A text in stretches that end with a blank: what is done with its words needs no list of them all."""
    start, end = span or (0, len(text))
    while (
        end - start > _STRETCH
        and (blank := text.find(" ", start + _STRETCH, end)) >= 0
    ):
        yield text[start : blank + 1]
        start = blank + 1
    yield text[start:end]


class Reach:
    """Spans in the order of their starts, which are asked what another span touches without a look at each."""

    def __init__(self, spans: Iterable[Span]) -> None:
        both = list(spans)
        self._starts = [span.start for span in both]
        self._ends = [*accumulate((span.end for span in both), max)]

    def touches(self, span: Span) -> bool:
        """Whether one of the spans shares a code point with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start

    def near(self, span: Span) -> slice:
        """The places of those that may touch `span`; where no span lies in another, of those that do."""
        return slice(
            bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        )


class Apart:
    """Spans of which none touches another: one that touches those taken before is not taken."""

    def __init__(self) -> None:
        self._taken: list[Span] = []

    def take(self, span: Span) -> bool:
        """Takes `span`; False where one that it touches was taken before."""
        at = bisect_left(self._taken, span)
        if any(
            span.overlaps(other) for other in self._taken[max(at - 1, 0) : at + 1]
        ):
            return False
        self._taken.insert(at, span)
        return True


class Piece(NamedTuple):
    """Plain text `start:end` was read from source `source_start:source_end`."""

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def exact(self) -> bool:
        """Whether each code point of the plain text has its own in the source."""
        return self.end - self.start == self.source_end - self.source_start


class SourceMap:
    """A piecewise map from plain text to source, contiguous in the plain text.

    Raises ValueError when the pieces leave a gap, overlap, or run backwards in the source.
    """

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(pieces)
        _assert_contiguous(self.pieces)
        self._starts = [piece.start for piece in self.pieces]

    @cached_property
    def _source_starts(self) -> list[int]:
        return [piece.source_start for piece in self.pieces]

    @cached_property
    def _source_ends(self) -> list[int]:
        return [piece.source_end for piece in self.pieces]

    @classmethod
    def identity(cls, length: int) -> "SourceMap":
        """The map of a text that was read as it stands."""
        return cls([Piece(0, length, 0, length)])

    def to_source(self, span: Span) -> tuple[Span, bool]:
        """The source span of `span`, and whether it is exact or widened to whole pieces."""
        start, exact_start = self._edge(span.start, last=False)
        if span.start == span.end:
            return Span(start, start), exact_start
        end, exact_end = self._edge(span.end, last=True)
        return Span(start, end), exact_start and exact_end

    def to_plain(self, span: Span) -> Span | None:
        """The plain text read from the source `span`, widened to whole pieces where it has no exact edge.

        None where nothing of it is plain text, such as in a comment.
        """
        first = bisect_right(self._source_ends, span.start)
        last = bisect_left(self._source_starts, max(span.end, span.start + 1)) - 1
        if first > last or first == len(self.pieces):
            return None
        one, other = self.pieces[first], self.pieces[last]
        start = one.start + (
            max(span.start - one.source_start, 0) if one.exact else 0
        )
        end = other.end - (max(other.source_end - span.end, 0) if other.exact else 0)
        return Span(start, max(start, end))

    def parts(self, span: Span) -> Iterator[Piece]:
        """The pieces of `span` in order, exact ones cut to it and the others whole."""
        for piece in self.pieces[
            max(bisect_right(self._starts, span.start) - 1, 0) :
        ]:
            if piece.start >= span.end:
                return
            if not piece.exact:
                yield piece
            elif piece.end > span.start < span.end:
                start, end = max(piece.start, span.start), min(piece.end, span.end)
                shift = piece.source_start - piece.start
                yield Piece(start, end, start + shift, end + shift)

    def _edge(self, offset: int, *, last: bool) -> tuple[int, bool]:
        """The source offset of one edge; an end belongs to the piece before it."""
        if not self.pieces:
            return 0, offset == 0
        index = bisect_right(self._starts, offset - 1 if last else offset) - 1
        piece = self.pieces[max(index, 0)]
        if piece.exact:
            return piece.source_start + min(offset, piece.end) - piece.start, True
        if last:
            return piece.source_end, offset == piece.end
        if offset >= piece.end:
            return piece.source_end, True
        return piece.source_start, offset == piece.start


def _assert_contiguous(pieces: tuple[Piece, ...]) -> None:
    plain = source = 0
    for piece in pieces:
        if (
            piece.start != plain
            or piece.source_start < source
            or piece.end < piece.start
        ):
            raise ValueError(f"source map is not contiguous at {piece}")
        plain, source = piece.end, piece.source_end


class MapBuilder:
    """Builds plain text and its source map side by side, in the order of the source."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    @property
    def length(self) -> int:
        """How many code points of plain text have been added."""
        return self._length

    @property
    def source_end(self) -> int:
        """Up to where the source has been read."""
        return self._pieces[-1].source_end if self._pieces else 0

    def add(self, text: str, source_start: int, source_end: int) -> None:
        """Adds `text`, read from source `source_start:source_end`."""
        if not text:
            return
        piece = Piece(
            self._length, self._length + len(text), source_start, source_end
        )
        if not self._extends(piece):
            self._pieces.append(piece)
        self._text.append(text)
        self._length = piece.end

    def _extends(self, piece: Piece) -> bool:
        """Merges an exact piece into an exact one that it continues."""
        last = self._pieces[-1] if self._pieces else None
        if not (
            last
            and last.exact
            and piece.exact
            and last.source_end == piece.source_start
        ):
            return False
        self._pieces[-1] = Piece(
            last.start, piece.end, last.source_start, piece.source_end
        )
        return True

    def build(self) -> tuple[str, SourceMap]:
        """The plain text and its map."""
        return "".join(self._text), SourceMap(self._pieces)


class LineIndex:
    """Lines and columns of a text; a line ends at `\\n`, `\\r\\n` or a lone `\\r`."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for mark in ("\n",) if "\r" not in text else ("\r\n", "\r", "\n"):
            self._collect(text, mark)
        self._starts.sort()

    def _collect(self, text: str, mark: str) -> None:
        found = text.find(mark)
        while found >= 0:
            if not _inside_crlf(text, found, mark):
                self._starts.append(found + len(mark))
            found = text.find(mark, found + len(mark))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _inside_crlf(text: str, found: int, mark: str) -> bool:
    if mark == "\r":
        return text[found : found + 2] == "\r\n"
    return mark == "\n" and found > 0 and text[found - 1] == "\r"
