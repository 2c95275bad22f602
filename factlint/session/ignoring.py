"""Leaves out the findings that comments in the copy ignore, and tells of comments that ignore nothing."""

from collections.abc import Callable
from itertools import filterfalse
from typing import TYPE_CHECKING

from factlint import verdict
from factlint.model import Document, Finding, Ignore

if TYPE_CHECKING:
    from factlint.engine import Engine


def without_ignored(
    document: Document,
    findings: list[Finding],
    engine: "Callable[[Document], Engine]",
    *,
    named: bool,
    compared: bool,
) -> list[Finding]:
    """The findings without those that the comments of a text ignore, and with its comments that ignore nothing.

    Nothing is told of the comments of a text that is not `named`, nor of comments on versions in one that was not
    `compared`. `engine` gives the engine for a text.
    """
    if not document.ignores:
        return findings
    here = [finding for finding in findings if finding.place.path == document.path]
    kept, unused = verdict.suppressed(here, document)
    kept += [f for f in findings if f.place.path != document.path]
    if not named:
        return kept
    if not compared:
        unused = list(filterfalse(_is_of_versions, unused))
    own = engine(document)
    told = own.unused_ignores(own.draft(document), unused).findings
    return [*kept, *verdict.told_apart(told)]


def _is_of_versions(ignore: Ignore) -> bool:
    """Whether a comment ignores what only versions show, which is not known where none were compared."""
    return any(given.startswith("version.") for given in ignore.ids)
