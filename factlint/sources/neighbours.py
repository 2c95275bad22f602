"""The dates of the texts that lie beside one, by which a date that is far from all of them is told.

Of each only the first lines are read, once, and of those that are called alike the nearest by name.
"""

import os
from bisect import bisect_left
from datetime import date

from factlint import reading
from factlint.model import Meta
from factlint.sources import files

_HEAD = 2000
"""So many bytes of a text may hold its date."""
_NEAR, _ENOUGH = 12, 5
"""So many texts on either side are looked at, and so many must have a date."""
_AHEAD, _BEFORE = 3 * 365, 20 * 365
"""So many days may a date lie behind the last of the others and before the first, and as many as lie between these."""
_DIFFERENT = 3
"""So many of their dates must differ: pages made by one hand at once tell nothing."""
_INDEX = ("index", "README")
"""What the text of a folder is called; `_index` is of a list of texts."""


class Neighbours:
    """What lies beside the texts of a run."""

    def __init__(self) -> None:
        self._days: dict[str, str | None] = {}
        self._lists: dict[tuple[str, str], list[str]] = {}

    def far(self, path: str, meta: Meta) -> tuple[str, str] | None:
        """The first and the last date of the texts beside one, where its own is far from them."""
        named = path.rpartition("/")[2][:4]
        if not meta.day or meta.draft or named in (meta.day[:4], "_ind"):
            return None
        days = sorted(filter(None, map(self._day, self._beside(path))))
        if len(days) < _ENOUGH or len(set(days)) < _DIFFERENT:
            return None
        if len(days) > _ENOUGH + 2:  # another of them may be wrong too
            days = days[1:-1]
        first, last = map(date.fromisoformat, (days[0], days[-1]))
        own, between = date.fromisoformat(meta.day), (last - first).days
        ahead, before = (own - last).days, (first - own).days
        far = ahead > max(_AHEAD, between) or before > max(_BEFORE, between)
        return (days[0], days[-1]) if far else None

    def _beside(self, path: str) -> list[str]:
        """The nearest texts by their names; of an index those of the folders beside its own."""
        folder, name = os.path.split(path)
        stem, suffix = os.path.splitext(name)
        bundle = stem in _INDEX
        above, own = os.path.split(folder) if bundle else (folder, name)
        kind = name if bundle else suffix
        if bundle and not own:
            return []
        if (above, kind) not in self._lists:
            self._lists[above, kind] = _listed(above, kind, bundle=bundle)
        names = self._lists[above, kind]
        at = bisect_left(names, own)
        near = [*names[max(at - _NEAR, 0) : at], *names[at + 1 : at + 1 + _NEAR]]
        return [os.path.join(above, one, *([name] if bundle else [])) for one in near]

    def _day(self, path: str) -> str | None:
        if path not in self._days:
            self._days[path] = _glance(path)
        return self._days[path]


def _listed(folder: str, kind: str, *, bundle: bool) -> list[str]:
    """The names in a folder that may be of texts like one."""
    try:
        with os.scandir(folder or ".") as found:
            entries = sorted(
                (one.name, one.is_dir(follow_symlinks=False))
                for one in found
                if not one.is_symlink() and not one.name.startswith(".")
            )
    except OSError:
        return []
    if bundle:
        return [name for name, is_folder in entries if is_folder]
    return [
        name
        for name, is_folder in entries
        if not is_folder
        and name.endswith(kind)
        and not name.startswith((*_INDEX, "_"))
    ]


def _glance(path: str) -> str | None:
    """The day that the first lines of a file give."""
    try:
        with files.opened(path) as file:
            head = file.read(_HEAD)
    except OSError:
        return None
    return reading.glance(head.decode("utf-8", "replace"))
