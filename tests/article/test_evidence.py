"""Sources as they are read: turns of transcripts, rows of tables, the passage that is likest to some words."""

import pytest
from factlint.article.evidence.tables import Table
from factlint.article.evidence.texts import read
from factlint.article.evidence.turns import is_transcript, turns
from factlint.known import Draft
from factlint.match.passage import passage
from factlint.rulebook import Book

SPEAKERS = {
    "SMITH: Yes.": "SMITH",
    "MS. JONES: Yes.": "MS. JONES",
    "**Smith:** Yes.": "Smith",
    ">> LAUREN: Yes.": "LAUREN",
    "> > ANDREW: Yes.": "ANDREW",
    "Q. Yes?": "Q",
    "A: Yes.": "A",
    "Mr. SMITH of Ohio. Yes.": "Mr. SMITH of Ohio",
    "The CHAIRMAN. Yes.": "The CHAIRMAN",
    "Jane Smith  0:05\nYes.": "Jane Smith",
    "[00:01:02] Ada van der Berg: Yes.": "Ada van der Berg",
    "COUNCIL MEMBER DE LA CRUZ (via video): Yes.": "COUNCIL MEMBER DE LA CRUZ",
    "<v Smith>Yes.": "Smith",
    "My view: we should wait.": "",
    "Yes, and then there were two: one old, one new.": "",
}


@pytest.mark.parametrize("line", SPEAKERS)
def test_speakers_are_read_as_they_are_written(line):
    assert turns(f"{line}\n")[-1].label == SPEAKERS[line]


def test_a_release_is_no_transcript():
    assert is_transcript("SMITH: Yes.\n\nJONES: No.\n\nSMITH: Perhaps.")
    assert not is_transcript("CONTACT: Ada Lund\n\nThe port opened.\n\nIt is new.\n\nIt has six berths.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "town,inhabitants\nLom,14302\nVestby,8120\n"),
        ("a.tsv", 'town\tinhabitants\nLom\t"14,302"\nVestby\t8120\n'),
        ("a.json", '{"towns": [{"town": "Lom", "inhabitants": 14302},\n{"town": "Vestby", "inhabitants": 8120}]}'),
    ],
)
def test_tables_are_read_by_their_rows(name, text):
    source, _ = read(text, name, None)
    rows = Table(Draft(source.document, Book())).rows
    assert source.kind == "table"
    assert [(row.keys, row.cells[0].value) for row in rows] == [(("lom",), 14302), (("vestby",), 8120)]


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "a\n", ",,\n,,\n", '"a\nb",c\n1,2\n'])
def test_no_table_is_too_odd(text):
    for name in ("a.csv", "a.json"):
        assert not Table(Draft(read(text, name, "table")[0].document, Book())).rows


def test_the_shortest_passage_that_is_likest_is_found():
    said = "so we um we will close the gate in winter".split()
    found = passage("we will shut the gate".split(), said, {"um"})
    assert said[found.start : found.stop] == "we will close the gate".split()
