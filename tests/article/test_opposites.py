"""Words are opposed by the table, in their forms, or by a prefix; words that editors swap are not."""

import pytest
from factlint.article.facts.opposites import opposed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "fell"),
        ("rising", "declining"),
        ("confirmed", "denies"),
        ("won", "lost"),
        ("for", "against"),
        ("likely", "unlikely"),
        ("legal", "illegal"),
        ("with", "without"),
        ("accepted", "rejected"),
        ("above", "below"),
        ("convicted", "acquitted"),
        ("guilty", "innocent"),
        ("alive", "dead"),
        ("more", "fewer"),
    ],
)
def test_opposed(one, other):
    assert opposed(one, other)
    assert opposed(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("form", "inform"),
        ("rose", "climbed"),
        ("later", "earlier"),
        ("few", "several"),
        ("son", "daughter"),
        ("a", "b"),
    ],
)
def test_not_opposed(one, other):
    assert not opposed(one, other)
    assert not opposed(other, one)
