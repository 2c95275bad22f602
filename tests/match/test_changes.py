"""Word-level changes: in order, as few as the longest common subsequence allows."""

from hypothesis import given
from hypothesis import strategies as st

from factlint.match.changes import LONGEST, Change, changes

WORDS = st.lists(st.sampled_from("the a of fire dead twelve fifteen".split()), max_size=12)


def test_a_replaced_word_is_one_change():
    assert changes("the fire left twelve dead".split(), "the fire left fifteen dead".split()) == [Change(3, 4, 3, 4)]


def test_an_added_and_a_lost_word_have_an_empty_side():
    assert changes(["a", "b"], ["a", "x", "b"]) == [Change(1, 1, 1, 2)]
    assert changes(["a", "x", "b"], ["a", "b"]) == [Change(1, 2, 1, 1)]


def test_very_long_lists_are_one_difference():
    assert changes(["a"] * (LONGEST + 1), ["a"]) == [Change(0, LONGEST + 1, 0, 1)]


@given(WORDS, WORDS)
def test_what_stands_between_changes_is_equal(olds, news):
    old = new = 0
    for change in [*changes(olds, news), Change(len(olds), len(olds), len(news), len(news))]:
        assert olds[old : change.start] == news[new : change.new_start]
        old, new = change.end, change.new_end
