"""Lines of copy in a file of data: each stretch of them with its place in the source, where a change is written.

For formats of text in which copy stands as strings and fields, as in JSON and XML: no other sign of the file changes.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from factlint import dates
from factlint.model import Meta
from factlint.reading._decode import Decoded
from factlint.reading._edits import Edit, edits, touched
from factlint.reading._unpacked import TEXT, Part, Unpacked, UnwritableError
from factlint.start.record import NamedTuple

_LEVEL = {ord(sign): " " for sign in "\n\r\t"}


class Stretch(NamedTuple):
    """A stretch of text that is read from `start:end` of the source; exact where both are as long."""

    text: str
    start: int
    end: int

    @property
    def exact(self) -> bool:
        """Whether each of its signs has its own in the source."""
        return len(self.text) == self.end - self.start


class Line(NamedTuple):
    """A paragraph: its stretches, its kind and its place."""

    stretches: tuple[Stretch, ...]
    kind: str
    place: str

    @property
    def text(self) -> str:
        """What it reads as."""
        return "".join(one.text for one in self.stretches)


def cut(stretches: Iterable[Stretch], start: int, end: int) -> Iterator[Stretch]:
    """The stretches of `start:end` of a text; one that is not exact is taken whole."""
    at = 0
    for one in stretches:
        first, last = max(start - at, 0), min(end - at, len(one.text))
        if first < last:
            yield (
                Stretch(one.text[first:last], one.start + first, one.start + last)
                if one.exact
                else Stretch(one.text[first:last], one.start, one.start)
            )
        at += len(one.text)


def in_paragraphs(
    stretches: tuple[Stretch, ...], kind: str, place: str
) -> Iterator[Line]:
    """The lines of a text as paragraphs, empty ones left out."""
    text, start, number = "".join(one.text for one in stretches), 0, 0
    parts = text.splitlines(keepends=True)
    for part in parts:
        words = part.strip()
        if words:
            number += 1
            first = start + part.index(words)
            where = f"{place}, paragraph {number}" if len(parts) > 1 else place
            yield Line(_level(cut(stretches, first, first + len(words))), kind, where)
        start += len(part)


def html(stretches: tuple[Stretch, ...], kind: str, place: str) -> Iterator[Line]:
    """The paragraphs of a text of HTML; those of its body are of a kind."""
    from factlint.reading import html as page

    text = "".join(one.text for one in stretches)
    document, _ = page.read(text, "<page>.html")
    for number, paragraph in enumerate(document.paragraphs, 1):
        found: list[Stretch] = []
        for piece in document.map.parts(paragraph.span):
            words = document.text[piece.start : piece.end]
            found += (
                cut(stretches, piece.source_start, piece.source_end)
                if piece.exact
                else [Stretch(words, 0, 0)]
            )
        field = kind if paragraph.field == "body" else paragraph.field
        yield Line(_level(found), field, f"{place}, paragraph {number}")


def _level(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches on one line, in the same length."""
    return tuple(one._replace(text=one.text.translate(_LEVEL)) for one in stretches)


def day(moment: str | None) -> str | None:
    """The day of a moment as data have it, `YYYY-MM-DD`; None where it is none."""
    try:
        return dates.local_date(moment, None) if moment else None
    except ValueError:
        return None


def unpacked(
    data: bytes,
    decoded: Decoded,
    lines: list[Line],
    meta: Meta,
    escape: Callable[[str], str],
) -> Unpacked:
    """The lines as an unpacked text; `escape` gives words as they stand in the source."""

    def write(changed: dict[int, str]) -> bytes:
        made = [
            _placed(lines[number], edit)
            for number, text in changed.items()
            for edit in edits(lines[number].text, text)
        ]
        source = decoded.text
        for start, end, text in sorted(made, reverse=True):
            source = source[:start] + escape(text) + source[end:]
        return decoded.encode(source)

    told = [(line.text, Part(line.kind or TEXT, line.place)) for line in lines]
    return Unpacked(data, told, write, meta)


def _placed(line: Line, edit: Edit) -> Edit:
    """An edit of a line as one of the source. Raises UnwritableError where it is no stretch of it."""
    parts = touched((len(one.text) for one in line.stretches), edit)
    stretches = [line.stretches[part.number] for part in parts]
    if any(not one.exact or not one.end for one in stretches):
        raise UnwritableError("this stands in the file in other signs")
    places = [
        (one.start + part.start, one.start + part.end)
        for one, part in zip(stretches, parts, strict=True)
    ]
    together = all(before[1] == after[0] for before, after in pairwise(places))
    if not places or not together:
        raise UnwritableError("this stands in several places of the file")
    return Edit(places[0][0], places[-1][1], edit.text)
