"""The files that a pattern of `rules` reaches: it may be a stranger's and begin at the root, so it has a bound."""

import os
from collections.abc import Iterator
from fnmatch import fnmatch

MOST = 10_000
"""In so many folders a pattern looks."""


class TooFarError(Exception):
    """A pattern reaches over more folders than anybody has rules in."""


class FolderReach:
    """Looks for files as `glob` does: `**` is any folder below, and what begins with a dot is named or not found."""

    def __init__(self) -> None:
        self._looked = 0

    def matches(self, pattern: str) -> list[str]:
        """The files of a pattern with `*`, `?` and `[...]`."""
        start, *parts = os.path.normpath(pattern).replace(os.sep, "/").split("/")
        top = f"{start}/" if start.endswith(":") or not start else start
        return sorted(
            set(
                self._matching(top, parts)
                if os.path.isdir(top)
                else self._matching(".", [start, *parts])
            )
        )

    def below(self, top: str) -> Iterator[str]:
        """The files below a folder."""
        return (
            os.path.join(folder, name)
            for folder in self._folders(top)
            for name in self._names(folder)
        )

    def _matching(self, folder: str, parts: list[str]) -> Iterator[str]:
        first, *rest = parts
        if first == "**":
            for below in self._folders(folder):
                yield from self._matching(below, rest or ["*"])
            return
        for name in self._fitting(folder, first):
            path = os.path.join(folder, name)
            if os.path.isdir(path):
                yield from self._matching(path, rest) if rest else ()
            elif not rest:
                yield path

    def _fitting(self, folder: str, part: str) -> list[str]:
        if set("*?[").isdisjoint(part):
            return [part] if os.path.lexists(os.path.join(folder, part)) else []
        return [name for name in self._names(folder) if fnmatch(name, part)]

    def _folders(self, top: str) -> Iterator[str]:
        """A folder and those below it, links followed, each once."""
        seen = set[str]()
        left = [top]
        while left:
            folder = left.pop()
            real = os.path.realpath(folder)
            if real not in seen:
                seen.add(real)
                yield folder
                paths = (os.path.join(folder, name) for name in self._names(folder))
                left += [path for path in paths if os.path.isdir(path)]

    def _names(self, folder: str) -> list[str]:
        self._looked += 1
        if self._looked > MOST:
            raise TooFarError
        try:
            return sorted(
                name for name in os.listdir(folder) if not name.startswith(".")
            )
        except OSError:
            return []
