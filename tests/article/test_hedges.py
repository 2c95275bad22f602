"""Hedges and attributions are found outside quotations, and verbs are told from participles."""

import pytest
from factlint import reading
from factlint.article.compared import Side
from factlint.article.speech import hedges
from factlint.known import Draft
from factlint.rulebook import Book
from factlint.text import Span


def side(text):
    """The text as one sentence of a draft."""
    return Side(Draft(reading.read(text, "a.txt")[0], Book()), Span(0, len(text)))


def words(text, markers):
    """What the markers mark."""
    found = side(text)
    return [found.span(*marker).of(text) for marker in markers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He allegedly hid the suspected thief, who may have fled.", ["allegedly", "suspected", "may have"]),
        ("She is widely believed to own it and appears to like it.", ["is widely believed to", "appears to"]),
        ("They met on May 5 in the capital, he said.", []),
        ("“Perhaps,” he said, and left.", []),
    ],
)
def test_hedges(text, expected):
    assert words(text, hedges.hedges(side(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam is safe, the builder says.", ["says"]),
        ("According to the builder, the dam is safe.", ["According to"]),
        ("The dam of the United States is said to be safe.", []),
        ("“The builder said so,” we read on a wall.", []),
    ],
)
def test_attributions(text, expected):
    assert words(text, hedges.attributions(side(text))) == expected


def test_a_verb_that_may_belong_to_the_claim_is_told_apart():
    text = "The poll showed a lead, and the firm agreed to sell."
    assert words(text, hedges.looser(side(text))) == ["showed", "agreed"]
    assert hedges.attributions(side(text)) == []
