"""Titles as registers write them, to the title as people read it: the jurisdiction, district and term taken off."""

import re
from collections.abc import Iterable
from typing import Any

from factlint.facts.registers._names import without_markup
from factlint.facts.registers._places import Places, state_named
from factlint.facts.registers._territories import US_STATES
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_CHAMBERS = {
    "upper": "state senator", "lower": "state representative", "legislature": "state senator",
    "governor": "governor", "lt_governor": "lieutenant governor", "sen": "United States senator",
    "rep": "United States representative", "prez": "president", "viceprez": "vice president",
}  # fmt: skip
_DISTRICT = lazy(
    r"(?P<kind>upper|lower|legislature)(?:\s+district\s*(?P<number>.*))?$",
    re.IGNORECASE,
)
_MAYOR = lazy(r"(?P<title>[a-z_ ]+?)\s+place:(?P<town>[a-z0-9_~.-]+)$")
_CONGRESS = lazy(
    r"United States (?P<office>senator|representative)\s+(?P<state>[A-Z]{2})(?:-(?P<number>\d+|AL))?$"
)
_TERM = lazy(
    r"(?<=\bthe )(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh"
    r"|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth)\s+"
)
_STATE_MEMBER = lazy(
    r"[Mm]ember of the (?:(?P<before>[A-Z][A-Za-z ]+?) )?(?P<house>State Senate|Senate|House of Representatives"
    r"|House of Delegates|State Assembly|General Assembly|Assembly|State House of Representatives)"
    r"(?: of (?P<after>[A-Z][A-Za-z ]+))?$"
)
_STATE_OFFICE = lazy(
    r"(?P<state>[A-Z][A-Za-z ]+) (?P<title>state (?:senator|representative))$"
)
_DEPARTMENT = lazy(
    r"^(?:the )?(?:department|ministry) (?:for|of) (?:the )?", re.IGNORECASE
)


class Title(NamedTuple):
    """A title, the slug of what it belongs to, and the constituency."""

    title: str
    of: str | None
    area: str | None = None


def read(text: str, jurisdiction: str, places: Places) -> Title:
    """The title in a register's cell, of the jurisdiction that stands beside it."""
    text = without_markup(text)
    state = (
        jurisdiction.lower().removeprefix("us-")
        if jurisdiction.lower().startswith("us-")
        else ""
    )
    if match := _DISTRICT.match(text):
        return _legislator(
            match["kind"].lower(), match["number"], state, jurisdiction, places
        )
    if (match := _MAYOR.match(text)) and state in US_STATES:
        return Title(
            match["title"].replace("_", " "), places.town(_town(match["town"]), state)
        )
    if match := _CONGRESS.match(text):
        area = US_STATES.get(match["state"].lower(), match["state"])
        return Title(f"United States {match['office']}", places.slug("us"), area)
    if jurisdiction.lower() in (
        "us",
        "united states",
        "united states of america",
        "united-states",
    ):
        named = _state_member(text) or _state_officer(text)
        if named:
            return Title(named[1], places.state(named[0]))
    of = places.slug(jurisdiction) if jurisdiction else None
    return Title(
        _shortened(_CHAMBERS.get(text.lower(), text), jurisdiction, places), of
    )


def _legislator(
    kind: str, number: str | None, state: str, jurisdiction: str, places: Places
) -> Title:
    number = (number or "").strip()
    if state == "us":
        title = (
            "United States senator"
            if kind == "upper"
            else "United States representative"
        )
        code = number[:2].lower()
        return Title(title, places.slug("us"), US_STATES.get(code))
    return Title(
        _CHAMBERS[kind],
        places.slug(jurisdiction),
        f"district {number}" if number else None,
    )


def _town(text: str) -> str:
    return " ".join(word.capitalize() for word in text.replace("~", "'").split("_"))


def _state_member(text: str) -> tuple[str, str] | None:
    """The state and the title of a member of a state's legislature."""
    if match := _STATE_OFFICE.match(text):
        code = state_named(match["state"])
        return (code, match["title"]) if code else None
    match = _STATE_MEMBER.match(text)
    if match is None:
        return None
    code = state_named(match["before"] or "") or state_named(match["after"] or "")
    if code is None:
        return None
    return code, "state senator" if "Senate" in match[
        "house"
    ] else "state representative"


def _state_officer(text: str) -> tuple[str, str] | None:
    """The state and the title of `Governor of Ohio`."""
    title, _, name = text.rpartition(" of ")
    code = state_named(name) if title and "mayor" not in title.lower() else None
    return (code, title) if code else None


def _shortened(title: str, jurisdiction: str, places: Places) -> str:
    """The title without its jurisdiction, the number of a term, and with a department after `for`."""
    title = _TERM.sub("", title).replace(
        "ember of the Parliament", "ember of Parliament"
    )
    if " - " in title:
        office, _, rest = title.partition(" - ")
        title = f"{office} for {_DEPARTMENT.sub('', rest)}"
    name = jurisdiction.replace("-", " ")
    for end in (
        name,
        places.name(jurisdiction),
        "United States of America" * (name == "us"),
        "United States",
    ):
        if end and (
            match := re.search(
                rf" of (?:the )?{re.escape(end)}$", title, re.IGNORECASE
            )
        ):
            return title[: match.start()]
    return title


def joined(roles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Roles in order of time, with terms of one office that follow each other made one."""
    found: list[dict[str, Any]] = []
    last: dict[tuple[Any, ...], dict[str, Any]] = {}
    for role in in_order(roles):
        held = tuple(
            (name, value)
            for name, value in sorted(role.items())
            if name not in ("from", "to", "seen")
        )
        before = last.get(held)
        if before is not None and _follows(before, role):
            _prolong(before, role)
        else:
            last[held] = dict(role)
            found.append(last[held])
    return in_order(found)


def in_order(roles: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Roles in order of time."""
    return sorted(
        roles,
        key=lambda role: (
            role.get("from", ""),
            role.get("to") or "9999",
            role["title"],
            str(role),
        ),
    )


def _follows(before: dict[str, Any], role: dict[str, Any]) -> bool:
    """Whether no gap that a calendar shows lies between two terms."""
    start, end = role.get("from"), before.get("to")
    if start is None or before.get("from") is None:
        return before.get("from") == start and before.get("to") == role.get("to")
    end = end or before.get("seen")
    if end is None or start <= end:
        return True
    return len(start) == len(end) == 10 and _days(start) - _days(end) <= _GAP


_GAP = 31
"""Days between two terms of one office that count as none: from an election to the oath."""


def _days(day: str) -> int:
    year, month, number = (int(part) for part in day.split("-"))
    return year * 365 + month * 30 + number


def _prolong(before: dict[str, Any], role: dict[str, Any]) -> None:
    end = role.get("to")
    if end is None:
        if (
            before.get("to") is None
            or role.get("from", "") >= before["to"][: len(role.get("from", ""))]
        ):
            before.pop("to", None)
            if "seen" in role:
                before["seen"] = max(role["seen"], before.get("seen", ""))
    elif before.get("to") is None or end > before["to"]:
        before["to"] = end
        before.pop("seen", None)
