"""Known forms are found by their words: with their case, the longest where they overlap, wherever they stand."""

import pytest
from factlint.english.words import words
from factlint.match import literals
from factlint.text import Span


def _words(text):
    return words(text, Span(0, len(text)))


def _find(text, indexes):
    said = _words(text)
    return literals.find(said, literals.lower(said), text, indexes)


def find(forms, text):
    """The forms found, each with the text it was found at. A form in lower case matches whatever its case."""
    index = literals.index(
        (literals.Form(form, tail, form.islower(), "name", number), literals.lower(_words(form)))
        for number, (form, tail) in enumerate(forms)
    )
    return [(found.form, text[found.start : found.end]) for found in _find(text, [literals.LiteralIndex(*index)])]


def plain(*forms):
    """Forms without a tail."""
    return [(form, "") for form in forms]


@pytest.mark.parametrize(
    ("forms", "text", "expected"),
    [
        (plain("Oslo"), "From Oslo to Bergen.", [("Oslo", "Oslo")]),
        (plain("Oslo"), "The oslo agreement.", []),
        (plain("Oslo Airport"), "OSLO AIRPORT CLOSED", [("Oslo Airport", "OSLO AIRPORT")]),
        (plain("adviser"), "The Adviser and the adviser", [("adviser", "Adviser"), ("adviser", "adviser")]),
        (plain("New York", "New York Times"), "The New York Times said", [("New York Times", "New York Times")]),
        (plain("New York", "York Minster"), "New York Minster", [("New York", "New York")]),
        (plain("Côte d'Ivoire"), "in Côte d’Ivoire.", [("Côte d'Ivoire", "Côte d’Ivoire")]),
        (plain("Jong Un"), "Kim Jong\u00a0Un left", [("Jong Un", "Jong\u00a0Un")]),
        (plain("Un"), "Under the sun", []),
        ([("Yahoo", "!")], "Yahoo! and Yahoo", [("Yahoo", "Yahoo!")]),
        ([], "Nothing is known.", []),
    ],
)
def test_find(forms, text, expected):
    assert find(forms, text) == expected


def test_a_form_without_words_is_never_found():
    assert find(plain("—"), "a — b") == []


def test_all_entries_of_one_form_are_found():
    index = literals.index((literals.Form("Kim", "", False, "family", n), ["kim"]) for n in (3, 5))
    indexes = [literals.LiteralIndex(*index), literals.LiteralIndex(*index, base=10)]
    assert [found.entry for found in _find("Kim left.", indexes)] == [3, 5, 13, 15]
