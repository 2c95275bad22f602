"""proselint: slips and usage, with a check of repeated words and phrases."""

import json
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from bench.accuracy.peers import Mark, output

_PROGRAM = str(Path(sysconfig.get_path("scripts"), "proselint"))


def version() -> str | None:
    """Its version."""
    try:
        return metadata.version("proselint")
    except metadata.PackageNotFoundError:
        return None


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """It counts characters from 1; `end` is the first after the passage."""
    printed = output([_PROGRAM, "check", "--output-format", "json", *texts], folder)
    for path, result in json.loads(printed)["result"].items():
        for found in result.get("diagnostics", ()):
            start, end = found["span"]
            yield Mark(Path(path).name, found["check_path"], start - 1, end - 1)
