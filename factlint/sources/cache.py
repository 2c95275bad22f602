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

from factlint import __version__
from factlint.digest import blake2b

_HEAD = 24
"""The bytes before the data: its hash, and its length."""
_CHECKED = 1 << 22
"""Up to this many bytes the hash is checked; hashing hundreds of megabytes would take longer than linting."""


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
    """Sizes and times of our own code, so that a changed checkout never uses an old artefact."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    rooms = [f"checks{os.sep}{room}" for room in ("fact", "style", "surface", "text", "version")]
    stamps = []
    for room in ("", "annotate", "match", "rulebook", "factbase", "checks", *rooms):
        with os.scandir(os.path.join(package, room)) as entries:
            stamps += sorted((e.name, *e.stat()[6:9:2]) for e in entries if e.name.endswith(".py"))
    return repr(stamps)


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
    whole = len(data) == int.from_bytes(stored[16:_HEAD], "little")
    return data if whole and (len(data) > _CHECKED or _hash(data) == stored[:16]) else None


def put_bytes(key: str, data: bytes) -> None:
    """Keeps `data` under `key`."""
    from factlint.sources.files import write_atomic

    try:
        os.makedirs(folder(), exist_ok=True)
        head = _hash(data) + len(data).to_bytes(_HEAD - 16, "little")
        write_atomic(os.path.join(folder(), key), head + data)
    except OSError:
        return


def _hash(data: bytes | memoryview) -> bytes:
    return blake2b(data, digest_size=16).digest()
