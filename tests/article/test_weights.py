"""One word of weight in the place of another, and other words that say the same thing."""

import pytest
from factlint import reading
from factlint.article import Pair
from factlint.article.facts.differing import Differing
from factlint.known import Draft
from factlint.rulebook import Book


def names(before, after):
    """The names that differ between two texts."""
    return [found[:2] for found in words(before, after, "name")]


def words(before, after, kind="word"):
    """The words that became others between two texts, each with its severity."""
    one, other = (Draft(reading.read(text, path)[0], Book()) for text, path in ((before, "a.txt"), (after, "b.txt")))
    both = Pair(one, other, ordered=True)
    return [
        (found.old.of(before), found.new.of(after), found.severity)
        for sentences in both.once(Differing).sentences
        for found in sentences.differences
        if found.kind == kind
    ]


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("robbery", "theft", "Per was convicted of {} on Friday after a week of hearings behind closed doors."),
        ("daughter", "niece", "The skipper was in the boat with his {} when it struck the rocks off the quay."),
        ("week", "month", "The yard makes 300 boats a {} and employs most of the people in the old town."),
        ("last week", "last month", "The bridge was shut {} after the storm in the hills above the town."),
        ("twice", "four times", "The mayor was warned {} about the state of the bridge, the engineers said."),
        ("Some", "All", "{} of the boats were old, and the harbour had no lights at night in the winter."),
        ("ministry", "union", "The road will stay shut, according to the {}, until the spring of next year."),
        ("foreign", "finance", "The {} minister met the dockers on Monday to end the strike in the harbour."),
        ("harbour master", "town clerk", "Ada Lund, the {}, opened the new bridge in the rain on Monday at noon."),
    ],
)
def test_a_word_of_weight_counts_as_a_fact(old, new, text):
    ((gone, come, severity),) = words(text.format(old), text.format(new))
    assert severity is None
    assert gone in old and come in new


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("arrested", "detained", "The skipper was {} on Friday after a week of hearings behind closed doors."),
        ("sons", "children", "The skipper was in the boat with his {} when it struck the rocks off the quay."),
        ("annual", "yearly", "The {} fee for boats in the harbour will rise by a third, the council said."),
        ("twice", "two times", "The mayor was warned {} about the state of the bridge, the engineers said."),
        ("police", "officers", "The boat was overloaded, {} said, and it had no lights at all on its deck."),
        ("reqire", "require", "The new rules {} that every boat in the harbour has two lights on its deck."),
    ],
)
def test_another_word_for_one_thing_is_none(old, new, text):
    assert words(text.format(old), text.format(new)) == []


def test_any_other_word_is_a_query():
    text = "The council found the {} bridge over the river to be safe for lorries of the yard."
    assert words(text.format("old"), text.format("familiar")) == [("old", "familiar", "info")]
    text = "Please come at a random {} of the day, and not when the harbour office is full."
    assert words(text.format("minute"), text.format("second")) == [("minute", "second", "info")]


def test_subject_and_object_that_changed_places_are_one_change():
    before = "The dairy sued the bank over the loan for the mill in the valley below the town."
    after = "The bank sued the dairy over the loan for the mill in the valley below the town."
    assert [found[:2] for found in words(before, after)] == [("dairy sued the bank", "bank sued the dairy")]


def test_a_word_put_into_the_name_of_a_body_is_a_change_and_a_middle_name_is_none():
    text = "The grant comes from the Department of {} and is paid in May to each household."
    one, other = text.format("Health"), text.format("Public Health")
    assert names(one, other) == [("of Health", "of Public Health")]
    text = "The grant comes from {} of Piran and is paid in May to each household of the town."
    assert names(text.format("Anna Lund"), text.format("Anna Berit Lund")) == []
