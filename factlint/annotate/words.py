"""Words: runs of letters and digits, with the apostrophes inside them; a possessive ending stands apart."""

from factlint.lexicon import spelled
from factlint.record import NamedTuple
from factlint.regex import lazy
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


def words(text: str, span: Span) -> list[Word]:
    """The words of `span`, in order."""
    return [Word(match[0], *match.span()) for match in _WORD.finditer(text, *span)]


def word_set(listed: str) -> frozenset[str]:
    """The words of a list written with spaces between them."""
    return frozenset(listed.split())
