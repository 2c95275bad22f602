"""`factlint test` as a real process: examples that hold, examples that do not, and rules that do not load."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOOD = """\
factlint: 1
terms:
  adviser:
    prefer: adviser
    avoid: [advisor]
    bad: ["The mayor's advisor quit."]
    good: ["The mayor's adviser quit."]
patterns:
  share: {kind: boilerplate, match: 'Share this', bad: [Share this], good: [Share this with them.]}
people:
  ann-poe: {name: Ann Poe, accept: [Ann B. Poe], never: [Anne Poe]}
"""


def _test(*arguments, cwd):
    command = [sys.executable, "-m", "factlint", "test", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def _of(tmp_path, rules):
    tmp_path.joinpath("desk.yml").write_text(f"factlint: 1\n{rules}")
    return _test("desk.yml", "--isolated", cwd=tmp_path)


def test_the_shipped_rules_pass():
    done = _test("rules", cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 failures:") and len(done.stdout.splitlines()) == 1, done.stdout


def test_good_rules_pass(tmp_path):
    tmp_path.joinpath("desk.yml").write_text(GOOD)
    done = _test("desk.yml", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "0 failures: 3 entries, 4 examples, 2 forms of names tested\n"


def test_without_arguments_the_configured_rules_are_tested(tmp_path):
    tmp_path.joinpath("desk.yml").write_text(GOOD)
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nextends: []\nrules: [desk.yml]\n")
    assert "3 entries" in _test(cwd=tmp_path).stdout
    assert "513" not in _test(cwd=tmp_path).stdout
    assert "3 entries" not in _test("--isolated", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ("terms: {a: {prefer: adviser, avoid: [advisor], bad: [An adviser quit.]}}", "bad example is not reported"),
        ("terms: {a: {prefer: adviser, avoid: [advisor], bad: [An advisor.], good: [An advisor.]}}", "good example is"),
        ("patterns: {a: {match: 'x{3}', bad: [xx in Rome]}}", "patterns/a: the bad example"),
        (
            "people: {a: {name: Ann Poe, never: [Bo Berg]}, b: {name: Bo Berg}}",
            "`never` form “Bo Berg” is not reported",
        ),
        ("people: {a: {name: Ann Poe, bad: [Ann Poe quit.]}}", "people/a: the bad example"),
    ],
)
def test_what_does_not_hold_is_a_failure(tmp_path, rules, said):
    done = _of(tmp_path, rules)
    assert done.returncode == 1 and said in done.stdout and "1 failure: " in done.stdout, done.stdout
    assert done.stdout.startswith("desk.yml:2: ")


def test_a_rule_without_a_bad_example_is_named(tmp_path):
    done = _of(tmp_path, "terms: {a: {prefer: adviser, avoid: [advisor]}}")
    assert done.returncode == 0
    assert (
        "desk.yml:2: terms/a: no `bad:` example shows that this rule works; add one" in done.stdout
        and "1 rule without a bad example" in done.stdout
    )


def test_a_rule_that_is_off_is_passed_over(tmp_path):
    done = _of(tmp_path, "terms: {a: {prefer: adviser, avoid: [advisor], severity: off, bad: [An advisor quit.]}}")
    assert done.returncode == 0 and "0 entries" in done.stdout


def test_dated_rules_are_judged_on_a_day_they_count(tmp_path):
    rules = "terms: {a: {prefer: email, avoid: [e-mail], from: 2011-03, bad: [Two e-mails came.]}, "
    rules += "b: {prefer: web, avoid: [Web], to: 2016, bad: [It was on the Web.]}}"
    assert _of(tmp_path, rules).returncode == 0


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ("terms: {a: {prefr: x}}", "desk.yml:2:"),
        ("patterns: {a: {match: '('}}", "regular expression"),
        ("]", "desk.yml"),
    ],
)
def test_rules_that_do_not_load_are_exit_2(tmp_path, rules, said):
    done = _of(tmp_path, rules)
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("given", ["nowhere.yml", "no-pack", "none/*.yml"])
def test_rules_that_are_not_there_are_exit_2(tmp_path, given):
    done = _test(given, cwd=tmp_path)
    assert done.returncode == 2 and given in done.stderr


def test_entries_of_other_files_are_known(tmp_path):
    tmp_path.joinpath("places.yml").write_text("factlint: 1\nplaces: {ostia: {name: Ostia}}\n")
    people = "factlint: 1\npeople: {ann-poe: {name: Ann Poe, roles: [{title: mayor, of: ostia}]}}\n"
    tmp_path.joinpath("people.yml").write_text(people)
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: ['*s.yml']\n")
    done = _test("people.yml", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "") and "1 entry" in done.stdout
    assert _test("people.yml", "--isolated", cwd=tmp_path).returncode == 2


def test_an_entry_is_tested_as_its_own_file_has_it(tmp_path):
    """A desk file above the pack does not change what is tested of the pack."""
    tmp_path.joinpath("desk.yml").write_text("factlint: 1\nplaces: {russia: {name: Russia, severity: off}}\n")
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: [desk.yml]\n")
    alone = _test("world", "--isolated", cwd=tmp_path).stdout
    assert _test("world", cwd=tmp_path).stdout == alone
