"""Bytes to text: byte order marks, UTF-8, UTF-16 and UTF-32; anything else is a problem in one sentence."""

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
        return _undecodable(data, error, path, codec, len(bom))


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
