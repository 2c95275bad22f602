"""Near misses of titles of two words and more: those on file as terms, and those of people the copy names."""

from collections.abc import Iterator
from itertools import pairwise

from factlint.annotate import titles
from factlint.annotate.words import Word, words
from factlint.match import near
from factlint.rulebook.draft import Draft
from factlint.rulebook.nearly import Limits, Miss
from factlint.rulebook.spelling import british, inflected
from factlint.text import Span

_TITLE_WORDS = titles.HEADS | titles.MODIFIERS
_SIZES = (4, 3, 2)
"""The lengths of the titles that are compared, in words."""


def misses(doc: Draft, limits: Limits) -> Iterator[Miss]:
    """The titles in copy of which one word is one slip away from a known title."""
    on_file = _roles(doc)
    lower = [word.text.lower() for word in doc.words]
    for at, word in enumerate(lower):
        if len(word) >= limits.min_length and word not in _TITLE_WORDS and _beside_title(lower, at):
            miss = _miss(doc, lower, at, on_file)
            if miss:
                yield miss


def _roles(doc: Draft) -> near.Wild:
    """The titles of the people that the copy names."""
    people = {mention.entry for mention in doc.mentions if mention.kind in ("name", "accept")}
    return near.index(
        ([word.text.lower() for word in words(role["title"], Span(0, len(role["title"])))], number)
        for number in sorted(people)
        for role in doc.book.entry(number).fields.get("roles", [])
    )


def _beside_title(lower: list[str], at: int) -> bool:
    """True where a word of titles stands next to the one at `at`, or two off, as in secretary of state."""
    around = lower[max(at - 2, 0) : at] + lower[at + 1 : at + 3]
    return not _TITLE_WORDS.isdisjoint(around)


def _miss(doc: Draft, lower: list[str], at: int, on_file: near.Wild) -> Miss | None:
    """The longest title of which the word at `at` may be a slip."""
    for size in _SIZES:
        for start in range(max(at - size + 1, 0), min(at + 1, len(lower) - size + 1)):
            run = doc.words[start : start + size]
            key = near.wild_key(lower[start : start + size], at - start)
            for table, own in ((doc.book.wild, False), (on_file, True)):
                for known, entry in near.at(table, key):
                    if not own and doc.book.entry(entry).section != "terms":
                        continue
                    if _slip(lower[at], known) and _unbroken(doc, run):
                        right = " ".join([*lower[start:at], known, *lower[at + 1 : start + size]])
                        return Miss(Span(run[0].start, run[-1].end), right, entry, 2)
    return None


def _slip(word: str, known: str) -> bool:
    near_enough = word[0] == known[0] and near.distance(word, known, 1) == 1
    return near_enough and not inflected(word, known, names=False) and not british(word, known)


def _unbroken(doc: Draft, run: list[Word]) -> bool:
    return all(doc.text[one.end : other.start] in (" ", "-") for one, other in pairwise(run))
