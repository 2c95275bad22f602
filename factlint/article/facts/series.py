"""A timeline as a row of a table: what each version says of the fact, and its numbers as a line."""

from collections.abc import Sequence

from factlint.article.facts.timeline import Timeline, TimelineValue
from factlint.start.record import NamedTuple

BARS = "▁▂▃▄▅▆▇█"


class Cell(NamedTuple):
    """What one version says; nothing where it does not have the fact. `changed` against the version before it."""

    said: str
    changed: bool
    number: float | None


def cells(line: Timeline) -> list[Cell]:
    """One cell for each version, in their order."""
    by_version = {value.version: value for value in reversed(line.values)}
    found: list[Cell] = []
    last: TimelineValue | None = None
    for version in range(line.versions):
        value = by_version.get(version)
        changed = bool(value and last and value.value != last.value)
        found.append(Cell(value.said if value else "", changed, _number(line, value)))
        last = value or last
    return found


def _number(line: Timeline, value: TimelineValue | None) -> float | None:
    if line.kind != "number" or value is None:
        return None
    try:
        return float(value.value.split()[0])
    except ValueError:
        return None


def heights(row: Sequence[Cell]) -> list[float | None]:
    """The numbers of a row between 0 and 1, the least and the greatest; empty where no two differ."""
    numbers = [cell.number for cell in row if cell.number is not None]
    least, range_ = (
        min(numbers, default=0.0),
        max(numbers, default=0.0) - min(numbers, default=0.0),
    )
    if not range_:
        return []
    return [
        None if cell.number is None else (cell.number - least) / range_
        for cell in row
    ]


def sparkline(row: Sequence[Cell]) -> str:
    """The numbers of a row as bars, a point where a version does not have the fact; empty where no two differ."""
    return "".join(
        "·" if height is None else BARS[round(height * (len(BARS) - 1))]
        for height in heights(row)
    )
