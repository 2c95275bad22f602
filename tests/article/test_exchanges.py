"""Two names, or two figures, that take each other's place turn a sentence round; in a list they do not."""

import pytest
from tests.article.test_differing import declared, said

_AROUND = "The hall was full on the night, the town said.\n\n{}\n\nThe council met on Monday night in the rain."
TURNED = [
    ("Ada Lund beat Per Moen in the final on Sunday.", "Per Moen beat Ada Lund in the final on Sunday."),
    ("Lund beat Moen in the final.", "Moen beat Lund in the final."),
    ("Lund beat Moen.", "Moen beat Lund."),
    (
        "Ole Dahl stabbed his brother Arne Dahl in the kitchen.",
        "Arne Dahl stabbed his brother Ole Dahl in the kitchen.",
    ),
    ("The train goes from Oslo to Bergen at noon.", "The train goes from Bergen to Oslo at noon."),
    ("The council voted 21 to 14 on Monday to shut it.", "The council voted 14 to 21 on Monday to shut it."),
    ("Ford will buy Volvo for $4 billion, they said.", "Volvo will buy Ford for $4 billion, they said."),
    ("Judge Ada Lund sent Per Moen to prison on Monday.", "Judge Per Moen sent Ada Lund to prison on Monday."),
    ("Lund sued Moen, and Moen did not answer for a year.", "Moen sued Lund, and Lund did not answer for a year."),
]
ALIKE = [
    ("Sens. Saxby Chandler (R-Ga.) and Johnny Isaacs (R-Ga.) today praised the passage of a bill.",
     "Sens. Johnny Isaacs (R-Ga.) and Saxby Chandler (R-Ga.) today praised the passage of a bill."),
    ("Ada Lund and Per Moen won the prize on Monday.", "Per Moen and Ada Lund won the prize on Monday."),
    ("Flights between Oslo and Bergen were late on Monday.", "Flights between Bergen and Oslo were late on Monday."),
    ("Ada Lund met Per Moen in the final on Sunday.", "Per Moen met Ada Lund in the final on Sunday."),
    ("The prize went to Ada Lund, 34, and Per Moen, 35.", "The prize went to Per Moen, 35, and Ada Lund, 34."),
    ("Peff, alias Jeff King, also replied to the list.", "Jeff King, alias Peff, also replied to the list."),
    ("You can start your claim 90 to 180 days before.", "You can start your claim 180 to 90 days before."),
    ("Four men, aged 19, 23, and 31, were held.", "Four men, aged 31, 23, and 19, were held."),
    ("Bids came from Ford of Detroit, or from Volvo.", "Bids came from Volvo, or from Ford of Detroit."),
    ("Lund beat Moen in the final.", "Moen was beaten by Lund in the final."),
    ("The mayor of Ohrid opposed the dam, and the farmers of Struga supported it.",
     "The farmers of Struga supported the dam, and the mayor of Ohrid opposed it."),
]  # fmt: skip


def told(old, new):
    return said(declared(_AROUND.format(old), _AROUND.format(new)))


@pytest.mark.parametrize(("old", "new"), TURNED)
def test_a_sentence_turned_round_by_two_names_or_figures_is_one_finding(old, new):
    assert len(told(old, new)) == 1


@pytest.mark.parametrize(("old", "new"), ALIKE)
def test_two_that_are_told_the_same_of_may_change_places(old, new):
    assert told(old, new) == []


def test_what_stands_behind_a_name_stays_with_it_or_is_a_change():
    old = "The bill came from Ada Lund (R-Ga.) and Per Moen (D-Ga.), its authors said on Monday night."
    assert len(told(old, old.replace("Ada Lund", "X").replace("Per Moen", "Ada Lund").replace("X", "Per Moen"))) == 1
