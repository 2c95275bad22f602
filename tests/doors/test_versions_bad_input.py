"""Versions that are no good input: a clear problem, exit code 2, and the rest still compared."""

import os
import shutil
import sys

import pytest
from tests.doors.desk import environment, repository, run
from tests.doors.story import changes, check, commit, git, said, story

SPANISH = """\
El concejo dijo que doce personas murieron en el incendio de la colina cerca de la ciudad.

La alcaldesa abrió un refugio en la escuela el lunes, y el puente sobre el río sigue cerrado por una semana.
"""


@pytest.fixture
def desk(tmp_path):
    """A repository of one commit that holds `a.md`."""
    tmp_path.joinpath("a.md").write_text(story())
    return repository(tmp_path)


@pytest.mark.parametrize(
    ("between", "words"),
    [
        (b"", "no text"),
        (b"---\ntitle: \n---\n\n", "no text"),
        (b"\x89PNG\0\0", "binary"),
        pytest.param(b"The fire burns. " * (4 << 20) + b"Still.", "limit", id="more-than-64-MiB"),
        (SPANISH.encode(), "in Spanish, where most of its article is in English"),
    ],
)
def test_a_version_that_cannot_be_compared_is_told_and_left_out(desk, between, words):
    commit(desk, "a.md", between)
    commit(desk, "a.md", story(13))
    report = check(desk, "--history", "a.md")
    (problem,) = report["problems"]
    assert words in problem["message"] and problem["path"].endswith(":a.md")
    assert [(was, now) for _, was, now in changes(report)] == [("12 people", "13 people")] and report["code"] == 2


def test_versions_in_two_languages_are_compared_within_each(tmp_path):
    names = ("a.v1.md", "a.v2.md", "a.v3.md", "a.v4.md", "a.v5.md")
    texts = (story(12), SPANISH, story(13), SPANISH.replace("doce", "trece"), story(14))
    for name, text in zip(names, texts, strict=True):
        tmp_path.joinpath(name).write_text(text)
    report = check(tmp_path, ".")
    assert report["coverage"]["comparisons"] == 3 and [p["path"] for p in report["problems"]] == ["a.v2.md"]
    assert [now for _, _, now in changes(report) if "people" in now] == ["13 people", "14 people"]


def test_an_empty_file_that_was_filled_is_new(desk):
    commit(desk, "b.md", "")
    desk.joinpath("b.md").write_text(story())
    report = check(desk, "--since", "HEAD")
    assert (report["code"], report["coverage"]["documents"], report["coverage"]["comparisons"]) == (0, 1, 0)


def test_a_shallow_clone_says_where_its_history_begins(desk, tmp_path_factory):
    for toll in (13, 14, 15):
        commit(desk, "a.md", story(toll))
    commit(desk, "new.md", story())
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "--quiet", "--depth=3", f"file://{desk}", ".")
    report = check(clone, "--history", "a.md", "new.md")
    (problem,) = report["problems"]
    assert "shallow" in problem["message"] and "--unshallow" in problem["message"] and problem["path"] == "a.md"
    assert [now for _, _, now in changes(report)] == ["15 people"] and report["code"] == 2
    assert not check(desk, "--history", "a.md", "new.md")["problems"]


def test_a_shallow_clone_without_the_merge_base_says_so(desk, tmp_path_factory):
    git(desk, "checkout", "--quiet", "-b", "side")
    commit(desk, "a.md", story(13))
    commit(desk, "a.md", story(14))
    git(desk, "checkout", "--quiet", "main")
    commit(desk, "b.md", story())
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=side", f"file://{desk}", ".")
    report = check(clone, "--since", "origin/main")
    assert "shallow" in said(report) and report["code"] == 2


def test_two_lines_of_commits_without_a_common_one_are_told(desk):
    git(desk, "checkout", "--quiet", "--orphan", "other")
    commit(desk, "a.md", story(13))
    report = check(desk, "--since", "main")
    assert "no commit in common" in said(report) and report["code"] == 2


