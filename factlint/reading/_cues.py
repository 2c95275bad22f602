"""The cues of subtitles as running text: one paragraph as far as a sentence goes on in the next cue."""

import re
from collections.abc import Iterator

from factlint.reading import _html
from factlint.reading._blocks import Block, TextRun, blank
from factlint.start.regex import lazy
from factlint.text import Span

_CUE = lazy(
    r"^[ \t]*(?:\d+:)?\d+:\d\d[.,]\d+[ \t]*-->[^\n]*\n(?P<text>(?:[ \t]*[^\s][^\n]*(?:\n|\Z))*)",
    re.MULTILINE,
)
_LINE = lazy(r"[^\n]+")
_MARK = lazy(r"<[^<>\n]*>|\{\\[^{}\n]*\}")
_SOUND = lazy(r"[-–—\s]*(?:[\[(][^\[\]()]*[\])]|[♪♫#*].*|.*[♪♫])\s*")
"""What is heard and not said."""
_SPEAKER = lazy(r"[ \t]*(?:[-–—]|>>+)[ \t]*")
_ENDED = lazy(r"[.!?…:][\"'”’)\]]*\s*\Z")
_LONGEST = 2000


def blocks(text: str) -> list[Block]:
    """The paragraphs of subtitles in the form of SubRip or WebVTT."""
    found: list[Block] = []
    last, said = Span(0, 0), ""
    for line in _spoken(text):
        speaker = _SPEAKER.match(text, *line)
        start = Span(speaker.end() if speaker else line.start, line.end)
        shown = start.of(text).strip()
        if shown == said:
            continue  # what rolls up on the screen stands in two cues
        if not found or speaker or _ENDED.search(said) or _is_long(found[-1]):
            found.append(Block("text", []))
        else:
            found[-1].runs.append(blank(last.end, start.start))
        found[-1].runs.extend(_runs(text, start))
        last, said = start, shown
    return found


def _spoken(text: str) -> Iterator[Span]:
    """The lines of cues in which somebody speaks."""
    for cue in _CUE.finditer(text):
        for line in _LINE.finditer(text, *cue.span("text")):
            shown = _MARK.sub("", line[0]).strip()
            if shown and not _SOUND.fullmatch(shown):
                yield Span(*line.span())


def _is_long(block: Block) -> bool:
    return block.runs[-1].end - block.runs[0].start > _LONGEST


def _runs(text: str, span: Span) -> Iterator[TextRun]:
    start = span.start
    for mark in _MARK.finditer(text, *span):
        yield from _html.decoded_runs(text, start, mark.start())
        start = mark.end()
    yield from _html.decoded_runs(text, start, span.end)
