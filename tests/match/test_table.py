"""A table gives back what was put in, whatever the keys, and nothing for any other key."""

from factlint.match import table
from hypothesis import example, given
from hypothesis import strategies as st

TEXTS = st.text(max_size=12)


@given(st.dictionaries(TEXTS, TEXTS), st.lists(TEXTS))
@example({}, ["", "a"])
@example({"plumless": "1", "buckeroo": "2"}, ["plumless", "buckeroo"])  # two words of one CRC-32
@example({"\ud800": "lone surrogate"}, ["\ud800"])
def test_a_table_is_its_pairs(pairs, others):
    made = table.Table(memoryview(table.build(pairs.items())))
    for key in [*pairs, *others]:
        assert made.get(key) == pairs.get(key)
        assert (key in made) == (key in pairs)
