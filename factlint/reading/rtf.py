"""Rich Text."""

from typing import TYPE_CHECKING

from factlint.model import Problem

if TYPE_CHECKING:
    from factlint.reading._unpacked import Unpacked

suffixes = (".rtf",)
needs = ("striprtf", "documents")
"""The library that unpacks it, and the extra of factlint's that brings that."""


def unpack(data: bytes, path: str) -> "Unpacked | Problem":
    """The text in the bytes of a file, or what is wrong with it."""
    from factlint.reading._documents import rtf

    return rtf.unpack(data, path)
