"""The types of rule files. They validate, and the JSON Schema is generated from them. Unknown keys are refused."""

from collections import Counter
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from factlint import dates
from factlint.rulebook import _regex
from factlint.rulebook.scalars import Day, FormatVersion, PartialDate, QuotePolicy, Regex, Severity, Slug, Text


class Strict(BaseModel):
    """A mapping in which every key is known."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """A span of time does not end before it begins; years and months count as widely as they can."""
        for first, last in (("from", "to"), ("start", "end"), ("born", "died")):
            begin = getattr(self, f"{first}_", None) or getattr(self, first, None)
            end = getattr(self, last, None)
            if begin and end and dates.parse_partial(begin)[0] > dates.parse_partial(end)[1]:
                raise ValueError(f"`{last}: {end}` lies before `{first}: {begin}`; correct one of them")
        return self


class Source(Strict):
    """Where a fact was read, and when."""

    url: Text | None = None
    note: Text | None = None
    seen: Day | None = None


class Entry(Strict):
    """What every entry may carry. With `safe: false` its mends are made only with `--unsafe-fixes`."""

    source: Text | list[Text] | None = None
    note: Text | None = None
    review_by: Day | None = None
    severity: Severity | None = None
    in_quotes: QuotePolicy | None = None
    safe: bool = True
    bad: list[Text] = []
    good: list[Text] = []


class Misspelling(Strict):
    """A wrong form of something else than the entry's name, such as its demonym."""

    form: Text
    right: Text = Field(alias="for")


class Former(Strict):
    """A name until it was changed."""

    name: Text
    until: PartialDate | None = None


class NeverAfter(Strict):
    """A form that is wrong from a date on, unless one of the cues stands by it."""

    form: Text
    date: PartialDate
    unless: list[Text] = []


class FirstReference(Strict):
    """What the first reference to a name has to look like, and when."""

    needs_title: bool = False
    formula: Text | None = None
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None


class Named(Entry):
    """An entry with a name. Forms count with their case."""

    name: Text
    short: Text | None = None
    accept: list[Text] = []
    never: list[Text | Misspelling] = []
    not_same_as: list[Slug] = []
    formerly: list[Former] = []
    never_after: list[NeverAfter] = []
    match: Literal["exact_case"] | None = None
    describe_as: list[Text] = []
    never_describe_as: list[Text] = []
    first_reference: FirstReference | None = None
    ids: dict[Text, Text] = {}


class Role(Strict):
    """A role held from one date to another; either may be a year or a month, or absent where unknown.

    `of` is the place or body it belongs to, `area` the constituency within: the state of a senator, a district, a town.
    `seen` is the day up to which a role without `to` is known to be held; imports give it.
    """

    title: Text
    of: Slug | None = None
    area: Text | None = None
    party: Text | None = None
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None
    seen: Day | None = None
    source: Text | list[Text] | None = None
    acting: bool = False
    one_of_many: bool = False
    capital_before_name: bool | None = None


class Person(Named):
    """A person. `family` is the name of second references, the last word where it is not given."""

    family: Text | None = None
    roles: list[Role] = []
    kin: dict[Text, Slug] = {}
    born: PartialDate | None = None
    died: PartialDate | None = None


class Organisation(Named):
    """An organisation, company, medium or party."""

    kind: Text | None = None
    in_: list[Slug] = Field([], alias="in")
    part_of: Slug | None = None


class Superlative(Strict):
    """A superlative on file, with its scope and who says so."""

    claim: Text
    scope: Text | None = None
    attribute_to: Text | None = None


class Place(Named):
    """A country, region, town or facility."""

    in_: list[Slug] = Field([], alias="in")
    capital: Text | None = None
    metonyms: list[Text] = []
    demonyms: list[Text] = []
    quote_forms: list[Text] = []
    named_after: Slug | None = None
    superlatives: list[Superlative] = []


class Duration(Strict):
    """How long something lasted."""

    value: float
    unit: Text
    tolerance: float = 0


class Event(Entry):
    """An event on a day, or from one day to another."""

    name: Text
    aliases: list[Text] = []
    date: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    day_count: Literal["inclusive", "exclusive"] | None = None
    place: Text | None = None
    participants: list[Slug] = []
    part_of: Slug | None = None
    duration: Duration | None = None
    state: Literal["planned", "done", "cancelled"] | None = None


class Quantity(Entry):
    """A number bound to a phrase; `{n}` stands for the number."""

    say: Text
    value: float
    unit: Text | None = None
    tolerance: float = 0
    as_of: PartialDate | None = None
    counter: Literal["up"] | None = None
    members: list[Text] = []


class QuoteOfRecord(Entry):
    """Words a speaker is known to have said."""

    speaker: Text
    text: Text
    translated: bool = False


class Term(Entry):
    """A preferred form and those to avoid, or several of which one is used throughout.

    With `kind: title` the entry is a title; its `never` forms are misspellings.
    """

    kind: Literal["word", "title"] = "word"
    prefer: Text | None = None
    avoid: list[Text] = []
    never: list[Text] = []
    one_of: list[Text] = []
    unless: list[Text] = []
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None

    @model_validator(mode="after")
    def _has_the_right_form(self) -> Self:
        """Where there are misspellings, there is a right spelling."""
        if (self.kind == "title" or self.never) and not self.prefer:
            raise ValueError("a title or a list `never` needs the right form; add `prefer`")
        return self


class Pattern(Entry):
    """A regular expression of Python's `re`. With `kind: boilerplate` it must match a whole paragraph."""

    kind: Literal["style", "boilerplate"] = "style"
    match: Regex
    replace: str | None = None
    message: Text | None = None
    unless: list[Text] = []
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None

    @field_validator("replace")
    @classmethod
    def _fits(cls, replace: str | None, info: ValidationInfo) -> str | None:
        """The replacement names only groups that the expression has."""
        if replace is not None and "match" in info.data:
            _regex.check_replacement(info.data["match"], replace)
        return replace


class Correction(Strict):
    """An entry of the corrections ledger: what was wrong, what is right, and how far it spread."""

    id: Text
    story: Text | None = None
    wrong: Text
    right: Text
    kind: Text | None = None
    fixed_in: Text | None = None
    since: Day | None = None
    spread: Literal["story", "siblings", "all"] = "story"
    public_note: Text | None = None
    source: Text | None = None
    note: Text | None = None


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
            raise ValueError(f"the id `{twice}` stands twice; give one of them another")
        return corrections


SECTIONS = tuple(name for name in RuleFile.model_fields if name not in ("factlint", "pack", "as_of", "sources"))
"""The sections of a rule file that have entries."""
