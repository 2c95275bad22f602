"""The nouns: document, article, hit, finding, problem. Plain values; nothing here does work."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import SourceMap, Span

_ENDING = lazy(r"(?:\.v[0-9]+)?\.\w+\Z")
_DATED = lazy(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}-")
SEVERITIES = ("error", "warning", "info")
"""Severities of findings, gravest first."""


class Flaw(NamedTuple):
    """What is wrong with what a document says of itself, at a place in its source; less sure with a `severity`."""

    span: Span
    message: str
    severity: str | None = None


class Meta(NamedTuple):
    """What is known of a document beside its text. `published` is a local date, `YYYY-MM-DD`.

    `address` is what the web page of the text is called; other pages may be called so too. `dated` is where in the
    source the date stands, and `day` how it stands there, as `YYYY-MM-DD`. `draft` is true for what is not published.
    `sources` are what the text was written from, by the names of files, each with its kind where that is told.
    `hidden` are parts of the source that nobody sees, because something is never closed. `beside` are the
    first and the last date of the texts beside it, where its own is far from them.
    """

    slug: str | None = None
    version: str | None = None
    published: str | None = None
    updated: str | None = None
    timezone: str | None = None
    variant: str | None = None
    language: str | None = None
    address: str | None = None
    dated: Span | None = None
    day: str | None = None
    flaws: tuple[Flaw, ...] = ()
    draft: bool | None = None
    sources: tuple[tuple[str, str | None], ...] | None = None
    hidden: tuple[Flaw, ...] = ()
    beside: tuple[str, str] | None = None


class Paragraph(NamedTuple):
    """One paragraph: its span in the plain text and the field it belongs to."""

    span: Span
    field: str


class Link(NamedTuple):
    """Words of the plain text that are a link, and the address they lead to as it is written."""

    span: Span
    target: str


class Ignore(NamedTuple):
    """A comment in copy, `factlint: ignore ID -- reason`, and the source line it speaks for (from 1).

    One for a block or the whole text speaks for the lines up to `last` as well. `fault` says what is wrong with one
    that only looks so; it speaks for nothing.
    """

    ids: tuple[str, ...]
    reason: str
    span: Span
    line: int
    fault: str | None = None
    last: int = 0

    def speaks_for(self, line: int) -> bool:
        """Whether it is meant for what stands in a line of the source."""
        return not self.fault and self.line <= line <= max(self.line, self.last)


SIBLINGS = ("headline", "standfirst", "caption", "social")
"""What a text beside an article may be; the field of all its paragraphs."""


class Document(NamedTuple):
    """A text as read: source, plain text, the map between them, and its paragraphs in order.

    `masks` are spans that are no prose (URLs, code); `ignores` have spans of the source; `links` stand in order.
    `places` are offsets in the source at which a place begins in the terms of a format without lines, and its name.
    It is `writable` where its format lets words be written back.
    `guessed` is true where nothing marks the fields of its first lines, so that their shape has told them.
    """

    path: str
    source: str
    text: str
    map: SourceMap
    paragraphs: tuple[Paragraph, ...]
    masks: tuple[Span, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    meta: Meta = Meta()
    links: tuple[Link, ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    guessed: bool = False
    writable: bool = True

    @property
    def stories(self) -> tuple[str, ...]:
        """What the ledger may call the article of this text: its slug, else its address or the name of its file, with
        and without a date before it; of an index the name of its folder."""
        if self.meta.slug:
            return (self.meta.slug,)
        *folders, file = self.path.replace(":", "/").split("/")
        name = _ENDING.sub("", file)
        name = folders[-1] if name in ("index", "_index") and folders else name
        address = (self.meta.address,) if self.meta.address else ()
        return tuple(dict.fromkeys((*address, name, _DATED.sub("", name))))

    def place_at(self, offset: int) -> str:
        """The place of an offset of the source in the terms of a format without lines; empty in others."""
        number = bisect_right(self.places, offset, key=lambda one: one[0])
        return self.places[number - 1][1] if number else ""

    @property
    def is_empty(self) -> bool:
        """Whether the text has no word."""
        return not any(map(str.isalnum, self.text))

    def beside(self, field: str) -> "Document":
        """The document as a text beside an article: all its paragraphs are of `field`, such as caption."""
        return self._replace(
            paragraphs=tuple(Paragraph(one.span, field) for one in self.paragraphs)
        )


class Source(NamedTuple):
    """What an article was written from: a text or a table, and its kind, one of `SOURCES`."""

    document: Document
    kind: str


SourceKind = Literal["transcript", "release", "wire", "story", "table"]
SOURCES: tuple[str, ...] = get_args(SourceKind)
"""What a source may be: a transcript binds quotations word for word, all of them bind figures, dates and names."""


class Article(NamedTuple):
    """The versions of one article, and its siblings: the texts of its headline, captions and the like.

    `ordered` is true where metadata gives the order of the versions, `declared` where somebody said that they are
    versions of one article, and not only their words: a manifest, git, or who named two texts to compare.
    `edited` is true for a text and what an edit made of it: only what the edit brings in is told of it.
    `sources` are what the newest version is held against, one way.
    """

    slug: str | None
    versions: tuple[Document, ...]
    ordered: bool = False
    siblings: tuple[Document, ...] = ()
    declared: bool = False
    edited: bool = False
    sources: tuple[Source, ...] = ()

    @property
    def name(self) -> str:
        """What it is called: its slug, else the path of its newest text."""
        return self.slug or (self.versions or self.siblings)[-1].path

    @property
    def headline(self) -> str:
        """What people call it: the headline of its newest text that has one, else its name."""
        texts = [*self.versions[-1:], *self.siblings, *reversed(self.versions[:-1])]
        found = (
            " ".join(one.span.of(text.text).split())
            for text in texts
            for one in text.paragraphs
            if one.field == "headline"
        )
        return next(filter(None, found), self.name)


class Related(NamedTuple):
    """A second passage of a finding. `document` is None for the text being checked."""

    span: Span
    message: str
    document: Document | None = None


class Hit(NamedTuple):
    """What a check found, before the engine stamps it.

    `fix` replaces the span. `entity` is `section/slug`; the engine takes severity and quote policy from
    that entry where it has them. `severity` and `in_quotes` are for hits that are surer or less sure than
    others of the check. `document` is None for the text being checked.
    `cause` stands for the words in the fingerprint where one cause has many places. `source` is a
    span of the source, for what is no part of the plain text, such as a comment.
    """

    span: Span
    message: str
    fix: str | None = None
    safe: bool = True
    entity: str | None = None
    severity: str | None = None
    in_quotes: str | None = None
    related: tuple[Related, ...] = ()
    document: Document | None = None
    cause: str | None = None
    source: Span | None = None


class Position(NamedTuple):
    """A place in the source: line and column from 1, offset from 0, in code points."""

    line: int
    column: int
    offset: int


class Passage(NamedTuple):
    """A stretch of one file's source, with the version label its manifest gives.

    `place` says where it is in the terms of a format without lines: a table's cell, a page, a JSON pointer.
    """

    path: str
    version: str | None
    start: Position
    end: Position
    text: str
    message: str = ""
    place: str = ""


class Fix(NamedTuple):
    """A replacement for a finding's passage; `safe` ones need no `--unsafe-fixes`."""

    replacement: str
    safe: bool


