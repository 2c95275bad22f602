"""typos: a list of known misspellings, made for source code."""

import json
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from bench.accuracy.peers import Mark, line_starts, output, version_of

_PROGRAM = str(Path(sysconfig.get_path("scripts"), "typos"))


def version() -> str | None:
    """Its version."""
    return version_of(_PROGRAM, "--version")


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """It gives the offset in bytes of the line."""
    for line in output(
        [_PROGRAM, "--format", "json", "--no-ignore", "."], folder
    ).splitlines():
        found = json.loads(line)
        if found.get("type") == "typo" and "line_num" in found:
            name = Path(found["path"]).name
            start = line_starts(texts[name])[found["line_num"] - 1]
            before = (
                texts[name][start:]
                .encode()[: found["byte_offset"]]
                .decode(errors="replace")
            )
            yield Mark(
                name,
                "spelling",
                start + len(before),
                start + len(before) + len(found["typo"]),
            )
