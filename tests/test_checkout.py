"""What stands twice in this checkout agrees: README, CI, pre-commit and pyproject.toml."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from factlint import __version__, reading

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]


def _text(name):
    return ROOT.joinpath(name).read_text(encoding="utf-8")


def _command(name):
    script = ROOT / "tools" / "readme_commands.py"
    return subprocess.run([sys.executable, script, name], capture_output=True, text=True, check=True).stdout.strip()


def test_the_readme_runs_the_main_job_and_the_tests():
    assert _command("run").endswith("factlint check seeds")
    assert "-m pytest" in _command("test")
    assert _text("README.md").count("python3 -m venv") == 2


def test_the_readme_says_how_many_tests_are_skipped_without_a_browser():
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "browser", "tests/doors"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert f"{listed.count('::')} of the tests look at pages in a browser" in _text("README.md").replace("\n", " ")


def test_the_workflow_has_every_python_that_is_promised_on_three_systems():
    matrix = yaml.safe_load(_text(".github/workflows/test.yml"))["jobs"]["test"]["strategy"]["matrix"]
    promised = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if re.search(r"Python :: 3\.\d+$", one)]
    assert matrix["python"] == promised and len(matrix["os"]) == 3


def test_ci_runs_the_command_of_the_readme():
    script = _text(".ci/run")
    assert "test_command=$(python3 tools/readme_commands.py test)" in script
    assert 'bash -euo pipefail -c "$test_command"' in script
    assert "pytest" not in script


@pytest.mark.parametrize("name", [".ci/run", "bench/fresh_clone.sh"])
def test_scripts_can_be_run(name):
    assert os.access(ROOT / name, os.X_OK)
    subprocess.run(["bash", "-n", ROOT / name], check=True)


def test_the_hooks_of_this_checkout_install_what_the_project_asks_for():
    hooks = {hook["id"]: hook for hook in yaml.safe_load(_text(".pre-commit-config.yaml"))["repos"][0]["hooks"]}
    needed = {name: set(hook["additional_dependencies"]) for name, hook in hooks.items()}
    runtime, dev = set(PROJECT["dependencies"]), set(PROJECT["optional-dependencies"]["dev"])
    assert needed["factlint"] == needed["factlint-rules"] == runtime
    assert needed["mypy"] >= runtime
    assert set().union(*needed.values()) <= runtime | dev


_PLAIN = sorted(suffix for suffix, name in reading.suffixes().items() if not reading.extra(name))
"""What needs no extra; pre-commit makes an environment without any."""


@pytest.mark.parametrize("suffix", _PLAIN)
def test_the_hook_takes_every_suffix_that_is_read(suffix):
    (files,) = (hook["files"] for hook in yaml.safe_load(_text(".pre-commit-hooks.yaml")) if hook["id"] == "factlint")
    assert re.search(files, f"drafts/note{suffix}") and re.search(files, f"drafts/note{suffix.upper()}")
    assert not re.search(files, f"drafts/note{suffix}.bak")


def test_the_version_is_one():
    assert PROJECT["version"] == __version__
    assert f"## [{__version__}]" in _text("CHANGELOG.md")


@pytest.mark.parametrize("page", ["README.md", "docs/ci.md"])
def test_nothing_is_shown_that_was_not_released(page):
    assert not re.search(r"pip install factlint\b|factlint@v|rev: v\d", _text(page))
