"""Versions in git: the bytes of `REV:path`, read without touching index or working tree."""

import os

from factlint.model import Problem


def is_revision(path: str) -> bool:
    """True where `path` is `REV:path` and no file of that name exists."""
    revision, colon, inside = path.partition(":")
    return bool(colon and revision and inside and len(revision) > 1 and not os.path.exists(path))


def read_bytes(path: str) -> bytes | Problem:
    """The bytes of `REV:path` in the repository of the working directory; `path` counts from that directory."""
    import subprocess

    revision, _, inside = path.partition(":")
    spec = f"{revision}:{inside}" if inside.startswith("./") else f"{revision}:./{inside}"
    try:
        done = subprocess.run(["git", "show", "--end-of-options", spec], capture_output=True, check=False)
    except OSError:
        return Problem("git is not installed, and `REV:path` needs it; name two files instead", path)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        return Problem(f"git cannot read this: {said}", path)
    return done.stdout
