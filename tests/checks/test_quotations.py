"""Quotations as desks set them, against a transcript as stenographers do: what is left alone and what is told."""

import pytest
from factlint import examples
from factlint.model import Example

MEETING = """SPECIAL MEETING OF THE COUNCIL
March 4, 2025

MAYOR ANNA LUND: Good evening, everybody. Uh, we're gonna start with the harbor. I think -- I think we have about 12 boats left, and that's, you know, that's not enough for a town like this one. [applause] My father was a fisherman. He'd say never sell the boat.

COUNCILMAN DE LA CRUZ: Thank you, Mayor. I don't disagree with any of that. But $5 million is a lot of money for us.

MR. SMITH: Can we vote?

MAYOR ANNA LUND: We can. All in favor? It's done. And I want to thank Mr. Smith for his patience -- he's been here since 1988, and he has never missed a meeting. Not one.
"""
RIGHT = [
    "“I think we have about 12 boats left, and that’s not enough for a town like this one,” Lund said.",
    "“We’re going to start with the harbor,” said Mayor Anna Lund. “My father was a fisherman.”",
    "“We are going to start with the harbor … He’d say never sell the boat,” Lund said.",
    "“But five million dollars is a lot of money for us,” said councilman Luis de la Cruz.",
    "Mayor Anna Lund said Smith has “been here since 1988” and that “he has never missed a meeting.”",
    "“He's been here since 1988, and he has never missed a meeting. Not one,” the mayor, Anna Lund, said.",
    "“[Mr. Smith has] been here since 1988, and he has never missed a meeting,” Lund said.",
    "“I think we have about twelve boats left,” Lund said, “and that’s not enough for a town like this one.”",
    '"It\'s done," Lund said, to applause. The "ferry of the year" award went to nobody.',
    "“We have waited far too long for this,” said Karin Moe, a fisherwoman who was in the room.",
    "“Never sell the boat,” Lund recalled her father saying.",
]
WRONG = [
    "“I think we have about 20 boats left, and that’s not enough for a town like this one,” Lund said.",
    "“But $5 million is not a lot of money for us,” said councilman Luis de la Cruz.",
    "“I don’t agree with any of that,” De la Cruz said.",
    "“He’s been here since 1998, and he has never missed a meeting,” Lund said.",
    "Lund said the town had a problem. “My father was a farmer,” she said. “He’d say never sell the farm.”",
    "“We will build a new harbor by the end of the year,” Lund told the council.",
    "“My mother was a fisherman,” Lund said.",
    "“But $5 million is a lot of money for us,” Lund said.",
    "The mayor said the town has “about 15 boats left, and that’s not enough.”",
]


def _told(text):
    return examples.findings(["source.quote"], Example(text, sources=(("transcript", MEETING),)))


@pytest.mark.parametrize("text", RIGHT)
def test_what_was_said_is_left_alone(text):
    assert not _told(text)


@pytest.mark.parametrize("text", WRONG)
def test_what_was_not_said_is_told(text):
    assert _told(text)
