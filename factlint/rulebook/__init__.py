"""The rulebook: YAML files to facts, terms, patterns and corrections, compiled once to volumes.

Nothing here is imported that only compiling needs; a run with a cached rulebook loads neither YAML nor pydantic.
"""

from factlint.rulebook.book import Book
from factlint.rulebook.volume import Volume

__all__ = ["Book", "Volume"]
