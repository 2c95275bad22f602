"""Which changes are announced: by a note that is new with them, or by the ledger."""

import pytest
from factlint import examples
from factlint.model import Example

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
