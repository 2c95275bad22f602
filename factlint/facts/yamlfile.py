"""A fact base as a rule file, the same for the same entries."""

from typing import Any

from factlint.facts import base
from factlint.facts.base import Base
from factlint.model import Problem
from factlint.rulebook.validate import validate

HEADER = "# Made by `factlint facts import`: what is written here by hand is kept, comments are not.\n"
"""The first line of a file that an import has made, and may make anew."""


def read(text: str, path: str) -> tuple[Base, list[Problem]]:
    """The base in a rule file; faulty entries are left out and told."""
    sheet, problems = validate("rules", text, path)
    if sheet is None:
        return base.empty(), problems
    return base.of_dump(
        sheet.model.model_dump(exclude_defaults=True, by_alias=True)
    ), problems


def dumped(kept: Base) -> str:
    """The rule file of a base."""
    import yaml

    dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(
        base.as_dump(kept),
        Dumper=dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=120,
    )
    return HEADER + text
