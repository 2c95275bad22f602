"""OpenDocument texts: paragraphs, tables, notes, text boxes and captions, with tracked changes as two texts."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.reading._documents import _archive
from factlint.reading._documents._archive import BrokenError, Package
from factlint.reading._documents._elements import child, local
from factlint.reading._documents._odf import Styles, Walk
from factlint.reading._documents._paragraphs import Paragraph, unpacked
from factlint.reading._unpacked import Unpacked

if TYPE_CHECKING:
    from lxml.etree import _Element


_CONTENT, _STYLES = "content.xml", "styles.xml"


def unpack(data: bytes, path: str) -> Unpacked | Problem:
    """The text in the bytes of an OpenDocument text, or what is wrong with it."""
    try:
        return _of_file(data) if path.lower().endswith(".fodt") else _of_package(data)
    except BrokenError as broken:
        return Problem(str(broken), path)


def _of_file(data: bytes) -> Unpacked:
    """A text in one file of XML, into which nothing is written."""
    root = _archive.parsed(data, "office:document")
    return _Text(root, [root]).unpacked(data, None)


def _of_package(data: bytes) -> Unpacked:
    return _opened(_archive.opened(data)).unpacked(data, partial(_written, data))


def _opened(package: Package) -> "_Text":
    if (
        "META-INF/manifest.xml" in package.names
        and b"encryption-data" in package.part("META-INF/manifest.xml")
    ):
        raise BrokenError("this is protected by a password; save it without one")
    root = package.xml(_CONTENT)
    styles = [package.xml(_STYLES)] if _STYLES in package.names else []
    return _Text(root, [*styles, root])


def _written(data: bytes, changed: dict[int, str]) -> bytes:
    """The bytes of a document with some lines changed. It is read anew, so that no tree is kept until then."""
    from factlint.reading._documents import _odf_edits

    package = _archive.opened(data)
    text = _opened(package)
    lines, ids = text.read(original=False), _odf_edits.free_ids(text.root)
    for number, words in sorted(changed.items()):
        _odf_edits.rewrite(text.body, lines[number], words, ids)
    return package.with_part(_CONTENT, _archive.written(text.root))


class _Text:
    """A text that was opened: its XML, its body in that, and what its styles say."""

    def __init__(self, root: "_Element", styled: "list[_Element]") -> None:
        body = child(child(root, "body"), "text")
        if body is None:
            raise BrokenError("this is no text document; save the copy as one")
        self.root, self.body, self._styles = root, body, Styles(styled)

    def read(self, *, original: bool) -> list[Paragraph]:
        """The paragraphs. With `original`, as they were before the tracked changes."""
        walk = Walk(self._styles, self.root, original=original)
        return list(walk.paragraphs(self.body))

    def unpacked(
        self, data: bytes, write: Callable[[dict[int, str]], bytes] | None
    ) -> Unpacked:
        """The text, and that from before its tracked changes."""
        lines = self.read(original=False)
        tracked = any(local(one) == "changed-region" for one in self.root.iter())
        before = self.read(original=True) if tracked else lines
        return unpacked(data, lines, before, write)
