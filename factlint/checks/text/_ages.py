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
