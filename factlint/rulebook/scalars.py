"""The types of the scalars in YAML files: texts, slugs, dates, time zones, expressions and choices.

Every scalar is read as a string and converted here, because YAML 1.1 turns `on`, `NO`, `3:30` and `007`
into something else.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from factlint import dates
from factlint.rulebook import _forms, _regex


def _whole_number(value: Any) -> Any:
    return (
        int(value)
        if isinstance(value, str) and value.isascii() and value.isdecimal()
        else value
    )


def _partial_date(value: str) -> str:
    dates.parse_partial(value)
    return value


def _day(value: str) -> str:
    return dates.local_date(value, None) and value


def _visible(value: str) -> str:
    if value.isspace():
        raise ValueError(
            "there is nothing but white space; write a value or take the key out"
        )
    return value


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_visible)]
Bare = Annotated[Text, AfterValidator(_forms.unquoted)]
"""A text without a word processor's quotation marks."""
EITHER = "the slug of an entry, or a name"
SlugOrName = Annotated[Bare, Field(description=EITHER)]
"""What is on file by its slug, or not on file by its name."""
Form = Annotated[Bare, AfterValidator(_forms.findable)]
"""A text that is looked for in copy."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
PartialDate = Annotated[str, AfterValidator(_partial_date)]
Day = Annotated[str, AfterValidator(_day)]
Regex = Annotated[
    str, StringConstraints(min_length=1), AfterValidator(_regex.checked)
]
Severity = Literal["error", "warning", "info", "off"]
QuotePolicy = Literal["check", "query", "skip"]
Zone = Annotated[Text, AfterValidator(dates.check_zone)]
FormatVersion = Annotated[Literal[1], BeforeValidator(_whole_number)]
