"""Fixes: applied in order, never over markup, never two over the same words."""

import pytest
from factlint import check_text, checks, examples
from factlint.fixes import fixing
from factlint.sources.library import Request


def _mended(text, path="a.md", **options):
    findings = check_text(text, path, Request(isolated=True)).findings
    return fixing.mended(text, findings, **{"unsafe": False, **options})[0]


def test_a_fix_replaces_the_words():
    assert _mended("They said the the vote is on.\n") == "They said the vote is on.\n"


def test_a_fix_never_takes_markup_away():
    text = "They went to Norther **Korea** by train.\n"
    assert _mended(text, unsafe=True) == text


def test_overlapping_fixes_wait_for_the_next_run():
    findings = check_text("They said the the vote is on.\n", "a.md", Request(isolated=True)).findings
    text, count = fixing.mended("They said the the vote is on.\n", findings * 2, unsafe=False)
    assert count == 1 and text == "They said the vote is on.\n"


def _found(check_id, example):
    """What a check finds in the text of an example itself."""
    return [one for one in examples.run(check_id, example).findings if one.place.path == examples.NAMES[0]]


def _rounds(check_id, example):
    """The text of an example after each round of its check's safe fixes, and how many there were."""
    text = examples.unmarked(example.text)[0]
    for _ in range(5):
        text, count = fixing.mended(text, _found(check_id, example._replace(text=text)), unsafe=False)
        yield text, count


FIXED = [
    pytest.param(check_id, examples.as_example(example), id=f"{check_id}-{number}")
    for check_id in checks.ids()
    for number, example in enumerate(checks.load(check_id).bad)
    if any(finding.fix and finding.fix.safe for finding in _found(check_id, example))
]


@pytest.mark.parametrize(("check_id", "example"), FIXED)
def test_what_was_mended_is_not_found_again(check_id, example):
    rounds = list(_rounds(check_id, example))
    assert rounds[0][1] and not rounds[-1][1] and rounds[-1][0] == rounds[-2][0]


def test_many_checks_mend_safely():
    assert len({case.values[0] for case in FIXED}) >= 6
