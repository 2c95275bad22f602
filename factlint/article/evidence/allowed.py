"""What desks may do to a quotation: fillers left out, brackets, another spelling, words said twice said once."""

from collections.abc import Sequence

from factlint.article.compared import Compared, Side
from factlint.article.evidence.spoken import Spoken
from factlint.article.speech import wording
from factlint.lexicon import words
from factlint.match.changes import Change

_FILLERS = words("speech.filler")
_ASIDES = words("speech.filler.aside")


def cut(compared: Compared, change: Change) -> Change:
    """A change at the edge of a passage without the words before and after it that nobody quotes."""
    most = change.new_end - change.new_start
    if change.new_start == 0:
        starts = range(max(change.start, change.end - most), change.end + 1)
        cuts = [change._replace(start=at) for at in starts]
        change = _alike(compared, cuts) or cuts[0]
    if change.new_end == len(compared.after.keys):
        ends = range(min(change.end, change.start + most), change.start - 1, -1)
        cuts = [change._replace(end=at) for at in ends]
        change = _alike(compared, cuts) or cuts[0]
    return change


def _alike(compared: Compared, cuts: Sequence[Change]) -> Change | None:
    """The one of some changes in which the same words are only written another way."""
    return next(
        (
            cut
            for cut in cuts
            if cut.start < cut.end
            and cut.new_start < cut.new_end
            and wording.written_alike(compared, cut)
        ),
        None,
    )


def said_part(spoken: Spoken, before: Side, change: Change) -> Change:
    """A change without the labels, times and sounds at the edges of what stands there."""
    said = [
        at
        for at in range(change.start, change.end)
        if not spoken.unsaid.touches(before.tokens[at].span)
    ]
    if not said:
        return change._replace(end=change.start)
    return change._replace(start=said[0], end=said[-1] + 1)


def is_allowed(spoken: Spoken, compared: Compared, change: Change) -> bool:
    """Whether a change leaves what was said as it was: fillers, what was begun twice, brackets, another spelling."""
    if change.start == change.end and change.new_start == change.new_end:
        return True
    before = compared.before
    gone = [
        before.keys[at]
        for at in range(change.start, change.end)
        if not spoken.unsaid.touches(before.tokens[at].span)
    ]
    if change.new_start == change.new_end and _is_left_out(before, change, gone):
        return True
    edited = wording.marked(compared.after, change.new_start, change.new_end)
    return edited or wording.written_alike(compared, change)


def _is_left_out(side: Side, change: Change, gone: list[str]) -> bool:
    """Whether words are fillers, or are said again right after: `we were, we were late`."""
    rest = _without_fillers(gone)
    after = side.keys[change.end : change.end + len(rest)]
    before = side.keys[max(change.start - len(rest), 0) : change.start]
    if not rest or rest in (after, before):
        return True
    set_off = {side.gap(change.start).strip(), side.gap(change.end).strip()}
    return set(rest) <= _ASIDES and set_off != {""}


def _without_fillers(keys: list[str]) -> list[str]:
    kept: list[str] = []
    for key in keys:
        if kept and f"{kept[-1]} {key}" in _FILLERS:
            kept.pop()
        elif key not in _FILLERS or key in _ASIDES:
            kept.append(key)
    return kept
