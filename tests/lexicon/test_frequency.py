import pytest
from factlint.lexicon import frequency


def test_names_have_bands():
    assert frequency.surname("smith") > frequency.surname("abbott") >= frequency.COMMON
    assert frequency.given("michael") > frequency.given("micheal")
    assert frequency.name("volodymyr") == frequency.RARE
    assert frequency.name("zzyx") == frequency.NONE


@pytest.mark.parametrize("word", ["image", "images", "meadow", "buses", "voting", "parties"])
def test_words_are_known_in_their_regular_forms(word):
    assert frequency.english(word)


@pytest.mark.parametrize("word", ["sandes", "mueller", "the", ""])
def test_names_and_short_words_are_no_words(word):
    assert not frequency.english(word)
