"""Options as the configuration gives them, converted by the types of the check's own `Options`."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from factlint import checks
from factlint.rulebook import _forms
from factlint.rulebook.scalars import QuotePolicy, Severity
from factlint.visible import short


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


@cache
def model(check_id: str) -> type[BaseModel]:
    """The types of one check's settings: its options, `severity` and `in_quotes`."""
    fields: dict[str, Any] = {
        "severity": (Severity | None, None),
        "in_quotes": (QuotePolicy | None, None),
    }
    kind = getattr(checks.load(check_id), "Options", None)
    fields |= _fields(kind) if kind else {}
    return create_model(f"Options of {check_id}", __base__=_Strict, **fields)


def _fields(kind: Any) -> dict[str, Any]:
    """The fields of an `Options` class; a NamedTuple inside it becomes a model of its own."""
    fields: dict[str, Any] = {}
    for name, hint in get_type_hints(kind).items():
        nested = hasattr(hint, "_fields")
        inner = (
            create_model(hint.__name__, __base__=_Strict, **_fields(hint))
            if nested
            else hint
        )
        fields[name] = (inner, inner() if nested else _default(kind, name))
    return fields


def _default(kind: Any, name: str) -> Any:
    return (
        kind._field_defaults[name]
        if hasattr(kind, "_field_defaults")
        else getattr(kind, name)
    )


def converted(
    check_id: str, given: Mapping[str, Any]
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The given settings by type, without those that are wrong, and for each of these its key and a sentence."""
    wrong = [
        (name, sentence)
        for name, value in given.items()
        if (sentence := _quoted(name, value))
    ]
    values = {name: value for name, value in given.items() if name not in dict(wrong)}
    for _ in range(len(values) + 1):
        try:
            return model(check_id).model_validate(values).model_dump(
                exclude_unset=True
            ), wrong
        except ValidationError as error:
            for fault in error.errors():
                wrong.append((str(fault["loc"][0]), _sentence(check_id, fault)))
                values.pop(str(fault["loc"][0]), None)
    return {}, wrong


def _quoted(name: str, value: Any) -> str | None:
    """The sentence for a word processor's quotation marks in an option; None where there are none."""
    try:
        for part in value if isinstance(value, list) else [value]:
            _forms.unquoted(str(part))
    except ValueError as error:
        return f"`{short(name)}` has `{short(str(part))}`: {error}"
    return None


def _sentence(check_id: str, fault: Any) -> str:
    name = short(".".join(str(part) for part in fault["loc"]))
    if fault["type"] == "extra_forbidden":
        known = list(model(check_id).model_fields)
        close = get_close_matches(str(fault["loc"][-1]), known, 1, 0.6)
        return f"unknown option `{name}`; " + (
            f"did you mean `{close[0]}`?" if close else f"known: {', '.join(known)}"
        )
    expected = fault.get("ctx", {}).get("expected")
    mend = f"it takes {expected}" if expected else fault["msg"].lower()
    return f"`{name}` is `{short(str(fault['input']))}`; {mend}"
