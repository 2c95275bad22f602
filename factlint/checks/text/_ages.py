"""Ages between days that are known as far as copy gives them: a year, or a whole day."""

from factlint import dates
from factlint.english.dates.weekdays import month
from factlint.known import Draft

Days = tuple[str, str]
"""The first and the last day that may be meant."""


def days(year: str, name: str | None, day: str | None) -> Days:
    number = month(name.rstrip(".")) if name else 0
    try:
        return dates.parse_partial(
            f"{year}-{number:02}-{int(day):02}" if number and day else year
        )
    except ValueError:
        return dates.parse_partial(year)


def today(doc: Draft) -> list[Days]:
    """The day of the copy, a week long: copy lies, and zones differ."""
    if not doc.published:
        return []
    from datetime import date, timedelta

    day = date.fromisoformat(doc.published)
    return [((day - timedelta(7)).isoformat(), (day + timedelta(2)).isoformat())]


def possible(birth: Days, day: Days) -> tuple[int, int]:
    """The least and the greatest age on a day."""
    return _completed(birth[1], day[0]), _completed(birth[0], day[1])


def _completed(born: str, day: str) -> int:
    return int(day[:4]) - int(born[:4]) - (day[5:] < born[5:])


def fits(age: int, birth: Days, day: Days) -> bool:
    least, most = possible(birth, day)
    return least <= age <= most


def when(day: Days) -> str:
    """When somebody has an age: on a day, in a whole year, or on the day of the copy, give or take some."""
    if day[0] == day[1]:
        return f"on {day[0]}"
    is_year = day[0][:7] == day[0][:4] + "-01" and day[1][5:] == "12-31"
    return f"in {day[0][:4]}" if is_year else "on the day of the copy"


def said(least: int, most: int) -> str:
    """The ages between these two, for a message."""
    return (
        str(least)
        if least == most
        else f"{least} {'or' if most == least + 1 else 'to'} {most}"
    )
