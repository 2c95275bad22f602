"""What a run reads: configurations, rulebooks and documents, each once, from the cache where it can."""

import os
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factlint import checks, dates, reading
from factlint.languages import in_path
from factlint.model import Document, Ignore, Problem
from factlint.reading import Source
from factlint.sources import (
    articles,
    cache,
    files,
    markup,
    packs,
    prepared,
    revisions,
)
from factlint.sources import config as configuration
from factlint.sources.books import Books, Layers
from factlint.sources.complaints import Complaints
from factlint.sources.config import Config
from factlint.sources.manifests import Manifests
from factlint.sources.neighbours import Neighbours
from factlint.sources.stories import Stories
from factlint.start.record import NamedTuple
from factlint.visible import short

if TYPE_CHECKING:
    from factlint.reading import Layout
    from factlint.rulebook import Book


class Request(NamedTuple):
    """What a run is asked for beside its copy; the command line's options by their names.

    `severities` are pairs of check id and level; `published` is `YYYY-MM-DD` for copy that has no date;
    `since` is a revision in git, `group` how versions are found that nothing else tells: `similar`;
    `read_as` is the format of all copy whatever its name says. Without `check`, versions are found and no check runs.
    With `keep`, what was seen of a text is kept, and taken from there while nothing that it depends on has changed.
    `sources` are files that all texts of the run are held against. `jobs` is how many processes look at texts, as many
    as there are cores where it is None and there is enough to do; a program that asks for more than one has to bear
    that Python imports it anew in each.
    """

    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, str], ...] = ()
    published: str | None = None
    timezone: str | None = None
    compare: bool = True
    config: str | None = None
    isolated: bool = False
    fail_on: str | None = None
    timelines: bool = False
    history: bool = False
    since: str | None = None
    group: str | None = None
    read_as: str | None = None
    check: bool = True
    keep: bool = False
    sources: tuple[str, ...] = ()
    claims: bool = False
    jobs: int | None = 1

    @property
    def tells_findings_alone(self) -> bool:
        """Whether nothing is wanted of a look but what is kept of it."""
        return self.check and not (self.timelines or self.claims)


class Loaded(NamedTuple):
    """A document, and how its bytes were encoded."""

    document: Document
    decoded: Source


