"""The people of the fact lists as the injectors know them: read from the lists themselves, not from factlint's base."""

import re
from pathlib import Path
from typing import NamedTuple

from bench.accuracy.data import table

_OFFICES = {
    "vice president": r"vice[- ]president\b(?! of the (?:senate|house))",
    "president": r"(?<!vice )(?<!vice-)(?<!deputy )\bpresident(?: of (?:the )?[A-Z][\w ]+| elect)?$",
    "prime minister": r"(?<!deputy )\b(?:prime minister|taoiseach)\b",
    "lieutenant governor": r"\b(?:lieutenant|lt\.?)[ _-]governor",
    "governor": r"(?<!lieutenant )(?<!lt_)(?<!lt )(?<!vice )(?<!deputy )\bgovernor(?!-general| general)",
    "senator": r"^upper\b|\bsenat(?:or|e)\b",
    "representative": r"^lower\b|\brepresentative|\bhouse of rep|\bcongress(?:wo)?man",
    "mayor": r"\bmayor\b",
    "attorney general": r"\battorney[- ]general\b",
    "secretary of state": r"\bsecretary of state$",
}
_PATTERNS = {
    office: re.compile(pattern, re.IGNORECASE) for office, pattern in _OFFICES.items()
}


class Role(NamedTuple):
    """A title with its first and last day as the list has them: a year, a month or a day, or empty."""

    title: str
    start: str
    end: str

    def covers(self, day: str) -> bool:
        """Whether it may be held on the day: a date that is coarse or missing rules nothing out."""
        return self.start <= day and (
            not self.end or self.end >= day[: len(self.end)]
        )

    def certain(self, day: str) -> bool:
        """Whether it is held on the day whatever the missing months and days are."""
        return (
            bool(self.start)
            and self.start < day[: len(self.start)]
            and (not self.end or self.end > day)
        )

    @property
    def offices(self) -> set[str]:
        """The offices of the title, of those that are swapped."""
        return {
            office
            for office, pattern in _PATTERNS.items()
            if pattern.search(self.title)
        }


class Known(NamedTuple):
    """All names and aliases, and the roles of those who have any; people of one name are taken together."""

    names: frozenset[str]
    roles: dict[str, list[Role]]

    def offices(self, name: str, day: str, certain: bool) -> set[str]:
        """The offices that somebody of this name holds on the day, for certain or perhaps."""
        held = [
            role
            for role in self.roles.get(name, ())
            if (role.certain if certain else role.covers)(day)
        ]
        return set().union(*(role.offices for role in held))


def read(data: Path) -> Known:
    """The people of the data folder."""
    people, ids = dict[str, list[Role]](), dict[str, str]()
    for row in table(data / "facts_people" / "people_roles.csv.xz"):
        people.setdefault(row["person"], []).append(
            Role(row["title"], row["start"], row["end"])
        )
        ids[row["person_id"]] = row["person"]
    aliases = list(table(data / "facts_people" / "aliases.csv.xz"))
    names = frozenset(
        [
            *people,
            *(name for row in aliases for name in (row["canonical"], row["alias"])),
        ]
    )
    for row in aliases:
        if row["person_id"] in ids and row["alias"] not in people:
            people[row["alias"]] = people[ids[row["person_id"]]]
    return Known(names, people)
