"""hunspell: words that are not in its dictionary of US English."""

from collections.abc import Iterable
from pathlib import Path

from bench.accuracy.peers import Mark, version_of
from bench.accuracy.peers._listed import unknown


def version() -> str | None:
    """Its version."""
    return version_of("hunspell", "--version")


def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
    """The words that it does not know."""
    return unknown(["hunspell", "-l", "-d", "en_US", "-i", "utf-8"], folder, texts)
