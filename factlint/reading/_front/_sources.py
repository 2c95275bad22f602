"""The sources that front matter names: files, listed as they are, with what they are, or under what they are."""

from collections.abc import Iterable

from factlint.model import SOURCES
from factlint.reading._front import keys
from factlint.reading._front._items import Item
from factlint.start.regex import lazy

_FILE = lazy(r"(?![a-z]+://)[^\s:][^\n:]*\.\w{2,5}")
"""A value of a bare list that names a file; desks list newspapers and addresses under the same key."""


def of_items(items: Iterable[Item]) -> tuple[tuple[str, str | None], ...]:
    """The files, each with its kind where that is told."""
    found: list[tuple[str, str | None]] = []
    kind: str | None = None
    for item in sorted(items, key=lambda item: item.span):
        inner = [keys.as_looked_up(key) for key in item.keys[1:]]
        value = item.value.strip()
        if inner == ["kind"]:
            found, kind = _with_kind(found, value)
        elif inner == ["file"]:
            found.append((value, kind))
            kind = None
        elif inner and inner[0] in SOURCES:
            found.append((value, inner[0]))
        elif not inner and _FILE.fullmatch(value):
            found.append((value, None))
    return tuple(found)


def _with_kind(
    found: list[tuple[str, str | None]], kind: str
) -> tuple[list[tuple[str, str | None]], str | None]:
    """The files with the kind of the one before it; where that has one, the kind is of the file that follows."""
    if found and found[-1][1] is None:
        return [*found[:-1], (found[-1][0], kind)], None
    return found, kind
