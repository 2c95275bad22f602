"""Sentences that one version splits or joins are compared as one."""

import pytest
from factlint import reading
from factlint.article import Pair
from factlint.article.speech import joined
from factlint.known import Draft
from factlint.rulebook import Book

WHOLE = "The ferry left the island at noon with forty pilgrims aboard, and it came back empty in the evening."
PARTS = "The ferry left the island at noon with forty pilgrims aboard. It came back empty in the evening."


def pair(one, other):
    """Two versions of the texts."""
    return Pair(*(Draft(reading.read(text, "a.txt")[0], Book()) for text in (one, other)), ordered=True)


@pytest.mark.parametrize(("one", "other"), [(WHOLE, PARTS), (PARTS, WHOLE)])
def test_a_split_sentence_is_one(one, other):
    assert [(old.of(one), new.of(other)) for old, new in joined.sentences(pair(one, other))] == [(one, other)]


def test_parts_in_other_paragraphs_stay_apart():
    apart = PARTS.replace(" It came", " Nobody waved.\n\nIt came")
    found = [(old.of(WHOLE), new.of(apart)) for old, new in joined.sentences(pair(WHOLE, apart))]
    assert WHOLE not in [new for _, new in found]
    assert len(found) == 2
