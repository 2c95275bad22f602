import pytest

from factlint.annotate import lexicon


def test_names_have_bands():
    assert lexicon.surname("smith") > lexicon.surname("abbott") >= lexicon.COMMON
    assert lexicon.given("michael") > lexicon.given("micheal")
    assert lexicon.name("volodymyr") == lexicon.RARE
    assert lexicon.name("zzyx") == lexicon.NONE


@pytest.mark.parametrize("word", ["image", "images", "meadow", "buses", "voting", "parties"])
def test_words_are_known_in_their_regular_forms(word):
    assert lexicon.english(word)


@pytest.mark.parametrize("word", ["sandes", "mueller", "the", ""])
def test_names_and_short_words_are_no_words(word):
    assert not lexicon.english(word)
