"""The options of the checks of versions change what is reported."""

import pytest
from factlint import reading
from factlint.article import History
from factlint.engine import Engine
from factlint.model import Setting
from factlint.rulebook import Book

STORM = "The storm left {} dead in the province, the governor told reporters on Sunday."
BRIDGE = "The bridge to the island was {}opened on Monday by the mayor and the head of the port."
NOTE = "\n\nCorrection: An earlier version of this story said that the storm left 15 dead."
BRIDGE_NOTE = "\n\nCorrection: An earlier version of this story said that the bridge was not opened."
QUOTE = "“{} keep the old library open until the new one has a roof,” the mayor told the council."
RESTAURANT = "The bakery in the harbour was {}set on fire by its owner, and nobody was hurt that night."
HALL = "The orchestra of Bergen sold 5,100 tickets for the week, and the hall was full on each of the evenings."
MOE = "The conductor, Ragnhild Moe, will leave in the summer, she told the players at a rehearsal on Monday."
SOLD = "Correction: An earlier version of this story misstated the number of tickets. It is 5,100, not 1,500."
HALF = "Correction: This article originally gave the wrong number of singers in the choir of Voss."
ACCUSED = "The ferry company Harbour Lines was accused on Monday of selling more tickets than its ships have seats."
ASKED = "Harbour Lines did not respond to a request for comment."
LOST = " ".join(f"In the {nth} place the library of the town lost its reading room." for nth in ("first", "second"))


def reported(check, before, after, **options):
    """True where the check reports something of two versions with these options."""
    engine = Engine(Book(), {check: Setting(options=tuple(options.items()))}, [check])
    drafts = [engine.draft(reading.read(text, path)[0]) for path, text in (("a.txt", before), ("b.txt", after))]
    history = History(drafts, ordered=True)
    linted = [engine.article(history), *map(engine.compare, history.pairs)]
    assert not any(one.problems for one in linted)
    return any(one.findings for one in linted)


@pytest.mark.parametrize(
    ("check", "before", "after", "options", "by_default"),
    [
        ("version.critical-change", BRIDGE.format("not "), BRIDGE.format(""), {"kinds": ["negation"]}, False),
        ("version.critical-change", HALL, HALL.replace("5,100", "5,700"), {"kinds": ["name"]}, True),
        ("version.critical-change", HALL, f"{HALL.replace('5,100', '5,700')} {MOE}", {"align": 1.01}, True),
        ("version.critical-change", HALL.replace("5,100", "1,500"), f"{HALL}\n\n{SOLD}", {"unless_note": False}, False),
        ("version.count-fell", STORM.format(15), STORM.format(12) + NOTE, {"unless_note": False}, False),
        ("version.count-fell", STORM.format(15), STORM.format(12), {"align": 1.01}, True),
        ("version.negation-flip", BRIDGE.format("not "), BRIDGE.format("") + BRIDGE_NOTE, {"unless_note": False}, False),
        ("version.negation-flip", BRIDGE.format("not "), BRIDGE.format(""), {"align": 2.0}, True),
        ("version.hedge-dropped", RESTAURANT.format("allegedly "), RESTAURANT.format(""), {"align": 1.01}, True),
        ("version.attribution-dropped", f"{RESTAURANT.format('')[:-1]}, police said.", RESTAURANT.format(""),
         {"align": 1.01}, True),
        ("version.quote-changed", QUOTE.format("We shall"), QUOTE.format("We cannot"), {"align": 1.01}, True),
        ("version.note-removed", f"{HALL}\n\n{MOE}\n\n{SOLD}", f"{HALL}\n\n{MOE}\n\n{HALF}", {"likeness": 0.1}, True),
        ("version.paragraph-dropped", f"{ACCUSED}\n\n{ASKED}\n\n{MOE}", f"{ACCUSED}\n\n{MOE}", {"kept": 1.01}, True),
        ("version.truncated", f"{HALL}\n\n{MOE}\n\n{LOST}", f"{HALL}\n\n{MOE}", {"min_words": 50}, True),
        ("version.truncated", f"{HALL}\n\n{MOE}\n\n{LOST}", f"{HALL}\n\n{MOE}", {"min_lost_share": 0.9}, True),
    ],
)  # fmt: skip
def test_an_option_decides(check, before, after, options, by_default):
    assert reported(check, before, after) is by_default
    assert reported(check, before, after, **options) is not by_default


@pytest.mark.parametrize(
    ("options", "expected"), [({}, True), ({"fields": ["caption"]}, False), ({"kinds": ["name"]}, False)]
)
def test_which_siblings_and_kinds_are_compared(options, expected):
    check = "version.sibling-conflict"
    engine = Engine(Book(), {check: Setting(options=tuple(options.items()))}, [check])
    story = engine.draft(reading.read("The storm killed 14 people in the north on Sunday, police said.", "a.txt")[0])
    headline = engine.draft(reading.read("12 dead in storm", "headline.txt")[0].beside("headline"))
    assert bool(engine.article(History([story], [headline])).findings) is expected
