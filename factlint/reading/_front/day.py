"""Dates as writers of front matter and their generators have them: with names of months, zones by name, one figure."""

import re

from factlint import dates, lexicon
from factlint.reading._front._items import TEMPLATE
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.visible import short

_WEEKDAY = r"(?:(?&time.weekday)\.?,?\s+)?"
_DATES = lazy(
    rf"""(?ix){_WEEKDAY}(?:
    (?P<year>\d{{4}})(?:(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d))
    |(?P<whole>\d{{8}})(?!\d)
    |(?P<d2>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+(?P<m2>(?&time.month))\.?,?[\s-]+(?P<y2>\d{{4}})(?!\d)
    |(?P<m3>(?&time.month))\.?[\s-]+(?P<d3>\d\d?)(?:st|nd|rd|th)?(?:,\s*|[\s-]+)(?P<y3>\d{{4}})(?!\d)
    |(?P<d4>\d\d?)(?P<sep4>[/.-])(?P<m4>\d\d?)(?P=sep4)(?P<y4>\d{{4}})(?!\d))"""
)
_TIME = lazy(
    r"""(?ix)(?:[t,]?\s*(?:at\s+)?)(?P<hour>\d\d?)(?:[:h](?P<minute>\d\d?)(?::(?P<second>\d\d?)(?:[.,]\d+)?)?)?
    \s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>z|(?:utc|gmt)?[+-]\d\d?(?::?\d\d)?|[a-z]{2,5}|[a-z_]+(?:/[a-z_]+)+)?
    (?:\s*\([^()]*\))?"""
)
_OFFSET = lazy(r"(?i)(?:utc|gmt)?(?P<sign>[+-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?")
_RANGE = lazy(r"\s*(?:[-–—/~]|to\b|until\b|through\b|and\b|&)\s*\S.*")
_SECONDS = lazy(r"\d{10}(?:\d{3})?")
_PART = lazy(r"(?i)(?:(?&time.month)\.?,?\s+)?\d{4}(?:[-/.]\d\d?)?")
"""A year or a month: no day, and right."""
_MADE = lazy(
    r"(?i)\W*(?:today|now|auto|created|(?:git )?last[- ]modified|git created|sys\.(?:date|time)\b.*|\\today)\W*"
)
"""What generators put the day in for when they run."""
_HOURS = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "west": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "aest": 10,
}  # fmt: skip
"""Zones by the names that mail and blogs have for them, in hours from UTC."""


class Told(NamedTuple):
    """What a value says: the day as it stands there, the moment in ISO form, and what is wrong with it.

    Nothing is wrong with what is no day and need not be one: a year, or a word that the generator replaces.
    """

    day: str = ""
    moment: str = ""
    wrong: str = ""
    doubt: bool = False


def read(value: str) -> Told:
    """The date of a value."""
    said = value.strip()
    if _PART.fullmatch(said) or _MADE.fullmatch(said) or TEMPLATE.search(said):
        return Told()
    if _SECONDS.fullmatch(said):
        return _since_1970(int(said[:10]))
    match = _DATES.match(said)
    if match is None:
        return Told(wrong=f"{short(said)!r} is not a date; {_MEND}")
    year, month, day = _parts(match)
    if match["d4"] and int(month) <= 12 and int(day) <= 12 and match["sep4"] == "/":
        if month == day:
            return Told(f"{year}-{month}-{day}", f"{year}-{month}-{day}")
        what = f"{short(said)!r} may be of two months; {_MEND}"
        return Told(wrong=what, doubt=True)
    return _moment(said, match.end(), f"{year}-{month}-{day}")


_MEND = "write it as YYYY-MM-DD"


def _parts(match: "re.Match[str]") -> tuple[str, str, str]:
    """Year, month and day as figures. Of two figures that may be both, one over 12 is the day."""
    whole = match["whole"]
    if whole:
        return whole[:4], whole[4:6], whole[6:]
    if match["d4"]:
        day, month = match["d4"].zfill(2), match["m4"].zfill(2)
        return match["y4"], *((day, month) if int(month) > 12 else (month, day))
    if match["year"]:
        return match["year"], match["month"].zfill(2), match["day"].zfill(2)
    name = match["m2"] or match["m3"]
    months = [word.lower() for word in lexicon.spelled("time.month.full")]
    number = next(
        n for n, word in enumerate(months, 1) if word[:3] == name.lower()[:3]
    )
    day = match["d2"] or match["d3"]
    return match["y2"] or match["y3"], f"{number:02}", day.zfill(2)


def _moment(said: str, end: int, day: str) -> Told:
    """The day with the time that stands behind it, as far as that is one."""
    try:
        dates.parse_partial(day)
    except ValueError as error:
        return Told(wrong=str(error))
    rest = said[end:].strip(" \t\"'")
    if not rest or _RANGE.fullmatch(said, end):
        return Told(day, day)
    match = _TIME.fullmatch(rest)
    clock = _clock(match) if match else ""
    if not match or not clock:
        what = f"{short(rest)!r} behind the date is no time of the clock; write it like 14:05"
        return Told(day, day, what)
    return Told(day, f"{day}T{clock}{_offset(match['zone'] or '')}")


def _clock(match: "re.Match[str]") -> str:
    """The time as `HH:MM:SS`; nothing where a clock has none such. Midnight may be 24:00."""
    hour, minute, second = (
        int(match[name] or 0) for name in ("hour", "minute", "second")
    )
    half = (match["half"] or "")[:1].lower()
    if half and not 1 <= hour <= 12:
        return ""
    hour = hour % 12 + 12 * (half == "p") if half else hour
    if not (match["minute"] or half) or minute > 59 or second > 60 or hour > 24:
        return ""
    return f"{min(hour, 23):02}:{minute:02}:{min(second, 59):02}"


def _offset(zone: str) -> str:
    """A zone in ISO form; nothing for one that is not known, or of which there are several."""
    match = _OFFSET.fullmatch(zone)
    if match:
        return f"{match['sign']}{match['hours'].zfill(2)}:{match['minutes'] or '00'}"
    hours = _HOURS.get(zone.lower())
    return "" if hours is None else f"{hours:+03}:00"


def _since_1970(seconds: int) -> Told:
    from datetime import UTC, datetime

    moment = datetime.fromtimestamp(seconds, UTC)
    return Told(moment.date().isoformat(), moment.isoformat())
