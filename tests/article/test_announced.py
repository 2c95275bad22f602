"""Which changes are announced: by a note that is new with them, or by the ledger."""

import pytest
from factlint import examples, reading
from factlint.article import Pair
from factlint.article.facts.differing import Differing
from factlint.known import Draft
from factlint.model import Example
from factlint.rulebook import Book

WAS, NOW = (f"The orchestra of Bergen sold {n} tickets for the week, its director said." for n in (1500, 5100))
NOTE = "\n\nCorrection: An earlier version of this story said that the orchestra sold 1500 tickets."
OTHER = "\n\nCorrection: An earlier version of this story misspelled the director’s name as Lunt."
LEDGER = "corrections:\n  - {id: a, wrong: sold 1500 tickets, right: sold 5100 tickets}\n"


SURE = "The old mill of Varna was burned by two boys from the town on Sunday night."
DOUBT = SURE.replace("was", "was allegedly")
SAID = "“We have {} paid our bills on time,” the director of the dairy said."


@pytest.mark.parametrize(
    ("check", "before", "after", "entry"),
    [
        ("version.hedge-dropped", DOUBT, SURE, "wrong: was allegedly burned, right: was burned"),
        ("version.quote-changed", SAID.format("never"), SAID.format("always"), "wrong: never paid, right: always paid"),
    ],
)
def test_the_ledger_announces_words(check, before, after, entry):
    for facts, reported in (("", True), (f"corrections:\n  - {{id: a, {entry}}}\n", False)):
        found = examples.run(check, Example(after, before=before, facts=facts)).findings
        assert bool(found) is reported


@pytest.mark.parametrize(
    ("before", "after", "facts", "reported"),
    [
        (WAS, NOW, "", True),
        (WAS, NOW + NOTE, "", False),
        (WAS, NOW + OTHER, "", True),
        (WAS + NOTE, NOW + NOTE, "", True),
        (WAS, NOW, LEDGER, False),
        (WAS.replace("1500", "1400"), NOW, LEDGER, True),
    ],
)
def test_critical_change(before, after, facts, reported):
    found = examples.run("version.critical-change", Example(after, before=before, facts=facts)).findings
    assert bool(found) is reported


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("Corrects the cost of the bridge.", ["Ida Lund"]),
        ("Moyer's corrects amount of debt from 4 million dollars.", ["Ida Lund"]),
        ("(This version of the July 3 story corrects the cost in paragraph one)", ["Ida Lund"]),
        ("Corrects the spelling of the name.", ["$7 million"]),
        ("Corrects the cost from $5 million.", ["$7 million", "Ida Lund"]),
    ],
)
def test_a_note_that_says_what_sort_of_fact_it_corrects_covers_that_sort_alone(note, left):
    before = "The bridge cost $4 million and was opened by Ada Lund of Piran on a cold day."
    after = f"{before.replace('$4', '$7').replace('Ada', 'Ida')}\n\n{note}"
    drafts = [Draft(reading.read(text, path)[0], Book()) for text, path in ((before, "a.txt"), (after, "b.txt"))]
    both = Pair(*drafts, ordered=True)
    causes = both.once(Differing).causes(("number", "name"), unless_note=True)
    assert [cause[0].new.of(after) for cause in causes] == left
