"""Correction notes are found by their field, their start and what they say of the copy; other copy is none."""

import pytest
from factlint import reading
from factlint.known import Draft
from factlint.ledger import notes
from factlint.rulebook import Book

LEAD = "The harbour of Bodo will be deepened next year, the council said on Monday evening.\n\n"


def found(text):
    """The notes of a text."""
    document, _ = reading.read(text, "a.txt")
    draft = Draft(document, Book())
    return [span.of(draft.text) for span in notes.spans(draft)]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The depth is nine metres.",
        "Corrections and clarifications: The depth is nine metres.",
        "CORRECTION (Monday, 7:10 p.m.): The depth is nine metres.",
        "*Corrected: the depth is nine metres.",
        "(Corrects depth in second paragraph)",
        "-- corrects the depth of the harbour",
        "(Company corrects depth, nine metres, not eight.)",
        "An earlier version of this story gave another depth.",
        "A caption in a previous version of this article gave another depth.",
        "The depth is nine metres. The original version of the story said eight.",
        "This article has been corrected.",
        "This post originally misstated the depth.",
        "The depth was wrong in an earlier version.",
        "This article was amended on 3 May 2021 to correct the depth.",
        "This story was amended to correct a figure. The depth is nine metres.",
        "The depth is nine metres, not eight as an earlier version said.",
        "CORRECTION\n\nThe depth is nine metres.",
        "Correction, Oct. 2\n\nThe depth is nine metres.",
    ],
)
def test_notes(note):
    assert found(LEAD + note) == [note]


@pytest.mark.parametrize(
    "copy",
    [
        "Corrections officers met in the harbour on Monday.",
        "This article was amended by the parliament in 1951, the mayor said.",
        "Correct answers were given by nine pupils of the school.",
        "An earlier version of the bill set another depth for the harbour.",
        "This column originally appeared in the Harbour News.",
        "Clarifying her words, the mayor said that the depth was nine metres.",
        "The ministry corrects its figures every month, it said on Monday.",
        "A correction in prices will come, traders said on Monday.",
    ],
)
def test_copy_is_no_note(copy):
    assert not found(LEAD + copy)


def test_a_wire_note_at_the_end_of_a_paragraph():
    assert found(f"{LEAD}Nobody was told. (Corrects depth of the harbour)") == ["(Corrects depth of the harbour)"]
