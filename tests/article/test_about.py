"""Facts by what they are about: which two say one thing, and which contradict each other."""

import pytest
from factlint import reading
from factlint.article.facts.about import listed, relation
from factlint.known import Draft
from factlint.rulebook import Book
from factlint.text import Span

SPOKEN = "“We sold the mill to pay the bank in May,” said Ada Lund."


def facts(text, kind):
    """The facts of one kind in a text."""
    draft = Draft(reading.read(text, "a.txt")[0], Book())
    return [fact for fact in listed(draft, Span(0, len(draft.text))) if fact.kind == kind]


def between(old, new, kind):
    """What the first facts of one kind in two texts are to each other."""
    return relation(facts(old, kind)[0], facts(new, kind)[0])


@pytest.mark.parametrize(
    ("kind", "old", "new", "expected"),
    [
        ("number", "The fire in the mill killed 31 people.", "At least 27 people died in the fire at the mill.", "other form"),
        ("number", "At least 31 people were killed in the fire in the mill.", "At least 27 people died in the fire at the mill.", "contradict"),
        ("number", "The fire in the mill killed 31 people.", "In the mill 31 people were killed by a fire.", "agree"),
        ("number", "The bridge of Lom cost $5.2 million.", "The bridge in Lom cost some $5m.", "other form"),
        ("number", "The new road is 5 miles long.", "The new road is 8 km long.", "other form"),
        ("number", "The ferry has 40 seats on deck.", "The ferry has 40 lifeboats on deck.", ""),
        ("number", "The ferry has 40 seats on deck.", "The choir sang to 90 seats.", ""),
        ("number", "The flood killed nine people.", "The flood left 40 people injured.", ""),
        ("date", "The bridge opens to lorries on 3 May.", "Lorries may use the bridge, which opens on 4 May.", "contradict"),
        ("date", "The bridge opens to lorries on 3 May.", "Lorries may use the bridge, which opens on May 3, 2024.", "other form"),
        ("date", "The bridge opens to lorries on 3 May.", "The choir sings on 4 May.", ""),
        ("name", "The dairy fined Ada Lund for the smell.", "Ida Lund was fined by the dairy.", "contradict"),
        ("name", "Harbour master Ada Lund closed the quay.", "Ada Lund, the harbour master, closed it.", "agree"),
        ("quote", SPOKEN, "Lund said: “We sold the mill to pay the bank in June.” Ada Lund wept.", "contradict"),
        ("quote", SPOKEN, "Ada Lund said they “sold the mill to pay the bank”.", "other form"),
        ("quote", SPOKEN, "“We never saw a boat on that day,” said Ada Lund.", ""),
    ],
)  # fmt: skip
def test_two_facts_are_one_or_contradict_each_other_or_tell_of_two_things(kind, old, new, expected):
    assert between(old, new, kind) == expected
    assert between(new, old, kind) == expected


def test_a_fact_tells_what_it_is_about():
    (number,) = facts("The storm killed nine dockers in Split.", "number")
    assert number.about == ("count", "", "dead")
    (quote,) = facts(SPOKEN, "quote")
    assert quote.about == ("ada", "lund")
