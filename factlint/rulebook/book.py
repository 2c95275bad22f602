"""The compiled rulebook: plain data with the look-ups that checks need."""

import marshal
from collections.abc import Iterable
from typing import Any

from factlint.annotate.words import Word
from factlint.match import literals
from factlint.model import Entry, Mention
from factlint.text import Span

EMPTY: dict[str, Any] = {"entries": [], "ids": {}, "forms": {}, "starts": {}, "wild": {}, "patterns": []}


def packed(rows: Iterable[tuple[str, str, str, str, dict[str, Any]]]) -> dict[str, Any]:
    """Entries as a book keeps them: each packed by itself, so that only those a text speaks of are unpacked."""
    kept = list(rows)
    return {
        "entries": [marshal.dumps(row) for row in kept],
        "ids": {f"{row[0]}/{row[1]}": number for number, row in enumerate(kept)},
    }


class Book:
    """A rulebook. Built from the data that `compile_book` gives, which holds only plain values."""

    def __init__(self, data: dict[str, Any] = EMPTY) -> None:
        self.data = data
        self.wild: dict[str, str] = data["wild"]
        self._entries: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self.data["entries"])

    def entry(self, number: int) -> Entry:
        """The entry with this number."""
        if number not in self._entries:
            self._entries[number] = Entry(*marshal.loads(self.data["entries"][number]))
        return self._entries[number]

    def get(self, section: str, slug: str) -> Entry | None:
        """The entry `section/slug`, or None."""
        return self.by_id(f"{section}/{slug}")

    def by_id(self, entity: str) -> Entry | None:
        """The entry of a finding's `entity`, or None."""
        number = self.data["ids"].get(entity)
        return None if number is None else self.entry(number)

    def section(self, name: str) -> list[Entry]:
        """All entries of one section, in the order of the files."""
        return [self.entry(number) for entity, number in self.data["ids"].items() if entity.startswith(f"{name}/")]

    def patterns(self, kind: str, text: str, *, whole: bool = False) -> list[Entry]:
        """The patterns of a kind that may match in `text`: those of which a required literal stands in it.

        With `whole` those that are too short to match all of the text are left out.
        """
        found, folded = [], text.casefold()
        for number, of_kind, longest, any_case, required in self.data["patterns"]:
            if of_kind == kind and not (whole and 0 <= longest < len(text)):
                where = folded if any_case else text
                if not required or any(literal in where for literal in required):
                    found.append(self.entry(number))
        return found

    def find(self, words: list[Word], text: str) -> list[Mention]:
        """The known forms among `words`, in order, the longest where they overlap."""
        found = literals.find(words, text, self.data["forms"], self.data["starts"])
        return [Mention(kind, entry, form, Span(start, end)) for kind, entry, form, start, end in found]
