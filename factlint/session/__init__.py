"""The one door to the linter: paths, texts or two versions in, results out. Every front door comes through here."""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factlint import checks, coverage, verdict
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
    Problem,
    Results,
    Setting,
)
from factlint.rulebook import Book
from factlint.sources import config as configuration
from factlint.sources import files, prepared, revisions, unfinished, walking
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
            self.request.history or self.request.since is not None or self.request.group
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
        documents = {
            document.path: document
            for document in (*article.versions, *article.siblings)
        }
        drafts = {
            path: self._engine(document).draft(document)
            for path, document in documents.items()
        }
        for path, draft in drafts.items():
            if path not in linted:
                self.unnamed.append(draft.document)
            elif path not in self._linted:
                self._lint(draft)
        if article.edited and len(article.versions) > 1:
            self.findings = verdict.without_gone(
                self.findings, *(one.path for one in article.versions[-2:])
            )
        if reported is not None and article.ordered:
            self._sequence |= {
                one.path: (article.versions[-1].path, n)
                for n, one in enumerate(article.versions)
            }
        parts = self._sound(article)
        self.articles += parts or [article]
        for part in parts:
            versions, siblings = (
                [drafts[one.path] for one in some]
                for some in (part.versions, part.siblings)
            )
            history = History(
                versions, siblings, ordered=part.ordered, declared=part.declared
            )
            self._compare(history, reported or linted, edited=part.edited)

    def _sound(self, article: Article) -> list[Article]:
        """The article in the parts that can be compared; only one of several versions needs to be looked at."""
        if len(article.versions) < 2:
            return [article] if article.versions else []
        from factlint.article.sound import sound

        parts, problems = sound(article)
        self.problems += problems
        return [part for part in parts if part.versions]

    def is_linted(self, document: Document) -> bool:
        """True for a text that was to be linted, and not only compared with."""
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
        config = self.library.config_for(document.path)
        settings = config.settings(revisions.file_of(document.path))
        for check_id in self._asked_for(settings):
            settings[check_id] = settings.get(check_id, Setting())._replace(
                severity=checks.load(check_id).severity
            )
        for check_id, level in self.request.severities:
            settings[check_id] = settings.get(check_id, Setting())._replace(
                severity=level
            )
        key = (config.path, repr(sorted(settings.items())))
        if key not in self._engines:
            made = Engine(
                self.library.book_for(config), settings, self.only, self.library.traits
            )
            self._subjects |= {
                self.library.traits[check_id].subject for check_id in made.active
            }
            self._engines[key] = made
        return self._engines[key]

    def _asked_for(self, settings: Mapping[str, Setting]) -> list[str]:
        """The checks that are off by default and named in `--select`, where no configuration speaks of them."""
        named = [
            check_id
            for check_id in self.request.select
            if check_id in self.library.traits
        ]
        return [
            check_id
            for check_id in named
            if self.library.traits[check_id].off
            and not settings.get(check_id, Setting()).severity
        ]

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
        subjects = self._subjects if self.request.compare else self._subjects & {"text"}
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
        if not document.ignores:
            return findings
        here = [finding for finding in findings if finding.place.path == document.path]
        kept, unused = verdict.suppressed(here, document)
        kept += [f for f in findings if f.place.path != document.path]
        if document in self.unnamed:
            return kept
        if (
            document.path not in self._compared
        ):  # what its versions would have shown is not known
            unused = [
                ignore
                for ignore in unused
                if not any(given.startswith("version.") for given in ignore.ids)
            ]
        engine = self._engine(document)
        return [
            *kept,
            *verdict.told_apart(
                engine.unused_ignores(engine.draft(document), unused).findings
            ),
        ]

    @property
    def fail_on(self) -> str:
        """The severity from which on the run fails: the request's, else the strictest of the configurations used."""
        levels = (*reversed(SEVERITIES), "never")
        used = {config.fail_on for config in self.library.used} or {"error"}
        return self.request.fail_on or min(used, key=levels.index)


def check_paths(paths: Sequence[str], request: Request | None = None) -> Results:
    """Lints files and folders."""
    return Run(request or Request()).paths(paths)


def check_text(
    text: str, path: str = "<text>", request: Request | None = None
) -> Results:
    """Lints one text. `path` decides its format and, where it lies on disk, its configuration.

    Nothing is read beside rule files and configuration; nothing is written but the cache.
    """
    run = Run(request or Request())
    run_text(run, text, path)
    return run.results()


def run_text(run: Run, text: str, path: str) -> None:
    """Lints one text in an open run."""
    document, problems = run.library.read(text, path)
    run.problems += problems
    run.article(Article(document.meta.slug, (document,)), {path})


def compare(run: Run, old: str, new: str) -> Results:
    """Compares two versions named by hand: files, or `REV:path`. `old` is the earlier one."""
    paths = [
        path if revisions.is_revision(path) else walking.plain(os.path.normpath(path))
        for path in (old, new)
    ]
    wrong = _not_two(old, new, paths) or (
        [] if run.request.read_as else _no_copy(paths)
    )
    run.problems += wrong
    documents = (
        []
        if wrong
        else [document for document in map(run.shelf.load, paths) if document]
    )
    if documents:
        run.article(
            Article(
                documents[0].meta.slug,
                tuple(documents),
                True,
                declared=True,
                edited=True,
            ),
            paths,
        )
    if run.comparisons:
        run.problems += _strangers(*(Draft(document, Book()) for document in documents))
    return run.results()


def _strangers(before: Draft, after: Draft) -> list[Problem]:
    """The problem with two texts of which neither can be a version of the other."""
    from factlint.article.strangers import strangers

    if not strangers(Pair(before, after, ordered=True)):
        return []
    what = "these two texts have nothing in common, so that nothing could be compared"
    return [Problem(f"{what}; name two versions of one article")]


def _no_copy(paths: list[str]) -> list[Problem]:
    """Why names are not those of copy."""
    refused = [(path, walking.refusal(revisions.file_of(path))) for path in paths]
    return [Problem(why, path) for path, why in refused if why]


def _not_two(old: str, new: str, paths: list[str]) -> list[Problem]:
    """Why the two names are not those of two versions."""
    doubtful = [
        path for path in dict.fromkeys((old, new)) if revisions.is_doubtful(path)
    ]
    if doubtful:
        mend = (
            "write `./` before the name of the file, or after the colon of the revision"
        )
        return [
            Problem(f"this is both a file and a revision in git; {mend}", path)
            for path in doubtful
        ]
    if files.same(*paths):
        return [
            Problem(
                "this is named twice, so there is nothing to compare; name two versions of it",
                paths[0],
            )
        ]
    return []
