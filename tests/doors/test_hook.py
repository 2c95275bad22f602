"""The hooks, installed by pre-commit from this checkout into a desk's repository, refuse a commit and let it pass."""

import re
import subprocess
import sys

import pytest
from tests.doors.desk import HOME, ROOT, environment, repository, run

pytest.importorskip("pre_commit")

CONFIG = re.search(r"^repos:\n(?: .*\n)+", ROOT.joinpath("README.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
"""The configuration that the README shows."""
DRAFT = "The envoy landed on Monday.\n\nA delegation from {country} met him at the airport.\n"
RULES = """\
factlint: 1
terms:
  harbour: {{prefer: harbour, avoid: [harbor], bad: ["The {word} was closed on Monday."]}}
"""


@pytest.fixture
def newsroom(tmp_path, checkout, index):
    """A desk's repository with the hooks installed, and the environment to use it in."""
    env = environment() | {"PRE_COMMIT_HOME": str(tmp_path / "hooks")}
    revision = run("git", "rev-parse", "HEAD", cwd=checkout, env=env).strip()
    folder = tmp_path / "desk"
    folder.mkdir()
    config = CONFIG.replace(HOME, str(checkout)).replace("REVISION", revision)
    folder.joinpath(".pre-commit-config.yaml").write_text(config)
    repository(folder)
    run(sys.executable, "-m", "pre_commit", "install", cwd=folder, env=env)
    return folder, env


def _commit(newsroom, name, text, code):
    folder, env = newsroom
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    run("git", "add", "--all", cwd=folder, env=env)
    return run("git", "commit", "--message=Draft", cwd=folder, env=env, code=code)


def test_a_commit_is_refused_until_it_is_mended(newsroom):
    refused = _commit(newsroom, "drafts/envoy.txt", DRAFT.format(country="Norther Korea"), 1)
    assert "drafts/envoy.txt" in refused and "3:19" in refused and "North Korea" in refused
    assert "(no files to check)Skipped" in refused, "factlint-rules has nothing to do"
    passed = _commit(newsroom, "drafts/envoy.txt", DRAFT.format(country="North Korea"), 0)
    assert "factlint" in passed and "Failed" not in passed
    refused = _commit(newsroom, "rules/desk.yml", RULES.format(word="harbour"), 1)
    assert "rules/desk.yml" in refused
    assert "Failed" not in _commit(newsroom, "rules/desk.yml", RULES.format(word="harbor"), 0)
    manifest = "factlint: 1\nslug: norther-korea-norther-korea\n"
    assert "Failed" not in _commit(newsroom, "drafts/article.yml", manifest, 0), "a manifest is no copy"
    folder, _ = newsroom
    for name in ("a.json", "b.js"):
        folder.joinpath("drafts", name).write_text('"the the\n')
    assert "Failed" not in _commit(newsroom, "drafts/data.csv", 'one,"the the\n', 0), "nor are data and scripts"


def test_the_hooks_of_this_checkout_are_valid():
    validate = [sys.executable, "-m", "pre_commit"]
    for command, name in (
        ("validate-manifest", ".pre-commit-hooks.yaml"),
        ("validate-config", ".pre-commit-config.yaml"),
    ):
        assert subprocess.run([*validate, command, ROOT / name], check=False).returncode == 0
