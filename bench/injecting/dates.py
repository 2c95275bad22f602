"""Weekdays beside dates, days that no calendar has, ages and spans of time made wrong in real copy.

A weekday, a day of a month and an age are changed where the copy has them and they are right; where it has none, and
for spans of time, a sentence is put in at the end of a paragraph.
"""

import random
import re
from datetime import date, timedelta

from bench.injecting import Injection, Injector

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SHORT = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
NAMES = (
    "Ida Karlsen",
    "Tomas Brandvold",
    "Ruth Okonedo",
    "Pavel Hradek",
    "Lena Sorensen",
    "Amir Tavakol",
)
_WEEKDAY = "|".join(DAYS)
_MONTH = "|".join(
    [
        *MONTHS,
        *(
            rf"{short}\.?"
            for short in (
                "Jan",
                "Feb",
                "Mar",
                "Apr",
                "Aug",
                "Sept",
                "Sep",
                "Oct",
                "Nov",
                "Dec",
            )
        ),
    ]
)
_BESIDE = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})(?:,| \(|,? the|) ?"
    rf"(?:(?P<month>{_MONTH}) (?P<day>\d\d?)|(?P<day2>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH}))"
    r"(?!\d|\s*[-–]\s*\d|,\d\d\d|\s+(?:and|to|through) \d)(?:st|nd|rd|th)?(?:,? (?P<year>[12]\d\d\d)\b)?"
)
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH}) (?P<day>\d\d?)(?!\d|\s*[-–/]\s*\d|[.,]\d)(?=[ ,.;)])"
)


def inject_weekday(
    text: str, published: str, chance: random.Random
) -> Injection | None:
    """Another weekday beside a date that the calendar and the copy's date agree on."""
    places = [
        match for match in _BESIDE.finditer(text) if _is_right(match, published)
    ]
    if places:
        match = chance.choice(places)
        wrong = chance.choice([day for day in DAYS if day != match["weekday"]])
        changed = text[: match.start()] + wrong + text[match.end("weekday") :]
        return Injection(
            changed,
            "text.date-weekday",
            (match.start(), match.end() + len(wrong) - len(match["weekday"])),
        )
    return _put_weekday(text, published, chance)


def _is_right(match: re.Match[str], published: str) -> bool:
    """Whether the weekday is that of the date, in its own year or in the one nearest to the copy's date."""
    month = _number(match["month"] or match["month2"])
    day = int(match["day"] or match["day2"])
    if not match["year"] and not published:
        return False
    years = (
        [int(match["year"])]
        if match["year"]
        else [int(published[:4]) + more for more in (-1, 0, 1)]
    )
    dates = [
        made for year in years if year > 1900 and (made := _made(year, month, day))
    ]
    if not match["year"]:
        near = date.fromisoformat(published)
        dates = sorted(
            (made for made in dates if abs(made - near).days < 120),
            key=lambda made: abs(made - near),
        )[:1]
    return bool(dates) and DAYS[dates[0].weekday()] == match["weekday"]


def _number(word: str) -> int:
    return next(
        n for n, name in enumerate(MONTHS, 1) if name.startswith(word.rstrip(".")[:3])
    )


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_WEEKDAY_FORMS = (
    "The depot reopens on {weekday}, {month} {day}, {year}, its owner said.",
    "The depot was shut on {weekday}, {short} {day}, after the flood.",
    "On {weekday}, {short} {day}, the council will hear the appeal.",
    "The hearing was put off to {weekday} {day} {month} {year}, the court said.",
    "The ferry ran aground on {short} {day}, {year}, a {weekday}.",
    "The ferry ran aground on {weekday} night, {short} {day}, near the cape.",
    "Bids close on {weekday} ({short} {day}) at noon.",
    "{weekday}, {month} {day}, was the coldest day of the month.",
    "Voting takes place on {weekday}, {day} {month}.",
    "The parade is planned for {weekday}, {month} {day}th, {year}.",
    "The show opens at 7 p.m. on {weekday}, {short} {day}.",
    "It was {month} {day}, {year}, a {weekday}, when the roof fell in.",
)


def _put_weekday(
    text: str, published: str, chance: random.Random
) -> Injection | None:
    if not published:
        return None
    when = date.fromisoformat(published) + timedelta(chance.randint(-40, 40))
    right = DAYS[when.weekday()]
    form = chance.choice(_WEEKDAY_FORMS)
    if "{day}th" in form and (when.day in (1, 2, 3, 21, 22, 23, 31)):
        form = form.replace("{day}th", "{day}")
    words = {
        "month": MONTHS[when.month - 1],
        "short": SHORT[when.month - 1],
        "day": when.day,
        "year": when.year,
    }
    wrong = chance.choice([day for day in DAYS if day != right])
    return _put(
        text,
        form.format(weekday=wrong, **words),
        form.format(weekday=right, **words),
        "text.date-weekday",
        chance,
    )


def _put(
    text: str, wrong: str, right: str, check: str, chance: random.Random
) -> Injection:
    """The sentence at the end of one of the copy's paragraphs, whole as its span."""
    ends = [
        match.start() for match in re.finditer(r"(?<=[.!?])[ \t]*(?=\n|\Z)", text)
    ] or [len(text)]
    at = chance.choice(ends)
    return Injection(
        f"{text[:at]} {wrong}{text[at:]}",
        check,
        (at + 1, at + 1 + len(wrong)),
        False,
        f"{text[:at]} {right}{text[at:]}",
    )


