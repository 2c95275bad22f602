"""The types of rule files. They validate, and the JSON Schema is generated from them. Unknown keys are refused."""

from collections import Counter
from typing import Any, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from factlint.rulebook import _forms
from factlint.rulebook._entry import EntryKeys, Source, Strict
from factlint.rulebook._wording import Correction, Pattern, Term
from factlint.rulebook.scalars import (
    Bare,
    Day,
    Form,
    FormatVersion,
    PartialDate,
    Slug,
    Text,
)
from factlint.visible import short


class Misspelling(Strict):
    """A wrong form of something else than the entry's name, such as its demonym."""

    form: Form
    right: Bare = Field(alias="for")

    @model_validator(mode="after")
    def _differs(self) -> Self:
        """What is right is not what is wrong."""
        if _forms.same(self.form, self.right):
            raise ValueError(
                f"“{self.form}” is both wrong and right; give two different forms"
            )
        return self


class Former(Strict):
    """A name until it was changed."""

    name: Bare
    until: PartialDate | None = None


class NeverAfter(Strict):
    """A form that is wrong from a date on, unless one of the cues stands by it."""

    form: Form
    date: PartialDate
    unless: list[Bare] = []


class FirstReference(Strict):
    """What the first reference to a name has to look like, and when."""

    needs_title: bool = False
    formula: Bare | None = None
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        """The first reference has to look like something."""
        if not self.needs_title and not self.formula:
            raise ValueError(
                "this asks for nothing; add `needs_title: true` or a `formula`"
            )
        return self


class Named(EntryKeys):
    """An entry with a name. Forms count with their case."""

    name: Bare
    short: Bare | None = None
    accept: list[Bare] = []
    never: list[Form | Misspelling] = []
    not_same_as: list[Slug] = []
    formerly: list[Former] = []
    never_after: list[NeverAfter] = []
    match: Literal["exact_case"] | None = None
    describe_as: list[Bare] = []
    never_describe_as: list[Bare] = []
    first_reference: FirstReference | None = None
    ids: dict[Text, Text] = {}

    @field_validator("never", "formerly", "never_after")
    @classmethod
    def _is_not_right(cls, given: list[Any], info: ValidationInfo) -> list[Any]:
        """No wrong or former name is a right one: the right one counts, and the other would say nothing."""
        right = [
            info.data.get("name"),
            info.data.get("short"),
            *info.data.get("accept", ()),
        ]
        forms = [
            one if isinstance(one, str) else getattr(one, "form", None) or one.name
            for one in given
        ]
        twice = _forms.both(forms, filter(None, right))
        if twice:
            raise ValueError(
                f"“{twice}” is a right form by `name`, `short` or `accept`; take it out of one of them"
            )
        return given

    @field_validator("never_describe_as")
    @classmethod
    def _is_no_description(cls, given: list[str], info: ValidationInfo) -> list[str]:
        """No description is both right and wrong."""
        twice = _forms.both(given, info.data.get("describe_as", ()))
        if twice:
            raise ValueError(
                f"“{twice}” stands under `describe_as` as well; take it out of one of them"
            )
        return given


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


class Person(Named):
    """A person. `family` is the name of second references, the last word where it is not given."""

    family: Bare | None = None
    roles: list[Role] = []
    kin: dict[Text, Slug] = {}
    born: PartialDate | None = None
    died: PartialDate | None = None


class Organisation(Named):
    """An organisation, company, medium or party."""

    kind: Bare | None = None
    in_: list[Slug] = Field([], alias="in")
    part_of: Slug | None = None


class Superlative(Strict):
    """A superlative on file, with its scope and who says so."""

    claim: Bare
    scope: Text | None = None
    attribute_to: Text | None = None


class Place(Named):
    """A country, region, town or facility."""

    in_: list[Slug] = Field([], alias="in")
    capital: Bare | None = None
    metonyms: list[Bare] = []
    demonyms: list[Bare] = []
    quote_forms: list[Bare] = []
    named_after: Slug | None = None
    superlatives: list[Superlative] = []


class Duration(Strict):
    """How long something lasted."""

    value: float
    unit: Text
    tolerance: float = 0


class Event(EntryKeys):
    """An event on a day, or from one day to another."""

    name: Bare
    aliases: list[Bare] = []
    date: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    day_count: Literal["inclusive", "exclusive"] | None = None
    place: Bare | None = None
    participants: list[Slug] = []
    part_of: Slug | None = None
    duration: Duration | None = None
    state: Literal["planned", "done", "cancelled"] | None = None

    @model_validator(mode="after")
    def _can_be_told(self) -> Self:
        """A common noun alone names any event, so it is never looked for without somebody or a place beside it."""
        several = any(" " in form for form in (self.name, *self.aliases))
        if not (several or self.participants or self.place):
            raise ValueError(
                "one word names any event of its kind, and is never found; add `participants` or a `place`"
            )
        return self


class Quantity(EntryKeys):
    """A number bound to a phrase; `{n}` stands for the number."""

    say: Form
    value: float
    unit: Bare | None = None
    tolerance: float = 0
    as_of: PartialDate | None = None
    counter: Literal["up"] | None = None
    members: list[Bare] = []

    @field_validator("say")
    @classmethod
    def _has_a_number(cls, say: str) -> str:
        """The phrase says where the number stands, and what is counted."""
        if say.count("{n}") != 1:
            raise ValueError("put {n} where the number stands, once")
        if not any(map(str.isalnum, say.replace("{n}", ""))):
            raise ValueError("every number would be meant; add the words beside it")
        return say


class QuoteOfRecord(EntryKeys):
    """Words a speaker is known to have said."""

    speaker: Bare
    text: Text
    translated: bool = False


class RuleFile(Strict):
    """A rule file: facts, terms, patterns and corrections. A file with `pack` is a named pack."""

    factlint: FormatVersion
    pack: Text | None = None
    as_of: Day | None = None
    sources: dict[Slug, Source] = {}
    people: dict[Slug, Person] = {}
    organisations: dict[Slug, Organisation] = {}
    places: dict[Slug, Place] = {}
    events: dict[Slug, Event] = {}
    quantities: dict[Slug, Quantity] = {}
    quotes: dict[Slug, QuoteOfRecord] = {}
    terms: dict[Slug, Term] = {}
    patterns: dict[Slug, Pattern] = {}
    corrections: list[Correction] = []

    @field_validator("corrections")
    @classmethod
    def _once(cls, corrections: list[Correction]) -> list[Correction]:
        """A correction is known by its id, so each has its own."""
        counts = Counter(correction.id for correction in corrections)
        twice = next((given for given, count in counts.items() if count > 1), None)
        if twice:
            raise ValueError(
                f"the id `{short(twice)}` stands twice; give one of them another"
            )
        return corrections


SECTIONS = tuple(
    name
    for name in RuleFile.model_fields
    if name not in ("factlint", "pack", "as_of", "sources")
)
"""The sections of a rule file that have entries."""
