"""The manifests of articles, each read once."""

import os

from factlint.model import Problem
from factlint.sources import articles, config, files


class Manifests:
    """What the `article.yml` of each folder says of the files that it names; the lists given grow as they are read."""

    def __init__(self, problems: list[Problem], notes: list[str]) -> None:
        self.problems, self.notes = problems, notes
        self._by_folder: dict[str, list[articles.Member]] = {}

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
        self.problems += [*problems, *config.located(path, faults)]
        if not (found or faults or problems):
            self.notes.append(
                f"{shown} names no versions and no siblings, so it says nothing of any text"
            )
        return found
