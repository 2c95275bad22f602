"""`factlint facts learn` as a real process: what an archive names often, as a rule file for an editor to read."""

import subprocess
import sys

import pytest

STORY = """\
# The quay

The mayor, Astrid Velkamp, opened the quay of Tumbleton on Monday. Astrid Velkamp said the Harbour Board of Tumbleton
paid for it, and the Harbour Board agreed. It is told on TideHub, the page of the town, in Tumbleton.
"""
SLIPS = """\
The clerk of Tumblton said Astrid Velkmap had left. TideHub is kept by the Harbour Board, and Tidehub is quick.
"""


def _run(cwd, *arguments, code=0):
    command = [sys.executable, "-m", "factlint", *arguments]
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(12):
        opening = (
            f"It was a calm day in week {number} of the year, the harbour master wrote in the book of the port.\n\n"
        )
        folder.joinpath(f"{number:02}.md").write_text(opening * (number % 3 + 1) + STORY)
    folder.joinpath("slips.md").write_text(SLIPS)
    return tmp_path


def test_what_stands_often_is_proposed_with_counts_and_near_forms(archive):
    told = _run(archive, "facts", "learn", "archive", "--isolated").stdout
    assert '  astrid-velkamp:  # 24 times in 12 texts\n    name: "Astrid Velkamp"\n' in told
    assert "    # near: Astrid Velkmap, once in 1 text, first in archive/slips.md\n" in told
    assert '  tumbleton:  # 24 times in 12 texts\n    name: "Tumbleton"\n    # near: Tumblton, once' in told
    assert '    prefer: "TideHub"\n    avoid: ["Tidehub"]\n' in told


def test_the_file_is_a_rule_file_that_finds_the_slips(archive):
    _run(archive, "facts", "learn", "archive", "--isolated", "--output", "learnt.yml")
    _run(archive, "test", "learnt.yml")
    _run(archive, "facts", "lint", "learnt.yml")
    found = _run(archive, "check", "archive/slips.md", "--rules", "learnt.yml", "--format", "json").stdout
    assert "looks like a misspelling of “Astrid Velkamp”" in found
    assert "Tidehub" in found


def test_the_same_archive_gives_the_same_file(archive):
    once = _run(archive, "facts", "learn", "archive", "--isolated").stdout
    assert _run(archive, "facts", "learn", "archive", "--isolated").stdout == once


def test_what_stands_more_rarely_than_asked_is_left_out(archive):
    told = _run(archive, "facts", "learn", "archive", "--isolated", "--min", "20").stdout
    assert "tumbleton" in told
    assert "tidehub" not in told


def test_what_the_rules_have_is_left_out(archive):
    archive.joinpath("factlint.yml").write_text("factlint: 1\nextends: []\nrules: [town.yml]\n")
    archive.joinpath("town.yml").write_text("factlint: 1\nplaces:\n  tumbleton: {name: Tumbleton}\n")
    told = _run(archive, "facts", "learn", "archive").stdout
    assert "astrid-velkamp" in told
    assert "  tumbleton:" not in told


def test_a_file_that_somebody_wrote_is_not_written_over(archive):
    archive.joinpath("town.yml").write_text("factlint: 1\n")
    done = _run(archive, "facts", "learn", "archive", "--isolated", "--output", "town.yml", code=2)
    assert "town.yml: this was not made by `factlint facts learn`" in done.stderr
    assert archive.joinpath("town.yml").read_text() == "factlint: 1\n"
    for _ in range(2):
        _run(archive, "facts", "learn", "archive", "--isolated", "--output", "learnt.yml")


def test_an_archive_without_names_gives_an_empty_rule_file(archive):
    archive.joinpath("calm.md").write_text("It was a calm day, and nobody came.\n")
    told = _run(archive, "facts", "learn", "calm.md", "--isolated", "--output", "none.yml")
    assert not told.stdout
    assert archive.joinpath("none.yml").read_text().endswith("factlint: 1\n")


def test_a_folder_that_is_not_there_is_told(archive):
    assert "nowhere" in _run(archive, "facts", "learn", "nowhere", "--isolated", code=2).stderr


def test_names_are_counted_from_one_on(archive):
    assert "--min 0" in _run(archive, "facts", "learn", "archive", "--min", "0", code=2).stderr
