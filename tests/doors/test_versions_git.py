"""`check --history` and `check --since` in real repositories: what is compared, what is told, what is left alone."""

import hashlib
import os
import shutil
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository, run
from tests.doors.story import changes, check, commit, git, story


@pytest.fixture
def desk(tmp_path):
    """A repository of one commit that holds `a.md`."""
    tmp_path.joinpath("a.md").write_text(story())
    return repository(tmp_path)


def test_every_revision_is_compared_with_the_next_then_index_and_working_tree(desk):
    commit(desk, "a.md", story(13))
    desk.joinpath("a.md").write_text(story(14))
    git(desk, "add", "a.md")
    desk.joinpath("a.md").write_text(story(15))
    report = check(desk, "--history", "a.md")
    assert [now for _, _, now in changes(report)] == ["13 people", "14 people", "15 people"]
    (first, *_), (second, *_), (third, *_) = changes(report)
    assert " of " in first and (second, third) == ("index", "working tree")
    assert report["coverage"]["documents"] == 1 and report["coverage"]["comparisons"] == 3
    assert [finding["path"].partition(":")[2] for finding in report["findings"]] == ["a.md", "a.md", ""]


def test_siblings_go_with_the_newest_take_of_a_manifest(desk):
    desk.joinpath("b.md").write_text(story(13))
    desk.joinpath("headline.txt").write_text("14 people die in fire on hill near town\n")
    rows = "  - {file: a.md, version: v1}\n  - {file: b.md, version: v2}\n"
    desk.joinpath("article.yml").write_text(
        f"factlint: 1\nslug: fire\nversions:\n{rows}siblings: {{headline: headline.txt}}\n"
    )
    commit(desk)
    found = [one for one in check(desk, "--history", ".")["findings"] if one["rule"] == "version.sibling-conflict"]
    assert [[other["path"] for other in one["related"]] for one in found] == [["b.md"]]


def test_checks_of_one_text_look_at_the_file_as_it_stands_alone(desk):
    commit(desk, "a.md", story(more="There would be would be a vote.\n"))
    commit(desk, "a.md", story(more="There would be a vote.\n"))
    assert not [f for f in check(desk, "--history", "a.md")["findings"] if f["rule"].startswith("text.")]
    desk.joinpath("a.md").write_text(story(more="There would be would be a vote.\n"))
    (found,) = [f for f in check(desk, "--history", "a.md")["findings"] if f["rule"].startswith("text.")]
    assert found["path"] == "a.md"


@pytest.mark.parametrize("name", ["b c.md", "dépêche “x”.md", 'say "no".md', "two\nlines.md", "sub/*.md", ":odd.md"])
def test_renames_are_followed_whatever_the_name(desk, name):
    desk.joinpath("sub").mkdir()
    git(desk, "mv", "a.md", f"./{name}")
    commit(desk)
    commit(desk, name, story(13))
    desk.joinpath(name).write_text(story(13, "Anna Berg"))
    assert [now for _, _, now in changes(check(desk, "--history", f"./{name}"))] == ["13 people", "Anna Berg"]
    since = check(desk, "--since", "HEAD~2", f"./{name}")
    assert {now for _, _, now in changes(since)} == {"13 people", "Anna Berg"}


def test_a_rename_in_the_index_alone_is_followed(desk):
    git(desk, "mv", "a.md", "b.md")
    desk.joinpath("b.md").write_text(story(13))
    for way in (["--history"], ["--since", "HEAD"]):
        assert [was for _, was, _ in changes(check(desk, *way, "b.md"))] == ["12 people"]


def test_a_file_moved_without_telling_git_is_found_again(desk):
    desk.joinpath("a.md").unlink()
    desk.joinpath("b.md").write_text(story(13))
    desk.joinpath("c.md").write_text("A choir sang in the old mill at Gorsley for the last time on Sunday.\n")
    report = check(desk, "--since", "HEAD")
    assert [was for _, was, _ in changes(report)] == ["12 people"] and report["coverage"]["comparisons"] == 1


def test_a_copy_begins_a_history_of_its_own(desk):
    commit(desk, "b.md", story())
    commit(desk, "b.md", story(30, "Ole Berg"))
    report = check(desk, "--history", "b.md")
    assert report["coverage"]["comparisons"] == 1


def test_texts_that_come_in_a_row_unchanged_count_once(desk):
    for _ in range(3):
        commit(desk)
    report = check(desk, "--history", "a.md")
    assert (report["coverage"]["comparisons"], report["findings"], report["code"]) == (0, [], 0)


def test_versions_of_two_branches_do_not_follow_each_other(desk):
    """A branch changes the toll, main the name: each is reported once, and neither as taken back."""
    git(desk, "checkout", "--quiet", "-b", "side")
    commit(desk, "a.md", story(13))
    git(desk, "checkout", "--quiet", "main")
    commit(desk, "a.md", story(mayor="Anna Berg"))
    git(desk, "merge", "--quiet", "--no-edit", "side")
    found = {(was, now) for _, was, now in changes(check(desk, "--history", "a.md"))}
    assert found == {("Anna Lund", "Anna Berg"), ("12 people", "13 people")}


