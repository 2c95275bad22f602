"""Copy from standard input."""

import sys

from factlint.model import Problem
from factlint.sources.files import MAX_BYTES, OVER_LIMIT

MARK = "-"
"""The path that stands for standard input."""


def text(name: str) -> str | Problem:
    """Standard input, decoded; `name` is what a problem calls it."""
    from factlint.reading import decode_text

    data = _bytes(name)
    decoded = data if isinstance(data, Problem) else decode_text(data, name)
    return decoded if isinstance(decoded, Problem) else decoded.text


def _bytes(name: str) -> bytes | Problem:
    """The bytes of standard input, up to the limit that files have."""
    if sys.stdin is None:
        return Problem(
            "standard input is closed; send copy to it or name files", name
        )
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        return Problem(f"standard input cannot be read: {error.strerror}", name)
    return Problem(OVER_LIMIT, name) if len(data) > MAX_BYTES else data
