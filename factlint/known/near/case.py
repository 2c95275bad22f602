"""The case of a near miss, and what is counted once for all cases of a draft; both are made before any is weighed."""

from collections import Counter
from functools import cached_property

from factlint.english.words import Word
from factlint.known.draft import Draft
from factlint.match import near
from factlint.match.fold import fold
from factlint.start.record import NamedTuple
from factlint.text import Span


class Case(NamedTuple):
    """Words of copy of which one, at `gap`, is nearly the word `known` of the name `right` of an entry."""

    words: tuple[Word, ...]
    gap: int
    known: str
    right: str
    entry: int

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def edits(self) -> int:
        """How many letters are wrong; two neighbours swapped count one."""
        return near.distance(fold(self.words[self.gap].text).lower(), self.known, 2)


_ROW = 1 << 13


class Usage:
    """How often a draft uses its words."""

    def __init__(self, doc: Draft) -> None:
        self.doc = doc
        self._times: dict[str, int] = {}

    @cached_property
    def counts(self) -> Counter[str]:
        """Each word, in its own case, with the number of times it stands in the copy."""
        return Counter(fold(word.text) for word in self.doc.words)

    @cached_property
    def _text(self) -> str:
        """The words with single spaces around them; a giant text has too many to hold them all at once."""
        words = self.doc.words
        rows = (words[at : at + _ROW] for at in range(0, len(words), _ROW))
        return (
            f" {' '.join(' '.join(fold(word.text) for word in row) for row in rows)} "
        )

    def times(self, phrase: str) -> int:
        """How often the words of `phrase` follow each other in the copy."""
        if phrase not in self._times:
            self._times[phrase] = self._text.count(f" {phrase.replace('-', ' ')} ")
        return self._times[phrase]
