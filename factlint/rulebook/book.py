"""The compiled rulebook: plain data with the look-ups that checks need."""

from functools import cached_property
from typing import Any

from factlint.annotate.words import Word
from factlint.match import literals
from factlint.model import Entry, Mention
from factlint.text import Span

EMPTY: dict[str, Any] = {"entries": [], "forms": {}, "starts": {}, "wild": {}}


class Book:
    """A rulebook. Built from the data that `compile_book` gives, which holds only plain values."""

    def __init__(self, data: dict[str, Any] = EMPTY) -> None:
        self.data = data
        self.wild: dict[str, list[tuple[str, int]]] = data["wild"]

    def __len__(self) -> int:
        return len(self.data["entries"])

    def entry(self, number: int) -> Entry:
        """The entry with this number."""
        return Entry(*self.data["entries"][number])

    @cached_property
    def _numbers(self) -> dict[tuple[str, str], int]:
        return {(row[0], row[1]): number for number, row in enumerate(self.data["entries"])}

    def get(self, section: str, slug: str) -> Entry | None:
        """The entry `section/slug`, or None."""
        number = self._numbers.get((section, slug))
        return None if number is None else self.entry(number)

    def by_id(self, entity: str) -> Entry | None:
        """The entry of a finding's `entity`, or None."""
        section, _, slug = entity.partition("/")
        return self.get(section, slug)

    def section(self, name: str) -> list[Entry]:
        """All entries of one section, in the order of the files."""
        return [Entry(*row) for row in self.data["entries"] if row[0] == name]

    def find(self, words: list[Word], text: str) -> list[Mention]:
        """The known forms among `words`, in order, the longest where they overlap."""
        found = literals.find(words, text, self.data["forms"], self.data["starts"])
        return [Mention(kind, entry, form, Span(start, end)) for kind, entry, form, start, end in found]
