"""When two words of names, and two names, are one that is only written another way."""

import pytest
from factlint.article.names import one_name, one_word, respelt

PERSON = {"person": True}
ONE = [
    "sept september", "calif california", "pa pennsylvania", "va virginia", "la louisiana", "gov governor", "dept department",
    "dpt department", "ctr center", "bill william", "et est", "et pdt", "blip04 blip4", "html html5", "j jonas", "us usa",
    "american america", "italian italy", "ft fort", "mill miller", "stephen stephens", "mo mowbr",
]  # fmt: skip
TWO = [
    "px pennsylvania", "pensyl pennsylvania", "grn governor", "dptm department", "dpx department", "ctn center",
    "blip04 blip40", "co co2", "mo mowb", "calif georgia", "ohio iowa", "mtnst mountainst",
]  # fmt: skip


@pytest.mark.parametrize("words", ONE)
def test_words_that_are_one(words):
    one, other = words.split()
    assert one_word(one, other) and one_word(other, one)


@pytest.mark.parametrize("words", TWO)
def test_words_that_are_two(words):
    one, other = words.split()
    assert not one_word(one, other) and not one_word(other, one)


def test_people_have_no_other_endings():
    assert not one_word("mill", "miller", **PERSON) and not one_word("stephen", "stephens", **PERSON)
    assert one_word("j", "jonas", family=True, **PERSON) and one_word("bill", "william", **PERSON)


@pytest.mark.parametrize(
    ("olds", "news", "one"),
    [
        ("world health organization", "who", True),
        ("world health organization", "whos", True),
        ("world health organization", "whox", True),
        ("world health organization", "whoxy", False),
        ("world health", "whx", False),
        ("anna lund", "lund", True),
        ("anna maria lund", "lund anna", True),
        ("lund port", "lundport", True),
        ("lund port inc", "lund port company", True),
        ("tory party", "conservative party", True),
        ("anna lund", "anna lind", False),
        ("carl lund", "karl lund", False),
    ],
)
def test_names(olds, news, one):
    both = olds.split(), news.split()
    assert one_name(*both, {}) is one_name(*both, {}, **PERSON) is one
    assert one_name(*both[::-1], {}) is one


def test_initials_stand_for_all_that_the_other_name_has_besides():
    known = {"nctu": {"norland", "clerks"}}
    assert one_name(["nctu", "strike"], ["norland", "clerks", "strike"], known)
    assert not one_name(["nctu", "strike"], ["norland", "clerks", "union", "strike"], known)


def test_the_word_that_is_spelt_in_two_ways():
    assert respelt(["anna", "lund"], ["anna", "lind"]) == ("lund", "lind")
    assert respelt(["carl", "lund"], ["karl", "lund"]) == ("carl", "karl")
    assert respelt(["anna", "lund"], ["lund"]) is None
    assert respelt(["sept", "plan"], ["september", "plan"]) is None
