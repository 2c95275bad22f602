"""The paragraphs of OpenDocument's XML in the order they are read, and where each stretch of their text stands in it.

White space is levelled as the format says (OpenDocument 1.3 part 3, 6.1.2). Of tracked changes one side is read: the
text as it stands, or as it stood (5.5).
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.reading._documents._elements import attribute, child, local
from factlint.reading._documents._paragraphs import Paragraph, Stretch
from factlint.reading._unpacked import TEXT
from factlint.start.regex import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPHS = ("p", "h")
# Lists of contents and the like are no copy, so that their elements are not among these.
_BLOCKS = frozenset(
    ("section", "list", "list-item", "list-header", "numbered-paragraph", "text-box")
)
_ROWS = frozenset(("table-rows", "table-header-rows", "table-row-group"))
_SIGNS = {"tab": "\t", "line-break": " "}
_PASSED = frozenset((
    "annotation", "hidden-text", "note-citation", "ruby-text", "script", "tracked-changes", "soft-page-break",
))  # fmt: skip
"""Elements in a paragraph whose content is no text of it."""
_KINDS = {
    "title": "title",
    "subtitle": "standfirst",
    "caption": "caption",
    "figure": "caption",
}
_SPACES = lazy(r"[ \t\r\n]+")


class Styles:
    """What styles say: the kinds of paragraphs, and which styles hide their text. `roots` hold them."""

    def __init__(self, roots: "list[_Element]") -> None:
        self._parents: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self.hidden = set[str]()
        for root in roots:
            for style in root.iter():
                if local(style) == "style":
                    self._add(style)

    def _add(self, style: "_Element") -> None:
        name = attribute(style, "name")
        self._parents[name] = attribute(style, "parent-style-name")
        self._names[name] = attribute(style, "display-name") or name.replace(
            "_20_", " "
        )
        properties = child(style, "text-properties")
        if properties is not None and attribute(properties, "display") == "none":
            self.hidden.add(name)

    def kind(self, style: str) -> str:
        """The kind of a paragraph by its style, or by that which the style builds on."""
        for _ in range(20):
            found = _KINDS.get(self._names.get(style, style).lower())
            if found or style not in self._parents:
                return found or TEXT
            style = self._parents[style]
        return TEXT


class Walk:
    """One reading of a document. With `original`, tracked changes are read as they were before."""

    def __init__(self, styles: Styles, root: "_Element", *, original: bool) -> None:
        self._styles, self._original = styles, original
        self._numbers: dict[str, int] = {}
        self._notes: list[tuple[str, _Element]] = []
        self._inside = set[str]()
        self._gone = _deletions(root)
        self._came = _insertions(root)

    def paragraphs(self, text: "_Element") -> Iterator[Paragraph]:
        """The paragraphs below `text`, and after them its notes."""
        yield from self._blocks(text, "")
        while self._notes:
            place, note = self._notes.pop(0)
            yield from self._blocks(note, place)

    def _blocks(self, parent: "_Element", place: str) -> Iterator[Paragraph]:
        for one in parent:
            name = local(one)
            if name in _PARAGRAPHS:
                yield from self._paragraph(one, place)
            elif name == "table":
                yield from self._table(one, place)
            elif name in _BLOCKS and attribute(one, "display") != "none":
                yield from self._blocks(one, place)
            elif name == "frame":
                yield from self._frame(one, place)
            else:
                self._passes(one)

    def _table(self, table: "_Element", place: str) -> Iterator[Paragraph]:
        number = self._next("table")
        for index, row in enumerate(_rows(table), 1):
            cells = (one for one in row if local(one) == "table-cell")
            for column, cell in enumerate(cells, 1):
                where = f"table {number}, row {index}, cell {column}"
                yield from self._blocks(cell, f"{place}, {where}" if place else where)

    def _paragraph(self, element: "_Element", place: str) -> Iterator[Paragraph]:
        frames: list[_Element] = []
        style = attribute(element, "style-name")
        found = (
            []
            if style in self._styles.hidden
            else list(self._inline(element, frames))
        )
        where = place or f"paragraph {self._next('paragraph')}"
        yield Paragraph(_levelled(found), self._kind(element, style), where)
        for frame in frames:
            yield from self._frame(frame, place)

    def _kind(self, element: "_Element", style: str) -> str:
        kind = self._styles.kind(style)
        if local(element) == "p" or kind != TEXT:
            return kind
        return "title" if attribute(element, "outline-level") == "1" else "heading"

    def _frame(self, frame: "_Element", place: str) -> Iterator[Paragraph]:
        """The alternative text of a picture, and the text in a box."""
        before = f"{place}, " if place else ""
        words = child(frame, "desc")
        if words is not None and words.text:
            where = f"{before}picture {self._next('picture')}, alternative text"
            yield Paragraph([Stretch(" ".join(words.text.split()))], "caption", where)
        box = child(frame, "text-box")
        if box is not None:
            yield from self._blocks(box, f"{before}text box {self._next('box')}")

    def _inline(
        self, parent: "_Element", frames: "list[_Element]"
    ) -> Iterator[Stretch]:
        if not self._inside:
            yield Stretch(parent.text or "", parent)
        for one in parent:
            yield from self._element(one, frames)
            if not self._inside:
                yield Stretch(one.tail or "", one, tail=True)

    def _element(
        self, one: "_Element", frames: "list[_Element]"
    ) -> Iterator[Stretch]:
        name = local(one)
        if name == "frame":
            frames.append(one)
        elif name == "note":
            self._note(one)
        elif name == "s" and not self._inside:
            yield Stretch("\u2002" * min(int(attribute(one, "c") or 1), 99))
        elif name in _SIGNS and not self._inside:
            yield Stretch(_SIGNS[name])
        elif name == "change" and self._original:
            yield from self._gone.get(attribute(one, "change-id"), ())
        elif name.startswith("change"):
            self._passes(one)
        elif name and name not in _PASSED and not self._is_hidden(one):
            yield from self._inline(one, frames)

    def _is_hidden(self, one: "_Element") -> bool:
        return attribute(one, "style-name") in self._styles.hidden

    def _passes(self, one: "_Element") -> None:
        """Notes where an insertion begins and ends, which is no text of the original."""
        name, number = local(one), attribute(one, "change-id")
        if not self._original or number not in self._came:
            return
        if name == "change-start":
            self._inside.add(number)
        elif name == "change-end":
            self._inside.discard(number)

    def _note(self, note: "_Element") -> None:
        body = child(note, "note-body")
        if body is not None and not self._inside:
            kind = attribute(note, "note-class") or "footnote"
            self._notes.append((f"{kind} {self._next(kind)}", body))

    def _next(self, what: str) -> int:
        self._numbers[what] = self._numbers.get(what, 0) + 1
        return self._numbers[what]


def _rows(table: "_Element") -> "Iterator[_Element]":
    for one in table:
        if local(one) == "table-row":
            yield one
        elif local(one) in _ROWS:
            yield from _rows(one)


def _regions(root: "_Element", name: str) -> "Iterator[tuple[str, _Element]]":
    for region in root.iter():
        if local(region) == "changed-region":
            change = child(region, name)
            if change is not None:
                yield attribute(region, "id"), change


def _deletions(root: "_Element") -> dict[str, list[Stretch]]:
    """What was deleted, by the ids of the changes, on one line each."""
    return {
        number: [
            Stretch(" ".join(_words(p) for p in change if local(p) in _PARAGRAPHS))
        ]
        for number, change in _regions(root, "deletion")
    }


def _words(element: "_Element") -> str:
    """The text of an element, with the blanks that are elements in it."""
    blanks = int(attribute(element, "c") or 1) if local(element) == "s" else 0
    inner = "".join(_words(one) + (one.tail or "") for one in element)
    return " " * min(blanks, 99) + (element.text or "") + inner


def _insertions(root: "_Element") -> frozenset[str]:
    return frozenset(number for number, _ in _regions(root, "insertion"))


def _levelled(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches with one blank for each run of white space, and none at the start; what differs then is not held so."""
    found: list[Stretch] = []
    last = " "
    for one in stretches:
        text = _level(one.text, last) if one.element is not None else one.text
        text = text.replace("\u2002", " ")
        found.append(one._replace(text=text) if text == one.text else Stretch(text))
        last = text[-1:] or last
    return found


def _level(text: str, last: str) -> str:
    level: str = re.sub(_SPACES.pattern, " ", text)
    return level[1:] if last == " " and level[:1] == " " else level
