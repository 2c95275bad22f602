"""Figures that are no facts: years of sources, parts of addresses, lengths of recordings, page numbers, counters."""

import re

from factlint.known import Draft
from factlint.start.regex import lazy
from factlint.text import Span

_BEFORE = 60
"""So many characters before a figure show a bracket and who is cited in it."""
_SOURCE = lazy(
    r"(?:(?&news.of-source)|©)[^\w\n][^.\n]*\Z",
    re.IGNORECASE,
)
"""A line of its own that says where something is from, up to its year."""
_CITED = lazy(r"\((?:as of |[A-Z][^()]{0,40},? )?\Z")
"""A bracket with nothing before the year but who is cited: (2019), (Lund et al., 2019)."""
_CLOSED = lazy(r"(?: est\.?)?[;,)]")
_YEAR = lazy(r"\D*(?:1[5-9]|20)\d\d(?: est\.?)?")
_LENGTH = lazy(r"\(?\d{1,2}:\d\d(?::\d\d)?\)?")
_PLAYED = lazy(r"\b(?&news.recording)\b", re.IGNORECASE)
"""Words of a line that leads to a recording."""
_COUNTER = lazy(
    r"\b(?&news.counter)[\s:(]*\Z",
    re.IGNORECASE,
)
"""What stands before a counter of the page."""
_LEADER = lazy(r"(?:\.{2,}|…|\. \. )\s*\Z")
"""The dots before a page number."""


def is_no_fact(draft: Draft, span: Span) -> bool:
    """Whether a figure or a date says nothing of what the copy is about."""
    line = draft.paragraphs[draft.paragraph_of(span)].span
    before = draft.text[max(line.start, span.start - _BEFORE) : span.start]
    return (
        _is_in_address(draft.text, span)
        or _is_cited(draft, span, line, before)
        or _LEADER.search(before) is not None
        or _COUNTER.search(draft.text, line.start, span.start) is not None
        or _is_length(draft, span, line)
    )


def _is_in_address(text: str, span: Span) -> bool:
    """Whether the word that holds a figure is an address of the web."""
    start = max(text.rfind(sign, 0, span.start) for sign in " \n\t(<") + 1
    return "://" in text[start : span.end] or text.startswith("www.", start)


def _is_cited(draft: Draft, span: Span, line: Span, before: str) -> bool:
    """Whether it is the year of a source: in a bracket, or on a line that says where something is from."""
    if not _YEAR.fullmatch(span.of(draft.text)):
        return False
    if _SOURCE.match(draft.text, line.start, span.start):
        return True
    closed = _CLOSED.match(draft.text, span.end) is not None
    return _CITED.search(before) is not None and closed


def _is_length(draft: Draft, span: Span, line: Span) -> bool:
    """Whether it is how long a recording is, at the end of the line that leads to it."""
    shown = _LENGTH.fullmatch(span.of(draft.text)) is not None
    rest = draft.text[span.end : line.end].strip(" )\n")
    return shown and not rest and _PLAYED.search(draft.text, *line) is not None
