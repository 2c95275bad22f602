"""Packages: documents that are archives of XML. What is in them is read within limits, and nothing else is opened.

Word and OpenDocument keep their parts so (ISO/IEC 29500-2, OASIS OpenDocument 1.3 part 2).
"""

import io
import zipfile
from typing import TYPE_CHECKING
from zlib import error as ZlibError

from factlint.start.record import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PART = 64 * 1024 * 1024
"""The largest part that is unpacked: 64 MiB, as for a file of text."""
MAX_XML, MAX_TAGS = 32 * 1024 * 1024, 2_000_000
"""The largest part of XML that is read, and the most tags in one: a book of a million words has about as many."""
MAX_PARTS = 20_000
MAX_DEPTH = 250
"""Elements lie in each other no deeper; word processors stay below a hundred."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1


class BrokenError(ValueError):
    """What is wrong with a document, in a sentence with the mend."""


class Package(NamedTuple):
    """A package that was opened: its bytes and the names of its parts."""

    data: bytes
    names: frozenset[str]

    def part(self, name: str) -> bytes:
        """The bytes of a part. Raises BrokenError where there is none, or it cannot be unpacked within the limits."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                info = archive.getinfo(name)
                if info.flag_bits & _ENCRYPTED:
                    raise BrokenError(
                        "this is protected by a password; save it without one"
                    )
                with archive.open(info) as file:
                    found = file.read(MAX_PART + 1)
        except KeyError:
            raise BrokenError(
                f"this has no part `{name}`, so it is no whole document; save it anew"
            ) from None
        except _FAULTS as error:
            raise BrokenError(
                f"its part `{name}` cannot be unpacked ({error}); save it anew"
            ) from None
        if len(found) > MAX_PART:
            raise BrokenError(
                f"its part `{name}` unpacks to more than the limit of {MAX_PART} bytes (64 MiB); split it"
            )
        return found

    def xml(self, name: str) -> "_Element":
        """The root of a part. Raises BrokenError where it is no XML within the limits."""
        return parsed(self.part(name), name)

    def with_part(self, name: str, data: bytes) -> bytes:
        """The package with another part in the place of `name`; all other parts stay as they are, in their order."""
        made = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(self.data)) as old,
            zipfile.ZipFile(made, "w") as new,
        ):
            new.comment = old.comment
            for info in old.infolist():
                new.writestr(info, data if info.filename == name else old.read(info))
        return made.getvalue()


_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    EOFError,
    ZlibError,
    OSError,
    RuntimeError,
    ValueError,
)


def opened(data: bytes) -> Package:
    """The package in some bytes. Raises BrokenError where they are none."""
    if data.startswith(_OLE):
        raise BrokenError(
            "this is protected by a password, or an older kind of document; save it anew, without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except _FAULTS as error:
        raise BrokenError(
            f"this is no document of its kind, or a broken one ({error}); save it anew"
        ) from None
    if len(names) > MAX_PARTS:
        raise BrokenError(
            f"this has more parts than the limit of {MAX_PARTS}; save the copy by itself"
        )
    return Package(data, frozenset(names))


def parsed(data: bytes, name: str) -> "_Element":
    """The root of a part's XML, with no entity, no declaration of types and nothing from elsewhere read."""
    from lxml import etree

    if len(data) > MAX_XML or data.count(b"<") > MAX_TAGS:
        raise BrokenError(
            f"its part `{name}` is larger than what is read: {MAX_XML} bytes (32 MiB) or {MAX_TAGS:,} tags; split it"
        )
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenError(
            f"its part `{name}` is no whole XML ({error}); save it anew"
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenError(
            f"its part `{name}` declares types of its own, which documents do not; it is not read"
        )
    if _is_deep(root):
        raise BrokenError(
            f"in its part `{name}` elements lie more than {MAX_DEPTH} deep in each other; it is not read"
        )
    return root


def written(root: "_Element") -> bytes:
    """The bytes of a part of XML, as word processors write them."""
    from lxml import etree

    return etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )


def _is_deep(root: "_Element") -> bool:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            return True
    return False
