"""Which repeats are slips: grammar decides, and where it cannot, an editor does."""

import pytest

from factlint import examples, reading
from factlint.engine import Engine
from factlint.model import Setting

CHECK = "text.doubled-phrase"

SLIPS = [
    "The clerk wrote that that there was no money left.",
    "The board said that that his wife had left the island.",
    "It bought three ships that that are in the yard.",
    "The fund pays for roads that that carry lorries.",
    "It is a name that that contains a hyphen. That is a rule that that includes all ships.",
    "He told the court that that five ships had been sold.",
    "The ferry had had been late for weeks.",
    "Leave it blank where it does does not apply.",
    "The council meets on on Monday.",
    "They organised a vote on on the plan.",
    "The house of her her father was sold.",
    "They were were sold in May.",
    "Here is how we could could use the ship.",
    "The union of the North and the South and the South will vote.",
    "She asked him to send the list of names to the clerk of the court to send the list of names to the clerk of the "
    "court.",
    "Add Add the salt to the water.",
    "It was closed for repair-work repair-work in May.",
]
QUERIES = [
    "The sun is ten billion billion miles away from there.",
    "It would be much much cheaper to sell it.",
    "They won't have to have to beg for it.",
    "The film by Eight by Eight was shown in May.",
    "The players must MUST wear a cap.",
]
RIGHT = [
    "She knew that that vote would be close, and he is sure that that was right.",
    "The damage that that could do is great, and read into that that you will.",
    "He had had a cold, and they had had to wait.",
    "What it is is a question of money, and who they are are not his friends.",
    "It was phased in in 2016, and they logged on on Monday.",
    "It cost her her job, and it gave her her voice.",
    "We do do that.",
    "They went from door to door to sell it, and day by day by boat.",
    "The law is the law is the law.",
    "They ran and ran and ran, and on and on and on it went.",
    "They saw billions and billions and billions of stars.",
    "He called a spade a spade.",
    "It is very very late, and so so many came.",
    "We won, we won. We won again, and winning, winning winning is all.",
]


def _severities(text):
    return [finding.severity for finding in examples.run(CHECK, text).findings]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_errors(text):
    found = _severities(text)
    assert found and set(found) == {"error"}


@pytest.mark.parametrize("text", QUERIES)
def test_what_grammar_cannot_tell_is_a_query(text):
    assert _severities(text) == ["info"]


@pytest.mark.parametrize("text", RIGHT)
def test_what_english_needs_is_right(text):
    assert not _severities(text)


def test_a_repeat_that_the_desk_allows_is_right():
    text, allow = "They sang la di la di all night.", ("la di la di",)
    engine = Engine(examples.book(""), {CHECK: Setting(options=(("allow", allow),))}, [CHECK])
    assert _severities(text) == ["error"]
    assert not engine.lint(engine.draft(reading.read(text, "a.txt")[0])).findings


def test_the_fix_takes_the_second_copy_away():
    (finding,) = examples.run(CHECK, "There would be would be a vote.").findings
    assert finding.fix == ("would be", True) and finding.place.text == "would be would be"
