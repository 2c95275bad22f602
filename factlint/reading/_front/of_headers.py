"""Headers without a fence, as Pelican and MultiMarkdown have them: lines of keys that a blank line ends.

Copy may begin with a word and a colon too. Only lines of which two have keys that headers have, one of them a title or
a date, are headers.
"""

import re

from factlint.reading._front._items import LINE, Block, Item, stripped
from factlint.start.regex import lazy

_MORE = lazy(r"(?:    |\t)[^\S\r\n]*(?P<value>[^\s][^\r\n]*)(?:\r\n?|\n|\Z)")
_BLANK = lazy(r"[ \t]*(?:\r\n?|\n|\Z)")
_FIRST = frozenset(("title", "date"))
_USUAL = _FIRST | frozenset((
    "affiliation", "author", "authors", "category", "copyright", "css", "description", "email", "headline", "image",
    "keywords", "lang", "language", "latexmode", "modified", "save_as", "slug", "status", "subtitle", "summary", "tags",
    "template", "translation", "updated", "url", "web",
))  # fmt: skip
"""Keys that Pelican and MultiMarkdown know."""
_MOST = 60
"""A header has no more lines."""


def read(source: str) -> Block | None:
    """The header at the top of `source`; None where it begins with copy."""
    items: list[Item] = []
    at = 1 if source.startswith("\ufeff") else 0
    while not (blank := _BLANK.match(source, at)):
        match = LINE.match(source, at) or _MORE.match(source, at)
        if match is None or len(items) == _MOST:
            return None
        item = _item(match, items)
        if item is None:
            return None
        items.append(item)
        at = match.end()
    return Block(blank.end(), tuple(items)) if _is_header(items) else None


def _item(match: "re.Match[str]", before: list[Item]) -> Item | None:
    """A line as a value; one that is indented is more of the one before. None where a key comes again."""
    span = stripped(match.string, *match.span("value"))
    if "key" in match.re.groupindex:
        keys = (match["key"].lower(),)
        again = any(item.keys == keys for item in before)
        return None if again else Item(keys, span.of(match.string), span)
    return Item(before[-1].keys, span.of(match.string), span) if before else None


def _is_header(items: list[Item]) -> bool:
    keys = {item.keys[0] for item in items}
    return len(keys & _USUAL) > 1 and not keys.isdisjoint(_FIRST)
