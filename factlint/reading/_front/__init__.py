"""Front matter: the texts and the metadata at the top of a file, with their places in the source.

It is read as generators of sites take it: YAML, TOML, JSON, and the headers of Pelican and MultiMarkdown. What cannot
be read is a flaw of the metadata, which a check reports, and nothing else fails by it.
"""

from collections.abc import Callable, Iterator, Mapping

from factlint import dates
from factlint.model import Flaw, Meta, Problem
from factlint.reading._front import day, keys
from factlint.reading._front._items import TEMPLATE, Block, Item, Text
from factlint.reading._front.trace import traced
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy

__all__ = ["Front", "Text", "read", "traced"]

_HEADER = lazy(r"\ufeff?[A-Za-z][\w-]*:[ \t]")
_TEMPLATES = frozenset(("archetypes", "_layouts", "_includes", "themes"))
"""Folders of templates, in which front matter need not be whole."""
_SWITCHES = ("true", "false")
_BOOLEANS = frozenset(("true", "false", "yes", "no", "on", "off", "y", "n"))
_LANGUAGE = lazy(r"(?i)[a-z]{2,3}(?:[-_.@][\w.@-]+)?|[a-z]{4,12}")
_NO_KEYS: Mapping[str, str] = {}


class Front(NamedTuple):
    """What front matter says, and where in the source it ends."""

    end: int = 0
    texts: tuple[Text, ...] = ()
    meta: Meta = Meta()
    problems: tuple[Problem, ...] = ()


def read(source: str, path: str, own: Mapping[str, str] = _NO_KEYS) -> Front:
    """The front matter at the top of `source`; an empty Front where there is none.

    `own` are the desk's own keys, each with what it is of ours.
    """
    reader = _reader(source)
    block = reader(source) if reader else None
    if block is None:
        return Front()
    desk = {keys.dotted(key): ours for key, ours in own.items()}
    named = [(keys.ours(item, desk), item) for item in block.items if item.keys]
    meta = _Reader([(name, item) for name, item in named if name]).meta()
    flaws = (*block.flaws, *meta.flaws)
    if not _TEMPLATES.isdisjoint(path.replace("\\", "/").split("/")[:-1]):
        flaws = ()
    return Front(block.end, tuple(_texts(named)), meta._replace(flaws=flaws))


def _reader(source: str) -> "Callable[[str], Block | None] | None":
    """What reads the kind of front matter that a source opens with."""
    opening = source.lstrip("\ufeff")[:3]
    if opening == "+++" or source.startswith("---toml"):
        from factlint.reading._front import of_toml

        return of_toml.read if of_toml.OPEN.match(source) else None
    if opening[:1] == "{" or source.startswith("---json"):
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
    seen = set[tuple[str, str, str]]()
    for name, item in sorted(named, key=lambda one: one[1].span):
        key = (name, item.keys[-1], item.value)
        if name in keys.FIELDS and _is_copy(item) and key not in seen:
            seen.add(key)
            yield Text(item.value, name, item.span, item.style)


def _is_copy(item: Item) -> bool:
    """Whether a value is words, and no switch, template or address."""
    value = item.value.strip()
    return (
        any(map(str.isalpha, value))
        and value not in _SWITCHES
        and not TEMPLATE.search(value)
        and "://" not in value.partition(" ")[0]
    )


class _Reader:
    """Reads the metadata of one front matter and collects its flaws."""

    def __init__(self, named: list[tuple[str, Item]]) -> None:
        self.flaws: list[Flaw] = []
        self.values: dict[str, list[Item]] = {}
        for name, item in named:
            if name in keys.META and not item.listed:
                self.values.setdefault(name, []).append(item)
        for name, items in self.values.items():
            self._twice(items)
            items.sort(key=lambda item, name=name: keys.rank(item, name))  # type: ignore[misc]

    def _twice(self, items: list[Item]) -> None:
        """Tells of a key that stands twice with two values."""
        first: dict[tuple[str, ...], Item] = {}
        for item in items:
            before = first.setdefault(item.keys, item)
            if before.value.strip() != item.value.strip():
                said = f"front matter: the key `{item.keys[-1]}` stands twice with two values; keep one of them"
                self.flaws.append(Flaw(item.span, said))

    def meta(self) -> Meta:
        """The metadata; what cannot be read is left out."""
        zone = self._zone()
        published, updated = self._date("published"), self._date("updated")
        slug, version = self._plain("slug"), self._plain("version")
        return Meta(
            self._plain("article") or (slug if version else None),
            version,
            _local(published[1], zone),
            updated[1].moment or None,
            zone or None,
            self._plain("variant"),
            self._language(),
            slug,
            published[0].span if published[0] and published[1].day else None,
            published[1].day or None,
            tuple(self.flaws),
        )

    def _plain(self, name: str) -> str | None:
        """A value as it stands; nothing of a template's, or of a switch."""
        for item in self.values.get(name, ()):
            value = item.value.strip()
            if value not in ("", *_SWITCHES) and not TEMPLATE.search(value):
                return value
        return None

    def _zone(self) -> str:
        """The time zone; one that is none is left out and told."""
        name = self._plain("timezone")
        try:
            return dates.check_zone(name) if name else ""
        except ValueError as error:
            span = self.values["timezone"][0].span
            self.flaws.append(Flaw(span, f"front matter: {error}"))
            return ""

    def _date(self, name: str) -> "tuple[Item | None, day.Told]":
        """The first value that is a date; of those before it, what has figures and is no date is told."""
        wrong: list[Flaw] = []
        for item in filter(_is_said, self.values.get(name, ())):
            told = day.read(item.value)
            if told.wrong:
                said = f"front matter: {told.wrong}"
                wrong.append(Flaw(item.span, said, "info" if told.doubt else None))
            if told.day:
                self.flaws += [flaw for flaw in wrong if flaw.span == item.span]
                return item, told
        self.flaws += wrong
        return None, day.Told()

    def _language(self) -> str | None:
        value = self._plain("language")
        return value if value and _LANGUAGE.fullmatch(value) else None


def _is_said(item: Item) -> bool:
    """Whether a value says something: no switch, and nothing that is still to be filled in."""
    switch = item.value.strip().lower() in _BOOLEANS and not item.style
    return not switch and not TEMPLATE.search(item.value)


def _local(told: "day.Told", zone: str) -> str | None:
    """The local date of what was read."""
    if not told.day:
        return None
    try:
        return dates.local_date(told.moment, zone or None)
    except ValueError:
        return told.day
