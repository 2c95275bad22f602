"""Patterns that an editor wrote, run on a text; one that runs out of time is told."""

import re
from collections.abc import Sequence

from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Problem
from factlint.rulebook.volume import Steps


def matches(
    doc: Draft,
    entry: Entry,
    steps: Steps,
    stretches: Sequence[str],
    *,
    whole: bool = False,
) -> list[list[re.Match[str]]] | Problem:
    """The matches of a pattern in each of some stretches of the text, or that it ran out of time."""
    from factlint.match import bounded

    try:
        return bounded.matches(
            entry.match, bounded.Effort(*steps), stretches, whole=whole
        )
    except bounded.RanOutError:
        return _ran_out(doc, entry)


def _ran_out(doc: Draft, entry: Entry) -> Problem:
    """A problem at the pattern's place in its rule file. One that runs out of time again and again is given up."""
    path, _, line = entry.origin.rpartition(":")
    others = ", nor on the texts after it" if doc.book.gives_up(entry) else ""
    message = (
        f"the pattern `{entry.slug}` ran out of time and was not used on {doc.document.path}{others}: it can match in "
        "too many ways; bound its repeats, and let none that may match the same text stand beside or inside another"
    )
    return Problem(message, path, int(line))
