"""Numbers, dates, clock times and negations are read with values that can be compared."""

import pytest
from factlint.english import facts
from factlint.english.dates.weekdays import Day
from factlint.english.numbers import numbers
from factlint.text import Span


def read(text):
    """Kind, passage and value of each fact in `text`; of a number its value and unit."""
    found = numbers.tokens(text, Span(0, len(text)))
    return [
        (
            fact.kind,
            text[found[fact.first].span.start : found[fact.last - 1].span.end],
            (fact.value.value, fact.value.unit) if isinstance(fact.value, numbers.Number) else fact.value,
        )
        for fact in facts.facts(text, found)
    ]


@pytest.mark.parametrize(
    ("text", "passage", "value"),
    [
        ("1,200 people", "1,200", (1200, "")),
        ("twenty-three dogs", "twenty-three", (23, "")),
        ("two hundred fifty thousand", "two hundred fifty thousand", (250000, "")),
        ("$1.2 million", "$1.2 million", (1.2e6, "$")),
        ("paid 3 mln dlrs", "3 mln", (3e6, "$")),
        ("4.5 percent", "4.5 percent", (4.5, "%")),
        ("40% of it", "40%", (40, "%")),
        ("ten per cent", "ten per cent", (10, "%")),
        ("the 3rd time", "3rd", (3, "nth")),
        ("the third time", "third", (3, "nth")),
        ("9-13/16 points", "9-13/16", (9.8125, "")),
        ("1/2 ounce", "1/2", (0.5, "")),
        ("version 2.38.1", "2.38.1", "2.38.1"),
    ],
)
def test_numbers(text, passage, value):
    assert read(text) == [("number", passage, value)]


@pytest.mark.parametrize(
    ("text", "passage", "value"),
    [
        ("on Friday, Sept. 14, 2023, he", "Friday, Sept. 14, 2023", Day(2023, 9, 14, 5)),
        ("on 14 September", "14 September", Day(0, 9, 14, 0)),
        ("in May 2017", "May 2017", Day(2017, 5, 0, 0)),
        ("in 2016 he", "2016", Day(2016, 0, 0, 0)),
        ("on 2011-09-13 at", "2011-09-13", Day(2011, 9, 13, 0)),
        ("on Monday they", "Monday", Day(0, 0, 0, 1)),
    ],
)
def test_dates(text, passage, value):
    assert read(text) == [("date", passage, value)]


@pytest.mark.parametrize("text", ["at 3:30 p.m. in", "until 5 p.m. in"])
def test_clock_times(text):
    assert [kind for kind, _, _ in read(text)] == ["time"]


def test_negations_but_not_the_number_sign():
    assert [passage for _, passage, _ in read("They did not, don’t and never will; see No. nine.")] == [
        "not", "don’t", "never", "nine",
    ]  # fmt: skip


def test_words_are_no_facts():
    assert read("He may march on, and the second of them sat down.") == [("number", "second", (2, "nth"))]
