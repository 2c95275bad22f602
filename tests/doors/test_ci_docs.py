"""The jobs of docs/ci.md, run as the platforms run them: an error in a draft fails them, the mended draft passes."""

import os
import re
import subprocess
import sys

import pytest
import yaml
from tests.doors.desk import HOME, ROOT, environment, repository, run

BAD = "The envoy landed on Monday.\n\nA delegation from Norther Korea met him at the airport.\n"


def _blocks():
    text = ROOT.joinpath("docs", "ci.md").read_text(encoding="utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)]


def _scripts():
    """Each job's name and its commands: a shell for each step on GitHub, one for all on GitLab."""
    for block in _blocks():
        for job in block.get("jobs", {}).values():
            yield pytest.param([step["run"] for step in job["steps"] if "run" in step], id="github")
        if "jobs" not in block:
            yield from (pytest.param(["\n".join(job["script"])], id="gitlab") for job in block.values())


@pytest.fixture
def runner(tmp_path, checkout, index):
    """An environment like a job's: its own Python, and for git factlint's repository is this checkout."""
    run(sys.executable, "-m", "venv", tmp_path / "python", cwd=tmp_path)
    programs = tmp_path / "python" / ("Scripts" if os.name == "nt" else "bin")
    found = f"{programs}{os.pathsep}{os.environ['PATH']}"
    there = {"GIT_CONFIG_KEY_0": f"url.{checkout.as_uri()}.insteadOf", "GIT_CONFIG_VALUE_0": HOME}
    return environment() | {"PATH": found, "GIT_CONFIG_COUNT": "1"} | there


def _job(script, origin, folder, env):
    """Runs a job's commands in a new clone; gives the exit code of the first that fails, and all output."""
    run("git", "clone", "--quiet", origin, folder, cwd=origin, env=env)
    said = ""
    for commands in script:
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", commands],
            cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        said += done.stdout
        if done.returncode:
            return done.returncode, said
    return 0, said


@pytest.mark.parametrize("script", list(_scripts()))
def test_a_job_fails_until_the_draft_is_mended(script, tmp_path, checkout, runner):
    revision = run("git", "rev-parse", "HEAD", cwd=checkout, env=runner).strip()
    script = [commands.replace("REVISION", revision) for commands in script]
    origin = tmp_path / "origin"
    origin.joinpath("drafts").mkdir(parents=True)
    draft = origin / "drafts" / "envoy.txt"
    draft.write_text(BAD)
    repository(origin)
    code, said = _job(script, origin, tmp_path / "first", runner)
    assert (code, "3:19" in said) == (1, True), said
    draft.write_text(BAD.replace("Norther", "North"))
    run("git", "commit", "--quiet", "--all", "--message=Mended", cwd=origin, env=runner)
    assert _job(script, origin, tmp_path / "second", runner)[0] == 0


def test_both_platforms_are_shown():
    assert [param.id for param in _scripts()] == ["github", "gitlab"]
