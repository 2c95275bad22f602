"""For any text: readers never fail, and every position leads back to the source."""

import pytest
from factlint.english import Copy
from factlint.english.sentences import sentences
from factlint.english.words import words
from factlint.reading import asciidoc, html, markdown, mdx, nunjucks, plain, quarto, rst, subtitles
from factlint.reading._lines import ZERO_WIDTH
from factlint.text import LineIndex, Span
from hypothesis import given, settings
from hypothesis import strategies as st

ATOMS = (
    "\n", "\n\n", "\r", "\r\n", " ", "  ", "\t", "\u200b", "\ufeff", "\u00ad", "\u2060", "\u00a0", "\u202f", "\u2028",
    "😀", "👩‍🚒", "e\u0301", "ß", "东", "\0", "\f", "\x85", "*", "**", "_", "`", "``", "~~", "[", "]", "(", ")", "![",
    "](", "<", ">", "> ", "- ", "1. ", "# ", "## ", "|", "| a | b |\n|---|---|\n", "---\n", "===\n", "\\", "\\|",
    "&amp;", "&shy;", "&#10;", "&", ";", "<b>", "</b>", "<br>", "<!--", "-->", "<div>", "</div>", "```\n", "[^1]",
    "[^1]: ", "[a]: b\n", "word", "Word ", "Mr. ", "U.S. ", "said. ", "“", "”", '"', "’", "'", "...", "…", "!", "?",
    "title: ", "date: 2023-01-01\n", "title: >\n  a\n", ": ", "https://a.example/b_c ", "12.5",
    "<!-- factlint: ignore a.b -- why -->\n", "{{< x >}}", '{{< fig caption="A word" >}}', "{% if %}", "{", "}", "{: .x}",
    ":::\n", '[a b="c"]', "<p>", "</p>", "<h1>", "<Fig a={b} />", "import a from 'b'\n", '<img alt="A word">', "<sup>1</sup>",
    "<nav>", "</nav>", '<p class="byline">', "`r x`", "$x$", "```{r fig.cap='A word'}\nx\n```\n", ".. note:: ", ".. figure:: a\n",
    "   ", "   :alt: A word\n", "::\n\n", "====\n", "~~~~\n", ":ref:`word`", "``word``", "`word <a>`_", "|word|", "WEBVTT\n\n",
    "00:00:01.000 --> 00:00:02.000\n", "<i>", "</i>", "[MUSIC]\n", "== ", "----\n", "|===\n", "|a ", "[source]\n", ".Word\n", "image::a[A word]\n", "<<a,word>>",
    "\"`", "`\"", "{word}", "term:: ", "NOTE: ", "____\n",
)  # fmt: skip
SOURCES = st.one_of(
    st.lists(st.sampled_from(ATOMS), max_size=30).map("".join),
    st.lists(st.sampled_from(ATOMS), max_size=20).map(lambda parts: "---\n" + "".join(parts)),
    st.text(max_size=60),
)
EVERY = (plain, markdown, html, mdx, nunjucks, quarto, rst, asciidoc, subtitles)
READERS = pytest.mark.parametrize("reader", EVERY, ids=[one.__name__.rpartition(".")[2] for one in EVERY])
DROPPED = dict.fromkeys(map(ord, ZERO_WIDTH + "\r"))


def _level(source: str) -> str:
    """Source as it reads: line ends as one, without zero-width characters."""
    return source.replace("\r\n", "\n").replace("\r", "\n").translate(DROPPED)


@READERS
@settings(deadline=None)
@given(source=SOURCES)
def test_the_map_is_contiguous_and_its_exact_pieces_are_the_source(reader, source):
    document, _ = reader.read(source, "a")
    end = source_end = 0
    for piece in document.map.pieces:
        assert piece.start == end and source_end <= piece.source_start <= piece.source_end <= len(source)
        if piece.exact:
            assert Span(piece.start, piece.end).of(document.text) == _level(
                source[piece.source_start : piece.source_end]
            )
        end, source_end = piece.end, piece.source_end
    assert end == len(document.text)


