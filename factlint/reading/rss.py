"""Feeds of RSS and Atom: a story an item."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.reading._prologue import PROLOGUE
from factlint.start.regex import lazy

if TYPE_CHECKING:
    from factlint.reading._exchange._stories import Record

suffixes: tuple[str, ...] = ()
within = (".xml", ".rss", ".atom")
"""Suffixes of files of which some are of this format."""
named_only = True
"""A feed is read where it is named."""
inside = lazy(PROLOGUE + r"<(?:\w+:)?(?:rss|feed|RDF)\b(?![\s\S]*<wp:wxr_version)")
"""What such a file begins with; an export of WordPress says that it is one."""


def records(
    data: bytes, path: str, own: Mapping[str, str]
) -> "list[Record] | Problem":
    """The stories in a file, or what is wrong with it; `own` are the columns that hold their parts."""
    from factlint.reading._exchange import rss

    return rss.records(data, path, own)
