"""Front matter: the texts and the metadata at the top of a file, with their places in the source.

It is read as generators of sites take it: YAML, TOML, JSON, and the headers of Pelican and MultiMarkdown. What cannot
be read is a flaw of the metadata, which a check reports, and nothing else fails by it.
"""

from collections.abc import Callable, Iterator, Mapping

from factlint.model import Meta, Problem
from factlint.reading._front._items import SWITCHES, TEMPLATE, Block, Item, Text
from factlint.reading._front.trace import traced
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

__all__ = ["Front", "Text", "read", "traced"]

_HEADER = lazy(r"\ufeff?[A-Za-z][\w-]*:[ \t]")
_TEMPLATES = frozenset(("archetypes", "_layouts", "_includes", "themes"))
"""Folders of templates, in which front matter need not be whole."""
_OF_HEAD = frozenset(("published", "updated", "draft"))
"""What fields below a title say of the text itself, and not of the program that it is about."""
_NO_KEYS: Mapping[str, str] = {}


class Front(NamedTuple):
    """What front matter says, and where in the source it ends."""

    end: int = 0
    texts: tuple[Text, ...] = ()
    meta: Meta = Meta()
    problems: tuple[Problem, ...] = ()


def read(
    source: str, path: str, own: Mapping[str, str] = _NO_KEYS, *, head: bool = False
) -> Front:
    """The front matter at the top of `source`; an empty Front where there is none.

    `own` are the desk's own keys, each with what it is of ours. With `head` the format has fields below its title; of
    these only the metadata are read.
    """
    reader = _reader(source) or (_head() if head else None)
    block = reader(source) if reader else None
    if block is None:
        return Front()
    from factlint.reading._front import keys  # most texts have none
    from factlint.reading._front._meta import meta_of

    desk = {keys.dotted(key): ours for key, ours in own.items()}
    named = [(keys.ours(item, desk), item) for item in block.items if item.keys]
    if not block.end:
        named = [(name, item) for name, item in named if name in _OF_HEAD]
    meta = meta_of([(name, item) for name, item in named if name])
    flaws = (*block.flaws, *meta.flaws)
    if not _TEMPLATES.isdisjoint(path.replace("\\", "/").split("/")[:-1]):
        flaws = ()
    meta = meta._replace(flaws=flaws, sources=_sources(block))
    return Front(block.end, tuple(_texts(named)), meta)


def _sources(block: Block) -> tuple[tuple[str, str | None], ...] | None:
    """The files that the text was written from; None where none is named."""
    items = [item for item in block.items if item.keys[:1] == ("sources",)]
    if not items:
        return None
    from factlint.reading._front._sources import (
        of_items,  # most texts have none
    )

    return of_items(items) or None


def _head() -> "Callable[[str], Block | None]":
    from factlint.reading._front import of_head

    return of_head.read


def _reader(source: str) -> "Callable[[str], Block | None] | None":
    """What reads the kind of front matter that a source opens with."""
    opening = source.lstrip("\ufeff")[:3]
    if opening == "+++" or source.startswith("---toml"):
        from factlint.reading._front import of_toml

        return of_toml.read if of_toml.OPEN.match(source) else None
    if opening[:1] in ("{", "[") or opening == ";;;" or source.startswith("---json"):
        from factlint.reading._front import of_json

        return of_json.read if of_json.OPEN.match(source) else None
    if opening == "---":
        from factlint.reading._front import of_yaml

        return of_yaml.read if of_yaml.OPEN.match(source) else None
    if _HEADER.match(source):
        from factlint.reading._front import of_headers

        return of_headers.read
    return None


def _texts(named: list[tuple[str, Item]]) -> Iterator[Text]:
    """The values that are copy, in the order of the source; the same key again with the same value is no copy."""
    from factlint.reading._front.keys import FIELDS

    seen = set[tuple[str, str, str]]()
    for name, item in sorted(named, key=lambda one: one[1].span):
        key = (name, item.keys[-1], item.value)
        if name in FIELDS and _is_copy(item) and key not in seen:
            seen.add(key)
            yield Text(item.value, name, item.span, item.style)


def _is_copy(item: Item) -> bool:
    """Whether a value is words, and no switch, template or address."""
    value = item.value.strip()
    return (
        any(map(str.isalpha, value))
        and value not in SWITCHES
        and not TEMPLATE.search(value)
        and "://" not in value.partition(" ")[0]
    )
