"""The fact base as a whole: entries merged from several sources, kept as YAML or in a store, compared and looked up.

All of it is pure: bytes and text come from the doors.
"""

from factlint.facts.base import Base

__all__ = ["Base"]
