"""The manifests of articles, each read once."""

import os

from factlint.model import Problem
from factlint.sources import articles, config, files


class Manifests:
    """What the `article.yml` of each folder says of the files that it names; the lists given grow as they are read."""

    def __init__(self, problems: list[Problem], notes: list[str]) -> None:
        self.problems, self.notes = problems, notes
        self._by_folder: dict[str, list[articles.Member]] = {}
        self._sources: dict[str, list[articles.Named]] = {}

    def members(self, path: str) -> list[articles.Member]:
        """The versions and siblings that the manifest in the folder of `path` names."""
        folder = path.rpartition("/")[0]
        if folder not in self._by_folder:
            self._by_folder[folder] = self._read(
                folder, f"{folder or '.'}/{articles.MANIFEST}"
            )
        return self._by_folder[folder]

    def member(self, path: str) -> articles.Member | None:
        """What the manifest in its folder says of the file `path`."""
        return next(
            (member for member in self.members(path) if member.path == path), None
        )

    def sources(self, path: str) -> list[articles.Named]:
        """What the text `path` was written from, by the manifest in its folder.

        A manifest that names no texts speaks of all beside it, but for the sources themselves.
        """
        folder = path.rpartition("/")[0]
        members = self.members(path)
        named = self._sources.get(folder, [])
        if members:
            return named if any(one.path == path for one in members) else []
        return [] if any(one.path == path for one in named) else named

    def named_in(self, folder: str) -> list[articles.Named]:
        """All sources that the manifest in a folder names."""
        self.members(f"{folder}/" if folder else "")
        return self._sources.get(folder, [])

    def _read(self, folder: str, path: str) -> list[articles.Member]:
        shown = path.removeprefix("./")
        if not os.path.lexists(path):
            self.problems += articles.misnamed(shown)
            return []
        if files.leads_out(path, folder or "."):
            self.problems.append(
                Problem(
                    "this link leads out of the repository; put the manifest itself here",
                    shown,
                )
            )
            return []
        raw, problems = config.load_yaml("article", path, shown)
        found, faults = articles.members(raw, folder) if "slug" in raw else ([], [])
        named, missing = articles.sources(raw, folder, shown)
        self._sources[folder] = named
        faults = [*faults, *missing]
        self.problems += [*problems, *config.located(path, faults)]
        if not (found or named or faults or problems):
            self.notes.append(
                f"{shown} names no versions and no siblings, so it says nothing of any text"
            )
        return found
