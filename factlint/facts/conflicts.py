"""Two values of one thing: which one is kept, and where two sources contradict each other."""

from typing import Any

from factlint.facts.registers._slugs import key
from factlint.start.record import NamedTuple


class Conflict(NamedTuple):
    """Two sources that differ: the entry, what of it, both values with their sources. The first one stands."""

    entity: str
    what: str
    standing: str
    standing_source: str
    other: str
    other_source: str

    def __str__(self) -> str:
        kept, new = (
            self.standing_source or "the base",
            self.other_source or "the input",
        )
        return f"{self.entity}: {self.what} is {self.standing} by {kept}, but {self.other} by {new}; the first is kept"


def listed(source: Any) -> list[str]:
    """The sources of an entry or role, of which YAML has one or a list."""
    return [source] if isinstance(source, str) else list(source or [])


def as_written(sources: list[str]) -> str | list[str]:
    """Sources as YAML has them: one by itself, several in a list."""
    return sources[0] if len(sources) == 1 else sources


def kept(standing: Any, new: Any, *, finer: bool, same: bool) -> tuple[Any, bool]:
    """The value to keep, and whether the two differ. A source may correct itself."""
    if standing in (None, new):
        return new, False
    if not (isinstance(standing, str) and isinstance(new, str)):
        return (new, False) if same else (standing, True)
    if key(standing) == key(new):
        return standing, False
    if finer and (new.startswith(standing) or standing.startswith(new)):
        return max(standing, new, key=len), False
    return (new, False) if same else (standing, True)
