"""Words: runs of letters and digits, with the apostrophes inside them; a possessive ending stands apart."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from factlint.lexicon import spelled
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

NUMBERS = spelled("number.cardinal.small")
"""Number words; each stands in the place of its value."""
_WORD = lazy(r"[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*")


class Word(NamedTuple):
    """One word and its offsets in the plain text."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The word's span."""
        return Span(self.start, self.end)


class Words(Sequence[Word]):
    """The words of a giant text, in order. Their places are kept, and a word is made when it is asked for."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._text = text
        self.starts, self._ends = array("i"), array("i")
        for match in (
            match for span in spans for match in _WORD.finditer(text, *span)
        ):
            self.starts.append(match.start())
            self._ends.append(match.end())

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Word]:
        return map(self._word, self.starts, self._ends)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return list(map(self._word, self.starts[at], self._ends[at]))
        return self._word(self.starts[at], self._ends[at])

    def _word(self, start: int, end: int) -> Word:
        return Word(self._text[start:end], start, end)


def lowered(words: Iterable[Word]) -> list[str]:
    """The words in lower case."""
    return [word.text.lower() for word in words]


def words_of(text: str, spans: Iterable[Span]) -> Sequence[Word]:
    """The words of `spans`, in order."""
    if len(text) >= _GIANT:
        return Words(text, spans)
    return [word for span in spans for word in words(text, span)]


_GIANT = 1_000_000
"""A text of so many characters has more words than there should be in memory at once."""


def words(text: str, span: Span) -> list[Word]:
    """The words of `span`, in order."""
    new = tuple.__new__  # a text has thousands, and this is what Word calls
    return [
        new(Word, (match[0], *match.span())) for match in _WORD.finditer(text, *span)
    ]
