"""What happened, how many there are, and what was said: events, quantities and quotations on file."""

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from factlint.rulebook._entry import EntryKeys, Strict
from factlint.rulebook.scalars import Bare, Form, PartialDate, Slug, SlugOrName, Text


class Duration(Strict):
    """How long something lasted."""

    value: float
    unit: Text
    tolerance: float = 0


class Result(Strict):
    """Who won, who lost, and by what; a draw has a score alone."""

    winner: SlugOrName | None = None
    loser: SlugOrName | None = None
    score: Text | None = None

    @model_validator(mode="after")
    def _was_decided(self) -> Self:
        """A result has a winner or a score, and a winner is no loser."""
        if not (self.winner or self.score):
            raise ValueError("add `winner`, or the `score` of a draw")
        if self.winner and self.winner == self.loser:
            raise ValueError(
                f"“{self.winner}” is both winner and loser; correct one of them"
            )
        return self


class Votes(Strict):
    """How many were for something and how many against it."""

    for_: int = Field(alias="for", ge=0)
    against: int = Field(ge=0)


class Event(EntryKeys):
    """An event on a day, or from one day to another."""

    name: Bare
    aliases: list[Bare] = []
    date: PartialDate | None = None
    dates: list[PartialDate] = []
    start: PartialDate | None = None
    end: PartialDate | None = None
    day_count: Literal["inclusive", "exclusive"] | None = None
    place: Bare | None = None
    participants: list[Slug] = []
    part_of: Slug | None = None
    duration: Duration | None = None
    state: Literal["planned", "done", "cancelled"] | None = None
    result: Result | None = None
    votes: Votes | None = None
    accused: list[SlugOrName] = []
    dead: int | None = Field(None, ge=0)

    @model_validator(mode="after")
    def _is_dated_once(self) -> Self:
        """An event has one day, several days, or a span of time."""
        given = [
            key
            for key in ("date", "dates", "start")
            if getattr(self, key) not in (None, [])
        ]
        if len(given) > 1:
            raise ValueError(
                f"`{given[0]}` and `{given[1]}` both say when it was; keep one of them"
            )
        return self

    @model_validator(mode="after")
    def _can_be_told(self) -> Self:
        """A common noun alone names any event, so it is never looked for without somebody or a place beside it."""
        several = any(" " in form for form in (self.name, *self.aliases))
        if not (several or self.participants or self.place):
            raise ValueError(
                "one word names any event of its kind, and is never found; add `participants` or a `place`"
            )
        return self


class Figure(Strict):
    """Where a number stands: a cell of a table, such as `B2`, or a path in JSON, such as `ports.0.ships`."""

    file: Text
    cell: Text | None = None
    path: Text | None = None

    @field_validator("cell")
    @classmethod
    def _is_a_cell(cls, cell: str | None) -> str | None:
        """A column in letters and a row in figures."""
        letters = (cell or "A1").rstrip("0123456789")
        figures = (cell or "A1")[len(letters) :]
        if not (letters.isalpha() and letters.isascii() and figures.strip("0")):
            raise ValueError(
                "a cell is a column and a row, such as B2, and the first row is 1"
            )
        return cell

    @model_validator(mode="after")
    def _names_one_place(self) -> Self:
        """A number stands in a cell or under a path."""
        if (self.cell is None) == (self.path is None):
            raise ValueError(
                "say where in the file the number stands: `cell: B2` of a table, or `path: a.b` in JSON, and one alone"
            )
        return self


class Quantity(EntryKeys):
    """A number bound to a phrase, or to any of several; `{n}` stands for the number."""

    say: Form | None = None
    any_of: list[Form] = []
    of: SlugOrName | None = None
    value: float | None = None
    from_: Figure | None = Field(None, alias="from")
    unit: Bare | None = None
    tolerance: float = 0
    as_of: PartialDate | None = None
    said_by: SlugOrName | None = None
    counter: Literal["up"] | None = None
    members: list[Bare] = []

    @field_validator("say", "any_of")
    @classmethod
    def _has_a_number(cls, given: str | list[str] | None) -> str | list[str] | None:
        """Each phrase says where the number stands, and what is counted."""
        for say in [given] if isinstance(given, str) else given or []:
            if say.count("{n}") != 1:
                raise ValueError("put {n} where the number stands, once")
            if not any(map(str.isalnum, say.replace("{n}", ""))):
                raise ValueError(
                    "every number would be meant; add the words beside it"
                )
        return given

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        """A quantity has a phrase, and a number of its own or one of a file."""
        if not (self.say or self.any_of):
            raise ValueError("add `say`, a phrase with {n} for the number")
        if (self.value is None) == (self.from_ is None):
            raise ValueError(
                "add `value`, the number, or `from`, the file in which it stands, and one alone"
            )
        return self


class QuoteOfRecord(EntryKeys):
    """Words a speaker is known to have said."""

    speaker: Bare
    text: Text
    translated: bool = False
