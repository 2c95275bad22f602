"""Copy from standard input."""

import sys

from factlint.model import Problem

MARK = "-"
"""The path that stands for standard input."""


def text(name: str) -> str | Problem:
    """Standard input, decoded; `name` is what a problem calls it."""
    from factlint.reading import decode

    decoded = decode(sys.stdin.buffer.read(), name)
    return decoded if isinstance(decoded, Problem) else decoded.text
