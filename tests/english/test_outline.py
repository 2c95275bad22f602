"""An outline keeps the words of a sentence, and its places are places of the copy."""

from itertools import pairwise

from factlint import reading
from factlint.english import Copy
from factlint.english.outline import Outline
from hypothesis import given
from hypothesis import strategies as st

_WORDS = [
    "rose",
    "to",
    "from",
    "$3.2",
    "million",
    "40",
    "percent",
    "twelve",
    "of",
    "the",
    "5",
    "miles",
    "(",
    ")",
    ",",
    "and",
    "-",
]


def _outline(text):
    copy = Copy(reading.read(text, "outline.txt")[0])
    (sentence,) = copy.sentences
    return copy, Outline(copy.text, sentence, copy.numbers_in(sentence), ("count", "money", "percent", "measure"))


def test_quantities_become_signs():
    _, outline = _outline("Sales rose 20 percent to $3.2 million from $2.7 million.")
    assert len(outline.text) == len("Sales rose X to X from X.")
    signs = [sign for sign in outline.text if ord(sign) >= 0xE000]
    assert [outline.words(outline.quantity(sign)) for sign in signs] == ["20 percent", "$3.2 million", "$2.7 million"]


def test_places_are_those_of_the_copy():
    copy, outline = _outline("Sales rose 20 percent to $3.2 million from $2.7 million.")
    start = outline.text.index("to")
    assert outline.span(start, len(outline.text) - 1).of(copy.text) == "to $3.2 million from $2.7 million"


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25))
def test_quantities_lie_in_order_in_the_text(words):
    copy = Copy(reading.read(" ".join(words) + ".", "made.txt")[0])
    found = copy.quantities
    assert all(quantity.low <= quantity.high and quantity.step > 0 for quantity in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(0 <= quantity.span.start < quantity.span.end <= len(copy.text) for quantity in found)
