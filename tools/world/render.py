"""The text of the pack: YAML, one entry a paragraph."""

import json
import re

from tools.world.places import Place

AS_OF = "2026-11-21"
HEAD = f"""\
# Countries, territories and capitals of the world. Made by `python -m tools.world`: change it there, not here.
factlint: 1
pack: world
as_of: {AS_OF}
sources:
  cldr: {{note: "Unicode CLDR, English territory names, through babel 2.18.0 (Unicode License v3)", seen: {AS_OF}}}
  factbook: {{note: "names from CLDR; capitals and demonyms written by hand in tools/world/capitals.csv and checked \
against the CIA World Factbook (public domain), which also gives the long official names", seen: {AS_OF}}}
  desk: {{note: "general knowledge", seen: {AS_OF}}}
places:
"""


def render(places: list[Place]) -> str:
    """The whole pack."""
    return HEAD + "".join(map(_render_place, places))


def _render_place(place: Place) -> str:
    fields = {key: value for key, value in place.fields.items() if value}
    items = [f"{key}: {_render_value(value)}" for key, value in fields.items()]
    never = items.pop() if "never" in fields else ""
    tail = f",\n    {never}}}" if never else "}"
    return f"  {place.slug}: {{{', '.join(items)}{tail}\n"


def _render_value(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_render_value, value)) + "]"
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(
                f"{key}: {_render_value(item)}" for key, item in value.items()
            )
            + "}"
        )
    return _render_text(str(value))


def _render_text(text: str) -> str:
    """A plain scalar where every reader of YAML takes it for the same string, else a quoted one."""
    plain = re.fullmatch(r"[^\W\d_](?:[\w .'-]*[\w.])?", text)
    trap = text.lower() in {
        "y",
        "n",
        "no",
        "yes",
        "on",
        "off",
        "true",
        "false",
        "null",
    }
    return text if plain and not trap else json.dumps(text, ensure_ascii=False)
