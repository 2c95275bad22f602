"""The documentation says what is: the pages of checks, the YAML that is shown, the checks and files that are named."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from factlint import checks
from factlint.rulebook.validate import validate

ROOT = Path(__file__).parent.parent
PAGES = [
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/*.md", "docs/decisions/*.md", "docs/checks/*.md")
    for path in sorted(ROOT.glob(pattern))
]
SHOWN = re.compile(r"^```yaml\n# (\S+\.yml)\n(factlint: 1\n.*?)^```", re.MULTILINE | re.DOTALL)
"""A YAML file of ours on a page: its first line says how it is called."""
KINDS = {"article.yml": "article", "factlint.yml": "config"}


def _text(page):
    return ROOT.joinpath(page).read_text(encoding="utf-8")


def _shown():
    for page in PAGES:
        for name, text in SHOWN.findall(_text(page)):
            yield pytest.param(name, text, id=f"{page}:{name}")


def test_the_pages_of_checks_are_fresh():
    command = [sys.executable, "-m", "tools.make_docs", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run python -m tools.make_docs\n{done.stdout}{done.stderr}"


def test_the_pictures_are_fresh():
    command = [sys.executable, "-m", "tools.make_pictures", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run python -m tools.make_pictures\n{done.stdout}{done.stderr}"


def test_the_finding_in_json_is_a_real_one():
    (shown,) = re.findall(r"^```json\n(.*?)^```", _text("README.md"), re.MULTILINE | re.DOTALL)
    expected = json.loads(shown)
    command = [sys.executable, "-m", "factlint", "check", "--format", "jsonl", "--select", expected["rule"], "seeds"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    (real,) = (finding for finding in found if finding["text"] == expected["text"])
    assert list(real) == list(expected)
    assert real | {"origin": None} == expected | {"origin": None}, "the line of its rule may change"


@pytest.mark.parametrize(("name", "text"), list(_shown()))
def test_the_yaml_that_is_shown_loads(name, text):
    sheet, problems = validate(KINDS.get(name, "rules"), text, name)
    assert sheet and not problems


@pytest.mark.parametrize(("name", "text"), [case for case in _shown() if case.values[0].startswith("rules/")])
def test_the_examples_that_are_shown_hold(name, text, tmp_path):
    path = tmp_path / "shown.yml"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "factlint", "test", path]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", [page for page in PAGES if not page.startswith("docs/checks/")])
def test_the_checks_that_are_named_exist(page):
    named = set(re.findall(rf"\b(?:{'|'.join(checks.FOLDERS)})\.[a-z]+(?:-[a-z]+)*\b", _text(page)))
    assert {name for name in named if not name.endswith((".yml", ".py", ".md"))} <= set(checks.ids())


@pytest.mark.parametrize("page", PAGES)
def test_the_links_lead_somewhere(page):
    links = re.findall(r"(?<!!)\[[^\]]+\]\((?!https?:)([^)#\s]+)[^)]*\)", _text(page))
    assert not [link for link in links if not ROOT.joinpath(page).parent.joinpath(link).exists()]
