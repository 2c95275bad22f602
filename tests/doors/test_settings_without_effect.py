"""Settings that load and do nothing are told: nobody is to think that copy was checked by them."""

import json

import pytest
from tests.doors.desk import factlint

GOOD = "The council meets on Monday.\n"


@pytest.fixture
def desk(tmp_path):
    """A folder with one good text and one rule file."""
    tmp_path.joinpath("good.md").write_text(GOOD)
    tmp_path.joinpath("rules").mkdir()
    tmp_path.joinpath("rules/desk.yml").write_text("factlint: 1\n")
    return tmp_path


def _with(desk, config, *arguments):
    desk.joinpath("factlint.yml").write_text(f"factlint: 1\n{config}\n")
    return factlint("check", *arguments, "good.md", cwd=desk)


@pytest.mark.parametrize("given", ["rulez/*.yml", "rules/*.yaml", "rules/**/story-*.yml", "empty"])
@pytest.mark.parametrize("options", [(), ("--quiet",), ("--fail-on", "never"), ("--quiet", "--format", "json")])
def test_rules_that_match_nothing(desk, given, options):
    desk.joinpath("empty").mkdir()
    done = _with(desk, f"rules: ['rules/*.yml', '{given}']", *options)
    assert done.returncode == 2
    assert f"factlint.yml:2:24: `{given}` names no rule file" in done.stderr


@pytest.mark.parametrize("given", ["rulez/*.yml", "gone.yml", "cor"])
def test_rules_of_an_option_that_match_nothing(desk, given):
    done = _with(desk, "", "--quiet", "--fail-on", "never", "--rules", given)
    assert done.returncode == 2 and given in done.stderr


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("extends: [cor]", "2:11: there is no pack `cor`"),
        ("rules: [gone.yml]", "2:9: there is no rule file, folder or pack `gone.yml`"),
        ("checks: {text.doubled: {severity: off}}", "2:10: there is no check `text.doubled`"),
        ("checks: {text.doubled-phrase: {allowed: [x]}}", "2:32: text.doubled-phrase: "),
        ("overrides: [{paths: [a], checks: {text.doubled: {}}}]", "2:35: there is no check `text.doubled`"),
        ("overides: []", "2:1: unknown key `overides`"),
    ],
)
def test_what_is_misspelt_in_the_configuration(desk, config, said):
    done = _with(desk, config, "--quiet", "--fail-on", "never")
    assert done.returncode == 2 and f"factlint.yml:{said}" in done.stderr, done.stderr


@pytest.mark.parametrize(
    ("config", "options"),
    [
        ("checks: {fact.unknown-entity: {severity: off}}", ("--select", "fact.unknown-entity")),
        ("", ("--select", "text.doubled-phrase", "--ignore", "text.")),
        ("", ("--select", "text.doubled-phrase", "--severity", "text.doubled-phrase=off")),
        ("overrides: [{paths: ['*.md'], checks: {text.sum: {severity: off}}}]", ("--select", "text.sum")),
    ],
)
@pytest.mark.parametrize("more", [(), ("--quiet",), ("--fail-on", "never")])
def test_a_run_without_a_check(desk, config, options, more):
    done = _with(desk, config, *options, *more)
    assert done.returncode == 2 and "no check is left to run" in done.stderr


def test_a_check_that_is_off_runs_where_it_is_selected(desk):
    desk.joinpath("good.md").write_text("The council meets on Monday, Ada Brandt said.\n")
    done = _with(desk, "", "--select", "fact.unknown-entity", "--format", "json")
    assert {one["rule"] for one in json.loads(done.stdout)["findings"]} == {"fact.unknown-entity"}


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("colums/**", True),
        ("/gone.md", True),
        ("rules/story/*.md", True),
        ("*.md", False),
        ("good.md", False),
    ],
)
def test_overrides_for_what_is_not_there(desk, pattern, told):
    done = _with(desk, f"overrides: [{{paths: ['{pattern}'], checks: {{text.sum: {{severity: error}}}}}}]")
    assert done.returncode == 0
    assert (f"note: factlint.yml: `overrides` for `{pattern}`, where nothing lies" in done.stdout) == told


@pytest.mark.parametrize("name", ["factlint.yaml", ".factlint.yml", ".factlint.yaml", "article.yaml"])
def test_a_file_of_ours_by_another_name(desk, name):
    desk.joinpath(name).write_text("factlint: 1\n")
    for options in ((), ("--quiet", "--fail-on", "never")):
        done = factlint("check", *options, "good.md", cwd=desk)
        right = "article.yml" if "article" in name else "factlint.yml"
        assert done.returncode == 2 and f"factlint: {name}: this is not read; call it {right}" in done.stderr
    desk.joinpath("sub").mkdir()
    desk.joinpath("sub/factlint.yml").write_text("factlint: 1\n")
    desk.joinpath("sub/good.md").write_text(GOOD)
    assert factlint("check", "sub/good.md", cwd=desk).returncode == 0, "a nearer one counts"
    assert factlint("check", "--isolated", "sub/good.md", cwd=desk).returncode == 0


def test_a_manifest_that_names_no_text(desk):
    desk.joinpath("article.yml").write_text("factlint: 1\nslug: council\npublished: 2024-03-05\n")
    done = factlint("check", "good.md", cwd=desk)
    assert done.returncode == 0 and "note: article.yml names no versions and no siblings" in done.stdout


def test_checks_of_versions_where_there_are_none(desk):
    for options in (("--select", "version.truncated"), ("--select", "version.truncated,version.note-removed")):
        done = factlint("check", *options, "good.md", cwd=desk)
        assert done.returncode == 0 and "note: nothing was compared" in done.stdout
        done = factlint("check", *options, "--no-compare", "good.md", cwd=desk)
        assert done.returncode == 2 and "no check is left to run" in done.stderr
    desk.joinpath("a.v1.md").write_text(GOOD)
    desk.joinpath("a.v2.md").write_text(GOOD)
    assert "nothing was compared" not in factlint("check", "--select", "version.", "a.v1.md", cwd=desk).stdout
