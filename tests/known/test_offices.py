import pytest
from factlint.known.offices import excludes, office


@pytest.mark.parametrize(
    ("title", "kind", "place"),
    [
        ("Sen", "senator", ""),
        ("Ohio Republican Rep", "representative", "ohio"),
        ("United States senator", "senator", ""),
        ("member of the State Senate of New Jersey", "senator", "new jersey"),
        ("Member of the House of Representatives", "representative", ""),
        ("member of the Iowa House of Representatives", "representative", "iowa"),
        ("Senate Majority Leader", "senator", ""),
        ("House Budget Committee Chairman", "representative", ""),
        ("vice presidential candidate Rep", "representative", ""),
        ("Lt. Gov", "lieutenant governor", ""),
        ("Governor of New Jersey", "governor", "new jersey"),
        ("President of the United States", "president", ""),
        ("Russian President", "president", "russian"),
        ("Atty. Gen", "attorney general", ""),
        ("Foreign Secretary", "foreign minister", ""),
        ("Secretary of State for Foreign and Commonwealth Affairs", "foreign minister", ""),
        ("Secretary of Defence", "defense minister", ""),
        ("First Deputy Prime Minister", "deputy prime minister", ""),
        ("retiring Treasury Secretary", "treasury minister", ""),
    ],
)
def test_titles_of_one_office_are_read_alike(title, kind, place):
    found = office(title)
    assert found is not None
    assert (found.kind, found.place) == (kind, place)


@pytest.mark.parametrize(
    "title",
    [
        "Governor of the Bank of Norland", "Senate President", "White House Press Secretary", "Deputy Secretary of State",
        "Permanent Representative to the United Nations", "Assistant Attorney General", "Acting President", "Gen",
        "council president", "Vice Premier", "spokesman", "",
    ],
)  # fmt: skip
def test_other_titles_are_no_office_here(title):
    assert office(title) is None


def test_a_seat_of_a_state_is_told_from_one_of_the_country():
    assert office("state Sen").sub
    assert not office("U.S. Sen").sub


@pytest.mark.parametrize(
    ("held", "said", "american", "excluded"),
    [
        ("senator", "representative", False, True),
        ("senator", "foreign minister", True, True),
        ("senator", "foreign minister", False, False),
        ("governor", "mayor", False, True),
        ("prime minister", "defense minister", False, True),
        ("defense minister", "prime minister", False, False),
        ("prime minister", "representative", False, True),
        ("representative", "prime minister", False, False),
        ("deputy prime minister", "president", False, True),
        ("defense minister", "foreign minister", False, False),
        ("mayor", "representative", False, False),
        ("senator", "senator", True, False),
    ],
)
def test_an_office_excludes_another_by_country(held, said, american, excluded):
    assert excludes(held, said, american=american) is excluded
