"""Fixes: applied in order, never over markup, never two over the same words."""

from factlint import check_text, fixing
from factlint.library import Request


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
