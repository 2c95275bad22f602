"""Near misses of titles of two words and more: those on file as terms, and those of people the copy names."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlint import lexicon
from factlint.english.names import titles
from factlint.english.words import Word, lowered, words
from factlint.known.draft import Draft
from factlint.known.near.name_misses import Limits, Miss
from factlint.match import near
from factlint.text import Span

_COMMON = lexicon.words("title.word-too")
"""Words of titles that stand beside all kinds of words."""
_TITLE_WORDS = titles.HEADS | titles.MODIFIERS
_BESIDE = _TITLE_WORDS - _COMMON
_INSIDE = _TITLE_WORDS | {"of", "the", "staff", "affairs"}
_SIZES = (4, 3, 2)
"""The lengths of the titles that are compared, in words."""


def misses(doc: Draft, limits: Limits) -> Iterator[Miss]:
    """The titles in copy of which one word is one slip away from a known title."""
    on_file = _roles(doc)
    inside = _INSIDE.union(*(key.split() for key in on_file))
    for at in _places(doc.lower):
        word = doc.lower[at]
        if len(word) >= limits.min_length and word not in _TITLE_WORDS:
            miss = _miss(doc, doc.lower, at, on_file, inside)
            if miss:
                yield miss


def _places(lower: list[str]) -> list[int]:
    """The places of words that stand beside a word of a title, in order."""
    if _BESIDE.isdisjoint(lower):
        return []
    titled = [at for at, word in enumerate(lower) if word in _BESIDE]
    beside = {place for at in titled for place in (at - 1, at + 1)}
    return sorted(at for at in beside if 0 <= at < len(lower))


def _roles(doc: Draft) -> dict[str, str]:
    """The titles of the people that the copy names."""
    people = {
        mention.entry
        for mention in doc.mentions
        if mention.kind in ("name", "accept")
    }
    return near.index(
        (
            lowered(words(role.title, Span(0, len(role.title)))),
            number,
        )
        for number in sorted(people)
        for role in doc.book.entry(number).roles
    )


def _miss(
    doc: Draft,
    lower: list[str],
    at: int,
    on_file: dict[str, str],
    inside: frozenset[str],
) -> Miss | None:
    """The longest title of which the word at `at` may be a slip; the words beside it are those of titles."""
    first = last = at
    while first > max(at - _SIZES[0] + 1, 0) and lower[first - 1] in inside:
        first -= 1
    while last + 1 < min(at + _SIZES[0], len(lower)) and lower[last + 1] in inside:
        last += 1
    for size in _SIZES:
        for start in range(max(at - size + 1, first), min(at, last - size + 1) + 1):
            run = doc.words[start : start + size]
            for known, entry in _known(
                doc, lower[start : start + size], at - start, on_file
            ):
                if _slip(lower[at], known) and _unbroken(doc, run):
                    right = " ".join(
                        [*lower[start:at], known, *lower[at + 1 : start + size]]
                    )
                    return Miss(
                        Span(run[0].start, run[-1].end), right, entry, sure=True
                    )
    return None


def _known(
    doc: Draft, window: list[str], gap: int, on_file: dict[str, str]
) -> Iterator[tuple[str, int]]:
    """The words that stand in the gap of known titles, each with the entry of the title."""
    if on_file:
        for known, entries in near.at(on_file, window, gap).items():
            yield from ((known, entry) for entry in entries)
    if all(word in _INSIDE for index, word in enumerate(window) if index != gap):
        for known, entry in doc.book.at(window, gap):
            if doc.book.entry(entry).section == "terms":
                yield known, entry


def _slip(word: str, known: str) -> bool:
    if word[0] != known[0] or near.distance(word, known, 1) != 1:
        return False
    from factlint.known.near.spelling import (
        british,
        inflected,
    )  # few words are so near

    return not inflected(word, known, names=False) and not british(word, known)


def _unbroken(doc: Draft, run: Sequence[Word]) -> bool:
    return all(
        doc.text[one.end : other.start] in (" ", "-") for one, other in pairwise(run)
    )
