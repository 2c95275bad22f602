"""Forms that the rulebook declares wrong: where copy has them, and what stands right in their place."""

import re
from collections.abc import Iterator

from factlint.english import Word
from factlint.entries import Entry
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.match import near
from factlint.model import Hit, Mention
from factlint.rulebook.book import OWN

_RIGHT = frozenset((*OWN, "title", "demonyms", "metonyms"))
_SMALL = ("of", "and", "the", "for")
"""Words of names that have no capital."""


def wrong_forms(doc: Draft) -> list[Mention]:
    """The forms that the rulebook declares wrong, where they are no right ones of another entry."""
    right = {mention.span for mention in doc.mentions if mention.kind in _RIGHT}
    return [
        mention
        for mention in [*doc.mentions, *_plurals(doc)]
        if mention.kind in ("never", "title_never") and mention.span not in right
    ]


def _plurals(doc: Draft) -> Iterator[Mention]:
    """Wrong forms with a plural ending, which is no part of them."""
    for index, lower in enumerate(doc.lower):
        if lower[-1] == "s" and len(lower) > 5:
            key, first = lower[:-1], max(index - 3, 0)
            for start in range(index, first - 1, -1):
                key = key if start == index else f"{doc.lower[start]} {key}"
                if doc.book.has(key):
                    word = doc.words[index]
                    stem = Word(word.text[:-1], word.start, word.end - 1)
                    yield from doc.book.find(
                        [*doc.words[start:index], stem], doc.text
                    )


def declared(doc: Draft, mention: Mention, entry: Entry) -> Hit:
    shown = mention.span.of(doc.text)
    right = _right(entry, mention.form)
    right = (
        cased(shown, right)
        if mention.kind == "title_never" or shown.isupper()
        else right
    )
    message = f"write “{right}”, not “{shown}”"
    safe = near.is_spelling(mention.form, right) and not _may_be_right(
        doc, mention, entry
    )
    return Hit(mention.span, message, right, safe, entry.id, in_quotes="check")


def _may_be_right(doc: Draft, mention: Mention, entry: Entry) -> bool:
    """Whether a wrong form is a word or somebody's name, or words: Isreal Whitfield, Crisis Unites States."""
    words = mention.form.lower().split()
    if len(words) == 1:
        return bool(frequency.name(words[0]) or frequency.english(words[0]))
    titled = (
        doc.text[max(mention.span.start - 4, 0) : mention.span.start].lower()
        == "the "
    )
    return (
        entry.section != "terms" and not titled and all(map(frequency.english, words))
    )


def _right(entry: Entry, form: str) -> str:
    """What stands in place of a wrong form; words that are not of the title itself stay."""
    for never in entry.never:
        if never.right and never.form == form:
            return never.right
    if entry.section != "terms":
        return entry.name
    said, prefer = form.split(), str(entry.prefer).split()
    starts = range(len(said) - len(prefer) + 1)
    best = min(
        starts, key=lambda at: _apart(said[at : at + len(prefer)], prefer), default=0
    )
    return " ".join([*said[:best], *prefer, *said[best + len(prefer) :]])


def _apart(one: list[str], other: list[str]) -> int:
    return near.distance(" ".join(one).lower(), " ".join(other).lower(), 20)


def cased(shown: str, right: str) -> str:
    """`right` with the capitals of the passage."""
    if shown.isupper():
        return right.upper()
    if not shown[0].isupper():
        return right
    every = all(word[0].isupper() for word in shown.split() if word not in _SMALL)
    if not every or " " not in shown:
        return right[0].upper() + right[1:]
    return re.sub(
        rf"\b(?!(?:{'|'.join(_SMALL)})\b)\w", lambda match: match[0].upper(), right
    )
