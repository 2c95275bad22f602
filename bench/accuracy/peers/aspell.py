"""aspell: words that are not in its English dictionary."""

from collections.abc import Iterable
from pathlib import Path

from bench.accuracy.peers import Mark, version_of
from bench.accuracy.peers._listed import unknown


def version() -> str | None:
    """Its version."""
    return version_of("aspell", "--version")


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """The words of US English that it does not know."""
    return unknown(
        ["aspell", "list", "--lang=en_US", "--encoding=utf-8"], folder, texts
    )
