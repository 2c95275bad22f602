"""Named pipes in tests: a program that waits at one is let go, so that its test fails instead of hanging."""

import contextlib
import os
import subprocess
import sys
import time

from tests.doors.desk import environment


def factlint(*arguments, cwd, pipes=()):
    """Runs factlint and gives its exit code, output and errors; whoever opens one of `pipes` finds it at its end."""
    command = [sys.executable, "-m", "factlint", *map(str, arguments)]
    stream = subprocess.PIPE
    process = subprocess.Popen(command, cwd=cwd, env=environment(), stdout=stream, stderr=stream, text=True)
    while process.poll() is None:
        for pipe in pipes:
            _let_go(pipe)
        time.sleep(0.01)
    output, errors = process.communicate()
    assert "Traceback" not in errors, errors
    return process.returncode, output, errors


def _let_go(pipe):
    with contextlib.suppress(OSError):  # nobody waits there
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
