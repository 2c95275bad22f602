"""Two versions as rows: the paragraphs of one beside those of the other, moved, split, added and lost ones told."""

from collections.abc import Iterable, Iterator, Sequence

from factlint.match import align
from factlint.match.changes import rising
from factlint.match.fold import fold
from factlint.model import Document
from factlint.start.record import NamedTuple

_NONE = -1
"""Stands for the paragraph that the other version does not have."""


class Row(NamedTuple):
    """Paragraphs that stand beside each other, by their numbers in each document, from 0.

    `kind` is same, changed, split, merged, added or lost; `moved` is true where the order changed.
    """

    kind: str
    before: tuple[int, ...]
    after: tuple[int, ...]
    moved: bool = False


def rows(before: Document, after: Document) -> list[Row]:
    """All paragraphs of both documents, each once, in the order of `after`; lost ones follow their neighbour."""
    groups = _groups(before, after)
    whole = [(olds, news) for olds, news in groups if olds and news]
    moved = _out_of_order([min(olds) for olds, _ in whole])
    found = [
        Row(_kind(before, after, olds, news), tuple(olds), tuple(news), at in moved)
        for at, (olds, news) in enumerate(whole)
    ]
    found += [Row("added", (), tuple(news)) for olds, news in groups if not olds]
    found.sort(key=lambda row: row.after)
    return _with_lost(found, [olds[0] for olds, news in groups if not news])


def _groups(before: Document, after: Document) -> list[tuple[list[int], list[int]]]:
    """Paragraphs that are aligned with each other, directly or by way of others; numbers in order."""
    groups: list[tuple[list[int], list[int]]] = []
    of_old: dict[int, int] = {}
    of_new: dict[int, int] = {}
    for old, new in _aligned(before, after):
        known = {of_old.get(old), of_new.get(new)} - {None}
        at = min((one for one in known if one is not None), default=len(groups))
        if at == len(groups):
            groups.append(([], []))
        for number, members, homes in (
            (old, groups[at][0], of_old),
            (new, groups[at][1], of_new),
        ):
            if number != _NONE and number not in homes:
                members.append(number)
                homes[number] = at
    return [(sorted(one), sorted(other)) for one, other in groups]


def _aligned(before: Document, after: Document) -> Iterator[tuple[int, int]]:
    """The numbers of paragraphs that stand beside each other, `_NONE` where one has no partner."""
    olds, news = (
        [paragraph.span for paragraph in one.paragraphs] for one in (before, after)
    )
    old_at, new_at = (
        {span.start: number for number, span in enumerate(spans)}
        for spans in (olds, news)
    )
    for old, new in align.passages(before.text, olds, after.text, news):
        yield (
            _NONE if old is None else old_at[old.start],
            _NONE if new is None else new_at[new.start],
        )


def _kind(
    before: Document, after: Document, olds: Sequence[int], news: Sequence[int]
) -> str:
    if len(olds) == len(news) == 1:
        return "same" if _said(before, olds) == _said(after, news) else "changed"
    return "split" if len(olds) < len(news) else "merged"


def _said(document: Document, numbers: Iterable[int]) -> list[str]:
    return [
        fold(document.paragraphs[number].span.of(document.text)).strip()
        for number in numbers
    ]


def _out_of_order(numbers: Sequence[int]) -> set[int]:
    """The places in `numbers` outside its longest run that rises, so that as few as may be count as moved."""
    kept = {at for at, _ in rising([*enumerate(numbers)])}
    return set(range(len(numbers))) - kept


def _with_lost(found: list[Row], lost: list[int]) -> list[Row]:
    """The rows with what only the earlier text has, each after the row of the paragraph before it."""
    row_of = {
        number: at
        for at, row in enumerate(found)
        if not row.moved
        for number in row.before
    }
    after: dict[int, list[Row]] = {}
    for number in sorted(lost):
        at = row_of[number] = row_of.get(number - 1, -1)
        after.setdefault(at, []).append(Row("lost", (number,), ()))
    placed = list(after.get(-1, ()))
    for at, row in enumerate(found):
        placed += [row, *after.get(at, ())]
    return placed
