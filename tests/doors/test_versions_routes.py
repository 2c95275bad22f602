"""Whoever names two texts to compare, or has one file in git twice, has declared them one article, as a manifest does."""

import json
import subprocess
import sys

import pytest
from tests.doors.desk import environment, repository
from tests.doors.story import commit

OLD = (
    "The ferry sank off Vestby at noon on Monday. Nine people from the town died in the cold water.\n\n"
    "The captain, Ole Dahl, was 54. The boat had 400 seats and two decks.\n\n"
    "The council voted 21 to 14 on Monday to shut the northern gate of the harbour for the winter.\n\n"
    "The storm left 15 dead and 40 injured in the province, the governor told reporters on Sunday.\n"
)
CHANGES = [
    ("Vestby", "Halden"),
    ("Ole Dahl", "Ole Berg"),
    ("21 to 14", "12 to 23"),
    ("15 dead and 40", "12 dead and 34"),
]
MANIFEST = """factlint: 1
slug: ferry
versions:
  - {file: old.md, version: v1}
  - {file: new.md, version: v2}
"""


def new():
    text = OLD
    for was, now in CHANGES:
        text = text.replace(was, now)
    return text


def found(folder, *command):
    """What is said of the changes, and how gravely, with the exit code."""
    line = [sys.executable, "-m", "factlint", *command, "--isolated", "--format", "json", "--select", "version."]
    done = subprocess.run(line, cwd=folder, env=environment(), capture_output=True, check=False)
    report = json.loads(done.stdout)
    return done.returncode, sorted((one["rule"], one["severity"], one["text"]) for one in report["findings"])


def by_manifest(folder):
    folder.joinpath("old.md").write_text(OLD)
    folder.joinpath("new.md").write_text(new())
    folder.joinpath("article.yml").write_text(MANIFEST)
    return found(folder, "check", "new.md")


def by_hand(folder):
    folder.joinpath("old.md").write_text(OLD)
    folder.joinpath("new.md").write_text(new())
    return found(folder, "compare", "old.md", "new.md")


def in_git(folder, *command):
    folder.joinpath("new.md").write_text(OLD)
    repository(folder)
    commit(folder, "new.md", new())
    return found(folder, *command)


def by_revisions(folder):
    return in_git(folder, "compare", "HEAD~1:new.md", "new.md")


def since(folder):
    return in_git(folder, "check", "--since", "HEAD~1", "new.md")


def by_history(folder):
    return in_git(folder, "check", "--history", "new.md")


EXPECTED = [
    ("version.count-fell", "warning", "12 dead"),
    ("version.critical-change", "error", "12"),
    ("version.critical-change", "error", "23"),
    ("version.critical-change", "error", "Halden"),
    ("version.critical-change", "error", "Ole Berg"),
]


@pytest.mark.parametrize(
    "route",
    [by_manifest, by_history, by_hand, by_revisions, since],
)
def test_the_same_pair_is_judged_alike_by_every_route(tmp_path, route):
    assert route(tmp_path) == (1, EXPECTED)
