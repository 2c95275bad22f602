"""Records of importers into a base: found by their numbers, else by name and a role that fits, else made anew."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from factlint.facts.base import Base, Fields, checked
from factlint.facts.combine import SINGLE, Conflict, alike, combined, listed, overlap
from factlint.facts.registers import Options, Record
from factlint.facts.registers._places import is_elsewhere
from factlint.facts.registers._slugs import key, slug
from factlint.model import Problem
from factlint.start.record import NamedTuple


class Merged(NamedTuple):
    """The base after an import: what could not be used, what is in conflict, what is unsure, and counts."""

    base: Base
    problems: list[Problem]
    conflicts: list[Conflict]
    doubts: list[str]
    added: int
    changed: int


def merge(
    base: Base, records: Iterable[Record], options: Options, *, new: bool = True
) -> Merged:
    """The base with the records in it. Without `new`, only what is there already is added to."""
    work = _Merger(base, options, new)
    by_section: dict[str, list[Record]] = {}
    for record in records:
        by_section.setdefault(record.section, []).append(record)
    valid = [
        record
        for section, found in by_section.items()
        for record in _valid(section, found, work.problems)
    ]
    for _ in range(_PASSES):  # until one more import would change nothing
        work.conflicts, steps = [], work.steps
        for record in valid:
            work.take(record)
        if work.steps == steps:
            break
    kept = Base(
        {section: entries for section, entries in work.entries.items() if entries},
        work.sources,
    )
    before = {(section, slug): fields for section, slug, fields in base.rows()}
    after = {(section, slug): fields for section, slug, fields in kept.rows()}
    changed = sum(
        1 for entity, fields in before.items() if after.get(entity, fields) != fields
    )
    return Merged(
        kept,
        work.problems,
        work.conflicts,
        list(work.doubts),
        len(after.keys() - before.keys()),
        changed,
    )


def _valid(
    section: str, records: list[Record], problems: list[Problem]
) -> list[Record]:
    """The records whose fields are as their type has them."""
    good, bad = checked(
        section, ((str(at), record.fields) for at, record in enumerate(records))
    )
    for at, problem in bad:
        record = records[int(at)]
        problems.append(
            Problem(
                f"`{record.fields.get('name')}` is left out: {problem.message}",
                None,
                record.line,
            )
        )
    return [records[int(at)]._replace(fields=fields) for at, fields in good.items()]


_PASSES = 5


class _Merger:
    def __init__(self, base: Base, options: Options, new: bool) -> None:
        self.entries = {
            section: dict(entries) for section, entries in base.entries.items()
        }
        self.sources = dict(base.sources)
        self.options, self.new = options, new
        self.problems: list[Problem] = []
        self.conflicts: list[Conflict] = []
        self.doubts: dict[str, None] = {}
        self.steps = 0
        self._ids: dict[tuple[str, str, str], str] = {}
        self._names: dict[tuple[str, str], list[str]] = {}
        self._holders: dict[tuple[str, str, str] | None, list[str]] = {}
        for section, entries in self.entries.items():
            for found, fields in entries.items():
                self._note(section, found, fields)

    def _note(self, section: str, found: str, fields: Fields) -> None:
        """Remembers by what an entry is found."""
        for scheme, number in fields.get("ids", {}).items():
            self._ids.setdefault((section, scheme, number), found)
        for form in dict.fromkeys(
            map(key, (fields.get("name", found), *fields.get("accept", [])))
        ):
            known = self._names.setdefault((section, form), [])
            if found not in known:
                known.append(found)

        for role in fields.get("roles", ()):
            if seat := _seat(role):
                holders = self._holders.setdefault(seat, [])
                if found not in holders:
                    holders.append(found)

    def take(self, record: Record) -> None:
        """Adds one record."""
        record = record._replace(fields=self._sourced(record.fields))
        standing = self._standing(record)
        if standing is None:
            if self.new:
                self._add(record)
            return
        before = self.entries[record.section][standing]
        made, conflicts = combined(
            f"{record.section}/{standing}", before, record.fields
        )
        self.conflicts += conflicts
        if made != before:
            self.entries[record.section][standing] = made
            self._note(record.section, standing, made)
            self.steps += 1

    def _add(self, record: Record) -> None:
        found = self._free_slug(record)
        self.entries.setdefault(record.section, {})[found] = record.fields
        self._note(record.section, found, record.fields)
        self.steps += 1

    def _sourced(self, fields: Fields) -> Fields:
        """The fields with the slugs of their sources, each of which gets an entry of its own."""
        names = listed(fields.get("source") or self.options.source or None)
        slugs = [slug(name) for name in names]
        for name, found in zip(names, slugs, strict=True):
            seen = self.options.seen_of(name)
            known = self.sources.get(found, {"note": name})
            if seen and seen > known.get("seen", ""):
                known = {**known, "seen": seen}
            self.sources[found] = known
        return (
            {**fields, "source": slugs[0] if len(slugs) == 1 else slugs}
            if slugs
            else fields
        )

    def _standing(self, record: Record) -> str | None:
        """The slug of the entry that the record speaks of, None where there is none for certain."""
        section, fields = record.section, record.fields
        if record.slug:
            return record.slug if record.slug in self.entries.get(section, {}) else None
        for scheme, number in fields.get("ids", {}).items():
            if (section, scheme, number) in self._ids:
                return self._ids[section, scheme, number]
        named = self._names.get((section, key(fields["name"])), [])
        near = [found for found in named if self._may_be(section, found, fields)]
        if not near and section == "people":
            near = [
                found
                for found in self._same_holder(fields)
                if self._may_be(section, found, fields)
            ]
            why = "who has the office from the same day"
            if not near and not fields.get("ids"):
                near = [
                    found
                    for found in named
                    if _same_body(self.entries[section][found], fields)
                ]
                why = "who has a role of the same body at the time"
            if len(near) == 1:
                self.doubts[f"`{fields['name']}` is taken for `{near[0]}`, {why}"] = (
                    None
                )
        told = [found for found in near if _told(self.entries[section][found], fields)]
        if told or len(near) == 1:
            return (told or near)[0]
        if near and self._bridged(section, near, fields):
            return near[0]
        if near:
            listing = ", ".join(f"`{found}`" for found in near)
            self.doubts[
                f"`{fields['name']}` may be any of {listing}; it is kept as an entry of its own"
            ] = None
        return None

    def _same_holder(self, fields: Fields) -> list[str]:
        """The people who took one of the record's offices of one holder when it says, and share a part of the name."""
        mine = _parts(fields)
        found = [
            slug
            for role in fields.get("roles", [])
            for slug in self._holders.get(_seat(role), ())
        ]
        shared = [
            slug
            for slug in dict.fromkeys(found)
            if mine & _parts(self.entries["people"][slug])
        ]
        return [slug for slug in shared if any(_came_together(role, other) for role in fields["roles"]
                for other in self.entries["people"][slug].get("roles", []))]  # fmt: skip

    def _bridged(self, section: str, near: list[str], fields: Fields) -> bool:
        """Makes one of several entries of a name where the record holds the offices of each; told as a doubt."""
        entries = [self.entries[section][found] for found in near]
        numbers = [
            number for entry in entries for number in entry.get("ids", {}).items()
        ]
        offices = [
            {
                at
                for at, role in enumerate(fields.get("roles", []))
                if any(alike(role, held) for held in entry["roles"])
            }
            for entry in entries
            if entry.get("roles")
        ]
        apart = all(not one & other for one, other in combinations(offices, 2))
        if (
            not apart
            or len(offices) < len(near)
            or not all(offices)
            or len({scheme for scheme, _ in numbers}) < len(numbers)
        ):
            return False
        for found in near[1:]:
            self._join(section, near[0], found)
        listing = ", ".join(f"`{found}`" for found in near)
        self.doubts[
            f"{listing} are made one, because `{fields['name']}` holds the offices of each"
        ] = None
        return True

    def _join(self, section: str, kept: str, other: str) -> None:
        """Makes the entry `other` a part of `kept`."""
        gone = self.entries[section].pop(other)
        for holders in filter(
            None, (self._holders.get(_seat(role)) for role in gone.get("roles", []))
        ):
            holders[:] = [found for found in holders if found != other]
        made, conflicts = combined(
            f"{section}/{kept}", self.entries[section][kept], gone
        )
        self.conflicts += conflicts
        self.entries[section][kept] = made
        for scheme, number in gone.get("ids", {}).items():
            self._ids[section, scheme, number] = kept
        for form in map(key, (gone.get("name", other), *gone.get("accept", []))):
            named = self._names[section, form]
            self._names[section, form] = [
                found for found in named if found not in (other, kept)
            ] + [kept]
        self._note(section, kept, made)
        self.steps += 1

    def _may_be(self, section: str, found: str, fields: Fields) -> bool:
        """True where an entry of this name fits: no number differs, and a role, a place or a birthday speaks for it."""
        entry = self.entries[section][found]
        mine, theirs = fields.get("ids", {}), entry.get("ids", {})
        if any(theirs.get(scheme, number) != number for scheme, number in mine.items()):
            return False
        if section == "places" and is_elsewhere(
            found, fields.get("in", ()), self.options.homes
        ):
            return False
        if section != "people":
            return (
                not fields.get("in")
                or not entry.get("in")
                or bool(set(fields["in"]) & set(entry["in"]))
            )
        if fields.get("born") and entry.get("born"):
            return bool(
                entry["born"].startswith(fields["born"])
                or fields["born"].startswith(entry["born"])
            )
        if not fields.get("roles"):
            return not mine
        return any(
            alike(one, other)
            for one in fields["roles"]
            for other in entry.get("roles", [])
        )

    def _free_slug(self, record: Record) -> str:
        """A slug that is free: of the name, then with what sets the entry apart."""
        taken = self.entries.get(record.section, {})
        fields = record.fields
        numbers = [slug(number) for number in fields.get("ids", {}).values()]
        stem = record.slug or slug(fields["name"]) or (numbers or ["entry"])[0]
        apart = [role["of"] for role in fields.get("roles", []) if role.get("of")][
            :1
        ] + fields.get("in", [])[-1:]
        tries = [stem, *(f"{stem}-{word}" for word in [*apart, *numbers] if word)]
        if (
            record.section == "places"
            and not record.slug
            and is_elsewhere(stem, fields.get("in", ()), self.options.homes)
        ):
            del tries[0]  # a country, a state, or a place of a pack has it
        free = next((found for found in tries if found not in taken), None)
        number = 2
        while free is None:
            free = f"{stem}-{number}" if f"{stem}-{number}" not in taken else None
            number += 1
        return free


