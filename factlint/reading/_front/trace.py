"""The values of front matter as readers see them, each part with its place in the source."""

import re
from collections.abc import Iterator

from factlint.reading._front._items import Text
from factlint.start.regex import lazy

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});"
_TOKENS = {
    "'": re.compile(rf"''|\s+|{_ENTITY}|[^'\s&]+|['&]"),
    '"': re.compile(
        rf"\\(?:x\w\w|u\w{{4}}|U\w{{8}}|\r?\n\s*|.)|\s+|{_ENTITY}|[^\\\s&]+|&",
        re.DOTALL,
    ),
}
_TOKEN = re.compile(rf"\s+|{_ENTITY}|[^\s&]+|&")
_IS_ENTITY = lazy(_ENTITY)
_SPACE = lazy(r"\s*")


def traced(source: str, text: Text) -> Iterator[tuple[str, int, int]]:
    """The parts of a value with their places in the source, as far as they can be told apart; entities are read."""
    parts = list(_parts(source, text))
    if "".join(part for part, _, _ in parts) == text.value:
        for part, start, end in parts:
            yield _read(part), start, end
    else:
        yield _IS_ENTITY.sub(lambda found: _read(found[0]), text.value), *text.span


def _read(part: str) -> str:
    """What a part stands for: an entity its character, all else itself."""
    if part[0:1] != "&" or not _IS_ENTITY.fullmatch(part):
        return part
    from html import unescape

    return unescape(part)


def _parts(source: str, text: Text) -> Iterator[tuple[str, int, int]]:
    at = 0
    for match in _TOKENS.get(text.style, _TOKEN).finditer(source, *text.span):
        token = match[0]
        if token.isspace():
            space = _SPACE.match(text.value, at)
            part = space[0] if space else ""
        elif token == "''" and text.style == "'":
            part = "'"
        elif token[0] == "\\" and text.style == '"':
            part = "" if token[1] in "\r\n" else text.value[at : at + 1]
        else:
            part = token
        yield part, *match.span()
        at += len(part)
