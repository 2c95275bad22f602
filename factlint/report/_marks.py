"""A paragraph in parts: what each stretch of its words carries, findings and changes, for a page."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from factlint.match.changes import changes
from factlint.model import SEVERITIES, Document, Finding
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import LineIndex, Span

_TOKEN = lazy(r"\w+|[^\w\s]")


class Mark(NamedTuple):
    """A passage of a finding in a document's plain text: the finding's number and, if links lead here, an anchor."""

    span: Span
    finding: int
    anchor: str


class Part(NamedTuple):
    """A stretch of words that looks alike: whether it changed, the gravest finding there, and the ids of all."""

    text: str
    changed: bool
    finding: str = ""
    severity: str = ""
    message: str = ""
    found: str = ""
    anchors: tuple[str, ...] = ()


class MarkedParagraph(NamedTuple):
    """A paragraph as a page shows it; `number` is its first line in the source."""

    number: int
    field: str
    parts: tuple[Part, ...]


def finding_id(number: int) -> str:
    """The id of a finding's item in the list."""
    return f"finding-{number + 1}"


class Layer:
    """The marks of one document in one place of a page."""

    def __init__(
        self, document: Document, marks: Iterable[Mark], findings: Sequence[Finding]
    ) -> None:
        self.document, self.findings = document, findings
        self.marks = sorted(marks)
        self._longest = max(
            (mark.span.end - mark.span.start for mark in self.marks), default=0
        )

    def paragraph(self, number: int, changed: Sequence[Span] = ()) -> MarkedParagraph:
        """One paragraph in parts; `changed` are the spans of words that the other version has not."""
        given = self.document.paragraphs[number]
        marks = self._marks(given.span)
        diffs = [cut for span in changed if (cut := _cut(span, given.span))]
        edges = {*given.span, *(at for span in diffs for at in span)}
        edges |= {
            at
            for mark in marks
            for at in mark.span
            if given.span.start < at < given.span.end
        }
        spans = [Span(*edge) for edge in pairwise(sorted(edges))]
        parts = (
            self._part(span, marks, changed=any(map(span.overlaps, diffs)))
            for span in spans
        )
        return MarkedParagraph(self.line(number), given.field, tuple(parts))

    def line(self, number: int) -> int:
        """The line of the source in which a paragraph starts, by which findings name it."""
        span = self.document.paragraphs[number].span
        return self._lines.line_column(self.document.map.to_source(span)[0].start)[0]

    @cached_property
    def _lines(self) -> LineIndex:
        return LineIndex(self.document.source)

    def _marks(self, span: Span) -> list[Mark]:
        first = bisect_left(self.marks, span.start - self._longest, key=_start)
        last = bisect_left(self.marks, span.end, key=_start)
        return [mark for mark in self.marks[first:last] if mark.span.end > span.start]

    def _part(self, span: Span, marks: Sequence[Mark], *, changed: bool) -> Part:
        text = span.of(self.document.text)
        over = [mark.finding for mark in marks if mark.span.overlaps(span)]
        anchors = tuple(
            mark.anchor
            for mark in marks
            if mark.anchor and mark.span.start == span.start
        )
        if not over:
            return Part(text, changed, anchors=anchors)
        gravest = min(
            over,
            key=lambda number: (
                SEVERITIES.index(self.findings[number].severity),
                number,
            ),
        )
        first = self.findings[gravest]
        message = f"{first.rule}: {first.message}"
        ids = " ".join(dict.fromkeys(map(finding_id, over)))
        return Part(
            text, changed, finding_id(gravest), first.severity, message, ids, anchors
        )


def _start(mark: Mark) -> int:
    return mark.span.start


def _cut(span: Span, to: Span) -> Span | None:
    return (
        Span(max(span.start, to.start), min(span.end, to.end))
        if span.overlaps(to)
        else None
    )


def differing(
    before: Document, olds: Iterable[int], after: Document, news: Iterable[int]
) -> tuple[list[Span], list[Span]]:
    """The words of aligned paragraphs that only one side has, on either side."""
    old, new = list(_tokens(before, olds)), list(_tokens(after, news))
    found = changes(
        [_key(before, span) for span in old], [_key(after, span) for span in new]
    )
    return (
        [
            Span(old[one.start].start, old[one.end - 1].end)
            for one in found
            if one.start < one.end
        ],
        [
            Span(new[one.new_start].start, new[one.new_end - 1].end)
            for one in found
            if one.new_start < one.new_end
        ],
    )


def _tokens(document: Document, numbers: Iterable[int]) -> Iterator[Span]:
    for number in numbers:
        for match in _TOKEN.finditer(
            document.text, *document.paragraphs[number].span
        ):
            yield Span(*match.span())


def _key(document: Document, span: Span) -> str:
    return span.of(document.text).translate(_PLAIN)


_PLAIN = str.maketrans("“”‘’", "\"\"''")
"""The style of quotation marks is no change."""
