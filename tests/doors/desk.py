"""Helpers of the tests at the doors: processes, and git repositories without the user's settings."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
HOME = "https://example.org/your/factlint"
"""Where the pages have factlint's repository lie."""


def run(*command, cwd, env=None, code=0):
    """Runs a command, gives its output (errors in it), and fails unless it ends with `code`."""
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == code, f"{command} ended with {done.returncode}, not {code}:\n{done.stdout}"
    return done.stdout


def environment():
    """The environment without Python's and git's variables (a hook's, say), and without the user's git settings."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON"))}
    named = {"GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org"}
    named |= {"GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@example.org"}
    return kept | named | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def repository(folder, *, empty=False):
    """Makes `folder` a git repository whose one commit holds all that lies in it; one without a commit with `empty`."""
    env = environment()
    run("git", "init", "--quiet", "--initial-branch=main", cwd=folder, env=env)
    if not empty:
        run("git", "add", "--all", cwd=folder, env=env)
        run("git", "commit", "--quiet", "--message=First", cwd=folder, env=env)
    return folder


def factlint(*arguments, cwd, given=None):
    """Runs factlint without the user's settings; nothing it meets makes it crash."""
    command = [sys.executable, "-m", "factlint", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, env=environment(), input=given, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done


_DROP_FOR_GOOD = 24
"""PR_CAPBSET_DROP: what a program that is started from here cannot have again."""
_OVER_PERMISSIONS = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


def put_power_down():
    """Takes from this process, where it is root's on Linux, the power of its programs to pass over permissions."""
    drop = getattr(ctypes.CDLL(None), "prctl", None)
    if drop and os.geteuid() == 0:
        for power in _OVER_PERMISSIONS:
            drop(_DROP_FOR_GOOD, power, 0, 0, 0)
