"""A run: what is linted, compared and found for one request."""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factlint import coverage, verdict
from factlint.coverage import Tally
from factlint.model import (
    SEVERITIES,
    Article,
    Coverage,
    Document,
    Finding,
    Problem,
    Results,
)
from factlint.session import old
from factlint.session.ignoring import without_ignored
from factlint.session.looked import Looked
from factlint.session.looks import Asked, Looks
from factlint.session.settling import Settling
from factlint.session.setups import Setups
from factlint.session.sharing import Sharing
from factlint.sources import config as configuration
from factlint.sources import prepared, unfinished, walking
from factlint.sources.accepted import Accepted
from factlint.sources.evidence import Evidence
from factlint.sources.library import Library, Loaded, Request
from factlint.sources.shelf import Shelf, Wanted

if TYPE_CHECKING:
    from factlint.engine import Engine
    from factlint.session.workers import Workers

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
        self._evidence = Evidence(self.library, self.problems)
        self.not_run: list[tuple[str, str, str]] = []
        self.linted: list[Document] = []
        self.unnamed: list[Document] = []
        self.articles: list[Article] = []
        self.timelines: dict[str, Sequence[Any]] = {}
        self.claims: dict[str, Sequence[Any]] = {}
        self.tally = Tally()
        self.comparisons = 0
        self._notes: list[str] = []
        self._settling = Settling(self.library)
        self._sequence: dict[str, tuple[str, int]] = {}
        self._old: dict[str, Sequence[verdict.Old]] = {}
        self._linted: set[str] = set()
        self._compared: set[str] = set()
        self._foreign: dict[str, str] = {}
        self._setups = Setups(self.library, self.only)
        self._engines: dict[str, Engine] = {}
        self._looks = Looks(self.library, self._setups, self.only, self._engines)

    def paths(self, paths: Sequence[str], done: Done | None = None) -> Results:
        """Lints files and folders, and compares the versions of one article with each other.

        `done` is told of each article as soon as it has been looked at.
        """
        found = walking.expand(
            paths,
            self.library.excluded,
            self.library.is_rule_file,
            any_format=bool(self.request.read_as),
            is_export=self.library.is_export,
        )
        self._evidence.take_out(found, paths)
        self.problems += found.problems
        self._notes += coverage.passed_over(found.passed_over)
        given = {os.path.abspath(document.path) for document in self.linted}
        named = [
            story
            for path in found.paths
            if os.path.abspath(path) not in given
            for story in self.library.stories(path)
        ]
        unfinished.sweep(map(os.path.dirname, named))
        wanted = self._wanted(named, found.skipped)
        sharing = Sharing(self._looks, self.request, self._workers)
        for asked, looked in sharing.looks(self._asked(*one) for one in wanted):
            known = len(self.findings)
            self._take(asked, looked)
            if done:
                done(asked.article, self.findings[known:])
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
            return map(self.shelf.with_original, self.shelf.wanted(named))
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
        asked = self._asked(article, linted, reported)
        self._take(asked, self._looks.look(asked))

    def _asked(
        self,
        article: Article,
        linted: Collection[str],
        reported: Collection[str] | None = None,
    ) -> Asked:
        """What is asked for with an article; texts that were linted before are not linted again."""
        article = article._replace(sources=self._evidence.of(article))
        texts = (*article.versions, *article.siblings)
        self._setups.of_all(article)
        self.unnamed += [one for one in texts if one.path not in linted]
        mine = [
            one
            for one in texts
            if one.path in linted and one.path not in self._linted
        ]
        self._linted |= {one.path for one in mine}
        self.linted += mine
        if reported is not None and article.ordered:
            newest = article.versions[-1].path
            places = enumerate(article.versions)
            self._sequence |= {one.path: (newest, n) for n, one in places}
        paths = frozenset(one.path for one in mine)
        return Asked(article, paths, frozenset(reported or linted))

    def _workers(self, count: int) -> "Workers":
        from factlint.session.workers import Workers

        return Workers(self.request, self.only, count)

    def _take(self, asked: Asked, looked: Looked | Problem) -> None:
        """Keeps what was seen, or why nothing was."""
        if isinstance(looked, Problem):
            self.problems.append(looked)
            self.linted = [one for one in self.linted if one.path not in asked.linted]
            return
        self._keep_alone(asked.article, looked)
        self._keep(looked)

    def _keep_alone(self, article: Article, looked: Looked) -> None:
        """Keeps what the texts by themselves are told; of an edit nothing that the newer text has no more."""
        alone = looked.alone
        if article.edited and len(article.versions) > 1:
            older, newer = (one.path for one in article.versions[-2:])
            alone = verdict.without_gone(alone, older, newer)
            self._old |= {newer: looked.old} if looked.old else {}
        self.findings += alone

    def _keep(self, looked: Looked) -> None:
        """Keeps all else that was seen."""
        self.findings += looked.together
        self.problems += looked.problems
        self.not_run += looked.not_run
        self.articles += looked.parts
        self.tally += looked.tally
        self.comparisons += looked.comparisons
        self._compared |= looked.compared
        self._foreign |= looked.foreign
        self.timelines |= looked.timelines
        self.claims |= looked.claims

    @property
    def accepted(self) -> list[Accepted]:
        """The lists of accepted findings that counted, once there are results."""
        return self._settling.lists

    def is_linted(self, document: Document) -> bool:
        """Whether a text was to be linted, and not only compared with."""
        return document.path in self._linted

    def results(self, skipped: tuple[tuple[str, int], ...] = ()) -> Results:
        """Everything found, filtered and in order."""
        if not self._setups:
            self.library.load_rules()
        kept: list[Finding] = verdict.told_apart(
            verdict.deduped(self.findings, self.library.yields_to)
        )
        named = {one.path for one in self.linted}
        for document in [*self.linted, *self.unnamed]:
            kept = without_ignored(
                document,
                kept,
                self._looks.engine,
                named=document.path in named,
                compared=document.path in self._compared,
            )
        kept = self._settling.without(
            kept, self.linted, self.only, compared=bool(self._compared)
        )
        every, kept = len(kept), old.without(kept, self.linted, self._old)
        counted = Coverage(
            len(self.linted), self.tally.words, self.comparisons, self.tally.counts,
            tuple(sorted(set(self.not_run))), skipped, coverage.languages(self._foreign), self._settling.count,
        )  # fmt: skip
        subjects = (
            self._setups.subjects
            if self.request.compare
            else self._setups.subjects & {"text"}
        )
        idle = (
            [Problem(_NO_CHECK)]
            if self.linted and self.request.check and not subjects
            else []
        )
        problems = verdict.problems_ordered(
            [
                *self.problems,
                *self.shelf.problems,
                *self.library.problems,
                *self._settling.problems,
                *idle,
            ]
        )
        prepared.put_away()
        gaps = coverage.gaps(
            self.linted, self._foreign, subjects, len(self._compared)
        )
        notes = (
            *self.library.notes,
            *self.shelf.notes,
            *self._notes,
            *self._settling.notes,
            *old.left_out(every - len(kept)),
            *gaps,
        )
        return Results(
            verdict.ordered(kept, self._sequence),
            problems,
            counted,
            notes,
            tuple(self.articles),
            self.timelines,
            self.claims,
        )

    @property
    def fail_on(self) -> str:
        """The severity from which on the run fails: the request's, else the strictest of the configurations used."""
        levels = (*reversed(SEVERITIES), "never")
        used = {config.fail_on for config in self.library.used} or {"error"}
        return self.request.fail_on or min(used, key=levels.index)
