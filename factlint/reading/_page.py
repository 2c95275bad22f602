"""Pages of HTML: their headline, standfirst, byline, captions and paragraphs, without what a page has beside its copy.

Where a page has an article or a main part, nothing else of it is read. Navigation, forms, sharing buttons, cookie lines
and what is hidden are left out wherever they stand.
"""

import re

from factlint.reading import _html, _levelled, _tags
from factlint.reading._blocks import UNCLOSED, Block, TextRun, spaced
from factlint.reading._lines import OBJECT
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_LEFT_OUT = frozenset((
    "audio", "button", "canvas", "datalist", "dialog", "footer", "form", "head", "iframe", "input", "label", "map",
    "math", "menu", "meter", "nav", "noscript", "object", "option", "progress", "search", "select", "template", "video",
))  # fmt: skip
_EMPTY = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
"""Tags that have no end."""
_MAIN = lazy(r"<(?:article|main)[\s>]", re.IGNORECASE)
_FURNITURE = frozenset((
    "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "comments", "consent", "cookie", "cookies",
    "footer", "gdpr", "hidden", "masthead", "menu", "nav", "navbar", "navigation", "newsletter", "noprint", "pager",
    "pagination", "promo", "related", "share", "sharedaddy", "sharing", "sidebar", "signup", "skip", "social",
    "subscribe", "toc", "toolbar",
))  # fmt: skip
"""Words in the class or id of what is no copy."""
_ROLES = frozenset((
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search",
))  # fmt: skip
_FIELDS = {
    "byline": "byline", "author": "byline", "standfirst": "standfirst", "dek": "standfirst", "deck": "standfirst",
    "subtitle": "standfirst", "subheadline": "standfirst", "caption": "image", "credit": "image",
}  # fmt: skip
"""Words in the class of what is a field of an article."""
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_PARAGRAPHS = lazy(r"\n[ \t]*\n")
_ALT = lazy(
    r"(?<=\s)alt\s*=\s*(?P<sign>[\"'])(?P<value>[^\"'<>{}]*)(?P=sign)", re.IGNORECASE
)


class _Element(NamedTuple):
    """An element that is open: its name, the kind of the blocks in it, whether it is copy, and where it leads to."""

    name: str
    kind: str
    copy: bool
    masked: bool
    link: str = ""


def blocks(text: str) -> list[Block]:
    """The paragraphs of a page, or of a piece of one."""
    tags = _tags.templates(text)
    level = _levelled.without(text, tags) if tags else text
    reader = _Reader(level, text, {tag.span.start: tag for tag in tags})
    reader.read()
    return reader.found


