"""News items of NewsML-G2, and NITF in them or alone, the IPTC's XML: headlines, bylines, text and captions.

Only items with text of their own are read: packages, concepts and pictures have none.
"""

from collections.abc import Iterator

from factlint.model import Meta, Problem
from factlint.reading._decode import decode
from factlint.reading._documents._archive import BrokenError
from factlint.reading._exchange import _news, _sourced, _xmltext
from factlint.reading._exchange._sourced import Line
from factlint.reading._exchange._xmltext import Element
from factlint.reading._unpacked import Unpacked

_CONTENT = ("inlineXML", "inlineData")
_HEADS = {"headline": "headline", "by": "byline", "description": "standfirst"}


def unpack(data: bytes, path: str) -> Unpacked | Problem:
    """The text in the bytes of a news item, or what is wrong with it."""
    decoded = decode(data, path)
    if isinstance(decoded, Problem):
        return decoded
    try:
        item = _item(_xmltext.parsed(decoded.text))
    except BrokenError as broken:
        return Problem(str(broken), path)
    if item.name == "nitf":
        lines, meta = list(_nitf(item, "/nitf")), _meta_of_nitf(item)
    else:
        lines, meta = list(_newsml(item)), _meta(item)
    return _sourced.unpacked(data, decoded, lines, meta, _escaped)


def _item(root: Element) -> Element:
    """The one item of a file. Raises BrokenError where there is none, or several."""
    if root.name in ("newsItem", "nitf"):
        return root
    items = list(root.below("newsItem"))
    if len(items) == 1:
        return items[0]
    if items:
        raise BrokenError(
            f"this holds {len(items)} news items; save each in a file of its own"
        )
    raise BrokenError(
        "this holds no news item with text that is read: NewsML-G2 or NITF"
    )


def _newsml(item: Element) -> Iterator[Line]:
    heads = item.first("contentMeta")
    bodies = [
        one
        for part in item.children("contentSet")
        for one in part.children(*_CONTENT)
    ]
    lines = [line for one in bodies for line in _body(one)]
    told = {line.kind for line in lines}
    counts: dict[str, int] = {}
    for one in heads.content if heads else ():
        if isinstance(one, Element) and one.name in _HEADS:
            counts[one.name] = counts.get(one.name, 0) + 1
            kind = (
                _HEADS[one.name]
                if lines
                else "caption"
                if one.name == "description"
                else "headline"
            )
            if kind not in told:
                where = f"/newsItem/contentMeta/{one.name}[{counts[one.name]}]"
                yield from _news.lines(one, where, kind)
    yield from lines


def _body(content: Element) -> Iterator[Line]:
    """The lines of what is inline: NITF, XHTML, or plain text."""
    where = f"/newsItem/contentSet/{content.name}"
    nitf = content.first("nitf")
    if nitf:
        yield from _nitf(nitf, f"{where}/nitf")
    elif content.name == "inlineXML":
        body = next(content.below("body"), content)
        yield from _news.lines(
            body, f"{where}//body" if body is not content else where
        )
    else:
        kind = content.attributes.get("contenttype", "")
        how = _sourced.html if "html" in kind else _sourced.in_paragraphs
        yield from how(tuple(content.stretches()), "body", where)


def _nitf(nitf: Element, place: str) -> Iterator[Line]:
    head, body = nitf.first("body", "body.head"), nitf.first("body", "body.content")
    if head:
        for name in ("hedline", "byline", "abstract", "note"):
            for one in head.children(name):
                yield from _news.lines(_wrapped(one), f"{place}/body/body.head")
    if body:
        yield from _news.lines(body, f"{place}/body/body.content")
    end = nitf.first("body", "body.end")
    if end:
        yield from _news.lines(end, f"{place}/body/body.end", "furniture")


def _wrapped(element: Element) -> Element:
    """An element as the only one in another, so that its own kind counts."""
    return Element("", {}, [element])


def _meta(item: Element) -> Meta:
    attributes = item.attributes
    moment = item.words("itemMeta", "versionCreated")
    first = item.words("itemMeta", "firstCreated") or item.words(
        "contentMeta", "contentCreated"
    )
    return Meta(
        slug=attributes.get("guid"), version=attributes.get("version"),
        published=_sourced.day(first or moment), updated=moment if _sourced.day(moment) else None,
        language=_language(item) or attributes.get("lang"),
    )  # fmt: skip


def _language(item: Element) -> str | None:
    told = item.first("contentMeta", "language")
    return told.attributes.get("tag") if told else None


def _meta_of_nitf(nitf: Element) -> Meta:
    data = nitf.first("head", "docdata")
    number = data.first("doc-id") if data else None
    issued = data.first("date.issue") if data else None
    return Meta(
        slug=number.attributes.get("id-string") if number else None,
        published=_sourced.day(issued.attributes.get("norm")) if issued else None,
        language=nitf.attributes.get("baselang") or nitf.attributes.get("lang"),
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
