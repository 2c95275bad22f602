"""The compiled rulebook, with the look-ups that checks need: volumes one above the other."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factlint.english.words import Word, words
from factlint.entries import Entry
from factlint.match import literals, near, reworded
from factlint.match.fold import fold, folded
from factlint.model import Mention
from factlint.rulebook.volume import KeptPattern, Steps, Volume
from factlint.text import Reach, Span

OWN = ("name", "accept", "short")
"""Kinds of mention that are right names of an entry."""
FULL = frozenset((*OWN, "never"))
"""Kinds of mention that name an entry by themselves."""
SPOKEN = (*OWN, "family")
"""Kinds of mention that stand for an entry in running copy, a surname alone among them."""
_MOST_STARTS = 50_000
"""So many words are kept with the forms that begin with them, and so many names with those on file that are near."""
PATIENCE = 3
"""A pattern that ran out of time in so many texts is at fault, and not the texts."""


Numbered = tuple[int, KeptPattern]
"""A pattern and the number of its entry."""


class Book:
    """A rulebook of `volumes`, the lowest first; an entry stands in the place of those of its id below."""

    def __init__(self, volumes: Sequence[Volume] = ()) -> None:
        self.volumes = list(volumes)
        self._bases = [
            sum(map(len, self.volumes[:at])) for at in range(len(self.volumes))
        ]
        self._hidden = self._replaced()
        self._indexes = [
            literals.LiteralIndex(volume.forms, volume.starts, base)
            for base, volume in zip(self._bases, volumes, strict=True)
        ]
        self._entries: dict[int, Entry] = {}
        self._starts: literals.Starts = {}
        self._misses: dict[tuple[object, ...], list[tuple[int, str, int]]] = {}
        self._ran_out: dict[str, int] = {}
        self._by_kind: dict[str, list[Numbered]] = {}

    def __len__(self) -> int:
        return sum(map(len, self.volumes)) - len(self._hidden)

    def _replaced(self) -> set[int]:
        """The numbers of the entries that one of a higher volume replaces."""
        hidden = set[int]()
        for upper, volume in enumerate(self.volumes):
            for entity in volume.hidden:
                for base, lower in zip(
                    self._bases[:upper], self.volumes[:upper], strict=True
                ):
                    number = lower.ids.get(entity)
                    hidden |= {base + int(number)} if number else set()
        return hidden

    def entry(self, number: int) -> Entry:
        """The entry with this number."""
        if number not in self._entries:
            at = bisect_right(self._bases, number) - 1
            self._entries[number] = self.volumes[at].entry(number - self._bases[at])
        return self._entries[number]

    def get(self, section: str, slug: str) -> Entry | None:
        """The entry `section/slug`, or None."""
        return self.by_id(f"{section}/{slug}")

    def by_id(self, entity: str) -> Entry | None:
        """The entry of a finding's `entity`, or None."""
        for base, volume in zip(
            reversed(self._bases), reversed(self.volumes), strict=True
        ):
            number = volume.ids.get(entity)
            if number:
                return self.entry(base + int(number))
        return None

    def holds(self, section: str) -> bool:
        """Whether a section has entries."""
        return any(volume.section(section) for volume in self.volumes)

    def section(self, name: str, most: int | None = None) -> list[Entry]:
        """All entries of one section, in the order of the files. Not for sections of thousands.

        Volumes that have more than `most` of them are left out.
        """
        numbers = (
            base + number
            for base, volume in zip(self._bases, self.volumes, strict=True)
            if most is None or len(volume.section(name)) <= most
            for number in volume.section(name)
        )
        return [
            self.entry(number) for number in numbers if number not in self._hidden
        ]

    def patterns(
        self, kind: str, text: str, *, among: Sequence[Numbered] | None = None
    ) -> list[tuple[Entry, Steps]]:
        """The patterns of a kind that may match in `text`: those of which a required literal stands in it,
        each with the steps that it can take. One that ran out of time in some texts is not tried again.

        With those `among` which they may be, the ones that are too short to match all of the text are left out.
        """
        asked = self._of_kind(kind) if among is None else among
        if among is not None:
            most = len(text)
            asked = [one for one in asked if not 0 <= one[1].longest < most]
        shown = [
            (self.entry(number), pattern.steps)
            for number, pattern in _open(asked, text)
        ]
        return [
            (entry, steps)
            for entry, steps in shown
            if self._ran_out.get(entry.id, 0) < PATIENCE
        ]

    def openable(self, kind: str, texts: Sequence[str]) -> list[Numbered]:
        """The patterns of a kind that may match all of one of some texts."""
        asked = self._of_kind(kind)
        longest = [pattern.longest for _, pattern in asked]
        if min(longest, default=0) >= 0:
            most = max(longest, default=0)
            texts = [text for text in texts if len(text) <= most]
        return _open(asked, "\n".join(texts))

    def _of_kind(self, kind: str) -> list[Numbered]:
        if kind not in self._by_kind:
            self._by_kind[kind] = [
                (base + pattern.entry, pattern)
                for base, volume in zip(self._bases, self.volumes, strict=True)
                for pattern in volume.patterns
                if pattern.kind == kind and base + pattern.entry not in self._hidden
            ]
        return self._by_kind[kind]

    def gives_up(self, entry: Entry) -> bool:
        """Counts a text in which a pattern ran out of time; whether it is not tried on any other."""
        self._ran_out[entry.id] = self._ran_out.get(entry.id, 0) + 1
        return self._ran_out[entry.id] >= PATIENCE

    @property
    def gave_up(self) -> bool:
        """Whether a pattern ran out of time in so many texts that it is tried on no other."""
        return any(times >= PATIENCE for times in self._ran_out.values())

    def find(self, words: Sequence[Word], text: str) -> list[Mention]:
        """The known forms among `words`, in order, the longest where they overlap.

        Surnames are found of people whom the text names in full: a base knows thousands of Smiths.
        """
        folded = literals.lower(words)
        if len(self._starts) > _MOST_STARTS:
            self._starts.clear()
        found = self._found(words, folded, text, self._indexes, self._starts)
        families = self._families({hit.entry for hit in found if hit.kind in FULL})
        if families:
            found = _merged(found, self._found(words, folded, text, [families]))
        return [
            Mention(kind, entry, form, Span(start, end))
            for kind, entry, form, start, end in found
        ]

    def corrected(self, words: Sequence[Word], text: str) -> list[Mention]:
        """The wrong texts of the corrections ledger among `words`, and right ones that have a wrong one in them."""
        indexes = [
            literals.LiteralIndex(*volume.ledger, base)
            for base, volume in zip(self._bases, self.volumes, strict=True)
            if volume.section("corrections")
        ]
        found = (
            literals.every(words, literals.lower(words), text, indexes)
            if indexes
            else []
        )
        return [
            Mention(*hit[:3], Span(hit.start, hit.end))
            for hit in found
            if hit.entry not in self._hidden
        ]

    def _found(
        self,
        words: Sequence[Word],
        folded: list[str],
        text: str,
        indexes: list[literals.LiteralIndex],
        known: literals.Starts | None = None,
    ) -> list[literals.Occurrence]:
        return [
            hit
            for hit in literals.find(words, folded, text, indexes, known)
            if hit.entry not in self._hidden
        ]

    def _families(self, numbers: set[int]) -> literals.LiteralIndex | None:
        """An index of the surnames of the people among some entries; None where there is none."""
        named = [(number, self.entry(number)) for number in sorted(numbers)]
        forms = [
            literals.Form(fold(family), "", False, "family", number)
            for number, entry in named
            if entry.section == "people"
            for family in [entry.family]
            if family != entry.name
        ]
        index = literals.index(
            (form, literals.lower(words(form.text, Span(0, len(form.text)))))
            for form in forms
        )
        return literals.LiteralIndex(*index) if forms else None

    def misses(self, lower: Sequence[str], limit: int) -> list[tuple[int, str, int]]:
        """Known names one word away from these lower-case words: the word's place, the word known there, the entry."""
        asked = (*lower, limit)
        known = self._misses.get(asked)
        if known is None:
            if len(self._misses) > _MOST_STARTS:
                self._misses.clear()
            tables = [volume.wild for volume in self.volumes]
            known = self._misses[asked] = [
                (gap, word, self._bases[table] + number)
                for gap, word, table, number in near.misses(lower, tables, limit)
                if self._bases[table] + number not in self._hidden
            ]
        return known

    def at(self, lower: Sequence[str], gap: int) -> Iterator[tuple[str, int]]:
        """The known words that could stand in place of the one at `gap`, by its first letter, with their entries."""
        for base, volume in zip(self._bases, self.volumes, strict=True):
            for known, numbers in near.at(volume.wild, lower, gap).items():
                yield from (
                    (known, base + number)
                    for number in numbers
                    if base + number not in self._hidden
                )

    def reworded(
        self, heavy: tuple[str, ...]
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Known names of several words that have all or nearly all of these, each with its entry."""
        for base, volume in zip(self._bases, self.volumes, strict=True):
            for entry, known in reworded.alike(volume.reworded, heavy):
                if base + entry not in self._hidden:
                    yield base + entry, known

    def has(self, lower: str) -> bool:
        """Whether these lower-case words, with single spaces, are a known form."""
        return any(lower in volume.forms for volume in self.volumes)

    def bearers(self, lower: str) -> tuple[int, int]:
        """How many people on file bear this lower-case word as their first name, and how many as their last."""
        told = [
            found.split()
            for volume in self.volumes
            if (found := volume.bearers.get(lower))
        ]
        return sum(int(first) for first, _ in told), sum(
            int(last) for _, last in told
        )


def _open(patterns: Sequence[Numbered], text: str) -> list[Numbered]:
    """Those of some patterns that may match in a text."""
    if not patterns or not text:
        return [one for one in patterns if not one[1].required]
    in_any_case = folded(text)
    return [
        (number, pattern)
        for number, pattern in patterns
        if pattern.may_match(in_any_case if pattern.any_case else text)
    ]


def _merged(
    found: list[literals.Occurrence], families: list[literals.Occurrence]
) -> list[literals.Occurrence]:
    """Both in order, without the surnames that are part of something longer."""
    reach = Reach(Span(hit.start, hit.end) for hit in found)
    whole: dict[tuple[int, int], set[int]] = {}
    for hit in found:
        whole.setdefault((hit.start, hit.end), set()).add(hit.entry)
    kept = [
        hit
        for hit in families
        if (
            entries := whole.get(
                (hit.start, hit.end),
                None if reach.touches(Span(hit.start, hit.start + 1)) else set(),
            )
        )
        is not None
        and hit.entry not in entries
    ]
    return sorted([*found, *kept], key=lambda hit: (hit.start, hit.end))
