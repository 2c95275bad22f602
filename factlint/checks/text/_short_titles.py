"""Titles that have lost the word which makes them a lower office: Vice President Poe, then President Poe."""

from collections.abc import Iterator

from factlint import lexicon
from factlint.english import Name
from factlint.english.names import titles
from factlint.known import Draft
from factlint.text import Span

_LOWER = lexicon.words("title.rank-below") & lexicon.words("title.grade")
"""Words that make of an office the one below it."""
_RANKS = lexicon.words("title.rank.military")
"""Ranks are shortened on second reference: a lieutenant colonel is Colonel then."""


def shortened(doc: Draft) -> Iterator[tuple[Name, Name]]:
    """Surnames with the office above the one that the copy gave the only bearer, beside the full name."""
    full: dict[str, set[str]] = {}
    lower: dict[str, tuple[Name, tuple[str, ...]]] = {}
    told = set[str]()
    for name in doc.names:
        said = tuple(titles.written_out(name.title))
        if len(name.parts) > 1:
            full.setdefault(name.family, set()).add(name.parts[0])
            if said and _is_lower(said):
                lower.setdefault(name.family, (name, said[1:]))
        elif _is_bare(doc, name) and len(full.get(name.family, ())) == 1:
            first, above = lower.get(name.family, (None, ()))
            if first and said == above and name.family not in told:
                told.add(name.family)
                yield name, first


def _is_lower(said: tuple[str, ...]) -> bool:
    """Whether a title is an office below another, and no rank."""
    return said[0] in _LOWER and len(said) > 1 and _RANKS.isdisjoint(said[1:])


def _is_bare(doc: Draft, name: Name) -> bool:
    """Whether a surname has a title and nothing goes before that: not former President Poe."""
    before = doc.words_in(
        Span(max(name.title_span.start - 16, 0), name.title_span.start)
    )
    past = (
        bool(before)
        and before[-1].text.lower() in titles.PAST | titles.NOT_YET | _LOWER
    )
    return bool(name.title) and not past and not doc.quoted(name.span)
