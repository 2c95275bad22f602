"""Injectors make the errors they speak of, the same ones each time."""

import random
import re

import pytest
from bench.injecting import injectors
from bench.injecting._known import Known, Role
from factlint import checks

PEOPLE = {
    "Maria Lindqvist": [Role("United States senator", "2011-01-03", "2023-01-03")],
    "Tomas Okafor": [Role("Governor of Norland", "2019", "")],
    "Tomas Okafer": [Role("Mayor", "2019", "")],
}
KNOWN = Known(frozenset(PEOPLE), PEOPLE)
ARTICLE = """Sen. Maria Lindqvist spoke on Thursday, Nov. 19, 2020, about the harbour bill.

The bill takes 12 ships, seven ferries and five tugs, into public hands. Costs rose 20 percent to $60 million from
$50 million, and the pier is now 5 miles (8 kilometers) long.

Gov. Tomas Okafor, who was born in 1970 and is 50, said that Lindqvist had asked for three things.
"""


def _made(kind, seed=0):
    return injectors(KNOWN)[kind](ARTICLE, "2020-11-20", random.Random(seed))


@pytest.mark.parametrize("kind", injectors(KNOWN))
@pytest.mark.parametrize("seed", range(5))
def test_each_kind_changes_the_passage_it_names(kind, seed):
    made = _made(kind, seed)
    assert made, "the article has a place for each kind"
    start, end = made.span
    plain = made.control or ARTICLE
    assert 0 <= start < end <= len(made.text)
    assert made.text != plain
    assert made.text[:start] == plain[:start] or start > _first_difference(made.text, plain) - 1
    assert set(made.check.split()) <= set(checks.ids())
    assert made == _made(kind, seed)


def _first_difference(one, two):
    return next((at for at, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), 0)


def test_a_doubled_word_stands_twice():
    made = _made("doubled")
    one, two = made.text[slice(*made.span)].split()
    assert one == two


@pytest.mark.parametrize("seed", range(30))
def test_a_slip_never_makes_the_name_of_somebody_else(seed):
    made = _made("name-letter", seed)
    said = made.text[slice(*made.span)]
    assert said not in PEOPLE
    assert made.text.replace(said, "", 1).count("Lindqvist") + made.text.count("Okafor") >= 1


@pytest.mark.parametrize("seed", range(10))
def test_a_slip_in_all_mentions_leaves_no_right_one(seed):
    made = _made("name-letter-all", seed)
    before, after = re.findall(r"\w+", ARTICLE), re.findall(r"\w+", made.text)
    changed = {pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]}
    ((right, wrong),) = changed
    assert right not in after
    assert wrong in made.text[slice(*made.span)]


@pytest.mark.parametrize("seed", range(10))
def test_a_swapped_title_is_held_by_nobody_of_the_name(seed):
    made = _made("title-swap", seed)
    title, first, last = made.text[slice(*made.span)].rsplit(" ", 2)
    assert f"{first} {last}" in PEOPLE
    assert (title, last) not in {("Sen.", "Lindqvist"), ("Gov.", "Okafor")}


def test_no_title_is_swapped_where_the_day_is_not_known():
    assert injectors(KNOWN)["title-swap"](ARTICLE, "", random.Random(0)) is None


@pytest.mark.parametrize(
    ("start", "end", "day", "perhaps", "certain"),
    [
        ("2011", "2013", "2012-05-01", True, True),
        ("2011", "2013", "2011-05-01", True, False),
        ("2011", "2013", "2013-05-01", True, False),
        ("2011", "", "2019-05-01", True, True),
        ("", "2013", "2012-05-01", True, False),
        ("2011-02-03", "2013-02-03", "2013-02-04", False, False),
    ],
)
def test_dates_that_are_coarse_rule_nothing_out(start, end, day, perhaps, certain):
    role = Role("Governor", start, end)
    assert (role.covers(day), role.certain(day)) == (perhaps, certain)
