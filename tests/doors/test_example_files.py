"""The hand-written examples of the YAML files load without a problem, one by one and all together."""

import json
import shutil
import subprocess
import sys

import pytest
from tests.doors.desk import ROOT

EXAMPLES = ROOT / "tests" / "examples"
RULES = ("facts.yml", "known.yml", "corrections.yml", "style.yml")
FIGURES = ("ports.csv", "ports.json")


def _check(folder, *arguments):
    command = [sys.executable, "-m", "factlint", "check", "--format", "json", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return json.loads(done.stdout), done.returncode


@pytest.mark.parametrize("name", RULES)
def test_a_rule_file_loads(tmp_path, name):
    tmp_path.joinpath("a.txt").write_text("The council met on Monday.\n")
    report, code = _check(tmp_path, "a.txt", "--rules", str(EXAMPLES / name))
    assert code == 0 and not report["problems"]


def test_the_configuration_and_the_manifest_load(tmp_path):
    shutil.copy(EXAMPLES / "factlint.yml", tmp_path)
    shutil.copy(EXAMPLES / "article.yml", tmp_path)
    for seed in ROOT.joinpath("seeds").glob("*.txt"):
        shutil.copy(seed, tmp_path)
    rules = tmp_path / "rules"
    rules.mkdir()
    for name in (*RULES, *FIGURES):
        shutil.copy(EXAMPLES / name, rules)
    report, code = _check(tmp_path, ".", "--fail-on", "never")
    assert code == 0 and not report["problems"] and report["coverage"]["comparisons"] == 1
    assert any(finding["entity"] == "places/north-korea" for finding in report["findings"])
