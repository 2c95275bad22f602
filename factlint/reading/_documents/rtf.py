"""Rich Text: its paragraphs as plain text. Nothing is written back, for its words stand in signs of many kinds."""

from factlint.model import Problem
from factlint.reading._unpacked import Part, Unpacked

_OPENING = b"{\\rtf"


def unpack(data: bytes, path: str) -> Unpacked | Problem:
    """The text in the bytes of a Rich Text file, or what is wrong with it."""
    from striprtf.striprtf import rtf_to_text  # it has no types

    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_OPENING):
        return Problem("this is no Rich Text; save it anew", path)
    try:
        text = rtf_to_text(data.decode("latin-1"), errors="replace")
    except (ValueError, LookupError, IndexError, TypeError, RecursionError) as error:
        return Problem(f"this is no whole Rich Text ({error}); save it anew", path)
    lines = [line.strip() for line in text.splitlines()]
    return Unpacked(
        data,
        [(line, Part(place=f"paragraph {n}")) for n, line in enumerate(lines, 1)],
    )
