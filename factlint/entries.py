"""The entries of the rulebook as values: one fact, term, pattern or correction, with the keys of its YAML by name.

What a key means is told by the schema of rule files; here an absent list is empty, an absent text None, or empty where
every entry that is asked for it has one.
"""

from functools import cached_property
from typing import Any

from factlint.start.record import NamedTuple

_ROLE = {"from": "start", "to": "end"}
"""Keys that are words of Python, or say too little alone."""


class Role(NamedTuple):
    """A role held from `start` to `end`, either a day, a month or a year; `seen` is when it was last known to be held.

    `of` is the slug of the place or body it belongs to, `area` the constituency within.
    """

    title: str
    of: str | None = None
    area: str | None = None
    party: str | None = None
    start: str | None = None
    end: str | None = None
    seen: str | None = None
    source: Any = None
    acting: bool = False
    one_of_many: bool = False
    capital_before_name: bool | None = None


class FirstReference(NamedTuple):
    """What the first reference to a name has to look like, and on which days."""

    needs_title: bool = False
    formula: str | None = None
    start: str | None = None
    end: str | None = None


class Misspelling(NamedTuple):
    """A form that is wrong; for `right` where that is not the entry's name."""

    form: str
    right: str | None = None


class Former(NamedTuple):
    """A name until it was changed."""

    name: str
    until: str | None = None


class Renamed(NamedTuple):
    """A form that is wrong from a date on, unless one of the cues stands by it."""

    form: str
    date: str
    unless: list[str]


class Superlative(NamedTuple):
    """A superlative on file, with its scope and who says so."""

    claim: str
    scope: str | None = None
    attribute_to: str | None = None


class Entry:
    """One fact, term, pattern or correction. `origin` is `file:line`; `fields` are its YAML keys as they stand."""

    def __init__(
        self, section: str, slug: str, name: str, origin: str, fields: dict[str, Any]
    ) -> None:
        self.section, self.slug, self.name, self.origin, self.fields = (
            section,
            slug,
            name,
            origin,
            fields,
        )

    @property
    def id(self) -> str:
        """`section/slug`, as findings name it."""
        return f"{self.section}/{self.slug}"

    def _text(self, key: str) -> str | None:
        given: str | None = self.fields.get(key)
        return given

    def _texts(self, key: str) -> list[str]:
        given: list[str] = self.fields.get(key, [])
        return given

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
        return self._text("born")

    @property
    def died(self) -> str | None:
        """When a person died."""
        return self._text("died")

    @property
    def place(self) -> str | None:
        """Where an event was: a slug, or a name."""
        return self._text("place")

    @property
    def date(self) -> str | None:
        """The day of an event."""
        return self._text("date")

    @property
    def start(self) -> str | None:
        """The first day of an event."""
        return self._text("start")

    @property
    def end(self) -> str | None:
        """The last day of an event."""
        return self._text("end")

    @property
    def day_count(self) -> str | None:
        """Whether the last day counts, `inclusive` or `exclusive`."""
        return self._text("day_count")

    @property
    def state(self) -> str | None:
        """Whether an event is `planned`, `done` or `cancelled`."""
        return self._text("state")

    @property
    def counter(self) -> str | None:
        """`up` where a number normally only grows."""
        return self._text("counter")

    @property
    def unit(self) -> str | None:
        """The unit of a quantity."""
        return self._text("unit")

    @property
    def as_of(self) -> str | None:
        """The day a quantity is of."""
        return self._text("as_of")

    @property
    def severity(self) -> str | None:
        """The severity of its findings, where the entry says one."""
        return self._text("severity")

    @property
    def in_quotes(self) -> str | None:
        """What is done with its findings inside quotation marks."""
        return self._text("in_quotes")

    @property
    def replace(self) -> str | None:
        """What a match becomes."""
        return self._text("replace")

    @property
    def message(self) -> str | None:
        """What an editor reads of a match."""
        return self._text("message")

    @property
    def story(self) -> str | None:
        """The story that a correction is of."""
        return self._text("story")

    @property
    def since(self) -> str | None:
        """The day of a correction."""
        return self._text("since")

    @property
    def fixed_in(self) -> str | None:
        """The version that a correction was made in."""
        return self._text("fixed_in")

    @property
    def public_note(self) -> str | None:
        """What the public is told of a correction."""
        return self._text("public_note")

    @property
    def review_by(self) -> str | None:
        """The day by which an entry is to be looked at again."""
        return self._text("review_by")

    @property
    def named_after(self) -> str | None:
        """The slug of what a place is named after."""
        return self._text("named_after")

    @property
    def note(self) -> str | None:
        """A note of the desk."""
        return self._text("note")

    @property
    def kind(self) -> str | None:
        """What kind of organisation, term, pattern or correction it is."""
        return self._text("kind")

    @property
    def speaker(self) -> str | None:
        """Who said words of record."""
        return self._text("speaker")

    @property
    def say(self) -> str:
        """A phrase with `{n}` for the number."""
        return self._text("say") or ""

    @property
    def text(self) -> str:
        """The words of a quotation of record."""
        return self._text("text") or ""

    @property
    def wrong(self) -> str:
        """What was wrong."""
        return self._text("wrong") or ""

    @property
    def right(self) -> str:
        """What is right."""
        return self._text("right") or ""

    @property
    def prefer(self) -> str:
        """The preferred form, or nothing."""
        return self._text("prefer") or ""

    @property
    def match(self) -> str:
        """A regular expression, or `exact_case` of a name."""
        return self._text("match") or ""

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
    def aliases(self) -> list[str]:
        """Other names of an event."""
        return self._texts("aliases")

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
    def participants(self) -> list[str]:
        """Slugs of those who took part."""
        return self._texts("participants")

    @property
    def one_of(self) -> list[str]:
        """Forms of which one is used throughout."""
        return self._texts("one_of")

    @property
    def avoid(self) -> list[str]:
        """Forms that are to be avoided."""
        return self._texts("avoid")

    @property
    def unless(self) -> list[str]:
        """Phrases that excuse a form in their sentence."""
        return self._texts("unless")

    @property
    def bad(self) -> list[str]:
        """Texts in which it has to be reported."""
        return self._texts("bad")

    @property
    def good(self) -> list[str]:
        """Texts in which it must not be."""
        return self._texts("good")

    @property
    def members(self) -> list[str]:
        """What a quantity is made of."""
        return self._texts("members")

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
    def first_day(self) -> str | None:
        """The first day on which a term or pattern counts."""
        return self._text("from")

    @property
    def last_day(self) -> str | None:
        """The last day on which a term or pattern counts."""
        return self._text("to")

    @property
    def within(self) -> list[str]:
        """Slugs of the places that a place or an organisation lies in."""
        return self._texts("in")

    @property
    def spread(self) -> str:
        """How far a correction reaches: its `story`, the `siblings` too, or `all` copy."""
        return self._text("spread") or "story"

    @property
    def value(self) -> float:
        """The number of a quantity."""
        return float(self.fields["value"])

    @property
    def tolerance(self) -> float:
        """By how much a number may be off."""
        return float(self.fields.get("tolerance") or 0)

    @property
    def translated(self) -> bool:
        """Whether words of record are a translation."""
        return bool(self.fields.get("translated"))

    @property
    def safe(self) -> bool:
        """Whether its mends may be made without a look."""
        return bool(self.fields.get("safe", True))

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
