"""The date in front matter is not the one in the name of the file or its folder, or lies outside any newspaper's time.

Who copies an old file for a new text, or writes in January, leaves the old year behind: `2025-01-07-elections.md` with
`date: 2024-01-07`. Lists of posts are sorted by that date, and weekdays in the copy are judged by it.

Reported is a date that is a year away from that of the name, or has two of its figures exchanged, and a year after 2100
or before 1450, such as 9999-12-31. So is a date that lies years behind those of the texts beside it in the
folder, where at least five of them have one; one that lies long before them is a query, unless a slip explains it. Any
other difference between name and date of more than a month is a query: a text may have been postponed. Left alone: days
on either side, names without a whole date, and drafts among other texts.
"""

from collections.abc import Iterator
from datetime import date

from factlint import dates
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.text import Span

severity = "warning"
in_quotes = "check"
any_language = True
needs_meta = ("dated",)

_BODY = "The elections for the board open on Tuesday and close two weeks later, the clerk said."
_POSTPONED = 31
"""So many days may lie between the day that a file is begun and that on which it is printed."""
_ZERO = "1970-01-01"
"""What a clock shows that was never set."""
_OLDEST, _NEWEST = "1450", "2100"


def _file(name: str, day: str) -> Example:
    return Example(f"---\ntitle: Elections\ndate: {day}\n---\n\n{_BODY}", name=name)


bad = [
    _file("2025-01-07-elections.md", "«2024-01-07»"),
    _file("2025-01-07-elections.md", "«2026-01-07»"),
    _file("posts/2024/03/12/elections.md", "«2024-03-21»"),
    _file("2024-03-05-elections/index.md", "«2024-05-03»"),
    _file("elections.md", "«9999-12-31»"),
    _file("2025-01-07-elections.md", "«2025-04-20»"),
]
good = [
    _file("2025-01-07-elections.md", "2025-01-07"),
    _file("2025-01-07-elections.md", "2025-01-06 23:30:00 -0500"),
    _file("2025-01-07-elections.md", "2025-01-14"),
    _file("2025-01-elections.md", "2024-01-07"),
    _file("elections.md", "1987-03-05"),
]


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports the date of the front matter where another is meant."""
    meta = doc.document.meta
    if not meta.day or not meta.dated:
        return
    if not _OLDEST <= meta.day[:4] <= _NEWEST:
        said = f"the year {meta.day[:4]} in the date of this text is none that a text is published in"
        yield Hit(Span(0, 0), said, source=meta.dated)
        return
    if meta.beside:
        yield _far(meta.day, meta.dated, *meta.beside)
        return
    named = dates.in_path(doc.document.path)
    if named and named != meta.day:
        slip = _is_year(meta.day, named) or _is_exchange(meta.day, named)
        days = abs((date.fromisoformat(meta.day) - date.fromisoformat(named)).days)
        if slip or days > _POSTPONED:
            said = f"the file's name has {named}, its front matter {meta.day}; make them one"
            severity = None if slip else "info"
            yield Hit(Span(0, 0), said, severity=severity, source=meta.dated)


def _far(day: str, place: Span, first: str, last: str) -> Hit:
    """A date that is far from those of the texts beside it; an old text may have been kept."""
    said = f"{day} is far from the dates of the texts beside this one, which are of {first} to {last}"
    slip = (
        day > last
        or day == _ZERO
        or any(first[:4] <= year <= last[:4] for year in _slips(day[:4]))
    )
    return Hit(Span(0, 0), said, severity=None if slip else "info", source=place)


def _slips(year: str) -> Iterator[str]:
    """The years that may be meant by one: with two figures exchanged, one of them wrong, or of another century."""
    for at in range(3):
        yield year[:at] + year[at + 1] + year[at] + year[at + 2 :]
    for at in range(4):
        yield from (f"{year[:at]}{figure}{year[at + 1 :]}" for figure in range(10))
    yield f"{int(year) + 100:04}"


def _is_year(one: str, other: str) -> bool:
    """Whether the dates are a year apart to the day."""
    return one[4:] == other[4:] and abs(int(one[:4]) - int(other[:4])) == 1


def _is_exchange(one: str, other: str) -> bool:
    """Whether month and day, or two figures side by side, have changed places."""
    if one[:4] == other[:4] and one[5:7] == other[8:] and one[8:] == other[5:7]:
        return True
    first, second = one.replace("-", ""), other.replace("-", "")
    places = [n for n in range(8) if first[n] != second[n]]
    if len(places) != 2 or places[1] - places[0] != 1:
        return False
    a, b = places
    return first[a] == second[b] and first[b] == second[a]
