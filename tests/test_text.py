"""Spans, the source map and its builder, and lines."""

import pytest
from factlint.text import LineIndex, MapBuilder, Piece, SourceMap, Span


def test_span_covers_and_compares():
    span = Span(2, 5)
    assert span.of("abcdefg") == "cde"
    assert span.overlaps(Span(4, 9)) and not span.overlaps(Span(5, 9)) and not span.overlaps(Span(0, 2))
    assert Span(3, 4).within(span) and span.within(span) and not Span(1, 4).within(span)


def test_identity_map():
    assert SourceMap.identity(9).to_source(Span(2, 5)) == (Span(2, 5), True)
    assert SourceMap.identity(9).to_source(Span(9, 9)) == (Span(9, 9), True)


@pytest.mark.parametrize(
    "pieces",
    [
        [Piece(1, 2, 0, 1)],
        [Piece(0, 2, 0, 2), Piece(3, 4, 2, 3)],
        [Piece(0, 2, 0, 2), Piece(1, 4, 2, 5)],
        [Piece(0, 2, 4, 6), Piece(2, 4, 0, 2)],
    ],
    ids=["late start", "gap", "overlap", "backwards"],
)
def test_a_map_with_holes_is_refused(pieces):
    with pytest.raises(ValueError, match="not contiguous"):
        SourceMap(pieces)


def _built() -> tuple[str, SourceMap]:
    builder = MapBuilder()
    builder.add("Rus", 0, 3)
    builder.add("", 3, 8)
    builder.add("sia ", 8, 12)
    builder.add("&", 12, 17)
    builder.add(" co", 17, 20)
    builder.add(".", 20, 21)
    return builder.build()


def test_builder_keeps_text_and_merges_what_goes_on():
    text, where = _built()
    assert text == "Russia & co."
    assert where.pieces[-1] == Piece(8, 12, 17, 21)
    assert len(where.pieces) == 4


@pytest.mark.parametrize(
    ("span", "source", "exact"),
    [
        (Span(0, 3), Span(0, 3), True),
        (Span(0, 6), Span(0, 11), True),
        (Span(3, 6), Span(8, 11), True),
        (Span(7, 8), Span(12, 17), True),
        (Span(5, 9), Span(10, 18), True),
        (Span(9, 12), Span(18, 21), True),
        (Span(3, 3), Span(8, 8), True),
    ],
)
def test_spans_map_to_the_source(span, source, exact):
    assert _built()[1].to_source(span) == (source, exact)


def test_half_of_an_inexact_piece_is_widened():
    where = SourceMap([Piece(0, 4, 0, 9)])
    assert where.to_source(Span(1, 3)) == (Span(0, 9), False)


def test_the_end_of_the_text_lies_after_an_inexact_piece():
    where = SourceMap([Piece(0, 4, 0, 4), Piece(4, 5, 4, 6)])
    assert where.to_source(Span(5, 5)) == (Span(6, 6), True)


def test_an_empty_map():
    assert SourceMap([]).to_source(Span(0, 0)) == (Span(0, 0), True)
    assert list(SourceMap([]).parts(Span(0, 0))) == []


def test_parts_cut_exact_pieces_and_keep_others_whole():
    where = _built()[1]
    assert list(where.parts(Span(1, 9))) == [
        Piece(1, 3, 1, 3), Piece(3, 7, 8, 12), Piece(7, 8, 12, 17), Piece(8, 9, 17, 18),
    ]  # fmt: skip
    assert list(where.parts(Span(2, 2))) == []


def test_builder_knows_how_far_it_has_read():
    builder = MapBuilder()
    assert (builder.length, builder.source_end) == (0, 0)
    builder.add("ab", 5, 7)
    assert (builder.length, builder.source_end) == (2, 7)


def test_lines_of_every_kind():
    lines = LineIndex("a\nbc\r\nd\re\n")
    assert [lines.line_column(offset) for offset in (0, 1, 2, 3, 4, 6, 7, 8, 10)] == [
        (1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (4, 1), (5, 1),
    ]  # fmt: skip
