"""A common word in place of one of a name that is made of common words."""

import pytest
from factlint import examples
from factlint.model import Example

_FACTS = """
organisations:
  court: {name: High Harbour Court}
  shore: {name: Shore Guard}
  bank: {name: Harvest Trade Bank}
  league: {name: Masters League}
  party: {name: Green Harbour Party}
  chain: {name: Burger Tower}
  house: {name: Blue House}
places:
  bridge: {name: Golden Mill Bridge}
"""


def _found(text):
    outcome = examples.run("fact.name-form", Example(text, facts=_FACTS))
    assert not outcome.problems
    return [(finding.place.text, finding.severity) for finding in outcome.findings]


@pytest.mark.parametrize(
    "name",
    [
        "High Harbour Curt",
        "Sore Guard",
        "Harvest Trace Bank",
        "Harvest Trade Bark",
        "Greed Harbour Party",
        "Burger Power",
        "Golden Milk Bridge",
        "Blue Horse",
    ],
)
def test_a_common_word_in_place_of_another_is_a_warning(name):
    assert _found(f"Officials of the {name} declined to comment on Monday.") == [(name, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Three High Harbour Courts are shut.",
        "Sore guards went home from the blue horse.",
        "The Harvest Trade Banks of three towns are shut.",
        "He joined the Shore Guards, and Shore Guarding is his life.",
        "Reed Guard, 41, swims. The Green Harbor Party is of the United States.",
        "The Shire Guard rode out. In the Shire Guard he found peace, and the Shire Guard found him.",
    ],
)
def test_forms_and_names_of_their_own_are_left_alone(text):
    assert [found for found in _found(text) if found[1] != "info"] == []


def test_a_heading_in_capitals_is_no_name():
    text = "# Sore Guard Band Plays Blue Horse Fair\n\nThe band played on Monday.\n"
    assert [found for found in _found(text) if found[1] != "info"] == []
