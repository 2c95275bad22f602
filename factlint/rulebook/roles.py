"""Roles in time: whether one was held on a day, and whether a title in copy is one on file."""

from typing import Any

from factlint import dates
from factlint.annotate import titles

_SAME = {
    "sen": "senator", "rep": "representative", "congressman": "representative", "congresswoman": "representative",
    "gov": "governor", "gen": "general", "adm": "admiral", "col": "colonel", "lt": "lieutenant", "maj": "major",
    "capt": "captain", "sgt": "sergeant", "premier": "prime minister", "pm": "prime minister", "ag": "attorney general",
    "chairwoman": "chair", "chairman": "chair", "chairperson": "chair", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "advisor": "adviser", "ceo": "chief executive", "defence": "defense",
    "dr": "doctor", "prof": "professor", "fm": "foreign minister",
}  # fmt: skip
"""Words of titles under which the same office is named."""


def plain(words: list[str]) -> list[str]:
    """The words of a title in lower case, short forms written out: `Sen.` is `senator`."""
    return [part for word in words for part in _SAME.get(word.lower(), word.lower()).split()]


def heads(role: dict[str, Any]) -> set[str]:
    """The words of a role's title that name an office: the senator of United States senator."""
    return {word for word in plain(role["title"].replace("-", " ").split()) if word in titles.HEADS}


def held(role: dict[str, Any], day: str) -> bool | None:
    """Whether the role was held on `day`; None where its dates are too coarse to say.

    A role without `from` has always begun, one without `to` has not ended; one without either is None.
    """
    start, end = role.get("from"), role.get("to")
    if start is None and end is None:
        return None
    first, began = dates.parse_partial(start) if start else ("0000-01-01", "0000-01-01")
    ended, last = dates.parse_partial(end) if end else ("9999-12-31", "9999-12-31")
    if day < first or day > last:
        return False
    return True if began <= day <= ended else None


def term(role: dict[str, Any]) -> str:
    """The dates of a role in words: `from 2009-01-20 to 2017-01-20`."""
    start, end = role.get("from"), role.get("to")
    if start and end:
        return f"from {start} to {end}"
    return f"from {start}" if start else f"until {end}"
