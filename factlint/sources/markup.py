"""Markup of a desk's own, told by patterns: blocks and stretches of a source that are no prose.

They are filled in with as many other signs before the source is read, so that every place stays what it is in any
format: blocks with blanks, stretches in the line with signs for something that is no text.
"""

import re
from collections.abc import Iterator

from factlint.model import Document, Problem
from factlint.reading import OBJECT
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span
from factlint.visible import short

_SIGN = lazy(r"[^\s]")
_OBJECTS = lazy(rf"{OBJECT}+")


class Markup(NamedTuple):
    """The patterns of blocks, and of stretches in the line."""

    blocks: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()


def without(source: str, path: str, markup: Markup) -> tuple[str, list[Problem]]:
    """A source without what the patterns match, in the same length; a pattern that takes too long is a problem."""
    problems: list[Problem] = []
    for pattern in markup.blocks:
        source = _filled(source, _found(pattern, source, path, problems), "block")
    for pattern in markup.spans:
        source = _filled(source, _found(pattern, source, path, problems), "span")
    return source, problems


def restored(document: Document, source: str) -> Document:
    """A document that was read without some markup, with its true source, and with masks where markup was."""
    gone = [Span(*match.span()) for match in _OBJECTS.finditer(document.text)]
    masks = tuple(sorted({*document.masks, *gone}))
    return document._replace(source=source, masks=masks)


def _found(
    pattern: str, source: str, path: str, problems: list[Problem]
) -> Iterator[re.Match[str]]:
    from factlint.match import bounded, effort

    try:
        found = bounded.matches(pattern, effort.steps(pattern), [source])
        yield from (match for match in found[0] if match[0])
    except bounded.RanOutError:
        problems.append(
            Problem(
                f"`markup`: the pattern {short(pattern)} takes too long in this text and was left out; make it simpler",
                path,
            )
        )


def _filled(source: str, found: Iterator[re.Match[str]], kind: str) -> str:
    parts, done = [], 0
    for match in found:
        line = re.compile(r"[^\n]*").match(source, match.end())
        alone = kind == "block" and not (line and line[0].strip())
        parts += [
            source[done : match.start()],
            _SIGN.sub(" " if alone else OBJECT, match[0]),
        ]
        done = match.end()
    return "".join([*parts, source[done:]])