class Finding(NamedTuple):
    """A stamped hit. The fingerprint holds no position, so it follows the text through versions."""

    rule: str
    severity: str
    message: str
    place: Passage
    field: str
    entity: str | None
    origin: str | None
    fix: Fix | None
    related: tuple[Passage, ...]
    fingerprint: str


class Problem(NamedTuple):
    """Something of ours or the desk's that is broken; `fault` marks a fault of ours (exit 3)."""

    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    fault: bool = False


class Setting(NamedTuple):
    """How one check runs: its severity or `off`, its quote policy, its options by name."""

    severity: str | None = None
    in_quotes: str | None = None
    options: tuple[tuple[str, object], ...] = ()


class Example(NamedTuple):
    """An example of a check: a text, or the versions of an article; «guillemets» mark what is reported.

    The versions are `earlier` ones, `before` and `text`, oldest first. `siblings` are pairs of a field, such
    as headline, and its text. `facts` is a rule file's YAML without its `factlint: 1`, `published` the date
    the text is judged at, `ordered` whether the order of the versions is known, `variant` what the manifest
    calls the text, `name` the file that the text stands in, where that says how it is read. `sources` are pairs of
    a kind, such as transcript, and what the text was written from.
    """

    text: str
    before: str | None = None
    facts: str = ""
    published: str | None = None
    ordered: bool = True
    variant: str | None = None
    earlier: tuple[str, ...] = ()
    siblings: tuple[tuple[str, str], ...] = ()
    name: str | None = None
    sources: tuple[tuple[str, str], ...] = ()


class Coverage(NamedTuple):
    """What was looked at, so that silence is not read as approval. `languages` are others than English, with how many
    texts are in each; `accepted` counts settled findings."""

    documents: int = 0
    words: int = 0
    comparisons: int = 0
    counts: tuple[tuple[str, int, int], ...] = ()
    not_run: tuple[tuple[str, str, str], ...] = ()
    skipped: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    accepted: int = 0


STRANGERS = "version"
"""The folder of checks that did not run where two versions share nothing."""


class Results(NamedTuple):
    """All a run found, in the order it is reported, and the `articles` that it looked at.

    `timelines`, where asked for, are those of `article.facts.timeline`, and `claims` those of
    `article.evidence.claims`, by the path of an article's newest version.
    """

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    coverage: Coverage
    notes: tuple[str, ...] = ()
    articles: tuple[Article, ...] = ()
    timelines: Mapping[str, Sequence[Any]] = {}
    claims: Mapping[str, Sequence[Any]] = {}

    def timelines_of(self, article: Article) -> list[Any]:
        """The timelines of one article."""
        return [
            line
            for version in article.versions
            for line in self.timelines.get(version.path, ())
        ]


class Mention(NamedTuple):
    """A form of the rulebook found in copy: its kind (name, never, family ...), entry number and span."""

    kind: str
    entry: int
    form: str
    span: Span
