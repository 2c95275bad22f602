"""OpenDocument texts: paragraphs, tables, notes, text boxes and captions, with tracked changes as two texts."""

from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.reading._documents import _archive
from factlint.reading._documents._archive import BrokenError, Package
from factlint.reading._documents._elements import child, local
from factlint.reading._documents._odf import Styles, Walk
from factlint.reading._documents._paragraphs import lined
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
    return _unpacked_from(data, root, Styles([root]), None)


def _of_package(data: bytes) -> Unpacked:
    package = _archive.opened(data)
    if (
        "META-INF/manifest.xml" in package.names
        and b"encryption-data" in package.part("META-INF/manifest.xml")
    ):
        raise BrokenError("this is protected by a password; save it without one")
    root = package.xml(_CONTENT)
    roots = [root]
    if _STYLES in package.names:
        roots.insert(0, package.xml(_STYLES))
    return _unpacked_from(data, root, Styles(roots), package)


def _unpacked_from(
    data: bytes, root: "_Element", styles: Styles, package: Package | None
) -> Unpacked:
    text = child(child(root, "body"), "text")
    if text is None:
        raise BrokenError("this is no text document; save the copy as one")
    lines = list(Walk(styles, root, original=False).paragraphs(text))
    tracked = any(local(one) == "changed-region" for one in root.iter())
    before = (
        list(Walk(styles, root, original=True).paragraphs(text)) if tracked else lines
    )
    older = [one.text for one in before] != [one.text for one in lines]

    def write(changed: dict[int, str]) -> bytes:
        from factlint.reading._documents import _odf_edits

        assert package is not None
        for number, words in sorted(changed.items()):
            _odf_edits.rewrite(text, lines[number], words)
        return package.with_part(_CONTENT, _archive.written(root))

    return Unpacked(
        data, lined(lines), write if package else None,
        original=Unpacked(data, lined(before)) if older else None,
    )  # fmt: skip
