"""The tables written by hand that lie beside this file."""

import csv
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a table in CSV."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def listed(name: str) -> frozenset[str]:
    """The lines of a list."""
    return frozenset(_read_lines(name))


def misspellings_by_hand() -> dict[str, list[str]]:
    """The misspellings of hand.txt by right name."""
    pairs = (line.split(": ") for line in _read_lines("hand.txt"))
    return {right: wrong.split(", ") for right, wrong in pairs}


def _read_lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