def test_a_file_deleted_and_added_again_is_compared_across_the_gap(desk):
    text = desk.joinpath("a.md").read_text()
    git(desk, "rm", "--quiet", "a.md")
    commit(desk)
    commit(desk, "a.md", text.replace("12", "13"))
    report = check(desk, "--history", "a.md")
    assert [now for _, _, now in changes(report)] == ["13 people"]
    assert any("deleted in" in note for note in report["notes"])


def test_since_looks_at_changed_files_alone_and_compares_with_the_merge_base(desk):
    commit(desk, "b.md", story(50))
    git(desk, "checkout", "--quiet", "-b", "side")
    commit(desk, "a.md", story(13))
    git(desk, "checkout", "--quiet", "main")
    commit(desk, "b.md", story(60))  # what main did since is no change of this branch
    git(desk, "checkout", "--quiet", "side")
    desk.joinpath("new.md").write_text("There would be would be a vote.\n")
    report = check(desk, "--since", "main")
    assert {(f["path"], f["rule"]) for f in report["findings"]} == {
        ("a.md", "version.critical-change"), ("new.md", "text.doubled-phrase"),
    }  # fmt: skip
    assert report["coverage"]["documents"] == 2 and report["coverage"]["skipped"] == {"unchanged since main": 1}
    assert not changes(check(desk, "--since", "main", "--no-compare"))


def test_since_works_from_a_folder_below_and_looks_no_further(desk):
    commit(desk, "sub/b.md", story(50))
    desk.joinpath("sub/b.md").write_text(story(60))
    desk.joinpath("a.md").write_text(story(13))
    report = check(desk / "sub", "--since", "HEAD")
    assert [now for _, _, now in changes(report)] == ["60 people"] and report["findings"][0]["path"] == "b.md"
    assert len(check(desk / "sub", "--since", "HEAD", "..")["findings"]) == 2


def test_neither_index_nor_working_tree_nor_refs_are_touched(desk):
    commit(desk, "a.md", story(13))
    desk.joinpath("a.md").write_text(story(14))
    os.utime(desk / "a.md", (1, 1))  # git would like to note this in its index
    before = _state(desk)
    for line in (["--history", "."], ["--since", "HEAD~1"]):
        check(desk, *line)
    check(desk, ":a.md", "a.md", command="compare")
    assert _state(desk) == before


