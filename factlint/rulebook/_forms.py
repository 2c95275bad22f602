"""The forms that editors write, and what of them could never be found in copy, or never be wrong there."""

import re
from collections.abc import Iterable

from factlint.match.fold import fold
from factlint.visible import short

_OPENING, _CLOSING = "“„«", "”“»"
"""Quotation marks as word processors set them; German closes with the one that English opens with."""


def unquoted(value: str) -> str:
    """`value` itself; ValueError with a sentence where a word processor's quotation marks stand round it.

    YAML cuts lists at commas, so that one of the two may stand in another item.
    """
    wrapped = (
        len(value) > 2 and value[0] in _OPENING + "‘" and value[-1] in _CLOSING + "’"
    )
    cut = value[:1] in (*_OPENING,) and not set(_CLOSING) & set(value[1:])
    cut = cut or (value[-1:] in ("”", "»") and not set(_OPENING) & set(value[:-1]))
    if wrapped or cut:
        what = (
            "YAML takes only straight quotation marks, and these are part of the text"
        )
        raise ValueError(
            f"{what}; write {short(value.strip(_OPENING + _CLOSING + '‘’'))}, where need be between straight ones"
        )
    return value


def findable(value: str) -> str:
    """`value` itself; ValueError with a sentence where it has no word that could be looked for."""
    if not any(map(str.isalnum, value)):
        raise ValueError(
            "there is no letter or figure in this to look for; a pattern can find signs"
        )
    return value


def bare(value: str) -> str:
    """`value` without quotation marks round all of it."""
    inner = value[1:-1]
    marks = set(_OPENING + _CLOSING + '"')
    return (
        inner
        if {value[:1], value[-1:]} <= marks and inner and not marks & set(inner)
        else value
    )


def one_form(one: str, other: str) -> bool:
    """Whether two texts are one but for quotation marks, hyphens and spaces."""
    return fold(bare(one)).strip() == fold(bare(other)).strip()


def no_change(forms: Iterable[str], prefer: str | None) -> str | None:
    """The first of the forms to avoid that a mend would leave as it is, because the case of copy in capitals stays."""
    right = prefer or ""
    return next(
        (
            form
            for form in forms
            if right in (form, fold(form)) or _in_capitals(form, right)
        ),
        None,
    )


def _in_capitals(form: str, prefer: str) -> bool:
    return form.isupper() and form.lower() == prefer.lower()


def always_excused(forms: Iterable[str], unless: Iterable[str]) -> str | None:
    """The first of the phrases that stands in one of the forms itself, which it then always excuses."""
    said = [fold(form).lower() for form in forms]
    return next(
        (
            phrase
            for phrase in unless
            if any(_stands(fold(phrase).lower(), form) for form in said)
        ),
        None,
    )


def _stands(phrase: str, form: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", form) is not None


def both(forms: Iterable[str], others: Iterable[str]) -> str | None:
    """The first of the forms that is one of the others too."""
    known = {fold(other) for other in others}
    return next((form for form in forms if fold(form) in known), None)
