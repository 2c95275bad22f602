"""Guillemets that nothing closes are found; examples of checks cannot have them, as they mark what is found."""

import pytest
from factlint import reading
from factlint.checks.text import quote_balance
from factlint.known import Draft
from factlint.rulebook.book import Book


def _found(text):
    doc = Draft(reading.read(text, "copy.txt")[0], Book())
    return [hit.span.of(doc.text) for hit in quote_balance.check(None, doc)]


def test_a_guillemet_that_nothing_closes_is_found():
    assert _found("The mayor wrote «We sail at noon and left.\n\nIt was Monday.\n") == ["«We"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor wrote «We sail at noon» and left.\n\nIt was Monday.\n",
        "The mayor wrote: «We sail at noon.\n\n«We are late,» she said.\n",
        "Er sagte »Nein« und ging.\n",
    ],
)
def test_guillemets_in_order_are_left_alone(text):
    assert _found(text) == []