def _state(folder):
    """Every file below a folder, with its bytes and its time."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(path, path.read_bytes(), path.stat().st_mtime_ns) for path in paths]


def test_a_hooks_index_counts(desk, tmp_path_factory):
    """`git commit FILE` gives its hooks an index of its own."""
    other = tmp_path_factory.mktemp("other") / "index"
    env = environment() | {"GIT_INDEX_FILE": str(other)}
    shutil.copy(desk / ".git/index", other)
    desk.joinpath("a.md").write_text(story(13))
    git(desk, "add", "a.md", env=env)
    desk.joinpath("a.md").write_text(story(14))
    assert [now for _, _, now in changes(check(desk, "--history", "a.md", env=env))] == ["13 people", "14 people"]
    assert [now for _, _, now in changes(check(desk, "--history", "a.md"))] == ["14 people"]


@pytest.mark.parametrize("how", [["--all"], ["a.md"], ["--include", "a.md"]])
def test_a_hook_refuses_a_commit_that_changes_a_name(desk, how):
    hook = desk / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m factlint check --isolated --since HEAD a.md b.md\n")
    hook.chmod(0o755)
    commit_one = ["git", "commit", "--message=Next", *how]
    desk.joinpath("b.md").write_text(story(30, "Ole Berg"))
    git(desk, "add", "b.md")
    desk.joinpath("a.md").write_text(story(mayor="Anna Berg"))
    refused = run(*commit_one, cwd=desk, env=environment(), code=1)
    assert "Anna Lund" in refused and "Ole Berg" not in refused
    desk.joinpath("a.md").write_text(story(more="The harbour stays open.\n"))
    run(*commit_one, cwd=desk, env=environment())


def test_a_submodule_is_asked_for_its_own_history(desk, tmp_path_factory):
    inner = tmp_path_factory.mktemp("inner")
    inner.joinpath("b.md").write_text(story(20))
    commit(repository(inner), "b.md", story(21))
    git(desk, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner), "wire")
    desk.joinpath("wire/b.md").write_text(story(22))
    env = environment() | {"GIT_DIR": str(desk / ".git"), "GIT_INDEX_FILE": str(desk / ".git/index")}
    report = check(desk, "--history", "wire/b.md", env=env)
    assert [now for _, _, now in changes(report)] == ["21 people", "22 people"]
    assert [now for _, _, now in changes(check(desk, "--since", "HEAD", "wire"))] == ["22 people"]


def test_a_worktree_and_a_detached_head_work(desk, tmp_path_factory):
    commit(desk, "a.md", story(13))
    beside = tmp_path_factory.mktemp("beside") / "tree"
    git(desk, "worktree", "add", "--quiet", "--detach", str(beside), "HEAD~1")
    beside.joinpath("a.md").write_text(story(15))
    assert [now for _, _, now in changes(check(beside, "--history", "a.md"))] == ["15 people"]
    assert [now for _, _, now in changes(check(beside, "--since", "main"))] == ["15 people"]


def test_a_sparse_checkout_has_no_changes_outside_its_cone(desk):
    commit(desk, "far/b.md", story(50))
    git(desk, "sparse-checkout", "set", "near")
    desk.joinpath("a.md").write_text(story(13))
    report = check(desk, "--since", "HEAD")
    assert len(report["findings"]) == 1 and not report["problems"]


def test_several_hooks_run_side_by_side(desk):
    desk.joinpath("a.md").write_text(story(mayor="Anna Berg"))
    line = [sys.executable, "-m", "factlint", "check", "--isolated", "--format", "json", "--since", "HEAD"]
    running = [subprocess.Popen(line, cwd=desk, env=environment(), stdout=subprocess.PIPE) for _ in range(4)]
    outputs = {process.communicate()[0] for process in running}
    assert len(outputs) == 1 and {process.returncode for process in running} == {1}


def test_hundreds_of_revisions_are_each_compared_with_the_next(desk):
    stream = b"".join(
        b"commit refs/heads/main\ncommitter Desk <desk@example.org> %d +0000\ndata 0\n%sM 100644 inline a.md\ndata %d\n%s\n"
        % (1700000000 + toll, b"" if toll > 100 else b"from main^0\n", len(story(toll)), story(toll).encode())
        for toll in range(100, 300)
    )
    subprocess.run(["git", "fast-import", "--quiet"], cwd=desk, env=environment(), input=stream, check=True)
    git(desk, "reset", "--quiet", "--hard", "main")
    report = check(desk, "--history", "a.md", "--select", "version.critical-change")
    assert report["coverage"]["comparisons"] == 200
    assert [now for _, _, now in changes(report)] == [f"{toll} people" for toll in range(100, 300)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("diff.relative", "true"), ("diff.renames", "false"), ("diff.noprefix", "true"), ("log.follow", "true"),
        ("log.showRoot", "false"), ("diff.orderFile", "/dev/null"), ("core.quotePath", "false"), ("core.autocrlf", "true"),
    ],
)  # fmt: skip
def test_a_users_settings_change_nothing(desk, key, value):
    commit(desk, "sub/b.md", story(20))
    git(desk, "mv", "sub/b.md", "sub/c.md")
    desk.joinpath("sub/c.md").write_text(story(21))
    commit(desk)
    git(desk, "config", key, value)
    since = check(desk / "sub", "--since", "HEAD~1", "..")
    assert [now for _, _, now in changes(since)] == ["21 people"]
    assert since["coverage"]["skipped"] == {"unchanged since HEAD~1": 1}
    assert [now for _, _, now in changes(check(desk / "sub", "--history", "c.md"))] == ["21 people"]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_other_line_ends_are_no_change(desk, ends):
    commit(desk, "b.md", story().replace("\n", "\r\n"))
    git(desk, "config", "core.autocrlf", "true")
    for name in ("a.md", "b.md"):
        desk.joinpath(name).write_text(story(), newline=ends)
    report = check(desk, "--since", "HEAD")
    assert report["coverage"]["skipped"]["unchanged since HEAD"] >= 1 and not changes(report)


def test_a_file_in_lfs_is_told_by_its_digest(desk):
    digest = hashlib.sha256(story(12).encode()).hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {len(story(12))}\n"
    commit(desk, "b.md", pointer)
    desk.joinpath("b.md").write_text(story(12))
    report = check(desk, "--since", "HEAD")
    assert report["coverage"]["skipped"] == {"unchanged since HEAD": 2} and report["code"] == 0
    desk.joinpath("b.md").write_text(story(13))
    (problem,) = check(desk, "--since", "HEAD")["problems"]
    assert "Git LFS" in problem["message"]


def test_a_repository_of_longer_digests(tmp_path):
    git(tmp_path, "init", "--quiet", "--object-format=sha256")
    commit(tmp_path, "a.md", story())
    commit(tmp_path, "b.md", story(20))
    tmp_path.joinpath("b.md").write_text(story(21))
    report = check(tmp_path, "--since", "HEAD")
    assert [now for _, _, now in changes(report)] == ["21 people"]
    assert report["coverage"]["skipped"] == {"unchanged since HEAD": 1}


def test_a_file_moved_and_told_of_by_half_is_found_again(desk):
    """The new name is in the index, and the old one as well."""
    desk.joinpath("a.md").unlink()
    desk.joinpath("b.md").write_text(story(13))
    git(desk, "add", "b.md")
    assert [was for _, was, _ in changes(check(desk, "--since", "HEAD"))] == ["12 people"]
