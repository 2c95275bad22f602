"""Long work shows how far it is on a terminal, and nothing anywhere else."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

import pytest
from tests.doors.desk import environment

COUNT = 80


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """More texts than are done at once."""
    folder = tmp_path_factory.mktemp("desk")
    for number in range(COUNT):
        folder.joinpath(f"{number}.txt").write_text(f"The the clerk of town {number} wrote a letter to us all.\n")
    return folder


def _on_terminal(folder, *arguments):
    """What a run writes to a terminal on standard error, and its report."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("4H", 24, 100, 0, 0))
    command = [sys.executable, "-m", "factlint", "check", *arguments]
    done = subprocess.Popen(command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=slave)
    report, _ = done.communicate(timeout=600)
    os.close(slave)
    shown = b""
    while chunk := _read(master):
        shown += chunk
    return shown.decode(), report.decode()


def _read(master):
    try:
        return os.read(master, 4096)
    except OSError:  # the other side is closed, and all is read
        return b""


def test_a_terminal_sees_rate_and_time_left(desk):
    shown, report = _on_terminal(desk, ".")
    assert f"/{COUNT}" in shown and "text/s" in shown and "checking" in shown
    assert f"{COUNT} errors" in report and "checking:" not in report


def test_short_or_quiet_work_shows_nothing(desk):
    assert _on_terminal(desk, "1.txt")[0] == ""
    assert _on_terminal(desk, ".", "--quiet")[0] == ""


def test_a_pipe_sees_the_report_alone(desk):
    command = [sys.executable, "-m", "factlint", "check", "."]
    done = subprocess.run(command, cwd=desk, env=environment(), capture_output=True, check=False)
    assert done.stderr == b"" and b"checked 80 texts" in done.stdout
