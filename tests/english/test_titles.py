"""Titles beside names: before them, after a comma, before a comma; and names that only look like titles."""

import pytest
from factlint.english import Copy
from factlint.english.names.titles import head_before, is_head, of_phrase
from factlint.reading import plain as reader


def _names(text: str):
    return Copy(reader.read(text, "a.txt")[0]).names


def _people(text: str):
    return [(name.title, name.text, name.role) for name in _names(text) if name.person]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Rep. Steve King of Iowa left.", [("Rep", "Steve King", "")]),
        ("Presidents Orlov and Kim met.", [("Presidents", "Orlov", "")]),
        (
            "It was Health and Human Services Secretary Al Moss.",
            [("Health and Human Services Secretary", "Al Moss", "")],
        ),
        ("So the Industry and Trade Minister Ana Sol left.", [("Industry and Trade Minister", "Ana Sol", "")]),
        ("The chief of staff Ana Sol left.", [("chief of staff", "Ana Sol", "")]),
        ("Sen. Ana Sol of Maine and Gov. Bo Reyes met.", [("Sen", "Ana Sol", ""), ("Gov", "Bo Reyes", "")]),
        ("Ana Sol, the governor of Ohio, left.", [("", "Ana Sol", "governor")]),
        ("Ana Sol, Ohio’s deputy prime minister, left.", [("", "Ana Sol", "Ohio’s deputy prime minister")]),
        ("The mayor, Ana Sol, left.", [("", "Ana Sol", "mayor")]),
        ("They met the city’s mayor, Ana Sol.", [("", "Ana Sol", "mayor")]),
        ("The former secretary of state, Ana Sol, left.", [("", "Ana Sol", "former secretary of state")]),
        ("We saw Ana Sol, who left early.", [("", "Ana Sol", "")]),
        ("We saw Ana Sol, R-Ohio, leave.", [("", "Ana Sol", "")]),
        ("The economist Ana Sol left.", [("", "Ana Sol", "")]),
        ("Anita Hill said so.", [("", "Anita Hill", "")]),
    ],
)
def test_people_and_their_titles(text, expected):
    assert _people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "According to Ana Sol, the president said no.",
        "Fans of the Kansas City Chiefs cheered.",
        "The Justice Department sued.",
        "Shares of General Motors fell.",
        "It is in Springfield, 12 miles from here.",
    ],
)
def test_no_title_is_read_into_it(text):
    assert not any(name.title or name.role for name in _names(text))


def test_a_title_in_a_list_is_the_next_persons():
    found = _people("They met Vice President Ana Sol, Secretary of State Bo Reyes and others.")
    assert found == [("Vice President", "Ana Sol", ""), ("Secretary of State", "Bo Reyes", "")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("So Ana Orlova and Kim Jong Un met.", ["Ana Orlova", "Kim Jong Un"]),
        ("He met Orlov Wednesday.", ["Orlov", "Wednesday"]),
        ("Without Orlov it failed.", ["Orlov"]),
        ("So they heard Jim Justice sing.", ["Jim Justice"]),
        ("So they heard Martin Luther King Jr. speak.", ["Martin Luther King Jr"]),
        ("It was the Department of Health and Human Services.", ["Department of Health and Human Services"]),
    ],
)
def test_runs_end_where_the_name_ends(text, names):
    assert [name.text for name in _names(text)] == names


def test_words_of_titles():
    assert is_head("sens") and is_head("mayor") and not is_head("mayoral")
    assert of_phrase(" of state ana sol") == 2 and of_phrase(" of statecraft") == 0
    assert head_before(["former", "secretary", "of", "state"]) == 3 and head_before(["man", "of", "state"]) == 0
