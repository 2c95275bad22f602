"""News items of ninjs 1 to 3, the IPTC's JSON."""

from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.start.regex import lazy

if TYPE_CHECKING:
    from factlint.reading._unpacked import Unpacked

suffixes = (".ninjs",)
within = (".json",)
"""Suffixes of files of which some are of this format."""
inside = lazy(
    r'\s*\{(?=[\s\S]*"uri"\s*:\s*")'
    r'(?=[\s\S]*"(?:versioncreated|body_\w+)"\s*:\s*"|[\s\S]*"bodies"\s*:\s*\[)'
)
"""What such a file has in it."""


def unpack(data: bytes, path: str) -> "Unpacked | Problem":
    """The text in the bytes of a file, or what is wrong with it."""
    from factlint.reading._exchange import ninjs

    return ninjs.unpack(data, path)
