"""What a changed line changes: the least stretches of words that are others, each with what stands there now."""

import re
from collections.abc import Iterable

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_TOKEN = lazy(r"\w+|\s+|[^\w\s]")


class Edit(NamedTuple):
    """`start:end` of the old line gives way to `text`."""

    start: int
    end: int
    text: str


def edits(old: str, new: str) -> list[Edit]:
    """The edits that make `new` of `old`, by whole words, the last one first."""
    from rapidfuzz.distance import Indel

    was, now = _tokens(old), _tokens(new)
    found: list[Edit] = []
    for code in Indel.opcodes([one[0] for one in was], [one[0] for one in now]):
        if code.tag == "equal":
            continue
        start, end = _at(was, code.src_start, old), _at(was, code.src_end, old)
        text = new[_at(now, code.dest_start, new) : _at(now, code.dest_end, new)]
        if found and found[-1].end == start:
            last = found.pop()
            start, text = last.start, last.text + text
        found.append(Edit(start, end, text))
    return found[::-1]


class Touched(NamedTuple):
    """A stretch that an edit touches, by its number, and what of it goes."""

    number: int
    start: int
    end: int


def touched(lengths: Iterable[int], edit: Edit) -> list[Touched]:
    """The stretches of a line that an edit touches, by their lengths. Where nothing goes, the one before counts."""
    found: list[Touched] = []
    at = 0
    for number, length in enumerate(lengths):
        start, end = max(edit.start - at, 0), min(edit.end - at, length)
        reaches = at < edit.start <= at + length or edit.start == at == 0 < length
        if edit.start == edit.end and reaches:
            return [Touched(number, start, start)]
        if start < end:
            found.append(Touched(number, start, end))
        at += length
    return found


def _tokens(line: str) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(line))


def _at(tokens: list[re.Match[str]], number: int, line: str) -> int:
    return tokens[number].start() if number < len(tokens) else len(line)
