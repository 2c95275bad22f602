"""Names: people, organisations and places, and what they are never called."""

from functools import cached_property
from typing import Any

from factlint.entries.fields import Fields
from factlint.entries.parts import (
    Affiliation,
    FirstReference,
    Former,
    Hold,
    Misspelling,
    Renamed,
    Role,
    Superlative,
)

_ROLE = {"from": "start", "to": "end", "with": "body", "as": "kind", "in": "by"}
"""Keys that are words of Python, or say too little alone."""


class Named(Fields):
    """What is known of somebody or something with a name."""

    @property
    def short(self) -> str | None:
        """The short form of a name."""
        return self._text("short")

    @property
    def capital(self) -> str | None:
        """The capital of a country."""
        return self._text("capital")

    @property
    def born(self) -> str | None:
        """When a person was born: a day, a month or a year."""
        given: Any = self.fields.get("born")
        day: str | None = given.get("date") if isinstance(given, dict) else given
        return day

    @property
    def birthplaces(self) -> list[str]:
        """Where a person was born, from near to far: slugs or names."""
        given: Any = self.fields.get("born")
        places: list[str] = given.get("in", []) if isinstance(given, dict) else []
        return places

    @property
    def alive(self) -> str | None:
        """The last day on which a person was known to live."""
        return self._text("alive")

    @property
    def nationality(self) -> list[str]:
        """The countries a person belongs to: slugs or names."""
        return self._texts("nationality")

    @property
    def pronouns(self) -> str | None:
        """The pronoun of a person: she, he or they."""
        return self._text("pronouns")

    @property
    def honorifics(self) -> list[str] | None:
        """The forms of address that a person has; None where the file does not say."""
        given: list[str] | None = self.fields.get("honorifics")
        return given

    @property
    def professions(self) -> list[str]:
        """What a person does."""
        return self._texts("professions")

    @cached_property
    def affiliations(self) -> list[Affiliation]:
        """Whom or what a person belongs to."""
        given = self.fields.get("affiliations", [])
        return [Affiliation(**_renamed(one)) for one in given]

    @property
    def founded(self) -> str | None:
        """When an organisation was founded."""
        return self._text("founded")

    def holds(self, key: str) -> list[Hold]:
        """Who has or makes it by the key, such as `owned_by`, or where its seat is by `headquarters`."""
        given: Any = self.fields.get(key, [])
        several = [given] if isinstance(given, str) else given
        return [
            Hold(one) if isinstance(one, str) else Hold(**_renamed(one))
            for one in several
        ]

    @property
    def publishes(self) -> list[str]:
        """What an organisation publishes: slugs or names."""
        return self._texts("publishes")

    @property
    def part(self) -> str | None:
        """Which part of the last place that it lies in a place is of."""
        return self._text("part")

    @property
    def home_of(self) -> list[str]:
        """Whose home a place is: slugs or names."""
        return self._texts("home_of")

    @property
    def population(self) -> tuple[float, str | None] | None:
        """How many people live in a place, and when they were counted."""
        given: Any = self.fields.get("population")
        return (float(given["value"]), given.get("as_of")) if given else None

    @property
    def makers(self) -> list[str]:
        """By whom a work is: slugs or names."""
        given: Any = self.fields.get("by", [])
        return [given] if isinstance(given, str) else list(given)

    @property
    def died(self) -> str | None:
        """When a person died."""
        return self._text("died")

    @property
    def named_after(self) -> str | None:
        """The slug of what a place is named after."""
        return self._text("named_after")

    @property
    def accept(self) -> list[str]:
        """Other right forms of a name."""
        return self._texts("accept")

    @property
    def demonyms(self) -> list[str]:
        """What the people of a place are called, and its adjectives."""
        return self._texts("demonyms")

    @property
    def metonyms(self) -> list[str]:
        """What else stands for a place."""
        return self._texts("metonyms")

    @property
    def describe_as(self) -> list[str]:
        """Descriptions that are right."""
        return self._texts("describe_as")

    @property
    def never_describe_as(self) -> list[str]:
        """Descriptions that are wrong."""
        return self._texts("never_describe_as")

    @property
    def not_same_as(self) -> list[str]:
        """Slugs of entries that it is not to be taken for."""
        return self._texts("not_same_as")

    @property
    def quote_forms(self) -> list[str]:
        """Forms that stand in quotations alone."""
        return self._texts("quote_forms")

    @property
    def own_name(self) -> str | None:
        """The name of an entry that has one; `name` is the slug of others."""
        return self._text("name")

    @property
    def family(self) -> str:
        """The family name of a person: as the entry gives it, else the last word of the name."""
        return self.given_family or self.name.split()[-1]

    @property
    def given_family(self) -> str | None:
        """The family name of a person where the entry gives one."""
        return self._text("family")

    @property
    def within(self) -> list[str]:
        """Slugs of the places that a place or an organisation lies in."""
        return self._texts("in")

    @property
    def kin(self) -> dict[str, str]:
        """The slugs of relatives by what they are called: father, sister."""
        given: dict[str, str] = self.fields.get("kin", {})
        return given

    @cached_property
    def roles(self) -> list[Role]:
        """The roles of a person."""
        return [Role(**_renamed(role)) for role in self.fields.get("roles", [])]

    @cached_property
    def first_reference(self) -> FirstReference:
        """What the first reference has to look like."""
        return FirstReference(**_renamed(self.fields.get("first_reference", {})))

    @cached_property
    def never(self) -> list[Misspelling]:
        """Forms that are wrong."""
        given = self.fields.get("never", [])
        return [
            Misspelling(one)
            if isinstance(one, str)
            else Misspelling(one["form"], one["for"])
            for one in given
        ]

    @cached_property
    def formerly(self) -> list[Former]:
        """Names that were changed."""
        return [Former(**former) for former in self.fields.get("formerly", [])]

    @cached_property
    def never_after(self) -> list[Renamed]:
        """Forms that are wrong from a date on."""
        given = self.fields.get("never_after", [])
        return [
            Renamed(one["form"], one["date"], one.get("unless", [])) for one in given
        ]

    @cached_property
    def superlatives(self) -> list[Superlative]:
        """Superlatives on file."""
        return [Superlative(**claim) for claim in self.fields.get("superlatives", [])]


def _renamed(given: dict[str, Any]) -> dict[str, Any]:
    return {_ROLE.get(key, key): value for key, value in given.items()}
