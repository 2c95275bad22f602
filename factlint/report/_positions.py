"""Positions as other programs count them."""

from factlint.model import Position


def bytes_before(source: str | None, at: Position) -> int:
    """How many bytes of UTF-8 stand in the line of `source` before a position.

    Without the source each code point before it is taken for one.
    """
    if source is None:
        return at.column - 1
    line = source[at.offset - at.column + 1 : at.offset]
    return len(line.encode("utf-8", "surrogatepass"))
