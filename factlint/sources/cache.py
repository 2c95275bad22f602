"""The cache of compiled YAML: plain data under the user's cache folder, checked before it is used.

Written atomically; a cache that cannot be read or written is passed over in silence, it is only a cache.
"""

import marshal
import os
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any

from factlint import __version__
from factlint.digest import blake2b


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
    for room in ("", "annotate", "match", "rulebook", "checks", *rooms):
        with os.scandir(os.path.join(package, room)) as entries:
            stamps += sorted((e.name, *e.stat()[6:9:2]) for e in entries if e.name.endswith(".py"))
    return repr(stamps)


def get(key: str) -> Any:
    """The data kept under `key`, or None."""
    try:
        with open(os.path.join(folder(), key), "rb") as file:
            stored = file.read()
        if blake2b(stored[16:], digest_size=16).digest() != stored[:16]:
            return None
        return marshal.loads(stored[16:])
    except (OSError, ValueError, EOFError, TypeError):
        return None


def put(key: str, data: Any) -> None:
    """Keeps plain `data` (dictionaries, lists, tuples, strings, numbers) under `key`."""
    from factlint.sources.files import write_atomic

    try:
        dumped = marshal.dumps(data)
        os.makedirs(folder(), exist_ok=True)
        write_atomic(os.path.join(folder(), key), blake2b(dumped, digest_size=16).digest() + dumped)
    except (OSError, ValueError):
        return
