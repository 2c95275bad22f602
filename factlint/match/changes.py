"""Word for word: where two lists of words differ, as the longest common subsequence shows it."""

from collections.abc import Sequence

from factlint.record import NamedTuple

LONGEST = 3000
"""Longer lists are no sentences, and comparing them would take too long."""


class Change(NamedTuple):
    """Words `start:end` of the one list stand where `new_start:new_end` of the other do; either may be empty."""

    start: int
    end: int
    new_start: int
    new_end: int


def changes(olds: Sequence[str], news: Sequence[str]) -> list[Change]:
    """The differences in order; equal words part them. Lists longer than `LONGEST` are one difference."""
    if max(len(olds), len(news)) > LONGEST:
        return [Change(0, len(olds), 0, len(news))]
    from rapidfuzz.distance import Indel

    codes: dict[str, str] = {}
    one, other = ("".join(codes.setdefault(word, chr(len(codes))) for word in words) for words in (olds, news))
    found: list[Change] = []
    for step in Indel.opcodes(one, other):
        if step.tag == "equal":
            continue
        change = Change(step.src_start, step.src_end, step.dest_start, step.dest_end)
        if found and found[-1].end == change.start and found[-1].new_end == change.new_start:
            change = Change(found[-1].start, change.end, found[-1].new_start, change.new_end)
            found.pop()
        found.append(change)
    return found
