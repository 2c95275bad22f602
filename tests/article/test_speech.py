"""Whoever says a quotation is found beside it, by name or by office."""

import pytest
from factlint import reading
from factlint.article.speech.voices import Speech, same_words
from factlint.known import Draft
from factlint.rulebook import Book

WORDS = "“We shall mend the roof before winter”"


def speech(text):
    """The speech of a text."""
    return Speech(Draft(reading.read(text, "a.txt")[0], Book()))


def speaker(text):
    """The name and the office of the first quotation's speaker."""
    found = speech(text)
    said = found.speaker(found.utterances[0].quote)
    return said and (said.name, said.office)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{WORDS}, said Anna Lund.", (("anna", "lund"), ())),
        (f"{WORDS}, Lund said. Anna Lund owns the barn.", (("anna", "lund"), ())),
        (f"{WORDS}, Mayor Lund said.", (("lund",), ("mayor",))),
        (f"{WORDS}, said the mayor of Turku.", ((), ("mayor",))),
        (f"Anna Lund, a farmer, said: {WORDS}.", (("anna", "lund"), ())),
        (f"The foreign minister said on Monday: {WORDS}.", ((), ("foreign", "minister"))),
        (f"According to Anna Lund, {WORDS} was all he wrote.", (("anna", "lund"), ())),
        (f"{WORDS}, said the governors of both states.", ((), ("governor",))),
        (f"{WORDS}, the ministers said.", ((), ("minister",))),
        (f"{WORDS}, she said.", None),
        (f"{WORDS}, a neighbour of Anna Lund said.", ((), ("neighbour",))),
        (f"{WORDS}. Anna Lund left.", None),
    ],
)
def test_speaker(text, expected):
    assert speaker(text) == expected


def test_words_that_are_said_twice_are_nobodys_in_particular():
    twice = speech(f"{WORDS}, said Anna Lund.\n\n{WORDS}, said Karl Roth.")
    assert list(same_words(twice, speech(f"{WORDS}, said Karl Roth."))) == []


def test_a_quotation_is_known_by_its_start_or_its_end():
    long = speech(f"{WORDS[:-1]} and the door too,” said Anna Lund.")
    assert [(old.keys[-1], new.keys[-1]) for old, new in same_words(speech(f"{WORDS}, he said."), long)] == [
        ("winter", "too")
    ]
