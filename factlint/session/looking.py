"""Looks at one article: lints its texts, and compares its versions with each other and with its siblings."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from factlint import verdict
from factlint.article import History, Pair
from factlint.coverage import Tally, counting
from factlint.engine import Engine, Linted
from factlint.english.language import foreign_name
from factlint.known import Draft
from factlint.model import STRANGERS, Article, Document, Finding, Problem
from factlint.session.looked import Looked
from factlint.session.mended import Mended, Reader


class Looking:
    """One look at one article. `engine` gives the engine for a text, `read` reads a text under a path.

    With `timelines` the facts that its versions tell are followed as well.
    """

    def __init__(
        self,
        article: Article,
        engine: Callable[[Document], Engine],
        read: Reader,
        *,
        timelines: bool,
        claims: bool = False,
        compare: bool = True,
    ) -> None:
        self._with_versions = compare
        self._article, self._engine, self._read = article, engine, read
        self._with_timelines, self._with_claims = timelines, claims
        self._drafts = {
            document.path: engine(document).draft(document)
            for document in (*article.versions, *article.siblings)
        }
        self._problems: list[Problem] = []
        self._not_run: list[tuple[str, str, str]] = []
        self._timelines: dict[str, list[Any]] = {}
        self._claims: dict[str, list[Any]] = {}
        self._alone: dict[str, list[Finding]] = {}
        self._comparisons = 0
        self._compared: set[str] = set()

    def look(self, linted: Collection[str], named: Collection[str]) -> Looked:
        """Lints the texts at the paths `linted`; of findings between texts those are kept that touch one of `named`."""
        drafts = [self._drafts[path] for path in self._drafts if path in linted]
        alone = [finding for draft in drafts for finding in self._lint(draft)]
        tally = sum((self._tally(draft) for draft in drafts), Tally())
        parts = self._sound()
        self._sourced = Tally()
        together = [one for part in parts for one in self._compare(part, named)]
        languages = {
            draft.document.path: foreign_name(draft.document) for draft in drafts
        }
        return Looked(
            alone, together, self._problems, self._not_run, parts or [self._article], tally + self._sourced,
            self._comparisons,
            frozenset(self._compared), {path: name for path, name in languages.items() if name}, self._timelines,
            self._old(linted), self._claims,
        )  # fmt: skip

    def _lint(self, draft: Draft) -> Iterable[Finding]:
        linted = self._engine(draft.document).lint(draft)
        self._alone[draft.document.path] = linted.findings
        return self._told(linted)

    def _of_one(self, document: Document) -> list[Finding]:
        """What a text by itself is told; read once, where somebody asks for it."""
        if document.path not in self._alone:
            linted = self._engine(document).lint(self._drafts[document.path])
            self._alone[document.path] = linted.findings
        return self._alone[document.path]

    def _old(self, linted: Collection[str]) -> list[verdict.Old]:
        """What the text was told by itself that an edit began with, where it is not linted too."""
        if not self._article.edited or len(self._article.versions) < 2:
            return []
        before, after = self._article.versions[-2:]
        if before.path in linted or after.path not in linted:
            return []
        kept, unused = verdict.suppressed(self._of_one(before), before)
        draft = self._drafts[before.path]
        vain = self._engine(before).unused_ignores(draft, unused).findings
        return verdict.tellings(verdict.told_apart([*kept, *vain]), before.source)

    def _tally(self, draft: Draft) -> Tally:
        return counting.tally(draft, self._engine(draft.document).covered)

    def _told(self, linted: Linted) -> list[Finding]:
        """The findings of some checks; what was wrong with them and what did not run joins the rest."""
        self._problems += linted.problems
        self._not_run += linted.not_run
        return linted.findings

    def _sound(self) -> list[Article]:
        """The article in the parts that can be compared; only one of several versions needs to be looked at."""
        if len(self._article.versions) < 2:
            return [self._article] if self._article.versions else []
        if not self._with_versions:
            return [self._article._replace(versions=self._article.versions[-1:])]
        from factlint.article.sound import sound

        parts, problems = sound(self._article)
        self._problems += problems
        return [part for part in parts if part.versions]

    def _compare(self, part: Article, named: Collection[str]) -> list[Finding]:
        """What is said of the versions and siblings of one part, as far as it touches one of `named`."""
        history = self._history(part)
        self._comparisons += len(history.pairs) + len(history.siblings)
        if len(history.texts) > 1 or history.sources:
            self._compared |= {draft.document.path for draft in history.texts}
        found: list[Finding] = []
        for pair in history.pairs:
            self._not_run += _strangers(pair)
            found += self._of_pair(pair, edited=part.edited)
            history.let_go(pair)
        newest = history.newest.document
        found += self._told(self._engine(newest).article(history))
        if history.sources and "sourced" in self._engine(newest).covered:
            from factlint.article.evidence.spoken_of import spoken_of

            self._sourced += Tally(sourced=spoken_of(history))
        if self._with_timelines:
            from factlint.article.facts.timeline import timelines

            self._timelines[newest.path] = history.once(timelines)
        if self._with_claims:
            from factlint.article.evidence.claims import claims

            self._claims[newest.path] = history.once(claims)
        return [finding for finding in found if _touches(finding, named)]

    def _history(self, part: Article) -> History:
        """The article as checks compare it."""
        versions = [self._drafts[one.path] for one in part.versions]
        siblings = [self._drafts[one.path] for one in part.siblings]
        engine = self._engine(part.versions[-1])
        sources = [(kind, engine.draft(document)) for document, kind in part.sources]
        return History(
            versions,
            siblings,
            ordered=part.ordered,
            declared=part.declared,
            sources=sources,
        )

    def _of_pair(self, pair: Pair, *, edited: bool) -> list[Finding]:
        """What is said of two versions; of an edit not what mends a finding of the text that it began with."""
        engine = self._engine(pair.after.document)
        found = self._told(engine.compare(pair))
        if pair.ordered and pair.before.document.meta.draft:
            found = [_of_draft(one, engine) for one in found]
        if not edited or not found:
            return found
        return Mended(engine, self._read, pair, self._of_one).without(found)


def _of_draft(finding: Finding, engine: Engine) -> Finding:
    """A finding on what became of a draft: a change in it is a query, for nobody but the desk has read it."""
    traits = engine.traits or {}
    change = finding.rule in traits and traits[finding.rule].needs_changes
    return finding._replace(severity="info") if change else finding


def _touches(finding: Finding, named: Collection[str]) -> bool:
    """Whether a finding, or a place related to it, is in one of the named texts."""
    paths = (finding.place.path, *(other.path for other in finding.related))
    return any(path in named for path in paths)


def _strangers(pair: Pair) -> list[tuple[str, str, str]]:
    """That two versions share nothing, so that finding nothing in them says nothing."""
    if any(one and other for one, other in pair.aligned):
        return []
    from factlint.article.strangers import ALONE, strangers

    return [(STRANGERS, pair.after.document.path, ALONE)] if strangers(pair) else []
