"""YAML front matter: its texts and metadata, with their places in the source.

Scalars are strings whatever YAML would make of them; keys that are not used here are passed over.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint import dates
from factlint.model import Meta, Problem
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import LineIndex, Span

if TYPE_CHECKING:
    from yaml.nodes import Node, ScalarNode

FIELDS = {
    "title": "headline", "headline": "headline",
    "standfirst": "standfirst", "description": "standfirst", "dek": "standfirst", "summary": "standfirst",
}  # fmt: skip
"""Keys that are copy, and the field of their paragraph."""
META = {
    "slug": ("article", "slug"), "version": ("version",), "published": ("published", "date"),
    "updated": ("updated",), "timezone": ("timezone",), "variant": ("variant",), "language": ("language", "lang"),
}  # fmt: skip
"""Fields of Meta, each with the keys that give it; the first key present counts."""

_OPEN = lazy(r"\ufeff?---[ \t]*(?:\r\n?|\n)")
_CLOSE = lazy(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
_KEY = lazy(r"(?:\A|(?<=[\r\n]))[ \t]*[\w-]+[ \t]*:(?=\s|\Z)")
_OPEN_ENDED = lazy(
    r"(?:(?:[ \t]*[\w-]+[ \t]*:(?!\S)|[ \t#-])[^\r\n]*(?:\r\n?|\n|\Z))*"
)
"""What may be taken for front matter that nothing closes."""
_TOKENS = {
    "'": re.compile(r"''|\s+|[^'\s]+|'"),
    '"': re.compile(r"\\(?:x\w\w|u\w{4}|U\w{8}|\r?\n\s*|.)|\s+|[^\\\s]+", re.DOTALL),
}
_TOKEN = lazy(r"\s+|\S+")
_SPACE = lazy(r"\s*")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Text(NamedTuple):
    """A scalar that is copy: its value, its place in the source (quotes not counted), and YAML's style."""

    value: str
    field: str
    span: Span
    style: str


class Front(NamedTuple):
    """What front matter says, and where in the source it ends."""

    end: int = 0
    texts: tuple[Text, ...] = ()
    meta: Meta = Meta()
    problems: tuple[Problem, ...] = ()


class _Scalar(NamedTuple):
    value: str
    span: Span
    style: str


def read(source: str, path: str) -> Front:
    """The front matter at the top of `source`; an empty Front where there is none."""
    opening = _OPEN.match(source)
    if opening is None:
        return Front()
    start = opening.end()
    closing = _CLOSE.search(source.replace("\r\n", "\n\n").replace("\r", "\n"), start)
    if closing is None or not _looks_like_yaml(source, start, closing.start()):
        return _unclosed(source, path, start)
    reader = _Reader(source, path)
    scalars = reader.scalars(start, closing.start())
    texts = tuple(reader.texts(scalars))
    return Front(
        _end_of_line(source, closing.start()),
        texts,
        reader.meta(scalars),
        tuple(reader.problems),
    )


def _looks_like_yaml(source: str, start: int, end: int) -> bool:
    """A line between two rules may be mere prose; front matter has a key, or nothing at all."""
    return not source[start:end].strip() or bool(_KEY.search(source, start, end))


def _end_of_line(source: str, start: int) -> int:
    match = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)").match(source, start)
    return match.end() if match else start


def _unclosed(source: str, path: str, start: int) -> Front:
    """Lines of keys that nothing closes are reported and are no copy; any other text is a rule and its body."""
    match = _OPEN_ENDED.match(source, start)
    if not match or not match[0] or not _KEY.match(source, start, match.end()):
        return Front()
    reader = _Reader(source, path)
    reader.report(
        0,
        "the front matter that opens with `---` is not closed; add a line `---` after its last key",
    )
    return Front(match.end(), (), Meta(), tuple(reader.problems))


