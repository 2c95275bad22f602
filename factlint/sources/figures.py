"""Figures that stand in tables and in JSON: the numbers of quantities with `from`, read when the rules are.

A file is looked for beside the rule file and below the folder of the configuration, and has to lie in one of them.
Which files a rule file may name is seen from its bytes, so that a rulebook that is kept is known to be old when one
changes.
"""

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any

from factlint.model import Problem
from factlint.sources import files
from factlint.start.record import NamedTuple
from factlint.visible import short

_NAMED = rb"""["']?\bfile["']?\s*:\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^,}\n#]+))"""
_NUMBER = r"[-+]?(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?"
_STEP = r"[^./\[\]]+"
Read = Mapping[str, bytes | Problem]
"""What was read of each file that a rule file names, or what was wrong with it."""


def named(data: bytes, path: str, folder: str) -> dict[str, bytes | Problem]:
    """The files that the bytes of a rule file seem to name, with what stands in them."""
    if b"file" not in data or b"from" not in data:
        return {}
    found = (b"".join(match.groups(b"")) for match in re.finditer(_NAMED, data))
    names = dict.fromkeys(name.strip().decode("utf-8", "replace") for name in found)
    return {name: _read(name, path, folder) for name in names}


def _read(name: str, path: str, folder: str) -> bytes | Problem:
    """The bytes of a file by its name in a rule file."""
    homes = [os.path.dirname(os.path.abspath(path)), os.path.abspath(folder)]
    meant = [os.path.normpath(os.path.join(home, name)) for home in homes]
    there = next(filter(os.path.isfile, meant), None)
    if not any(_is_in(full, homes) for full in ([there] if there else meant)):
        return Problem(
            f"`{short(name)}` lies outside the folder of the configuration; move it there"
        )
    if there is None:
        return Problem(
            f"there is no file `{short(name)}` beside this one or beside factlint.yml; correct the path"
        )
    return files.read_bytes(there)


def _is_in(full: str, homes: list[str]) -> bool:
    """Whether a file lies in one of the folders, links followed."""
    real = os.path.realpath(full)
    return any(
        real.startswith(os.path.join(os.path.realpath(home), "")) for home in homes
    )


class Filled(NamedTuple):
    """A sheet whose quantities have the numbers that stand in other files."""

    sheet: Any
    values: dict[str, float]

    @property
    def path(self) -> str:
        """The rule file."""
        path: str = self.sheet.path
        return path

    def rows(self) -> Iterator[tuple[str, str, dict[str, Any], str]]:
        """The entries; a quantity without its number is left out."""
        for section, slug, fields, origin in self.sheet.rows():
            if section != "quantities" or "from" not in fields:
                yield section, slug, fields, origin
            elif slug in self.values:
                yield section, slug, {**fields, "value": self.values[slug]}, origin

    def mark(self, keys: tuple[Any, ...], *, key: bool = False) -> Any:
        """Line and column of the value at `keys`, or of its key."""
        return self.sheet.mark(keys, key=key)


def filled(sheet: Any, read: Read) -> tuple[Any, list[Problem]]:
    """The sheet with the numbers of its quantities, and what is wrong with those that are not found."""
    quantities = getattr(sheet.model, "quantities", None) or {}
    problems: list[Problem] = []
    values: dict[str, float] = {}
    for slug, quantity in quantities.items():
        if quantity.from_:
            value = _value(quantity.from_, read)
            if isinstance(value, Problem):
                mark = sheet.mark(("quantities", slug, "from"))
                problems.append(Problem(value.message, sheet.path, *mark))
            else:
                values[slug] = value
    return (Filled(sheet, values) if values or problems else sheet), problems


def _value(figure: Any, read: Read) -> float | Problem:
    """The number that a `from` names, or what is wrong."""
    data = read.get(figure.file)
    if data is None:
        return Problem(
            f"`file` is `{short(figure.file)}`; write the path in one line, without escapes"
        )
    if isinstance(data, Problem):
        return data
    text = data.decode("utf-8-sig", "replace")
    shown = short(figure.file)
    where = f"`{short(figure.cell or figure.path)}` of {shown}"
    found = _cell(text, figure.cell) if figure.cell else _at(text, figure.path)
    if isinstance(found, Problem):
        return Problem(f"{shown}: {found.message}")
    if found is None:
        return Problem(f"there is no {where}; correct `from`")
    number = re.fullmatch(_NUMBER, str(found).strip())
    if number is None or isinstance(found, bool):
        return Problem(
            f"{where} is `{short(str(found))}` and no number; correct `from`"
        )
    return float(re.sub(r"[,\s]", "", number[0]))


def _cell(text: str, cell: str) -> str | None:
    """The cell of a table, such as B2, whatever its columns are parted by."""
    import csv

    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    first = text.partition("\n")[0]
    sign = max(",;\t", key=first.count)
    rows = list(csv.reader(text.splitlines(), delimiter=sign))
    at = int(cell[len(letters) :]) - 1
    row = rows[at] if at < len(rows) else []
    return row[column - 1] if column <= len(row) else None


def _at(text: str, path: str) -> Any:
    """What stands in JSON under a path such as `ports.0.ships`; None where nothing does."""
    import json

    try:
        value = json.loads(text)
    except ValueError as error:
        return Problem(f"this is no JSON ({error}); correct it")
    for step in re.findall(_STEP, path.removeprefix("$")):
        if isinstance(value, list) and step.isdecimal():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value
