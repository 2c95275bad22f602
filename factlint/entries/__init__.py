"""The entries of the rulebook as values: one fact, term, pattern or correction, with the keys of its YAML by name.

What a key means is told by the schema of rule files; here an absent list is empty, an absent text None, or empty where
every entry that is asked for it has one.
"""

from factlint.entries.corrections import Corrected
from factlint.entries.happenings import Stated
from factlint.entries.names import Named
from factlint.entries.parts import (
    Affiliation,
    FirstReference,
    Former,
    Hold,
    Misspelling,
    Renamed,
    Role,
    Superlative,
)
from factlint.entries.wording import Worded

__all__ = [
    "Affiliation",
    "Entry",
    "FirstReference",
    "Former",
    "Hold",
    "Misspelling",
    "Renamed",
    "Role",
    "Superlative",
]


class Entry(Named, Stated, Worded, Corrected):
    """One fact, term, pattern or correction. `origin` is `file:line`; `fields` are its YAML keys as they stand."""
