"""Roles in time: whether one was held on a day, and the unbroken stretches in which an office was held."""

from factlint import dates
from factlint.english.names import titles
from factlint.entries import Role


def heads(title: str) -> set[str]:
    """The words of a title that name an office: the senator of United States senator."""
    return {word for word in titles.written_out(title) if word in titles.HEADS}


def held(role: Role, day: str) -> bool | None:
    """Whether the role was held on `day`; None where its dates are too coarse to say.

    A role without `from` has always begun, one without `to` has not ended; one without either is None.
    A role that was last seen open on a day may have ended since.
    """
    start, end = role.start, role.end
    if not (start or end) or (not end and (role.seen or day) < day):
        return None
    first, began = dates.parse_partial(start) if start else _ALWAYS
    ended, last = dates.parse_partial(end) if end else _NEVER
    if not first <= day <= last:
        return False
    return True if began <= day <= ended else None


_ALWAYS = ("0000-01-01", "0000-01-01")
_NEVER = ("9999-12-31", "9999-12-31")


def term(role: Role) -> str:
    """The dates of a role in words: `from 2009-01-20 to 2017-01-20`."""
    start, end = role.start, role.end
    if start and end:
        return f"from {start} to {end}"
    return f"from {start}" if start else f"until {end}"
