"""News items of NewsML-G2, and NITF in them or alone, the IPTC's XML."""

from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.reading._prologue import PROLOGUE
from factlint.start.regex import lazy

if TYPE_CHECKING:
    from factlint.reading._unpacked import Unpacked

suffixes = (".newsml", ".nitf")
within = (".xml",)
"""Suffixes of files of which some are of this format."""
inside = lazy(PROLOGUE + r"<(?:\w+:)?(?:newsItem|newsMessage|nitf)\b")
"""What such a file begins with."""


def unpack(data: bytes, path: str) -> "Unpacked | Problem":
    """The text in the bytes of a file, or what is wrong with it."""
    from factlint.reading._exchange import newsml

    return newsml.unpack(data, path)
