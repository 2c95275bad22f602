"""Git as a command: where it is, what is switched off of it, and what its errors mean.

A repository may be a stranger's, and its configuration, attributes and hooks may name programs. What `_SAFE` and
`QUIET` switch off is a second lock: only commands are run that cannot come to them.
"""

import os
import subprocess
import sys
from functools import cache

_SAFE = (
    "--no-pager", "-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
)  # fmt: skip
"""No program that a repository names, and no repository that nobody named."""
QUIET = {
    "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "0", "GIT_GLOB_PATHSPECS": "0", "GIT_NOGLOB_PATHSPECS": "0", "GIT_ICASE_PATHSPECS": "0",
    "LC_ALL": "C", "LANGUAGE": "C",
}  # fmt: skip
"""No lock, no network, no question, no other language, and paths that mean what they say."""
_MISSING = (
    "git is not installed, or not where programs are looked for, and this needs it"
)
WITHOUT_FILES = (
    "this is a repository without working files; run factlint in a checkout of it"
)


class Refused(Exception):
    """What git could not do, as a sentence with its mend; `errors` are git's own words."""

    def __init__(self, message: str, errors: str = "") -> None:
        super().__init__(message)
        self.errors = errors


@cache
def _program() -> str:
    """Where git is. What lies in the working directory is not it, whatever `PATH` or Windows say."""
    name = "git.exe" if sys.platform == "win32" else "git"
    for folder in filter(os.path.isabs, os.get_exec_path()):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    raise Refused(_MISSING)


def command_line(folder: str | None, *arguments: str) -> list[str]:
    """The command line of a git command in `folder`, else in the working directory."""
    place = [] if folder is None else ["-C", folder]
    return [_program(), *_SAFE, *place, *arguments]


def run(
    *arguments: str,
    environment: dict[str, str],
    folder: str | None = None,
    given: bytes = b"",
) -> bytes:
    """The output of a git command that is given `given`; Refused where git is not there or fails."""
    line = command_line(folder, *arguments)
    try:
        done = subprocess.run(
            line,
            env=environment | QUIET,
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError:
        raise Refused(_MISSING) from None
    if done.returncode:
        errors = done.stderr.decode("utf-8", "replace").strip()
        raise Refused(_said(errors), errors)
    return done.stdout


def _said(errors: str) -> str:
    """The first line of what git says, with a mend where its own words have none."""
    lines = errors.splitlines() or ["it ended without a word"]
    said = next((line for line in lines if line.startswith("fatal: ")), lines[0])
    for prefix in ("fatal: ", "error: "):
        said = said.removeprefix(prefix)
    if said.startswith("not a git repository"):
        return "this is not in a git repository; name files of one, or compare two files by name"
    if "must be run in a work tree" in said or "cannot use bare repository" in said:
        return WITHOUT_FILES
    if "dubious ownership" in said:
        return (
            f"git refuses to read this: {said}; see `git help config`, safe.directory"
        )
    return f"git cannot do this: {said}"
