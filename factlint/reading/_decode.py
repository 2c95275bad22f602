"""Bytes to text: byte order marks, UTF-8, UTF-16 and UTF-32; anything else is a problem in one sentence."""

import re

from factlint.model import Problem
from factlint.start.record import NamedTuple

BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte order marks and their codecs, longest first."""

_DECLARED = (
    rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)"""
)
_HEAD = 1024
"""So many bytes of a page may declare its encoding (WHATWG, HTML, 4.2.5.4)."""
_BROWSERS = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
}
"""What browsers read for some names (WHATWG, Encoding, 4.2)."""
_SINGLE = (
    "windows-1252 windows-1250 windows-1251 iso-8859-2 iso-8859-15 macintosh koi8-r"
).split()
"""The encodings of one byte a character that pages are read in beside UTF-8."""


class Decoded(NamedTuple):
    """Decoded source without its byte order mark, and what is needed to write it back the same."""

    text: str
    codec: str
    bom: bytes

    def encode(self, text: str) -> bytes:
        """`text` in the same encoding, with the same byte order mark."""
        return self.bom + text.encode(self.codec)


def decode(data: bytes, path: str) -> Decoded | Problem:
    """Decodes a file's bytes; undecodable or binary data give a Problem."""
    bom, codec = next(
        ((mark, codec) for mark, codec in BOMS if data.startswith(mark)),
        (b"", "utf-8"),
    )
    if not bom and b"\0" in data[:8192]:
        return Problem(
            "this is a binary file, not copy; name text or Markdown files", path
        )
    try:
        return Decoded(data[len(bom) :].decode(codec), codec, bom)
    except UnicodeDecodeError as error:
        return (None if bom else _as_declared(data)) or _undecodable(
            data, error, path, codec, len(bom)
        )


def _as_declared(data: bytes) -> Decoded | None:
    """A page in the encoding that its head declares, where its bytes are such; UTF-8 is tried before."""
    found = re.search(_DECLARED, data[:_HEAD], re.IGNORECASE)
    name = found[1].decode("ascii").lower() if found else ""
    codec = _BROWSERS.get(name, name)
    if codec not in _SINGLE:
        return None
    try:
        text = data.decode(codec)
        return Decoded(text, codec, b"") if text.encode(codec) == data else None
    except UnicodeError:
        return None


def _undecodable(
    data: bytes, error: UnicodeDecodeError, path: str, codec: str, skip: int
) -> Problem:
    line = data.count(b"\n", 0, skip + error.start) + 1
    shown = data[skip + error.start : skip + error.end].hex(" ")
    return Problem(
        f"the bytes {shown} are not {codec.upper()}; save the file as UTF-8 or with a byte order mark",
        path,
        line,
    )
