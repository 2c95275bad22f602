"""Front matter in JSON: one object at the top of the file.

Texts stand in the source in the order in which the library gives them, which is how their places are found.
"""

import json
from collections.abc import Iterator
from typing import Any

from factlint.model import Flaw
from factlint.reading._front._items import TEMPLATE, Block, Item, line_at, stripped
from factlint.start.regex import lazy
from factlint.text import Span

OPEN = lazy(
    r"\ufeff?(?P<fence>(?:---json|;;;)[ \t]*(?:\r\n?|\n)\s*)?"
    r"(?=\{\s*(?://[^\r\n]*\s*)*(?:\"[^\"\r\n]*\"|'[\w-]*')\s*:|\{[ \t]*[\r\n]\s*[A-Za-z][\w-]*:\s|\[\s*(?:\"|\{\s*\"))"
)
_FENCE = lazy(r"\s*(?:---|;;;)[ \t]*(?:\r\n?|\n|\Z)")
_CLOSE = lazy(r"(?:\r\n?|\n)(?:\}|---|;;;)[ \t]*(?:\r\n?|\n|\Z)")
_REST = lazy(r"[ \t]*(?:\r\n?|\n|\Z)")
_TOKEN = lazy(r"\"(?:[^\"\\\r\n]|\\.)*\"|(?P<open>[{\[])|(?P<close>[}\]])")
_PAIR = lazy(r"\"(?P<key>[^\"\\\r\n]+)\"\s*:\s*\"(?P<value>(?:[^\"\\\r\n]|\\.)*)\"")
_LIKE_JSON = lazy(
    r"[\[{](?:[ \t]*[\r\n]+[ \t]*\"|[ \t]*\")[^\r\n]*(?:(?:\r\n?|\n)[ \t]*[\"'{}\[\]][^\r\n]*)*(?:\r\n?|\n|\Z)(?=\s)"
)
"""What may be taken for front matter that nothing closes: lines that all begin as those of JSON do."""
_LONGEST = 20_000
_TEXT = lazy(r'"(?:[^"\\]|\\.)*"')


def read(source: str) -> Block | None:
    """The front matter at the top of `source`, which opens as `OPEN` says; None where that is something else."""
    opening = OPEN.match(source)
    start = opening.end() if opening else 0
    fenced = start > 1
    try:
        given, end = json.JSONDecoder(object_pairs_hook=_Pairs).raw_decode(
            source, start
        )
    except (ValueError, RecursionError) as error:
        return _broken(error, source, start)
    rest = (_FENCE if fenced else _REST).match(source, end)
    if rest is None:
        return None
    if isinstance(given, _Pairs):
        places = (match.span() for match in _TEXT.finditer(source, start, end))
        return Block(rest.end(), tuple(_below(given, places, ())))
    return (
        _listed(source, start, end, rest.end()) if fenced or len(given) > 1 else None
    )


def _listed(source: str, start: int, end: int, after: int) -> Block:
    """A list, where generators take keys with values."""
    what = (
        'front matter must be keys with values, like {"title": "..."}, and not a list'
    )
    return Block(after, (), (Flaw(_shown(source, start, end), what),))


def _shown(source: str, start: int, end: int) -> Span:
    """The first signs of a stretch, as they are shown: no more than its first line."""
    start = stripped(source, start, max(start + 1, end)).start
    return Span(start, min(line_at(source, start).end, end, start + 40))


class _Pairs(list[tuple[str, Any]]):
    """An object as the pairs that stand in it, in their order, those of one key twice too."""


def _below(
    given: Any,
    places: Iterator[tuple[int, int]],
    keys: tuple[str, ...],
    *,
    listed: bool = False,
) -> Iterator[Item]:
    """The values in what the library gives; each text takes its place, keys among them."""
    if isinstance(given, str):
        start, end = next(places)
        yield Item(keys, given, Span(start + 1, end - 1), '"', listed)
    elif isinstance(given, _Pairs):
        for key, value in given:
            next(places)
            yield from _below(value, places, (*keys, key), listed=listed)
    elif isinstance(given, list):
        for value in given:
            yield from _below(value, places, keys, listed=True)


def _broken(error: Exception, source: str, start: int) -> Block | None:
    """The block with the pairs that can be read in it, and what is wrong; None where nothing closes what is no JSON."""
    end = _end(source, start)
    if end is None:
        return None
    if TEMPLATE.search(source, start, end):
        return Block(end)
    at = min(getattr(error, "pos", start), len(source[:end].rstrip()))
    what = f"front matter is no JSON ({getattr(error, 'msg', 'nested too deeply')})"
    mend = "put keys and texts in double quotation marks, with a comma between two"
    flaw = Flaw(_shown(source, at, end), f"{what}; {mend}")
    return Block(end, tuple(_pairs(source, start, end)), (flaw,))


def _end(source: str, start: int) -> int | None:
    """Where front matter with a slip ends: with its last bracket, a fence, or the last line like one of JSON."""
    depth = 0
    for token in _TOKEN.finditer(source, start, start + _LONGEST):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if depth == 0 and token["close"]:
            rest = _FENCE.match(source, token.end()) or _REST.match(
                source, token.end()
            )
            return rest.end() if rest else None
    for pattern in (_CLOSE, _LIKE_JSON):
        found = (pattern.search if pattern is _CLOSE else pattern.match)(
            source, start
        )
        if found:
            return found.end()
    return None


def _pairs(source: str, start: int, end: int) -> Iterator[Item]:
    """What can be read of front matter with a slip in it."""
    for pair in _PAIR.finditer(source, start, end):
        try:
            value = str(json.loads(f'"{pair["value"]}"'))
        except ValueError:
            continue
        yield Item((pair["key"],), value, Span(*pair.span("value")), '"')
