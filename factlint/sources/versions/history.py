"""All versions of a file that git has, then the index and the file as it stands, each in its turn."""

from collections.abc import Iterator
from itertools import pairwise

from factlint.model import Problem
from factlint.sources.git_command import Refused
from factlint.sources.gitlog import Log, Logs, Revision
from factlint.sources.library import Library, Loaded
from factlint.start.record import NamedTuple

INDEX, WORKING_TREE = "index", "working tree"


class Traced(NamedTuple):
    """The versions of one file, the oldest first and the file as it stands last; and what is to be told of them."""

    versions: list[Loaded]
    problems: list[Problem]
    notes: list[str]


def trace(library: Library, logs: Logs, path: str, now: Loaded) -> Traced:
    """The history of the file `path`, whose text as it stands is `now`."""
    try:
        log = logs.of(path)
        inside = log.repository.inside(path)
        revisions, staged = log.revisions(inside), log.staged(inside)
    except Refused as refused:
        return Traced([now], [Problem(str(refused), path)], [])
    versions: list[Loaded] = []
    problems = _beginning(log, revisions, path)
    for label, where, blob in _once(log, revisions, staged, path):
        loaded, wrong = library.opened(log.repository.blob(blob), where)
        problems += wrong
        versions += [labelled(loaded, label)] if loaded else []
    return Traced(
        _changing([*versions, labelled(now, WORKING_TREE)]),
        problems,
        _notes(revisions, path),
    )


def _once(
    log: Log, revisions: list[Revision], staged: str | None, path: str
) -> Iterator[tuple[str, str, str]]:
    """The label, the name and the blob of each revision that is not as the one before, and of the index."""
    last = None
    for revision in revisions:
        if revision.blob and revision.blob != last:
            last = revision.blob
            where = (
                path
                if revision.path == log.repository.inside(path)
                else log.repository.outside(revision.path)
            )
            yield revision.label, f"{revision.short}:{where}", revision.blob
    if staged and staged != last:
        yield INDEX, f":{path}", staged


def labelled(loaded: Loaded, version: str) -> Loaded:
    """A text under the name of its version."""
    document = loaded.document
    return loaded._replace(
        document=document._replace(meta=document.meta._replace(version=version))
    )


def _changing(versions: list[Loaded]) -> list[Loaded]:
    """The versions whose text is not that of the one before. The file as it stands stays, under the older label."""
    kept: list[Loaded] = []
    for loaded in versions:
        if not kept or loaded.document.text != kept[-1].document.text:
            kept.append(loaded)
        elif loaded is versions[-1]:
            kept[-1] = labelled(
                loaded, kept[-1].document.meta.version or WORKING_TREE
            )
    return kept


def _beginning(log: Log, revisions: list[Revision], path: str) -> list[Problem]:
    """A shallow clone does not have the revisions before its first commit: what was asked for is not all here."""
    first = revisions[0] if revisions else None
    if first is None or first.commit not in log.repository.shallow:
        return []
    what = f"this clone is shallow, so the history of this file begins at {first.short} here"
    return [Problem(f"{what}; fetch the rest with `git fetch --unshallow`", path)]


def _notes(revisions: list[Revision], path: str) -> list[str]:
    """Where the file was away for a while."""
    return [
        f"{path}: deleted in {gone.short} and there again in {back.short}; the versions before are compared too"
        for gone, back in pairwise(revisions)
        if gone.blob is None and back.blob is not None
    ]
