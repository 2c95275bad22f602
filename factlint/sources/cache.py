"""The cache of compiled YAML: plain data under the user's cache folder, checked before it is used.

Written atomically; a cache that cannot be read or written is passed over in silence, it is only a cache.
"""

import marshal
import os
import sys
from collections.abc import Iterable
from functools import cache
from mmap import ACCESS_READ, mmap
from typing import Any
from zlib import crc32

from factlint import __version__
from factlint.digest import blake2b

_HEAD = 16
"""The bytes before the data: its check sum, which is to show damage and no more, and its length."""
_CHECKED = 1 << 22
"""Up to this many bytes the sum is checked; to sum up hundreds of megabytes would take longer than linting."""
_CHECKS = [f"checks{os.sep}{room}" for room in ("fact", "style", "surface", "text", "version")]
_ROOMS = ("", "lexicon", "annotate", "comparing", "match", "rulebook", "factbase", "checks", *_CHECKS)
"""The folders whose code makes what is kept here, or the patterns in it."""


def folder() -> str:
    """`$FACTLINT_CACHE`, else `factlint` under the user's cache folder."""
    given = os.environ.get("FACTLINT_CACHE")
    if given:
        return given
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "factlint")


def digest(parts: Iterable[bytes]) -> str:
    """A key for data made from `parts` by this version of the code and of Python."""
    hashed = blake2b(f"{__version__} {sys.hexversion} {_code_stamp()}".encode(), digest_size=16)
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
        with open(os.path.join(os.path.dirname(package), f"factlint-{__version__}.dist-info", "RECORD"), "rb") as file:
            told = file.read()
    except OSError:
        told = repr([_files(os.path.join(package, room)) for room in _ROOMS]).encode()
    return blake2b(told, digest_size=16).hexdigest()


def _files(room: str) -> list[tuple[str, int, int]]:
    with os.scandir(room) as entries:
        files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith((".py", ".tsv", ".txt"))]
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
    try:
        with open(os.path.join(folder(), key), "rb") as file:
            stored = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None
    data = stored[_HEAD:]
    summed, length = (int.from_bytes(stored[start : start + 8], "little") for start in (0, 8))
    whole = len(data) == length
    return data if whole and (length > _CHECKED or crc32(data) == summed) else None


def put_bytes(key: str, data: bytes) -> None:
    """Keeps `data` under `key`."""
    from factlint.sources.files import write_atomic

    try:
        os.makedirs(folder(), exist_ok=True)
        head = b"".join(number.to_bytes(8, "little") for number in (crc32(data), len(data)))
        write_atomic(os.path.join(folder(), key), head + data)
    except OSError:
        return
