"""Marks that git leaves in a list of accepted findings, or in rules, are told as a merge that is not finished."""

import pytest
from tests.doors.desk import factlint

ENTRY = '- {{path: "a.md", check: "text.sum", fingerprint: "{}", reason: "right"}}\n'
CONFLICT = (
    "factlint: 1\naccepted:\n<<<<<<< HEAD\n" + ENTRY.format(1) + "=======\n" + ENTRY.format(2) + ">>>>>>> other\n"
)


@pytest.mark.parametrize(
    "command", [("check", "."), ("accept", "--all", "--reason", "old", "."), ("check", "a.md", "--format", "compact")]
)
def test_a_merge_that_is_not_finished(tmp_path, command):
    tmp_path.joinpath("a.md").write_text("The the board met.\n")
    tmp_path.joinpath("factlint.yml").write_text("factlint: 1\n")
    tmp_path.joinpath("accepted.yml").write_text(CONFLICT)
    done = factlint(*command, cwd=tmp_path)
    assert done.returncode == 2
    assert "accepted.yml:3:1: a merge of two branches is not finished here" in done.stderr
    assert tmp_path.joinpath("accepted.yml").read_text() == CONFLICT


@pytest.mark.parametrize(
    "command", [("check", "--isolated", "."), ("check", "--isolated", "--statistics", "."), ("config", "files", ".")]
)
def test_no_line_of_a_report_is_a_command_to_github(tmp_path, command):
    tmp_path.joinpath("::error::x.md").write_text("The the board met.\n")
    done = factlint(*command, cwd=tmp_path)
    assert "::error::x.md" in done.stdout
    assert not [line for line in done.stdout.splitlines() if line.lstrip().startswith("::")]
