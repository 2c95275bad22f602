"""The cache of compiled YAML: plain data under the user's cache folder, checked before it is used.

What stands in it is used like code, so folder and files must be the user's own, no link is opened or written through,
and each file says what it was kept for, so that none is taken for another. Written atomically; a cache that cannot be
read or written is passed over in silence, it is only a cache.
"""

import marshal
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import blake2b
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from typing import Any
from zlib import crc32

from factlint import __version__

_SUM, _LENGTH, _HEAD = 16, 24, 32
"""The ends of what stands before the data: a digest of its key, a check sum to show damage, and its length."""
_CHECKED = 1 << 22
"""Up to this many bytes the sum is checked; to sum up hundreds of megabytes would take longer than linting."""
_AS_IT_LIES = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""How files are opened: no link, and no pipe that keeps anybody waiting."""


def folder() -> str | None:
    """`$FACTLINT_CACHE`, else `factlint` under the user's cache folder; None where nobody knows that.

    A relative path in place of the user's folder would be one beside the drafts.
    """
    given = os.environ.get("FACTLINT_CACHE")
    if given:
        return given
    windows = sys.platform == "win32"
    home = (
        os.environ.get("LOCALAPPDATA", "")
        if windows
        else os.path.expanduser(os.path.join("~", ".cache"))
    )
    bases = filter(os.path.isabs, (os.environ.get("XDG_CACHE_HOME", ""), home))
    return next((os.path.join(base, "factlint") for base in bases), None)


def digest(parts: Iterable[bytes]) -> str:
    """A key for data made from `parts` by this version of the code and of Python."""
    hashed = blake2b(
        f"{__version__} {sys.hexversion} {_code_stamp()}".encode(), digest_size=16
    )
    for part in parts:
        hashed.update(len(part).to_bytes(8, "little"))
        hashed.update(part)
    return hashed.hexdigest()


@cache
def _code_stamp() -> str:
    """What tells this code from any other, so that changed code never uses an old artefact."""
    return stamp(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def stamp(package: str) -> str:
    """A hash of the list of files and their hashes that an installer left beside `package`.

    A checkout has none: there it is of the size and time of each file.
    """
    try:
        with open(
            os.path.join(
                os.path.dirname(package),
                f"factlint-{__version__}.dist-info",
                "RECORD",
            ),
            "rb",
        ) as file:
            told = file.read()
    except OSError:
        told = repr(list(_files(package))).encode()
    return blake2b(told, digest_size=16).hexdigest()


def _files(room: str) -> Iterator[tuple[str, int, int]]:
    """The files below a folder that make what is kept here, code and words, in their order."""
    with os.scandir(room) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        elif entry.name.endswith((".py", ".tsv", ".txt")):
            found = entry.stat()
            yield entry.name, found.st_size, found.st_mtime_ns


def get(key: str) -> Any:
    """The data kept under `key`, or None."""
    stored = get_bytes(key)
    try:
        return None if stored is None else marshal.loads(stored)
    except (ValueError, EOFError, TypeError):
        return None


def has(key: str) -> bool:
    """Whether something of the user's lies under `key`; only reading it tells whether it is sound."""
    home = folder()
    try:
        return home is not None and _is_own(
            os.lstat(os.path.join(home, key)), stat.S_ISREG
        )
    except (OSError, ValueError):
        return False


def put(key: str, data: Any) -> None:
    """Keeps plain `data` (dictionaries, lists, tuples, strings, numbers) under `key`."""
    put_bytes(key, marshal.dumps(data))


def get_bytes(key: str) -> memoryview | None:
    """The bytes kept under `key`, mapped from their file, or None. Large ones are checked by their length alone."""
    home = folder()
    try:
        if home is None or not all(map(_is_own_folder, _rooms(home, key))):
            return None
        with open(os.path.join(home, key), "rb", opener=_open_as_it_lies) as file:
            stored = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None
    data = stored[_HEAD:]
    summed = any(stored[_SUM:_LENGTH])
    return data if stored[:_HEAD] == _head(key, data, summed=summed) else None


def _head(key: str, data: memoryview | bytes, *, summed: bool = True) -> bytes:
    """What stands before the data of a key; the sum is nought where none is taken."""
    numbers = (crc32(data) if summed and len(data) <= _CHECKED else 0, len(data))
    return b"".join(
        (
            blake2b(os.fsencode(key), digest_size=_SUM).digest(),
            *(number.to_bytes(8, "little") for number in numbers),
        )
    )


def _rooms(home: str, key: str) -> list[str]:
    """The folders in which something is kept, the cache itself first."""
    return list(accumulate([home, *key.split("/")[:-1]], os.path.join))


def _is_own_folder(room: str) -> bool:
    return _is_own(os.lstat(room), stat.S_ISDIR)


def _open_as_it_lies(path: str, flags: int) -> int:
    """Opens a plain file of the user's; an OSError for all else."""
    if not _is_own(
        os.lstat(path), stat.S_ISREG
    ):  # before, where the system cannot be told to open no link
        raise PermissionError(path)
    handle = os.open(path, flags | _AS_IT_LIES)
    if not _is_own(os.fstat(handle), stat.S_ISREG):
        os.close(handle)
        raise PermissionError(path)
    return handle


def _is_own(found: os.stat_result, kind: Callable[[int], bool]) -> bool:
    """Whether what was found is of a kind, the user's, and not for everybody to write; Windows has no such owner."""
    if not kind(found.st_mode) or getattr(found, "st_reparse_tag", False):
        return False
    return sys.platform == "win32" or (
        found.st_uid == os.geteuid() and not found.st_mode & stat.S_IWOTH
    )


def put_bytes(key: str, data: bytes, *, summed: bool = True) -> None:
    """Keeps `data` under `key`, in the place of whatever has its name, a link among it.

    Not `summed` is what says itself whether it is sound.
    """
    from factlint.sources import unfinished

    home = folder()
    try:
        if home is None:
            return
        path = os.path.join(home, key)
        if not all(map(_made_ready, _rooms(home, key))):
            return
        with unfinished.beside(path) as new:
            new.write(_head(key, data, summed=summed) + data)
            os.replace(new.path, path)
    except OSError:
        return


@cache
def _made_ready(room: str) -> bool:
    """Makes a folder and takes out what killed runs left in it, once in a run; False where it is not the user's own."""
    from factlint.sources import unfinished

    os.makedirs(room, mode=0o700, exist_ok=True)
    if not _is_own_folder(room):
        return False
    unfinished.sweep([room])
    return True
