"""Subtitles of SubRip and WebVTT: what is said, without numbers, times and sounds."""

from factlint.model import Document, Problem
from factlint.reading import _cues, _markup
from factlint.start.regex import lazy

suffixes = (".srt", ".vtt")
opens = lazy(
    r"WEBVTT(?:[ \t][^\n]*)?\n[\s\S]*-->|\d+[ \t]*\r?\n\d+:\d\d:\d\d[.,]\d+[ \t]*-->"
)


def read(source: str, path: str) -> tuple[Document, tuple[Problem, ...]]:
    """Reads subtitles. Never fails: what is no cue is no copy."""
    return _markup.read(source, path, _cues.blocks)
