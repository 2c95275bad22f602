"""What is wrong with facts in themselves: contradictions, forms that two entries claim, roles that cannot be."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from factlint import dates
from factlint.entries import Entry, Role
from factlint.facts.registers._slugs import key
from factlint.facts.tenures import SINGLE
from factlint.start.record import NamedTuple


class Flaw(NamedTuple):
    """What is wrong with an entry, in a sentence that names both sides."""

    kind: str
    entry: Entry
    message: str


KINDS = ("form", "role", "life", "review")
"""The kinds of flaws: colliding forms, roles in time, life and death, what is due for review."""


def lint(entries: Iterable[Entry], day: str | None) -> Iterator[Flaw]:
    """The flaws of entries; what is due for review by `day` only where one is given."""
    kept = [entry for entry in entries if entry.severity != "off"]
    yield from _forms(kept)
    yield from _offices(kept)
    for entry in kept:
        yield from _own_forms(entry)
        yield from _own_roles(entry)
        yield from _life(entry)
        due = entry.review_by
        if day and due and due[:10] < day:
            yield Flaw("review", entry, f"it was to be reviewed by {due}")


def _right(entry: Entry) -> list[str]:
    return [form for form in (entry.own_name, entry.short, *entry.accept) if form]


def _wrong(entry: Entry) -> list[str]:
    return [form for form, _ in entry.never]


def _forms(entries: list[Entry]) -> Iterator[Flaw]:
    """Forms that two entries claim: as right in both, or as wrong in one and right in the other."""
    owners: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.section in ("people", "organisations", "places"):
            for form in dict.fromkeys(_right(entry)):
                owners.setdefault(form, []).append(entry)
    yield from _shared_forms(owners)
    for entry in entries:
        if entry.section != "terms":
            yield from _contradicted(entry, owners)


def _shared_forms(owners: dict[str, list[Entry]]) -> Iterator[Flaw]:
    for form, (first, *rest) in owners.items():
        apart = [other for other in rest if not _told_apart(first, other)]
        if apart:
            others = ", ".join(other.id for other in apart)
            yield Flaw(
                "form",
                first,
                f"“{form}” is a form of {others} too; name them in `not_same_as` if that is meant",
            )


def _contradicted(entry: Entry, owners: dict[str, list[Entry]]) -> Iterator[Flaw]:
    """Wrong forms of an entry that are right forms of another."""
    for form in _wrong(entry):
        for other in owners.get(form, ()):
            if other is not entry:
                what = f"“{form}” is never right here, but a right form of {other.id}"
                yield Flaw("form", entry, what)


def _told_apart(one: Entry, other: Entry) -> bool:
    """Whether an entry says that it is not the other."""
    return other.slug in one.not_same_as or one.slug in other.not_same_as


def _own_forms(entry: Entry) -> Iterator[Flaw]:
    for form in dict.fromkeys(_wrong(entry)):
        if form in _right(entry):
            yield Flaw(
                "form",
                entry,
                f"“{form}” is both a right form and under `never`; take it out of one",
            )


def _own_roles(entry: Entry) -> Iterator[Flaw]:
    """One office that one person holds twice at a time."""
    for one, other in combinations(entry.roles, 2):
        same = key(one.title) == key(other.title) and one.of == other.of
        if same and one.area == other.area and _together(one, other):
            yield Flaw(
                "role",
                entry,
                f"{_shown(one)} and {_shown(other)} overlap; make them one role or mend the dates",
            )


def _offices(entries: list[Entry]) -> Iterator[Flaw]:
    """Offices of one holder that two people hold at a time."""
    for found in _holders(entries):
        for (one, role), (other, second) in combinations(found, 2):
            if one is not other and _together(role, second):
                what = f"{_shown(role)} overlaps with {other.name} ({other.id}), {_shown(second)}"
                yield Flaw(
                    "role",
                    one,
                    f"{what}; a date is wrong, the office has several holders, or the two are one person",
                )


def _holders(entries: list[Entry]) -> list[list[tuple[Entry, Role]]]:
    """Who held each office of one holder, with the role."""
    held: dict[tuple[str, str], list[tuple[Entry, Role]]] = {}
    for entry in entries:
        for role in entry.roles if entry.section == "people" else ():
            if role.of and role.start and _is_held_alone(role):
                held.setdefault((key(role.title), role.of), []).append((entry, role))
    return list(held.values())


def _is_held_alone(role: Role) -> bool:
    return key(role.title) in SINGLE and not role.acting and not role.one_of_many


def _together(one: Role, other: Role) -> bool:
    """Whether two roles have more than a month in common for certain; an open role counts until it was seen."""
    if not one.start or not other.start:
        return False
    start = max(dates.parse_partial(start)[1] for start in (one.start, other.start))
    ends = [role.end or role.seen for role in (one, other)]
    end = min(dates.parse_partial(end)[0] if end else "9999-12-31" for end in ends)
    return _month(start) + 1 < _month(end)


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def _life(entry: Entry) -> Iterator[Flaw]:
    """Roles before birth or after death."""
    for said in _lived(entry):
        yield Flaw("life", entry, said)
    for role in entry.roles if entry.section == "people" else ():
        for what in (_after_death(role, entry.died), _before_birth(role, entry.born)):
            if what:
                yield Flaw("life", entry, f"{_shown(role)} {what}")


def _lived(entry: Entry) -> Iterator[str]:
    """What else is said of a time before a birth or a founding, or of one that is still to come."""
    for one in entry.affiliations:
        if entry.born and _is_after(entry.born, one.start or "9999"):
            yield f"the affiliation with {one.body} begins before the birth on {entry.born}"
    for held in ("owned_by", "published_by", "distributed_by"):
        for hold in entry.holds(held):
            if entry.founded and _is_after(entry.founded, hold.start or "9999"):
                yield f"`{held}` {hold.by} begins before the founding in {entry.founded}"
    told = [
        key
        for key in ("result", "votes", "dead")
        if entry.fields.get(key) is not None
    ]
    if told and entry.state == "planned":
        yield f"it has `{told[0]}`, and is `planned`; take one of them out"


def _after_death(role: Role, died: str | None) -> str | None:
    if not died:
        return None
    if _is_after(role.start, died):
        return f"begins after the death on {died}"
    if _is_after(role.end, died):
        return f"goes on after the death on {died}"
    if role.start and not role.end:
        return f"has no end, and the death was on {died}"
    return None


def _before_birth(role: Role, born: str | None) -> str | None:
    early = born and role.start and _is_after(born, role.start)
    return f"begins before the birth on {born}" if early else None


def _is_after(one: str | None, other: str) -> bool:
    """Whether all of a day, month or year lies after another."""
    if not one:
        return False
    return dates.parse_partial(one)[0] > dates.parse_partial(other)[1]


def _shown(role: Role) -> str:
    """A role in words: `mayor of ostia (2001 to 2005)`."""
    of = f" of {role.of}" if role.of else ""
    return f"{role.title}{of} ({role.start or '?'} to {role.end or 'open'})"
