"""Distances agree with rapidfuzz's optimal string alignment, up to the limit; names are found with one word open."""

import pytest
from factlint.match import near
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

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


TABLE = near.index([(["north", "korea"], 7), (["south", "korea"], 8), (["oslo"], 9), (["north", "sea"], 7)])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["norther", "korea"], []),
        (["norht", "korea"], [(0, "north", 7)]),
        (["onrth", "korea"], [(0, "north", 7)]),
        (["nnorth", "sea"], [(0, "north", 7)]),
        (["north", "kore"], [(1, "korea", 7)]),
        (["north", "korea"], []),
        (["osla"], []),
    ],
)
def test_a_name_is_found_by_all_its_words_but_one(said, expected):
    assert near.misses(said, [{}, TABLE], 1) == [(gap, word, 1, entry) for gap, word, entry in expected]


def test_a_place_in_a_name_gives_the_words_known_there():
    assert near.at(TABLE, ["", "korea"], 0) == {}
    assert near.at(TABLE, ["sud", "korea"], 0) == {"south": [8]}
    assert near.at(TABLE, ["north", "sorea"], 1) == {"sea": [7]}


def test_many_words_in_one_place_are_compared_as_few_are():
    names = [([f"a{letter}{other}na", "smith"], 1) for letter in "bcdfgklmnp" for other in "aeiouybdg"]
    assert {known for _, known, _, _ in near.misses(["abxna", "smith"], [near.index(names)], 1)} == {
        f"ab{other}na" for other in "aeiouybdg"
    }
