"""Regular expressions as trees: what an expression in the syntax of Python's `re` is made of.

`expression` reads them; what follows from a tree is worked out beside: `required`, `effort`, `translated`.
"""

from factlint.start.record import NamedTuple

ENDLESS = None
"""The `high` of a repeat without limit."""


class Chars(NamedTuple):
    """One character of some: `items` are spans of characters, first and last, and classes such as `w`."""

    items: tuple[tuple[str, str] | str, ...]
    negated: bool = False
    any_case: bool = False
    ascii: bool = False

    @property
    def single(self) -> str | None:
        """The character, where there is just one."""
        first = self.items[0] if len(self.items) == 1 and not self.negated else ""
        return first[0] if isinstance(first, tuple) and first[0] == first[1] else None


class Assertion(NamedTuple):
    """A place between characters: `^`, `$`, `A`, `Z`, `b` or `B`."""

    sign: str
    lines: bool = False
    ascii: bool = False


class Repetition(NamedTuple):
    """`inner` from `low` to `high` times; `kind` is `?` for as few as can be, `+` for what is never given back."""

    inner: "Node"
    low: int
    high: int | None
    kind: str = ""


class Group(NamedTuple):
    """A group, with its number and its name where it has them."""

    inner: "Node"
    number: int | None = None
    name: str | None = None
    atomic: bool = False


class Look(NamedTuple):
    """A look ahead, or `behind`, for something, or with `negated` for its absence."""

    inner: "Node"
    behind: bool
    negated: bool


class Choice(NamedTuple):
    """One of several branches."""

    branches: tuple["Node", ...]


class Sequence(NamedTuple):
    """Parts one after the other."""

    parts: tuple["Node", ...]


class Same(NamedTuple):
    """What a group, by its number or name, has matched."""

    group: str
    any_case: bool = False


class Depends(NamedTuple):
    """One thing where a group has matched, else the other."""

    group: str
    yes: "Node"
    no: "Node"


Node = (
    Chars | Assertion | Repetition | Group | Look | Choice | Sequence | Same | Depends
)
