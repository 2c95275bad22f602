"""cspell: words that are in none of its dictionaries; from npm."""

import re
from collections.abc import Iterable
from pathlib import Path

from bench.accuracy.peers import Mark, line_starts, output, version_of

_FOUND = re.compile(
    r"(?P<name>\d+\.txt):(?P<line>\d+):(?P<column>\d+) - .*?\((?P<word>.*?)\)"
)


def version() -> str | None:
    """Its version."""
    return version_of("cspell", "--version")


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """It gives line and column."""
    printed = output(
        ["cspell", "lint", "--no-progress", "--no-summary", "--no-color", "*.txt"],
        folder,
    )
    for found in _FOUND.finditer(printed):
        start = (
            line_starts(texts[found["name"]])[int(found["line"]) - 1]
            + int(found["column"])
            - 1
        )
        yield Mark(found["name"], "spelling", start, start + len(found["word"]))
