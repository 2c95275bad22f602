"""Front matter in JSON: one object at the top of the file.

Texts stand in the source in the order in which the library gives them, which is how their places are found.
"""

import json
from collections.abc import Iterator
from typing import Any

from factlint.model import Flaw
from factlint.reading._front._items import TEMPLATE, Block, Item, stripped
from factlint.start.regex import lazy
from factlint.text import Span

OPEN = lazy(r"\ufeff?(?:---json[ \t]*(?:\r\n?|\n)\s*)?(?=\{\s*\"[^\"\r\n]*\"\s*:)")
_FENCE = lazy(r"\s*---[ \t]*(?:\r\n?|\n|\Z)")
_CLOSE = lazy(r"(?:\r\n?|\n)(?:\}|---)[ \t]*(?:\r\n?|\n|\Z)")
_REST = lazy(r"[ \t]*(?:\r\n?|\n|\Z)")
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
    places = (match.span() for match in _TEXT.finditer(source, start, end))
    return Block(rest.end(), tuple(_below(given, places, ())))


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
    """The block as far as its closing brace, and what is wrong in it; None where no line closes it."""
    closing = _CLOSE.search(source, start)
    if closing is None:
        return None
    if TEMPLATE.search(source, start, closing.end()):
        return Block(closing.end())
    at = min(getattr(error, "pos", start), closing.start())
    what = f"front matter is no JSON ({getattr(error, 'msg', 'nested too deeply')})"
    line = stripped(source, at, max(at + 1, closing.start()))
    span = Span(line.start, min(line.end, line.start + 40))
    mend = "put keys and texts in double quotation marks, with a comma between two"
    return Block(closing.end(), (), (Flaw(span, f"{what}; {mend}"),))
