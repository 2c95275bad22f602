"""The part of the cache that grows with the copy: bounded, and what was kept longest ago goes first."""

import os
from contextlib import suppress
from functools import cache as once
from typing import Any

from factlint.sources import cache

_ROOM = "results"
_MOST = 160
"""So many entries has each of its 256 folders at most; 40,000 texts in all, mostly of two or three kilobytes."""
_LONGEST = 1 << 18
"""The longest entry in bytes: longer ones are rare, and few of them would fill a disk."""


def get(key: str) -> Any:
    """The data kept under `key`, or None."""
    return cache.get(_place(key))


def put(key: str, data: Any) -> None:
    """Keeps plain `data` under `key`, where it is not too long to be worth it."""
    import marshal

    stored = marshal.dumps(data)
    home = cache.folder()
    if home is None or len(stored) > _LONGEST:
        return
    cache.put_bytes(_place(key), stored)
    room = os.path.join(home, os.path.dirname(_place(key)))
    with suppress(OSError):
        names = _names(room)
        names.add(key)
        if len(names) > _MOST:
            _thin(room)
            _names.cache_clear()


def _place(key: str) -> str:
    return f"{_ROOM}/{key[:2]}/{key}"


@once
def _names(room: str) -> set[str]:
    """What lies in a folder, read once in a run; what other runs add is counted by the next."""
    return set(os.listdir(room))


def _thin(room: str) -> None:
    """Takes away the half of a folder that was kept longest ago. A run that loses an entry makes it anew."""
    with os.scandir(room) as entries:
        kept = sorted((one.stat().st_mtime_ns, one.path) for one in entries)
    for _, path in kept[: len(kept) // 2]:
        with suppress(OSError):
            os.unlink(path)
