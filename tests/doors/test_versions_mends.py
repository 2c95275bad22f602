"""`compare` and `check --since` speak of what a change brings in: what it mends is no offence, and what is gone is gone."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository

MORE = "\n\nThe hall was full and the talk went on for hours, until the rain had stopped.\n"
MENDS = [
    ("The council met on Monday, 21 April 2026, and agreed on the plan.", "Monday", "Tuesday"),
    ("It is 35 km (18 miles) away, as the mayor of the town said on Monday night.", "18", "22"),
    ("Prices rose 20% from £100 to £130 in the year, the office of the county said.", "20%", "30%"),
    ("The three winners: Ann, Bob, Carl and Dora. They sang for an hour on Monday.", "three", "four"),
]
CHANGES = [
    ("The council met on Monday, 21 April 2026, and agreed on the plan.", "Monday, 21", "Tuesday, 28"),
    ("The council met on Tuesday, 21 April 2026, and agreed on the plan.", "Tuesday, 21", "Wednesday, 22"),
    ("It is 35 km (18 miles) away, as the mayor of the town said on Monday night.", "18", "28"),
    ("The port has 12 cranes and 8 ramps, 20 machines in all, the mayor of the town said.", "12 cranes and 8 ramps, 20",
     "14 cranes and 8 ramps, 22"),
]  # fmt: skip


def told(folder, *command):
    """The findings of a change, and the exit code."""
    line = [sys.executable, "-m", "factlint", *command, "--isolated", "--format", "json"]
    done = subprocess.run(line, cwd=folder, env=environment(), capture_output=True, check=False)
    return done.returncode, json.loads(done.stdout)["findings"]


def compared(folder, old, new):
    folder.joinpath("old.md").write_text(old)
    folder.joinpath("new.md").write_text(new)
    return told(folder, "compare", "old.md", "new.md")


def since(folder, old, new):
    folder.joinpath("new.md").write_text(old)
    repository(folder)
    folder.joinpath("new.md").write_text(new)
    return told(folder, "check", "--since", "HEAD", "new.md")


@pytest.mark.parametrize("way", [compared, since])
@pytest.mark.parametrize(("text", "was", "now"), MENDS)
def test_a_change_that_mends_a_finding_is_no_offence(tmp_path, way, text, was, now):
    assert way(tmp_path, text + MORE, text.replace(was, now) + MORE) == (0, [])


@pytest.mark.parametrize("way", [compared, since])
@pytest.mark.parametrize(("text", "was", "now"), CHANGES)
def test_a_change_of_more_than_was_wrong_is_told(tmp_path, way, text, was, now):
    code, findings = way(tmp_path, text + MORE, text.replace(was, now) + MORE)
    assert code == 1 and "version.critical-change" in {one["rule"] for one in findings}


def test_versions_of_a_manifest_are_published_and_tell_of_every_change(tmp_path):
    text, was, now = MENDS[0]
    tmp_path.joinpath("a.v1.md").write_text(text + MORE)
    tmp_path.joinpath("a.v2.md").write_text(text.replace(was, now) + MORE)
    code, findings = told(tmp_path, "check", "a.v2.md")
    assert code == 1 and [one["rule"] for one in findings] == ["version.critical-change"]


KOREA = "Norther Korea fired a missile at dawn on Monday, the ministry said."


def test_what_the_new_text_has_mended_is_not_told_of_the_old_one(tmp_path):
    assert compared(tmp_path, KOREA + MORE, KOREA.replace("Norther", "North") + MORE) == (0, [])


def test_what_stands_in_both_texts_is_told_of_both(tmp_path):
    code, findings = compared(tmp_path, KOREA + MORE, KOREA.replace("dawn", "noon") + MORE)
    assert code == 1
    assert [one["path"] for one in findings if one["text"] == "Norther Korea"] == ["new.md", "old.md"]


def test_compare_offers_no_option_that_it_has_not(tmp_path):
    tmp_path.joinpath("old.md").write_text(KOREA + MORE)
    tmp_path.joinpath("new.md").write_text(KOREA.replace("dawn", "noon") + MORE)
    line = [sys.executable, "-m", "factlint", "compare", "--isolated", "old.md", "new.md"]
    done = subprocess.run(line, cwd=tmp_path, env=environment(), capture_output=True, check=False, text=True)
    assert "Norther Korea" in done.stdout and "--fix" not in done.stdout