_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def inject_impossible(
    text: str, published: str, chance: random.Random
) -> Injection | None:
    """A day that its month does not have, in place of one it has."""
    places = [
        match for match in _MONTH_DAY.finditer(text) if 0 < int(match["day"]) < 29
    ]
    if not places:
        return _put_impossible(text, published, chance)
    match = chance.choice(places)
    length = _LENGTHS[_number(match["month"]) - 1]
    wrong = str(chance.randint(length + 1, 31 if length < 31 else 39))
    start, end = match.span("day")
    return Injection(
        text[:start] + wrong + text[end:],
        "text.impossible-date",
        (match.start(), start + len(wrong)),
    )


_IMPOSSIBLE_FORMS = (
    ("The permit runs out on {month} {wrong}, the office said.", 0),
    ("The permit ran out on {short} {wrong}, {year}.", 0),
    ("Entries were due by {wrong} {month} {year}.", 0),
    ("The contest ends on {year}-{number:02}-{wrong}.", 0),
    ("Doors open at {hour}:{minute} p.m. at the town hall.", 1),
    ("The alarm went off at {hour}:{minute} GMT.", 1),
    ("The depot burned on Feb. 29, {common}.", 2),
    ("The depot opened on 29 February {common}, he said.", 2),
)


def _put_impossible(
    text: str, published: str, chance: random.Random
) -> Injection | None:
    """A sentence with a day of no month, a time of no clock, or a leap day of a common year."""
    year = int((published or "2015")[:4])
    month = chance.randint(1, 12)
    form, _kind = chance.choice(_IMPOSSIBLE_FORMS)
    words = {
        "month": MONTHS[month - 1],
        "short": SHORT[month - 1],
        "number": month,
        "year": year,
    }
    words |= {"hour": chance.randint(1, 11), "common": year - year % 4 - 1}
    wrong = form.format(
        **words,
        wrong=_LENGTHS[month - 1] + chance.randint(1, 5),
        minute=chance.randint(60, 99),
    )
    right = form.replace("{common}", str(year - year % 4)).format(
        **words, wrong=12, minute=chance.randint(10, 59)
    )
    return _put(text, wrong, right, "text.impossible-date", chance)


_AGE_FORMS = (
    "{name}, {age}, was born in {born}.",
    "{name}, who was born in {born}, is {age} years old.",
    "{name} was born in {born} and died in {year} at the age of {age}.",
    "{name} ({born}-{year}) died at {age}.",
    "Born in {born}, {name} was {age} when she took over the firm in {year}.",
    "{name}, born in {born}, became mayor in {year} at the age of {age}.",
    "{name} was born on {day} {month} {born} and died on {day} {month} {year}, aged {age}.",
    "In {year}, at the age of {age}, {name}, who was born in {born}, moved to Oslo.",
    "{name} was born {month} {day}, {born}, in Bergen. She is {age}.",
    "{age}-year-old {name} was born in {born} in a village near Bergen.",
    "{name}, {age}, born in {born}, has painted ships all her life.",
    "{name} died in {year}, aged {age}; she was born in {born}.",
)


def inject_age(text: str, published: str, chance: random.Random) -> Injection | None:
    """A sentence with an age that does not follow from the year of birth."""
    if not published:
        return None
    year = int(published[:4])
    age = chance.randint(25, 90)
    form = chance.choice(_AGE_FORMS)
    off = chance.choice((-10, -5, -4, -3, 3, 4, 5, 10))
    words = {
        "name": chance.choice(NAMES),
        "year": year,
        "born": year - age - ("{year}" not in form),
    }
    words |= {"month": MONTHS[chance.randint(0, 11)], "day": chance.randint(1, 28)}
    if "{month}" in form and "{year}" not in form:
        words |= {"month": "January", "day": 1, "born": year - age}
    wrong, right = (form.format(age=age + more, **words) for more in (off, 0))
    return _put(text, wrong, right, "text.age-birth", chance)


_ELAPSED_FORMS = (
    "The mine closed {n} years ago, in {start}.",
    "In {start}, {n} years ago, the mine closed.",
    "The mine opened in {start} and closed {n} years later, in {end}.",
    "The mine closed in {end}, {n} years after it opened in {start}.",
    "The strike of {start} came to an end {n} years later, in {end}.",
    "The {n}-year period from {start} to {end} was the best the mine had.",
    "From {start} to {end}, a span of {n} years, no one was hurt in the mine.",
    "The mine was founded in {start} and marks its {n}th anniversary this year.",
    "Founded in {start}, the mine will celebrate its {n}th anniversary this year.",
    "The mine has stood idle for {n} years, since {start}.",
    "Since {start}, for {n} years now, the mine has stood idle.",
    "On the {n}th anniversary of the {start} fire, in {end}, bells were rung.",
)


def inject_elapsed(
    text: str, published: str, chance: random.Random
) -> Injection | None:
    """A sentence with a number of years that does not lie between its two."""
    if not published:
        return None
    end = int(published[:4])
    years = chance.choice((14, 15, 16, 17, 18, 19, 24, 25, 26, 27))
    off = chance.choice((-10, 10, 20))
    form = chance.choice(_ELAPSED_FORMS)
    wrong, right = (
        form.format(n=years + more, start=end - years, end=end) for more in (off, 0)
    )
    return _put(text, wrong, right, "text.elapsed", chance)


kinds: dict[str, Injector] = {
    "weekday": inject_weekday,
    "impossible-date": inject_impossible,
    "age": inject_age,
    "elapsed": inject_elapsed,
}
