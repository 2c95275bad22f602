"""Passages of thousands of words, such as tables and copy without full stops: only the parts that differ."""

from collections.abc import Iterator

from factlint.match.changes import Change, changes
from factlint.start.regex import lazy
from factlint.text import Span

LONG = 3000
"""A passage of more characters than this is parted."""
_CONTEXT = 12
"""Equal words that stay on either side of a difference."""
_WORD = lazy(r"\w+")


def parted(before: str, old: Span, after: str, new: Span) -> list[tuple[Span, Span]]:
    """The two passages where they differ, with a few equal words on either side; short ones as they are."""
    if max(old.end - old.start, new.end - new.start) <= LONG:
        return [(old, new)]
    olds, news = _words(before, old), _words(after, new)
    found = changes(
        [word.of(before).lower() for word in olds],
        [word.of(after).lower() for word in news],
    )
    return [
        (
            _span(old, olds, part.start, part.end),
            _span(new, news, part.new_start, part.new_end),
        )
        for part in _joined(found)
    ]


def _words(text: str, span: Span) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text, *span)]


def _joined(found: list[Change]) -> Iterator[Change]:
    """Differences that few equal words part, as one."""
    part = None
    for change in found:
        if part and change.start - part.end <= 2 * _CONTEXT:
            part = Change(part.start, change.end, part.new_start, change.new_end)
            continue
        if part:
            yield part
        part = change
    if part:
        yield part


def _span(passage: Span, words: list[Span], start: int, end: int) -> Span:
    """The words `start:end` with those around them; up to the edge of the passage where few are left."""
    first, last = start - _CONTEXT, end + _CONTEXT
    return Span(
        words[first].start if first > 0 else passage.start,
        words[last - 1].end if last < len(words) else passage.end,
    )
