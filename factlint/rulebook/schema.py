"""The type of rule files. It validates, and the JSON Schema is generated from it. Unknown keys are refused."""

from collections import Counter

from pydantic import field_validator

from factlint.rulebook._bodies import Organisation, Place, Work
from factlint.rulebook._entry import Source, Strict
from factlint.rulebook._happenings import Event, Quantity, QuoteOfRecord
from factlint.rulebook._people import Person
from factlint.rulebook._wording import Correction, Pattern, Term
from factlint.rulebook.scalars import Day, FormatVersion, Slug, Text
from factlint.visible import short


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
    works: dict[Slug, Work] = {}
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