def _told(entry: Fields, fields: Fields) -> bool:
    """True where the entry already holds all that the record says."""
    made, conflicts = combined("", entry, fields)
    return not conflicts and made == entry and _said(entry, fields)


def _said(entry: Fields, fields: Any) -> bool:
    """True where the record's source is one of the entry's."""
    return set(listed(fields.get("source"))) <= set(listed(entry.get("source")))


def _seat(role: Fields) -> tuple[str, str, str] | None:
    """An office that one person holds at a time, with the year in which it was taken."""
    title = key(role["title"])
    if (
        title not in SINGLE
        or not role.get("of")
        or not role.get("from")
        or role.get("acting")
    ):
        return None
    return title, role["of"], role["from"][:4]


def _came_together(one: Fields, other: Fields) -> bool:
    """True where two roles are one seat, taken on one day as far as the dates are known."""
    same = _seat(one) is not None and _seat(one) == _seat(other)
    return same and (
        one["from"].startswith(other["from"]) or other["from"].startswith(one["from"])
    )


def _same_body(entry: Fields, fields: Fields) -> bool:
    """True where two tellings have roles of one body at one time, whatever the offices."""
    pairs = (
        (one, other)
        for one in entry.get("roles", ())
        for other in fields.get("roles", ())
        if one.get("of")
    )
    return any(
        one["of"] == other.get("of") and overlap(one, other) for one, other in pairs
    )


def _parts(fields: Fields) -> set[str]:
    """The words of a person's names that tell people apart."""
    forms = (fields["name"], *fields.get("accept", ()))
    return {word for form in forms for word in key(form).split() if len(word) > 3}