class Library:
    """Keeps what was read; `problems` and `notes` grow as configurations and rules are loaded."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self._complaints = Complaints()
        self.problems, self.notes = self._complaints.problems, self._complaints.notes
        self._books = Books(request.rules, self._complaints)
        self._configs: dict[str | None, Config] = {}
        self._nearest: dict[str, str | None] = {}
        self._rule_files: dict[str | None, set[str]] = {}
        self.manifests = Manifests(self.problems, self.notes)
        self._neighbours = Neighbours()
        self._stories = Stories(request.read_as, self.problems)
        prepared.take_in()

    @property
    def used(self) -> list[Config]:
        """The configurations used so far."""
        return list(self._configs.values())

    def config_for(self, path: str) -> Config:
        """The configuration that counts for `path`."""
        nameless = files.is_nameless(path)
        nearest = (
            None
            if nameless or self.request.isolated
            else self._above(revisions.file_of(path))
        )
        found = None if self.request.isolated else self.request.config or nearest
        if found not in self._configs:
            self._configs[found] = self._load_config(found)
        return self._configs[found]

    def _above(self, path: str) -> str | None:
        """The nearest `factlint.yml` above `path`, looked for once in each folder."""
        folder = os.path.dirname(path)
        if folder not in self._nearest:
            self._nearest[folder] = configuration.nearest(path)
            self.problems += configuration.misnamed(path, self._nearest[folder])
        return self._nearest[folder]

    def _load_config(self, path: str | None) -> Config:
        if path is None:
            return Config(None, os.getcwd())
        config, problems = configuration.load(path)
        if path != self.request.config and files.leads_out(
            path, os.path.dirname(path)
        ):
            self._complaints.outside.add(config.path or path)
        self._complaints.report(problems)
        for pattern in (
            config.idle_overrides()
            if config.path not in self._complaints.outside
            else ()
        ):
            self._complaints.note(
                f"{config.path}: `overrides` for `{short(pattern)}`, where nothing lies"
            )
        return config

    def excluded(self, path: str) -> bool:
        """Whether the configuration of `path` excludes it."""
        return self.config_for(path).excluded(path)

    def is_rule_file(self, path: str) -> bool:
        """Whether the configuration of `path` names it as a file of rules, or as its list of accepted findings."""
        config = self.config_for(path)
        if config.path not in self._rule_files:
            self._rule_files[config.path] = {
                os.path.abspath(config.accepted_list),
                *packs.named_files(config.rules, config.folder),
            }
        return os.path.abspath(path) in self._rule_files[config.path]

    def book_for(self, config: Config) -> "Book":
        """The rulebook of a configuration, or of `--rules` where the run has them."""
        return self._books.of_config(config)

    def stamp_of(self, config: Config) -> str | None:
        """What tells the rulebook of a configuration from all others; None where it has yet to be compiled."""
        return self._books.stamp(config)

    def book_of(self, layers: Layers) -> "Book":
        """The rulebook of files in layers, each above the one before it."""
        return self._books.of_layers(layers)

    def layers(self, config: Config) -> Layers:
        """The rule files of a configuration: a list for each store, for each pack, and last the desk's files."""
        return self._books.layers(config)

    @cached_property
    def traits(self) -> dict[str, checks.Traits]:
        """What each check needs to fire."""
        key = cache.digest([b"traits"])
        traits = cache.get(key)
        if traits is None:
            traits = {
                check_id: tuple(checks.traits(check_id)) for check_id in checks.ids()
            }
            cache.put(key, traits)
        return {
            check_id: checks.Traits(*fields) for check_id, fields in traits.items()
        }

    def yields_to(self, check_id: str) -> tuple[str, ...]:
        """The checks that a check says nothing beside, where they report the same words as gravely."""
        known = self.traits.get(check_id)
        return known.yields_to if known else ()

    def load_rules(self) -> None:
        """Loads the rules of the working directory, so that broken ones are reported where there is no copy."""
        self.book_for(self.config_for(os.path.join(os.getcwd(), configuration.NAME)))

    def load(self, path: str) -> tuple[Loaded | None, list[Problem]]:
        """The document in the file or revision `path`, or of a story in a file, with its manifest's metadata."""
        story = self._stories.text(path)
        if story:
            document, problems = self.read(story.text, path, story.layout)
            return Loaded(document, story), problems
        return self.opened(
            revisions.read_bytes(path)
            if revisions.is_revision(path)
            else files.read_bytes(path),
            path,
        )

    def is_export(self, path: str) -> bool:
        """Whether a file is a table of stories whose columns its configuration names."""
        return bool(reading.export_of(path) and self.config_for(path).columns)

    def stories(self, path: str) -> list[str]:
        """What the texts in a file are called: by its own name, or by those of the stories where it holds many."""
        return self._stories.names(path, self.config_for(path).columns)

    def opened(
        self, data: bytes | Problem, path: str
    ) -> tuple[Loaded | None, list[Problem]]:
        """The document in bytes that were read under the name `path`, or what was wrong with reading them."""
        decoded = (
            data._replace(path=path)
            if isinstance(data, Problem)
            else reading.decode(data, path, self.request.read_as)
        )
        if isinstance(decoded, Problem):
            return None, [decoded]
        document, problems = self.read(
            decoded.text, path, getattr(decoded, "layout", None)
        )
        return Loaded(document, decoded), problems

    def read(
        self, text: str, path: str, layout: "Layout | None" = None
    ) -> tuple[Document, list[Problem]]:
        """Decoded text as a document, with what manifest and request say of it."""
        document, problems = self._read(text, path, layout)
        known = self._known(path)
        if known:
            given = {
                key: value
                for key, value in known.meta._asdict().items()
                if value is not None
            }
            document = document._replace(meta=document.meta._replace(**given))
            document = document.beside(known.field) if known.field else document
        elif document.meta.version is None and (
            named := articles.versioned_name(path)
        ):
            document = document._replace(
                meta=document.meta._replace(version=f"v{named[1]}")
            )
        return document._replace(meta=self._dated(document)), list(problems)

    def _read(
        self, text: str, path: str, layout: "Layout | None"
    ) -> tuple[Document, list[Problem]]:
        """Decoded text as a document, with the keys of front matter and without the markup of the desk's own."""
        config = self.config_for(path)
        source, slow = (
            markup.without(text, path, config.markup)
            if any(config.markup)
            else (text, [])
        )
        document, problems = reading.read(
            source, path, self.request.read_as, config.front_matter, layout
        )
        if source is not text:
            document = markup.restored(document, text)
        if config.require_reason and document.ignores:
            document = document._replace(
                ignores=tuple(map(_with_reason, document.ignores))
            )
        return document, [*slow, *problems]

    def _known(self, path: str) -> articles.Member | None:
        """What a manifest says of the text in `path`; of `REV:path` what it says of the file, under the name REV."""
        file = revisions.file_of(path)
        member = self.manifests.member(file)
        if member is None or file == path:
            return member
        return member._replace(
            meta=member.meta._replace(version=revisions.name_of(path), updated=None)
        )

    def _dated(self, document: Document) -> Any:
        """The document's metadata; where it has no date, with the request's, else that of its file's name."""
        meta = document.meta
        timezone = (
            meta.timezone
            or self.request.timezone
            or self.config_for(document.path).timezone
        )
        published = meta.published
        if published is None and self.request.published:
            published = dates.local_date(self.request.published, timezone)
        file = revisions.file_of(document.path)
        return meta._replace(
            beside=self._neighbours.far(file, meta),
            published=published or dates.in_path(file),
            timezone=timezone,
            language=meta.language or in_path(file),
        )

    def is_sibling(self, path: str) -> bool:
        """Whether a manifest calls the file a headline, a caption or the like."""
        member = self.manifests.member(path)
        return member is not None and member.field is not None

    def opens_with(self, path: str, slug: str) -> bool:
        """Whether the first lines of a file have a slug, or its manifest has."""
        slugs = [member.meta.slug for member in self.manifests.members(path)]
        return slug in slugs or articles.opens_with(path, slug)

    def versions(self, document: Document) -> list[str]:
        """The files that may be of a document's article, itself among them: versions, and siblings by a manifest."""
        path, slug = document.path, document.meta.slug
        stories = self._stories.beside(document)
        if stories:
            return stories
        if self.manifests.member(path):
            return [member.path for member in self.manifests.members(path)]
        if revisions.is_revision(path):
            return []
        return articles.numbered_siblings(path) or (
            articles.slug_siblings(path, slug) if slug else []
        )


def _with_reason(ignore: Ignore) -> Ignore:
    """A comment of a desk that asks for reasons: without one it is at fault, and ignores nothing."""
    if ignore.reason or ignore.fault or not ignore.ids:
        return ignore
    what = f"`factlint: ignore {', '.join(ignore.ids)} -- reason`"
    return ignore._replace(
        ids=(),
        fault=f"this comment gives no reason, which this desk asks for; write {what}",
    )
