"""JSON and YAML of other registers as plain values, with a sentence where they are neither."""

import json
from typing import Any

from factlint.model import Problem


def read(text: str) -> Any:
    """The value of a JSON or YAML text, all scalars of YAML as they are written; or a problem."""
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        try:
            return json.loads(text.lstrip("\ufeff"))
        except ValueError as error:
            return Problem(f"this is no readable JSON: {error}")
        except RecursionError:
            return Problem("this JSON is nested too deeply")
    return _yaml(text)


def _yaml(text: str) -> Any:
    import yaml

    from factlint.rulebook import yamltext

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.load(text, Loader=loader)
    except (yaml.YAMLError, RecursionError) as error:
        if yamltext.too_deep(error):
            return Problem(yamltext.TOO_DEEP)
        return Problem(f"this is no readable YAML: {' '.join(str(error).split())}")


def text(value: Any, *keys: str) -> str:
    """The text below some keys; empty where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return (
        str(value).strip()
        if isinstance(value, str | int | float) and not isinstance(value, bool)
        else ""
    )


def items(value: Any, key: str) -> list[dict[str, Any]]:
    """The mappings in the list below a key."""
    found = value.get(key) if isinstance(value, dict) else None
    return (
        [item for item in found if isinstance(item, dict)]
        if isinstance(found, list)
        else []
    )
