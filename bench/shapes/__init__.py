"""Giant made-up texts, each of one kind of thing, of as many words as are asked for: what growth is measured on.

A file of this folder has `SHAPES`, a table of names, each with what makes the shape's texts: one to be checked alone,
two to be compared, or a rule file. The folder is the registry.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from factlint.start.record import NamedTuple


class Shape(NamedTuple):
    """A shape: what is done with it, the suffix of its texts, and what makes them of so many words.

    `kind` is `check`, `compare` or `rules`. One in `per` of the words asked for is a rule file's entry.
    """

    kind: str
    suffix: str
    make: Callable[[int], tuple[str, ...]]


def shapes() -> dict[str, Shape]:
    """All shapes by name."""
    found: dict[str, Shape] = {}
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        if not module.name.startswith("_"):
            found |= import_module(f"{__name__}.{module.name}").SHAPES
    return found
