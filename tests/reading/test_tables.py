"""Tables of reStructuredText: each cell is read as a paragraph, and its first line has its place."""

import pytest
from factlint.reading import rst
from factlint.text import Span
from hypothesis import given
from hypothesis import strategies as st


def _read(source: str) -> list[str]:
    document, problems = rst.read(source, "copy/a.rst")
    assert problems == ()
    return [one.span.of(document.text) for one in document.paragraphs]


GRID = """
+--------------+--------------+
| Name         | Town         |
+==============+==============+
| **Ada**      | The port of  |
| Brandt       | Ostia        |
+--------------+--------------+
| Nobody of the whole board   |
+--------------+--------------+
"""
SIMPLE = """
============  ================
Name          Town
============  ================
Ada Brandt    The port of
              Ostia, in Italy
Bob           Rome, as he says it
------------  ----------------
Nobody of the whole board
============  ================
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (GRID, ["Name", "Town", "Ada Brandt", "The port of Ostia", "Nobody of the whole board"]),
        (SIMPLE, ["Name", "Town", "Ada Brandt", "The port of Ostia, in Italy", "Bob", "Rome, as he says it", "Nobody of the whole board"]),
        (f".. table:: Who lives where\n{GRID.replace(chr(10), chr(10) + '   ')}", ["Who lives where", "Name", "Town", "Ada Brandt", "The port of Ostia", "Nobody of the whole board"]),
        ('.. csv-table:: Who lives where\n   :header: "Name", "Town"\n   :widths: 1, 2\n\n   "Ada *Brandt*", "The port of ""Ostia"", in Italy"\n   Bob, Rome', ["Who lives where", "Name", "Town", "Ada Brandt", 'The port of "Ostia", in Italy', "Bob", "Rome"]),
        (".. list-table:: Who lives where\n   :header-rows: 1\n\n   * - Name\n     - Town\n   * - Ada\n       Brandt\n     - Ostia", ["Who lives where", "Name", "Town", "Ada Brandt", "Ostia"]),
        ("=====  =====\n\nText.", ["Text."]),
        ("+---+\n", []),
    ],
)  # fmt: skip
def test_tables(source, expected):
    assert _read(source) == expected


@pytest.mark.parametrize("words", ["Town", "Ada Brandt", "Bob", "Rome, as he says it"])
def test_a_cell_of_one_line_has_its_place(words):
    document, _ = rst.read(SIMPLE, "a.rst")
    start = document.text.index(words)
    span, exact = document.map.to_source(Span(start, start + len(words)))
    assert (span.of(SIMPLE), exact) == (words, True)


@given(
    st.lists(
        st.sampled_from(["+--", "+", "|", "a b", "==", "  ", "\n", "-", "é", '"', ",", ".. csv-table::", "\n   "]),
        max_size=40,
    ).map("".join)
)
def test_a_table_of_any_form_is_read(source):
    rst.read(source, "a.rst")
    rst.read(f"====  ====\n{source}\n====  ====\n", "a.rst")
    rst.read(f"+---+---+\n{source}\n+---+---+\n", "a.rst")
