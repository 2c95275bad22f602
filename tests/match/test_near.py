"""Distances agree with rapidfuzz's optimal string alignment, up to the limit; names are found with one word open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from factlint.match import near

WORDS = st.text("abcdeéα ", max_size=9)


@given(WORDS, WORDS, st.integers(0, 4))
def test_distance_is_that_of_rapidfuzz_up_to_the_limit(one, other, limit):
    assert near.distance(one, other, limit) == min(OSA.distance(one, other), limit + 1)


@given(WORDS, WORDS, st.integers(0, 4))
def test_distance_is_the_same_both_ways(one, other, limit):
    assert near.distance(one, other, limit) == near.distance(other, one, limit)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("norther", "northern", 1),
        ("kim", "kim", 0),
        ("merkle", "merkel", 1),
        ("", "ab", 2),
        ("podolyak", "podoliak", 1),
    ],
)
def test_known_distances(one, other, expected):
    assert near.distance(one, other, 2) == expected


def test_a_name_is_indexed_with_each_of_its_words_open():
    table = near.index([(["north", "korea"], 7), (["oslo"], 8)])
    assert set(table) == {near.wild_key(["", "korea"], 0), near.wild_key(["north", ""], 1)}
    assert near.wild_key(["norther", "korea"], 0) in table
