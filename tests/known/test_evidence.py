"""What speaks for a slip and what against it, in copy that was made for the purpose."""

import pytest
from factlint import examples, reading
from factlint.known import Draft
from factlint.known.near import name_misses

FACTS = """
people:
  megyn-porter: {name: Megyn Porter, family: Porter}
  karl-hutchison: {name: Karl Hutchison, family: Hutchison}
  robert-wheeler: {name: Robert Wheeler, family: Wheeler}
  anna-zybrowska: {name: Anna Zybrowska, family: Zybrowska}
  phillip-marsh: {name: Phillip Marsh, family: Marsh}
  vadim-kurylov: {name: Vadym Kurylov, family: Kurylov}
  dale-meadows: {name: Dale Meadows, family: Meadows}
  paul-goodman: {name: Paul Goodman, family: Goodman, roles: [{title: member of the House of Commons, from: 2001}]}
  omar-salim: {name: Omar bin Salim, family: Salim}
  jens-koerre: {name: Jens Koerre, family: Koerre}
  tom-brackett: {name: Tom Brackett, family: Brackett, roles: [{title: state senator, from: 2001}]}
  nancy-oldham: {name: Nancy Oldham, family: Oldham, roles: [{title: United States representative, from: 2001}]}
  glenn-carter: {name: Glenn Carter, family: Carter, roles: [{title: United States representative, from: 2001}]}
places:
  south-velden: {name: South Veldena, demonyms: [South Veldenian]}
  greene: {name: Greene County}
  wheeler: {name: Wheleer}
  oxley: {name: Oxley Lawn}
  one-of-many: {name: Lower Plymton, match: exact_case}
organisations:
  talos: {name: Talos Energy}
  images: {name: Quince Images}
"""


def _found(text):
    draft = Draft(reading.read(text, "a.txt")[0], examples.book(FACTS))
    return [(m.span.of(draft.text), m.right, m.sure) for m in name_misses.misses(draft, name_misses.Limits())]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("They met Robert Wheleer on Monday.", "Robert Wheleer", "Robert Wheeler"),
        ("They met Anya Zybrowska, or Ana Zybrowska, there.", "Ana Zybrowska", "Anna Zybrowska"),
        ("Sen. Dale Meadow (R-Ohio) voted no.", "Dale Meadow", "Dale Meadows"),
        ("Karl Hutchison left. Aides of Karl Hutchinson stayed.", "Karl Hutchinson", "Karl Hutchison"),
        ("Senator Karl Hutchinson voted no.", "Karl Hutchinson", "Karl Hutchison"),
        ("Rep. Glen Carter voted no.", "Glen Carter", "Glenn Carter"),
        ("They saw Robert T. Wheleer leave.", "Robert T. Wheleer", "Robert Wheeler"),
        ("State Sen. Tom Brackket voted no.", "Tom Brackket", "Tom Brackett"),
        ("The speaker thanked Nanvy Oldham.", "Nanvy Oldham", "Nancy Oldham"),
        ("House Minority Leader Nancy Oldhan spoke.", "Nancy Oldhan", "Nancy Oldham"),
        ("They met Megan Porter on Monday.", "Megan Porter", "Megyn Porter"),
        ("Rep. Nancy Oldhan said no. Oldhan left, and Oldhan came back.", "Nancy Oldhan", "Nancy Oldham"),
        ("Rep. Nancy Oldhan said no. Oldhan left. Oldhan sat, and Oldhan stood.", "Nancy Oldhan", "Nancy Oldham"),
        ("Karl Huthcisno left, and Karl Hutchison stayed.", "Karl Huthcisno", "Karl Hutchison"),
    ],
)
def test_a_reason_and_no_doubt_make_a_warning(text, wrong, right):
    assert (wrong, right, True) in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met Philip Marsh on the stairs.",
        "They met Robert Wheelre, 61, on the stairs.",
        "They met Robert Wheelre on the stairs. Wheelre said no, and Wheelre left.",
        "Robert Whealer said no. Whealer left. Whealer came back, and Whealer said yes.",
        "She studied at Oxley Law School.",
        "They met Jens Korre on the stairs.",
        "They met Omer bin Salim on the stairs.",
        "A Quince Image showed the lake.",
        "They met Vadim Kurylov on the stairs.",
        "The road leads to Green County.",
    ],
)
def test_a_doubt_or_mere_likeness_make_a_query(text):
    assert [sure for _, _, sure in _found(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Tom Bracket voted no.",
        "Nancy Oldam, a singer, came too.",
        "MINISTER TALKS ENERGY WITH FARMERS",
        "Paul Goldman, an aide, said no.",
        "They met Glen Carter on the stairs.",
        "The South Veldenians left, and the South Veldenan too.",
        "Karl Wheeler and the Hutchisons met the Goodmans.",
        "They met Robert Keeler on the stairs.",
        "They met Robert WheeLer on the stairs.",
        "The lake is at Lower Plymtno.",
        "Paul Goldman said no. Goldman left. Goldman came back, and Goldman said yes.",
    ],
)
def test_another_name_is_left_alone(text):
    assert _found(text) == []


def test_a_query_is_asked_once():
    assert len(_found("They met Philip Marsh. Then Philip Marsh left.")) == 1


def test_a_reason_is_given_in_words():
    draft = Draft(reading.read("They met Robert Wheleer on Monday.", "a.txt")[0], examples.book(FACTS))
    reasons = [miss.reasons for miss in name_misses.misses(draft, name_misses.Limits())]
    assert reasons == [("“Wheleer” is no usual name or word", "two letters have changed places")]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Ann Rodney, a lawyer, will go to the Navy.",
        "They met in Southwest Veldena, far from all roads.",
        "One Harbour Guardsman was hurt on Monday.",
        "The Heart of Veldena Bridge is shut.",
    ],
)
def test_a_longer_name_a_direction_and_a_plural_are_no_slips(text):
    facts = """
people:
  ann: {name: Ann Romney}
places:
  veldena: {name: Veldena, demonyms: [Veldenan]}
  southeast: {name: Southeast Veldena}
organisations:
  guard: {name: Harbour Guardsmen}
  bridge: {name: Veldenan Bridge}
"""
    draft = Draft(reading.read(text, "a.txt")[0], examples.book(facts))
    assert not [m for m in name_misses.misses(draft, name_misses.Limits()) if m.sure]
