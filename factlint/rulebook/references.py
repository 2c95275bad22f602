"""Slugs that entries name and that no entry has."""

from collections.abc import Iterable, Iterator
from typing import Any

from factlint.match import near
from factlint.model import Problem
from factlint.rulebook import _places
from factlint.rulebook.book import Book
from factlint.rulebook.item import NAMED, Item
from factlint.rulebook.scalars import EITHER
from factlint.visible import short

_REFERRED = (*NAMED, "events")
"""Sections whose slugs other entries name."""
_TAKING = frozenset(
    (
        "of",
        "in",
        "participants",
        "kin",
        "not_same_as",
        "part_of",
        "named_after",
    )
)
"""Keys that take slugs."""
_COMPARED = 100
"""So many unknown slugs are compared with all known ones; who has more of them has left out a file."""

_Keys = tuple[Any, ...]
"""The keys that lead to a value of an entry."""


def unknown(items: list[Item], below: Book) -> list[Problem]:
    """The problems with slugs that neither `items` nor the book below them have."""
    strange = list(_strange(items, below))
    compared = _known(items) if strange else []
    problems: dict[object, Problem] = {}
    for item, keys, slug in strange:
        mark = item.sheet.mark((item.section, item.slug, *keys))
        # a file without lines tells each slug once
        where = (item.sheet.path, mark if mark[0] else slug)
        if where not in problems:
            mend = _mend(slug, compared if len(problems) < _COMPARED else ())
            owner = "" if mark[0] else f" of `{short(item.slug)}`"
            what = f"unknown slug `{short(slug)}` in `{keys[0]}`{owner}; {mend}"
            problems[where] = Problem(what, item.sheet.path, *mark)
    return list(problems.values())


def _known(items: list[Item]) -> list[str]:
    return sorted({item.slug for item in items if item.section in _REFERRED})


def _strange(items: list[Item], below: Book) -> Iterator[tuple[Item, _Keys, str]]:
    """The slugs that no entry has, with the entry and the keys that name them."""
    known = set(_known(items))
    for item in items:
        for keys, slug in _references(item.section, item.fields, ()):
            strange = slug not in known and not _is_below(below, slug)
            if strange and not _may_be_name(item, keys, slug, known):
                yield item, keys, slug


def _may_be_name(item: Item, keys: _Keys, text: str, known: set[str]) -> bool:
    """Whether a text may be a name, where names are taken as well as slugs."""
    if not _takes_names(item.section, keys):
        return False
    looks = text.islower() and " " not in text
    return not looks or ("-" not in text and near.closest(text, known) is None)


def _is_below(below: Book, slug: str) -> bool:
    return any(below.get(section, slug) for section in _REFERRED)


def _mend(slug: str, known: Iterable[str]) -> str:
    """What to do about an unknown slug."""
    close = near.closest(slug, known)
    return (
        f"did you mean `{close}`?"
        if close
        else "define it, or name the pack that does in `extends`"
    )


def _references(section: str, value: Any, keys: _Keys) -> list[tuple[_Keys, str]]:
    """All slugs below the keys that take them, each with the keys that lead to it."""
    if isinstance(value, str):
        takes = not _TAKING.isdisjoint(keys) or _takes_names(section, keys)
        return [(keys, value)] if takes else []
    return [
        found
        for key, part in _parts(value)
        if key not in ("first_reference", "ids")
        for found in _references(section, part, (*keys, key))
    ]


def _takes_names(section: str, keys: _Keys) -> bool:
    """Whether a name may stand there as well as a slug."""
    path = (section, *(key for key in keys if isinstance(key, str)))
    return path in _places.described(EITHER)


def _parts(value: Any) -> Iterable[tuple[Any, Any]]:
    """What a mapping or a list holds, by key or by number."""
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
