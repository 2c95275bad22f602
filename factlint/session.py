"""The one door to the linter: paths, texts or two versions in, results out. Every front door comes through here."""

import os
from collections.abc import Iterable, Mapping, Sequence

from factlint import checks, coverage, reading, verdict
from factlint import config as configuration
from factlint.comparing import History
from factlint.coverage import Tally
from factlint.engine import Engine, Linted
from factlint.library import Library, Loaded, Request
from factlint.model import Article, Coverage, Document, Finding, Problem, Results, Setting
from factlint.rulebook import Draft
from factlint.sources import articles, files, revisions


class Run:
    """One run: its request, the rulebooks it needed, and what it found so far.

    Raises ValueError with a sentence where the request names a check that does not exist.
    """

    def __init__(self, request: Request) -> None:
        self.request = request
        self.library = Library(request)
        self.only = configuration.chosen(request.select, request.ignore)
        self.documents: dict[str, Loaded] = {}
        self.findings: list[Finding] = []
        self.problems: list[Problem] = []
        self.not_run: list[tuple[str, str, str]] = []
        self.linted: list[Document] = []
        self.unnamed: list[Document] = []
        self.articles: list[Article] = []
        self.tally = Tally()
        self.comparisons = 0
        self._compared: set[str] = set()
        self._engines: dict[tuple[object, ...], Engine] = {}

    def paths(self, paths: Sequence[str]) -> Results:
        """Lints files and folders, and compares the versions of one article with each other."""
        found = files.expand(list(paths), reading.suffixes, self.library.excluded)
        self.problems += found.problems
        given = {os.path.abspath(document.path) for document in self.linted}
        named = [path for path in found.paths if os.path.abspath(path) not in given]
        for path in named:
            self.load(path)
        for article in self._articles(named):
            self.article(article, set(named))
        return self.results(tuple(sorted(found.skipped.items())))

    def load(self, path: str) -> Document | None:
        """Reads one file, once; None where it cannot be read."""
        if path not in self.documents:
            loaded, problems = self.library.load(path)
            self.problems += problems
            if loaded is None:
                return None
            self.documents[path] = loaded
        return self.documents[path].document

    def _articles(self, paths: Iterable[str]) -> list[Article]:
        """The articles of the named files, each with its other versions read too."""
        groups, done = [], set[str]()
        for path in paths:
            if path in done or path not in self.documents:
                continue
            documents = self._versions(self.documents[path].document)
            done.update(document.path for document in documents)
            siblings = [document for document in documents if self.library.is_sibling(document.path)]
            versions = [document for document in documents if document not in siblings]
            groups.append(articles.article(documents[0].meta.slug, versions, siblings))
        return groups

    def _versions(self, document: Document) -> list[Document]:
        """A document and the other texts of its article."""
        if not self.request.compare:
            return [document]
        others = [path for path in self.library.versions(document) if path != document.path]
        found = [other for other in map(self.load, others) if other and other.meta.slug == document.meta.slug]
        return [document, *found]

    def article(self, article: Article, named: set[str]) -> None:
        """Lints the named texts of an article, and compares its versions with each other and with its siblings."""
        documents = {document.path: document for document in (*article.versions, *article.siblings)}
        drafts = {path: self._engine(document).draft(document) for path, document in documents.items()}
        self.articles.append(article)
        for path, draft in drafts.items():
            if path in named:
                self._lint(draft)
            else:
                self.unnamed.append(draft.document)
        if article.versions:
            versions, siblings = ([drafts[one.path] for one in some] for some in (article.versions, article.siblings))
            self._compare(History(versions, siblings, ordered=article.ordered), named)

    def _lint(self, draft: Draft) -> None:
        engine = self._engine(draft.document)
        self._keep(engine.lint(draft))
        self.linted.append(draft.document)
        self.tally += coverage.tally(draft, engine.active)

    def _compare(self, history: History, named: set[str]) -> None:
        self.comparisons += len(history.pairs) + len(history.siblings)
        if len(history.texts) > 1:
            self._compared |= {draft.document.path for draft in history.texts}
        for pair in history.pairs:
            self._keep(self._engine(pair.after.document).compare(pair), named)
        self._keep(self._engine(history.newest.document).article(history), named)

    def _keep(self, linted: Linted, named: set[str] | None = None) -> None:
        for finding in linted.findings:
            touched = {finding.place.path, *(other.path for other in finding.related)}
            if named is None or touched & named:
                self.findings.append(finding)
        self.problems += linted.problems
        self.not_run += linted.not_run

    def _engine(self, document: Document) -> Engine:
        config = self.library.config_for(document.path)
        settings = config.settings(revisions.file_of(document.path))
        for check_id in self._asked_for(settings):
            settings[check_id] = settings.get(check_id, Setting())._replace(severity=checks.load(check_id).severity)
        for check_id, level in self.request.severities:
            settings[check_id] = settings.get(check_id, Setting())._replace(severity=level)
        key = (config.path, repr(sorted(settings.items())))
        if key not in self._engines:
            self._engines[key] = Engine(self.library.book_for(config), settings, self.only, self.library.traits)
        return self._engines[key]

    def _asked_for(self, settings: Mapping[str, Setting]) -> list[str]:
        """The checks that are off by default and named in `--select`, where no configuration speaks of them."""
        named = [check_id for check_id in self.request.select if check_id in self.library.traits]
        return [
            check_id
            for check_id in named
            if self.library.traits[check_id].off and not settings.get(check_id, Setting()).severity
        ]

    def results(self, skipped: tuple[tuple[str, int], ...] = ()) -> Results:
        """Everything found, filtered and in order."""
        if not self._engines:
            self.library.load_rules()
        kept: list[Finding] = verdict.deduped(self.findings)
        for document in [*self.linted, *self.unnamed]:
            kept = self._without_ignored(document, kept)
        counted = Coverage(
            len(self.linted), self.tally.words, self.comparisons, self.tally.counts,
            tuple(sorted(set(self.not_run))), skipped,
        )  # fmt: skip
        problems = verdict.problems_ordered([*self.problems, *self.library.problems])
        self.library.keep_programs()
        return Results(verdict.ordered(kept), problems, counted, tuple(self.library.notes), tuple(self.articles))

    def _without_ignored(self, document: Document, findings: list[Finding]) -> list[Finding]:
        if not document.ignores:
            return findings
        here = [finding for finding in findings if finding.place.path == document.path]
        kept, unused = verdict.suppressed(here, document)
        kept += [f for f in findings if f.place.path != document.path]
        if document in self.unnamed:
            return kept
        if document.path not in self._compared:  # what its versions would have shown is not known
            unused = [ignore for ignore in unused if not any(given.startswith("version.") for given in ignore.ids)]
        engine = self._engine(document)
        return [*kept, *engine.unused_ignores(engine.draft(document), unused).findings]

    @property
    def fail_on(self) -> str:
        """The severity from which on the run fails: the request's, else the strictest of the configurations used."""
        levels = ("info", "warning", "error", "never")
        used = {config.fail_on for config in self.library.used} or {"error"}
        return self.request.fail_on or min(used, key=levels.index)


def check_paths(paths: Sequence[str], request: Request | None = None) -> Results:
    """Lints files and folders."""
    return Run(request or Request()).paths(paths)


def check_text(text: str, path: str = "<text>", request: Request | None = None) -> Results:
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
    paths = [path if revisions.is_revision(path) else files.plain(os.path.normpath(path)) for path in (old, new)]
    documents = [document for document in map(run.load, paths) if document]
    if documents:
        run.article(Article(documents[0].meta.slug, tuple(documents), True), set(paths))
    return run.results()
