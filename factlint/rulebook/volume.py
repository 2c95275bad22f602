"""A volume: rule files compiled to one stretch of bytes, read where it lies, entry by entry.

Numbers of entries are the volume's own, from 0.
"""

import marshal
from array import array
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from factlint.entries import Entry
from factlint.match import table
from factlint.match.table import Table
from factlint.start.record import NamedTuple

Row = tuple[str, str, str, str, dict[str, Any]]
"""An entry: its section, slug, name, origin and fields."""
TABLES = ("ids", "forms", "starts", "wild", "bearers", "reworded")
"""The look-ups of a volume, by the names under which they are kept."""
LEDGER = ("corrected", "corrected starts")
"""The look-ups of the corrections ledger, opened only where it is read."""


Steps = tuple[float, int]
"""The most steps that a pattern takes, as the parts of an `Effort`."""


class KeptPattern(NamedTuple):
    """A pattern's entry, its kind, its greatest length, the most steps that it takes, and the literals without which it
    need not be tried."""

    entry: int
    kind: str
    longest: int
    steps: Steps
    any_case: bool
    required: list[str]

    def may_match(self, text: str) -> bool:
        """Whether one of the literals stands in a text, which is folded where the case does not count."""
        return not self.required or any(literal in text for literal in self.required)


class Volume:
    """A compiled volume in `data`, as `bind` made it."""

    def __init__(self, data: memoryview) -> None:
        start = 8 + int.from_bytes(data[:8], "little")
        told: dict[str, Any] = marshal.loads(data[8:start])
        self._parts: dict[str, tuple[int, int]] = told["parts"]
        self._data = data[start:]
        self.hidden = frozenset[str](told["hidden"])
        self.patterns = [KeptPattern(*row) for row in told["patterns"]]
        self._offsets = self._part("offsets").cast("Q")
        self._entries = self._part("entries")
        (
            self.ids,
            self.forms,
            self.starts,
            self.wild,
            self.bearers,
            self.reworded,
        ) = (Table(self._part(name)) for name in TABLES)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def _part(self, name: str) -> memoryview:
        start, end = self._parts[name]
        return self._data[start:end]

    def entry(self, number: int) -> Entry:
        """The entry with this number."""
        start, end = self._offsets[number], self._offsets[number + 1]
        return Entry(*marshal.loads(self._entries[start:end]))

    @cached_property
    def ledger(self) -> tuple[Table, Table]:
        """The forms of the corrections ledger, as an index of literals has them."""
        forms, starts = (Table(self._part(name)) for name in LEDGER)
        return forms, starts

    def section(self, name: str) -> list[int]:
        """The numbers of a section's entries, in the order of the files."""
        key = f"section {name}"
        return self._part(key).cast("I").tolist() if key in self._parts else []


def bind(
    rows: Iterable[Row],
    tables: Mapping[str, Mapping[str, str]],
    patterns: Iterable[KeptPattern] = (),
    hidden: Iterable[str] = (),
) -> bytes:
    """The bytes of a volume. `hidden` are ids of entries in the volumes below that this one's replace."""
    blobs: list[bytes] = []
    ids: dict[str, str] = {}
    sections: dict[str, array[int]] = {}
    for number, row in enumerate(rows):
        blobs.append(marshal.dumps(row))
        sections.setdefault(row[0], array("I")).append(number)
        ids[f"{row[0]}/{row[1]}"] = str(number)
    parts = {"offsets": _offsets(blobs), "entries": b"".join(blobs)}
    parts |= {
        f"section {name}": numbers.tobytes() for name, numbers in sections.items()
    }
    parts |= {
        name: table.build({**tables, "ids": ids}.get(name, {}).items())
        for name in (*TABLES, *LEDGER)
    }
    return _joined(
        parts,
        {
            "hidden": sorted(hidden),
            "patterns": [tuple(pattern) for pattern in patterns],
        },
    )


def _offsets(blobs: Iterable[bytes]) -> bytes:
    offsets = array("Q", [0])
    for blob in blobs:
        offsets.append(offsets[-1] + len(blob))
    return offsets.tobytes()


def _joined(parts: dict[str, bytes], told: dict[str, Any]) -> bytes:
    """The parts in one, after a directory of where each lies behind it."""
    spans, at = {}, 0
    for name, part in parts.items():
        spans[name] = (at, at + len(part))
        at += len(part)
    directory = marshal.dumps({**told, "parts": spans})
    return b"".join(
        (len(directory).to_bytes(8, "little"), directory, *parts.values())
    )
