"""Word-level changes: in order, as few as the longest common subsequence allows; long lists take linear time."""

import pytest
from factlint.match import changes as module
from factlint.match.changes import LONGEST, Change, changes
from hypothesis import given
from hypothesis import strategies as st

WORDS = st.lists(st.sampled_from("the a of fire dead twelve fifteen".split()), max_size=12)
LONG = [f"word{n % 997}" for n in range(3 * LONGEST)]


def test_a_replaced_word_is_one_change():
    assert changes("the fire left twelve dead".split(), "the fire left fifteen dead".split()) == [Change(3, 4, 3, 4)]


def test_an_added_and_a_lost_word_have_an_empty_side():
    assert changes(["a", "b"], ["a", "x", "b"]) == [Change(1, 1, 1, 2)]
    assert changes(["a", "x", "b"], ["a", "b"]) == [Change(1, 2, 1, 1)]


def test_changes_inside_very_long_lists_are_found():
    olds = [f"word{n * n % 10_007}" for n in range(3 * LONGEST)]
    news = [*olds[:4000], "other", *olds[4001:7000], "more", *olds[7000:]]
    assert changes(olds, news) == [Change(4000, 4001, 4000, 4001), Change(7000, 7000, 7000, 7001)]


def test_very_long_lists_that_only_repeat_themselves_are_compared_as_far_as_their_starts_agree():
    assert changes(["a"] * (LONGEST + 1), ["a"]) == [Change(1, LONGEST + 1, 1, 1)]
    assert changes(LONG, [*LONG, "end"]) == [Change(len(LONG), len(LONG), len(LONG), len(LONG) + 1)]


def test_very_long_lists_with_nothing_in_common_are_one_difference():
    others = [f"other{n}" for n in range(len(LONG))]
    assert changes(LONG, others) == [Change(0, len(LONG), 0, len(LONG))]


@pytest.mark.parametrize("longest", [LONGEST, 5])
@given(olds=WORDS, news=WORDS)
def test_what_stands_between_changes_is_equal(longest, olds, news):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LONGEST", longest)
        found = changes(olds, news)
    old = new = 0
    for change in [*found, Change(len(olds), len(olds), len(news), len(news))]:
        assert olds[old : change.start] == news[new : change.new_start]
        old, new = change.end, change.new_end
    assert all(change.start < change.end or change.new_start < change.new_end for change in found)
