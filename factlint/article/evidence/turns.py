"""Transcripts as turns: who speaks, by the labels that stenographers and captions put before what is said."""

from collections import Counter
from collections.abc import Iterator

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_CALLED = r"(?:[A-Z][\w.’'-]*|(?&name.particle)|of|and|the|&)"
_NAME = rf"[A-Z][\w.’'-]*(?:,? {_CALLED}){{0,6}}"
_MARKS = r"(?:[ \t>*_–—-]|&gt;|\[?\(?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\)?\]?)*"
_LABEL = lazy(
    rf"(?m)^{_MARKS}(?:"
    rf"<v(?:\.[\w.]+)?[ \t]+(?P<voice>[^<>\n]{{1,60}})>"
    rf"|(?P<name>{_NAME})(?: ?\([^()\n]{{1,60}}\))?[*_]*[ \t]*:[*_]*(?=\s|$)"
    r"|(?P<asked>[QA])[.:][*_]*(?=\s)"
    r"|(?P<stamped>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})[ \t]+\(?\d{1,2}:\d\d(?::\d\d)?\)?[ \t]*$"
    r"|(?P<titled>(?:The|(?i:(?&title)))\.? [A-Z]{2,}(?: of [A-Z]\w+)?)\.(?=\s)"
    r"|(?P<nobody>>>|> >)(?=\s)"
    r")[ \t]*"
)
_CUE = lazy(r"(?m)^[ \t]*(?:\d+[ \t]*\n)?[^\n]*-->[^\n]*$|^WEBVTT[^\n]*$")
"""The times of subtitles, and the number above them."""
_ASIDE = lazy(r"\[[^\[\]\n]{0,80}\]|\([^()\n]{0,80}\)|</?[A-Za-z][^<>\n]*>")
"""What is heard and not said, and the marks of captions."""
_LEAST = 2
_HALF = 0.5


class Turn(NamedTuple):
    """What somebody says at a time: the label as it stands, empty where there is none, and the span of the words."""

    label: str
    span: Span


def turns(text: str) -> list[Turn]:
    """The turns of a transcript in order; what stands before the first label is nobody's."""
    found: list[Turn] = []
    label, start = "", 0
    for match in _LABEL.finditer(text):
        found.append(Turn(label, Span(start, match.start())))
        label, start = _said_by(match.groupdict()), match.end()
    found.append(Turn(label, Span(start, len(text))))
    return [turn for turn in found if turn.span.of(text).strip()]


def _said_by(found: "dict[str, str | None]") -> str:
    said = next((name for key, name in found.items() if name), "")
    return "" if said.startswith(">") else said.strip().rstrip(".")


def unsaid(text: str) -> Iterator[Span]:
    """What stands in a transcript and nobody says: times, sounds, marks."""
    for pattern in (_CUE, _ASIDE):
        yield from (Span(*match.span()) for match in pattern.finditer(text))


def is_transcript(text: str) -> bool:
    """Whether a text is plainly one, by labels that come again before half of its paragraphs."""
    labels = Counter(turn.label for turn in turns(text) if turn.label)
    paragraphs = sum(bool(part.strip()) for part in text.split("\n\n"))
    again = any(count > 1 for count in labels.values())
    return again and labels.total() >= max(_LEAST, _HALF * paragraphs)
