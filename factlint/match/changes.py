"""Word for word: where two lists of words differ.

Up to `LONGEST` words this is what the longest common subsequence shows. Longer lists are first parted at runs
of words that stand once in each, as patience diff does, so that the work grows with their length.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlint.start.record import NamedTuple

LONGEST = 3000
"""Lists of more words than this are parted before they are compared."""
_RUN = 4
"""Words that part two lists where they stand side by side once in each."""


class Change(NamedTuple):
    """Words `start:end` of the one list stand where `new_start:new_end` of the other do; either may be empty."""

    start: int
    end: int
    new_start: int
    new_end: int


def changes(olds: Sequence[str], news: Sequence[str]) -> list[Change]:
    """The differences in order; equal words part them."""
    found: list[Change] = []
    for change in _changes(olds, news):
        if (
            found
            and found[-1].end == change.start
            and found[-1].new_end == change.new_start
        ):
            change = Change(
                found[-1].start, change.end, found[-1].new_start, change.new_end
            )
            found.pop()
        found.append(change)
    return found


def _changes(olds: Sequence[str], news: Sequence[str]) -> Iterator[Change]:
    """The differences in order; two that nothing parts may follow each other."""
    if max(len(olds), len(news)) <= LONGEST:
        yield from _common(olds, news, Change(0, len(olds), 0, len(news)))
        return
    for stretch in _stretches(olds, news):
        if (
            max(stretch.end - stretch.start, stretch.new_end - stretch.new_start)
            <= LONGEST
        ):
            yield from _common(olds, news, stretch)
        else:
            yield stretch


def _common(
    olds: Sequence[str], news: Sequence[str], stretch: Change
) -> Iterator[Change]:
    """The differences within a stretch, by the longest common subsequence."""
    one, other = (
        olds[stretch.start : stretch.end],
        news[stretch.new_start : stretch.new_end],
    )
    if not one or not other:
        if one or other:
            yield stretch
        return
    from rapidfuzz.distance import Indel

    codes: dict[str, str] = {}
    first, second = (
        "".join(codes.setdefault(word, chr(len(codes))) for word in words)
        for words in (one, other)
    )
    for step in Indel.opcodes(first, second):
        if step.tag != "equal":
            yield Change(
                stretch.start + step.src_start, stretch.start + step.src_end,
                stretch.new_start + step.dest_start, stretch.new_start + step.dest_end,
            )  # fmt: skip


def _stretches(olds: Sequence[str], news: Sequence[str]) -> Iterator[Change]:
    """What stands between the anchors, each of which is grown to the equal words on either side."""
    old = new = 0
    for place, new_place in [*_anchors(olds, news), (len(olds), len(news))]:
        if place < old or new_place < new:
            continue
        end, new_end = _back(olds, news, Change(old, place, new, new_place))
        yield Change(old, end, new, new_end)
        old, new = place, new_place
        while old < len(olds) and new < len(news) and olds[old] == news[new]:
            old, new = old + 1, new + 1


def _back(
    olds: Sequence[str], news: Sequence[str], stretch: Change
) -> tuple[int, int]:
    """Where a stretch ends in each list without the equal words at its end."""
    old, new = stretch.end, stretch.new_end
    while (
        old > stretch.start
        and new > stretch.new_start
        and olds[old - 1] == news[new - 1]
    ):
        old, new = old - 1, new - 1
    return old, new


def _anchors(olds: Sequence[str], news: Sequence[str]) -> list[tuple[int, int]]:
    """Where runs of words start that stand once in each list: as many as come in the same order in both.

    Both lists begin together, whatever they begin with.
    """
    new_places = _single(news)
    return [
        (0, 0),
        *rising(
            [
                (at, new_places[run])
                for run, at in _single(olds).items()
                if run in new_places
            ]
        ),
    ]


def _single(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """The runs of words that stand once, each with its place, in order."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _RUN + 1):
        run = tuple(words[at : at + _RUN])
        places[run] = -1 if run in places else at
    return {run: at for run, at in places.items() if at >= 0}


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of pairs in which both numbers rise; the first ones rise already."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for number, (_, new) in enumerate(pairs):
        at = bisect_left(ends, new)
        before.append(lasts[at - 1] if at else -1)
        ends[at : at + 1], lasts[at : at + 1] = [new], [number]
    row, number = [], lasts[-1] if lasts else -1
    while number >= 0:
        row.append(pairs[number])
        number = before[number]
    return row[::-1]
