"""Facts that contradict each other where no sentence stayed as it was, and those that a rewrite leaves alone."""

import pytest
from factlint import reading
from factlint.article import History
from factlint.article.facts.differing import Differing
from factlint.known import Draft
from factlint.rulebook import Book


def differing(before, after):
    """The words that differ between two versions of what is declared to be one article."""
    drafts = [Draft(reading.read(text, path)[0], Book()) for text, path in ((before, "a.txt"), (after, "b.txt"))]
    (both,) = History(drafts, ordered=True, declared=True).pairs
    causes = both.once(Differing).causes(("number", "count", "date", "name", "title", "word"))
    return [(cause[0].old.of(before), cause[0].new.of(after)) for cause in causes if cause[0].severity is None]


REWRITES = [
    (
        "The driver from Piran, who is suspected of theft, was taken to the hospital of the county.",
        "In the hospital of the county lies the driver, who is {} of theft and is from Piran.",
        "suspected",
        "convicted",
    ),
    (
        "The library of Piran was founded in 1874 by the widow of a banker, and the town owns it.",
        "It was the {} of a banker who founded the library of Piran in 1874.",
        "widow",
        "daughter",
    ),
    (
        "The firm will cut 400 jobs at its shipyard in Split by the end of the year, its owner said.",
        "By the end of the year {} will go at the shipyard of the firm in Split.",
        "400 jobs",
        "700 jobs",
    ),
    (
        "The new bridge over the river will open on 4 May after three years of work, the county said.",
        "After three years of work, the county said, the new bridge over the river will open on {}.",
        "4 May",
        "9 May",
    ),
    (
        "Ada Lund, the mayor of Piran, opened the bridge over the river on Monday morning.",
        "The bridge over the river was opened on Monday morning by {}, the mayor of Piran.",
        "Ada Lund",
        "Ida Lund",
    ),
    (
        "The trial of the former captain, Ole Dahl, 54, will begin in Split in the autumn.",
        "In the autumn the former captain, Ole Dahl, {}, goes on trial in Split.",
        "54",
        "45",
    ),
    (
        "A letter on the pension bill came from Bill Frost (R-Tenn.) and Dennis Hale (R-Ill.) on Monday.",
        "On Monday Dennis Hale (R-Ill.), the speaker, and Bill Frost {}) wrote about the bill on pensions.",
        "(R-Tenn.",
        "(D-Tenn.",
    ),
]


@pytest.mark.parametrize(("before", "rewrite", "old", "new"), REWRITES)
def test_a_fact_that_changed_in_a_rewritten_sentence_is_found(before, rewrite, old, new):
    ((gone, come),) = differing(before, rewrite.format(new))
    assert gone in old and come in new


@pytest.mark.parametrize(("before", "rewrite", "old", "new"), REWRITES)
def test_a_faithful_rewrite_is_left_alone(before, rewrite, old, new):
    assert differing(before, rewrite.format(old)) == []


def test_a_number_that_the_old_text_says_elsewhere_is_no_change():
    before = "The yard has 400 workers in Split.\n\nIn all, 700 workers of the firm are in the union of the town."
    after = "The firm has 700 workers, and in its yard in Split there are 400 workers."
    assert differing(before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The navy has some 9,000 men and old ships (2019)", "The navy has some 9,000 men and old ships (2021)"),
        ("Source: Harbour Office of Piran, 2019.", "Source: Harbour Office of Piran, 2021."),
        ("Go to https://www.example.org/2024/05/piran/ to read.", "Go to https://www.example.org/2025/06/piran/ to read."),
        ("WATCH The old bridge falls 01:12", "WATCH The old bridge falls 03:40"),
        ("Comments (12)", "Comments (47)"),
        ("1. The boats of Piran ..... 4", "1. The boats of Piran ..... 9"),
    ],
)  # fmt: skip
def test_figures_that_are_no_facts_stay_out(before, after):
    assert differing(before, after) == []
