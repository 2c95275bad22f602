"""Denials and replies are told from other uses of their words, and belong to the names before them."""

import pytest
from factlint import reading
from factlint.article.speech import replies
from factlint.known import Draft
from factlint.rulebook import Book


def found(text):
    """Kind, words and parties of each reply in a text."""
    draft = Draft(reading.read(text, "a.txt")[0], Book())
    return [(one.kind, one.span.of(text), one.parties) for one in replies.replies(draft, draft.sentences)]


@pytest.mark.parametrize(
    ("text", "kind", "words", "parties"),
    [
        ("On Monday Karin Olsvik denied the allegations.", "denial", "denied the allegations", ("olsvik",)),
        ("The mayor, Karin Olsvik, has denied any wrongdoing.", "denial", "denied any wrongdoing", ("olsvik",)),
        ("Granli pleaded not guilty in a court in Bergen.", "denial", "pleaded not guilty", ("granli",)),
        ("Harbour Lines didn’t respond to two letters.", "reply", "didn’t respond", ("lines",)),
        ("A spokesman for Harbour Lines declined comment.", "reply", "declined comment", ("lines",)),
        ("Olsvik could not immediately be reached.", "reply", "could not immediately be reached", ("olsvik",)),
        ("The owner, Olsvik, declined to say when.", "silence", "declined to say", ("olsvik",)),
        ("All of them are presumed innocent.", "legal line", "presumed innocent", ()),
    ],
)
def test_what_is_a_reply(text, kind, words, parties):
    assert found(text) == [(kind, words, parties)]


@pytest.mark.parametrize(
    "text",
    [
        "Karin Olsvik was denied the report that she had asked for.",
        "The court denied a motion and Granli declined a second cup.",
        "“Olsvik denied the allegations,” the neighbour said.",
        "She did not return to the house in the valley.",
    ],
)
def test_what_is_none(text):
    assert [kind for kind, _, _ in found(text)] == []
