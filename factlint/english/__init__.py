"""Annotations: words, sentences, quotes, masks and names, read from a Document once and shared by all checks."""

from factlint.english.copy import Copy
from factlint.english.names.names import Name
from factlint.english.quotes import Quote
from factlint.english.words import Word

__all__ = ["Copy", "Name", "Quote", "Word"]
