"""Two tellings of one entry made one: blanks are filled, coarse dates made finer, conflicts told and not resolved."""

from typing import Any

from factlint.facts.base import Fields
from factlint.facts.registers._slugs import key
from factlint.facts.registers._titles import in_order
from factlint.known import roles
from factlint.start.record import NamedTuple

_LISTS = (
    "accept", "never", "in", "demonyms", "metonyms", "describe_as", "never_describe_as", "not_same_as", "formerly",
)  # fmt: skip
_DATES = ("born", "died")


SINGLE = frozenset(
    "president|prime minister|king|queen|emperor|sultan|emir|pope|chancellor|premier|governor|monarch|chief justice"
    "|vice president|governor general|taoiseach|secretary general|foreign minister|finance minister|attorney general"
    "|minister of foreign affairs|minister of finance|minister of defence|minister of defense".split(
        "|"
    )
)
"""Offices that one person holds at a time."""


class Conflict(NamedTuple):
    """Two sources that differ: the entry, what of it, both values with their sources. The first one stands."""

    entity: str
    what: str
    standing: str
    standing_source: str
    other: str
    other_source: str

    def __str__(self) -> str:
        kept, new = self.standing_source or "the base", self.other_source or "the input"
        return f"{self.entity}: {self.what} is {self.standing} by {kept}, but {self.other} by {new}; the first is kept"


def listed(source: Any) -> list[str]:
    """The sources of an entry or role, of which YAML has one or a list."""
    return [source] if isinstance(source, str) else list(source or [])


def combined(
    entity: str, standing: Fields, new: Fields
) -> tuple[Fields, list[Conflict]]:
    """The standing entry with what the new one adds, and where the two differ."""
    made = dict(standing)
    conflicts: list[Conflict] = []
    sources = listed(standing.get("source")), listed(new.get("source"))
    shown = ", ".join(sources[0]), ", ".join(sources[1])
    for name in _LISTS:
        _put(made, name, [*standing.get(name, []), *new.get(name, [])])
    wrong = [
        form if isinstance(form, str) else form["form"]
        for form in made.get("never", [])
    ]
    forms = [*made.get("accept", []), new.get("name", standing["name"])]
    _put(
        made,
        "accept",
        [form for form in forms if form != standing["name"] and form not in wrong],
    )
    if new.get("ids"):
        made["ids"] = {**new["ids"], **standing.get("ids", {})}
    for name, value in new.items():
        if name in (*_LISTS, "name", "ids", "roles", "source"):
            continue
        made[name], differs = _value(
            standing.get(name),
            value,
            finer=name in _DATES,
            same=sources[0] == sources[1],
        )
        if differs:
            conflicts.append(
                Conflict(
                    entity,
                    f"`{name}`",
                    str(standing[name]),
                    shown[0],
                    str(value),
                    shown[1],
                )
            )
    if new.get("roles") or standing.get("roles"):
        found = _Roles(entity, standing, new)
        made["roles"] = found.made()
        conflicts += found.conflicts
    both = list(dict.fromkeys([*sources[0], *sources[1]]))
    if both:
        made["source"] = both[0] if len(both) == 1 else both
    return made, conflicts


def _put(fields: Fields, name: str, values: list[Any]) -> None:
    fields[name] = [
        value for at, value in enumerate(values) if value not in values[:at]
    ]
    if not fields[name]:
        del fields[name]


def _value(standing: Any, new: Any, *, finer: bool, same: bool) -> tuple[Any, bool]:
    """The value to keep, and whether the two differ. A source may correct itself."""
    if standing in (None, new):
        return new, False
    if key(standing) == key(new):
        return standing, False
    if finer and (new.startswith(standing) or standing.startswith(new)):
        return max(standing, new, key=len), False
    return (new, False) if same else (standing, True)


