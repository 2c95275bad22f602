"""Versions in git: the bytes of `REV:path`, read without touching index or working tree."""

import os

from factlint.model import Problem
from factlint.sources.files import MAX_BYTES, OVER_LIMIT


def is_revision(path: str) -> bool:
    """True where `path` is `REV:path` and no file of that name exists; on Windows `C:path` has a drive."""
    revision, colon, inside = path.partition(":")
    drive = os.name == "nt" and len(revision) == 1
    return bool(colon and revision and inside and not drive and not os.path.exists(path))


def file_of(path: str) -> str:
    """The file that `REV:path` is a revision of, where it would lie on disk; any other path as it is."""
    return path.partition(":")[2] if is_revision(path) else path


def read_bytes(path: str) -> bytes | Problem:
    """The bytes of `REV:path` in the repository of the working directory; `path` counts from that directory."""
    import subprocess

    revision, _, inside = path.partition(":")
    spec = f"{revision}:{inside}" if inside.startswith("./") else f"{revision}:./{inside}"
    try:
        done = subprocess.run(["git", "cat-file", "blob", spec], capture_output=True, check=False)
    except OSError:
        return Problem("git is not installed, and `REV:path` needs it; name two files instead", path)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        return Problem(f"git cannot read this: {said}; check the revision and the path", path)
    return Problem(OVER_LIMIT, path) if len(done.stdout) > MAX_BYTES else done.stdout
