"""News items of ninjs 1 to 3, the IPTC's JSON: headlines, bylines, bodies, descriptions and captions.

The keys are those of the schemas 1.0 to 3.1; what agencies add behind an underscore (`body_xhtml`) is read by its end.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from factlint.model import Meta, Problem
from factlint.reading._decode import decode
from factlint.reading._documents._archive import BrokenError
from factlint.reading._exchange import _sourced
from factlint.reading._exchange._sourced import Line, Stretch
from factlint.reading._unpacked import Unpacked
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

_STRING = lazy(r'"((?:[^"\\]|\\.)*)"')
_PIECE = lazy(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[0-9a-fA-F]{4}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+"
)
_HTML = lazy(r"</?[a-zA-Z][^<>]*>|&#?\w+;")
_KEYS = {
    "headline": "headline",
    "description": "standfirst",
    "body": "body",
    "by": "byline",
    "byline": "byline",
}
_LISTS = {"headlines": "headline", "descriptions": "standfirst", "bodies": "body"}
_DEEP = 40
_LEAST = ("plain", "text", "main", "simple", "")
"""Of several renderings of one text that without markup is read first, as it is the one to be read whole."""


class _Text(NamedTuple):
    """A string of the file, with its place in it."""

    text: str
    start: int
    end: int


def unpack(data: bytes, path: str) -> Unpacked | Problem:
    """The text in the bytes of a news item, or what is wrong with it."""
    decoded = decode(data, path)
    if isinstance(decoded, Problem):
        return decoded
    try:
        item = _parsed(decoded.text)
    except BrokenError as broken:
        return Problem(str(broken), path)
    reader = _Item(decoded.text)
    lines = list(reader.lines(item, "", 0))
    return _sourced.unpacked(data, decoded, lines, _meta(item), _escaped)


def _parsed(source: str) -> dict[str, Any]:
    """The item, its strings with their places. Raises BrokenError where it is none."""
    try:
        found = json.loads(source)
    except RecursionError:
        raise BrokenError(
            "values lie too deep in each other here; it is not read"
        ) from None
    except ValueError as error:
        raise BrokenError(f"this is no whole JSON: {error}") from None
    if not isinstance(found, dict):
        raise BrokenError(
            "this is no news item of ninjs, which is one object; read it as another format"
        )
    literals = iter(_STRING.finditer(source))
    placed = json.loads(source, object_pairs_hook=lambda pairs: pairs)
    item: dict[str, Any] = _with_places(placed, literals, 0)
    return item


def _with_places(value: Any, literals: "Iterator[re.Match[str]]", depth: int) -> Any:
    """A value with its strings as `_Text`; keys and strings stand in the source in the order they are walked."""
    if depth > _DEEP:
        raise BrokenError("values lie too deep in each other here; it is not read")
    if isinstance(value, str):
        match = next(literals)
        return _Text(value, match.start(1), match.end(1))
    if isinstance(value, list):
        if value and all(isinstance(one, tuple) for one in value):
            return {
                _key(key, literals): _with_places(one, literals, depth + 1)
                for key, one in value
            }
        return [_with_places(one, literals, depth + 1) for one in value]
    return value


def _key(key: str, literals: "Iterator[re.Match[str]]") -> str:
    next(literals)
    return key


class _Item:
    """The copy in an item."""

    def __init__(self, source: str) -> None:
        self._source = source

    def lines(self, item: dict[str, Any], place: str, depth: int) -> Iterator[Line]:
        """The lines of an item, and of what is associated with it, as captions."""
        for key, kind in _fields(item):
            yield from self._field(item[key], _kind(kind, place), f"{place}/{key}")
        associations = item.get("associations")
        pairs: Iterable[tuple[object, Any]] = (
            associations.items()
            if isinstance(associations, dict)
            else enumerate(associations or ())
        )
        for name, one in pairs:
            if isinstance(one, dict) and depth < 3:
                yield from self.lines(one, f"{place}/associations/{name}", depth + 1)

    def _field(self, value: Any, kind: str, place: str) -> Iterator[Line]:
        if isinstance(value, list):
            number = _best(value)
            if number is not None:
                yield from self._field(
                    value[number]["value"], kind, f"{place}/{number}/value"
                )
        elif isinstance(value, _Text):
            stretches = tuple(self._stretches(value))
            how = (
                _sourced.html if _HTML.search(value.text) else _sourced.in_paragraphs
            )
            yield from how(stretches, kind, place)

    def _stretches(self, value: _Text) -> Iterator[Stretch]:
        for match in _PIECE.finditer(self._source, value.start, value.end):
            piece = match[0]
            text = (
                json.loads(f'"{piece}"', strict=False) if piece[0] == "\\" else piece
            )
            yield Stretch(text, *match.span())


def _kind(kind: str, place: str) -> str:
    """The kind of a field; what is associated with an item has captions."""
    return "caption" if place and kind != "byline" else kind


def _fields(item: dict[str, Any]) -> list[tuple[str, str]]:
    """The keys of an item that hold copy, each with its kind; of several renderings of one text the plainest."""
    found: dict[str, list[str]] = {}
    for key in item:
        name, _, rendering = key.partition("_")
        kind = _LISTS.get(key) or _KEYS.get(name)
        if kind and rendering not in ("charcount", "wordcount"):
            found.setdefault(kind, []).append(key)
    order = ("headline", "byline", "standfirst", "body")
    return [(min(found[kind], key=_rank), kind) for kind in order if kind in found]


def _rank(key: str) -> tuple[int, str]:
    rendering = key.partition("_")[2]
    return (_LEAST.index(rendering) if rendering in _LEAST else len(_LEAST), key)


def _best(values: list[Any]) -> int | None:
    """Which of several renderings is read: that which says it is plain text, else the first."""
    texts = [
        number
        for number, one in enumerate(values)
        if isinstance(one, dict) and isinstance(one.get("value"), _Text)
    ]
    plain = (
        number
        for number in texts
        if "plain" in _string(values[number], "contenttype", "contentType")
    )
    return next(plain, texts[0] if texts else None)


def _string(item: dict[str, Any], *keys: str) -> str:
    found = (item.get(key) for key in keys)
    return next((one.text for one in found if isinstance(one, _Text)), "")


def _meta(item: dict[str, Any]) -> Meta:
    created = _string(item, "versioncreated", "contentcreated", "firstcreated")
    first = _string(item, "firstcreated", "contentcreated", "versioncreated")
    return Meta(
        slug=_string(item, "uri", "altids") or None,
        version=_string(item, "version") or None,
        published=_sourced.day(first),
        updated=created or None,
        language=_string(item, "language") or None,
    )


def _escaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]
