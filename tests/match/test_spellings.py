"""Spellings of names: slips, endings, and what is said alike."""

import pytest
from factlint.match.spellings import inflected, slip, sounds_alike, unaccented


@pytest.mark.parametrize(("one", "other"), [("schultz", "shultz"), ("podolyak", "podoliak"), ("geroge", "george")])
def test_slips(one, other):
    assert slip(one, other) and not inflected(one, other)


@pytest.mark.parametrize(("one", "other"), [("tim", "jim"), ("trump", "trump"), ("obama", "osaka"), ("gray", "wray")])
def test_no_slips(one, other):
    assert not slip(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("clinton", "clintons"), ("korea", "korean"), ("carolina", "carolinian"), ("socialism", "socialist")],
)
def test_inflected(one, other):
    assert inflected(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("sara", "sarah"), ("steven", "stephen"), ("eric", "erik"), ("bryan", "brian")]
)
def test_said_alike(one, other):
    assert sounds_alike(one, other) and not sounds_alike("dan", "dana")


def test_accents_and_apostrophes_are_no_spelling():
    assert unaccented("Hervé") == "herve" and unaccented("O’Rourke") == "o'rourke"
