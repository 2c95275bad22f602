"""Annotations: words, sentences, quotes, masks and names, read from a Document once and shared by all checks."""

from factlint.annotate.copy import Copy
from factlint.annotate.names import Name
from factlint.annotate.quotes import Quote
from factlint.annotate.words import Word

__all__ = ["Copy", "Name", "Quote", "Word"]
