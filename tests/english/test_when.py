"""The days that dates may mean: never a day the calendar has not, weekdays on their weekday, ranges in order."""

from datetime import date, timedelta

from factlint.english.dates import when
from factlint.english.dates.weekdays import DAYS
from factlint.text import Span
from hypothesis import given
from hypothesis import strategies as st

_DAYS = st.dates(date(1800, 1, 1), date(2200, 1, 1))


def _read(text):
    return when.dates(text, Span(0, len(text)))


@given(
    _DAYS, st.sampled_from(DAYS), st.sampled_from(["", "last ", "next ", "this "]), st.sampled_from([True, False, None])
)
def test_a_weekday_falls_on_its_weekday_within_two_weeks(published, weekday, cue, ahead):
    (said,) = _read(f"It is {cue}{weekday}.")
    days = when.days(said, published.isoformat(), ahead=ahead)
    assert days
    for first, last in days:
        assert first == last
        assert DAYS[date.fromisoformat(first).weekday()] == weekday
        assert abs(date.fromisoformat(first) - published) <= timedelta(14)


@given(_DAYS, st.sampled_from(["day", "week", "month", "year"]), st.integers(2, 30))
def test_so_long_ago_lies_before_the_copy(published, unit, amount):
    (said,) = _read(f"It broke {amount} {unit}s ago.")
    ((first, last),) = when.days(said, published.isoformat())
    assert first <= last < published.isoformat()


@given(_DAYS)
def test_a_full_date_is_read_back(day):
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat()):
        (said,) = _read(f"It broke on {text}, they said.")
        assert (said.value, when.days(said, None)) == (day.isoformat(), [(day.isoformat(), day.isoformat())])


@given(st.text(alphabet="0123456789 .,:/-–SeptMayin’of the p.m.GMT", max_size=60))
def test_any_text_is_read_without_fault(text):
    for said in _read(text):
        assert said.span.of(text)
        assert said.value is not None
        when.days(said, "2023-09-15")
