"""Which repeats are slips: grammar decides, and where it cannot, an editor does."""

from pathlib import Path

import pytest
from factlint import examples, reading
from factlint.engine import Engine
from factlint.fixes import fixing
from factlint.model import Setting

CHECK = "text.doubled-phrase"
LIST = Path(__file__).parent.parent / "right" / "repeats.txt"
RIGHT_BY_KIND = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
"""Right sentences with a repeat; that no fix touches them is tested with all such lists."""

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
    "The report on the port was written by By Daniel Reed.",
    "The new bridge would cost too much much.",
]
QUERIES = [
    "The sun is ten billion billion miles away from there.",
    "It would be much much cheaper to sell it.",
    "They won't have to have to beg for it.",
    "The film by Eight by Eight was shown in May.",
    "The players must MUST wear a cap.",
    "The song was followed by By Night.",
    "I take it it will be about ships.",
    "The guide is a quick how to to join the crew.",
    "The fair was held by port engineers for port engineers for many years.",
    "They brought ropes, nets, etc etc.",
    "It is where we stand, and it is who we are and it is who we are going to be.",
    "They are one, and it’s where we are and it’s where we are going.",
    "It happened in the war or the one before that or the one before that.",
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
    "He wrote down how they were chosen and when they were chosen and when they were paid.",
    "It rained before they came and after they came and after they left.",
    "Is it this or that or that?",
    "Not that that was his trade, but he sold it.",
    "The sailors went knock knock, tap tap on the hull.",
    "They are now reassuring people that that will not happen again.",
    "The well lies two miles south south east of the port, and the wind blew from the north north west.",
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


LABELS = [
    "Some notes.\n\n  * **kedger**\nkedger received much work in the week, and it is faster than it was before.\n",
    "**log-ng**\nlog-ng is a tool that collects, stores and sends the lines of all ships.\n",
    "Use this script in the shell of the host.\n\nfor ship in 1 2 3; do\n./count 100\ndone\ndone\n\nNow back to it.\n",
]


@pytest.mark.parametrize("text", LABELS)
def test_a_word_with_a_line_of_its_own_is_no_part_of_a_repeat(text):
    engine = Engine(examples.book(""), {}, [CHECK])
    assert not engine.lint(engine.draft(reading.read(text, "a.md")[0])).findings


def test_a_repeat_that_the_desk_allows_is_right():
    text, allow = "They sang tra lu tra lu all night.", ("tra lu tra lu",)
    engine = Engine(examples.book(""), {CHECK: Setting(options=(("allow", allow),))}, [CHECK])
    assert _severities(text) == ["error"]
    assert not engine.lint(engine.draft(reading.read(text, "a.txt")[0])).findings


MENDS = {
    "The clerk said the the vote is on.": "The clerk said the vote is on.",
    "The the clerk left.": "The clerk left.",
    "It is a a plan.": "It is a plan.",
    "They came and and went.": "They came and went.",
    "The firm sold its its shares.": "The firm sold its shares.",
    "There would be would be a vote.": "There would be a vote.",
    "Officials said they were were sold.": "Officials said they were sold.",
    "He went to to the harbour.": "He went to the harbour.",
    "The end of of the war came.": "The end of the war came.",
    "He was elected in the in the spring.": "He was elected in the spring.",
    "IT WAS LOST IN THE THE SEA AT NIGHT.": "IT WAS LOST IN THE SEA AT NIGHT.",
}
UNSAFE = [
    "The vote in the hall would be would be close.",
    "The ships were were sold in May.",
    "He seeks to to please them.",
    "The council meets on on Monday.",
    "He lives in in Paris.",
    "The firm has no crop crop.",
    "The mayor said the vote was was late.",
    "“The the vote is on,” she said.",
    "They are a a cappella choir.",
    "He made a a priori claim.",
]
FOUND = [
    "President President Poe left the hall.",
    "The office in London London will shut in May.",
    "He met Prime Prime Minister Poe at noon.",
    "The U.S. U.S. envoy left the hall at noon.",
    "Aides to Sen. Mark Mark Warrender said nothing.",
    "It is up up to the mayor to say so.",
    "Please wait wait for the mayor, the clerk said.",
    "The plan has no no merit, the court said.",
    "The vote is over over there, the clerk said.",
    "He ran out out of money.",
    "The papers were picked up up.",
    "There there is always a way.",
    "He won $5 million $5 million in the spring.",
    "He won $5 $5 in the spring.",
    "Prices rose 5% 5% in May.",
    "Prices rose 5.5 percent 5.5 percent in May.",
    "About 1,000 people 1,000 people came.",
    "The ferry from Split to the island of Hvar, with forty people on\non board, ran aground on Monday evening, and\n"
    "nobody was hurt, the harbour master said.",
]


@pytest.mark.parametrize("text", RIGHT_BY_KIND)
def test_no_more_than_a_query_is_said_of_a_right_sentence(text):
    assert not [finding for finding in examples.run(CHECK, text).findings if finding.severity != "info" or finding.fix]


@pytest.mark.parametrize("text", FOUND)
def test_capitals_emphasis_amounts_and_line_ends_hide_no_repeat(text):
    assert len(_severities(text)) == 1


@pytest.mark.parametrize("text", MENDS)
def test_what_no_right_sentence_holds_is_mended(text):
    found = examples.run(CHECK, text).findings
    assert fixing.mended(text, found, unsafe=False) == (MENDS[text], 1)


@pytest.mark.parametrize("text", UNSAFE)
def test_other_slips_are_mended_only_on_demand(text):
    (finding,) = examples.run(CHECK, text).findings
    assert finding.severity == "error" and finding.fix and not finding.fix.safe


def test_a_query_says_what_would_make_the_repeat_right_and_mends_nothing():
    (finding,) = examples.run(CHECK, "The deal she signed up to to please him fell.").findings
    assert finding.severity == "info" and finding.fix is None
    assert finding.message == "“to” is repeated; right where the first ends a clause"


def test_a_name_that_the_copy_has_twice_is_a_name():
    text = "The pupils of Galla Galla sang. The bus to Galla Galla is slow."
    assert not _severities(text) and _severities(text.split(". ")[0] + ".") == ["info"]


def test_a_phrase_that_stands_more_than_ten_times_in_a_row_is_told_once():
    assert len(_severities("The bell " + "harbour " * 200 + "rang.")) == 1
    assert len(_severities("The ship is is here. " + "It is is here. " * 20)) == 21
