"""What to write instead, for the faults that beginners make in files of rules."""

import re
from typing import Any

from factlint.model import SEVERITIES
from factlint.visible import short

_ALIKE = (
    ("from", "start", "since", "begin", "begins"),
    ("to", "until", "end", "till", "ends"),
    ("people", "persons", "person"),
    ("organisations", "organizations", "organisation", "companies", "orgs"),
    ("places", "place", "locations", "location", "countries"),
    ("match", "regex", "regexp", "pattern", "find"),
    ("prefer", "use", "right"),
    ("accept", "alias", "aliases", "also", "variants"),
    ("never", "wrong", "misspellings"),
    ("replace", "replacement", "fix", "suggest"),
    ("roles", "role", "titles", "offices", "jobs"),
    ("say", "phrase", "phrases"),
    ("story", "article", "slug"),
    ("born", "birth", "birthday"),
    ("she", "her", "hers"),
    ("he", "him", "his"),
    ("they", "them", "their"),
    ("owned_by", "owner", "owners"),
    ("founded", "founding", "established"),
    ("headquarters", "seat", "hq"),
    ("professions", "profession", "occupation"),
    ("nationality", "nationalities", "citizenship"),
    ("died", "death", "dead"),
    ("name", "title"),
)  # fmt: skip
"""Keys of ours, and of those who guess, for one thing."""
_WITHOUT_SPACE = re.compile(r"([A-Za-z_]\w*):[^\s:/\\]")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_NAMED_BY = ("name", "prefer", "say", "text", "id", "message")


def known_key(key: str, known: list[str]) -> str | None:
    """The known key for what a key means."""
    meant = {other for group in _ALIKE if key.lower() in group for other in group}
    return next((one for one in known if one in meant), None)


def slug(text: str) -> str:
    """A slug made of a text; empty where nothing of it can be in one."""
    return _NO_SLUG.sub("-", text.lower()).strip("-")


def named_entries(section: str, value: list[Any]) -> str:
    """What to do with a section that is a list where each entry has a slug."""
    first = next((entry for entry in value if isinstance(entry, dict)), {})
    key = next((key for key in _NAMED_BY if isinstance(first.get(key), str)), "name")
    said = short(str(first.get(key, "Ada Brandt")))
    return (
        f"`{section}` is a list; each entry needs a short name before it, as in "
        f"`{slug(said) or 'a-short-name'}: {{{key}: {said}}}`"
    )


def without_space(text: str) -> str | None:
    """The mend of a key whose value follows its colon at once."""
    match = _WITHOUT_SPACE.match(text.strip().lstrip("{[-, "))
    return f"a space is missing after `{match[1]}:`" if match else None


def setting(check: str, value: str) -> str | None:
    """How the severity of a check is written."""
    if value not in SEVERITIES and value != "off":
        return None
    return f"write `{check}: {{severity: {value}}}`"


def entry(schema: Any, value: str) -> str | None:
    """The smallest mapping of a type with `value` for the first of its keys, as it is written."""
    keys = [*schema.get("required", ())]
    if not keys:
        return None
    properties = schema.get("properties", {})
    keys += ["until"] * ("until" in properties)
    if all(properties[key].get("type") == "integer" for key in keys):
        return (
            "{"
            + ", ".join(f"{key}: {96 // at}" for at, key in enumerate(keys, 1))
            + "}"
        )
    return (
        "{"
        + ", ".join([f"{keys[0]}: {value}", *(f"{key}: 2022" for key in keys[1:])])
        + "}"
    )
