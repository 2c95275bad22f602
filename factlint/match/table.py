"""A constant table from text to text in one stretch of bytes: built once, looked up where it lies.

A file of it is mapped into memory and ready at once, however many keys it has. Keys are found by open
addressing over CRC-32 (as in D. J. Bernstein's constant databases, cr.yp.to/cdb.html, with one table).
"""

from array import array
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol
from zlib import crc32

_KEPT = 1 << 13
"""How many looked-up keys are remembered: the words of a text come again and again."""
_SIZES = 8
"""The bytes before a record: the lengths of its key and its value."""


class Lookup(Protocol):
    """Anything that gives the text kept under a key, or None: a dictionary, or a table."""

    def get(self, key: str, /) -> str | None:
        """The text under `key`, or None."""
        ...


class Table:
    """A table in `data`, which `build` made on this machine. Nothing is read before it is asked for."""

    def __init__(self, data: memoryview) -> None:
        count = int.from_bytes(data[:8], "little")
        self._slots = data[8 : 8 + 8 * count].cast("Q")
        self._records = data[8 + 8 * count :]
        self._mask = count - 1
        self.get = lru_cache(_KEPT)(self._get)

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def _get(self, key: str) -> str | None:
        """The text under `key`, or None."""
        wanted = key.encode("utf-8", "surrogatepass")
        hashed = crc32(wanted)
        at = hashed & self._mask
        while slot := self._slots[at]:
            if (
                slot >> 32 == hashed
                and (found := self._record(slot & 0xFFFFFFFF, wanted)) is not None
            ):
                return found
            at = (at + 1) & self._mask
        return None

    def _record(self, offset: int, wanted: bytes) -> str | None:
        sizes = self._records[offset : offset + _SIZES].cast("I")
        start = offset + _SIZES
        end = start + sizes[0]
        if self._records[start:end] != wanted:
            return None
        return str(self._records[end : end + sizes[1]], "utf-8", "surrogatepass")


def build(pairs: Iterable[tuple[str, str]]) -> bytes:
    """The bytes of a table of `pairs`, each key once. Raises OverflowError above four gigabytes."""
    hashes, offsets, records = array("Q"), array("Q"), bytearray(_SIZES)
    for key, value in pairs:
        known, told = (
            key.encode("utf-8", "surrogatepass"),
            value.encode("utf-8", "surrogatepass"),
        )
        hashes.append(crc32(known))
        offsets.append(len(records))
        records += array("I", (len(known), len(told))).tobytes() + known + told
    if len(records) >> 32:
        raise OverflowError(
            "the names of this rulebook take more than four gigabytes"
        )
    slots = _slots(hashes, offsets)
    return b"".join((len(slots).to_bytes(8, "little"), slots.tobytes(), records))


def _slots(hashes: "array[int]", offsets: "array[int]") -> "array[int]":
    """The slots, at least half of them empty: a record's hash and offset, or 0."""
    size = 1 << (2 * len(hashes)).bit_length()
    slots = array("Q", bytes(8 * size))
    for hashed, offset in zip(hashes, offsets, strict=True):
        at = hashed & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = hashed << 32 | offset
    return slots
