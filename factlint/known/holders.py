"""Holders: who on file holds which office of which place or body."""

from factlint.english.names import titles
from factlint.entries import Entry, Role
from factlint.known import offices
from factlint.known.draft import Draft
from factlint.start.record import NamedTuple

_MANY = 5000
"""People of one file; registers of more are not looked through for who holds an office."""


class Holder(NamedTuple):
    """Somebody on file with a role of an office."""

    entry: Entry
    role: Role


def holders(doc: Draft) -> dict[tuple[str, str], list[Holder]]:
    """The people of the desk's files by office and by what it is of. For `doc.once`."""
    found: dict[tuple[str, str], list[Holder]] = {}
    for entry in doc.book.section("people", _MANY):
        for role in entry.roles:
            if role.of:
                at = (office_of(role.title), role.of)
                found.setdefault(at, []).append(Holder(entry, role))
    return found


def office_of(title: str) -> str:
    """The office of a title: its kind, else its plain words."""
    office = offices.office(title)
    return office.kind if office else " ".join(titles.written_out(title))
