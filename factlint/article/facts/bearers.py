"""Who bears a word of a name in a text: names by their words, and which of them can be nobody but one person."""

from collections.abc import Iterator, Sequence

from factlint.article.names import one_word, parts
from factlint.english import Name
from factlint.english.dates.weekdays import DAYS
from factlint.english.numbers.numbers import Token, tokens
from factlint.english.sentences import STARTERS
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.start.record import NamedTuple
from factlint.text import Span

_ARTICLE = 5
"""So many characters before a name show an article."""
_WEEKDAYS = frozenset(DAYS)


class NameBearer(NamedTuple):
    """A name that holds some word: its other words, its title, where it stands, and whether it is a person's."""

    rest: tuple[str, ...]
    title: str
    span: Span
    person: bool


class Bearers:
    """The names of one text by their words. A single word that only its place gave a capital is no name."""

    def __init__(self, draft: Draft) -> None:
        self._by_word: dict[str, list[NameBearer]] = {}
        for name in draft.names:
            words = words_of(tokens(draft.text, name.span))
            if len(words) > 1 or not _is_common(draft, name, words):
                for word, bearer in _bearers(name, words):
                    self._by_word.setdefault(word, []).append(bearer)

    def of(self, word: str) -> list[NameBearer]:
        """The names that hold a word, in order."""
        return self._by_word.get(word, [])

    def is_persons(self, word: str) -> bool:
        """Whether a word is of a person's name."""
        return any(bearer.person for bearer in self.of(word))


def is_person(words: list[str]) -> bool:
    """Whether two to four words begin with a given name that is no common word as well."""
    return 2 <= len(words) <= 4 and _is_given(words[0])


def _is_given(word: str) -> bool:
    return (
        frequency.given(word) > 0
        and word not in STARTERS
        and not frequency.english(word)
    )


def same_person(rest: Sequence[str], bearers: list[NameBearer]) -> list[NameBearer]:
    """Those that can be nobody but the one whose name has `rest` for its other words.

    These are names that share a word with it, and names of one word where the text has nobody else of that name.
    """
    full = [bearer for bearer in bearers if bearer.rest]
    mine = [bearer for bearer in full if _share(rest, bearer.rest)]
    return mine if len(mine) < len(full) else bearers


def _share(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have a word in common, and not two given names: Anna and Tom Berg-Lund are two."""
    if (
        frequency.given(one[0])
        and frequency.given(other[0])
        and not one_word(one[0], other[0], person=True)
    ):
        return False
    return any(
        one_word(word, another, person=True) for word in one for another in other
    )


def words_of(found: Sequence[Token]) -> list[str]:
    """The words of a name as names are compared, without a weekday that stands before it and without figures."""
    return parts(
        [
            token.text
            for token in found
            if token.text not in _WEEKDAYS and not token.text.isdecimal()
        ]
    )


def _bearers(name: Name, words: list[str]) -> Iterator[tuple[str, NameBearer]]:
    person = name.person or is_person(words)
    for word in dict.fromkeys(words):
        rest = tuple(other for other in words if other != word)
        yield word, NameBearer(rest, f"{name.title} {name.role}", name.span, person)


def _is_common(draft: Draft, name: Name, words: list[str]) -> bool:
    """Whether its article or its place gave a single word the capital: `the Hill`, `Hill farmers`."""
    before = (
        draft.text[max(name.span.start - _ARTICLE, 0) : name.span.start]
        .lower()
        .split()
    )
    if before[-1:] == ["the"]:
        return True
    return name.opens and any(
        word in draft.common or frequency.english(word) for word in words
    )
