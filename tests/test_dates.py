"""Dates of metadata: whole days, date-times with zones, partial dates."""

import pytest
from factlint.dates import local_date, parse_partial


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("2023-09-15", None, "2023-09-15"),
        (" 2023-09-15 ", "Asia/Tokyo", "2023-09-15"),
        ("2024-02-29", None, "2024-02-29"),
        ("2023-09-15T23:30:00", "Asia/Tokyo", "2023-09-15"),
        ("2023-09-15T23:30:00Z", None, "2023-09-15"),
        ("2023-09-15T23:30:00Z", "Asia/Tokyo", "2023-09-16"),
        ("2023-09-15T23:30-04:00", "Europe/London", "2023-09-16"),
        ("2023-09-15 23:30:00 -0400", "Europe/London", "2023-09-16"),
        ("2023-09-16T01:00:00.123+02:00", "America/New_York", "2023-09-15"),
        ("2023-09-16t01:00z", "America/New_York", "2023-09-15"),
        ("2023-09-16 01:00 +02", "America/New_York", "2023-09-15"),
    ],
)
def test_local_date(text, zone, expected):
    assert local_date(text, zone) == expected


@pytest.mark.parametrize(
    ("text", "zone", "sentence"),
    [
        ("soon", None, "'soon' is not a date; write it as YYYY-MM-DD"),
        ("2023-09", None, "'2023-09' is not a date"),
        ("15/09/2023", None, "is not a date"),
        ("2023-02-29", None, "2023-02 has 28 days"),
        ("1900-02-29", None, "1900-02 has 28 days"),
        ("2023-13-01", None, "not a date of the calendar"),
        ("0000-01-01", None, "not a date of the calendar"),
        ("2023-09-15T25:00:00", None, "has no time of the clock"),
        ("2023-09-15T10:00:00+99:00", None, "has no time of the clock"),
        ("2023-09-15T10:00:00Z", "Mars/Base", "'Mars/Base' is not a time zone; write one like Europe/London"),
        ("2023-09-15T10:00:00Z", "../etc", "is not a time zone"),
        ("0001-01-01T00:00:00+10:00", "America/New_York", "outside the calendar"),
        ("２０２３-09-15", None, "is not a date"),
    ],
)
def test_what_is_no_date_says_so(text, zone, sentence):
    with pytest.raises(ValueError, match=r".") as error:
        local_date(text, zone)
    assert sentence in str(error.value)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012", "2012-01-01", "2012-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2011-02", "2011-02-01", "2011-02-28"),
        ("2012-05-07", "2012-05-07", "2012-05-07"),
    ],
)
def test_partial_dates(text, first, last):
    assert parse_partial(text) == (first, last)


@pytest.mark.parametrize("text", ["", "12", "2012-5", "2012-00", "2012-04-31", "2012-05-07T10:00", "May 2012", "0000"])
def test_what_is_no_partial_date(text):
    with pytest.raises(ValueError, match="date"):
        parse_partial(text)
