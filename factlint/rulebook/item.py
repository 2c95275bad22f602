"""An entry on its way into a volume of the rulebook, and where it comes from."""

from collections.abc import Iterable
from typing import Any, Protocol

from factlint.start.record import NamedTuple

NAMED = ("people", "organisations", "places", "works")
"""Sections whose entries have names."""


class Sheet(Protocol):
    """Where entries come from: a validated rule file, or a store."""

    @property
    def path(self) -> str:
        """The file as problems name it."""

    def rows(self) -> Iterable[tuple[str, str, dict[str, Any], str]]:
        """The entries: section, slug, fields and origin."""

    def mark(
        self, keys: tuple[Any, ...], *, key: bool = False
    ) -> tuple[int | None, int | None]:
        """Line and column of the value at `keys`, or of its key; None where there are no lines."""


class Item(NamedTuple):
    """One entry of a sheet."""

    section: str
    slug: str
    fields: dict[str, Any]
    origin: str
    sheet: Sheet