class _Reader:
    """Reads one front matter and collects its problems."""

    def __init__(self, source: str, path: str) -> None:
        self.source, self.path = source, path
        self.problems: list[Problem] = []

    def report(self, offset: int, message: str) -> None:
        """A problem at `offset` of the source."""
        line, column = LineIndex(self.source).line_column(
            min(offset, len(self.source))
        )
        self.problems.append(Problem(message, self.path, line, column))

    def scalars(self, start: int, end: int) -> dict[str, _Scalar]:
        """The known keys of the mapping between `start` and `end`, each with its scalar."""
        from yaml.nodes import ScalarNode

        found: dict[str, _Scalar] = {}
        for key, node in self._items(start, end):
            name = str(key.value)
            if name not in FIELDS and not any(name in keys for keys in META.values()):
                continue
            at = start + key.start_mark.index
            if name in found:
                self.report(
                    at,
                    f"front matter: the key `{name}` stands twice; keep one of them",
                )
            elif not isinstance(node, ScalarNode):
                self.report(
                    at,
                    f"front matter: `{name}` must be one text; put it in quotation marks",
                )
            elif node.value not in _NULLS or node.style:
                found[name] = _scalar(self.source, start, node)
        return found

    def _items(self, start: int, end: int) -> "list[tuple[ScalarNode, Node]]":
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            root = yaml.compose(self.source[start:end], Loader=loader)
        except (yaml.YAMLError, UnicodeError, RecursionError) as error:
            self._broken(error, start, end)
            return []
        if isinstance(root, yaml.MappingNode):
            return [
                (key, node)
                for key, node in root.value
                if isinstance(key, yaml.ScalarNode)
            ]
        if root is not None:
            self.report(
                start,
                "front matter must be keys with values, like `title: ...`; put a colon after each key",
            )
        return []

    def _broken(self, error: Exception, start: int, end: int) -> None:
        mark = getattr(error, "problem_mark", None)
        offset = min(start + mark.index, end) if mark else start
        while (
            offset > start
            and self.source[offset - 1] in "\r\n"
            and (offset >= end or self.source[offset] in "\r\n")
        ):
            offset -= (
                1  # what is missing at the end of the block is shown at its last line
            )
        self.report(offset, f"front matter{_fault(error, self.source, offset)}")

    def texts(self, scalars: dict[str, _Scalar]) -> list[Text]:
        """The scalars that are copy, in the order of the source."""
        found = [
            Text(scalar.value, FIELDS[key], scalar.span, scalar.style)
            for key, scalar in scalars.items()
            if key in FIELDS
        ]
        return sorted(found, key=lambda text: text.span)

    def meta(self, scalars: dict[str, _Scalar]) -> Meta:
        """The metadata; a date that is none is reported and left out."""
        values = {
            field: next((scalars[key] for key in keys if key in scalars), None)
            for field, keys in META.items()
        }
        zone = values["timezone"]
        published = self._date(values["published"], zone)
        updated = self._date(values["updated"], zone)
        timezone = self._known_zone(zone)
        given = {
            field: scalar.value.strip() for field, scalar in values.items() if scalar
        }
        given |= {
            "timezone": timezone,
            "published": published or "",
            "updated": given.get("updated", "") if updated else "",
        }
        return Meta(**{field: value or None for field, value in given.items()})

    def _known_zone(self, scalar: _Scalar | None) -> str:
        """The time zone; one that is none is left out, and reported unless a date has shown it already."""
        try:
            return dates.check_zone(scalar.value.strip()) if scalar else ""
        except ValueError as error:
            if scalar and not any(
                str(error) in problem.message for problem in self.problems
            ):
                self.report(scalar.span.start, f"front matter: {error}")
            return ""

    def _date(self, scalar: _Scalar | None, zone: _Scalar | None) -> str | None:
        if scalar is None:
            return None
        try:
            return dates.local_date(
                scalar.value, zone.value.strip() if zone else None
            )
        except ValueError as error:
            self.report(scalar.span.start, f"front matter: {error}")
            return None


def _fault(error: Exception, source: str, offset: int) -> str:
    """What is wrong at `offset` and the mend, to be put behind the words “front matter”."""
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    if isinstance(error, RecursionError) or "maximum nesting depth" in what:
        return ": this is nested too deeply; take brackets or indentation out"
    mend = "put a value that holds a colon, a quotation mark or a bracket in quotation marks"
    line = _line_at(source, offset)
    if "\t" in line.of(source)[: offset - line.start + 1]:
        what, mend = (
            "a tab stands where YAML takes only spaces",
            "replace the tab by spaces",
        )
    return f" is no YAML ({what}) at `{line.of(source).strip()[:80]}`; {mend}"


def _line_at(source: str, offset: int) -> Span:
    start = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    return Span(
        start,
        start + len(source[start:].splitlines()[0]) if source[start:] else start,
    )


def _scalar(source: str, base: int, node: "ScalarNode") -> _Scalar:
    """A scalar with its span in the source, without quotation marks or a block's header."""
    start, end, style = (
        base + node.start_mark.index,
        base + node.end_mark.index,
        node.style or "",
    )
    if style in ("'", '"'):
        start, end = start + 1, end - 1
    elif style in ("|", ">"):
        start = _end_of_line(source, start)
    return _Scalar(str(node.value), Span(start, max(start, end)), style)


def traced(source: str, text: Text) -> Iterator[tuple[str, int, int]]:
    """The parts of a scalar's value with their places in the source, as far as they can be told apart."""
    parts = list(_parts(source, text))
    if "".join(part for part, _, _ in parts) == text.value:
        yield from parts
    else:
        yield text.value, text.span.start, text.span.end


def _parts(source: str, text: Text) -> Iterator[tuple[str, int, int]]:
    at = 0
    for match in _TOKENS.get(text.style, _TOKEN).finditer(source, *text.span):
        token = match[0]
        if token.isspace():
            space = _SPACE.match(text.value, at)
            part = space[0] if space else ""
        elif token == "''":
            part = "'"
        elif token[0] == "\\" and text.style == '"':
            part = "" if token[1] in "\r\n" else text.value[at : at + 1]
        else:
            part = token
        yield part, *match.span()
        at += len(part)
