"""Exports of CSV: a story a row. `columns` in the configuration says which column holds what."""

import csv
import io
from collections.abc import Mapping

from factlint.model import Problem
from factlint.reading._decode import decode
from factlint.reading._exchange import _stories
from factlint.reading._exchange._stories import Record

_LONGEST = 16 * 1024 * 1024
"""The longest cell that is read, in code points."""


def records(data: bytes, path: str, own: Mapping[str, str]) -> list[Record] | Problem:
    """The stories in a file, or what is wrong with it; `own` are the columns that hold their parts."""
    decoded = decode(data, path)
    if isinstance(decoded, Problem):
        return decoded
    csv.field_size_limit(_LONGEST)
    head = decoded.text.partition("\n")[0]
    sign = max(",;\t", key=head.count)
    reader = csv.DictReader(
        io.StringIO(decoded.text, newline=""), delimiter=sign, strict=True
    )
    found = []
    try:
        columns = _stories.columns_of([*(reader.fieldnames or ())], own)
        if "body" not in columns and "headline" not in columns:
            return Problem(_unknown(head), path, 1)
        for number, row in enumerate(reader, 1):
            values = {
                str(key): value
                for key, value in row.items()
                if isinstance(value, str)
            }
            found.append(_stories.row(values, columns, f"row {number}", number))
    except csv.Error as error:
        return Problem(f"this is no whole CSV: {error}", path, reader.line_num)
    return _stories.distinct(found)


def _unknown(head: str) -> str:
    return (
        f"none of the columns here is known to hold a text ({head[:80].strip()}); "
        "name them under `columns` in factlint.yml"
    )
