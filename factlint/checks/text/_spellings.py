"""Spellings of people's names in an article, and which of them may be one name spelt in two ways."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from factlint import lexicon
from factlint.english import Name
from factlint.english.names.persons import INSTITUTION, SPEECH
from factlint.known import Draft
from factlint.known.near.spelling import umlaut
from factlint.match.spellings import Slips, inflected, sounds_alike, unaccented
from factlint.start.regex import lazy


class Spelling:
    """One spelling of a name: its given name (empty for a surname alone), its surname, and where it stands."""

    def __init__(self, given: str, family: str) -> None:
        self.given, self.family = given, family
        self.places: list[Name] = []

    @cached_property
    def shown(self) -> bool:
        """Whether the copy shows that a person is meant."""
        return any(name.person for name in self.places)


_SUFFIXES = lexicon.words("title.suffix")
_PLACES = lexicon.words("name.given-place")
"""Given names that more often are places."""
_COMPASS = lexicon.spelled("place.compass")
LONG = 7
"""A surname of so many letters is hardly another word."""
SHORT = 5
"""In a surname of fewer letters only a swap is a slip: Dole and Dold are two men."""
_APART = lazy(r"[^\w\n]{0,2}\s?[\[(]sic\b|[ \t]{2,}\d|[ \t]{3,}|[\[(]\w")
"""What follows a name that somebody has marked as misspelt or put together, or that heads the row of a table."""


def spellings(doc: Draft) -> tuple[list[Spelling], dict[str, Spelling]]:
    """The full names of the article by first and last part, and its single capitalised words."""
    full: dict[tuple[str, str], Spelling] = {}
    alone: dict[str, Spelling] = {}
    for name in doc.names:
        if _APART.match(doc.text, name.span.end):
            continue
        parts = _plain_parts(name)
        if len(parts) == 1:
            alone.setdefault(parts[0], Spelling("", parts[0])).places.append(name)
        elif parts and _is_of_person(parts):
            ends = parts[0], parts[-1]
            full.setdefault(ends, Spelling(*ends)).places.append(name)
    return list(full.values()), alone


def _plain_parts(name: Name) -> list[str]:
    """The words of a name as they are compared, without Jr. and the like."""
    parts = map(unaccented, name.parts)
    return [part for part in parts if part.strip(".") not in _SUFFIXES]


def _is_of_person(parts: list[str]) -> bool:
    """Whether a name is no longer than a person's and has no number or small word in it, nor the author."""
    return (
        len(parts) < 5
        and not any(
            part[0].isdigit() or part in ("of", "the", "and") for part in parts
        )
        and parts[-1] != "i"
    )


def pairs(
    doc: Draft, full: list[Spelling], alone: Mapping[str, Spelling]
) -> Iterator[tuple[Spelling, Spelling]]:
    """The spellings that may be of one name, two by two."""
    yield from _of_one_given(doc, full, alone)
    yield from _of_one_family(doc, full, alone)


def _of_one_given(
    doc: Draft, full: list[Spelling], alone: Mapping[str, Spelling]
) -> Iterator[tuple[Spelling, Spelling]]:
    """Full names with one given name and surnames that are near."""
    for group in _groups(full, [found.given for found in full]):
        near = Slips([found.family for found in group]).pairs()
        for one, other in ((group[at], group[by]) for at, by in near):
            if umlaut(one.family, other.family):  # Mueller, Müller
                continue
            if _families_differ(one, other, alone) and _are_names(
                doc, one, other, alone
            ):
                yield one, other


def _of_one_family(
    doc: Draft, full: list[Spelling], alone: Mapping[str, Spelling]
) -> Iterator[tuple[Spelling, Spelling]]:
    """Full names with one surname and given names that are near."""
    for group in _groups(full, [found.family for found in full]):
        near = Slips([found.given for found in group]).pairs()
        for one, other in ((group[at], group[by]) for at, by in near):
            if _given_differ(one, other) and _are_names(doc, one, other, alone):
                yield one, other


def _groups(full: list[Spelling], shared: Iterable[str]) -> Iterator[list[Spelling]]:
    """The spellings that share a word, where there are several."""
    groups: dict[str, list[Spelling]] = {}
    for word, found in zip(shared, full, strict=True):
        groups.setdefault(word, []).append(found)
    return (group for group in groups.values() if len(group) > 1)


def _are_names(
    doc: Draft, one: Spelling, other: Spelling, alone: Mapping[str, Spelling]
) -> bool:
    """Whether one is a person's name, or for places and bodies whether the words differ by a slip."""
    return (
        is_person(doc, one, alone)
        or is_person(doc, other, alone)
        or _is_slip(doc, one, other)
    )


def _given_differ(one: Spelling, other: Spelling) -> bool:
    """Whether two given names may be one name: not Jim and Tim, which are both common and sound different."""
    first, second = one.given, other.given
    if "." in first + second or inflected(first, second):
        return False
    given = lexicon.words("name.given")
    return sounds_alike(first, second) or not {first, second} <= given


def _families_differ(
    one: Spelling, other: Spelling, alone: Mapping[str, Spelling]
) -> bool:
    """Whether two surnames may be one: not where both are short, or both stand alone for people."""
    first, second = one.family, other.family
    if inflected(first, second):
        return False
    swapped = sorted(first) == sorted(second)
    shorter = min(len(first), len(second))
    if swapped or shorter > LONG:
        return True
    both = first in alone and second in alone and one.shown and other.shown
    return shorter >= SHORT and not both


def _is_slip(doc: Draft, one: Spelling, other: Spelling) -> bool:
    """For places and bodies: one spelling stands once, the other again, and neither differing word is a common one."""
    if sorted((min(len(one.places), 2), min(len(other.places), 2))) != [1, 2]:
        return False
    differing = {one.given, one.family} ^ {other.given, other.family}
    if any(word.startswith(_COMPASS) or not word.isalpha() for word in differing):
        return False
    return not _insides_differ(one, other) and not differing & doc.common


def _insides_differ(one: Spelling, other: Spelling) -> bool:
    """Whether other words stand between first and last: New York Futures Exchange, New York Stock Exchange."""
    first, second = (
        {unaccented(part) for part in found.places[0].parts[1:-1]}
        for found in (one, other)
    )
    return bool(first and second) and first != second


def is_person(doc: Draft, found: Spelling, alone: Mapping[str, Spelling]) -> bool:
    """Whether the copy shows a person under this name, or its given name is one that many bear."""
    if found.shown:
        return True
    if found.family in INSTITUTION:
        return False
    beside = alone.get(found.family)
    return found.given in lexicon.words("name.given") - _PLACES or bool(
        beside and any(acts(doc, name) for name in beside.places)
    )


def acts(doc: Draft, name: Name) -> bool:
    """Whether a title stands before the name or a speech verb beside it."""
    if name.person:
        return True
    around = [word.text for word in doc.words_around(name.span, 1)]
    return any(word in SPEECH for word in around)
