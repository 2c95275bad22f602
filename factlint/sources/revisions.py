"""Versions in git by name: the bytes of `REV:path`, or of `:path` in the index, read without touching either."""

import os
import sys

from factlint.model import Problem


def is_revision(path: str) -> bool:
    """Whether `path` is `REV:path` or `:path` and no file of that name exists; on Windows `C:path` has a drive."""
    return _looks_like_one(path) and not os.path.exists(path)


def _looks_like_one(path: str) -> bool:
    revision, colon, inside = path.partition(":")
    drive = sys.platform == "win32" and len(revision) == 1
    return bool(colon and inside and not drive)


def is_doubtful(path: str) -> bool:
    """Whether `path` is the name of a file, and of a revision in git as well."""
    if not _looks_like_one(path) or not os.path.exists(path):
        return False
    return not path.startswith(("./", "/")) and not isinstance(
        read_bytes(path), Problem
    )


def file_of(path: str) -> str:
    """The file that `REV:path` is a revision of, where it would lie on disk; any other path as it is."""
    return _parts(path)[1].removeprefix("./") if is_revision(path) else path


def name_of(path: str) -> str:
    """What `REV:path` is called beside other versions: the revision, or the index."""
    return _parts(path)[0] or "index"


def _parts(path: str) -> tuple[str, str]:
    """The revision and the path; the index has none, or the number of a stage in a conflict, such as `:2:path`."""
    revision, _, inside = path.partition(":")
    if not revision and inside[:1] in "0123" and inside[1:2] == ":":
        return f":{inside[0]}", inside[2:]
    return revision, inside


def read_bytes(path: str) -> bytes | Problem:
    """The bytes of `REV:path` in the repository of the working directory; `path` counts from that directory."""
    from factlint.sources.git import Repositories
    from factlint.sources.git_command import Refused

    revision, inside = _parts(path)
    repositories = Repositories()
    try:
        data = repositories.of(".").blob_of(revision, inside)
    except Refused as refused:
        return Problem(f"{refused}; check the revision and the path", path)
    finally:
        repositories.close()
    return data._replace(path=path) if isinstance(data, Problem) else data
