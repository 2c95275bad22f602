import pytest
from factlint.known.near.spelling import british, derived, inflected, nickname, same_letters, variant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("korea", "korean"),
        ("ministry", "minister"),
        ("attorneys", "attorney"),
        ("china", "chinese"),
        ("vietnamize", "vietnamese"),
    ],
)
def test_endings_make_no_misspelling(one, other):
    assert inflected(one, other, names=False)


def test_in_names_only_a_plural_is_an_ending():
    assert inflected("clintons", "clinton", names=True)
    assert not inflected("hagen", "hagan", names=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergei", "sergey"),
        ("qassem", "kassem"),
        ("defence", "defense"),
        ("centre", "center"),
        ("zelensky", "zelenskyy"),
    ],
)
def test_two_ways_to_write_a_word_are_variants(one, other):
    assert variant(one, other)


@pytest.mark.parametrize(("one", "other"), [("denis", "dennis"), ("booker", "broker"), ("north", "south")])
def test_slips_and_other_words_are_no_variants(one, other):
    assert not variant(one, other)


def test_british_spellings_and_accents():
    assert british("labour", "labor") and not british("minsiter", "minister")
    assert same_letters("duesseldorf", "düsseldorf") and not same_letters("dueseldorf", "düsseldorf")
    assert same_letters("josé", "jose") and same_letters("o'neil", "oneil")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("carolinian", "carolina"),
        ("harrises", "harris"),
        ("korea", "korean"),
        ("jews", "jewish"),
        ("zealander", "zealand"),
    ],
)
def test_plurals_and_peoples_are_made_from_names(word, known):
    assert derived(word, known)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("meadow", "meadows"),
        ("baucuss", "baucus"),
        ("clintonn", "clinton"),
        ("portan", "portman"),
        ("giuliano", "giuliani"),
    ],
)
def test_a_letter_too_many_or_too_few_makes_no_other_form(word, known):
    assert not derived(word, known)


def test_short_forms_of_given_names():
    assert nickname("ricky", "rick") and nickname("peter", "pete") and nickname("josh", "joshua")
    assert not nickname("glen", "glenn") and not nickname("storm", "stormy")
