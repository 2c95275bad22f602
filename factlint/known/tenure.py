"""Tenure: what the roles on file say of a title given to somebody on a day."""

from factlint import dates
from factlint.english.names import titles
from factlint.english.names.states import state
from factlint.entries import Role
from factlint.known import offices, roles
from factlint.known.draft import Draft
from factlint.known.titled import Titled

_CAPITAL = "District of Columbia"
"""Its mayor stands in registers as a governor, its delegate as a representative."""
_SLACK = 14
"""Days by which the dates on file may be off, and for which copy still uses an old title."""
_BEGUN = 5
"""Days after which a new role counts against an old title."""


def is_of_title(role: Role, title: Titled) -> bool:
    """Whether the role is of the office that the title names."""
    office = offices.office(role.title)
    if title.office and office:
        return office.kind == title.office.kind
    return titles.written_out(role.title) == titles.written_out(title.title)


def kind(role: Role) -> str | None:
    """The kind of the role's office, where it is one."""
    office = offices.office(role.title)
    return office.kind if office else None


def longer(role: Role, title: Titled) -> bool:
    """Whether a shorter title may stand for the role: acting governor, first deputy prime minister."""
    long, short = titles.written_out(role.title), titles.written_out(title.title)
    return long[-len(short) :] == short and "vice" not in long[: -len(short)]


def covers(role: Role, day: str) -> bool:
    """Whether the role may have been held on `day` or near it."""
    return any(
        roles.held(role, dates.shifted(day, by)) is not False
        for by in (-_SLACK, 0, _SLACK)
    )


def exclusive(doc: Draft, title: Titled, day: str) -> list[Role]:
    """The roles surely held on `day` that nobody holds beside the office of the title."""
    if title.office is None:
        return []
    said = title.office.kind
    return [
        role
        for role in title.bearer.roles
        if (office := offices.office(role.title))
        and offices.excludes(office.kind, said, american=american(doc, role))
        and _surely(role, day)
        and (
            not in_state_house(doc, role)
            or (title.office.sub and said in offices.SEATS)
        )
        and _CAPITAL not in states(doc, role)
    ]


def _surely(role: Role, day: str) -> bool:
    """Whether the role was held on `day` and had begun long enough before."""
    return role.start is not None and all(
        roles.held(role, dates.shifted(day, by)) is True for by in (-_BEGUN, 0)
    )


def american(doc: Draft, role: Role) -> bool:
    """Whether an office is of the United States or of one of the states."""
    return role.of == "united-states" or _of_state(doc, role)


def _of_state(doc: Draft, role: Role) -> bool:
    place = doc.book.get("places", role.of or "")
    return place is not None and state(place.name) is not None


def in_state_house(doc: Draft, role: Role) -> bool:
    """Whether an office is a seat in the legislature of one of the states."""
    office = offices.office(role.title)
    return (
        office is not None
        and office.kind in offices.SEATS
        and (office.sub or _of_state(doc, role))
    )


def states(doc: Draft, role: Role) -> set[str]:
    """The state of a role: of its place, its constituency or its title."""
    office = offices.office(role.title)
    of = doc.book.get("places", role.of or "")
    named = [of.name if of else "", role.area or "", office.place if office else ""]
    return {found for text in named if (found := state(text))}


def of_place(doc: Draft, role: Role, title: Titled) -> bool:
    """Whether copy names no other place beside the title than the role's; a role without a state may be of any."""
    if not title.places or title.places & {role.of, *states(doc, role)}:
        return True
    return (
        american(doc, role)
        and not states(doc, role)
        and any(map(state, title.places))
    )
