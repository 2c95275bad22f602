"""Files that are being written beside the ones they are to replace.

A run that is killed leaves one behind. Each has a name that says what it is, and is locked while its run lives; so
the next run can tell those of the dead from those of the living, and takes them away.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import IO

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

if sys.platform != "win32":
    import fcntl

_BEGINS = ".factlint-unfinished-"
_NAME = lazy(r"\.factlint-unfinished-\d+-[a-z0-9_]{8}")


class Unfinished(NamedTuple):
    """A file to be written and then moved to its place."""

    file: IO[bytes]
    path: str

    def write(self, data: bytes, *, to_disk: bool = False) -> None:
        """Writes all of it; `to_disk` waits until a power failure cannot take it."""
        self.file.write(data)
        self.file.flush()
        if to_disk:
            os.fsync(self.file.fileno())
        if sys.platform == "win32":
            self.file.close()  # Windows moves nothing that is open


@contextmanager
def beside(path: str) -> Iterator[Unfinished]:
    """A new file in the folder of `path`; it is gone in the end, unless it was moved to its place."""
    begun = _begun(os.path.dirname(path) or ".")
    try:
        yield begun
    finally:
        if not begun.file.closed:
            with suppress(
                OSError
            ):  # what could not be written before is written again, and fails again
                begun.file.close()
        with suppress(OSError):
            os.unlink(begun.path)


def _begun(folder: str) -> Unfinished:
    """A new file that this process has locked; another one where a run that cleans up was faster than the lock."""
    from tempfile import mkstemp

    while True:
        handle, path = mkstemp(dir=folder, prefix=f"{_BEGINS}{os.getpid()}-")
        _lock(handle)
        if sys.platform == "win32" or os.fstat(handle).st_nlink:
            return Unfinished(os.fdopen(handle, "wb"), path)
        os.close(handle)


def _lock(handle: int) -> None:
    """Locks a new file. Where there are no locks, nobody can get one and take it away."""
    if sys.platform != "win32":
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)


def sweep(folders: Iterable[str]) -> None:
    """Removes what runs that are gone have left in these folders."""
    for folder in dict.fromkeys(folders):
        with suppress(OSError), os.scandir(folder or ".") as entries:
            left = [
                one.path
                for one in entries
                if one.name.startswith(_BEGINS) and _NAME.fullmatch(one.name)
            ]
            for path in left:
                _remove(path)


def _remove(path: str) -> None:
    """Removes a file that no living run has locked; on Windows, one that nobody has open."""
    with suppress(OSError):
        if sys.platform == "win32":
            os.unlink(path)
        else:
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                os.unlink(path)
            finally:
                os.close(handle)
