"""Organisations, places and works on file."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from factlint.lexicon import spelled
from factlint.rulebook._entry import Strict
from factlint.rulebook._names import Named
from factlint.rulebook.scalars import Bare, PartialDate, Slug, SlugOrName, Text

PARTS = (*spelled("place.compass"), "central")
"""Parts of a country, alone or two of them together: `north-east`, or `northeast`."""


def _part(value: str) -> str:
    """A part of a place with one hyphen between its words."""
    plain = value.lower().replace("-", "").replace(" ", "")
    pairs = {
        one + two: f"{one}-{two}" for one in PARTS for two in PARTS if one != two
    }
    found = pairs.get(plain, plain if plain in PARTS else "")
    if not found:
        raise ValueError(
            f"write {', '.join(PARTS)}, or two of them such as north-east"
        )
    return found


Part = Annotated[Bare, AfterValidator(_part)]


class Hold(Strict):
    """Who has or makes something, and from when to when."""

    by: SlugOrName
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None


class Seat(Strict):
    """Where a body has its seat, and from when to when."""

    by: SlugOrName = Field(alias="in")
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None


Holders = SlugOrName | list[SlugOrName | Hold]
"""One name, or several, each with its dates where they are known."""


class Organisation(Named):
    """An organisation, company, medium or party."""

    kind: Bare | None = None
    in_: list[Slug] = Field([], alias="in")
    part_of: Slug | None = None
    founded: PartialDate | None = None
    headquarters: SlugOrName | list[SlugOrName | Seat] = []
    owned_by: Holders = []
    published_by: Holders = []
    distributed_by: Holders = []
    members: list[Bare] = []
    publishes: list[SlugOrName] = []


class Superlative(Strict):
    """A superlative on file, with its scope and who says so."""

    claim: Bare
    scope: Text | None = None
    attribute_to: Text | None = None


class Population(Strict):
    """How many people live in a place, and when they were counted."""

    value: float
    as_of: PartialDate | None = None


class Place(Named):
    """A country, region, town or facility. `in` goes from near to far, and `part` is the part of the last."""

    in_: list[Slug] = Field([], alias="in")
    part: Part | None = None
    capital: Bare | None = None
    metonyms: list[Bare] = []
    demonyms: list[Bare] = []
    quote_forms: list[Bare] = []
    named_after: Slug | None = None
    home_of: list[SlugOrName] = []
    population: Population | None = None
    superlatives: list[Superlative] = []

    @model_validator(mode="after")
    def _is_part_of_something(self) -> Self:
        """A part is that of a place."""
        if self.part and not self.in_:
            raise ValueError(
                f"`part: {self.part}` is that of the last place under `in`; add `in`"
            )
        return self


class Work(Named):
    """A book, film, song, programme or the like, by whom it is, and when it came out."""

    kind: Bare | None = None
    by: SlugOrName | list[SlugOrName] = []
    date: PartialDate | None = None
