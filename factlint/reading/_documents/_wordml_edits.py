"""Changed words written into Word's XML as tracked changes: the old ones deleted, the new ones inserted beside them.

Both get the formatting of the words that they stand for. Nobody's clock is read, so the changes have an author and no
date, which the format allows (ECMA-376 part 1, 17.13.5.14 and 17.13.5.18).
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING

from factlint.reading._documents._elements import attribute, child, local
from factlint.reading._documents._paragraphs import Paragraph
from factlint.reading._edits import Edit, edits, touched
from factlint.reading._unpacked import UnwritableError

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "factlint"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def free_ids(roots: "Iterable[_Element]") -> Iterator[int]:
    """Numbers that no tracked change, comment or bookmark of some parts has, each once."""
    numbers = (attribute(one, "id") for root in roots for one in root.iter())
    return count(1 + max((int(one) for one in numbers if one.isdecimal()), default=0))


def rewrite(paragraph: Paragraph, text: str, ids: Iterator[int]) -> "_Element":
    """Changes a paragraph so that it reads as `text`, and gives the root of the part that it is in.

    `ids` are numbers for the tracked changes.
    Raises UnwritableError where what changes is no text in the document.
    """
    runs = [_apply(paragraph, edit, ids) for edit in edits(paragraph.text, text)]
    return runs[0].getroottree().getroot()


def _apply(paragraph: Paragraph, edit: Edit, ids: Iterator[int]) -> "_Element":
    """Makes one edit; later ones in the paragraph must have been made."""
    parts = _parts(paragraph, edit)
    run: _Element | None = None
    for element, start, end in reversed(parts):
        run = _cut(element, start, end, edit.text if run is None else "", ids)
    assert run is not None
    return run


def _parts(paragraph: Paragraph, edit: Edit) -> "list[tuple[_Element, int, int]]":
    """The elements that hold the old words, each with what of its text goes."""
    lengths = (len(one.text) for one in paragraph.stretches)
    found = []
    for number, start, end in touched(lengths, edit):
        element = paragraph.stretches[number].element
        if element is None or local(element) != "t":
            raise UnwritableError("this is no text that can be changed")
        found.append((element, start, end))
    if not found:
        raise UnwritableError("there is no text here that could be changed")
    return found


def _cut(
    text: "_Element", start: int, end: int, new: str, ids: Iterator[int]
) -> "_Element":
    """Marks `start:end` of a text as deleted, and `new` behind it as inserted; gives the run of what is before."""
    run = text.getparent()
    if run is None or local(run) != "r":
        raise UnwritableError("this text is in no run")
    words = text.text or ""
    after = _with_text(run, words[end:], list(text.itersiblings()))
    gone = _with_text(run, words[start:end], [], name="delText")
    come = _with_text(run, new, [])
    _set(text, words[:start])
    pieces = [
        *([_marked(run, "del", gone, ids)] if start < end else []),
        *([_marked(run, "ins", come, ids)] if new else []),
    ]
    _place(run, pieces, after)
    return run


def _place(run: "_Element", pieces: "list[_Element]", after: "_Element") -> None:
    """Puts pieces and what was after them behind a run. In an insertion of somebody's only what is deleted may stand;
    so it is parted for what is inserted."""
    around = run.getparent()
    rest = [after] if _has_content(after) else []
    if around is not None and local(around) in ("ins", "moveTo"):
        behind = _shell(around)
        behind.extend([*rest, *run.itersiblings()])
        inside = [one for one in pieces if local(one) == "del"]
        outside = [one for one in pieces if local(one) == "ins"]
        for one in reversed(inside):
            run.addnext(one)
        for one in reversed([*outside, *([behind] if len(behind) else [])]):
            around.addnext(one)
    else:
        for one in reversed([*pieces, *rest]):
            run.addnext(one)


def _with_text(
    run: "_Element", words: str, rest: "list[_Element]", name: str = "t"
) -> "_Element":
    """A run formatted as another, with some words, and with what stood behind them."""
    made = _shell(run)
    properties = child(run, "rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    if words:
        text = made.makeelement(_named(run, name), {}, None)
        _set(text, words)
        made.append(text)
    made.extend(rest)
    return made


def _marked(
    run: "_Element", name: str, content: "_Element", ids: Iterator[int]
) -> "_Element":
    """A tracked change round a run."""
    attributes = {
        _named(run, "id"): str(next(ids)),
        _named(run, "author"): AUTHOR,
    }
    made = run.makeelement(_named(run, name), attributes, None)
    made.append(content)
    return made


def _shell(element: "_Element") -> "_Element":
    """An element as another, without what is in it."""
    return element.makeelement(
        element.tag, {str(k): str(v) for k, v in element.items()}
    )


def _set(text: "_Element", words: str) -> None:
    text.text = words
    text.set(_SPACE, "preserve")


def _named(element: "_Element", name: str) -> str:
    """A name in the namespace of an element."""
    return f"{str(element.tag).rpartition('}')[0]}}}{name}"


def _has_content(run: "_Element") -> bool:
    return any(local(one) != "rPr" for one in run)
