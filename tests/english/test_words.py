"""Words, comparison forms, and stretches that are no prose."""

import tracemalloc
from time import process_time

import pytest
from factlint.english.masks import masks
from factlint.english.words import Words, words, words_of
from factlint.text import Span
from hypothesis import given
from hypothesis import strategies as st


def _words(text: str) -> list[str]:
    return [word.text for word in words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council's plan", ["The", "council", "s", "plan"]),
        ("Russia’s plan", ["Russia", "s", "plan"]),
        ("don't, can’t", ["don't", "can’t"]),
        ("THE MAYOR’S PLAN", ["THE", "MAYOR", "S", "PLAN"]),
        ("O’Brien and D'Arcy", ["O’Brien", "and", "D'Arcy"]),
        ("Su-35S at 9.5%", ["Su", "35S", "at", "9", "5"]),
        ("snake_case", ["snake", "case"]),
        ("Zoë, Łódź and 東京", ["Zoë", "Łódź", "and", "東京"]),
        ("  …  ", []),
    ],
)
def test_words(text, expected):
    assert _words(text) == expected


def test_words_know_their_place():
    found = words("One two three", Span(4, 13))
    assert [(word.text, word.span) for word in found] == [("two", Span(4, 7)), ("three", Span(8, 13))]


@pytest.mark.parametrize(
    "masked",
    ["https://a.example/x_(y)", "www.example.org/a", "ann@example.org", "@ann", "#news2023", "video_00012221.png",
     "example.com/path", "Su-35S", "F-16", "MH17"],
)  # fmt: skip
def test_what_is_no_prose(masked):
    text = f"See {masked} today"
    assert [span.of(text) for span in masks(text)] == [masked]


@pytest.mark.parametrize("text", ["It was No. 10.", "He said 12-year-old boys.", "AT&T rose.", "in 2023"])
def test_prose_is_not_masked(text):
    assert masks(text) == []


@pytest.mark.parametrize(
    "hostile",
    ["a-1" * 7000, "A" + "1" * 20000 + "_", "a.b." * 5000, "_a" * 10000, "x." * 10000 + "@", "#" + "1" * 20000],
)
def test_masks_take_time_in_line_with_the_text(hostile):
    begun = process_time()
    masks(hostile)
    assert process_time() - begun < 0.5


@given(st.text(alphabet="aB1 ’'s.-é", max_size=60), st.integers(-8, 8), st.integers(-8, 8))
def test_the_words_of_a_giant_text_are_those_of_any_other(text, first, last):
    whole = Span(0, len(text))
    made, kept = Words(text, [whole]), words(text, whole)
    assert list(made) == kept and len(made) == len(kept)
    assert made[first:last] == kept[first:last]
    assert [made[at] for at in range(-len(made), len(made))] == kept * 2
    assert list(made.starts) == [word.start for word in kept]


def test_the_words_of_a_giant_text_take_little_memory():
    text = "The bell rang at noon. " * 50_000
    tracemalloc.start()
    found = words_of(text, [Span(0, len(text))])
    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) == 250_000 and taken < 3 * len(text)
