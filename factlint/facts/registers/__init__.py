"""Importers: what other registers publish, read as entries of our own YAML model. One file per format.

Each is pure: `take(text, options)` gives records and problems. What comes of them is decided in `facts`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from factlint.facts.registers import _slugs
from factlint.model import Problem
from factlint.start import registry
from factlint.start.record import NamedTuple


class Record(NamedTuple):
    """One entry as an input tells it, with the line or item it stands at.

    `slug` is given where the entry is one that others name; else the name makes it.
    """

    section: str
    fields: dict[str, Any]
    line: int = 0
    slug: str | None = None


class Options(NamedTuple):
    """What the command line says of an input.

    `columns` is the column map of plain CSV, `seen` the day the source was read, by the start of its name,
    `known` the places that packs know: a folded name with slug and name, and `homes` in what each lies. `of` is the
    place that all roles belong to where the input does not say, `others` the texts of the inputs beside this one.
    """

    source: str = ""
    seen: Mapping[str, str] = {}
    columns: Mapping[str, str] = {}
    section: str = "people"
    language: str = "en"
    known: Mapping[str, tuple[str, str]] = {}
    homes: Mapping[str, Sequence[str]] = {}
    of: str = ""
    others: tuple[str, ...] = ()

    def seen_of(self, source: str) -> str | None:
        """The day a source was read: that of the longest start of its name that has one."""
        starts = [start for start in self.seen if source.startswith(start)]
        return self.seen[max(starts, key=len)] if starts else None


class Taken(NamedTuple):
    """What an importer read: records, rows that could not be used, and what an editor should know of the rest."""

    records: list[Record]
    problems: list[Problem]
    notes: list[str]


def folded(name: str) -> str:
    """A name as `Options.known` has it: bare lower-case letters."""
    return _slugs.key(name)


def formats() -> list[str]:
    """The formats that can be imported."""
    return registry.names(__name__)


def take(kind: str, text: str, options: Options) -> Taken:
    """Reads an input of the format `kind`."""
    try:
        taken: Taken = registry.load(__name__, kind).take(text, options)
    except MemoryError:
        return Taken([], [Problem(TOO_LARGE)], [])
    return taken


TOO_LARGE = "this is too large for the memory of this machine; import it in parts, or only the entries that you need"
"""What is said of an input that memory does not hold."""
