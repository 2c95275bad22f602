"""The engine: who decides a severity, what quotation marks do, and that a crashing check is named and the rest runs."""

import pytest
from factlint import checks, examples, reading
from factlint.engine import Engine
from factlint.model import Setting

FACTS = "people:\n  bo-lindqvist: {{name: Bo Lindqvist, never: [Bo Lindquist]{}}}\n"
TEXT = "Bo Lindquist left.\n"
QUOTED = "“We thank Bo Lindquist,” the mayor said.\n"


def _lint(text, facts="", settings=None, only=None):
    document, _ = reading.read(text, "a.txt")
    engine = Engine(examples.book(facts), settings or {}, only)
    return engine.lint(engine.draft(document))


@pytest.mark.parametrize(
    ("entry", "setting", "severity"),
    [
        ("", None, "error"),
        (", severity: info", None, "info"),
        (", severity: info", "warning", "warning"),
        (", severity: 'off'", None, None),
        (", severity: 'off'", "warning", "warning"),
        ("", "off", None),
    ],
)
def test_the_configuration_decides_before_the_entry_before_the_check(entry, setting, severity):
    linted = _lint(TEXT, FACTS.format(entry), {"fact.name-form": Setting(setting)}, ["fact.name-form"])
    assert [finding.severity for finding in linted.findings] == ([severity] if severity else [])


@pytest.mark.parametrize(("policy", "severity"), [("check", "error"), ("query", "info"), ("skip", None)])
def test_an_entry_says_what_to_do_in_quotation_marks(policy, severity):
    linted = _lint(QUOTED, FACTS.format(f", in_quotes: {policy}"), only=["fact.name-form"])
    assert [finding.severity for finding in linted.findings] == ([severity] if severity else [])


def test_a_fix_inside_quotation_marks_is_not_safe():
    (finding,) = _lint(QUOTED, FACTS.format(""), only=["fact.name-form"]).findings
    assert finding.fix.replacement == "Bo Lindqvist" and not finding.fix.safe


def test_a_crashing_check_is_named_and_the_others_report(monkeypatch):
    def crash(options, doc):
        raise RuntimeError("out of ink")

    monkeypatch.setattr(checks.load("text.quote-repeat"), "check", crash)
    linted = _lint("“No,” he said the the mayor left.\n")
    assert "text.doubled-phrase" in [finding.rule for finding in linted.findings]
    (problem,) = linted.problems
    assert problem.fault and "text.quote-repeat" in problem.message and "out of ink" in problem.message
