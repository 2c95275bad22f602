"""What people, organisations, places and works have in common: a name, its forms, and what is never said of it."""

from typing import Any, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from factlint.rulebook import _forms
from factlint.rulebook._entry import EntryKeys, Strict
from factlint.rulebook.scalars import Bare, Form, PartialDate, Slug, Text


class Misspelling(Strict):
    """A wrong form of something else than the entry's name, such as its demonym."""

    form: Form
    right: Bare = Field(alias="for")

    @model_validator(mode="after")
    def _differs(self) -> Self:
        """What is right is not what is wrong."""
        if _forms.one_form(self.form, self.right):
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
