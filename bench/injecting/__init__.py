"""Injectors: each file makes errors of one family in a real article. The folder is the registry.

An injector finds its places with patterns of its own, never with factlint's annotators, so that what factlint cannot
read counts as a miss. A module's `kinds` gives its injectors by name, or `kinds_of(known)` where they need people.
"""

import random
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bench.injecting._known import Known


class Injection(NamedTuple):
    """An article with one error in it.

    `check` is the id of the check that has to speak; several, with a blank between them, where more than one may.
    `span` is the passage of `text` that is wrong now; any finding of the check that overlaps it counts. `real` says
    that the place stood in the copy; where it is False a sentence was put in, and `control` is the text with the
    sentence as it is right.
    """

    text: str
    check: str
    span: tuple[int, int]
    real: bool = True
    control: str | None = None


Injector = Callable[[str, str, random.Random], Injection | None]
"""Takes an article, its date (`YYYY-MM-DD` or empty) and the only source of chance; None where it has no place."""


def injectors(known: "Known | None" = None) -> dict[str, Injector]:
    """All injectors by the names of their kinds; those that need people only where a list of them is given."""
    found: dict[str, Injector] = {}
    for name in (
        module.name
        for module in iter_modules(__path__)
        if not module.name.startswith("_")
    ):
        module = import_module(f"{__name__}.{name}")
        found |= getattr(module, "kinds", {})
        if known and hasattr(module, "kinds_of"):
            found |= module.kinds_of(known)
    return dict(sorted(found.items()))
