"""The roles of two tellings of one person, set beside each other one to one."""

from collections.abc import Callable
from typing import Any

from factlint.facts.base import Fields
from factlint.facts.conflicts import Conflict, as_written, kept, listed
from factlint.facts.registers._slugs import key
from factlint.facts.registers._titles import in_order
from factlint.known import roles

SINGLE = frozenset(
    "president|prime minister|king|queen|emperor|sultan|emir|pope|chancellor|premier|governor|monarch|chief justice"
    "|vice president|governor general|taoiseach|secretary general|foreign minister|finance minister|attorney general"
    "|minister of foreign affairs|minister of finance|minister of defence|minister of defense".split(
        "|"
    )
)
"""Offices that one person holds at a time."""


class Tenures:
    """The roles of a standing and a new telling as one list; what differs is in `conflicts`."""

    def __init__(self, entity: str, standing: Fields, new: Fields) -> None:
        self.entity = entity
        sources = {*listed(standing.get("source")), *listed(new.get("source"))}
        self.old = _signed(standing, several=len(sources) > 1)
        self.new = _signed(new, several=len(sources) > 1)
        self.conflicts: list[Conflict] = []

    def made(self) -> list[Fields]:
        """The roles of both, in order of time."""
        found = [dict(role) for role in self.old]
        free = list(range(len(found)))
        for pairing in (_equal, _retold, _agree, _overlap):
            self.new = [
                role
                for role in self.new
                if not self._paired(role, found, free, pairing)
            ]
        found += [
            role
            for role in self.new
            if not any(_within(role, old) for old in self.old)
        ]
        return in_order(found)

    def _paired(
        self,
        role: Fields,
        found: list[Fields],
        free: list[int],
        pairing: Callable[[Fields, Fields], bool],
    ) -> bool:
        """Whether the role is a second telling of one that is free, with which it is made one."""
        near = [at for at in free if pairing(found[at], role)]
        if not near:
            return False
        at = max(near, key=lambda at: _likeness(found[at], role))
        free.remove(at)
        found[at] = self._one(found[at], role)
        return True

    def _one(self, old: Fields, new: Fields) -> Fields:
        """Two tellings of one role."""
        made = dict(old)
        before = len(self.conflicts)
        for name in ("from", "to"):
            self._date(made, name, old, new)
        for name in ("area", "party", "of"):
            if new.get(name):
                made.setdefault(name, new[name])
        if "to" in made:
            made.pop("seen", None)
        elif new.get("seen", "") > old.get("seen", ""):
            made["seen"] = new["seen"]
        sources = list(
            dict.fromkeys([*listed(old.get("source")), *listed(new.get("source"))])
        )
        agreed = len(self.conflicts) == before
        if sources and agreed:  # only who says the same is named for it
            made["source"] = as_written(sources)
        return made

    def _date(self, made: Fields, name: str, old: Fields, new: Fields) -> None:
        """Puts the finer of two dates of a role, and tells of two that contradict each other."""
        standing, given = old.get(name), new.get(name) or old.get(name)
        same = listed(old.get("source")) == listed(new.get("source"))
        value, differs = kept(standing, given, finer=True, same=same)
        if value is not None:
            made[name] = value
        if differs:
            self._tell(f"`{name}` of {old['title']}", name, old, new)

    def _tell(self, what: str, name: str, old: Fields, new: Fields) -> None:
        shown = [", ".join(listed(role.get("source"))) for role in (old, new)]
        self.conflicts.append(
            Conflict(
                self.entity, what, str(old[name]), shown[0], str(new[name]), shown[1]
            )
        )


def overlap(one: Fields, other: Fields) -> bool:
    """Whether two roles have a time in common, as far as their dates tell; an open role counts until it was seen."""
    starts = one.get("from") or "", other.get("from") or ""
    ends = [
        f"{role.get('to') or role.get('seen') or '9999'}~" for role in (one, other)
    ]  # 2001 ends after 2001-05
    return starts[0] <= ends[1] and starts[1] <= ends[0]


def may_be_one(one: Fields, other: Fields) -> bool:
    """Whether two roles may be one: the same body, the same kind of office, at one time."""
    if one.get("of") != other.get("of"):
        return False
    if key(one["title"]) == key(other["title"]) and key(one["title"]) in SINGLE:
        return True
    same = key(one["title"]) == key(other["title"]) or bool(
        roles.heads(one["title"]) & roles.heads(other["title"])
    )
    return same and overlap(one, other)


def _signed(fields: Fields, *, several: bool) -> list[Fields]:
    """The roles of an entry, each with its source where the entry comes to have several."""
    own = fields.get("source")
    if not several or not own:
        return list(fields.get("roles", []))
    return [{"source": own, **role} for role in fields.get("roles", [])]


def _likeness(old: Fields, new: Fields) -> int:
    return sum(old.get(name) == new.get(name) for name in ("from", "to", "area"))


def _equal(old: Fields, new: Fields) -> bool:
    return _office(old) == _office(new) and _likeness(old, new) == 3


def _office(role: Fields) -> tuple[Any, ...]:
    return (key(role["title"]), role.get("of"))


def _retold(old: Fields, new: Fields) -> bool:
    """Whether this is one office at one time, by a source that has told it before."""
    if not _same_seat(old, new) or not overlap(old, new):
        return False
    return set(listed(new.get("source"))) <= set(listed(old.get("source")))


def _agree(old: Fields, new: Fields) -> bool:
    """Whether this is one office, with dates of which one is a blank or only finer than the other."""
    if not _same_seat(old, new):
        return False
    pairs = [(old.get(name) or "", new.get(name) or "") for name in ("from", "to")]
    return pairs[0] != ("", "") and all(
        one.startswith(two) or two.startswith(one) for one, two in pairs
    )


def _overlap(old: Fields, new: Fields) -> bool:
    """Whether this is one office at one time, by dates that differ, and by two sources."""
    if not _same_seat(old, new):
        return False
    dated = bool(old.get("from") and new.get("from"))
    two_sources = listed(old.get("source")) != listed(new.get("source"))
    return dated and two_sources and overlap(old, new) and not _within(new, old)


def _within(new: Fields, old: Fields) -> bool:
    """Whether the new role tells no more than a part of the old one."""
    if not _same_seat(old, new) or not (old.get("from") and new.get("from")):
        return False
    return old["from"] <= new["from"] and _end(new) <= _end(old)


def _end(role: Fields) -> str:
    return role.get("to") or "9999"


def _same_seat(old: Fields, new: Fields) -> bool:
    """Whether two roles are one office, of one area as far as both tell it."""
    areas = {area for role in (old, new) if (area := role.get("area"))}
    return _same_office(old, new) and len(areas) < 2


def _same_office(old: Fields, new: Fields) -> bool:
    return key(old["title"]) == key(new["title"]) and old.get(
        "of", new.get("of")
    ) == new.get("of", old.get("of"))
