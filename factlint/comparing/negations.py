"""Negations that came or went, and words turned into their opposite."""

from collections.abc import Iterator

from factlint.annotate import facts
from factlint.annotate.numbers import listed
from factlint.comparing.compared import Compared, Difference, Side
from factlint.match.changes import Change
from factlint.text import Span

_AUXILIARIES = frozenset(
    listed(
        "do does did is are was were be been being has have had will would can could may might must shall should any "
        "some yet to ever longer a an the"
    )
)
_DENYING = frozenset(
    listed(
        "declined declines refused refuses failed fails denied denies lack lacks lacked unable hardly barely few "
        "little unwilling rejected only instead rather absent missing stopped halted avoid avoided unlikely"
    )
)
"""Words that say no in another way."""


def differences(compared: Compared) -> Iterator[Difference]:
    """The statements that one version turns round, outside quotations."""
    before, after = compared.before, compared.after
    for change in compared.changes:
        old, new = before.keys[change.start : change.end], after.keys[change.new_start : change.new_end]
        if not _flips(before, after, change, old, new):
            continue
        spans = _wider(before, change.start, change.end), _wider(after, change.new_start, change.new_end)
        if not any(side.draft.quoted(span) for side, span in zip((before, after), spans, strict=True)):
            yield Difference("negation", *spans, (" ".join(old), " ".join(new)), max(len(old), len(new)))


def _flips(before: Side, after: Side, change: Change, old: list[str], new: list[str]) -> bool:
    counts = [
        _negation_count(side, at)
        for side, at in ((before, range(change.start, change.end)), (after, range(change.new_start, change.new_end)))
    ]
    if len(old) <= 2 and len(new) <= 2 and _opposed(old, new):
        return True
    total = [sum(fact.kind == "negation" for fact in side.facts) for side in (before, after)]
    if counts[0] % 2 == counts[1] % 2 or total[0] == total[1] or _DENYING & {*old, *new}:
        return False
    one, other = (
        [key for key in keys if not facts.is_negation(key) and key not in _AUXILIARIES] for keys in (old, new)
    )
    after_it = [keys[at] for keys, at in ((before.keys, change.end), (after.keys, change.new_end)) if at < len(keys)]
    if "only" in after_it:
        return False
    return len(one) == len(other) <= 1 and all(_one_verb(*pair) for pair in zip(one, other, strict=True))


def _negation_count(side: Side, at: range) -> int:
    return sum(fact.kind == "negation" and fact.first in at for fact in side.facts)


def _one_verb(one: str, other: str) -> bool:
    """`agreed` and `agree`, `approves` and `approve`."""
    return one[:4] == other[:4] or (one[:3] == other[:3] and min(len(one), len(other)) <= 4)


_OPPOSING = ("un", "in", "im", "il", "ir", "dis", "non")


def _opposed(old: list[str], new: list[str]) -> bool:
    """`likely` and `unlikely`, `with` and `without`."""
    if len(old) != 1 or len(new) != 1:
        return False
    short, long = sorted((old[0], new[0]), key=len)
    prefixed = len(short) > 3 and any(long == prefix + short for prefix in _OPPOSING)
    return prefixed or {short, long} in ({"with", "without"}, {"can", "cannot"}, {"ever", "never"})


def _wider(side: Side, start: int, end: int) -> Span:
    """The changed tokens with one on either side."""
    return side.span(max(start - 1, 0), min(end + 1, len(side.tokens)))
