"""Imports: whatever the rows, one import twice changes nothing, and no row is lost without a word."""

from factlint.facts import base, store
from factlint.facts.merge import merge
from factlint.facts.registers import Options, take
from hypothesis import given, settings
from hypothesis import strategies as st

COLUMNS = {
    "name": "name", "id": "id", "role.title": "title", "role.of": "of", "role.from": "from", "role.to": "to",
    "source": "source",
}  # fmt: skip
DATES = st.sampled_from(["", "2001", "2001-05", "2001-05-06", "2003", "2003-02-01", "2007-09", "x"])
ROWS = st.tuples(
    st.sampled_from(["Ada Brandt", "Ada M. Brandt", "Brandt, Ada", "Ivo Lund", ""]),
    st.sampled_from(["", "", "Q1", "Q2", "B000001"]),
    st.sampled_from(["", "mayor", "President of Norland", "senator"]),
    st.sampled_from(["", "Norland", "us-oh"]),
    DATES,
    DATES,
    st.sampled_from(["one", "two"]),
)


def imported(rows, onto):
    text = "\n".join([",".join(COLUMNS.values()), *(",".join(f'"{cell}"' for cell in row) for row in rows)]) + "\n"
    options = Options(columns=COLUMNS, seen={"one": "2010-01-01"})
    taken = take("csv", text, options)
    return taken, merge(onto, taken.records, options)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(ROWS, max_size=6), min_size=1, max_size=3))
def test_one_import_twice_changes_nothing(inputs):
    kept = base.empty()
    for rows in inputs:
        _, merged = imported(rows, kept)
        kept = merged.base
        _, again = imported(rows, kept)
        assert store.dumped(again.base) == store.dumped(kept)
        assert (again.added, again.changed) == (0, 0)


@settings(max_examples=50, deadline=None)
@given(st.lists(ROWS, max_size=8))
def test_every_row_is_in_the_base_or_among_the_problems(rows):
    taken, merged = imported(rows, base.empty())
    told = {problem.line for problem in taken.problems}
    names = {fields["name"] for fields in merged.base.entries.get("people", {}).values()}
    names |= {form for fields in merged.base.entries.get("people", {}).values() for form in fields.get("accept", ())}
    for line, row in enumerate(rows, 2):
        bare = {"Brandt, Ada": "Ada Brandt"}.get(row[0], row[0])
        assert line in told or bare in names
