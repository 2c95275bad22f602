"""Edits: each file makes second versions of a real article, by edits of one family. The folder is the registry.

An edit finds its place with patterns of its own, never with factlint's annotators, so that what factlint cannot read
counts as a miss. A module's `edits` gives its editors by name, or `edits_of(known)` where they need people. A name
that begins with `changed-` is one change that has to be reported; `neutral-` is an edit that has to be passed over.
"""

import random
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bench.injecting._known import Known

Passage = tuple[int, int]


class Edit(NamedTuple):
    """Two versions of an article with one change between them, or with neutral edits alone.

    `checks` are the ids of the checks that may report the change, with blanks between them; none of a neutral edit.
    `was` and `now` are the passages of each version that differ: a finding that touches one of them counts.
    `siblings` are a field, such as `headline`, and its text: `before` is None then, and `now` lies in that text.
    """

    before: str | None
    after: str
    checks: str = ""
    was: Passage = (0, 0)
    now: Passage = (0, 0)
    siblings: tuple[tuple[str, str], ...] = ()


Editor = Callable[[str, str, random.Random], Edit | None]
"""Takes an article, its date (`YYYY-MM-DD` or empty) and the only source of chance; None where it has no place."""


def replaced(
    text: str,
    start: int,
    end: int,
    new: str,
    checks: str,
    around: Passage | None = None,
) -> Edit:
    """The text and a version with one passage replaced; `around` is the passage to mark where it is a larger one."""
    first, last = around or (start, end)
    more = len(new) - (end - start)
    return Edit(
        text,
        text[:start] + new + text[end:],
        checks,
        (first, last),
        (first, last + more),
    )


def editors(known: "Known | None" = None) -> dict[str, Editor]:
    """All editors by the names of their kinds; those that need people only where a list of them is given."""
    found: dict[str, Editor] = {}
    for name in (
        module.name
        for module in iter_modules(__path__)
        if not module.name.startswith("_")
    ):
        module = import_module(f"{__name__}.{name}")
        found |= getattr(module, "edits", {})
        if known and hasattr(module, "edits_of"):
            found |= module.edits_of(known)
    return dict(sorted(found.items()))
