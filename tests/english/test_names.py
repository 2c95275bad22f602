"""Names: title, name, and whether a person is meant."""

import pytest
from factlint.english import Copy
from factlint.reading import plain


def _names(text: str):
    return Copy(plain.read(text, "a.txt")[0]).names


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("It was Governor Mikhail Orlov who came.", "Mikhail Orlov", "Governor"),
        ("So Foreign Minister Ana Sol spoke.", "Ana Sol", "Foreign Minister"),
        ("They met Secretary of State Dana Cole.", "Dana Cole", "Secretary of State"),
        ("They met Deputy Prime Minister Leo Marsh.", "Leo Marsh", "Deputy Prime Minister"),
        ("We saw Sen. Maria Holt there.", "Maria Holt", "Sen"),
        ("They met Vice President Bill Holt.", "Bill Holt", "Vice President"),
        ("They met Secretary of State Dana Cole of Avalon.", "Dana Cole", "Secretary of State"),
        ("They met Attorney General Steve King of Iowa.", "Steve King", "Attorney General"),
        ("A spokesman under Treasury Secretary Ann Holm left.", "Ann Holm", "Treasury Secretary"),
    ],
)
def test_titles_are_parted_from_names(text, name, title):
    found = [entry for entry in _names(text) if entry.person]
    assert [(entry.text, entry.title) for entry in found] == [(name, title)]
    assert found[0].family == name.split()[-1]
    assert found[0].span.of(text) == name


@pytest.mark.parametrize("text", ["It was said, Ana Sol said.", "The winner, Ana Sol, 34, wept."])
def test_a_person_by_evidence(text):
    assert [entry.text for entry in _names(text) if entry.person] == ["Ana Sol"]


def test_institutions_are_no_persons():
    assert not any(entry.person for entry in _names("He joined the Harbour Savings Bank said Tuesday."))


def test_a_run_stays_in_its_sentence():
    assert [entry.text for entry in _names("They met Ana Sol. Ben Hale left.")] == ["Ana Sol", "Ben Hale"]


def test_every_name_lies_in_the_text():
    text = "Lt. Gen. Amos Reed met J. K. Rowe and Kim Jong Un in St. Louis."
    for entry in _names(text):
        assert 0 <= entry.span.start < entry.span.end <= len(text)
