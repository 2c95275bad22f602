import pytest

from factlint.rulebook import roles


@pytest.mark.parametrize(
    ("role", "day", "held"),
    [
        ({"from": "2012-01-03", "to": "2018-01-02"}, "2012-01-03", True),
        ({"from": "2012-01-03", "to": "2018-01-02"}, "2018-01-02", True),
        ({"from": "2012-01-03", "to": "2018-01-02"}, "2018-01-03", False),
        ({"from": "2012", "to": "2018"}, "2012-06-01", None),
        ({"from": "2012", "to": "2018"}, "2018-12-31", None),
        ({"from": "2012", "to": "2018"}, "2019-01-01", False),
        ({"from": "2012-05"}, "2012-04-30", False),
        ({"from": "2012-05"}, "2030-01-01", True),
        ({"to": "2018-01-02"}, "1999-01-01", True),
        ({}, "1999-01-01", None),
    ],
)
def test_held_takes_partial_dates_at_their_widest(role, day, held):
    assert roles.held(role, day) is held


def test_a_role_seen_open_may_have_ended_since():
    assert roles.held({"from": "2012-05-01", "seen": "2022-06-30"}, "2022-06-30") is True
    assert roles.held({"from": "2012-05-01", "seen": "2022-06-30"}, "2023-01-01") is None


def test_heads_of_a_role_are_the_words_of_its_office():
    assert roles.heads({"title": "United States senator"}) == {"senator"}
    assert roles.heads({"title": "director-general"}) == {"director", "general"}


def test_a_term_is_told_with_its_dates():
    assert roles.term({"from": "2012", "to": "2018-01"}) == "from 2012 to 2018-01"
    assert roles.term({"from": "2012"}) == "from 2012"
    assert roles.term({"to": "2018"}) == "until 2018"
