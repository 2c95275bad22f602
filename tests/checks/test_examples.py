"""Every check's examples are its tests: the bad ones report what they mark, the good ones nothing."""

import pytest
from factlint import checks, examples
from factlint.model import SEVERITIES


def _cases(kind):
    for check_id in checks.ids():
        for number, example in enumerate(getattr(checks.load(check_id), kind)):
            yield pytest.param(check_id, example, id=f"{check_id}-{number}")


@pytest.mark.parametrize(("check_id", "example"), list(_cases("bad")))
def test_bad_examples_report_what_they_mark(check_id, example):
    outcome = examples.run(check_id, example)
    assert not outcome.problems
    assert outcome.expected, "a bad example marks its error with «guillemets»"
    assert outcome.found == outcome.expected, [finding.message for finding in outcome.findings]


@pytest.mark.parametrize(("check_id", "example"), list(_cases("good")))
def test_good_examples_are_silent(check_id, example):
    outcome = examples.run(check_id, example)
    assert not outcome.problems
    assert not outcome.findings, [(f.message, f.place.text) for f in outcome.findings]


@pytest.mark.parametrize("check_id", checks.ids())
def test_each_check_is_complete(check_id):
    module = checks.load(check_id)
    assert len(module.__doc__.strip().splitlines()) >= 3
    assert module.severity in SEVERITIES
    assert module.in_quotes in ("check", "query", "skip")
    enough = 2 if check_id == "surface.unused-ignore" else 5
    assert len(module.bad) >= enough and len(module.good) >= enough