@pytest.mark.parametrize("revision", ["nope", "HEAD~9", "HEAD:a.md", "-x", "main..nope", "", "two words"])
def test_a_revision_that_is_none_is_told(desk, revision):
    report = check(desk, f"--since={revision}", ".")
    assert f"`{revision}` names no commit" in said(report) and report["code"] == 2


@pytest.mark.parametrize("way", [["--history"], ["--since", "HEAD"]])
def test_outside_git_there_is_one_clear_problem(tmp_path, way):
    tmp_path.joinpath("a.md").write_text(story())
    report = check(tmp_path, *way, "a.md", env=environment() | {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    (problem,) = report["problems"]
    assert "not in a git repository" in problem["message"] and problem["path"] == "a.md" and report["code"] == 2


@pytest.mark.parametrize("way", [["--history", "a.md"], ["--since", "HEAD", "a.md"]])
def test_without_git_there_is_one_clear_problem(desk, way):
    report = check(desk, *way, env=environment() | {"PATH": "/nowhere"})
    assert "git is not installed" in said(report) and len(report["problems"]) == 1 and report["code"] == 2


def test_before_the_first_commit_there_is_no_history(tmp_path):
    git(tmp_path, "init", "--quiet")
    tmp_path.joinpath("a.md").write_text(story())
    report = check(tmp_path, "--history", "a.md")
    assert (report["code"], report["problems"]) == (0, [])
    report = check(tmp_path, "--since", "HEAD")
    assert (report["code"], report["problems"], report["coverage"]["documents"]) == (0, [], 1)
    assert "names no commit" in said(check(tmp_path, "--since", "main"))


def test_a_file_in_conflict_is_compared_as_it_stands(desk):
    git(desk, "checkout", "--quiet", "-b", "side")
    commit(desk, "a.md", story(13))
    git(desk, "checkout", "--quiet", "main")
    commit(desk, "a.md", story(14))
    run("git", "merge", "--quiet", "side", cwd=desk, env=environment(), code=1)
    desk.joinpath("a.md").write_text(story(15))
    assert [now for _, _, now in changes(check(desk, "--history", "a.md"))] == ["14 people", "15 people"]
    report = check(desk, ":3:a.md", ":2:a.md", command="compare")
    assert [(was, now) for _, was, now in changes(report)] == [("13 people", "14 people")]


def test_a_name_that_is_a_file_and_a_revision_is_told(desk):
    shutil.copy(desk / "a.md", desk / "HEAD:a.md")
    report = check(desk, "HEAD:a.md", "a.md", command="compare")
    assert "both a file and a revision" in said(report) and report["code"] == 2
    desk.joinpath("a.md").write_text(story(13))
    for name in ("./HEAD:a.md", "HEAD:./a.md"):
        assert [now for _, _, now in changes(check(desk, name, "a.md", command="compare"))] == ["13 people"]


@pytest.mark.parametrize(
    "options", [["--history", "--since", "HEAD"], ["--history", "--no-compare"], ["--group", "similar", "--no-compare"]]
)
def test_options_that_exclude_each_other_are_a_usage_error(desk, options):
    out = run(sys.executable, "-m", "factlint", "check", *options, "a.md", cwd=desk, env=environment(), code=2)
    assert options[-1].removeprefix("--") in out or "not allowed" in out


def test_a_bare_repository_is_told(desk, tmp_path_factory):
    bare = tmp_path_factory.mktemp("bare")
    git(bare, "clone", "--quiet", "--bare", str(desk), ".")
    bare.joinpath("a.md").write_text(story())
    report = check(bare, "--history", "a.md")
    assert "without working files" in said(report) and report["code"] == 2


def test_links_are_no_versions(desk):
    desk.joinpath("b.md").write_text(story(13))
    commit(desk)
    desk.joinpath("a.md").unlink()
    os.symlink("b.md", desk / "a.md")
    commit(desk)
    report = check(desk, "--history", "a.md")
    assert report["code"] in (0, 1) and not report["problems"]
