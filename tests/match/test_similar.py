"""Versions of one article are told by their words; what is only worded alike is not one."""

import random

import pytest
from factlint.match.similar import groups

TAKE = (
    "{count} people were hurt when a ferry hit the pier at {place} on Tuesday morning, the harbour master said.\n\n"
    "The {ship} was arriving from the mainland with 210 passengers when its engine failed, {name} told reporters.\n\n"
    "Divers looked at the hull in the afternoon and found no leak. The pier stays closed until the end of the week.\n\n"
)
MORE = (
    "The line has had three accidents in ten years. The union of the crews asked for an inquiry and for more staff on "
    "board during the winter, when the old ships run twice a day and often late.\n\n"
)
RELEASE = (
    "The ministry awards {total} euros to {place} for its roads. The grant to {place} is part of a programme that "
    "helps towns to mend streets and bridges before the winter, the ministry said in a statement.\n\n"
    "“{place} has waited for long, and the people of {place} deserve good roads,” said the minister, Ines Holt.\n\n"
)
TABLE = (
    "Wheat closed at {} a tonne, maize at {}, barley at {} and oats at {}. Soya ended the day at {} and rapeseed at "
    "{}. Traders spoke of a quiet session in the hall, and volume was {} lots against {} the day before.\n\n"
)
OTHER = (
    "A choir of ninety pensioners sang in the old mill at Gorsley for the last time on Sunday, and the hall was full.\n\n"
    "The mill is to become flats. “We knew every beam of it,” said the conductor, who has led the choir since 1988.\n\n"
)
PLACES = ("Ardwick", "Bellmoor", "Carrowby", "Dunfallow", "Eastmere", "Fenwater", "Gorsley", "Highmarsh")


def _take(count=12, place="Sandvik", ship="Aurora", name="Karin Dahl"):
    return TAKE.format(count=count, place=place, ship=ship, name=name)


@pytest.mark.parametrize(
    "other",
    [
        _take(14),
        _take(name="Karen Dahl"),
        _take() + MORE,
        _take().rpartition("Divers")[0],
        "PHOTO: A. Lind / Agency\n\n" + _take(13) + MORE,
        "\n\n".join(reversed(_take().strip().split("\n\n"))),
    ],
    ids=["number", "name", "longer", "cut", "furniture", "moved"],
)
def test_versions_of_one_article(other):
    assert groups([_take(), OTHER, other]) == [[0, 2]]


def test_takes_that_grow_are_one_article():
    takes = [_take(), _take(14) + MORE, _take(15) + MORE + RELEASE.format(total=20, place="Sandvik")]
    assert groups(takes) == [[0, 1, 2]]


def test_releases_of_one_wording_for_many_places_are_no_versions():
    releases = [RELEASE.format(total=total * 1100, place=place) for total, place in enumerate(PLACES, 3)]
    assert groups(releases) == []
    assert groups([*releases, releases[2] + "The mayor was glad of it."]) == [[2, 8]]


def test_tables_of_many_days_are_no_versions():
    chance = random.Random(1)
    assert groups([TABLE.format(*(chance.randint(100, 999) for _ in range(8))) for _ in range(30)]) == []


def test_a_footer_that_all_texts_share_makes_none_of_them_versions():
    footer = " ".join(f"All rights in clause number {n} remain with the agency and its partners." for n in range(7))
    openings = (_take(), OTHER, RELEASE.format(total=5, place="Gorsley"), TABLE)
    assert groups([opening + footer for opening in openings]) == []


def test_a_chain_of_likenesses_does_not_join_its_ends():
    """Each text shares its second half with the next one's first: the ends have nothing in common."""
    chance = random.Random(2)
    words = [f"{''.join(chance.choices('abcdefghij', k=6))}" for _ in range(900)]
    links = [" ".join(words[start : start + 300]) for start in (0, 130, 260, 390, 520)]
    found = groups(links)
    assert found and all(len(group) == 2 for group in found)


def test_one_article_with_hundreds_of_versions_is_one():
    versions = [_take(20 + number) + MORE + f"Updated at {number} minutes past." for number in range(120)]
    assert groups([*versions, OTHER, TABLE]) == [list(range(120))]


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["One two.", "One two."], ["\0" * 9, "…"]])
def test_what_is_too_short_is_in_no_group(texts):
    assert groups(texts) == []


def test_the_order_of_the_texts_makes_no_difference():
    texts = [_take(), OTHER, _take(14) + MORE, RELEASE.format(total=5, place="Gorsley")]
    found = {frozenset(texts[number] for number in group) for group in groups(texts)}
    assert {frozenset(texts[::-1][number] for number in group) for group in groups(texts[::-1])} == found
