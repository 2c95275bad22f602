"""Weekdays beside dates."""

import pytest
from factlint.english.dates.weekdays import count, dated
from factlint.text import Span


def _found(text: str):
    return [
        (found.span.of(text), found.weekday, found.day, found.month, found.year)
        for found in dated(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("passage", "weekday", "day", "month", "year"),
    [
        ("Friday, Sept. 14, 2023", "Friday", 14, 9, 2023),
        ("Friday the 14th of September", "Friday", 14, 9, None),
        ("Sunday 14 May 2017", "Sunday", 14, 5, 2017),
        ("Friday (Sept. 14)", "Friday", 14, 9, None),
        ("Fri., Sep 14", "Friday", 14, 9, None),
        ("Thursday, July 4, 1776", "Thursday", 4, 7, 1776),
        ("Sept. 14, 2023, a Thursday", "Thursday", 14, 9, 2023),
        ("June 6, 1944, was a Tuesday", "Tuesday", 6, 6, 1944),
        ("14 September 2023 (Thursday)", "Thursday", 14, 9, 2023),
        ("14 September 2023 (Thurs)", "Thursday", 14, 9, 2023),
        ("2023-09-14 (Thu)", "Thursday", 14, 9, 2023),
        ("Thu, 14 Sep 2023", "Thursday", 14, 9, 2023),
        ("Sun 14 May 2017", "Sunday", 14, 5, 2017),
        ("Thurs the 14th of September", "Thursday", 14, 9, None),
    ],
)
def test_a_weekday_beside_a_date(passage, weekday, day, month, year):
    assert _found(f"It began on {passage}, they said.") == [(passage, weekday, day, month, year)]


@pytest.mark.parametrize(
    "text",
    [
        "It runs Saturday, Sept. 14-16.",
        "It runs Friday and Saturday, Sept. 14 and 15.",
        "It runs Friday through Sunday, Sept. 14-16.",
        "It ran in The Sun, May 4, 2011.",
        "It ran in the Lakeside Sun, May 4, 2011.",
        "It runs Fri and Sat, Sept. 14 and 15.",
        "It runs Fri-Sun, Sept. 14-16, or Mon–Wed, 9 May.",
        "They meet Fridays, Sept. 14 included.",
        "On Sunday, May 4,000 people marched.",
        "On Tuesday, 10 Martians landed.",
        "He came on Friday.",
    ],
)
def test_no_single_day_is_meant(text):
    assert _found(text) == []


def test_a_year_is_no_house_number():
    assert _found("Open Friday, Sept. 14, 2000 Main Street.")[0][-1] is None


def test_days_are_found_in_the_span_alone():
    text = "Friday, Sept. 14. Friday, Sept. 21."
    assert [found.day for found in dated(text, Span(18, len(text)))] == [21]


def test_count_needs_a_date_where_the_year_is_left_out():
    text = "On Monday he met them; Friday, Sept. 14, and Friday, Sept. 14, 2023, he did not."
    assert count(text, dated=False) == (3, 1)
    assert count(text, dated=True) == (3, 2)
