"""write-good: weak phrases, passives and repeated words; from npm."""

import re
from collections.abc import Iterable
from pathlib import Path

from bench.accuracy.peers import Mark, line_starts, output, version_of

_FOUND = re.compile(
    r'(?P<name>\d+\.txt):(?P<line>\d+):(?P<column>\d+):"(?P<words>.*?)" (?P<what>.*)'
)


def version() -> str | None:
    """Its version."""
    return version_of("write-good", "--version")


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """It gives line and column, the column from 0."""
    for found in _FOUND.finditer(output(["write-good", "--parse", *texts], folder)):
        start = line_starts(texts[found["name"]])[int(found["line"]) - 1] + int(
            found["column"]
        )
        rule = "repeated" if "repeated" in found["what"] else "style"
        yield Mark(found["name"], rule, start, start + len(found["words"]))