class _Roles:
    """The roles of two tellings of one person, set beside each other one to one."""

    def __init__(self, entity: str, standing: Fields, new: Fields) -> None:
        self.entity = entity
        self.old = _signed(
            standing, [*listed(standing.get("source")), *listed(new.get("source"))]
        )
        self.new = _signed(
            new, [*listed(standing.get("source")), *listed(new.get("source"))]
        )
        self.conflicts: list[Conflict] = []

    def made(self) -> list[Fields]:
        """The roles of both, in order of time."""
        found = [dict(role) for role in self.old]
        free = list(range(len(found)))
        for pairing in (_equal, _told, _agree, _overlap):
            self.new = [
                role
                for role in self.new
                if not self._paired(role, found, free, pairing)
            ]
        found += [
            role for role in self.new if not any(_within(role, old) for old in self.old)
        ]
        return in_order(found)

    def _paired(
        self, role: Fields, found: list[Fields], free: list[int], pairing: Any
    ) -> bool:
        near = [at for at in free if pairing(found[at], role)]
        if not near:
            return False
        at = max(
            near,
            key=lambda at: sum(
                found[at].get(name) == role.get(name) for name in ("from", "to", "area")
            ),
        )
        free.remove(at)
        found[at] = self._one(found[at], role)
        return True

    def _one(self, old: Fields, new: Fields) -> Fields:
        """Two tellings of one role."""
        made = dict(old)
        same, told = (
            listed(old.get("source")) == listed(new.get("source")),
            len(self.conflicts),
        )
        for name in ("from", "to"):
            value, differs = _value(
                old.get(name), new.get(name) or old.get(name), finer=True, same=same
            )
            if value is not None:
                made[name] = value
            if differs:
                self._tell(
                    f"`{name}` of {old['title']}",
                    old,
                    new,
                    str(old[name]),
                    str(new[name]),
                )
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
        if (
            sources and len(self.conflicts) == told
        ):  # only who says the same is named for it
            made["source"] = sources[0] if len(sources) == 1 else sources
        return made

    def _tell(self, what: str, old: Fields, new: Fields, *values: str) -> None:
        shown = (
            ", ".join(listed(old.get("source"))),
            ", ".join(listed(new.get("source"))),
        )
        self.conflicts.append(
            Conflict(self.entity, what, values[0], shown[0], values[1], shown[1])
        )


def _signed(fields: Fields, all_sources: list[str]) -> list[Fields]:
    """The roles of an entry, each with its source where the entry comes to have several."""
    own = fields.get("source")
    if len(set(all_sources)) < 2 or not own:
        return list(fields.get("roles", []))
    return [{"source": own, **role} for role in fields.get("roles", [])]


def _office(role: Fields) -> tuple[Any, ...]:
    return (key(role["title"]), role.get("of"))


def _equal(old: Fields, new: Fields) -> bool:
    return _office(old) == _office(new) and all(
        old.get(name) == new.get(name) for name in ("from", "to", "area")
    )


def _told(old: Fields, new: Fields) -> bool:
    """One office at one time, by a source that has told it before."""
    if not _same_office(old, new) or _another_area(old, new) or not overlap(old, new):
        return False
    return set(listed(new.get("source"))) <= set(listed(old.get("source")))


def _agree(old: Fields, new: Fields) -> bool:
    """One office, and dates of which one is a blank or only finer than the other."""
    if not _same_office(old, new) or _another_area(old, new):
        return False
    pairs = [(old.get(name) or "", new.get(name) or "") for name in ("from", "to")]
    return pairs[0] != ("", "") and all(
        one.startswith(two) or two.startswith(one) for one, two in pairs
    )


def _overlap(old: Fields, new: Fields) -> bool:
    """One office at one time, by dates that differ, and by two sources."""
    if (
        not _same_office(old, new)
        or _another_area(old, new)
        or listed(old.get("source")) == listed(new.get("source"))
    ):
        return False
    return (
        bool(old.get("from") and new.get("from"))
        and overlap(old, new)
        and not _within(new, old)
    )


def _another_area(old: Fields, new: Fields) -> bool:
    return bool(old.get("area") and new.get("area") and old["area"] != new["area"])


def _same_office(old: Fields, new: Fields) -> bool:
    return key(old["title"]) == key(new["title"]) and old.get(
        "of", new.get("of")
    ) == new.get("of", old.get("of"))


def _within(new: Fields, old: Fields) -> bool:
    """True where the new role tells no more than a part of the old one."""
    if (
        not _same_office(old, new)
        or _another_area(old, new)
        or not new.get("from")
        or not old.get("from")
    ):
        return False
    return old["from"] <= new["from"] and (new.get("to") or "9999") <= (
        old.get("to") or "9999"
    )


def overlap(one: Fields, other: Fields) -> bool:
    """True where two roles have a time in common, as far as their dates tell; an open role counts until it was seen."""
    starts = one.get("from") or "", other.get("from") or ""
    ends = [
        f"{role.get('to') or role.get('seen') or '9999'}~" for role in (one, other)
    ]  # 2001 ends after 2001-05
    return starts[0] <= ends[1] and starts[1] <= ends[0]


def alike(one: Fields, other: Fields) -> bool:
    """True where two roles may be one: the same body, the same kind of office, at one time."""
    if one.get("of") != other.get("of"):
        return False
    if key(one["title"]) == key(other["title"]) and key(one["title"]) in SINGLE:
        return True
    same = key(one["title"]) == key(other["title"]) or bool(
        roles.heads(one["title"]) & roles.heads(other["title"])
    )
    return same and overlap(one, other)
