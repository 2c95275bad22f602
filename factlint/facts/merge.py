"""Records of importers into a base: found by their numbers, else by name and a role that fits, else made anew."""

from collections.abc import Iterable
from itertools import chain, count

from factlint.facts.base import Base, Fields, checked
from factlint.facts.combine import combined
from factlint.facts.conflicts import Conflict, as_written, listed
from factlint.facts.identity import (
    complete_each_other,
    holds_all,
    name_parts,
    same_body,
    same_numbers,
    same_person,
    same_whereabouts,
    took_one_seat,
)
from factlint.facts.index import Index
from factlint.facts.registers import Options, Record
from factlint.facts.registers._places import is_elsewhere
from factlint.facts.registers._slugs import slug
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
    work.take_all(_all_valid(records, work.problems))
    kept = Base(
        {section: entries for section, entries in work.entries.items() if entries},
        work.sources,
    )
    added, changed = _counts(base, kept)
    return Merged(
        kept, work.problems, work.conflicts, list(work.doubts), added, changed
    )


def _counts(before: Base, after: Base) -> tuple[int, int]:
    """How many entries there are more, and how many of those before have changed."""
    old = {(section, slug): fields for section, slug, fields in before.rows()}
    now = {(section, slug): fields for section, slug, fields in after.rows()}
    changed = sum(
        1 for entity, fields in old.items() if now.get(entity, fields) != fields
    )
    return len(now.keys() - old.keys()), changed


