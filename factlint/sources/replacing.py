"""A draft replaced by its mended text, and never newer work by older.

What was saved since the text was read is left alone, and so is what cannot be replaced by a file that is the same
in all but its words. The two files change places in one step, where the system has it, and the one that was
replaced is looked at once more: if somebody was faster, they change back.
"""

import os
import stat
import sys
from contextlib import suppress

from factlint.model import Problem
from factlint.sources import files, unfinished

_CHANGED = "this has changed since it was read"
_HERE, _SWAP = -100, 2
"""`AT_FDCWD`, and both `RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS."""


def replace(path: str, read: bytes, data: bytes) -> Problem | None:
    """Replaces the file `path`, which held `read`, by `data`; a problem where it was left alone, which says why."""
    try:
        why = _replaced(os.path.realpath(path), read, data)
    except FileNotFoundError:
        why = "this is gone since it was read"
    except OSError as error:
        why = f"this could not be written: {error.strerror}"
    return (
        Problem(f"{why}; it was left as it stands, and not mended", path)
        if why
        else None
    )


def _replaced(target: str, read: bytes, data: bytes) -> str | None:
    """Why the file was left alone, if it was."""
    found = os.stat(target)
    why = _refusal(target, found)
    if (
        why or _bytes(target) == data
    ):  # another run may have mended it in the same way
        return why
    with unfinished.beside(target) as new:
        new.write(data, to_disk=True)
        why = _dressed(new.path, target, found)
        return why or _moved(new.path, target, read, data)


def _refusal(target: str, found: os.stat_result) -> str | None:
    """Why a file is not to be replaced at all."""
    if not stat.S_ISREG(found.st_mode):
        return "this is no plain file"
    if found.st_nlink > 1:
        return f"this file has {found.st_nlink} names (hard links), which would be parted"
    if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
        return "this is read-only"
    return None


def _dressed(path: str, target: str, found: os.stat_result) -> str | None:
    """Gives the new file the owner, the group, the attributes and the mode of the old one, or says what it cannot."""
    if sys.platform != "win32":
        made = os.stat(path)
        try:
            if (made.st_uid, made.st_gid) != (found.st_uid, found.st_gid):
                os.chown(path, found.st_uid, found.st_gid)
        except PermissionError:
            return "this belongs to another user or group, and would not any more"
    if sys.platform == "linux":
        with suppress(
            OSError
        ):  # not every file system has them, and some are the system's own to give
            for name in os.listxattr(target):
                os.setxattr(path, name, os.getxattr(target, name))
    os.chmod(path, stat.S_IMODE(found.st_mode))
    return None


def _moved(new: str, target: str, read: bytes, data: bytes) -> str | None:
    """Puts the new file in place of one that still holds `read`, and takes that back where it does not."""
    if _bytes(target) != read:
        return _CHANGED
    if not exchange(new, target):
        os.replace(new, target)
    elif _bytes(new) not in (read, None):
        exchange(new, target)
        if _bytes(new) not in (
            data,
            None,
        ):  # and was saved once more, over the mended text
            exchange(new, target)
        return _CHANGED
    return None


def exchange(one: str, other: str) -> bool:
    """Exchanges the names of two files in one step; False where the system or the file system has no such step."""
    import ctypes

    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        call = getattr(ctypes.CDLL(None), "renameat2", None)
        return call is not None and call(_HERE, names[0], _HERE, names[1], _SWAP) == 0
    if sys.platform == "darwin":
        call = getattr(ctypes.CDLL(None), "renamex_np", None)
        return call is not None and call(*names, _SWAP) == 0
    return False


def _bytes(path: str) -> bytes | None:
    data = files.read_bytes(path)
    return None if isinstance(data, Problem) else data
