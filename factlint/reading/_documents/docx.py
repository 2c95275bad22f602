"""Word documents: paragraphs, tables, notes, text boxes and captions, with tracked changes as two texts."""

from functools import partial
from typing import TYPE_CHECKING

from factlint.model import Problem
from factlint.reading import _unpacked
from factlint.reading._documents import _archive
from factlint.reading._documents._archive import BrokenError, Package
from factlint.reading._documents._elements import attribute, child, local
from factlint.reading._documents._paragraphs import Paragraph, unpacked
from factlint.reading._documents._wordml import Styles, Walk, is_on, value
from factlint.reading._unpacked import Unpacked

if TYPE_CHECKING:
    from lxml.etree import _Element


_RELATIONS = "_rels/.rels"
_MAIN = "word/document.xml"
_KINDS = {
    "title": "title", "subtitle": "standfirst", "caption": "caption", "heading 1": "title",
}  # fmt: skip
"""Kinds of paragraphs by the names of Word's own styles, which are the same in all its languages."""
_CODE = ("source code", "code", "macro")
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_TRACKED = ("ins", "del", "moveFrom", "moveTo")


def unpack(data: bytes, path: str) -> Unpacked | Problem:
    """The text in the bytes of a Word document, or what is wrong with it."""
    try:
        parts = _Parts(_archive.opened(data))
        lines = parts.read(original=False)
        before = parts.read(original=True) if parts.is_tracked else lines
    except BrokenError as broken:
        return Problem(str(broken), path)
    return unpacked(data, lines, before, partial(_written, data))


def _written(data: bytes, changed: dict[int, str]) -> bytes:
    """The bytes of a document with some lines changed. It is read anew, so that no tree is kept until then."""
    return _Parts(_archive.opened(data)).written(changed)


def _main(package: Package) -> str:
    """The name of the part with the text."""
    if _RELATIONS in package.names:
        for one in package.xml(_RELATIONS):
            if attribute(one, "Type").endswith("/officeDocument"):
                name = attribute(one, "Target").lstrip("/")
                return name if name in package.names else _MAIN
    return _MAIN


class _Parts:
    """The parts of a document that are read: its text, its styles and its notes."""

    def __init__(self, package: Package) -> None:
        self._package, self._main = package, _main(package)
        self._folder = self._main.rpartition("/")[0]
        self._roots: dict[str, _Element] = {self._main: package.xml(self._main)}
        self._styles = self._read_styles()

    @property
    def is_tracked(self) -> bool:
        """Whether it keeps track of changes."""
        return any(
            local(one) in _TRACKED
            for root in self._roots.values()
            for one in root.iter()
        )

    def read(self, *, original: bool) -> list[Paragraph]:
        """The paragraphs of the document. With `original`, as they were before the tracked changes."""
        root = self._roots[self._main]
        body = child(root, "body")
        if local(root) != "document" or body is None:
            raise BrokenError("this has no text as Word keeps it; save it anew")
        walk = Walk(self._styles, self._notes(), original=original)
        return list(walk.paragraphs(body))

    def written(self, changed: dict[int, str]) -> bytes:
        """The bytes of the document with some lines changed, as tracked changes; other parts stay as they are."""
        from factlint.reading._documents import _wordml_edits

        lines = self.read(original=False)
        ids = _wordml_edits.free_ids(self._roots.values())
        touched = [
            _wordml_edits.rewrite(lines[number], text, ids)
            for number, text in sorted(changed.items())
        ]
        data = self._package.data
        for name, root in self._roots.items():
            if any(root is one for one in touched):
                data = Package(data, self._package.names).with_part(
                    name, _archive.written(root)
                )
        return data

    def _beside(self, name: str) -> "_Element | None":
        """The root of a part beside the main one, where there is such a part."""
        part = f"{self._folder}/{name}.xml".lstrip("/")
        if part in self._package.names and part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots.get(part)

    def _read_styles(self) -> Styles:
        kinds, hidden = {}, set()
        root = self._beside("styles")
        for style in root if root is not None else ():
            if local(style) == "style":
                name = attribute(style, "styleId")
                kinds[name] = _kind(value(child(style, "name")))
                if is_on(child(child(style, "rPr"), "vanish")):
                    hidden.add(name)
        return Styles(kinds, frozenset(hidden))

    def _notes(self) -> "dict[tuple[str, str], _Element]":
        found = {}
        for name, kind in _NOTES.items():
            root = self._beside(name)
            for note in root if root is not None else ():
                if local(note) == kind and attribute(note, "type") in ("", "normal"):
                    found[kind, attribute(note, "id")] = note
        return found


def _kind(style: str) -> str:
    """The kind of a paragraph by the name of its style."""
    name = style.lower()
    if name in _CODE or name.startswith("toc "):
        return _unpacked.CODE
    return _KINDS.get(
        name, "heading" if name.startswith("heading ") else _unpacked.TEXT
    )
