"""codespell: a list of known misspellings."""

import sys
from collections.abc import Iterable
from pathlib import Path

from bench.accuracy.peers import Mark, line_starts, output, version_of, words_at

_COMMAND = (sys.executable, "-m", "codespell_lib")


def version() -> str | None:
    """Its version."""
    return version_of(*_COMMAND, "--version")


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """It names the line and the word; each place of the word in the line is marked once."""
    seen = set()
    for line in output([*_COMMAND, "--quiet-level", "2", "."], folder).splitlines():
        path, number, rest = line.split(":", 2)
        name, word = Path(path).name, rest.split("==>")[0].strip()
        starts = [*line_starts(texts[name]), len(texts[name]) + 1]
        for start, end in words_at(
            texts[name], word, starts[int(number) - 1], starts[int(number)]
        ):
            seen.add(Mark(name, "spelling", start, end))
    return sorted(seen)
