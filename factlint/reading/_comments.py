"""Comments in copy that switch a finding off: `factlint: ignore ID -- reason`."""

import re

from factlint.model import Ignore
from factlint.regex import lazy
from factlint.text import LineIndex, Span

_SAYS = r"[Ff]actlint:[ \t]*[Ii]gnore(?![\w-])"
IGNORE = lazy(
    rf"^[ \t]*(?:<!--\s*{_SAYS}(?P<html>(?:(?!-->)[\s\S])*)-->"
    rf"|(?:<!--|#|//|%)[ \t]*{_SAYS}(?P<line>(?:(?!-->)[^\r\n])*))[ \t]*(?=\r|\n|\Z)",
    re.MULTILINE,
)
"""One comment on a line of its own, in HTML's form or behind `#`, `//` or `%`."""
_REASON = lazy(r"(?:^|\s+)(?:--|[-–—])(?=\s|$)\s*")
"""What parts the ids from the reason; a single dash is as good."""


def ignores(source: str) -> tuple[Ignore, ...]:
    """The ignore comments of `source`; each speaks for the next line that has text."""
    if "actlint:" not in source:
        return ()
    lines = LineIndex(source)
    return tuple(_ignore(match, source, lines) for match in IGNORE.finditer(source))


def _ignore(match: re.Match[str], source: str, lines: LineIndex) -> Ignore:
    ids, *reason = _REASON.split(match["html"] or match["line"] or "", maxsplit=1)
    named = tuple(filter(None, re.split(r"[,\s]+", ids)))
    target = _next_text(source, match.end())
    return Ignore(named, " ".join(reason).strip(), Span(*match.span()), lines.line_column(target)[0])


def _next_text(source: str, offset: int) -> int:
    """The offset of the next text that is no ignore comment itself."""
    while True:
        while offset < len(source) and source[offset].isspace():
            offset += 1
        line = source.rfind("\n", 0, offset) + 1
        following = IGNORE.match(source, line)
        if following is None or following.end() <= offset:
            return offset
        offset = following.end()
