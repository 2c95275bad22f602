"""Exports of WordPress (WXR): a text for each post."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.reading._prologue import PROLOGUE
from factlint.start.regex import lazy

if TYPE_CHECKING:
    from factlint.reading._exchange._stories import Record

suffixes = (".wxr",)
within = (".xml",)
"""Suffixes of files of which some are of this format."""
inside = lazy(PROLOGUE + r"<rss\b[\s\S]*<wp:wxr_version")
"""What such a file has in it."""


def records(
    data: bytes, path: str, own: Mapping[str, str]
) -> "list[Record] | Problem":
    """The stories in a file, or what is wrong with it; `own` are the columns that hold their parts."""
    from factlint.reading._exchange import wxr

    return wxr.records(data, path, own)
