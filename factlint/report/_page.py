"""Results as a page has them: articles with their versions side by side, their findings, and what was looked at."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from factlint.article import layout
from factlint.article.facts import series
from factlint.article.facts.timeline import Timeline
from factlint.article.layout import Row
from factlint.article.pair import label_of
from factlint.model import (
    SEVERITIES,
    Article,
    Document,
    Finding,
    Meta,
    Passage,
    Results,
)
from factlint.report._marks import Layer, Mark, finding_id
from factlint.report._rows import row
from factlint.report._words import problem_line
from factlint.start.record import NamedTuple
from factlint.text import Span

Fields = dict[str, Any]


class Board(NamedTuple):
    """Documents shown beside each other; `id` starts the ids of the passages there."""

    id: str
    documents: tuple[Document, ...]


class PagePlace(NamedTuple):
    """A passage of a finding: where it stands, in words, and the id to go to."""

    anchor: str
    where: str
    text: str
    message: str


def page(results: Results) -> Fields:
    """All that the template shows."""
    findings = results.findings
    articles = [
        _Article(number, article, results)
        for number, article in enumerate(results.articles, 1)
    ]
    here = {number for article in articles for number in article.own}
    elsewhere = [at for at in range(len(findings)) if at not in here]
    several = f"{len(articles)} articles"
    others = [_elsewhere(at, findings[at]) for at in elsewhere]
    shown = [*(item for article in articles for item in article.items), *others]
    return {
        "title": articles[0].name if len(articles) == 1 else several,
        "counts": _counts(shown), "count": len(shown),
        "articles": [article.fields() for article in articles], "index": len(articles) > 1,
        "changes": any(len(article.article.versions) > 1 for article in articles),
        "others": others,
        "rules": _tallied(item["rule"] for item in shown),
        "entities": _tallied(item["entity"] for item in shown),
        "problems": list(map(problem_line, results.problems)),
        "coverage": results.coverage, "notes": results.notes,
    }  # fmt: skip


def _tallied(names: Iterable[str | None]) -> list[tuple[str, int]]:
    """How often each name stands there, in the order of the alphabet."""
    return sorted(Counter(filter(None, names)).items())


def _counts(items: Sequence[Fields]) -> list[tuple[str, int]]:
    """How many items of a list are of each severity; one that stands in several versions is one."""
    counts = Counter(item["severity"] for item in items)
    return [(severity, counts[severity]) for severity in SEVERITIES]


class _Article:
    """One article: its findings, and the boards on which its documents are shown."""

    def __init__(self, number: int, article: Article, results: Results) -> None:
        self.id, self.article = f"article-{number}", article
        self.name = article.headline
        findings = results.findings
        self.findings = findings
        self.timelines = results.timelines_of(article)
        paths = {document.path for document in (*article.versions, *article.siblings)}
        self.own = [at for at, one in enumerate(findings) if one.place.path in paths]
        side_by_side: list[tuple[Document, ...]] = [*pairwise(article.versions)]
        self.boards = [
            Board(f"{self.id}-{at}", both)
            for at, both in enumerate(side_by_side or [article.versions], 1)
        ]
        self.beside = [
            Board(f"{self.id}-beside-{at}", (one,))
            for at, one in enumerate(article.siblings, 1)
        ]
        self.marks: dict[tuple[str, str], list[Mark]] = {}
        items = [self._item(numbers) for numbers in _same(findings, self.own)]
        self.items = sorted(items, key=_gravity)

    def _item(self, numbers: list[int]) -> Fields:
        """One item of the list: a finding, with the versions in which it stands again.

        Marks its passages wherever they are shown; its links lead to one board, and to siblings.
        """
        passages = [
            passage
            for number in numbers
            for passage in _passages(self.findings[number])
        ]
        main = self._main([passage.path for passage in passages])
        anchors: dict[int, str] = {}
        for board in [*self.boards, *self.beside]:
            linked = board.id == main or board in self.beside
            marked = self._marked(board, passages, numbers[0], linked=linked)
            anchors |= marked if linked else {}
        return _finding(
            numbers[0], self.findings[numbers[0]], self._places(passages, anchors)
        )

    def _marked(
        self, board: Board, passages: list[Passage], number: int, *, linked: bool
    ) -> dict[int, str]:
        """Marks the passages that a board shows; the anchors of those that could be, by their places."""
        anchors: dict[int, str] = {}
        for document in board.documents:
            for at, passage in enumerate(passages):
                anchor = f"{board.id}-{number + 1}-{at}" if linked else ""
                if passage.path == document.path and self._mark(
                    board, document, passage, number, anchor
                ):
                    anchors[at] = anchor
        return anchors

    def _places(
        self, passages: Sequence[Passage], anchors: Mapping[int, str]
    ) -> list[PagePlace]:
        """The passages as links; words that one has said before are not said again."""
        said = [" ".join(passage.text.split()) for passage in passages]
        return [
            PagePlace(
                anchors.get(at, ""), _where(self._label(one.path), one.start.line),
                "" if said[at] in said[:at] or said[at] in one.message else _short(said[at]),
                one.message,
            )
            for at, one in enumerate(passages)
        ]  # fmt: skip

    def _label(self, path: str) -> str:
        """What a document is called beside the others: its version, or what its file name alone has."""
        both = next(
            (
                board.documents
                for board in self.boards
                if path in (one.path for one in board.documents)
            ),
            (),
        )
        if len(both) == 2:
            return label_of(*(both if both[0].path == path else both[::-1]))
        return path.rpartition("/")[2]

    def _mark(
        self,
        board: Board,
        document: Document,
        passage: Passage,
        number: int,
        anchor: str,
    ) -> bool:
        """Marks a passage on a board; False where it is no part of the plain text."""
        span = document.map.to_plain(Span(passage.start.offset, passage.end.offset))
        if span:
            self.marks.setdefault((board.id, document.path), []).append(
                Mark(span, number, anchor)
            )
        return span is not None

    def _main(self, paths: Sequence[str]) -> str:
        """The board that shows the most of these paths; where there is a choice, that with the first one later."""

        def rank(board: Board) -> tuple[int, bool]:
            seen = {document.path for document in board.documents} & {*paths}
            return len(seen), board.documents[-1].path == paths[0]

        return max(self.boards, key=rank).id if self.boards else ""

    def fields(self) -> Fields:
        """The article for the template."""
        return {
            "id": self.id, "name": self.name, "counts": _counts(self.items), "ordered": self.article.ordered,
            "words": sum(len(document.text.split()) for document in self.article.versions),
            "versions": [_version(document) for document in self.article.versions],
            "findings": self.items,
            "beside": [self._beside(board) for board in self.beside],
            "comparisons": [self._side_by_side(board) for board in self.boards],
            "timelines": [_timeline(line) for line in self.timelines],
        }  # fmt: skip

    def _layer(self, board: Board, document: Document) -> Layer:
        return Layer(
            document, self.marks.get((board.id, document.path), ()), self.findings
        )

    def _beside(self, board: Board) -> Fields:
        (document,) = board.documents
        layer = self._layer(board, document)
        paragraphs = [
            layer.paragraph(number) for number in range(len(document.paragraphs))
        ]
        field = document.paragraphs[0].field if document.paragraphs else ""
        return {"field": field, "path": document.path, "paragraphs": paragraphs}

    def _side_by_side(self, board: Board) -> Fields:
        layers = [self._layer(board, document) for document in board.documents]
        if len(layers) == 1:
            count = len(board.documents[0].paragraphs)
            rows = [
                row(Row("same", (), (number,)), layers[0], layers[0], ordered=False)
                for number in range(count)
            ]
            return {
                "id": board.id,
                "old": "",
                "new": board.documents[0].path,
                "rows": rows,
            }
        before, after = board.documents
        return {
            "id": board.id, "old": label_of(before, after), "new": label_of(after, before),
            "rows": [row(one, *layers, ordered=self.article.ordered) for one in layout.rows(before, after)],
        }  # fmt: skip


def _timeline(line: Timeline) -> Fields:
    """A fact over the versions, with the points of its line where it is a number: 100 wide, 24 high."""
    cells = series.cells(line)
    heights = series.heights(cells)
    step = 100 / max(len(heights) - 1, 1)
    points = [
        f"{at * step:.1f},{24 - 24 * height:.1f}"
        for at, height in enumerate(heights)
        if height is not None
    ]
    values = [{"said": cell.said or "–", "changed": cell.changed} for cell in cells]
    return {"label": line.label, "cells": values, "line": " ".join(points)}


def _version(document: Document) -> Fields:
    label = document.meta.version or document.path
    return {"label": label, "path": document.path, "said": _said(document.meta)}


def _said(meta: Meta) -> str:
    """What metadata says of a version, in words."""
    dates = [
        f"{key} {value}"
        for key in ("published", "updated")
        if (value := getattr(meta, key))
    ]
    return ", ".join([*dates, *([meta.variant] if meta.variant else [])])


def _passages(finding: Finding) -> list[Passage]:
    return [finding.place, *finding.related]


def _same(findings: Sequence[Finding], numbers: Sequence[int]) -> list[list[int]]:
    """The numbers of findings, those of one fingerprint together: one slip that stands in several versions."""
    groups: dict[tuple[str, str, str], list[int]] = {}
    for number in numbers:
        one = findings[number]
        groups.setdefault((one.rule, one.severity, one.fingerprint), []).append(
            number
        )
    return list(groups.values())


def _gravity(item: Fields) -> int:
    """The gravest first; those of one severity stay in the order of the copy."""
    return SEVERITIES.index(item["severity"])


def _where(label: str, line: int) -> str:
    """A place in words, by the numbers that stand at the margin."""
    return f"{label}, line {line}"


def _elsewhere(number: int, finding: Finding) -> Fields:
    """A finding in a text that the page does not show."""
    where = _where(finding.place.path, finding.place.start.line)
    return _finding(
        number, finding, [PagePlace("", where, _short(finding.place.text), "")]
    )


def _finding(number: int, finding: Finding, places: Sequence[PagePlace]) -> Fields:
    """A finding for the list."""
    return {
        "id": finding_id(number), "severity": finding.severity, "rule": finding.rule,
        "message": finding.message, "entity": finding.entity or "", "places": places,
        "fix": finding.fix and finding.fix.replacement, "safe": bool(finding.fix and finding.fix.safe),
    }  # fmt: skip


def _short(text: str) -> str:
    """A passage for quotation marks of the page, without its own."""
    text = (
        text[1:-1]
        if text[:1] in '“"' and text[-1:] in '”"' and len(text) > 1
        else text
    )
    return text if len(text) < 90 else f"{text[:60]} … {text[-20:]}"
