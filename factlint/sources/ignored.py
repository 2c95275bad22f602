"""What the `.gitignore` files of a folder, and of those above it, leave out."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.sources import files

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignored:
    """What the `.gitignore` files above and below a folder leave out. Loads pathspec only where there is one.

    The folder itself is named, so nothing counts that would leave all of it out. A file that cannot be read leaves
    nothing out, and is told in `problems`.
    """

    def __init__(self, top: str, problems: list[Problem]) -> None:
        self._specs: dict[str, GitIgnoreSpec] = {}
        self._problems = problems
        for folder in reversed(list(_parents(top))):
            self.enter(folder)
        named = os.path.abspath(top)
        self._specs = {
            folder: _without(spec, _below(folder, named) + "/")
            for folder, spec in self._specs.items()
        }

    def enter(self, folder: str) -> None:
        """Takes in what the `.gitignore` of a folder says, where it has one."""
        path = os.path.join(folder, ".gitignore")
        if not os.path.lexists(path):
            return
        data = files.read_bytes(path)
        if isinstance(data, Problem):
            self._problems.append(data._replace(path=files.shown(path)))
        else:
            self._specs[os.path.abspath(folder)] = _spec(data)

    def __call__(self, path: str) -> bool:
        """Whether a path is left out; that of a folder ends in a slash."""
        if not self._specs:
            return False
        absolute = os.path.abspath(path) + ("/" if path.endswith("/") else "")
        verdict = False
        for folder, spec in self._specs.items():
            if absolute.startswith(folder.rstrip("/") + "/"):
                said = spec.check_file(_below(folder, absolute)).include
                verdict = verdict if said is None else said
        return verdict


def _below(folder: str, path: str) -> str:
    """An absolute path as counted from a folder above it."""
    return path[len(folder.rstrip("/")) + 1 :]


def _without(spec: "GitIgnoreSpec", path: str) -> "GitIgnoreSpec":
    """The patterns that do not leave `path` out."""
    return type(spec)(
        [one for one in spec.patterns if not (one.include and one.match_file(path))]
    )


def _parents(top: str) -> Iterator[str]:
    """The folders above `top` up to the root of its git repository; none outside one."""
    folder = os.path.abspath(top)
    root = files.checkout(folder)
    while root and folder != root:
        folder = os.path.dirname(folder)
        yield folder


def _spec(data: bytes) -> "GitIgnoreSpec":
    from factlint.sources import patterns

    return patterns.spec(data.decode("utf-8", "replace").splitlines())