@READERS
@settings(deadline=None)
@given(source=SOURCES)
def test_paragraphs_are_in_order_and_inside(reader, source):
    document, _ = reader.read(source, "a")
    end = 0
    for paragraph in document.paragraphs:
        span = paragraph.span
        assert end <= span.start < span.end <= len(document.text)
        assert span.of(document.text).strip() == span.of(document.text)
        end = span.end
    assert not set(document.text) & set(ZERO_WIDTH + "\r")


@settings(deadline=None)
@given(source=SOURCES, data=st.data())
def test_a_span_of_plain_text_is_its_source_without_what_was_dropped(source, data):
    document, _ = plain.read(source, "a")
    if document.ignores:
        return
    start = data.draw(st.integers(0, len(document.text)))
    span = Span(start, data.draw(st.integers(start, len(document.text))))
    found, exact = document.map.to_source(span)
    assert exact
    assert _level(found.of(source)) == span.of(document.text)


@READERS
@settings(deadline=None)
@given(source=SOURCES, data=st.data())
def test_a_span_inside_one_exact_piece_is_its_source(reader, source, data):
    document, _ = reader.read(source, "a")
    pieces = [piece for piece in document.map.pieces if piece.exact and piece.start < piece.end]
    if not pieces:
        return
    piece = data.draw(st.sampled_from(pieces))
    start = data.draw(st.integers(piece.start, piece.end - 1))
    span = Span(start, data.draw(st.integers(start + 1, piece.end)))
    found, exact = document.map.to_source(span)
    assert exact and _level(found.of(source)) == span.of(document.text)


@READERS
@settings(deadline=None)
@given(source=SOURCES)
def test_annotations_lie_in_their_paragraph(reader, source):
    document, _ = reader.read(source, "a")
    copy = Copy(document)
    for paragraph in document.paragraphs:
        inside = [*sentences(copy.text, paragraph.span), *(word.span for word in words(copy.text, paragraph.span))]
        assert all(span.start < span.end and span.within(paragraph.span) for span in inside)
    for quote in copy.quotes:
        assert any(quote.span.within(paragraph.span) for paragraph in document.paragraphs)
        assert quote.inner.within(quote.span)
    for stretch in [*copy.masks, *(name.span for name in copy.names), *(stray.span for stray in copy.strays)]:
        assert 0 <= stretch.start < stretch.end <= len(copy.text)


@settings(deadline=None)
@given(source=SOURCES)
def test_sentences_leave_out_white_space_alone(source):
    document, _ = plain.read(source, "a")
    for paragraph in document.paragraphs:
        found = sentences(document.text, paragraph.span)
        kept = "".join(span.of(document.text) for span in found)
        assert "".join(kept.split()) == "".join(paragraph.span.of(document.text).split())


@given(st.text(alphabet="a\n\r😀\u2028", max_size=20))
def test_lines_agree_with_counting(text):
    lines = LineIndex(text)
    line = column = 1
    for offset in range(len(text) + 1):
        assert lines.line_column(offset) == (line, column)
        if text[offset : offset + 1] == "\n" or (
            text[offset : offset + 1] == "\r" and text[offset + 1 : offset + 2] != "\n"
        ):
            line, column = line + 1, 0
        column += 1


@READERS
@settings(deadline=None)
@given(source=SOURCES)
def test_what_came_from_the_source_is_found_again_from_there(reader, source):
    document, _ = reader.read(source, "a")
    for word in words(document.text, Span(0, len(document.text))):
        at, exact = document.map.to_source(word.span)
        back = document.map.to_plain(at)
        assert back is not None and word.span.within(back)
        assert not exact or back == word.span


@READERS
@settings(deadline=None)
@given(source=SOURCES, start=st.integers(0, 80), length=st.integers(0, 20))
def test_any_place_of_the_source_is_in_the_plain_text_or_nowhere(reader, source, start, length):
    document, _ = reader.read(source, "a")
    found = document.map.to_plain(Span(start, start + length))
    assert found is None or 0 <= found.start <= found.end <= len(document.text)
