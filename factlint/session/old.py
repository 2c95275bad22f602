"""Leaves out what the older text of an edited one was told as well: the edit brings none of it in."""

from collections.abc import Iterable, Mapping, Sequence

from factlint import verdict
from factlint.model import Document, Finding


def without(
    findings: Iterable[Finding],
    linted: Iterable[Document],
    old: Mapping[str, Sequence[verdict.Old]],
) -> list[Finding]:
    """The findings without the `old` ones of the texts `linted`, by their paths."""
    if not old:
        return list(findings)
    found: dict[str, list[Finding]] = {}
    for one in sorted(findings, key=lambda one: one.place.start):
        found.setdefault(one.place.path, []).append(one)
    for document in linted:
        path = document.path
        if path in old and path in found:
            found[path] = verdict.without_old(found[path], old[path], document.source)
    return [one for some in found.values() for one in some]


def left_out(count: int) -> list[str]:
    """A note on how many findings were left out, so that silence is not read as approval; none where none was."""
    if not count:
        return []
    what, verb = ("finding", "is") if count == 1 else ("findings", "are")
    return [f"{count} {what} that stood in changed texts before {verb} left out"]
