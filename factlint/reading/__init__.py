"""Readers: bytes to text, text to Document. One file per format; the folder is the registry."""

from collections.abc import Callable
from functools import cache
from typing import cast

from factlint import registry
from factlint.model import Document, Problem
from factlint.reading._decode import Decoded, decode

__all__ = ["Decoded", "decode", "read", "suffixes"]


@cache
def suffixes() -> dict[str, str]:
    """Known file suffixes, each with the name of its reader."""
    found: dict[str, str] = {}
    for name in registry.names(__name__):
        for suffix in registry.load(__name__, name).suffixes:
            found[suffix] = name
    return found


def read(source: str, path: str) -> tuple[Document, tuple[Problem, ...]]:
    """Reads decoded `source` with the reader of `path`'s suffix; unknown suffixes are plain text.

    Problems are parts that could not be read (bad front matter, say); the rest is read all the same.
    """
    dot = path.rfind(".")
    name = suffixes().get(path[dot:].lower() if dot >= 0 else "", "plain")
    reader = cast("Callable[[str, str], tuple[Document, tuple[Problem, ...]]]", registry.load(__name__, name).read)
    return reader(source, path)
