"""factlint's GitHub action and GitLab component: their form, and what strange inputs make of them."""

import json
import re
import subprocess
import sys

import pytest
import yaml
from tests.doors import jobs
from tests.doors.desk import HOME, ROOT, factlint, repository, run

BAD = "A delegation from Norther Korea met him at the airport on Monday.\n"
GOOD = BAD.replace("Norther", "North")


def _valid(schema, text, folder):
    path = folder / "tried.yml"
    path.write_text(text)
    command = ["-m", "check_jsonschema", "--builtin-schema", schema, path]
    run(sys.executable, *command, cwd=folder)


def test_the_forms_are_those_of_the_platforms(tmp_path):
    for schema, value in (("actions", jobs.ACTION), ("ci", jobs.SPEC), ("ci", jobs.COMPONENT)):
        platform = "github" if schema == "actions" else "gitlab"
        _valid(f"vendor.{platform}-{schema}", yaml.safe_dump(value), tmp_path)


def test_the_workflows_on_the_page_are_those_of_the_platforms(tmp_path):
    text = ROOT.joinpath("docs/ci.md").read_text(encoding="utf-8")
    for name, block in re.findall(r"^```yaml\n# (\S+)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        kind = "vendor.gitlab-ci" if "gitlab" in name else "vendor.github-workflows"
        _valid(kind, block, tmp_path)


def test_no_input_stands_in_a_script():
    scripts = [step["run"] for step in jobs.ACTION["runs"]["steps"]]
    scripts += [line for job in jobs.COMPONENT.values() for line in job["script"]]
    assert len(scripts) == 4 and not any("${{" in script or "$[[" in script for script in scripts)


def test_the_page_and_the_action_know_the_same_inputs():
    text = ROOT.joinpath("docs/ci.md").read_text(encoding="utf-8")
    table = text.partition("| input |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == list(jobs.ACTION["inputs"])
    for name in jobs.SPEC["spec"]["inputs"]:
        assert f"`{name}`" in text or f"{name}: " in text


@pytest.fixture
def origin(tmp_path):
    """A repository whose copy has names that shells and options would make much of."""
    folder = tmp_path / "origin"
    folder.mkdir()
    for name in ("two words.md", "$(touch owned).md", "--help.md", "*.md", "`touch owned`; exit 0 #.md"):
        folder.joinpath(name).write_text(BAD)
    folder.joinpath("fine.md").write_text(GOOD)
    return repository(folder)


def _sarif(path):
    (results,) = (one["results"] for one in json.loads(path.read_text(encoding="utf-8"))["runs"])
    return {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}


def test_the_action_takes_inputs_for_nothing_but_what_they_are(tmp_path, origin, runner):
    paths = "two words.md\n$(touch owned).md\n--help.md\n`touch owned`; exit 0 #.md\n*.md\n"
    given = {"paths": paths, "args": "--select\nfact.name-form\n", "format": "compact", "sarif": "out $(x).sarif"}
    code, said = jobs.done(jobs.of_action(given), origin, tmp_path / "job", runner)
    assert code == 1 and "::add-matcher::" in said, said
    assert said.count(": error: ") == 5 and "fine.md" not in said
    assert not tmp_path.joinpath("job/owned").exists()
    assert len(_sarif(tmp_path / "job/out $(x).sarif")) == 5
    for given, wanted in (
        ({"paths": "fine.md"}, 0),
        ({"paths": "fine.md", "args": "--no-such"}, 2),
        ({"paths": "gone.md"}, 2),
        ({"paths": "fine.md", "sarif": "no/folder/x.sarif"}, 2),
        ({"args": "--fail-on=never"}, 0),
    ):
        checked = list(jobs.of_action(given))[-1:]
        code, said = jobs.done(checked, origin, tmp_path / f"job {given}".replace("/", "-"), runner)
        assert code == wanted, (given, said)


def test_the_component_takes_inputs_for_nothing_but_what_they_are(tmp_path, origin, checkout, runner):
    revision = run("git", "rev-parse", "HEAD", cwd=checkout, env=runner).strip()
    given = {"repository": HOME, "revision": revision, "args": "--select=fact.name-form"}
    given["paths"] = "two words.md\n$(touch owned).md\n--help.md\n*.md"
    code, said = jobs.done(jobs.of_component(given), origin, tmp_path / "job", runner)
    assert code == 1 and said.count("fact.name-form") == 4, said
    assert not tmp_path.joinpath("job/owned").exists()
    report = json.loads(tmp_path.joinpath("job/gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert {one["location"]["path"] for one in report} == {"two words.md", "$(touch owned).md", "--help.md", "*.md"}


def test_the_matcher_knows_the_lines_of_the_compact_report(tmp_path):
    matcher = json.loads(ROOT.joinpath(".github/factlint-matcher.json").read_text(encoding="utf-8"))
    ((pattern,),) = (one["pattern"] for one in matcher["problemMatcher"])
    tmp_path.joinpath("odd: 3:4: name.md").write_text(BAD + "\nIt it was [late] there.\n")
    said = factlint("check", "--format", "compact", ".", cwd=tmp_path).stdout
    shown = json.loads(factlint("check", "--format", "json", ".", cwd=tmp_path).stdout)["findings"]
    grave = [one for one in shown if one["severity"] != "info"]
    matched = [found for line in said.splitlines() if (found := re.match(pattern["regexp"], line))]
    parts = ("file", "line", "column", "severity", "message", "code")
    read = [{part: found[pattern[part]] for part in parts} for found in matched]
    assert len(read) == len(grave) >= 2
    for one, finding in zip(read, grave, strict=True):
        assert (one["file"], int(one["line"])) == (finding["path"], finding["start"]["line"])
        assert (one["code"], one["severity"]) == (finding["rule"], finding["severity"])


def test_nothing_needs_a_network_to_be_validated(tmp_path):
    """The schemas come with check-jsonschema; an environment without a way out changes nothing."""
    nowhere = {"https_proxy": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9", "PATH": ""}
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"]
    ended = subprocess.run(command, cwd=ROOT, env=nowhere, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr + ended.stdout
