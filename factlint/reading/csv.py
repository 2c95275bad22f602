"""Exports of CSV: a story a row."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factlint.model import Problem

if TYPE_CHECKING:
    from factlint.reading._exchange._stories import Record

suffixes: tuple[str, ...] = ()
exports = (".csv", ".tsv")
"""Suffixes of files that are copy where a configuration says what their columns are."""


def records(
    data: bytes, path: str, own: Mapping[str, str]
) -> "list[Record] | Problem":
    """The stories in a file, or what is wrong with it; `own` are the columns that hold their parts."""
    from factlint.reading._exchange import csv

    return csv.records(data, path, own)
