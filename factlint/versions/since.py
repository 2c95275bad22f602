"""What has changed since a revision, and how each changed file stood there."""

from collections.abc import Sequence
from typing import NamedTuple

from factlint.library import Library, Loaded
from factlint.model import Problem
from factlint.sources.git import Refused
from factlint.sources.gitlog import Changed, Log, Logs


class Since(NamedTuple):
    """The files that changed, each with the name and the bytes it had at the base where it was there."""

    files: dict[str, tuple[str, bytes | Problem] | None]
    unchanged: int
    problems: list[Problem]


def changed(logs: Logs, revision: str, paths: Sequence[str]) -> Since:
    """Those of `paths` that are not as they were at the merge base of `revision` and HEAD."""
    found = Since({}, 0, [])
    by_top: dict[str, Changed] = {}
    unchanged = 0
    for path in paths:
        try:
            log = logs.of(path)
            if log.repository.top not in by_top:
                by_top[log.repository.top] = log.changed(revision)
        except Refused as refused:
            return Since({}, 0, [Problem(f"--since {revision}: {refused}")])
        inside, there = log.repository.inside(path), by_top[log.repository.top]
        if inside in there.files:
            found.files[path] = _base(log, there, inside)
        else:
            unchanged += 1
    return found._replace(unchanged=unchanged)
