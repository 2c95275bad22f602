import pytest
from factlint.entries import Role
from factlint.known import roles


@pytest.mark.parametrize(
    ("role", "day", "held"),
    [
        (Role("minister", start="2012-01-03", end="2018-01-02"), "2012-01-03", True),
        (Role("minister", start="2012-01-03", end="2018-01-02"), "2018-01-02", True),
        (Role("minister", start="2012-01-03", end="2018-01-02"), "2018-01-03", False),
        (Role("minister", start="2012", end="2018"), "2012-06-01", None),
        (Role("minister", start="2012", end="2018"), "2018-12-31", None),
        (Role("minister", start="2012", end="2018"), "2019-01-01", False),
        (Role("minister", start="2012-05"), "2012-04-30", False),
        (Role("minister", start="2012-05"), "2030-01-01", True),
        (Role("minister", end="2018-01-02"), "1999-01-01", True),
        (Role("minister"), "1999-01-01", None),
    ],
)
def test_held_takes_partial_dates_at_their_widest(role, day, held):
    assert roles.held(role, day) is held


def test_a_role_seen_open_may_have_ended_since():
    assert roles.held(Role("minister", start="2012-05-01", seen="2022-06-30"), "2022-06-30") is True
    assert roles.held(Role("minister", start="2012-05-01", seen="2022-06-30"), "2023-01-01") is None


def test_heads_of_a_role_are_the_words_of_its_office():
    assert roles.heads("United States senator") == {"senator"}
    assert roles.heads("director-general") == {"director", "general"}


def test_a_term_is_told_with_its_dates():
    assert roles.term(Role("minister", start="2012", end="2018-01")) == "from 2012 to 2018-01"
    assert roles.term(Role("minister", start="2012")) == "from 2012"
    assert roles.term(Role("minister", end="2018")) == "until 2018"
