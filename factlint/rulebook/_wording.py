"""The types of entries that say how the desk writes: terms, patterns, and the corrections ledger."""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from factlint.rulebook import _forms, _regex
from factlint.rulebook._entry import EntryKeys, Strict
from factlint.rulebook.scalars import Bare, Day, Form, PartialDate, Regex, Text


class Term(EntryKeys):
    """A preferred form and those to avoid, or several of which one is used throughout.

    With `kind: title` the entry is a title; its `never` forms are misspellings.
    """

    kind: Literal["word", "title"] = "word"
    prefer: Form | None = None
    avoid: list[Form] = []
    never: list[Form] = []
    one_of: list[Form] = []
    unless: list[Form] = []
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None

    @field_validator("avoid", "never")
    @classmethod
    def _changes(cls, forms: list[str], info: ValidationInfo) -> list[str]:
        """No form to avoid is the preferred one."""
        form = _forms.no_change(forms, info.data.get("prefer"))
        if form:
            raise ValueError(
                f"“{form}” is what `prefer` says, so it is never reported; take it out"
            )
        return forms

    @field_validator("one_of")
    @classmethod
    def _several(cls, forms: list[str]) -> list[str]:
        """There are two forms to choose from."""
        if len(set(forms)) == 1:
            raise ValueError(
                "there is one form, and so no choice; add another, or write `prefer` and `avoid`"
            )
        return forms

    @field_validator("unless")
    @classmethod
    def _leaves_something(cls, phrases: list[str], info: ValidationInfo) -> list[str]:
        """No form is excused by itself."""
        forms = [
            form
            for key in ("avoid", "never", "one_of")
            for form in info.data.get(key, ())
        ]
        phrase = _forms.always_excused(forms, phrases)
        if phrase:
            raise ValueError(
                f"“{phrase}” stands in a form of this term, which is then never reported; take it out"
            )
        return phrases

    @model_validator(mode="after")
    def _looks_for_something(self) -> Self:
        """There are forms to look for, and where there are misspellings, there is a right spelling."""
        if (self.kind == "title" or self.never) and not self.prefer:
            raise ValueError(
                "a title or a list `never` needs the right form; add `prefer`"
            )
        if self.kind == "word" and not (self.avoid or self.never or self.one_of):
            raise ValueError(
                "a term needs forms to look for; add `avoid`, `never` or `one_of`"
            )
        return self


class Pattern(EntryKeys):
    """A regular expression of Python's `re`. With `kind: boilerplate` it must match a whole paragraph."""

    kind: Literal["style", "boilerplate"] = "style"
    match: Regex
    replace: str | None = None
    message: Text | None = None
    unless: list[Form] = []
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None

    @field_validator("replace")
    @classmethod
    def _fits(cls, replace: str | None, info: ValidationInfo) -> str | None:
        """The replacement names only groups that the expression has."""
        if replace is not None and "match" in info.data:
            _regex.check_replacement(info.data["match"], replace)
            if replace == info.data["match"] == re.escape(replace):
                raise ValueError(
                    "that is what `match` finds; write what it is to become"
                )
        return replace


class Correction(Strict):
    """An entry of the corrections ledger: what was wrong, what is right, and how far it spread."""

    id: Form
    story: Form | None = None
    wrong: Annotated[Text, AfterValidator(_forms.findable)]
    right: Text
    kind: Bare | None = None
    fixed_in: Form | None = None
    since: Day | None = None
    spread: Literal["story", "siblings", "all"] = "story"
    public_note: Text | None = None
    source: Text | None = None
    note: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _quotation_marks_do_not_count(cls, given: Any) -> Any:
        """Quotation marks round a wrong text are no part of it, and then those round the right one are none."""
        wrong, right = (
            (given.get(key) for key in ("wrong", "right"))
            if isinstance(given, dict)
            else (None, None)
        )
        if not isinstance(wrong, str) or _forms.bare(wrong) == wrong:
            return given
        return (
            given
            | {"wrong": _forms.bare(wrong)}
            | ({"right": _forms.bare(right)} if isinstance(right, str) else {})
        )

    @field_validator("right")
    @classmethod
    def _differs(cls, right: str, info: ValidationInfo) -> str:
        """What is right is not what is wrong."""
        if _forms.one_form(right, info.data.get("wrong", "")):
            raise ValueError("this is both wrong and right; give two different texts")
        return right