def _all_valid(records: Iterable[Record], problems: list[Problem]) -> list[Record]:
    """The records that can be used, section by section."""
    by_section: dict[str, list[Record]] = {}
    for record in records:
        by_section.setdefault(record.section, []).append(record)
    return [
        record
        for section, found in by_section.items()
        for record in _valid(section, found, problems)
    ]


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
        self._index = Index(base)

    def take_all(self, records: list[Record]) -> None:
        """Adds the records until one more import would change nothing."""
        for _ in range(_PASSES):
            self.conflicts, steps = [], self.steps
            for record in records:
                self._take(record)
            if self.steps == steps:
                break

    def _take(self, record: Record) -> None:
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
            self._index.note(record.section, standing, made)
            self.steps += 1

    def _add(self, record: Record) -> None:
        found = self._free_slug(record)
        self.entries.setdefault(record.section, {})[found] = record.fields
        self._index.note(record.section, found, record.fields)
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
        return {**fields, "source": as_written(slugs)} if slugs else fields

    def _standing(self, record: Record) -> str | None:
        """The slug of the entry that the record speaks of, None where there is none for certain."""
        section, fields = record.section, record.fields
        if record.slug:
            return (
                record.slug if record.slug in self.entries.get(section, {}) else None
            )
        return self._index.numbered(section, fields) or self._of_name(section, fields)

    def _of_name(self, section: str, fields: Fields) -> str | None:
        """The entry of the record's name that fits; of several the one that holds all of it, or all made one."""
        near = self._fitting(section, fields)
        full = [
            found for found in near if holds_all(self.entries[section][found], fields)
        ]
        if full or len(near) == 1:
            return (full or near)[0]
        if not near:
            return None
        if self._made_one(section, near, fields):
            return near[0]
        self._doubt(
            f"`{fields['name']}` may be any of {_listing(near)}; it is kept as an entry of its own"
        )
        return None

    def _fitting(self, section: str, fields: Fields) -> list[str]:
        """The entries that may be the record's: by the name, else people by an office or by a body."""
        named = self._index.named(section, fields["name"])
        near = [found for found in named if self._may_be(section, found, fields)]
        if near or section != "people":
            return near
        return self._of_one_office(fields) or self._of_one_body(named, fields)

    def _of_one_office(self, fields: Fields) -> list[str]:
        """The people who have an office of the record's from the same day, and share a part of the name."""
        near = [
            found
            for found in self._same_holder(fields)
            if self._may_be("people", found, fields)
        ]
        return self._taken_for(fields, near, "who has the office from the same day")

    def _of_one_body(self, named: list[str], fields: Fields) -> list[str]:
        """The people of the name who have a role of a body of the record's at the time; a number would tell more."""
        if fields.get("ids"):
            return []
        people = self.entries.get("people", {})
        near = [found for found in named if same_body(people[found], fields)]
        why = "who has a role of the same body at the time"
        return self._taken_for(fields, near, why)

    def _taken_for(self, fields: Fields, near: list[str], why: str) -> list[str]:
        """The people; where it is one, that is told as a doubt."""
        if len(near) == 1:
            self._doubt(f"`{fields['name']}` is taken for `{near[0]}`, {why}")
        return near

    def _doubt(self, told: str) -> None:
        self.doubts[told] = None

    def _same_holder(self, fields: Fields) -> list[str]:
        """The people who took one of the record's offices of one holder when it says, and share a part of the name."""
        people, mine = self.entries.get("people", {}), name_parts(fields)
        return [
            slug
            for slug in self._index.holders(fields)
            if mine & name_parts(people[slug]) and took_one_seat(people[slug], fields)
        ]

    def _made_one(self, section: str, near: list[str], fields: Fields) -> bool:
        """Makes one of several entries of a name where the record holds the offices of each; told as a doubt."""
        entries = [self.entries[section][found] for found in near]
        if not complete_each_other(entries, fields):
            return False
        for found in near[1:]:
            self._join(section, near[0], found)
        self._doubt(
            f"{_listing(near)} are made one, because `{fields['name']}` holds the offices of each"
        )
        return True

    def _join(self, section: str, kept: str, other: str) -> None:
        """Makes the entry `other` a part of `kept`."""
        gone = self.entries[section].pop(other)
        made, conflicts = combined(
            f"{section}/{kept}", self.entries[section][kept], gone
        )
        self.conflicts += conflicts
        self.entries[section][kept] = made
        self._index.join(section, kept, other, gone)
        self._index.note(section, kept, made)
        self.steps += 1

    def _may_be(self, section: str, found: str, fields: Fields) -> bool:
        """Whether an entry of this name fits: no number differs, and a role, a place or a birthday speaks for it."""
        entry = self.entries[section][found]
        if not same_numbers(entry, fields):
            return False
        if section == "people":
            return same_person(entry, fields)
        away = section == "places" and self._is_elsewhere(found, fields)
        return not away and same_whereabouts(entry, fields)

    def _is_elsewhere(self, found: str, fields: Fields) -> bool:
        return is_elsewhere(found, fields.get("in", ()), self.options.homes)

    def _free_slug(self, record: Record) -> str:
        """A slug that is free: of the name, then with what sets the entry apart, then with a number."""
        taken = self.entries.get(record.section, {})
        numbers = [slug(number) for number in record.fields.get("ids", {}).values()]
        stem = record.slug or slug(record.fields["name"]) or [*numbers, "entry"][0]
        tries = [
            f"{stem}-{word}" for word in [*_apart(record.fields), *numbers] if word
        ]
        elsewhere = record.section == "places" and self._is_elsewhere(
            stem, record.fields
        )
        if record.slug or not elsewhere:
            tries.insert(
                0, stem
            )  # else a country, a state, or a place of a pack has it
        numbered = (f"{stem}-{number}" for number in count(2))
        return next(found for found in chain(tries, numbered) if found not in taken)


def _apart(fields: Fields) -> list[str]:
    """What sets an entry apart from others of its name: the body of a role, the place it lies in."""
    bodies = [role["of"] for role in fields.get("roles", []) if role.get("of")]
    return [*bodies[:1], *fields.get("in", [])[-1:]]


def _listing(slugs: list[str]) -> str:
    return ", ".join(f"`{found}`" for found in slugs)
