"""What the head of reStructuredText and AsciiDoc says of a text beside its title: when it was published, its language.

These are fields below the title (`:date: 2024-03-05`), comments of Nikola (`.. date: 2024-03-05`), ABlog's `.. post::`,
and the attributes and the revision line of AsciiDoc. They stay where they are; the reader of the format passes over
them.
"""

from collections.abc import Iterator

from factlint.reading._front._items import Block, Item, stripped
from factlint.start.regex import lazy
from factlint.text import Span

_LINE = lazy(r"(?P<said>[^\r\n]*)(?:\r\n?|\n|\Z)")
_FIELD = lazy(
    r":(?P<field>[A-Za-z][\w .-]*):(?:[ \t]+(?P<given>[^\r\n]*))?"
    r"|\.\.[ \t]+(?P<comment>[a-z][\w-]*):(?:[ \t]+(?P<noted>[^:\r\n][^\r\n]*))?"
    r"|\.\.[ \t]+(?P<post>post)::[ \t]+(?P<posted>[^\r\n]+)"
    r"|(?P<revision>v?\d[\w.]*,[ \t]*)(?P<revised>\d{4}-\d\d-\d\d)[^\r\n]*"
)
_UNDERLINE = lazy(r"([!-/:-@\[-`{-~])\1{2,}")
_TITLE = lazy(r"[=#][ \t]+\S")
_PASSED = lazy(r"\s|\.\.|//|:")
_DATES = frozenset(("docdate", "jbake-date", "page-date", "post", "revdate"))
"""Names for the date that only these formats have."""
_FILLED_IN = ("$", "|", "{")
"""What a date begins with that a program puts in."""
_MOST = 40
"""So many lines may be of the head."""


def read(source: str) -> Block | None:
    """The fields at the top of `source`; None where it has none. Nothing is left out of the text for them."""
    items = [*_items(source, list(_head(source)))]
    return Block(0, tuple(items)) if items else None


def _head(source: str) -> Iterator[Span]:
    """The lines up to the first that is prose."""
    lines = [*_lines(source)]
    titles = [
        bool(_UNDERLINE.fullmatch(line.of(source)))
        or bool(_TITLE.match(source, *line))
        for line in lines
    ]
    for at, line in enumerate(lines):
        near = any(titles[max(at - 1, 0) : at + 2])
        if line.start < line.end and not (
            near or _PASSED.match(source, *line) or _FIELD.match(source, *line)
        ):
            above = at > 1 and _TITLE.match(source, *lines[at - 2])
            if not above:
                return
        yield line


def _lines(source: str) -> Iterator[Span]:
    start = 1 if source.startswith("\ufeff") else 0
    for _ in range(_MOST):
        match = _LINE.match(source, start)
        if match is None or start == len(source):
            return
        yield Span(start, start + len(match["said"].rstrip()))
        start = match.end()


def _items(source: str, lines: list[Span]) -> Iterator[Item]:
    for line in lines:
        match = _FIELD.fullmatch(source, *line)
        groups = {} if match is None else match.groupdict()
        names = [name for name, value in groups.items() if value is not None]
        if match is None or len(names) < 2:
            continue
        span = stripped(source, *match.span(names[1]))
        value = span.of(source)
        name = match[names[0]].lower()
        dated = names[0] == "revision" or name in _DATES
        key = "date" if dated else name
        if value and not value.startswith(_FILLED_IN):
            yield Item((key,), value, span)
