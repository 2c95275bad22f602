"""Where checks begin and end to report: a text just inside each edge, and one just outside of it."""

import pytest
from factlint import examples
from factlint.checks import _options
from factlint.model import Example

FILLER = "Rain fell all night on the hill, and the ship is to be towed.\n\n"
VADEN = "people:\n  v: {name: Ron Vaden, roles: [{title: senator, party: Democratic Party, from: 2019}]}\n"
SAID = "“The boats of the old harbour will be sold to whoever pays for them this spring.”"


def _open(mark, closing, apart):
    return f"He said {mark}the boats are sold.\n\n{FILLER * (apart - 1)}They are gone by now{closing} he said.\n"


INSIDE_AND_OUTSIDE = {
    "the party of a name": ("fact.party", Example("Republican Sen. Ron Vaden voted no.", facts=VADEN), Example("Anti-Republican Sen. Ron Vaden voted no.", facts=VADEN)),
    "a party that was": ("fact.party", Example("Republican Sen. Ron Vaden voted no.", facts=VADEN), Example("Former Republican Sen. Ron Vaden voted no.", facts=VADEN)),
    "the letter of a party": ("fact.party", Example("Ron Vaden, R-Ore., voted no.", facts=VADEN), Example("Ron Vaden, D-Ore., voted no.", facts=VADEN)),
    "the last minute": ("text.impossible-date", "The ferry left at 10:60 p.m. on Monday.", "The ferry left at 10:59 p.m. on Monday."),
    "an hour of the other clock": ("text.impossible-date", "The quake struck at 24:10 GMT.", "The quake struck at 24:00 GMT."),
    "the last hour of the day": ("text.impossible-date", "The quake struck at 24:10 GMT.", "The quake struck at 23:10 GMT."),
    "minutes of a zone": ("text.impossible-date", "The quake struck at 21:60 GMT.", "The quake struck at 21:59 GMT."),
    "the last day of April": ("text.impossible-date", "The ferry sank on 31 April 2024.", "The ferry sank on 30 April 2024."),
    "the last day of May": ("text.impossible-date", "The ferry sank on 32 May 2024.", "The ferry sank on 31 May 2024."),
    "a leap day": ("text.impossible-date", "The ferry sank on 29 February 2023.", "The ferry sank on 29 February 2024."),
    "items of a list": ("text.list-count", "They crossed two states: Norland, Ostia and Carvo.", "They crossed three states: Norland, Ostia and Carvo."),
    "a hundred in all": ("text.percent", "Prices rose 20% from £100 to £131.", "Prices rose 30% from £100 to £130."),
    "more than a hundred": ("text.sum", "The poll had 48% for, 37% against and 20% undecided.", "The poll had 48% for, 37% against and 15% undecided."),
    "a paragraph beside a quotation": ("text.unnamed-quote", f"{FILLER}{SAID}\n\n{FILLER}", f"{FILLER}{SAID}\n\nThe plan is old, the mayor said.\n"),
    "a quotation before it": ("text.unnamed-quote", f"{FILLER}{SAID}\n\n{FILLER}", f"The “plan” is old, and nobody has read it.\n\n{SAID}\n\n{FILLER}"),
    "a dash before it": ("text.unnamed-quote", f"{FILLER}{SAID}\n\n{FILLER}", f"– The plan is old, and nobody has read it.\n\n{SAID}\n\n{FILLER}"),
    "a question before it": ("text.unnamed-quote", f"{FILLER}{SAID}\n\n{FILLER}", f"What becomes of the boats in the old harbour?\n\n{SAID}\n\n{FILLER}"),
    "items of a list of lines": ("text.list-count", "The bill has two parts:\n\n1. It raises the fee.\n\n2. It cuts the tax.\n\n3. It shuts the mill.", "The bill has three parts:\n\n1. It raises the fee.\n\n2. It cuts the tax.\n\n3. It shuts the mill."),
    "eight words quoted": ("text.unnamed-quote", f"{FILLER}“There was no light on the old pier.”\n\n{FILLER}", f"{FILLER}“There was no light on the pier.”\n\n{FILLER}"),
    "a leap year near": ("text.impossible-date", Example("The ball is held on Feb. 29.", published="2022-02-10"), Example("The ball is held on Feb. 29.", published="2023-02-10")),
    "a leap year past": ("text.impossible-date", Example("The ball was held on Feb. 29.", published="2026-02-10"), Example("The ball was held on Feb. 29.", published="2025-02-10")),
    "a line without an end": ("text.unnamed-quote", f"{FILLER}{SAID}\n\n{FILLER}", f"The boats of the harbour\n\n{SAID}\n\n{FILLER}"),
}  # fmt: skip


def _found(check_id, text):
    return [finding.message for finding in examples.run(check_id, text).findings]


@pytest.mark.parametrize("name", INSIDE_AND_OUTSIDE)
def test_an_edge(name):
    check_id, inside, outside = INSIDE_AND_OUTSIDE[name]
    assert _found(check_id, inside)
    assert not _found(check_id, outside)


@pytest.mark.parametrize(("mark", "closing", "most"), [("“", "”", 30), ("(", ")", 12), ("[", "]", 12)])
def test_how_far_off_the_partner_of_a_mark_is_looked_for(mark, closing, most):
    near = _found("text.quote-balance", _open(mark, closing, most))
    far = _found("text.quote-balance", _open(mark, closing, most + 1))
    assert len(far) == 2 and len(near) < 2, (near, far)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"min_word": "3"}, "unknown option `min_word`; did you mean `min_words`?"),
        ({"zzz": "3"}, "unknown option `zzz`; known: "),
        ({"min_words": "many"}, "`min_words` is `many`; "),
    ],
)
def test_an_option_that_is_none(given, said):
    kept, wrong = _options.converted("text.unnamed-quote", given)
    assert not kept and [name for name, _ in wrong] == [*given] and wrong[0][1].startswith(said)
