"""Printed lines as paragraphs: what goes on in the next line, column or page is joined, running heads are left out."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from factlint.reading._unpacked import Part
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_NUMBERS = lazy(r"\d+|\b[ivxlc]+\b")
_ENDS = tuple(".!?:;…”\"')")
_HYPHENS = ("-", "\u2010", "\u00ad")
_EDGE = 0.09
"""This part of a page, at its top and at its foot, may hold running heads."""
_REPEATED = 3
"""On so many pages a line at the edge stands that is a running head."""


class PrintedLine(NamedTuple):
    """A line on a page: its text, the number of its block, and its edges in points from the left and the foot."""

    text: str
    block: int
    left: float
    right: float
    foot: float
    top: float


class _Placed(NamedTuple):
    """A line with where a person finds it: the page, and the line on it, both from 1."""

    line: PrintedLine
    page: int
    number: int

    @property
    def place(self) -> str:
        return f"page {self.page}, line {self.number}"


def paragraphs(pages: Sequence[list[PrintedLine]]) -> list[tuple[str, Part]]:
    """The paragraphs of pages, with the place of each of their lines."""
    heads = _running(pages)
    found: list[list[_Placed]] = []
    for page, lines in enumerate(pages, 1):
        edges = _edges(lines)
        for number, line in enumerate(lines, 1):
            if _at_edge(line, edges) and _shape(line.text) in heads:
                continue
            placed = _Placed(line, page, number)
            if found and _goes_on(found[-1], placed):
                found[-1].append(placed)
            else:
                found.append([placed])
    words = Counter(
        re.findall(
            r"\w+(?:-\w+)*", " ".join(line.text for page in pages for line in page)
        )
    )
    return [_joined(lines, words) for lines in found]


def _running(pages: Iterable[list[PrintedLine]]) -> set[str]:
    """The shapes of lines that stand at the edges of several pages, numbers aside."""
    counts: Counter[str] = Counter()
    for lines in pages:
        edges = _edges(lines)
        counts.update({_shape(line.text) for line in lines if _at_edge(line, edges)})
    return {shape for shape, count in counts.items() if count >= _REPEATED}


def _edges(lines: list[PrintedLine]) -> tuple[float, float]:
    """The heights below and above which the edges of a page lie."""
    top = max((line.top for line in lines), default=0.0)
    foot = min((line.foot for line in lines), default=0.0)
    return foot + (top - foot) * _EDGE, top - (top - foot) * _EDGE


def _at_edge(line: PrintedLine, edges: tuple[float, float]) -> bool:
    return line.foot <= edges[0] or line.top >= edges[1]


def _shape(text: str) -> str:
    return _NUMBERS.sub("#", text.lower())


def _goes_on(before: list[_Placed], now: _Placed) -> bool:
    """Whether a line goes on with a paragraph."""
    last = before[-1]
    if last.page == now.page and last.line.block == now.line.block:
        return not _begins(before, now)
    ended = last.line.text.endswith(_ENDS)
    return not ended and len(before) > 1 and now.line.text[:1].islower()


def _begins(before: list[_Placed], now: _Placed) -> bool:
    """Whether a line begins a paragraph in its block: by a gap, by its size, after a short line, or set in."""
    last, line = before[-1].line, now.line
    height = max(last.top - last.foot, 1.0)
    if last.foot - line.top > 0.75 * height:
        return True
    if abs((line.top - line.foot) - height) > 0.25 * height:
        return True
    widest = max(one.line.right for one in before)
    word = (
        len(line.text.partition(" ")[0]) * (line.right - line.left) / len(line.text)
    )
    short = last.right + word + height * 0.3 < max(widest, line.right)
    ended = last.text.endswith(_ENDS)
    set_in = line.left - min(one.line.left for one in before) > height
    return (short and ended) or (set_in and ended)


def _joined(lines: list[_Placed], words: Counter[str]) -> tuple[str, Part]:
    """The lines of a paragraph as one, each with the column at which it begins."""
    text, later = lines[0].line.text, list[tuple[int, str]]()
    for one in lines[1:]:
        following = one.line.text
        if _is_parted(text, following, words):
            text = text[:-1]
        elif not text.endswith(_HYPHENS) or not following[:1].isalnum():
            text += " "
        later.append((len(text), one.place))
        text += following
    return text, Part(place=lines[0].place, later=tuple(later))


def _is_parted(before: str, after: str, words: Counter[str]) -> bool:
    """Whether a hyphen at the end of a line parts a word, and is no sign of it."""
    if not before.endswith(_HYPHENS) or not after[:1].islower():
        return False
    first = re.search(r"\w+\Z", before[:-1])
    second = re.match(r"\w+", after)
    if first is None or second is None:
        return False
    return words[f"{first[0]}-{second[0]}"] <= words[f"{first[0]}{second[0]}"]
