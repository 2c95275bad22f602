"""Changes inside quotations: grouped by quotation, and told from another excerpt, another order, another subject."""

import pytest
from factlint import reading
from factlint.article.compared import Compared, Lexicon
from factlint.article.speech import quoted
from factlint.known import Draft
from factlint.rulebook import Book
from factlint.text import Span


def compared(one, other):
    """Two sentences side by side."""
    before, after = (Draft(reading.read(text, "a.txt")[0], Book()) for text in (one, other))
    return Compared(Lexicon(before, after), Span(0, len(one)), Span(0, len(other)))


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("“We sold the red boat,” he said.", "“We sold the blue boat,” he said.", 1),
        ("“We sold the red boat,” he said.", "“We sold the red boat,” she said.", 0),
        ("“We sold the red boat,” he said. “It was old.”", "“We sold a red boat,” he said. “It was very old.”", 2),
        ("“We sold the red boat,” he said.", "“We sold the red boat in a hurry last May,” he said.", 0),
        ("“We sold the red boat.”", "“You bought a red house.”", 0),
    ],
)
def test_the_changes_of_each_quotation_are_one(one, other, count):
    assert len(quoted.changes(compared(one, other))) == count


def test_words_in_another_order():
    both = compared("“Indeed we sold the red boat,” he said.", "“We sold the red boat indeed,” he said.")
    assert quoted.only_moved(both, both.changes)
    both = compared("“Each day we sail,” he said, “on the lake.”", "“On the lake we sail,” he said, “each day.”")
    assert all(quoted.only_moved(both, [change]) for change in both.changes)
    both = compared("“We sold the red boat,” he said.", "“We sold the blue boat,” he said.")
    assert not quoted.only_moved(both, both.changes)


def test_a_longer_word_that_differs_outside_too_is_another_subject():
    text = "“We want the {0} to be built soon,” he said. The town will pay for the {0}."
    both = compared(text.format("sewer"), text.format("bridge"))
    tellings = quoted.Telling(both.before.draft), quoted.Telling(both.after.draft)
    assert quoted.of_another(both, quoted.changes(both)[0], *tellings)


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ((" The fair is in Turku.", " The fair is in Malmo."), True),
        ((" The fair is in Turku.", " The fair is in Turku."), False),
        (("", ""), False),
    ],
)
def test_a_name_that_differs_outside_too_is_another_subject(ends, expected):
    one, other = "“We love Turku in the spring,” he said.", "“We love Malmo in the spring,” he said."
    both = compared(one + ends[0], other + ends[1])
    inside = quoted.changes(both)[0]
    tellings = quoted.Telling(both.before.draft), quoted.Telling(both.after.draft)
    assert quoted.of_another(both, inside, *tellings) is expected
