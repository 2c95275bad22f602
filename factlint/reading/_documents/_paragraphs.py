"""Paragraphs of a document, and where each stretch of their text stands in its XML."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factlint.reading._unpacked import Part, Unpacked
from factlint.start.record import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element


class Stretch(NamedTuple):
    """A stretch of text: that at the start of `element`, or with `tail` that behind it. None: it is not held so."""

    text: str
    element: "_Element | None" = None
    tail: bool = False


class Paragraph(NamedTuple):
    """A paragraph: its stretches, its kind, and its place in words."""

    stretches: list[Stretch]
    kind: str
    place: str

    @property
    def text(self) -> str:
        """What it reads as, on one line."""
        return "".join(one.text for one in self.stretches)


def unpacked(
    data: bytes,
    lines: Sequence[Paragraph],
    before: Sequence[Paragraph],
    write: Callable[[dict[int, str]], bytes] | None,
) -> Unpacked:
    """The paragraphs as an unpacked text; `before` are those from before the tracked changes."""
    older = [one.text for one in before] != [one.text for one in lines]
    original = Unpacked(data, _lined(before)) if older else None
    return Unpacked(data, _lined(lines), write, original=original)


def _lined(paragraphs: Sequence[Paragraph]) -> list[tuple[str, Part]]:
    return [(one.text, Part(one.kind, one.place)) for one in paragraphs]
