"""Feeds of RSS and Atom: a story an item. In folders they are left alone, as what they tell of stands beside them."""

from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime

from factlint.model import Meta, Problem
from factlint.reading._exchange import _news, _sourced, _stories, _xmltext
from factlint.reading._exchange._sourced import Line
from factlint.reading._exchange._stories import Record
from factlint.reading._exchange._xmltext import Element

_ITEMS = ("item", "entry")
_BODIES = ("content:encoded", "content")
_SHORT = ("description", "summary")


def records(data: bytes, path: str, own: Mapping[str, str]) -> list[Record] | Problem:
    """The stories in a feed, or what is wrong with it."""
    root = _xmltext.root_of(data, path)
    if isinstance(root, Problem):
        return root
    items = [*root.below(*_ITEMS)]
    return _stories.distinct(
        [_record(item, number) for number, item in enumerate(items, 1)]
    )


def _record(item: Element, number: int) -> Record:
    where = f"{item.name} {number}"
    texts = [*_bodies(item, where)]
    lines = [
        *(line for one in item.children("title") for line in _value(one, "headline", where)),
        *(line for one in item.children("creator", "author") for line in _named(one, where)),
        *texts,
    ]  # fmt: skip
    slug = _first(item, "guid", "id", "link")
    meta = Meta(
        slug=slug, published=_day(item, "pubDate", "published", "date", "issued"),
        updated=_moment(item), language=item.attributes.get("lang"),
    )  # fmt: skip
    return Record(
        _stories.named(slug or "", number), _stories.unpacked(b"", lines, meta)
    )


def _bodies(item: Element, where: str) -> Iterator[Line]:
    """The text of an item, its summary before it; a summary alone is its text."""
    whole = [
        one for one in item.content if isinstance(one, Element) and one.tag in _BODIES
    ]
    for one in item.children(*_SHORT):
        yield from _value(one, "standfirst" if whole else "body", where)
    for one in whole:
        yield from _value(one, "body", where)


def _value(element: Element, kind: str, where: str) -> Iterator[Line]:
    """The paragraphs of an element: elements of XHTML, or text that may be HTML."""
    place = f"{where}, {element.tag}"
    if any(isinstance(one, Element) for one in element.content):
        return _news.lines(element, place, kind)
    return _stories.lines(
        "".join(one.text for one in element.stretches()), kind, place
    )


def _named(element: Element, where: str) -> Iterator[Line]:
    """Who wrote an item: the text of an element, or the name in it."""
    return _value(element.first("name") or element, "byline", where)


def _first(item: Element, *names: str) -> str | None:
    found = (one.text or one.attributes.get("href") for one in item.children(*names))
    return next((text for text in found if text), None)


def _day(item: Element, *names: str) -> str | None:
    moment = _first(item, *names)
    if moment is None:
        return None
    try:
        return parsedate_to_datetime(moment).date().isoformat()
    except ValueError:
        return _sourced.day(moment)


def _moment(item: Element) -> str | None:
    updated = _first(item, "updated", "modified")
    return updated if _sourced.day(updated) else None
