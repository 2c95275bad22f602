"""The fields of a record as an input fills them."""

from typing import Any


def filled(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that say something; a blank cell says nothing."""
    return {key: value for key, value in fields.items() if value}
