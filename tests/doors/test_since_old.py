"""`check --since` tells what a change brings in, finding by finding: what the old text was told is no news."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository, run

OLD = "He was the the mayor of the town.\n"
MORE = "\nThe hall was full and the talk went on for hours, until the rain had stopped.\n"
NEW = "\nIt was was a long night.\n"


def since(folder, *options, code=None):
    """The findings of what has changed since the last commit: check, line and text of each."""
    line = [sys.executable, "-m", "factlint", "check", "--since", "HEAD", "--format", "json", *options]
    done = subprocess.run(line, cwd=folder, env=environment(), capture_output=True, check=False)
    assert code is None or done.returncode == code, done
    found = json.loads(done.stdout)["findings"]
    return sorted((one["rule"], one["start"]["line"], one["text"]) for one in found)


@pytest.fixture
def desk(tmp_path):
    """A repository with one old error."""
    tmp_path.joinpath("a.md").write_text(OLD + MORE)
    return repository(tmp_path)


def test_an_old_error_of_a_changed_file_is_no_new_one(desk):
    desk.joinpath("a.md").write_text("A line before it.\n\n" + OLD + MORE)
    assert since(desk, code=0) == []
    desk.joinpath("a.md").write_text(OLD + MORE + NEW)
    assert since(desk) == [("text.doubled-phrase", 5, "was was")]
    assert since(desk) == [("text.doubled-phrase", 5, "was was")], "nor where it was kept"


def test_nor_is_it_where_versions_are_not_compared(desk):
    desk.joinpath("a.md").write_text(OLD.replace("mayor", "judge") + MORE + NEW)
    new = ("text.doubled-phrase", 5, "was was")
    assert since(desk, "--no-compare") == [new]
    assert since(desk, "--no-compare") == [new], "nor where it was kept"
    assert len(since(desk)) > 1, "and what was kept without a comparison is no answer to one"


def test_what_is_left_out_is_counted(desk):
    desk.joinpath("a.md").write_text(OLD + MORE + NEW)
    line = [sys.executable, "-m", "factlint", "check", "--since", "HEAD"]
    done = subprocess.run(line, cwd=desk, env=environment(), capture_output=True, text=True, check=False)
    assert "1 finding that stood in changed texts before is left out" in done.stdout + done.stderr


def test_of_equal_ones_so_many_are_old_as_there_were(desk):
    again = "She was the the judge there.\n\n"
    desk.joinpath("a.md").write_text(again + OLD + MORE)
    assert since(desk) == [("text.doubled-phrase", 1, "the the")], (
        "and those in lines that stood there are the old ones"
    )
    desk.joinpath("a.md").write_text(again.strip() + MORE)
    assert since(desk) == [], "the same words in another sentence are the old ones, written anew"


@pytest.mark.parametrize("told", [True, False])
def test_a_renamed_file_keeps_its_old_errors(desk, told):
    desk.joinpath("a.md").rename(desk / "b.md")
    desk.joinpath("b.md").write_text(OLD + MORE + NEW)
    if told:
        run("git", "add", "--all", cwd=desk, env=environment())
    assert since(desk) == [("text.doubled-phrase", 5, "was was")]


def test_a_comment_for_an_old_error_is_of_use(desk):
    desk.joinpath("a.md").write_text(OLD.strip() + " <!-- factlint: ignore text.doubled-phrase -->\n" + MORE)
    assert since(desk) == []


def test_a_comment_that_was_of_no_use_is_no_news(desk):
    desk.joinpath("a.md").write_text("<!-- factlint: ignore text.sum -->\n\n" + MORE)
    run("git", "commit", "-qam", "A comment", cwd=desk, env=environment())
    desk.joinpath("a.md").write_text("<!-- factlint: ignore text.sum -->\n\n" + MORE + NEW)
    assert since(desk) == [("text.doubled-phrase", 6, "was was")]


def test_an_error_whose_comment_is_taken_out_is_told(desk):
    desk.joinpath("a.md").write_text("<!-- factlint: ignore text.doubled-phrase -->\n" + OLD + MORE)
    run("git", "commit", "-qam", "A comment", cwd=desk, env=environment())
    desk.joinpath("a.md").write_text(OLD + MORE)
    assert since(desk) == [("text.doubled-phrase", 1, "the the")]


def test_an_accepted_error_is_found_still(desk):
    line = [sys.executable, "-m", "factlint", "accept", "--all", "--reason", "before factlint"]
    run(*line, cwd=desk, env=environment())
    desk.joinpath("a.md").write_text(OLD + MORE + NEW)
    done = subprocess.run([*line[:3], "check", "--since", "HEAD"], cwd=desk, env=environment(), capture_output=True,
                          text=True, check=False)  # fmt: skip
    assert "was was" in done.stdout and "found no more" not in done.stdout + done.stderr


def test_versions_beside_each_other_keep_their_old_errors_too(tmp_path):
    for version in (1, 2):
        tmp_path.joinpath(f"a.v{version}.md").write_text(OLD + MORE + "\nMore." * version)
    repository(tmp_path)
    tmp_path.joinpath("a.v2.md").write_text(OLD + MORE + NEW)
    assert since(tmp_path) == [("text.doubled-phrase", 5, "was was")]


LONG = "".join(
    f"\nThe council of the town met again on day {n} of the talks, and the hall was full.\n" for n in "123456789"
)


@pytest.mark.parametrize(
    ("behind", "cut"),
    [("", True), ("\n<!-- more -->\n", True), ("\n```\nkey 1\n```\n", False), ('\n{{< schedule link="x" >}}\n', False)],
)
def test_only_what_ends_where_it_was_cut_breaks_off(tmp_path, behind, cut):
    tmp_path.joinpath("a.md").write_text(OLD.replace("the the", "the") + MORE + MORE + LONG)
    repository(tmp_path)
    tmp_path.joinpath("a.md").write_text(OLD.replace("the the", "the") + MORE + MORE + behind)
    assert any(rule == "version.truncated" for rule, *_ in since(tmp_path)) == cut


def test_a_text_that_was_emptied_is_no_problem(tmp_path):
    tmp_path.joinpath("a.md").write_text("---\ntitle: The talks\n---\n" + MORE)
    repository(tmp_path)
    for text in ("---\nlayout: none\n---\n", ""):
        tmp_path.joinpath("a.md").write_text(text)
        assert since(tmp_path, code=0) == []
