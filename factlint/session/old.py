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