class _Reader:
    """Reads a page from its start to its end; `found` grows by a block for each paragraph."""

    def __init__(self, text: str, source: str, tags: dict[int, _tags.Tag]) -> None:
        self.text, self._source, self._tags = text, source, tags
        self.found: list[Block] = []
        main = _MAIN.search(text) is not None
        self._elements = [_Element("", "text", not main, masked=False)]
        self._open = False
        self._off = 0
        """Where the mark of a note begins."""

    def read(self) -> None:
        """Reads the whole text."""
        start = 0
        for match in _html.TAG.finditer(self.text):
            self._copy(start, match.start())
            start = match.end()
            opened = _html.unclosed(match) if start == len(self.text) else None
            if opened:
                self.found.append(Block(UNCLOSED, [opened]))
                self._open = False
            if match.start() in self._tags:
                self._template(self._tags[match.start()])
            elif match["tag"]:
                self._tag(match, match["tag"].lower())
        self._copy(start, len(self.text))

    def _add(self, run: TextRun) -> None:
        now = self._elements[-1]
        if not self._open:
            self.found.append(Block(now.kind, []))
            self._open = True
        masked = run.masked or now.masked
        self.found[-1].runs.append(run._replace(masked=masked, link=now.link))

    def _copy(self, start: int, end: int) -> None:
        """Text between two tags."""
        if not self._elements[-1].copy or self._off:
            return
        for part in _PARAGRAPHS.finditer(self.text, start, end):
            self._line(start, part.start())
            self._open, start = False, part.end()
        self._line(start, end)

    def _line(self, start: int, end: int) -> None:
        if not self._open and not self.text[start:end].strip():
            return
        for run in _html.decoded_runs(self.text, start, end):
            if run.text is None:
                for part in spaced(self.text, run.start, run.end):
                    self._add(part)
            else:
                self._add(run)

    def _template(self, tag: _tags.Tag) -> None:
        if not self._elements[-1].copy:
            return
        if tag.stands_for == _tags.TEXT or tag.captions:
            self._whole(
                "image" if tag.stands_for != _tags.TEXT else "text", tag.captions
            )
        elif tag.stands_for == _tags.OBJECT and self._open:
            self._add(TextRun(*tag.span, OBJECT, masked=True))

    def _whole(self, kind: str, spans: tuple[Span, ...]) -> None:
        """Blocks of their own, from inside a tag."""
        for span in spans:
            self.found.append(
                Block(kind, list(_html.inline_runs(self._source, *span)))
            )
        self._open = False

    def _tag(self, match: re.Match[str], name: str) -> None:
        if name == "br" and self._elements[-1].copy:
            if self._open:
                self._add(TextRun(*match.span(), "\n"))
        elif name == "img":
            self._picture(match)
        elif name in ("sup", "sub"):
            self._set_apart(match)
        elif name not in _html.IN_LINE:
            self._open = False
        if name not in _EMPTY and not match[0].endswith("/>"):
            self._nest(match, name)

    def _picture(self, match: re.Match[str]) -> None:
        alt = _ALT.search(match[0])
        value = alt["value"].strip() if alt else ""
        if (
            alt
            and self._elements[-1].copy
            and " " in value
            and not _tags.FILE.fullmatch(value)
        ):
            at = match.start() + alt.start("value")
            self._whole("image", (Span(at, at + len(alt["value"])),))

    def _set_apart(self, match: re.Match[str]) -> None:
        """Passes over the mark of a note."""
        if match[0][1] == "/":
            self._off = 0
        elif _html.is_mark(self.text, *match.span()):
            self._off = match.start()
        elif self._open:
            self._add(
                TextRun(*match.span(), _html.stands_for(self.text, *match.span()))
            )

    def _nest(self, match: re.Match[str], name: str) -> None:
        """Opens an element, or closes it and all in it."""
        if match[0][1] != "/":
            self._elements.append(self._element(match[0], name, self._elements[-1]))
            return
        for depth in range(
            len(self._elements) - 1, max(0, len(self._elements) - 50), -1
        ):
            if self._elements[depth].name == name:
                del self._elements[depth:]
                return

    def _element(self, tag: str, name: str, around: _Element) -> _Element:
        given = dict(_html.attributes(tag))
        words = set(
            re.split(
                r"[^a-z]+", f"{given.get('class', '')} {given.get('id', '')}".lower()
            )
        )
        kind = around.kind
        if name not in _html.IN_LINE or kind == "text":
            named = [_FIELDS[word] for word in words if word in _FIELDS]
            kind = (
                "title" if name == "h1"
                else "heading" if name in _HEADINGS
                else "image" if name in ("figcaption", "caption")
                else min(named) if named and name != "body"
                else kind
            )  # fmt: skip
        copy = around.copy and not _is_left_out(name, given, words)
        masked = around.masked or name in (
            "code",
            "del",
            "kbd",
            "s",
            "samp",
            "strike",
        )
        link = given.get("href", "") if name == "a" else around.link
        copy = copy or name in ("article", "main")
        return _Element(name, kind, copy, masked, link)


def _is_left_out(name: str, given: dict[str, str], words: set[str]) -> bool:
    """Whether an element is no copy: by its name, its role or its class, or as it is hidden."""
    return (
        name in _LEFT_OUT
        or given.get("role", "").lower() in _ROLES
        or (
            name not in ("body", "html", "article", "main")
            and not words.isdisjoint(_FURNITURE)
        )
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or "display:none" in given.get("style", "").replace(" ", "")
    )
