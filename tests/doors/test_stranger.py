"""A stranger's repository runs nothing of its own, by whatever command git is asked; and its index is left alone."""

import os
import subprocess
import sys

import pytest
from tests.doors import traps
from tests.doors.desk import environment
from tests.doors.story import changes, check
from tests.doors.traps import Trap, factlint

COMMANDS = [
    ["check", "--since", "HEAD~1", "."],
    ["check", "--since", "HEAD", "--diff", "."],
    ["check", "--since", "HEAD", "--fix", "a.md"],
    ["check", "--history", ".", "--format", "html", "--output", os.devnull],
    ["compare", "HEAD~1:a.md", "a.md"],
    ["compare", ":a.md", "a.md"],
    ["corrections", "suggest", "."],
    ["corrections", "check", "."],
    ["timeline", "--history", "."],
]
"""Every command that asks git something, and one that need not."""


@pytest.fixture
def trap(tmp_path):
    return Trap(tmp_path)


def _run_all(folder, *, where=".", commands=COMMANDS):
    """Runs the commands, those that look at all of a folder also from above it."""
    for command in commands:
        factlint(folder / where, *command)
        if command[-1] == ".":
            factlint(folder.parent, *command[:-1], f"{folder.name}/{where}")


def test_a_clone_with_a_hostile_configuration(tmp_path, trap):
    folder = traps.clone(tmp_path / "clone", trap)
    for name, arguments in traps.CLONE.items():
        assert name in trap.proven(folder, *arguments), f"the trap {name} does not work"
    traps.changed(folder)
    before = folder.joinpath(".git/index").read_bytes()
    _run_all(folder)
    assert trap.sprung == set()
    assert folder.joinpath(".git/index").read_bytes() == before


@pytest.mark.parametrize("where", ["drafts", "."])
def test_drafts_that_are_a_repository_themselves(tmp_path, trap, where):
    folder = traps.tracked(tmp_path / "clone", trap)
    assert "fsmonitor" in trap.proven(folder / "drafts", "status")
    _run_all(folder, where=where)
    assert trap.sprung == set()


def test_drafts_that_are_a_repository_belong_to_the_clone_they_lie_in(tmp_path, trap):
    folder = traps.tracked(tmp_path / "clone", trap)
    for where, name in ((tmp_path, "clone/drafts/a.md"), (folder / "drafts", "a.md"), (folder, "drafts")):
        report = check(where, "--since", "HEAD", name)
        assert [(was, now) for _, was, now in changes(report)] == [("30 people", "31 people")]
        assert not report["problems"]
    report = check(folder / "drafts", ":a.md", "a.md", command="compare")
    assert [(was, now) for _, was, now in changes(report)] == [("30 people", "31 people")]


def test_drafts_alone_that_are_a_repository_are_told(tmp_path, trap):
    """Unpacked without the clone they lie in, they are a repository that nobody has chosen."""
    drafts = traps.tracked(tmp_path / "clone", trap).joinpath("drafts").rename(tmp_path / "drafts")
    for line in (["check", "--since", "HEAD", "."], ["check", "--history", "a.md"], ["compare", ":a.md", "a.md"]):
        done = factlint(drafts, *line)
        assert done.returncode == 2 and b"without working files" in done.stderr
    assert trap.sprung == set()


@pytest.mark.parametrize("name", ["uploadpack", "ssh", "ext", "proxy"])
def test_a_partial_clone_fetches_nothing(tmp_path, trap, name):
    folder = traps.promised(tmp_path / "clone", trap, traps.remotes(trap)[name])
    assert name in trap.proven(folder, "cat-file", "blob", "HEAD~1:a.md")
    _run_all(folder)
    assert trap.sprung == set()


def test_a_submodule_with_a_hostile_configuration(tmp_path, trap):
    folder = traps.nested(tmp_path / "clone", trap)
    assert "fsmonitor" in trap.proven(folder, "status")
    _run_all(folder)
    assert trap.sprung == set()


def test_the_program_in_the_folder_of_the_drafts_is_not_git(tmp_path, trap):
    folder = traps.two_versions(tmp_path / "clone")
    trap.put(folder / "git", "program")
    for path in (f":{os.environ['PATH']}", f".:{os.environ['PATH']}"):
        factlint(folder, "check", "--since", "HEAD", "a.md", env=environment() | {"PATH": path})
    assert trap.sprung == set()


@pytest.mark.parametrize("name", ["json", "subprocess", "jinja2"])
def test_a_module_in_the_folder_of_the_drafts_is_not_imported(tmp_path, trap, name):
    folder = traps.two_versions(tmp_path / "clone")
    folder.joinpath(f"{name}.py").write_text(f"import os\nos.system({trap('module')!r})\n")
    for line in (["check", "--history", ".", "--format", "html"], ["test"]):
        subprocess.run([sys.executable, "-m", "factlint", *line], cwd=folder, capture_output=True, check=False)
    assert trap.sprung == set()
