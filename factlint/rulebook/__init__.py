"""The rulebook: YAML files to facts, terms, patterns and corrections, compiled once to plain data.

Nothing here is imported that only compiling needs; a run with a cached rulebook loads neither YAML nor pydantic.
"""

from factlint.rulebook.book import Book
from factlint.rulebook.draft import Draft

__all__ = ["Book", "Draft"]
