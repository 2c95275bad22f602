"""Exports of JSON Lines: a story a line. `columns` in the configuration says which key holds what."""

import json
from collections.abc import Mapping

from factlint.model import Problem
from factlint.reading._decode import decode
from factlint.reading._exchange import _stories
from factlint.reading._exchange._stories import Record


def records(data: bytes, path: str, own: Mapping[str, str]) -> list[Record] | Problem:
    """The stories in a file, or what is wrong with it; `own` are the keys that hold their parts."""
    decoded = decode(data, path)
    if isinstance(decoded, Problem):
        return decoded
    found = []
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
        except (ValueError, RecursionError) as error:
            return Problem(f"this line is no JSON: {error}", path, number)
        if not isinstance(given, dict):
            return Problem(
                "this line is no object of JSON with a story in it", path, number
            )
        values = {str(key): _text(value) for key, value in given.items()}
        columns = _stories.columns_of([*values], own)
        if "body" not in columns and "headline" not in columns:
            return Problem(_unknown([*values]), path, number)
        found.append(_stories.row(values, columns, f"line {number}", number))
    return _stories.distinct(found)


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return "" if value is None or isinstance(value, dict) else str(value)


def _unknown(names: list[str]) -> str:
    shown = ", ".join(f"`{name[:40]}`" for name in names[:8])
    return f"none of the keys here is known to hold a text ({shown}); name them under `columns` in factlint.yml"
