"""By what the entries of a base are found: their numbers, their names, the offices that one person holds."""

from factlint.facts.base import Base, Fields
from factlint.facts.identity import Seat, seat
from factlint.facts.registers._slugs import key


class Index:
    """The slugs of entries by what they are found by."""

    def __init__(self, base: Base) -> None:
        self._ids: dict[tuple[str, str, str], str] = {}
        self._names: dict[tuple[str, str], list[str]] = {}
        self._holders: dict[Seat | None, list[str]] = {}
        for section, entries in base.entries.items():
            for slug, fields in entries.items():
                self.note(section, slug, fields)

    def note(self, section: str, slug: str, fields: Fields) -> None:
        """Remembers by what an entry is found."""
        for scheme, number in fields.get("ids", {}).items():
            self._ids.setdefault((section, scheme, number), slug)
        for form in _forms(slug, fields):
            _once(self._names.setdefault((section, form), []), slug)
        for taken in filter(None, map(seat, fields.get("roles", ()))):
            _once(self._holders.setdefault(taken, []), slug)

    def numbered(self, section: str, fields: Fields) -> str | None:
        """The entry that has one of these numbers."""
        numbers = fields.get("ids", {}).items()
        found = (self._ids.get((section, *number)) for number in numbers)
        return next(filter(None, found), None)

    def named(self, section: str, name: str) -> list[str]:
        """The entries that have the name, or accept it."""
        return self._names.get((section, key(name)), [])

    def holders(self, fields: Fields) -> list[str]:
        """The people who took one of these offices of one holder, each once."""
        taken = map(seat, fields.get("roles", []))
        return list(
            dict.fromkeys(
                slug for one in taken for slug in self._holders.get(one, ())
            )
        )

    def join(self, section: str, kept: str, other: str, gone: Fields) -> None:
        """Finds by what the entry `other` was found the entry `kept`, which has become the last of each name."""
        for taken in filter(None, map(seat, gone.get("roles", []))):
            holders = self._holders.get(taken, [])
            holders[:] = [found for found in holders if found != other]
        for scheme, number in gone.get("ids", {}).items():
            self._ids[section, scheme, number] = kept
        for form in _forms(other, gone):
            named = self._names[section, form]
            rest = [found for found in named if found not in (other, kept)]
            self._names[section, form] = [*rest, kept]


def _forms(slug: str, fields: Fields) -> list[str]:
    names = (fields.get("name", slug), *fields.get("accept", []))
    return list(dict.fromkeys(map(key, names)))


def _once(slugs: list[str], slug: str) -> None:
    if slug not in slugs:
        slugs.append(slug)
