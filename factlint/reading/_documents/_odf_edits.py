"""Changed words written into OpenDocument's XML as tracked changes (OpenDocument 1.3 part 3, 5.5)."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from factlint.reading._documents._elements import attribute, child
from factlint.reading._documents._paragraphs import Paragraph, Stretch
from factlint.reading._edits import Edit, edits, touched
from factlint.reading._unpacked import UnwritableError

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "factlint"
_NAME = "urn:oasis:names:tc:opendocument:xmlns:%s:1.0"
_TEXT, _OFFICE = (f"{{{_NAME % one}}}" for one in ("text", "office"))
_DC = "{http://purl.org/dc/elements/1.1/}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_DATE = "1970-01-01T00:00:00"
"""The format asks for a date; nobody's clock is read, so that the same mend gives the same bytes."""


def free_ids(root: "_Element") -> Iterator[str]:
    """Ids that nothing in a document has, each once."""
    taken = {attribute(one, "id") for one in root.iter()}
    names = (f"{AUTHOR}{number}" for number in count(1))
    return (name for name in names if name not in taken)


def rewrite(
    text: "_Element", paragraph: Paragraph, words: str, ids: Iterator[str]
) -> None:
    """Changes a paragraph of a document's text so that it reads as `words`; `ids` are for the tracked changes.

    Raises UnwritableError where what changes is no text in the document.
    """
    for edit in edits(paragraph.text, words):
        parts = _parts(paragraph, edit)
        for number, (stretch, start, end) in reversed([*enumerate(parts)]):
            _cut(text, stretch, start, end, "" if number else edit.text, ids)


def _parts(paragraph: Paragraph, edit: Edit) -> list[tuple[Stretch, int, int]]:
    """The stretches of the old words, each with what of it goes."""
    lengths = (len(one.text) for one in paragraph.stretches)
    found = [
        (paragraph.stretches[number], start, end)
        for number, start, end in touched(lengths, edit)
    ]
    if not found or any(one.element is None for one, _, _ in found):
        raise UnwritableError("this is no text that can be changed")
    return found


def _cut(
    text: "_Element",
    stretch: Stretch,
    start: int,
    end: int,
    new: str,
    ids: Iterator[str],
) -> None:
    """Marks `start:end` of a stretch as deleted, and `new` behind it as inserted."""
    element = stretch.element
    assert element is not None
    words = (element.tail if stretch.tail else element.text) or ""
    pieces: list[_Element] = []
    if start < end:
        pieces.append(
            _mark(
                element,
                "change",
                _region(text, "deletion", words[start:end], next(ids)),
            )
        )
    if new:
        number = _region(text, "insertion", "", next(ids))
        opening = _mark(element, "change-start", number)
        opening.tail = new
        pieces += [opening, _mark(element, "change-end", number)]
    pieces[-1].tail = words[end:]
    if stretch.tail:
        element.tail = words[:start]
        for one in reversed(pieces):
            tail, one.tail = one.tail, None
            kept, element.tail = element.tail, None
            element.addnext(one)
            one.tail, element.tail = tail, kept
    else:
        element.text = words[:start]
        for at, one in enumerate(pieces):
            element.insert(at, one)


def _mark(element: "_Element", name: str, number: str) -> "_Element":
    return element.makeelement(_TEXT + name, {_TEXT + "change-id": number})


def _region(text: "_Element", kind: str, gone: str, number: str) -> str:
    """Adds a change to those that the document keeps track of, under a number, and gives that."""
    changes = child(text, "tracked-changes")
    if changes is None:
        changes = text.makeelement(_TEXT + "tracked-changes", {})
        text.insert(0, changes)
    ids = {_XML + "id": number, _TEXT + "id": number}
    region = changes.makeelement(_TEXT + "changed-region", ids)
    change = region.makeelement(_TEXT + kind, {})
    info = change.makeelement(_OFFICE + "change-info", {})
    for name, words in (("creator", AUTHOR), ("date", _DATE)):
        one = info.makeelement(_DC + name, {})
        one.text = words
        info.append(one)
    change.append(info)
    if kind == "deletion":
        change.append(_paragraph(change, gone))
    region.append(change)
    changes.append(region)
    return number


def _paragraph(change: "_Element", words: str) -> "_Element":
    """A paragraph with some words; blanks at its edges are elements, for as white space they would be levelled."""
    made = change.makeelement(_TEXT + "p", {})
    inner = words.strip(" ")
    before = len(words) - len(words.lstrip(" ")) if inner else 0
    after = len(words) - before - len(inner)
    for blanks, tail in ((before, inner), (after, "")):
        if blanks:
            blank = made.makeelement(_TEXT + "s", {_TEXT + "c": str(blanks)})
            blank.tail = tail
            made.append(blank)
    if not before:
        made.text = inner
    return made
