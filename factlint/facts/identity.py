"""Whether two tellings are of one entity: by what fits, by an office that one person holds, by a body they share."""

from itertools import combinations
from typing import Any

from factlint.facts.base import Fields
from factlint.facts.combine import birthday, combined
from factlint.facts.conflicts import listed
from factlint.facts.registers._slugs import key
from factlint.facts.tenures import SINGLE, may_be_one, overlap

Seat = tuple[str, str, str]
"""An office that one person holds at a time: its title, its body, and the year in which it was taken."""


def same_numbers(entry: Fields, fields: Fields) -> bool:
    """Whether no number of the two differs."""
    known = entry.get("ids", {})
    return all(
        known.get(scheme, number) == number
        for scheme, number in fields.get("ids", {}).items()
    )


def same_whereabouts(entry: Fields, fields: Fields) -> bool:
    """Whether two places or bodies of one name may be one: they lie in one place, as far as both tell."""
    where, known = fields.get("in"), entry.get("in")
    return not where or not known or bool(set(where) & set(known))


def same_person(entry: Fields, fields: Fields) -> bool:
    """Whether two people of one name may be one: by their birthdays, else by a role of both.

    Of whom only the name is known is whoever bears it, until something speaks against it.
    """
    born, known = birthday(fields.get("born")), birthday(entry.get("born"))
    if born and known:
        return bool(known.startswith(born) or born.startswith(known))
    for one in (fields, entry):
        if not one.get("roles"):
            return not one.get("ids")
    return any(
        may_be_one(one, other)
        for one in fields["roles"]
        for other in entry.get("roles", [])
    )


def holds_all(entry: Fields, fields: Fields) -> bool:
    """Whether the entry already holds all that the record says, by the same source."""
    made, conflicts = combined("", entry, fields)
    return not conflicts and made == entry and _said(entry, fields)


def _said(entry: Fields, fields: Any) -> bool:
    return set(listed(fields.get("source"))) <= set(listed(entry.get("source")))


def seat(role: Fields) -> Seat | None:
    """The office that one person holds at a time, with the year in which it was taken; None for other roles."""
    title = key(role["title"])
    told = role.get("of") and role.get("from") and not role.get("acting")
    if title not in SINGLE or not told:
        return None
    return title, role["of"], role["from"][:4]


def took_one_seat(entry: Fields, fields: Fields) -> bool:
    """Whether both took one seat, and on one day as far as the dates are known."""
    return any(
        _came_together(role, other)
        for role in fields["roles"]
        for other in entry.get("roles", [])
    )


def _came_together(one: Fields, other: Fields) -> bool:
    same = seat(one) is not None and seat(one) == seat(other)
    return same and (
        one["from"].startswith(other["from"]) or other["from"].startswith(one["from"])
    )


def same_body(entry: Fields, fields: Fields) -> bool:
    """Whether two tellings have roles of one body at one time, whatever the offices."""
    pairs = (
        (one, other)
        for one in entry.get("roles", ())
        for other in fields.get("roles", ())
        if one.get("of")
    )
    return any(
        one["of"] == other.get("of") and overlap(one, other) for one, other in pairs
    )


def name_parts(fields: Fields) -> set[str]:
    """The words of a person's names that tell people apart."""
    forms = (fields["name"], *fields.get("accept", ()))
    return {word for form in forms for word in key(form).split() if len(word) > 3}


def complete_each_other(entries: list[Fields], fields: Fields) -> bool:
    """Whether entries are one person's: each has another of the record's offices, no two a number of one kind."""
    schemes = [scheme for entry in entries for scheme in entry.get("ids", {})]
    mine = fields.get("roles", [])
    offices = [_offices(entry, mine) for entry in entries]
    apart = all(not one & other for one, other in combinations(offices, 2))
    return apart and all(offices) and len(set(schemes)) == len(schemes)


def _offices(entry: Fields, mine: list[Fields]) -> set[int]:
    """Which of the record's roles the entry has as well."""
    return {
        at
        for at, role in enumerate(mine)
        if any(may_be_one(role, held) for held in entry.get("roles", ()))
    }
