"""What entries are made of where a key holds more than a text: roles, names that were changed, superlatives."""

from typing import Any

from factlint.start.record import NamedTuple


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


class Hold(NamedTuple):
    """Who has or makes something, or where a body has its seat, from `start` to `end`."""

    by: str
    start: str | None = None
    end: str | None = None


class Affiliation(NamedTuple):
    """Whom or what somebody belongs to, `kind` as what, from `start` to `end`."""

    body: str
    kind: str | None = None
    start: str | None = None
    end: str | None = None


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
