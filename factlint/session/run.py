"""A run: what is linted, compared and found for one request."""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import filterfalse
from typing import TYPE_CHECKING

from factlint import coverage, verdict
from factlint.article import History, Pair
from factlint.coverage import Tally
from factlint.engine import Engine, Linted
from factlint.known import Draft
from factlint.model import (
    SEVERITIES,
    Article,
    Coverage,
    Document,
    Finding,
    Ignore,
    Problem,
    Results,
)
from factlint.session.settings import settings_for
from factlint.sources import config as configuration
from factlint.sources import prepared, unfinished, walking
from factlint.sources.library import Library, Loaded, Request
from factlint.sources.shelf import Shelf, Wanted

if TYPE_CHECKING:
    from factlint.article.facts.timeline import Timeline


Tell = Callable[[int, int], None]
"""Is told how many of the named texts are done, and how many there are."""
Done = Callable[[Article, list[Finding]], None]
"""Is told of an article that has been looked at, and what was found in it."""


_NO_CHECK = (
    "no check is left to run: the options and the configuration switch all off that are chosen, "
    "so nothing was checked"
)


class Run:
    """One run: its request, the rulebooks it needed, and what it found so far. `tell` hears of its progress.

    Raises ValueError with a sentence where the request names a check that does not exist.
    """

    def __init__(self, request: Request, tell: Tell | None = None) -> None:
        self.request, self._tell = request, tell
        self.library = Library(request)
        self.only = (
            configuration.chosen(request.select, request.ignore)
            if request.check
            else []
        )
        self.shelf = Shelf(self.library)
        self.findings: list[Finding] = []
        self.problems: list[Problem] = []
        self.not_run: list[tuple[str, str, str]] = []
        self.linted: list[Document] = []
        self.unnamed: list[Document] = []
        self.articles: list[Article] = []
        self.timelines: dict[str, list[Timeline]] = {}
        self.tally = Tally()
        self.comparisons = 0
        self._subjects: set[str] = set()
        self._notes: list[str] = []
        self._sequence: dict[str, tuple[str, int]] = {}
        self._linted: set[str] = set()
        self._compared: set[str] = set()
        self._engines: dict[tuple[object, ...], Engine] = {}

    def paths(self, paths: Sequence[str], done: Done | None = None) -> Results:
        """Lints files and folders, and compares the versions of one article with each other.

        `done` is told of each article as soon as it has been looked at.
        """
        found = walking.expand(
            paths, self.library.excluded, any_format=bool(self.request.read_as)
        )
        self.problems += found.problems
        self._notes += coverage.passed_over(found.passed_over)
        given = {os.path.abspath(document.path) for document in self.linted}
        named = [path for path in found.paths if os.path.abspath(path) not in given]
        unfinished.sweep(map(os.path.dirname, named))
        for wanted in self._wanted(named, found.skipped):
            known = len(self.findings)
            self.article(*wanted)
            if done:
                done(wanted.article, self.findings[known:])
            if self._tell:
                self._tell(len(self.linted), len(named))
        if self._tell:
            self._tell(len(named), len(named))
        unread = None if self.linted else walking.unread(found)
        self.problems += [unread] if unread else []
        return self.results(tuple(sorted(found.skipped.items())))

    def _wanted(self, named: list[str], skipped: Counter[str]) -> Iterator[Wanted]:
        """The articles of the named files, with their versions from where the request wants them."""
        if not (
            self.request.history
            or self.request.since is not None
            or self.request.group
        ):
            return self.shelf.wanted(named)
        from factlint.sources import versions

        return versions.wanted(self.shelf, named, skipped)

    @property
    def documents(self) -> Mapping[str, Loaded]:
        """The texts that were read, by their paths."""
        return self.shelf.documents

    def article(
        self,
        article: Article,
        linted: Collection[str],
        reported: Collection[str] | None = None,
    ) -> None:
        """Lints texts of an article, and compares its versions with each other and with its siblings.

        Findings between versions are kept where they touch one of `reported`, else of `linted`.
        """
        drafts = {
            document.path: self._engine(document).draft(document)
            for document in (*article.versions, *article.siblings)
        }
        self._lint_all(drafts, linted)
        if article.edited and len(article.versions) > 1:
            self.findings = verdict.without_gone(
                self.findings, *(one.path for one in article.versions[-2:])
            )
        if reported is not None and article.ordered:
            newest = article.versions[-1].path
            places = enumerate(article.versions)
            self._sequence |= {one.path: (newest, n) for n, one in places}
        parts = self._sound(article)
        self.articles += parts or [article]
        for part in parts:
            history = _history(part, drafts)
            self._compare(history, reported or linted, edited=part.edited)

    def _lint_all(self, drafts: Mapping[str, Draft], linted: Collection[str]) -> None:
        """Lints those of the texts that are to be, each once; the others are only compared with."""
        for path, draft in drafts.items():
            if path not in linted:
                self.unnamed.append(draft.document)
            elif path not in self._linted:
                self._lint(draft)

    def _sound(self, article: Article) -> list[Article]:
        """The article in the parts that can be compared; only one of several versions needs to be looked at."""
        if len(article.versions) < 2:
            return [article] if article.versions else []
        from factlint.article.sound import sound

        parts, problems = sound(article)
        self.problems += problems
        return [part for part in parts if part.versions]

    def is_linted(self, document: Document) -> bool:
        """Whether a text was to be linted, and not only compared with."""
        return document.path in self._linted

    def _lint(self, draft: Draft) -> None:
        self._linted.add(draft.document.path)
        engine = self._engine(draft.document)
        self._keep(engine.lint(draft))
        self.linted.append(draft.document)
        self.tally += coverage.tally(draft, engine.covered)

    def _compare(
        self, history: History, named: Collection[str], *, edited: bool = False
    ) -> None:
        self.comparisons += len(history.pairs) + len(history.siblings)
        if len(history.texts) > 1:
            self._compared |= {draft.document.path for draft in history.texts}
        for pair in history.pairs:
            self._keep(self._of_pair(pair, edited=edited), named)
            history.let_go(pair)
        self._keep(self._engine(history.newest.document).article(history), named)
        if self.request.timelines:
            from factlint.article.facts.timeline import timelines

            self.timelines[history.newest.document.path] = history.once(timelines)

    def _of_pair(self, pair: Pair, *, edited: bool) -> Linted:
        """What is said of two versions; of an edit not what mends a finding of the text that it began with."""
        engine = self._engine(pair.after.document)
        linted = engine.compare(pair)
        if not edited or not linted.findings:
            return linted
        from factlint.session.mended import Mended

        return linted._replace(
            findings=Mended(engine, self.library.read, pair).without(linted.findings)
        )

    def _keep(self, linted: Linted, named: Collection[str] | None = None) -> None:
        for finding in linted.findings:
            touched = {finding.place.path, *(other.path for other in finding.related)}
            if named is None or not touched.isdisjoint(named):
                self.findings.append(finding)
        self.problems += linted.problems
        self.not_run += linted.not_run

    def _engine(self, document: Document) -> Engine:
        """The engine for a text, one for all texts of the same configuration and settings."""
        config = self.library.config_for(document.path)
        settings = settings_for(document.path, config, self.library)
        key = (config.path, repr(sorted(settings.items())))
        if key not in self._engines:
            book, traits = self.library.book_for(config), self.library.traits
            made = Engine(book, settings, self.only, traits)
            self._subjects |= {traits[check_id].subject for check_id in made.active}
            self._engines[key] = made
        return self._engines[key]

    def results(self, skipped: tuple[tuple[str, int], ...] = ()) -> Results:
        """Everything found, filtered and in order."""
        if not self._engines:
            self.library.load_rules()
        kept: list[Finding] = verdict.told_apart(verdict.deduped(self.findings))
        for document in [*self.linted, *self.unnamed]:
            kept = self._without_ignored(document, kept)
        counted = Coverage(
            len(self.linted), self.tally.words, self.comparisons, self.tally.counts,
            tuple(sorted(set(self.not_run))), skipped,
        )  # fmt: skip
        subjects = (
            self._subjects if self.request.compare else self._subjects & {"text"}
        )
        idle = (
            [Problem(_NO_CHECK)]
            if self.linted and self.request.check and not subjects
            else []
        )
        problems = verdict.problems_ordered(
            [*self.problems, *self.shelf.problems, *self.library.problems, *idle]
        )
        prepared.put_away()
        gaps = coverage.gaps(self.linted, subjects, self.comparisons)
        notes = (*self.library.notes, *self.shelf.notes, *self._notes, *gaps)
        return Results(
            verdict.ordered(kept, self._sequence),
            problems,
            counted,
            notes,
            tuple(self.articles),
            self.timelines,
        )

    def _without_ignored(
        self, document: Document, findings: list[Finding]
    ) -> list[Finding]:
        """The findings without those that a text's comments ignore, and with its comments that ignore nothing."""
        if not document.ignores:
            return findings
        here = [
            finding for finding in findings if finding.place.path == document.path
        ]
        kept, unused = verdict.suppressed(here, document)
        kept += [f for f in findings if f.place.path != document.path]
        if document in self.unnamed:
            return kept
        if document.path not in self._compared:
            unused = list(filterfalse(_is_of_versions, unused))
        engine = self._engine(document)
        told = engine.unused_ignores(engine.draft(document), unused).findings
        return [*kept, *verdict.told_apart(told)]

    @property
    def fail_on(self) -> str:
        """The severity from which on the run fails: the request's, else the strictest of the configurations used."""
        levels = (*reversed(SEVERITIES), "never")
        used = {config.fail_on for config in self.library.used} or {"error"}
        return self.request.fail_on or min(used, key=levels.index)


def _history(part: Article, drafts: Mapping[str, Draft]) -> History:
    """The article as checks compare it."""
    versions = [drafts[one.path] for one in part.versions]
    siblings = [drafts[one.path] for one in part.siblings]
    return History(versions, siblings, ordered=part.ordered, declared=part.declared)


def _is_of_versions(ignore: Ignore) -> bool:
    """Whether a comment ignores what only versions show, which is not known where none were compared."""
    return any(given.startswith("version.") for given in ignore.ids)
