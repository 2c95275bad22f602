"""The copy in elements of news exchange: paragraphs of NITF, XHTML and plain text, by the element that they are in."""

from collections.abc import Iterator

from factlint.reading._exchange import _sourced
from factlint.reading._exchange._sourced import Line, Stretch
from factlint.reading._exchange._xmltext import Element

_KINDS = {
    "hl1": "headline", "hl2": "standfirst", "byline": "byline", "abstract": "standfirst", "h1": "heading",
    "h2": "heading", "h3": "heading", "h4": "heading", "media-caption": "caption", "caption": "caption",
    "figcaption": "caption", "tagline": "furniture", "dateline": "furniture", "note": "note",
}  # fmt: skip
_PARAGRAPHS = frozenset(
    ("p", "li", "td", "th", "dt", "dd", "blockquote", "fn", "credit", *_KINDS)
)
_PASSED = frozenset(
    (
        "script",
        "style",
        "media-metadata",
        "media-reference",
        "media-producer",
        "head",
        "docdata",
    )
)
_BREAKS = frozenset(("br", "lb"))


def lines(element: Element, place: str, kind: str = "body") -> Iterator[Line]:
    """The paragraphs in an element; text between them is one as well. Their place is the path that leads to them."""
    waiting: list[Stretch] = []
    counts: dict[str, int] = {}
    for one in element.content:
        if isinstance(one, Stretch):
            waiting.append(one)
            continue
        counts[one.name] = counts.get(one.name, 0) + 1
        if one.name in _PASSED:
            continue
        where = f"{place}/{one.name}[{counts[one.name]}]"
        if one.name in _PARAGRAPHS or _is_block(one):
            yield from _line(waiting, kind, place)
            waiting = []
            inner = _KINDS.get(one.name, kind)
            yield from lines(one, where, inner)
        elif one.name in _BREAKS:
            yield from _line(waiting, kind, place)
            waiting = []
        else:
            waiting += one.stretches()
    yield from _line(waiting, kind, place)


def _is_block(element: Element) -> bool:
    """Whether there are paragraphs in an element, so that it is none itself."""
    return next(element.below(*_PARAGRAPHS), None) is not None


def _line(stretches: list[Stretch], kind: str, place: str) -> Iterator[Line]:
    """Stretches as one line, without white space at its edges and with one blank for each run of it."""
    found: list[Stretch] = []
    last = " "
    for one in stretches:
        for piece in _pieces(one, last):
            found.append(piece)
            last = piece.text[-1:]
    while found and not found[-1].text.strip():
        found.pop()
    if found and found[-1].text[-1:].isspace():
        text = found[-1].text.rstrip()
        found[-1] = next(_sourced.cut((found[-1],), 0, len(text)))
    if found:
        yield Line(tuple(found), kind, place)


def _pieces(stretch: Stretch, last: str) -> Iterator[Stretch]:
    """A stretch in words, and a blank for what is between them where none is before it."""
    text, at = stretch.text, 0
    while at < len(text):
        end = at + 1
        blank = text[at].isspace()
        while end < len(text) and text[end].isspace() == blank:
            end += 1
        if not blank:
            yield from _sourced.cut((stretch,), at, end)
            last = text[end - 1]
        elif not last.isspace():
            piece = next(_sourced.cut((stretch,), at, end))
            yield piece._replace(text=" ")
            last = " "
        at = end
