"""Other tools on the same texts, each at its defaults: one file a tool, the folder is the registry.

A tool's module has `version()`, None where it is not installed, and `flagged(folder, texts)`, which runs it once over
the folder in which each text lies under its name, and gives what it marks there.
"""

import hashlib
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple, Protocol, cast

from bench.accuracy.data import Copy
from bench.accuracy.linting import Found, digest, kept

BATCH = 200
"""How many texts a tool is given at once."""


class Mark(NamedTuple):
    """What a tool marks in the text of this name: its rule, and the place."""

    name: str
    rule: str
    start: int
    end: int


class Tool(Protocol):
    """A tool's module."""

    @staticmethod
    def version() -> str | None:
        """Its version, or None where it is not installed."""

    @staticmethod
    def flagged(folder: Path, texts: dict[str, str]) -> Iterable[Mark]:
        """What it marks in the texts, which lie in the folder."""


def tools() -> dict[str, Tool]:
    """All peers by name."""
    names = [
        module.name
        for module in iter_modules(__path__)
        if not module.name.startswith("_")
    ]
    return {
        name: cast(Tool, import_module(f"{__name__}.{name}"))
        for name in sorted(names)
    }


class Peer:
    """One tool; what it marks is kept in `work` by its version and the text."""

    def __init__(self, name: str, tool: Tool, work: Path) -> None:
        self.name, self.tool, self.version = name, tool, tool.version()
        code = Path(str(vars(tool)["__file__"])).read_bytes()
        stamp = hashlib.blake2b(
            f"{name} {self.version} ".encode() + code, digest_size=8
        ).hexdigest()
        self.path = work / "peers" / f"{name}-{stamp}.sqlite"

    def of(self, copies: Sequence[Copy]) -> list[list[Found]]:
        """What the tool marks in each text, in the order of the texts."""
        return kept(self.path, copies, self._run, digest, Found)

    def _run(self, copies: list[Copy]) -> Iterator[tuple[str, list[Found]]]:
        for at in range(0, len(copies), BATCH):
            batch = copies[at : at + BATCH]
            texts = {
                f"{number:06}.txt": copy.text for number, copy in enumerate(batch)
            }
            marked: dict[str, list[Found]] = {name: [] for name in texts}
            for mark in self._marks(texts):
                marked[mark.name].append(
                    Found(mark.rule, "error", mark.start, mark.end, "", "")
                )
            yield from zip(map(digest, batch), marked.values(), strict=True)

    def _marks(self, texts: dict[str, str]) -> list[Mark]:
        with tempfile.TemporaryDirectory(prefix="peers-") as folder:
            for name, text in texts.items():
                Path(folder, name).write_text(text, encoding="utf-8", newline="")
            return list(self.tool.flagged(Path(folder), texts))


def output(command: Sequence[str], folder: Path, given: str = "") -> str:
    """What a command prints, run in the folder; its exit code says only whether it found something."""
    done = subprocess.run(
        command,
        cwd=folder,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout


def version_of(*command: str) -> str | None:
    """The last number with a dot in the first line that the command prints, or None where it cannot be run."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.findall(
        r"\d+(?:\.\d+)+", (done.stdout + done.stderr).partition("\n")[0]
    )
    return found[-1] if found else None


def line_starts(text: str) -> list[int]:
    """Where each line begins, line feeds alone counting."""
    return [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]


def words_at(text: str, word: str, start: int, end: int) -> list[tuple[int, int]]:
    """Each place of a whole word between two offsets."""
    return [
        match.span()
        for match in re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").finditer(
            text, start, end
        )
    ]
