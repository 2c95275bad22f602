"""`factlint compare` in a real repository: revisions of a file, from the top and from a folder below it."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository, run

OLD = "The council said 12 people died in the fire on the hill near the town.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A repository of two commits: a number changes from 12 to 14 in two files."""
    folder = tmp_path_factory.mktemp("desk")
    folder.joinpath("columns").mkdir()
    for name in ("a.md", "columns/a.md"):
        folder.joinpath(name).write_text(OLD)
    folder.joinpath("image.md").write_bytes(b"\x89PNG\0\0")
    repository(folder)
    for name in ("a.md", "columns/a.md"):
        folder.joinpath(name).write_text(OLD.replace("12", "14"))
    folder.joinpath("factlint.yml").write_text(
        "factlint: 1\noverrides: [{paths: [columns/**], checks: {version.critical-change: {severity: error}}}]\n"
    )
    env = environment()
    run("git", "add", "--all", cwd=folder, env=env)
    run("git", "commit", "--quiet", "--message=Second", cwd=folder, env=env)
    run("git", "branch", "x", "HEAD~1", cwd=folder, env=env)
    return folder


def _compare(*arguments, cwd):
    command = [sys.executable, "-m", "factlint", "compare", "--format", "json", *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment(), capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    return json.loads(done.stdout), done.returncode


@pytest.mark.parametrize(
    ("folder", "old", "new"),
    [
        (".", "HEAD~1:a.md", "a.md"),
        (".", "HEAD~1:a.md", "HEAD:a.md"),
        (".", "HEAD~1:./a.md", "./a.md"),
        (".", "x:a.md", "@:a.md"),
        ("columns", "HEAD~1:../a.md", "../a.md"),
    ],
)
def test_a_revision_is_compared_with_a_later_one(desk, folder, old, new):
    report, code = _compare(old, new, cwd=desk / folder)
    (found,) = report["findings"]
    assert (found["rule"], found["severity"], code) == ("version.critical-change", "info", 0)
    assert "12" in found["related"][0]["text"] and found["related"][0]["path"] == old


@pytest.mark.parametrize(("folder", "path"), [(".", "columns/a.md"), ("columns", "a.md")])
def test_a_revision_comes_under_the_configuration_of_its_file(desk, folder, path):
    report, _ = _compare(f"HEAD~1:{path}", f"HEAD:{path}", cwd=desk / folder)
    assert [found["severity"] for found in report["findings"]] == ["error"]


@pytest.mark.parametrize(
    ("old", "said"),
    [
        ("HEAD~9:a.md", "HEAD~9"),
        ("HEAD:gone.md", "gone.md"),
        ("HEAD:columns", "folder"),
        ("HEAD:image.md", "binary"),
        ("gone.md", "no such file"),
    ],
)
def test_what_cannot_be_read_is_a_problem(desk, old, said):
    report, code = _compare(old, "a.md", cwd=desk)
    (problem,) = report["problems"]
    assert code == 2 and problem["path"] == old and said in problem["message"]


@pytest.mark.parametrize(("old", "new"), [("a.md", "a.md"), ("a.md", "./a.md"), ("HEAD:a.md", "HEAD:a.md")])
def test_a_text_named_twice_is_a_problem(desk, old, new):
    report, code = _compare(old, new, cwd=desk)
    (problem,) = report["problems"]
    assert code == 2 and "named twice" in problem["message"] and report["coverage"]["documents"] == 0
