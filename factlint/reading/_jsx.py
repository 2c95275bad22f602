"""What MDX puts into Markdown: imports and exports, components with their attributes, and expressions between braces.

What stands in code is an example. Braces are matched with strings and templates of JavaScript passed over; those that
are never closed are text.
"""

import re

from factlint.reading import _tags
from factlint.reading._tags import NOTHING, OBJECT, TEXT, Tag
from factlint.start.regex import lazy
from factlint.text import Span

_START = lazy(
    r"^[ \t]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?^[ \t]*(?P=fence)[`~]*[ \t]*$|.*\Z)"
    r"|(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|<!--.*?(?:-->|\Z)"
    r"|^(?P<module>(?:import|export)\s(?=[\w{*'\"\[]))|(?P<brace>\{)|(?P<tag></?(?:[A-Za-z][\w.:-]*|(?=>)))",
    re.DOTALL | re.MULTILINE,
)
_TOKEN = lazy(
    r"(?P<string>\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*.*?\*/|(?P<open>[{(\[])|(?P<close>[})\]])"
    r"|(?P<end>>)|(?P<line>\n)",
    re.DOTALL,
)
_LONGEST, _SHORT = 20_000, 500
"""So far the end of a component or an expression is looked for, and so far where several had none."""
_FEW, _MANY = 20, 2000
"""So many may have no end before it is looked for nearby only, and before it is looked for no more."""
_LITERAL = lazy(r"\{\s*([\"'])(?P<text>[^\"'{}\\\n]+)\1\s*\}")


def find(text: str) -> list[Tag]:
    """What is JSX in a text, in its order."""
    found: list[Tag] = []
    done = open_ended = 0
    for match in _START.finditer(text):
        if match.start() < done or text[match.start() - 1 : match.start()] == "\\":
            continue
        reach = _LONGEST if open_ended < _FEW else _SHORT
        window = text[match.start() : match.start() + reach]
        tag = _at(window, match)
        if tag:
            shifted = [
                Span(*(match.start() + at for at in one))
                for one in (tag.span, *tag.captions)
            ]
            found.append(Tag(shifted[0], tag.stands_for, tuple(shifted[1:])))
            done = shifted[0].end
        elif match.lastgroup in ("module", "brace", "tag"):
            open_ended += 1
            if open_ended > _MANY:
                break
    return found


def _at(text: str, match: re.Match[str]) -> Tag | None:
    """The tag that a text begins with, as `match` tells."""
    if match["module"]:
        return _tag(_module(text, len(match[0])), NOTHING)
    if match["brace"]:
        literal = _LITERAL.match(text)
        if literal:
            return Tag(Span(*literal.span()), TEXT, (Span(*literal.span("text")),))
        return _tag(_closed(text), NOTHING if text.startswith("{/*") else OBJECT)
    return _component(text, match) if match["tag"] else None


def _tag(end: int | None, stands_for: str) -> Tag | None:
    return Tag(Span(0, end), stands_for) if end else None


def _component(text: str, match: re.Match[str]) -> Tag | None:
    """A tag of a component, or one of HTML with braces in it; plain HTML is left to Markdown."""
    size = len(match[0])
    end = tag_end(text, size)
    name = match["tag"].strip("</")
    if end is None or (name and not name[0].isupper() and "{" not in text[size:end]):
        return None
    span = Span(0, end)
    alone = text[end - 2] == "/" and text[1] != "/"
    captions = tuple(_tags.captions(text, span))
    return Tag(span, OBJECT if alone else NOTHING, captions)


def _closed(text: str) -> int | None:
    """Where the bracket is closed that a text begins with."""
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if depth == 0 and token["close"]:
            return token.end()
        if token["line"] and text.startswith("\n\n\n", token.start()):
            break
    return None


def tag_end(text: str, start: int) -> int | None:
    """Where a tag ends whose name ends at `start`; braces in it may hold other tags."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += (token["open"] == "{") - (token["close"] == "}")
        if token["end"] and depth == 0:
            return token.end()
        if token["line"] and depth == 0 and text.startswith("\n\n", token.start()):
            return None
    return None


def _module(text: str, start: int) -> int | None:
    """Where an import or an export ends: with its line, or the one in which its last bracket is closed."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if token["line"] and depth <= 0:
            return token.start()
    return len(text) if depth <= 0 and len(text) < _LONGEST else None
