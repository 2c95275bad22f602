"""The metadata of front matter: dates, versions, languages, and what is wrong with them."""

from factlint import dates
from factlint.model import Flaw, Meta
from factlint.reading._front import day, keys
from factlint.reading._front._items import SWITCHES, TEMPLATE, Item
from factlint.start.regex import lazy

_BOOLEANS = frozenset(("true", "false", "yes", "no", "on", "off", "y", "n"))
_YES, _NO = frozenset(("true", "yes", "on")), frozenset(("false", "no", "off"))
_DRAFT = frozenset(("draft", "pending", "unpublished"))
_LANGUAGE = lazy(r"(?i)[a-z]{2,3}(?:[-_.@][\w.@-]+)?|[a-z]{4,12}")


def meta_of(named: list[tuple[str, Item]]) -> Meta:
    """The metadata of values that have the names of ours."""
    return _Reader(named).meta()


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
            self._is_draft() or None,
        )

    def _is_draft(self) -> bool:
        """Whether a key says that the text is not published: `draft: true`, `status: draft`, `published: false`."""
        said = {
            (keys.as_looked_up(item.keys[-1]), item.value.strip().lower())
            for item in (
                *self.values.get("draft", ()),
                *self.values.get("published", ()),
            )
        }
        return any(
            value in _NO
            if key == "published"
            else value in _DRAFT or (key == "draft" and value in _YES)
            for key, value in said
        )

    def _plain(self, name: str) -> str | None:
        """A value as it stands; nothing of a template's, or of a switch."""
        for item in self.values.get(name, ()):
            value = item.value.strip()
            if value not in ("", *SWITCHES) and not TEMPLATE.search(value):
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
