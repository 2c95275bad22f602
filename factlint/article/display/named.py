"""The words of a body as names are looked up in it: which are names, and which it has in some form."""

from functools import cached_property
from itertools import pairwise

from factlint.article.display.copy import Body, DisplayPlace
from factlint.article.names import bare_word, one_name
from factlint.english.dates.weekdays import DAYS, MONTHS
from factlint.english.words import Word
from factlint.entries import Entry
from factlint.known import Draft
from factlint.lexicon import frequency, words
from factlint.match.spellings import inflected
from factlint.model import SIBLINGS

SHORT = 3
"""So many letters two words must share at least to be forms of one."""
_FREE = words("news.shorthand") | {bare_word(name) for name in (*DAYS, *MONTHS)}
"""Shorthand of headlines, their kickers, and days, which are compared as dates."""
_SMALL_WORDS = words("function.article", "place.before") | {"of", "and"}


class Names:
    """The words of a body, as names are looked up in it."""

    def __init__(self, body: Body) -> None:
        self.body = body

    @cached_property
    def named(self) -> dict[str, DisplayPlace]:
        """The words that have a capital wherever they stand, each with its first place."""
        return {
            key: DisplayPlace(places[0][0], places[0][1].span)
            for key, places in self.body.places.items()
            if len(key) >= SHORT
            and key not in _FREE
            and all(word.text[0].isupper() for _, word in places)
        }

    def is_name(self, key: str) -> bool:
        """Whether a word is no usual one that has its capital only because it opens a sentence."""
        if not frequency.english(key):
            return True
        return any(
            draft.sentence_of(word.span).start < word.start
            for draft, word in self.body.places[key]
        )

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """Capitalised words that stand side by side, a middle initial passed over."""
        return [
            (bare_word(one.text), bare_word(other.text))
            for draft in self.body.drafts
            for one, other in pairwise(
                word for word in draft.words if len(word.text) > 1
            )
            if _is_pair(draft, one, other)
        ]

    @cached_property
    def text(self) -> str:
        """All plain words, with spaces around them."""
        return f" {' '.join(bare_word(word.text) for _, word in self.body.words)} "

    @cached_property
    def _run_together(self) -> str:
        return self.text.replace(" ", "")

    @cached_property
    def _initials(self) -> str:
        """The first letters of all words, and of all but the small ones."""
        words = self.text.split()
        return f"{''.join(w[0] for w in words)} {''.join(w[0] for w in words if w not in _SMALL_WORDS)}"

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key in self.body.places:
            found.setdefault(key[:SHORT], []).append(key)
        return found

    @cached_property
    def entries(self) -> set[str]:
        """The ids of the rulebook's entries that the body names, and of the places that they lie in."""
        found = set()
        for draft in self.body.drafts:
            for mention in draft.mentions:
                if draft.field_of(mention.span) not in SIBLINGS:
                    entry = draft.entry(mention)
                    found |= {entry.id, *(f"places/{slug}" for slug in entry.within)}
        return found

    def has(self, word: str) -> bool:
        """Whether the body has the word in some form: inflected, shortened, in a longer word, as its initials."""
        if (lower := word.lower()) in self.body.said or lower in _FREE:
            return True
        key = bare_word(word)
        if not key or key in self.body.places or self._spells(word, key):
            return True
        return any(
            _is_form(key, other) for other in self._by_stem.get(key[:SHORT], ())
        )

    def _spells(self, word: str, key: str) -> bool:
        """Whether words of the body begin with the letters of an acronym, or are written together in the word."""
        if word.isupper() and len(key) > 1 and key in self._initials:
            return True
        return len(key) > SHORT and key in self._run_together

    def knows(self, entries: list[Entry]) -> bool:
        """Whether the body names one of the entries, under whatever form."""
        return any(
            entry.id in self.entries or any(map(self._says, _forms(entry)))
            for entry in entries
        )

    def _says(self, form: str) -> bool:
        return (
            f" {' '.join(bare_word(part) for part in form.replace('-', ' ').split())} "
            in self.text
        )


def _is_pair(draft: Draft, one: Word, other: Word) -> bool:
    """Whether two words have capitals, and at most an initial stands between them."""
    if not one.text[0].isupper() or not other.text[0].isupper():
        return False
    gap = draft.text[one.end : other.start].replace(".", "").strip()
    return not gap or (len(gap) == 1 and gap.isupper())


def _is_form(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (
        inflected(one, other)
        or (len(short) >= SHORT and long.startswith(short))
        or one_name([one], [other], {})
    )


def _forms(entry: Entry) -> list[str]:
    several = [*entry.accept, *entry.demonyms, *entry.metonyms]
    return [
        form for form in (entry.name, entry.short, entry.capital, *several) if form
    ]
