"""Filters after linting: one cause one finding, a fixed order, and the exit code."""

from collections import Counter

import pytest
from factlint import verdict
from factlint.model import Coverage, Finding, Passage, Position, Problem, Results
from hypothesis import given
from hypothesis import strategies as st


def _finding(rule="text.a", severity="error", start=0, end=5, entity=None, path="a.txt", message="m"):
    place = Passage(path, None, Position(1, start + 1, start), Position(1, end + 1, end), "x")
    return Finding(rule, severity, message, place, "body", entity, None, None, (), "f")


def test_two_entries_that_name_the_same_words_report_once_and_the_graver():
    fact = _finding("fact.name-form", entity="places/x")
    style = _finding("style.term", "info", entity="terms/x")
    assert verdict.deduped([style, fact]) == [fact]


def test_different_checks_may_report_the_same_words():
    assert len(verdict.deduped([_finding("text.a"), _finding("text.b")])) == 2


def test_a_misspelled_name_is_told_by_the_check_that_knows_most_of_it():
    variant, conflict = _finding("text.name-variant", end=9), _finding("version.sibling-conflict", start=4, end=9)
    known = _finding("fact.name-form", start=4, end=9, entity="people/x")
    assert verdict.deduped([variant, conflict]) == [conflict]
    assert verdict.deduped([known, conflict]) == [known]
    assert len(verdict.deduped([variant, _finding("version.sibling-conflict", path="b.txt")])) == 2


def test_a_ledger_entry_and_a_fact_that_name_the_same_words_report_once():
    known = _finding("fact.descriptor", start=4, end=9, entity="organisations/x")
    carried = _finding("version.error-carried", end=9, entity="corrections/a")
    assert verdict.deduped([known, carried]) == [known]
    assert carried in verdict.deduped([known._replace(severity="info"), carried])


def test_order_is_by_path_place_and_rule():
    late, early, other = _finding(start=9, end=12), _finding(start=1), _finding(path="b.txt")
    assert verdict.ordered([other, late, early], {}) == (early, late, other)


@pytest.mark.parametrize(
    ("severities", "fail_on", "problems", "code"),
    [
        ((), "error", (), 0),
        (("warning",), "error", (), 0),
        (("warning",), "warning", (), 1),
        (("info",), "info", (), 1),
        (("error",), "never", (), 0),
        (("error",), "never", (Problem("m"),), 2),
        ((), "error", (Problem("m"), Problem("n", fault=True)), 3),
    ],
)
def test_exit_codes(severities, fail_on, problems, code):
    results = Results(tuple(_finding(severity=level) for level in severities), problems, Coverage())
    assert verdict.exit_code(results, fail_on) == code


_LINES = st.lists(
    st.sampled_from(["the the cat sat", "we saw the the dog", "it was was so", "a quiet day"]), max_size=8
)


def _said(lines):
    """A text of some lines, and a finding for each doubled word in it."""
    source, found = "\n".join(lines), []
    for word in ("the", "was"):
        start = source.find(f"{word} {word}")
        while start >= 0:
            passage = Passage("a", None, Position(1, 1, start), Position(1, 1, start + 7), f"{word} {word}")
            found.append(_finding()._replace(place=passage, fingerprint=f"{word}{source[start - 3 : start]}"))
            start = source.find(f"{word} {word}", start + 1)
    return source, verdict.told_apart(found)


@given(_LINES, _LINES)
def test_of_equal_findings_as_many_are_old_as_there_were(before, after):
    (old, olds), (new, news) = _said(before), _said(after)
    left = verdict.without_old(news, verdict.tellings(olds, old), new)
    words = [Counter(one.place.text for one in some) for some in (olds, news, left)]
    assert words[2] == words[1] - words[0] and set(left) <= set(news)
    kept = Counter(before) & Counter(after)
    told = Counter(new[new.rfind("\n", 0, one.place.start.offset) + 1 :].partition("\n")[0] for one in left)
    assert all(told[line] <= after.count(line) - kept[line] for line in told), "what stood there is old before others"


def test_an_id_of_a_comment_that_covers_nothing_is_left_over():
    """Beside one that covers something: a misspelt id is told, and one that is needed no more."""
    from factlint import check_text

    results = check_text("It was was. <!-- factlint: ignore text.doubled-phrase, text.summ -- r -->\n", "a.md")
    assert [(one.rule, "text.summ" in one.message) for one in results.findings] == [("surface.unused-ignore", True)]
    results = check_text("It was was. <!-- factlint: ignore text.doubled-phrase, text.sum -- r -->\n", "a.md")
    assert [(one.rule, "text.sum" in one.message) for one in results.findings] == [("surface.unused-ignore", True)]
