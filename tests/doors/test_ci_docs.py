"""The jobs of docs/ci.md, run as the platforms run them: an error in a draft fails them, the mended draft passes."""

import re

import pytest
import yaml
from tests.doors import jobs
from tests.doors.desk import ROOT, repository, run

BAD = "The envoy landed on Monday.\n\nA delegation from Norther Korea met him at the airport.\n"


def _blocks():
    text = ROOT.joinpath("docs", "ci.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n# \S+\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [yaml.safe_load(block) for block in blocks]


def _jobs():
    """The steps of each job on the page, with the name of the platform and whether factlint's own steps are in it."""
    for block in _blocks():
        if "jobs" in block:
            (job,) = block["jobs"].values()
            own = any(step.get("uses", "").startswith("your/factlint@") for step in job["steps"])
            yield pytest.param(list(jobs.of_github(job)), id="action" if own else "github")
        elif "include" in block:
            (include,) = block["include"]
            yield pytest.param(list(jobs.of_component(include["inputs"])), id="component")
        else:
            (job,) = block.values()
            yield pytest.param([jobs.Step("\n".join(job["script"]), {})], id="gitlab")


def _at(revision, step):
    """A step with the revision that is tried in the place of the word on the page."""
    env = {name: value.replace("REVISION", revision) for name, value in step.env.items()}
    return jobs.Step(step.commands.replace("REVISION", revision), env)


@pytest.mark.parametrize("steps", list(_jobs()))
def test_a_job_fails_until_the_draft_is_mended(steps, tmp_path, checkout, runner):
    revision = run("git", "rev-parse", "HEAD", cwd=checkout, env=runner).strip()
    steps = [_at(revision, step) for step in steps]
    origin = tmp_path / "origin"
    origin.joinpath("drafts").mkdir(parents=True)
    draft = origin / "drafts" / "envoy.txt"
    draft.write_text(BAD)
    repository(origin)
    code, said = jobs.done(steps, origin, tmp_path / "first", runner)
    assert (code, bool(re.search("3:19|line=3,.*col=19", said))) == (1, True), said
    draft.write_text(BAD.replace("Norther", "North"))
    run("git", "commit", "--quiet", "--all", "--message=Mended", cwd=origin, env=runner)
    code, said = jobs.done(steps, origin, tmp_path / "second", runner)
    assert code == 0, said


def test_both_platforms_are_shown():
    assert [param.id for param in _jobs()] == ["action", "github", "component", "gitlab"]
