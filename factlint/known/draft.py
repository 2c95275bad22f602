"""A draft: one copy beside the rulebook it is judged by."""

import re
from collections.abc import Iterable
from functools import cached_property

from factlint.english import Copy
from factlint.entries import Entry
from factlint.match import prefilter
from factlint.match.fold import folded, shape
from factlint.model import Document, Mention
from factlint.rulebook.book import FULL, Book
from factlint.text import Reach, Span


class Draft(Copy):
    """A copy with the rulebook's entries found in it. This is what checks are given as `doc`."""

    def __init__(self, document: Document, book: Book) -> None:
        super().__init__(document)
        self.book = book

    @cached_property
    def shape(self) -> str:
        """The text with noughts for all figures and one blank for white space."""
        return shape(self.text)

    @cached_property
    def folded_shape(self) -> str:
        """The shape of the text where case makes no difference."""
        return folded(self.shape)

    def may_match(self, patterns: Iterable[re.Pattern[str]]) -> bool:
        """Whether one of some patterns of ours may match in this copy."""
        return any(
            prefilter.is_open(pattern, self.shape, self.folded_shape)
            for pattern in patterns
        )

    @cached_property
    def mentions(self) -> list[Mention]:
        """The rulebook's forms in this copy, in order."""
        return self.book.find(self.words, self.text)

    @cached_property
    def _mention_reach(self) -> Reach:
        return Reach(mention.span for mention in self.mentions)

    def mentioned(self, span: Span) -> bool:
        """Whether a form of the rulebook has a part of `span`."""
        return self._mention_reach.touches(span)

    def mentions_in(self, span: Span) -> list[Mention]:
        """The rulebook's forms that have a part of `span`."""
        return [
            mention
            for mention in self.mentions[self._mention_reach.near(span)]
            if mention.span.overlaps(span)
        ]

    @cached_property
    def corrected(self) -> list[Mention]:
        """The texts of the corrections ledger in this copy, whatever their case, in order."""
        return self.book.corrected(self.words, self.text)

    @cached_property
    def mention_kinds(self) -> frozenset[str]:
        """The kinds of forms that occur in this copy."""
        return frozenset(mention.kind for mention in self.mentions)

    @cached_property
    def named(self) -> list[tuple[Mention, Entry]]:
        """What the copy names for certain: full names, and surnames of people it has named in full.

        Each mention with its entry, in order; a form of two entries comes twice.
        """
        owners = self._families()
        return [
            (mention, self.entry(mention))
            for mention in self.mentions
            if self._is_certain(mention, owners)
        ]

    def _is_certain(self, mention: Mention, owners: dict[str, set[int]]) -> bool:
        if mention.kind in FULL:
            return True
        if mention.kind != "family" or owners.get(mention.form) != {mention.entry}:
            return False
        run = self.name_at(mention.span.start)
        return run is None or mention.span.start == run.span.start

    def _families(self) -> dict[str, set[int]]:
        """For each surname in the copy the people of that name; the book gives those whom the copy names in full."""
        owners: dict[str, set[int]] = {}
        for mention in self.mentions:
            if mention.kind == "family":
                owners.setdefault(mention.form, set()).add(mention.entry)
        return owners

    def entry(self, mention: Mention) -> Entry:
        """The entry a mention speaks of."""
        return self.book.entry(mention.entry)
