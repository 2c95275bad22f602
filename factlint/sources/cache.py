"""The cache of compiled YAML: plain data under the user's cache folder, checked before it is used.

What stands in it is used like code, so folder and files must be the user's own, no link is opened or written through,
and each file says what it was kept for, so that none is taken for another. Written atomically; a cache that cannot be
read or written is passed over in silence, it is only a cache.
"""

import marshal
import os
import stat
import sys
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from mmap import ACCESS_READ, mmap
from typing import Any
from zlib import crc32

from factlint import __version__

_HEAD = 32
"""The bytes before the data: a digest of its key, its check sum, which is to show damage and no more, its length."""
_CHECKED = 1 << 22
"""Up to this many bytes the sum is checked; to sum up hundreds of megabytes would take longer than linting."""
_CHECKS = [
    f"checks{os.sep}{room}"
    for room in ("fact", "style", "surface", "text", "version")
]
_ENGLISH = [f"english{os.sep}{room}" for room in ("names", "dates", "numbers")]
_ARTICLE = [f"article{os.sep}{room}" for room in ("display", "facts", "speech")]
_KNOWN = [f"known{os.sep}near"]
_PARTS = (
    "",
    "lexicon",
    "start",
    "english",
    "match",
    "rulebook",
    "known",
    "facts",
    "ledger",
    "article",
    "checks",
)
_ROOMS = (*_PARTS, *_ENGLISH, *_KNOWN, *_ARTICLE, *_CHECKS)
"""The folders whose code makes what is kept here, or the patterns in it."""
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
        told = repr([_files(os.path.join(package, room)) for room in _ROOMS]).encode()
    return blake2b(told, digest_size=16).hexdigest()


def _files(room: str) -> list[tuple[str, int, int]]:
    with os.scandir(room) as entries:
        files = [
            (entry.name, entry.stat())
            for entry in entries
            if entry.name.endswith((".py", ".tsv", ".txt"))
        ]
    return sorted((name, file.st_size, file.st_mtime_ns) for name, file in files)


def get(key: str) -> Any:
    """The data kept under `key`, or None."""
    stored = get_bytes(key)
    try:
        return None if stored is None else marshal.loads(stored)
    except (ValueError, EOFError, TypeError):
        return None


def put(key: str, data: Any) -> None:
    """Keeps plain `data` (dictionaries, lists, tuples, strings, numbers) under `key`."""
    put_bytes(key, marshal.dumps(data))


def get_bytes(key: str) -> memoryview | None:
    """The bytes kept under `key`, mapped from their file, or None. Large ones are checked by their length alone."""
    home = folder()
    try:
        if home is None or not _is_own(os.lstat(home), stat.S_ISDIR):
            return None
        with open(os.path.join(home, key), "rb", opener=_open_as_it_lies) as file:
            stored = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None
    data = stored[_HEAD:]
    return data if stored[:_HEAD] == _head(key, data) else None


def _head(key: str, data: memoryview | bytes) -> bytes:
    """What stands before the data of a key."""
    summed = crc32(data) if len(data) <= _CHECKED else 0
    numbers = b"".join(number.to_bytes(8, "little") for number in (summed, len(data)))
    return (
        blake2b(os.fsencode(key), digest_size=_HEAD - len(numbers)).digest() + numbers
    )


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


def put_bytes(key: str, data: bytes) -> None:
    """Keeps `data` under `key`, in the place of whatever has its name, a link among it."""
    from factlint.sources import unfinished

    home = folder()
    try:
        if home is None:
            return
        os.makedirs(home, mode=0o700, exist_ok=True)
        if _is_own(os.lstat(home), stat.S_ISDIR):
            unfinished.sweep([home])
            with unfinished.beside(os.path.join(home, key)) as new:
                new.write(_head(key, data) + data)
                os.replace(new.path, os.path.join(home, key))
    except OSError:
        return
