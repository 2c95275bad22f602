"""What MDX puts into Markdown: imports and exports, components with their attributes, and expressions between braces.

What stands in code is an example. Braces are matched with strings and templates of JavaScript passed over; those that
are never closed are text.
"""

import re
from collections.abc import Iterator

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
_LONGEST = 20_000
_LITERAL = lazy(r"\{\s*([\"'])(?P<text>[^\"'{}\\\n]+)\1\s*\}")


def find(text: str) -> list[Tag]:
    """What is JSX in a text, in its order."""
    found: list[Tag] = []
    done = 0
    for match in _START.finditer(text):
        if match.start() < done or text[match.start() - 1 : match.start()] == "\\":
            continue
        tag = _at(text, match)
        if tag:
            found.append(tag)
            done = tag.span.end
    return found


def _at(text: str, match: re.Match[str]) -> Tag | None:
    if match["module"]:
        return _tag(match.start(), _module(text, match.end()), NOTHING)
    if match["brace"]:
        end = _closed(text, match.start())
        literal = _LITERAL.match(text, match.start(), end or match.end())
        if literal:
            return Tag(Span(*literal.span()), TEXT, (Span(*literal.span("text")),))
        hidden = text.startswith("{/*", match.start())
        return _tag(match.start(), end, NOTHING if hidden else OBJECT)
    return _component(text, match) if match["tag"] else None


def _tag(start: int, end: int | None, stands_for: str) -> Tag | None:
    return Tag(Span(start, end), stands_for) if end else None


def _component(text: str, match: re.Match[str]) -> Tag | None:
    """A tag of a component, or one of HTML with braces in it; plain HTML is left to Markdown."""
    end = _tag_end(text, match.end())
    name = match["tag"].strip("</")
    if end is None or (
        name and not name[0].isupper() and "{" not in text[match.end() : end]
    ):
        return None
    span = Span(match.start(), end)
    alone = text[end - 2] == "/" and match["tag"][1:2] != "/"
    captions = tuple(_tags.captions(text, span))
    return Tag(span, OBJECT if alone else NOTHING, captions)


def _tokens(text: str, start: int) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(text, start, min(len(text), start + _LONGEST))


def _closed(text: str, start: int) -> int | None:
    """Where the bracket at `start` is closed."""
    depth = 0
    for token in _tokens(text, start):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if depth == 0 and token["close"]:
            return token.end()
        if token["line"] and text.startswith("\n\n\n", token.start()):
            break
    return None


def _tag_end(text: str, start: int) -> int | None:
    """Where a tag ends whose name ends at `start`; braces in it may hold other tags."""
    depth = 0
    for token in _tokens(text, start):
        depth += (token["open"] == "{") - (token["close"] == "}")
        if token["end"] and depth == 0:
            return token.end()
        if token["line"] and depth == 0 and text.startswith("\n\n", token.start()):
            return None
    return None


def _module(text: str, start: int) -> int | None:
    """Where an import or an export ends: with its line, or the one in which its last bracket is closed."""
    depth = 0
    for token in _tokens(text, start):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if token["line"] and depth <= 0:
            return token.start()
    return len(text) if depth <= 0 and len(text) - start < _LONGEST else None
