"""Full names that are one but for what each paper writes in its own way: a sound, a particle, a hyphen, a word inside.

Two such names are mostly one person, and sometimes two; so they are asked about, and nothing more.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from factlint import lexicon
from factlint.english import Name
from factlint.english.names.persons import INSTITUTION
from factlint.known import Draft
from factlint.known.near.spelling import variant
from factlint.lexicon import frequency
from factlint.match.near import distance
from factlint.match.spellings import consonants, inflected, sounds_alike, unaccented
from factlint.start.regex import lazy

_DIGIT = lazy(r"\d")
Parts = tuple[str, ...]
"""The words of a name as they are compared."""
_PARTICLES = lexicon.words("name.particle")
_SUFFIXES = lexicon.words("title.suffix")
_CROWD = 40
"""So many names that share a word are a list; they are not compared with each other."""
_SHORT = 5
"""A surname of fewer letters has a neighbour one letter away by chance."""
_LONG = 6
"""A given name of so many letters has the same consonants as another only where both are one."""


def written_apart(doc: Draft) -> Iterator[tuple[Name, Name]]:
    """Names that may be one written in two ways: the rarer first, each at its first place."""
    forms = _forms(doc)
    told = set[Parts]()
    for one, other in _pairs(forms):
        rare, often = sorted((one, other), key=lambda parts: _place(forms[parts]))
        if rare not in told and _may_be_one(rare, often, len(forms[often])):
            told.add(rare)
            yield forms[rare][0], forms[often][0]


def _place(names: list[Name]) -> tuple[int, int]:
    return len(names), -names[0].span.start


def _forms(doc: Draft) -> dict[Parts, list[Name]]:
    """The full names that may be people's, by their plain words."""
    found: dict[Parts, list[Name]] = {}
    for name in doc.names:
        if 1 < len(name.parts) < 6:
            parts = tuple(
                part
                for part in map(unaccented, name.parts)
                if part.strip(".") not in _SUFFIXES
            )
            if len(parts) > 1 and _may_be_person(name, parts):
                found.setdefault(parts, []).append(name)
    return found


def _may_be_person(name: Name, parts: Parts) -> bool:
    """Whether no word is one of bodies, nor the first ones words of English."""
    if not INSTITUTION.isdisjoint(parts) or any(map(_DIGIT.search, parts)):
        return False
    if not {"of", "the", "and"}.isdisjoint(parts):
        return False
    if name.person or frequency.given(parts[0]):
        return True
    return not any(map(frequency.english, parts[:-1]))


def _pairs(forms: Iterable[Parts]) -> Iterator[tuple[Parts, Parts]]:
    """Two names each that share their first or their last word, or all of their letters."""
    groups: dict[str, list[Parts]] = {}
    for parts in forms:
        letters = "".join(sorted(_letters(parts)))
        for key in (f"{parts[0]} *", f"* {parts[-1]}", letters):
            groups.setdefault(key, []).append(parts)
    told = set[tuple[Parts, Parts]]()
    for group in groups.values():
        if len(group) < _CROWD:
            for pair in combinations(group, 2):
                if pair not in told:
                    told.add(pair)
                    yield pair


def _letters(parts: Parts) -> str:
    return "".join(filter(str.isalpha, "".join(parts)))


def _may_be_one(rare: Parts, often: Parts, times: int) -> bool:
    """Whether the two differ in blanks and hyphens, in particles, in their order, or in one word."""
    if _letters(rare) == _letters(often):
        return True
    one, other = _split(rare), _split(often)
    bare, right = _without_particles(one), _without_particles(other)
    if len(bare) != len(right) or len(bare) < 2:
        return False
    if bare == right:
        return True
    if sorted(bare) == sorted(right):
        return len(bare) == 2 and not all(map(frequency.given, bare))
    if one != bare and len(one) == len(other) and _is_slip_in_last(bare, right):
        return True
    return _differ_in_one(bare, right, times)


def _split(parts: Parts) -> list[str]:
    return [word for part in parts for word in part.split("-") if word]


def _without_particles(words: list[str]) -> list[str]:
    """The words that are no particle; the first is a given name whatever it is."""
    return [word for at, word in enumerate(words) if not at or word not in _PARTICLES]


def _is_slip_in_last(one: list[str], other: list[str]) -> bool:
    """Whether nothing but the last word, behind a particle, is a letter or two away."""
    return one[:-1] == other[:-1] and _is_near(one[-1], other[-1])


def _is_near(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    limit = 1 if short < 9 else 2
    return short >= _SHORT and distance(one, other, limit) <= limit


def _differ_in_one(one: list[str], other: list[str], times: int) -> bool:
    """Whether one word alone differs, and in what each paper writes in its own way."""
    apart = [
        at
        for at, pair in enumerate(zip(one, other, strict=True))
        if pair[0] != pair[1]
    ]
    if len(apart) != 1:
        return False
    at = apart[0]
    if at == 0:
        return _is_one_given(one[0], other[0])
    if at == len(one) - 1:
        return _is_one_family(one[-1], other[-1], times)
    return _is_near(one[at], other[at])


def _is_one_given(one: str, other: str) -> bool:
    """Whether two given names are said alike: Katherine, Catherine; Muhammad, Mohammad; not Maria and Mario."""
    if "." in one + other or one[-1] != other[-1]:
        return False
    if one[0] != other[0] and sounds_alike(one, other):
        return min(len(one), len(other)) > 3
    long = min(len(one), len(other)) >= _LONG
    return long and consonants(one) == consonants(other)


def _is_one_family(one: str, other: str, times: int) -> bool:
    """Whether two surnames are one from another script, sound alike, or the rarer is a short one's slip."""
    if variant(one, other):
        return True
    if one[0] != other[0]:
        return len(one) > 3 and sounds_alike(one, other)
    if times < 2 or min(len(one), len(other)) != _SHORT - 1 or inflected(one, other):
        return False
    usual = all(frequency.surname(word) >= frequency.COMMON for word in (one, other))
    return distance(one, other, 1) == 1 and not usual
