"""The statements of Wikidata entities: what they name, when they hold, and which of them count."""

from collections.abc import Sequence
from typing import Any

from factlint.facts.registers import _tree

_PRECISIONS = {9: 4, 10: 7, 11: 10}
"""How many signs of a date are known: a year, a month, a day."""


class EndedError(Exception):
    """A statement has ended, but nobody knows when."""


def statements(entity: dict[str, Any], claim: str) -> list[dict[str, Any]]:
    """The statements of a property that are not deprecated."""
    found = _tree.items(entity.get("claims", {}), claim)
    return [statement for statement in found if statement.get("rank") != "deprecated"]


def best(statements: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The statements without those that a preferred one of the same value and time stands for."""
    preferred = [
        statement for statement in statements if statement.get("rank") == "preferred"
    ]
    return [
        s
        for s in statements
        if s in preferred or not any(_same_time(s, other) for other in preferred)
    ]


def _same_time(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if item(one) != item(other):
        return False
    try:
        spans = [dates(statement) for statement in (one, other)]
    except EndedError:
        return False
    return spans[0][0] <= (spans[1][1] or "9999") and spans[1][0] <= (
        spans[0][1] or "9999"
    )


def item(statement: dict[str, Any]) -> str | None:
    """The number of the entity that a statement names."""
    return _number(statement.get("mainsnak", {}))


def _number(snak: Any) -> str | None:
    value = snak.get("datavalue", {}).get("value") if isinstance(snak, dict) else None
    if not isinstance(value, dict):
        return None
    return value.get("id") or (
        f"Q{value['numeric-id']}" if "numeric-id" in value else None
    )


def qualifier_item(statement: dict[str, Any], name: str) -> str | None:
    """The number of the entity that a qualifier of a statement names."""
    return next(
        (
            _number(snak)
            for snak in _tree.items(statement.get("qualifiers", {}), name)
        ),
        None,
    )


def dates(statement: dict[str, Any]) -> tuple[str, str]:
    """The start and the end of a statement; raises EndedError where it has ended on an unknown day."""
    start, end = (
        _tree.items(statement.get("qualifiers", {}), name)
        for name in ("P580", "P582")
    )
    last = _date(end[0]) if end else ""
    if (end and not last and end[0].get("snaktype") != "novalue") or (
        not end and _succeeded(statement)
    ):
        raise EndedError
    return _date(start[0]) if start else "", last


def _succeeded(statement: dict[str, Any]) -> bool:
    """Whether a successor (P1366) is named: the office was left."""
    return bool(_tree.items(statement.get("qualifiers", {}), "P1366"))


def _date(snak: dict[str, Any]) -> str:
    """A date as far as it is known; empty where it is not, or lies before our era."""
    value = snak.get("datavalue", {}).get("value", {})
    told = _tree.text(value, "time")
    size = (
        _PRECISIONS.get(value.get("precision", 0), 0)
        if isinstance(value, dict)
        else 0
    )
    return told[1 : 1 + size] if told[:1] == "+" else ""


def first_date(statements: list[dict[str, Any]]) -> str:
    """The date of the first statement that has one, a preferred one before others."""
    ordered = sorted(
        statements, key=lambda statement: statement.get("rank") != "preferred"
    )
    return next(
        (
            found
            for statement in ordered
            if (found := _date(statement.get("mainsnak", {})))
        ),
        "",
    )
