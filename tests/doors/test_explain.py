"""`factlint explain` as a real process: pages of checks and of entries, and what it says to a wrong name."""

import subprocess
import sys

import pytest
from factlint import checks, examples
from factlint.cli import _pages
from factlint.rulebook import schema

RULES = """\
factlint: 1
people:
  ann-poe: {name: Ann Poe, never: [Anne Poe], source: desk}
terms:
  adviser: {prefer: adviser, avoid: [advisor]}
  poe: {one_of: [Poe, Poë]}
patterns:
  poe: {match: 'Poe{2,}', message: one e}
  share: {kind: boilerplate, match: 'Share this'}
corrections:
  - {id: 2026-01-05-a, wrong: Norther Korea, right: North Korea}
"""


def _explain(*arguments, cwd):
    command = [sys.executable, "-m", "factlint", "explain", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def desk(tmp_path):
    tmp_path.joinpath("desk.yml").write_text(RULES)
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\nrules: [desk.yml]\nextends: []\n")
    return tmp_path


def test_without_an_id_all_checks_are_listed(tmp_path):
    done = _explain(cwd=tmp_path)
    assert done.returncode == 0 and not done.stderr
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(checks.ids())


def test_a_folder_lists_its_checks(tmp_path):
    listed = [line.split()[0] for line in _explain("text.", cwd=tmp_path).stdout.splitlines()]
    assert listed == [check_id for check_id in checks.ids() if check_id.startswith("text.")]


def test_a_check_has_its_page(tmp_path):
    page = _explain("text.doubled-phrase", cwd=tmp_path).stdout
    module = checks.load("text.doubled-phrase")
    assert module.__doc__.strip().splitlines()[0] in page
    assert "severity     error" in page and "in quotes    check" in page
    assert "max_words: 12" in page and "allow: []" in page
    assert "«would be would be»" in page and "Duran Duran arrived in Walla Walla" in page
    assert "factlint/checks/text/doubled_phrase.py" in page


@pytest.mark.parametrize("check_id", checks.ids())
def test_every_check_has_a_page(check_id):
    page = _pages.check(check_id)
    assert page.startswith(f"{check_id}\n") and "reported" in page and "left alone" in page


@pytest.mark.parametrize(
    ("entity", "said"),
    [
        ("people/ann-poe", ["never: [Anne Poe]", "desk.yml:3", "fact.name-form"]),
        ("ann-poe", ["people/ann-poe", "name: Ann Poe"]),
        ("terms/adviser", ["avoid: [advisor]", "desk.yml:5", "used by      style.term\n"]),
        ("patterns/poe", ["match: Poe{2,}", "used by      style.pattern\n"]),
        ("share", ["used by      surface.boilerplate\n"]),
        ("corrections/2026-01-05-a", ["wrong: Norther Korea", "desk.yml:11"]),
    ],
)
def test_an_entry_has_its_page(desk, entity, said):
    done = _explain(entity, cwd=desk)
    assert done.returncode == 0 and not done.stderr
    for part in said:
        assert part in done.stdout


def test_a_slug_of_two_sections_shows_both(desk):
    page = _explain("poe", cwd=desk).stdout
    assert "terms/poe" in page and "patterns/poe" in page


def test_rules_and_configuration_can_be_named(desk, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert "Ann Poe" in _explain("ann-poe", "--rules", desk / "desk.yml", cwd=elsewhere).stdout
    assert "Ann Poe" in _explain("ann-poe", "--config", desk / "factlint.yml", cwd=elsewhere).stdout
    assert _explain("ann-poe", "--isolated", cwd=desk).returncode == 2
    assert "name: Russia" in _explain("places/russia", "--isolated", cwd=desk).stdout


@pytest.mark.parametrize(("given", "meant"), [("text.doubled-phrse", "text.doubled-phrase"), ("an-poe", "ann-poe")])
def test_an_unknown_id_is_answered(desk, given, meant):
    done = _explain(given, cwd=desk)
    assert done.returncode == 2 and not done.stdout
    assert f"`{given}`" in done.stderr and f"did you mean `{meant}`?" in done.stderr


def test_rules_that_do_not_load_are_never_a_0(desk):
    desk.joinpath("desk.yml").write_text(RULES + "  - {id: b, wrnog: x, right: y}\n")
    done = _explain("ann-poe", cwd=desk)
    assert done.returncode == 2 and "desk.yml:12" in done.stderr and "Ann Poe" in done.stdout
    assert _explain("text.doubled-phrase", cwd=desk).returncode == 0


def test_what_reads_an_entry_is_a_key_of_the_rule_files():
    known = {
        key for kind in schema.RuleFile.model_json_schema()["$defs"].values() for key in kind.get("properties", {})
    }
    assert {key for check_id in checks.ids() for key in checks.reads(check_id)} <= known


@pytest.mark.parametrize("check_id", checks.ids())
def test_the_page_of_an_entry_names_each_check_that_reads_it(check_id):
    for given in checks.load(check_id).bad:
        example = examples.as_example(given)
        if any(finding.entity for finding in examples.run(check_id, example).findings):
            book = examples.book(example.facts)
            entries = [entry for section in schema.SECTIONS for entry in book.section(section)]
            assert any(check_id in _pages.used_by(entry) for entry in entries), example.facts


def test_the_page_of_an_entry_says_which_check_reads_which_key(desk):
    desk.joinpath("desk.yml").write_text(
        "factlint: 1\npeople:\n  ann-poe: {name: Ann Poe, born: 1970, honorifics: [], ids: {gazette: '7'}}\n"
    )
    page = _explain("ann-poe", cwd=desk).stdout
    lines = {line.split()[0]: line.split(maxsplit=1)[1] for line in page.splitlines() if line.startswith("  ")}
    assert "text.age-birth" in lines["born"].split(", ") and lines["honorifics"] == "fact.honorific"
    assert lines["ids"] == "no check"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("text.doubeld-phrase", "text.doubled-phrase"),
        ("quote-balance", "text.quote-balance"),
        ("skopj", "skopje"),
        ("nope", ""),
        ("kev", ""),
        ("zzz", ""),
    ],
)
def test_a_name_that_is_near_is_proposed_and_no_other(tmp_path, given, meant):
    done = _explain(given, cwd=tmp_path)
    assert done.returncode == 2
    assert (f"did you mean `{meant}`?" if meant else "`factlint explain` lists the checks") in done.stderr
