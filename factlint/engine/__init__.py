"""The engine: rulebook and documents to findings. Pure: no files, no clock, no network, nothing printed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factlint import checks, visible
from factlint.article import History, Pair
from factlint.checks import Traits
from factlint.engine import languages
from factlint.engine.stamped import Stamp
from factlint.engine.subjects import (
    Subject,
    Unused,
    drafts_of,
    has_changes,
    has_fields,
    has_mentions,
    has_meta,
    has_sources,
    opens,
)
from factlint.known import Draft
from factlint.model import Document, Finding, Hit, Ignore, Problem, Setting
from factlint.rulebook import Book
from factlint.start.record import NamedTuple

DEFAULT = Setting()


class Linted(NamedTuple):
    """What the checks of one draft or pair gave: findings, faults of ours, and what did not run and why."""

    findings: list[Finding]
    problems: list[Problem]
    not_run: list[tuple[str, str, str]]


class Engine:
    """Runs checks with one rulebook and one set of settings.

    `only` limits the checks by id; `traits` saves loading each check to ask for its own.
    """

    def __init__(
        self,
        book: Book,
        settings: Mapping[str, Setting],
        only: Sequence[str] | None = None,
        traits: Mapping[str, Traits] | None = None,
    ) -> None:
        self.book, self.settings, self.traits = book, settings, traits
        self.ids = checks.ids() if only is None else tuple(only)
        self._stamp = Stamp(book)

    @property
    def active(self) -> list[str]:
        """The ids of the checks that run: chosen, and not switched off."""
        return [check_id for check_id in self.ids if self._is_on(check_id)]

    @property
    def covered(self) -> set[str]:
        """The things that the checks look at that run."""
        return {
            thing
            for check_id in self.active
            for thing in self._traits(check_id).covers
        }

    def _is_on(self, check_id: str) -> bool:
        severity = self.settings.get(check_id, DEFAULT).severity
        return checks.is_on(severity, self._traits(check_id))

    def _traits(self, check_id: str) -> Traits:
        return self.traits[check_id] if self.traits else checks.traits(check_id)

    def draft(self, document: Document) -> Draft:
        """The document as checks see it."""
        return Draft(document, self.book)

    def lint(self, draft: Draft) -> Linted:
        """Runs the checks that look at one text."""
        return self._run_all("text", draft, draft)

    def compare(self, pair: Pair) -> Linted:
        """Runs the checks that compare two versions. Positions are those of `after` unless a hit says otherwise."""
        return self._run_all("pair", pair, pair.after)

    def article(self, history: History) -> Linted:
        """Runs the checks that look at an article as a whole. Positions are those of the newest version unless a
        hit says otherwise."""
        return self._run_all("article", history, history.newest)

    def unused_ignores(self, draft: Draft, unused: Sequence[Ignore]) -> Linted:
        """Reports ignore comments that covered nothing, as far as the checks they name were run."""
        return (
            self._run_all("ignores", Unused(draft, tuple(unused), self.ids), draft)
            if unused
            else _nothing()
        )

    def _run_all(self, kind: str, subject: Subject, draft: Draft) -> Linted:
        """Runs the checks of one kind of subject; positions are those of `draft` unless a hit says otherwise."""
        linted = _nothing()
        for check_id in self.ids:
            if self._traits(check_id).subject == kind:
                self._run(check_id, subject, draft, linted)
        return linted

    def _run(
        self, check_id: str, subject: Subject, draft: Draft, linted: Linted
    ) -> None:
        """Runs one check; whatever goes wrong in it is named, and the other checks still run."""
        setting = self.settings.get(check_id, DEFAULT)
        try:
            if self._is_on(check_id) and self._can_fire(check_id, subject):
                module: Any = checks.load(check_id)
                if (
                    hasattr(module, "needs_date")
                    and not draft.published
                    and module.awaits_date(draft)
                    and not languages.is_foreign(draft)
                ):
                    linted.not_run.append(
                        (check_id, draft.document.path, module.needs_date)
                    )
                hits = module.check(
                    checks.options(module, dict(setting.options)), subject
                )
                sound = _hits(hits, linted.problems)
                if not getattr(module, "any_language", False):
                    sound = languages.in_english(subject, draft, sound)
                linted.findings.extend(
                    self._stamp.findings(
                        check_id, setting, module, subject, draft, sound
                    )
                )
        except Exception as error:
            linted.problems.append(_fault(check_id, draft.document.path, error))

    def _can_fire(self, check_id: str, subject: Subject) -> bool:
        """Whether a check has something to look at in these texts."""
        traits, drafts = self._traits(check_id), drafts_of(subject)
        if traits.needs_changes and not has_changes(subject):
            return False
        if not has_sources(traits, subject):
            return False
        asked = (has_fields, has_meta, has_mentions)
        if not all(has(traits, drafts) for has in asked):
            return False
        if traits.needs_sections and not self._files(traits.needs_sections):
            return False
        return self._files(traits.opens_sections) or any(
            opens(traits, draft) for draft in drafts
        )

    def _files(self, sections: Sequence[str]) -> bool:
        """Whether the rulebook has entries in one of the sections."""
        return any(map(self.book.holds, sections))


def _nothing() -> Linted:
    return Linted([], [], [])


def _hits(made: Iterable[Hit | Problem], problems: list[Problem]) -> Iterator[Hit]:
    """The hits of what a check gives; its problems join the others."""
    for one in made:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _fault(check_id: str, path: str, error: Exception) -> Problem:
    said = f"the check {check_id} crashed; this is a fault of factlint's, please report it"
    return Problem("\n".join([said, *visible.trace(error)]), path, fault=True)
