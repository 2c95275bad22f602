"""Files of a desk that ask for too much, or for what is not there: one sentence, exit code 2, and the copy is checked."""

import json
import subprocess
import sys

import pytest

BAD = "Officials said there would be would be a vote. The council said 12 people died.\n"


def _report(folder, *arguments):
    line = [sys.executable, "-m", "factlint", "check", "--format", "json", *arguments]
    done = subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout), done.returncode


def _checked(folder, said, *arguments):
    """Whether the copy is checked, and something is said with these words."""
    report, code = _report(folder, *(arguments or ["a.md"]))
    assert [found["rule"] for found in report["findings"]] == ["text.doubled-phrase"]
    assert said in " ".join(problem["message"] for problem in report["problems"]) and code == (2 if said else 1)
    return report["problems"]


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    folder.joinpath("a.md").write_text(BAD)
    return folder


@pytest.mark.parametrize("part", ['versions: [{file: "b\\0.md"}]', 'siblings: {caption: "b\\0.md"}'])
def test_a_name_that_no_file_can_have(desk, part):
    desk.joinpath("article.yml").write_text(f"factlint: 1\nslug: x\n{part}\n")
    (problem,) = _checked(desk, "names no file beside this manifest")
    assert problem["line"] == 3


@pytest.mark.parametrize("item", ["a\\0.yml", "a\\0*.yml", "a\\0/**/*.yml"])
def test_rules_with_a_name_that_no_file_can_have(desk, item):
    desk.joinpath("factlint.yml").write_text(f'factlint: 1\nextends: [core]\nrules: ["{item}"]\n')
    _checked(desk, "a")


@pytest.mark.parametrize("pattern", ["!", "\\\\", "a\\\\", "a[z-a]", "#"])
def test_a_pattern_of_paths_that_is_none(desk, pattern):
    override = f'[{{paths: ["{pattern}"], checks: {{text.sum: {{severity: off}}}}}}]'
    for part in (f'exclude: ["{pattern}"]', f"overrides: {override}"):
        desk.joinpath("factlint.yml").write_text(f"factlint: 1\n{part}\n")
        (problem,) = _checked(desk, "no pattern of paths")
        assert problem["line"] == 2


def test_lines_of_gitignore_that_are_no_patterns(desk):
    subprocess.run(["git", "init", "--quiet"], cwd=desk, check=True)
    desk.joinpath("b.md").write_text(BAD)
    desk.joinpath(".gitignore").write_text("!\n\\\n[z-a]\nb.md\n//\n")
    assert not _checked(desk, "", ".")


@pytest.mark.parametrize("where", [".gitignore", "exclude", "overrides"])
def test_patterns_of_paths_that_could_be_tried_for_ever(desk, where):
    subprocess.run(["git", "init", "--quiet"], cwd=desk, check=True)
    deep = desk.joinpath(*["a" * 100] * 12)
    deep.mkdir(parents=True)
    desk.joinpath("a.md").rename(deep / f"{'a' * 200}.md")
    wild = ["*a" * 30 + "*b", "**/a*/" * 8 + "b", "*" * 60 + "b"]
    listed = json.dumps(wild)
    if where == ".gitignore":
        desk.joinpath(where).write_text("\n".join(wild))
    else:
        part = f"exclude: {listed}" if where == "exclude" else f"overrides: [{{paths: {listed}, checks: {{}}}}]"
        desk.joinpath("factlint.yml").write_text(f"factlint: 1\n{part}\n")
    assert not _checked(desk, "", ".")


@pytest.mark.parametrize("item", ["..", "../**/*.yml", "round", "round/**/*.yml"])
def test_rules_that_are_half_the_disk(desk, item):
    """A pattern of rules may begin at the root of the disk; here the half of it is made by hand."""
    for number in range(101):
        for other in range(100):
            desk.parent.joinpath("full", str(number), str(other)).mkdir(parents=True)
    desk.joinpath("round").symlink_to(desk.parent)
    desk.joinpath("factlint.yml").write_text(f"factlint: 1\nextends: [core]\nrules: ['{item}']\n")
    _checked(desk, "folders")


def test_rules_in_folders_below_are_found_as_ever(desk):
    words = {"a": "Officials", "b": "council", "c": "people", "d": "died", "e": "vote"}
    for name in ("rules/a.yml", "rules/deep/b.yaml", "rules/deep/er/c.yml", "rules/.hidden/d.yml", "rules/e.txt"):
        desk.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
        slug = name.rpartition("/")[2][0]
        rule = f"{{match: {words[slug]}, message: found by {slug}, severity: error}}"
        desk.joinpath(name).write_text(f"factlint: 1\npatterns: {{{slug}: {rule}}}\n")
    desk.joinpath("rules/deep/again").symlink_to("../../rules")
    wanted = {
        "rules": "abc", "rules/**/*.y*ml": "abc", "rules/*.yml": "a", "rules/**": "abce", "**/c.yml": "c",
        "rules/deep/*/c.yml": "c", "**/deep/*": "b", "rules/**/er/*": "c", "rules/[ab].yml": "a",
        "rules/.hidden/*": "d", "rules/../rules/a.*": "a",
    }  # fmt: skip
    for item, slugs in wanted.items():
        desk.joinpath("factlint.yml").write_text(f"factlint: 1\nextends: [core]\nrules: ['{item}']\n")
        report, _ = _report(desk, "--select", "style.pattern", "a.md")
        assert {found["entity"].rpartition("/")[2] for found in report["findings"]} == set(slugs), item


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "1e999", "Infinity"])
def test_a_number_that_is_none(desk, value):
    entries = f'{{q: {{say: "{{n}} died", value: {value}}}, r: {{say: "{{n}} x", value: 1, tolerance: {value}}}}}'
    desk.joinpath("rules.yml").write_text(f"factlint: 1\nquantities: {entries}\n")
    report, code = _report(desk, "--rules", "rules.yml", "a.md")
    assert [problem["line"] for problem in report["problems"]] == [2, 2] and code == 2


def test_a_version_in_figures_of_another_script(desk):
    desk.joinpath("rules.yml").write_text("factlint: ١\n")
    report, code = _report(desk, "--rules", "rules.yml", "a.md")
    assert "factlint: ١" in report["problems"][0]["message"] and code == 2
