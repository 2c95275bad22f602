"""The paragraphs of Word's XML in the order they are read, with the element that each stretch of their text is in.

What is hidden, instructions of fields, and the second of two renderings of one thing are no text. Of tracked changes
one side is read: the text as it stands, or as it stood (ECMA-376 part 1, 17.13.5).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.reading._documents._elements import attribute, child, local
from factlint.reading._documents._paragraphs import Paragraph, Stretch
from factlint.reading._unpacked import TEXT
from factlint.start.record import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_ADDED, _GONE = frozenset(("ins", "moveTo")), frozenset(("del", "moveFrom"))
_AROUND = frozenset((
    "hyperlink", "smartTag", "sdtContent", "fldSimple", "customXml", "dir", "bdo", "rubyBase", "ruby", "sdt",
    *_ADDED, *_GONE,
))  # fmt: skip
"""Elements that stand round runs, or round blocks, and whose content is read."""
_SIGNS = {
    "tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t",
}  # fmt: skip
"""Elements that stand for one character."""
_DRAWN = frozenset(("drawing", "pict", "object"))
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_OFF = ("0", "false", "off")


class Styles(NamedTuple):
    """What styles say: the kinds of paragraphs by style, and the styles whose text is hidden."""

    kinds: dict[str, str]
    hidden: frozenset[str]


class Walk:
    """One reading of a document. With `original`, tracked changes are read as they were before."""

    def __init__(
        self,
        styles: Styles,
        notes: "dict[tuple[str, str], _Element]",
        *,
        original: bool,
    ) -> None:
        self._styles, self._notes = styles, notes
        self._passed = _ADDED if original else _GONE
        self._mark = "ins" if original else "del"
        self._numbers: dict[str, int] = {}
        self._waiting: list[tuple[str, _Element]] = []
        self._joined: list[Stretch] = []

    def paragraphs(self, body: "_Element") -> Iterator[Paragraph]:
        """The paragraphs below `body`, and after them its notes."""
        yield from self._blocks(body, "")
        if self._joined:
            yield self._made(self._joined, TEXT, "")
        while self._waiting:
            place, note = self._waiting.pop(0)
            yield from self._blocks(note, place)

    def _blocks(self, parent: "_Element", place: str) -> Iterator[Paragraph]:
        for one in parent:
            name = local(one)
            if name == "p":
                yield from self._paragraph(one, place)
            elif name == "tbl":
                yield from self._table(one, place)
            elif name == "AlternateContent":
                yield from self._blocks(chosen(one), place)
            elif name in _AROUND and name not in self._passed:
                yield from self._blocks(one, place)

    def _table(self, table: "_Element", place: str) -> Iterator[Paragraph]:
        number = self._next("table")
        rows = (one for one in table.iter() if local(one) == "tr")
        mine = (row for row in rows if _nearest(row, "tbl") is table)
        for index, row in enumerate(mine, 1):
            if _tracked(row, "trPr", self._mark):
                continue
            cells = (one for one in row.iter() if local(one) == "tc")
            own = (cell for cell in cells if _nearest(cell, "tr") is row)
            for column, cell in enumerate(own, 1):
                where = f"table {number}, row {index}, cell {column}"
                yield from self._blocks(cell, f"{place}, {where}" if place else where)

    def _paragraph(self, element: "_Element", place: str) -> Iterator[Paragraph]:
        """A paragraph, and after it what is drawn in it. One whose end is gone goes on in the next."""
        drawn: list[_Element] = []
        found = [*self._joined, *self._inline(element, drawn)]
        properties = child(element, "pPr")
        gone = properties is not None and (
            _tracked(properties, "rPr", self._mark) or _is_drop_cap(properties)
        )
        self._joined = found if gone else []
        if not gone:
            style = value(child(properties, "pStyle"))
            yield self._made(found, self._styles.kinds.get(style, TEXT), place)
        for one in drawn:
            yield from self._drawn(one, place)

    def _made(self, stretches: list[Stretch], kind: str, place: str) -> Paragraph:
        where = place or f"paragraph {self._next('paragraph')}"
        return Paragraph(stretches, kind, where)

    def _drawn(self, element: "_Element", place: str) -> Iterator[Paragraph]:
        """The alternative text of a picture, and the text in a box."""
        where = f"{place}, " if place else ""
        for one in element.iter():
            name = local(one)
            if name == "docPr" and (words := one.get("descr")):
                yield Paragraph(
                    [Stretch(" ".join(words.split()))], "caption",
                    f"{where}picture {self._next('picture')}, alternative text",
                )  # fmt: skip
            elif name == "txbxContent" and _is_shown(one, element):
                yield from self._blocks(one, f"{where}text box {self._next('box')}")

    def _inline(
        self, parent: "_Element", drawn: "list[_Element]"
    ) -> Iterator[Stretch]:
        for one in parent:
            name = local(one)
            if name == "r":
                yield from self._run(one, drawn)
            elif name == "AlternateContent":
                yield from self._inline(chosen(one), drawn)
            elif name in _AROUND and name not in self._passed:
                yield from self._inline(one, drawn)

    def _run(self, run: "_Element", drawn: "list[_Element]") -> Iterator[Stretch]:
        properties = child(run, "rPr")
        style = value(child(properties, "rStyle"))
        if is_on(child(properties, "vanish")) or style in self._styles.hidden:
            return
        for one in run:
            name = local(one)
            if name in ("t", "delText"):
                yield Stretch(_level(one.text or ""), one)
            elif name in _SIGNS:
                yield Stretch(_SIGNS[name])
            elif name in _DRAWN:
                drawn.append(one)
            elif name == "AlternateContent":
                drawn.append(chosen(one))
            elif name == "ruby":
                yield from self._inline(one, drawn)
            elif name in _NOTES:
                self._note(_NOTES[name], attribute(one, "id"))

    def _note(self, kind: str, number: str) -> None:
        note = self._notes.pop((kind, number), None)
        if note is not None:
            self._waiting.append((f"{kind} {self._next(kind)}", note))

    def _next(self, what: str) -> int:
        self._numbers[what] = self._numbers.get(what, 0) + 1
        return self._numbers[what]


def value(element: "_Element | None") -> str:
    """The `val` of an element; empty where there is none."""
    return "" if element is None else attribute(element, "val")


def is_on(element: "_Element | None") -> bool:
    """Whether a switch is there, and not set to off."""
    return element is not None and value(element).lower() not in _OFF


def chosen(alternatives: "_Element") -> "_Element":
    """One of several renderings of the same: the first."""
    found = child(alternatives, "Choice")
    if found is None:
        found = child(alternatives, "Fallback")
    return alternatives if found is None else found


def _tracked(element: "_Element", properties: str, mark: str) -> bool:
    """Whether a row or the end of a paragraph is marked as inserted or deleted."""
    return child(child(element, properties), mark) is not None


def _is_drop_cap(properties: "_Element") -> bool:
    """Whether a paragraph is the first letter of the next one."""
    frame = child(properties, "framePr")
    return frame is not None and attribute(frame, "dropCap") in ("drop", "margin")


def _nearest(element: "_Element", name: str) -> "_Element | None":
    return next((one for one in element.iterancestors() if local(one) == name), None)


def _is_shown(box: "_Element", drawn: "_Element") -> bool:
    """Whether a box stands in no other box, and not in the second rendering of a drawing."""
    for above in box.iterancestors():
        if above is drawn:
            return True
        if local(above) == "txbxContent":
            return False
        if (
            local(above) == "Fallback"
            and child(above.getparent(), "Choice") is not None
        ):
            return False
    return True


def _level(text: str) -> str:
    """Text on one line, in the same length."""
    return text.replace("\n", " ").replace("\r", " ")
