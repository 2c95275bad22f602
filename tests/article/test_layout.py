"""Rows of two versions: every paragraph once, and what became of it."""

from factlint import reading
from factlint.article import layout
from hypothesis import given
from hypothesis import strategies as some

A = "The farmers brought in the wheat before the storm came over the hills."
B = "A ferry ran aground near the lighthouse at night, and nobody was hurt."
C = "The school board chose a new head from among eleven teachers on Friday."
D = "Two bridges over the river will be closed to lorries until the spring."


def _rows(before, after):
    documents = [reading.read("\n\n".join(texts), "a.txt")[0] for texts in (before, after)]
    return [tuple(row) for row in layout.rows(*documents)]


def test_equal_added_and_lost():
    assert _rows([A, B, C], [A, C, D]) == [
        ("same", (0,), (0,), False),
        ("lost", (1,), (), False),
        ("same", (2,), (1,), False),
        ("added", (), (2,), False),
    ]


def test_as_few_as_may_be_count_as_moved():
    assert _rows([A, B, C, D], [D, A, B, C]) == [
        ("same", (3,), (0,), True),
        ("same", (0,), (1,), False),
        ("same", (1,), (2,), False),
        ("same", (2,), (3,), False),
    ]


def test_changed_and_moved_at_once():
    assert _rows([A, B, C], [B.replace("night", "noon"), A, C])[0] == ("changed", (1,), (0,), True)


def test_split_and_merged():
    assert _rows([f"{A} {B}", C], [A, B, C])[0] == ("split", (0,), (0, 1), False)
    assert _rows([A, B, C], [f"{A} {B}", C])[0] == ("merged", (0, 1), (0,), False)


@given(some.lists(some.sampled_from([A, B, C, D, f"{A} {B}"])), some.lists(some.sampled_from([A, B, C, D, f"{C} {D}"])))
def test_every_paragraph_stands_in_one_row(before, after):
    rows = _rows(before, after)
    count, new_count = (len(reading.read("\n\n".join(texts), "a.txt")[0].paragraphs) for texts in (before, after))
    assert sorted(number for row in rows for number in row[1]) == list(range(count))
    assert sorted(number for row in rows for number in row[2]) == list(range(new_count))
    assert [row[2][0] for row in rows if row[2]] == sorted(row[2][0] for row in rows if row[2])
