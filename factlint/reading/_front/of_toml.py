"""Front matter in TOML, between two lines of plus signs.

The library that reads TOML tells no places, so the keys and values are looked for here, and what a value means is asked
of the library.
"""

import re
from collections.abc import Iterator

from factlint.model import Flaw
from factlint.reading._front._items import (
    TEMPLATE,
    Block,
    Item,
    end_of_line,
    line_at,
    stripped,
)
from factlint.start.regex import lazy
from factlint.text import Span

OPEN = lazy(r"\ufeff?(?:\+\+\+|---toml)[ \t]*(?:\r\n?|\n)")
_TOKEN = lazy(
    r"""(?P<comment>\#[^\r\n]*)
    |(?P<table>(?<![^\r\n])[ \t]*\[\[?[ \t]*(?P<name>[^\[\]\r\n]+?)[ \t]*\]\]?[ \t]*(?=[\r\n\#]|\Z))
    |(?P<key>[\w-]+(?:[ \t]*\.[ \t]*[\w-]+)*|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')[ \t]*=
    |(?P<text>\"\"\"(?:[^"\\]|\\.|\"(?!\"\"))*\"{3,5}|'''(?:[^']|'(?!''))*'{3,5}
        |"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')
    |(?P<open>[\[{])|(?P<close>[\]}])|(?P<bare>[^\s,\[\]{}\#"'=]+(?:[ ]\d\d:[^\s,\[\]{}\#]+)?)
    |(?P<other>[\s,]+|.)""",
    re.VERBOSE | re.DOTALL,
)


def read(source: str) -> Block | None:
    """The front matter at the top of `source`, which opens as `OPEN` says; None where nothing closes it."""
    opening = OPEN.match(source)
    start = opening.end() if opening else 0
    fence = "---" if opening and "---" in opening[0] else r"\+\+\+"
    closing = re.compile(rf"^{fence}[ \t]*$", re.MULTILINE).search(
        source.replace("\r", "\n"), start
    )
    if closing is None:
        return None
    flaw = _fault(source, start, closing.start())
    items = tuple(_items(source, start, closing.start()))
    return Block(end_of_line(source, closing.start()), items, (flaw,) if flaw else ())


def _items(source: str, start: int, end: int) -> Iterator[Item]:
    """The values between `start` and `end`, with the keys of the tables and mappings that they stand in."""
    table: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    around: list[tuple[str, tuple[str, ...]]] = []
    for match in _TOKEN.finditer(source, start, end):
        kind, said = match.lastgroup, match[0]
        if match["table"] is not None:
            table, around = _names(match["name"]), []
        elif match["key"] is not None:
            base = around[-1][1] if around else table
            keys = (*base, *_names(match["key"]))
        elif kind == "open":
            around.append((said, keys))
        elif kind == "close":
            keys = around.pop()[1] if around else keys
        elif kind in ("text", "bare"):
            listed = any(bracket == "[" for bracket, _ in around)
            yield _item(source, match, keys, listed=listed)


def _names(dotted: str) -> tuple[str, ...]:
    """The keys of `a.b`, or of a key in quotation marks."""
    if dotted[0] in "\"'":
        return (dotted[1:-1],)
    return tuple(part.strip(" \t\"'") for part in dotted.split("."))


def _item(
    source: str, match: "re.Match[str]", keys: tuple[str, ...], *, listed: bool
) -> Item:
    said, (start, end) = match[0], match.span()
    if match["text"] is None:
        return Item(keys, said, Span(start, end), "", listed)
    size = 3 if said[:3] in ('"""', "'''") else 1
    span = stripped(source, start + size, end - size)
    style = '"' if said[0] == '"' else "|"
    return Item(keys, _meant(said).strip(), span, style, listed)


def _meant(literal: str) -> str:
    """What a text in quotation marks means; where the library does not take it, what stands between them."""
    import tomllib

    try:
        return str(tomllib.loads(f"it = {literal}")["it"])
    except (
        ValueError
    ):  # TOMLDecodeError is one, and so is a number of thousands of figures
        return literal.strip("\"'")


def _fault(source: str, start: int, end: int) -> Flaw | None:
    """What the library does not take; nothing of a template, which becomes TOML when it is filled in."""
    import tomllib

    try:
        tomllib.loads(source[start:end].replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        if TEMPLATE.search(source, start, end):
            return None
        what, _, place = str(error).partition(" (at line ")
        number = place.partition(",")[0]
        at = start
        for _ in range(int(number) - 1 if number.isdigit() else 0):
            at = min(end_of_line(source, at), end - 1)
        line = line_at(source, at)
        said = f"front matter is no TOML ({what}) at `{line.of(source).strip()[:80]}`"
        return Flaw(stripped(source, *line), f"{said}; put texts in quotation marks")
    return None
