"""The jobs of GitHub and GitLab that use factlint, run as the platforms run them, in a new clone."""

import os
import re
import subprocess
from typing import NamedTuple

import yaml
from tests.doors.desk import ROOT, run

ACTION = yaml.safe_load(ROOT.joinpath("action.yml").read_text(encoding="utf-8"))
SPEC, COMPONENT = yaml.safe_load_all(ROOT.joinpath("templates/factlint.yml").read_text(encoding="utf-8"))


class Step(NamedTuple):
    """Commands that run in a shell of their own, and what the step puts into their environment."""

    commands: str
    env: dict[str, str]


def of_github(job):
    """The steps of a job that run something, those of factlint's action among them."""
    for step in job["steps"]:
        if "run" in step:
            yield Step(step["run"], {})
        elif step["uses"].startswith("your/factlint@"):
            yield from of_action(step.get("with", {}))


def of_action(given):
    """The steps of factlint's action with inputs; they stand in its environment and nowhere else."""
    inputs = {name: one["default"] for name, one in ACTION["inputs"].items()} | given
    for step in ACTION["runs"]["steps"]:
        yield Step(step["run"], {key: _filled(r"\$\{\{ inputs\.(.+?) \}\}", value, inputs)
                                 for key, value in step.get("env", {}).items()})  # fmt: skip


def of_component(given):
    """The one step of the job of factlint's component with inputs."""
    declared = SPEC["spec"]["inputs"]
    assert given.keys() <= declared.keys()
    inputs = {name: given.get(name, one.get("default")) for name, one in declared.items()}
    assert None not in inputs.values(), "an input without a default was not given"
    (job,) = COMPONENT.values()
    env = {
        name: _filled(r"\$\[\[ inputs\.(.+?) \]\]", one["value"], inputs)
        for name, one in job["variables"].items()
        if one["expand"] is False
    }
    yield Step("\n".join(job["script"]), env)


def _filled(pattern, text, inputs):
    return re.sub(pattern, lambda match: inputs[match[1]], text)


def done(steps, origin, folder, env):
    """Runs the steps in a new clone; gives the exit code of the first that fails, and all output."""
    run("git", "clone", "--quiet", origin, folder, cwd=origin, env=env)
    said = ""
    for step in steps:
        ended = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.commands],
            cwd=folder, env=env | step.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        said += ended.stdout
        if ended.returncode:
            return ended.returncode, said
    return 0, said


def environment(env, programs, checkout, temporary, home):
    """An environment like a job's: its own Python, and for git factlint's repository is this checkout."""
    found = f"{programs}{os.pathsep}{os.environ['PATH']}"
    there = {"GIT_CONFIG_KEY_0": f"url.{checkout.as_uri()}.insteadOf", "GIT_CONFIG_VALUE_0": home}
    lean = {"PIP_NO_COMPILE": "1"}  # what no job runs is not compiled
    github = {"RUNNER_TEMP": str(temporary), "GITHUB_ACTION_PATH": str(checkout)}
    return env | {"PATH": found, "GIT_CONFIG_COUNT": "1"} | there | github | lean
