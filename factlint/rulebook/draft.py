"""A draft: one copy beside the rulebook it is judged by."""

from functools import cached_property

from factlint.annotate import Copy
from factlint.model import Document, Entry, Mention
from factlint.rulebook.book import Book


class Draft(Copy):
    """A copy with the rulebook's entries found in it. This is what checks are given as `doc`."""

    def __init__(self, document: Document, book: Book) -> None:
        super().__init__(document)
        self.book = book

    @cached_property
    def mentions(self) -> list[Mention]:
        """The rulebook's forms in this copy, in order."""
        return self.book.find(self.words, self.text)

    @cached_property
    def mention_kinds(self) -> frozenset[str]:
        """The kinds of forms that occur in this copy."""
        return frozenset(mention.kind for mention in self.mentions)

    @cached_property
    def named(self) -> list[tuple[Mention, Entry]]:
        """What the copy names for certain, each mention with its entry: see `known.named`."""
        from factlint.rulebook import known

        return known.named(self)

    def entry(self, mention: Mention) -> Entry:
        """The entry a mention speaks of."""
        return self.book.entry(mention.entry)
