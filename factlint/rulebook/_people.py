"""People on file: roles, lives, and what else is known of somebody."""

from typing import Literal, Self

from pydantic import Field, model_validator

from factlint import dates
from factlint.rulebook._entry import Strict
from factlint.rulebook._names import Named
from factlint.rulebook.scalars import Bare, Day, PartialDate, Slug, SlugOrName, Text


class Role(Strict):
    """A role held from one date to another; either may be a year or a month, or absent where unknown.

    `of` is the place or body it belongs to, `area` the constituency within: the state of a senator, a district, a town.
    `seen` is the day up to which a role without `to` is known to be held; imports give it.
    """

    title: Bare
    of: Slug | None = None
    area: Bare | None = None
    party: Bare | None = None
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None
    seen: Day | None = None
    source: Text | list[Text] | None = None
    acting: bool = False
    one_of_many: bool = False
    capital_before_name: bool | None = None


class Birth(Strict):
    """When somebody was born, and in which places, from near to far."""

    date: PartialDate | None = None
    in_: list[SlugOrName] = Field([], alias="in")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        """A birth has a date or a place."""
        if not (self.date or self.in_):
            raise ValueError("this says nothing; add `date`, or `in` with a place")
        return self


class Affiliation(Strict):
    """Whom or what somebody belongs to, as what, and from when to when."""

    with_: SlugOrName = Field(alias="with")
    as_: Bare | None = Field(None, alias="as")
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None


class Person(Named):
    """A person. `family` is the name of second references, the last word where it is not given.

    `alive` is the last day on which somebody was known to live; an empty list of `honorifics` says that there are none.
    """

    family: Bare | None = None
    roles: list[Role] = []
    kin: dict[Text, Slug] = {}
    born: PartialDate | Birth | None = None
    died: PartialDate | None = None
    alive: PartialDate | None = None
    nationality: list[SlugOrName] = []
    pronouns: Literal["she", "he", "they"] | None = None
    honorifics: list[Bare] | None = None
    professions: list[Bare] = []
    affiliations: list[Affiliation] = []

    @model_validator(mode="after")
    def _lives_once(self) -> Self:
        """Nobody is known to live after they died."""
        known = self.alive and dates.parse_partial(self.alive)[0]
        if known and self.died and known > dates.parse_partial(self.died)[1]:
            raise ValueError(
                f"`died: {self.died}` lies before `alive: {self.alive}`; correct one of them"
            )
        return self
