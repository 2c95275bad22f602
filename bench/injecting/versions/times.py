"""Dates, weekdays and clock times that differ in the second version."""

import random
import re

from bench.injecting.dates import DAYS, MONTHS
from bench.injecting.versions import Edit, Editor, replaced
from bench.injecting.versions._copy import matches

CHECK = "version.critical-change"
_MONTH = "|".join(
    [*MONTHS, r"Jan\.", r"Feb\.", r"Aug\.", r"Sept\.", r"Oct\.", r"Nov\.", r"Dec\."]
)
_DATE = re.compile(
    rf"(?P<month>{_MONTH}) (?P<day>\d\d?)(?!\d|\s*[-–]\s*\d|,\d\d\d|[.]\d| to \d)"
)
_YEAR = re.compile(
    r"\b(?:in|since|of|until|by) (?P<year>19[5-9]\d|20[01]\d)\b(?![-–'’])"
)
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(DAYS)})\b(?!['’])(?!,? (?:{_MONTH}))")
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))? ?(?=[ap]\.?m\b)"
)


def change_date(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another day of the month, another month, or another year."""
    places = [*matches(_DATE, text), *matches(_YEAR, text)]
    if not places:
        return None
    match = chance.choice(places)
    if match.re is _YEAR:
        wrong = int(match["year"]) + chance.choice((-10, -2, -1, 1, 2, 10))
        return replaced(text, *match.span("year"), str(wrong), CHECK)
    if chance.random() < 0.3:
        months = [month for month in MONTHS if month[:3] != match["month"][:3]]
        return replaced(text, *match.span("month"), chance.choice(months), CHECK)
    days = [day for day in range(1, 29) if day != int(match["day"])]
    return replaced(text, *match.span("day"), str(chance.choice(days)), CHECK)


def change_weekday(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another weekday."""
    places = list(matches(_WEEKDAY, text))
    if not places:
        return None
    match = chance.choice(places)
    return replaced(
        text,
        *match.span("day"),
        chance.choice([day for day in DAYS if day != match["day"]]),
        CHECK,
    )


def change_clock(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another hour."""
    places = list(matches(_CLOCK, text))
    if not places:
        return None
    match = chance.choice(places)
    hours = [hour for hour in range(1, 13) if hour != int(match["hour"])]
    return replaced(text, *match.span("hour"), str(chance.choice(hours)), CHECK)


edits: dict[str, Editor] = {
    "changed-date": change_date,
    "changed-weekday": change_weekday,
    "changed-clock": change_clock,
}
