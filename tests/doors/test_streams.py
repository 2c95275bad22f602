"""Standard streams that are closed, full or no files; and faults outside the checks, which are never findings."""

import os
import subprocess
import sys
import threading

import pytest
from factlint import cli
from factlint.cli import _parser

BAD = "Officials said there would be would be a vote on Monday.\n"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="these streams are those of a POSIX shell")


@pytest.fixture
def shell(tmp_path):
    """Runs a line of shell in a folder with one bad text; `factlint` is this checkout's."""
    tmp_path.joinpath("a.txt").write_text(BAD)

    def run(line):
        line = line.replace("factlint", f"'{sys.executable}' -m factlint")
        return subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=False)

    return run


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("factlint check --isolated a.txt 2>&-", 1),
        ("factlint check --isolated - <&-", 2),
    ],
)
def test_a_closed_stream_is_no_fault(shell, line, code):
    done = shell(line)
    assert done.returncode == code and "Traceback" not in done.stderr


def test_problems_never_go_to_standard_output(shell):
    assert "gone.txt" not in shell("factlint check --isolated --quiet gone.txt 2>&-").stdout


def test_a_report_goes_into_what_is_no_plain_file_and_leaves_it_there(shell, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    done = shell("factlint check --isolated --format jsonl --output pipe a.txt")
    reader.join(30)
    assert done.returncode == 1 and got and got[0].startswith("{") and pipe.is_fifo()


def test_a_fault_of_ours_outside_the_checks_ends_with_3(monkeypatch, capsys):
    def broken(argv):
        raise KeyError("something we did not think of")

    monkeypatch.setattr(_parser, "run", broken)
    assert cli.main(["check"]) == 3
    said = capsys.readouterr()
    assert not said.out and "fault of factlint" in said.err and "Traceback" in said.err
