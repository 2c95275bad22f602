"""Dates as metadata has them: ISO dates, date-times and partial dates. Pure functions, no clock."""

import re
from typing import TYPE_CHECKING

from factlint.start.regex import lazy
from factlint.visible import short

if TYPE_CHECKING:
    from datetime import tzinfo

_DATE = lazy(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)
_MOMENT = lazy(
    r"(?P<date>\d{4}-\d\d-\d\d)(?:[Tt]|[ \t]+)(?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?"
    r"[ \t]*(?P<offset>[Zz]|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_IN_NAME = lazy(
    r"(?P<year>(?:1[89]|20)\d\d)(?P<sep>[-_.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d)"
    r"|(?P<whole>(?:1[89]|20)\d{6})(?![^\W_])"
)
_IN_FOLDERS = lazy(
    r"(?:\A|.*/)(?P<year>(?:1[89]|20)\d\d)/(?P<month>\d\d?)/(?P<day>\d\d?)(?:/[^/]*/?[^/]*|[-_][^/]*)"
)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def local_date(text: str, timezone: str | None) -> str:
    """The local date `YYYY-MM-DD` of an ISO date or date-time.

    A date-time with an offset is converted to `timezone`; without one the date stands as written.
    Raises ValueError with a sentence where `text` is neither, or the zone is unknown.
    """
    match = _MOMENT.fullmatch(text.strip()) if ":" in text else None
    if match is None:
        return _whole_day(text)
    moment = (
        _whole_day(match["date"])
        + "T"
        + match["time"]
        + (match["offset"] or "").upper()
    )
    return _local(moment, timezone if match["offset"] else None, text)


def in_path(path: str) -> str | None:
    """The date at the start of a file's name or of its folder's, else that of folders of year, month and day above it.

    None where there is none, or none of the calendar.
    """
    *folders, name = path.rpartition(":")[2].replace("\\", "/").split("/")
    found = _IN_NAME.match(name) or (_IN_NAME.match(folders[-1]) if folders else None)
    found = found or _IN_FOLDERS.fullmatch("/".join([*folders, name]))
    if found is None:
        return None
    parts = found.groupdict()
    whole = parts.get("whole") or ""
    day = (
        f"{whole[:4]}-{whole[4:6]}-{whole[6:]}"
        if whole
        else f"{parts['year']}-{parts['month']:0>2}-{parts['day']:0>2}"
    )
    try:
        return parse_partial(day)[0]
    except ValueError:
        return None


def check_zone(name: str) -> str:
    """`name` itself. Raises ValueError with a sentence where it is no time zone, as far as this machine knows them."""
    try:
        _zone(name)
    except ValueError:
        from zoneinfo import available_timezones

        if available_timezones():
            raise
    return name


def instant(text: str) -> str:
    """A key that sorts ISO dates and date-times by the moment they mean; a time without an offset is in UTC."""
    from datetime import UTC, datetime

    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    return (
        moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    ).isoformat()


def parse_partial(text: str) -> tuple[str, str]:
    """The first and the last possible day of `2012`, `2012-05` or `2012-05-07`, as ISO dates.

    Raises ValueError with a sentence for anything else.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(
            f"{short(text)!r} is not a date; write it as YYYY, YYYY-MM or YYYY-MM-DD"
        )
    year, month, day = match.group("year", "month", "day")
    strange = f"{short(text)!r} is not a date of the calendar"
    if int(year) < 1 or not 1 <= int(month or 1) <= 12:
        raise ValueError(f"{strange}; write it as YYYY, YYYY-MM or YYYY-MM-DD")
    last = days_of(int(year), int(month or 12))
    if not 1 <= int(day or 1) <= last:
        raise ValueError(f"{strange}; {year}-{month} has {last} days")
    return _day(year, month or "01", day or "01"), _day(
        year, month or "12", day or last
    )


def _day(year: str, month: str, day: str | int) -> str:
    return f"{year}-{month}-{day}"


def shifted(day: str, by: int) -> str:
    """The ISO date `by` days after `day`; the calendar's first or last day where it ends before."""
    from datetime import date

    ordinal = date.fromisoformat(day).toordinal() + by
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal())).isoformat()


def days_of(year: int, month: int) -> int:
    """How many days a month of a year has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _DAYS[month - 1]


def _whole_day(text: str) -> str:
    match = _DATE.fullmatch(text.strip())
    if match is None or match["day"] is None:
        raise ValueError(
            f"{short(text)!r} is not a date; write it as YYYY-MM-DD or as an ISO date-time"
        )
    return parse_partial(text)[0]


def _local(moment: str, timezone: str | None, text: str) -> str:
    from datetime import datetime

    try:
        parsed = datetime.fromisoformat(moment)
    except ValueError:
        raise ValueError(
            f"{short(text)!r} has no time of the clock; write it like 2023-09-15T14:05:00+02:00"
        ) from None
    if timezone is None:
        return moment[:10]
    try:
        return parsed.astimezone(_zone(timezone)).date().isoformat()
    except OverflowError:
        raise ValueError(
            f"{short(text)!r} lies outside the calendar in {timezone}; write the local date"
        ) from None


def _zone(name: str) -> "tzinfo":
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        what = f"{short(name)!r} is not a time zone"
        raise ValueError(
            f"{what}; write one like Europe/London or America/New_York"
        ) from None
