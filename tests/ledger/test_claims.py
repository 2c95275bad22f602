"""What a note says was wrong is read where its wording leaves no doubt."""

import pytest
from factlint.ledger.claims import claims


@pytest.mark.parametrize(
    ("note", "wrong", "right", "kind"),
    [
        ("Correction: It is Piet Vermeiren, not Piet Vermeiran.", "Piet Vermeiran", "Piet Vermeiren", "spelling"),
        ("He is Karl Lund, not Kurt Berg.", "Kurt Berg", "Karl Lund", "name"),
        ("They have 30 boats, not 24.", "24 boats", "30 boats", "number"),
        ("It sank in the summer of 2016, not 2017.", "2017", "2016", "number"),
        ("The vote was on Tuesday, not Monday, as this story originally said.", "Monday", "Tuesday", "date"),
        ("The talks began on March 4, not March 14 as reported.", "March 14", "March 4", "date"),
        ("They are local trains, not express trains.", "express trains", "local trains", "words"),
        ("An earlier version of this story cited Oslo instead of Bergen.", "Oslo", "Bergen", "name"),
        ("The story should have said Oslo instead of Bergen.", "Bergen", "Oslo", "name"),
        ("(Corrects Nordwind to Nordvind)", "Nordwind", "Nordvind", "spelling"),
        ("Corrects sum to $5 million from $4 million.", "$4 million", "$5 million", "number"),
        ("The sum was corrected from $4 million to $5 million.", "$4 million", "$5 million", "number"),
        ("This story misspelled the name of Signe Holmgaard as Signe Holmgard.", "Signe Holmgard", "Signe Holmgaard", "spelling"),
        ("An earlier version of this story referred to Ola Moen as Ole Moen.", "Ole Moen", "Ola Moen", "name"),
        ("An earlier version of this story misspelled her name as Moan. It is Moen.", "Moan", "Moen", "spelling"),
        ("A previous version said that the pier was 72 years old. It is 27 years old.", "72 years old", "27 years old", "number"),
        ("An earlier version said it cost $4 million. In fact, they paid $4 billion.", "$4 million", "$4 billion", "number"),
        ("This story incorrectly said “all of the boats” sank.", "all of the boats", "", "quoted"),
    ],
)  # fmt: skip
def test_wrong_and_right(note, wrong, right, kind):
    sentences = note.replace(". ", ".\n").split("\n")
    assert [claim[:3] for claim in claims(sentences)] == [(wrong, right, kind)]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this story misspelled Signe Holmgaard's name.",
        "An earlier version of this story misstated the number of seats in 2006. It was 30.",
        "An earlier version of this story said that the pier was 72 years old. The vote is in 3 weeks.",
        "An earlier version of this story misidentified the man whom the mayor described as “a liar”.",
        "This story originally gave her post as secretary of state. She was a member of the committee.",
        "This story has been corrected to show that the vote was not held.",
        "An earlier version of this story called Ola Moen Mia Berg’s brother.",
        "The council did not say when it will meet.",
    ],
)
def test_no_claim(note):
    assert not claims(note.replace(". ", ".\n").split("\n"))
