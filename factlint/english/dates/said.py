"""What copy says of time: one date, weekday or clock time, as precise as it is said and no more."""

from factlint.english.dates.weekdays import DAYS, Day
from factlint.start.record import NamedTuple
from factlint.text import Span

_YEARS = {"decade": 10, "century": 100}


class Said(NamedTuple):
    """A date, weekday or clock time in copy.

    `kind` is day, days (several), range, month, year, decade, century, season, quarter, fiscal, weekday, relative
    or clock. `first` and `last` are partial dates, 0 standing for what is not said; a season is month 21 to 24, a
    quarter 33 to 36. `amount` and `unit` are those of relative dates, `amount` None in "a few days ago"; `then` is
    true where they count from a day of the story and not of the copy. `cue` is last, next or this, `part` early,
    late, night and the like, `about` true beside "more than" and its like, `hour` a time of the clock.
    """

    span: Span
    kind: str
    first: Day = Day()
    last: Day = Day()
    cue: str = ""
    part: str = ""
    amount: int | None = None
    unit: str = ""
    then: bool = False
    about: bool = False
    hour: str = ""
    zone: str = ""

    @property
    def value(self) -> str:
        """The value in words that can be compared: EDTF for dates, `-3 day` for relative ones, `15:30` for hours."""
        if self.kind == "clock":
            return self.hour
        if self.kind == "weekday":
            name = DAYS[self.first.weekday - 1]
            return (
                f"{name} week" if self.cue == "week" else f"{self.cue} {name}".strip()
            )
        if self.kind == "relative":
            count = "-X" if self.amount is None else str(self.amount)
            return f"{count} {self.unit}" + " then" * self.then
        if self.kind == "days":
            return f"{{{_edtf(self.first)},{_edtf(self.last)}}}"
        if self.kind == "range":
            return f"{_edtf(self.first)}/{_edtf(self.last)}"
        if self.kind in _YEARS:
            whole = str(self.first.year // _YEARS[self.kind]).rjust(
                4 - len(str(_YEARS[self.kind])) + 1, "X"
            )
            return whole.ljust(4, "X")
        return _edtf(self.first)


def _edtf(date: Day) -> str:
    """The partial date in EDTF (ISO 8601-2): X stands for what is not said."""
    year = f"{date.year:04}" if date.year else "XXXX"
    if date.day:
        return (
            f"{year}-{date.month:02}-{date.day:02}"
            if date.month
            else f"{year}-XX-{date.day:02}"
        )
    return f"{year}-{date.month:02}" if date.month else year if date.year else ""
