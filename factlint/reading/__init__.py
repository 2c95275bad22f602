"""Readers: bytes to text, text to Document. One file per format; the folder is the registry."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import cast

from factlint.model import Document, Problem
from factlint.reading import _names, plain
from factlint.reading._decode import Decoded, decode
from factlint.reading._lines import OBJECT
from factlint.reading._names import COPY, DOCUMENT, OTHER, PAGE
from factlint.start import registry

__all__ = [
    "COPY",
    "DOCUMENT",
    "OBJECT",
    "OTHER",
    "PAGE",
    "Decoded",
    "decode",
    "formats",
    "kind",
    "read",
    "reader_of",
    "suffixes",
]

_OPENINGS = ("<", "W", *"0123456789")
"""One of these is the first sign of every text that a format is told by."""


@cache
def suffixes() -> dict[str, str]:
    """Known file suffixes, each with the name of its reader."""
    found: dict[str, str] = {}
    for name in registry.names(__name__):
        for suffix in registry.load(__name__, name).suffixes:
            found[suffix] = name
    return found


def formats() -> list[str]:
    """The names of all readers."""
    return registry.names(__name__)


def kind(path: str) -> str:
    """What a file is by its name: copy, a document that is not read, a page, or something else."""
    return (
        COPY
        if path.lower().endswith(plain.suffixes)
        else _names.kind(path, suffixes())
    )


def reader_of(path: str) -> str:
    """The reader of a path by its name. Plain text, the common case, is told without loading the others."""
    return _by_suffix(path) or "plain"


def _by_suffix(path: str) -> str | None:
    dot = path.rfind(".")
    suffix = path[dot:].lower() if dot >= 0 else ""
    if suffix in plain.suffixes:
        return "plain"
    return suffixes().get(suffix) if suffix else None


def _by_opening(source: str) -> str:
    """The reader of a text without a known suffix: that which declares what it `opens` with, else plain text."""
    start = source[:1000].lstrip("\ufeff \t\r\n")
    if start[:1] in _OPENINGS:
        for name in registry.names(__name__):
            opens = getattr(registry.load(__name__, name), "opens", None)
            if opens and opens.match(start):
                return name
    return "plain"


def read(
    source: str,
    path: str,
    name: str | None = None,
    own: Mapping[str, str] | None = None,
) -> tuple[Document, tuple[Problem, ...]]:
    """Reads decoded `source` with the reader `name`, else with that of `path`'s suffix, else with that of what it opens
    with; all other text is plain.

    `own` are the desk's keys of front matter, each with what it is of ours; readers take them that have `own_keys`.
    Problems are parts that could not be read (bad front matter, say); the rest is read all the same.
    """
    name = name or _by_suffix(path) or _by_opening(source)
    module = registry.load(__name__, name)
    reader = cast("Callable[..., tuple[Document, tuple[Problem, ...]]]", module.read)
    if own and getattr(module, "own_keys", False):
        return reader(source, path, own)
    return reader(source, path)
