import pytest
from factlint.english.copy import Copy
from factlint.english.dates import tense
from factlint.model import Meta
from factlint.reading import read
from factlint.text import Span

NAME = "Gov. Ann Holm"


def _copy(text):
    document, _ = read(text, "a.txt")
    at = text.index(NAME)
    return Copy(document._replace(meta=Meta(published="2019-03-05"))), Span(at, at + len(NAME))


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2011, Gov. Ann Holm opened the dam.",
        "Two years ago Gov. Ann Holm opened the dam.",
        "The dam was opened when Gov. Ann Holm was young.",
        "He made Gov. Ann Holm his minister.",
    ],
)
def test_a_sentence_may_surely_speak_of_another_time(sentence):
    assert tense.long_ago(*_copy(sentence))


def test_the_year_of_the_article_is_no_other_time():
    assert not tense.long_ago(*_copy("In May 2019, Gov. Ann Holm will open the dam."))


@pytest.mark.parametrize(
    "sentence",
    ["Gov. Ann Holm says no.", "Gov. Ann Holm (R-Ohio) plans to go.", "On Friday, Gov. Ann Holm went home."],
)
def test_present_verbs_and_weekdays_speak_of_the_articles_day(sentence):
    copy, span = _copy(sentence)
    assert tense.now(copy, span)
    assert not tense.elsewhen(copy, span)


def test_a_past_verb_alone_tells_no_time():
    copy, span = _copy("Gov. Ann Holm went home.")
    assert not tense.now(copy, span)
    assert not tense.long_ago(copy, span)
