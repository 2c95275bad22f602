"""The engine: rulebook and documents to findings. Pure: no files, no clock, no network, nothing printed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from factlint import checks, visible
from factlint.article import History, Pair
from factlint.checks import Traits
from factlint.entries import Entry
from factlint.known import Draft
from factlint.match.fold import fold
from factlint.model import (
    Document,
    Finding,
    Fix,
    Hit,
    Ignore,
    Passage,
    Position,
    Problem,
    Setting,
)
from factlint.rulebook import Book
from factlint.start.record import NamedTuple
from factlint.text import LineIndex, Span

DEFAULT = Setting()


class Linted(NamedTuple):
    """What the checks of one draft or pair gave: findings, faults of ours, and what did not run and why."""

    findings: list[Finding]
    problems: list[Problem]
    not_run: list[tuple[str, str, str]]


class Unused(NamedTuple):
    """The ignore comments of a draft that covered nothing, and the checks that ran."""

    draft: Draft
    ignores: tuple[Ignore, ...]
    ran: tuple[str, ...]


Subject = Draft | Pair | History | Unused
"""What a check looks at."""


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
        self._lines: dict[int, tuple[Document, LineIndex]] = {}

    @property
    def active(self) -> list[str]:
        """The ids of the checks that run: chosen, and not switched off."""
        return [check_id for check_id in self.ids if self._is_on(check_id)]

    @property
    def covered(self) -> set[str]:
        """The things that the checks look at that run."""
        return {
            thing for check_id in self.active for thing in self._traits(check_id).covers
        }

    def _is_on(self, check_id: str) -> bool:
        """False where the settings switch a check off, or where it is off and nothing asks for it."""
        severity = self.settings.get(check_id, DEFAULT).severity
        return severity != "off" if severity else not self._traits(check_id).off

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
                ):
                    linted.not_run.append(
                        (check_id, draft.document.path, module.needs_date)
                    )
                hits = module.check(
                    checks.options(module, dict(setting.options)), subject
                )
                sound = _hits(hits, linted.problems)
                linted.findings.extend(
                    self._stamped(check_id, setting, module, subject, draft, sound)
                )
        except Exception as error:
            linted.problems.append(_fault(check_id, draft.document.path, error))

    def _can_fire(self, check_id: str, subject: Subject) -> bool:
        """False where a check has nothing to look at in these texts."""
        traits, drafts = self._traits(check_id), _drafts(subject)
        if traits.needs_changes and not _has_changes(subject):
            return False
        if traits.needs_fields and not any(
            draft.fields & set(traits.needs_fields) for draft in drafts
        ):
            return False
        if traits.needs_mentions and all(
            draft.mention_kinds.isdisjoint(traits.needs_mentions) for draft in drafts
        ):
            return False
        if traits.needs_sections and not any(
            map(self.book.holds, traits.needs_sections)
        ):
            return False
        filed = any(map(self.book.holds, traits.opens_sections))
        return filed or any(_opens(traits, draft) for draft in drafts)

    def _stamped(
        self,
        check_id: str,
        setting: Setting,
        module: Any,
        subject: Subject,
        draft: Draft,
        hits: Iterable[Hit],
    ) -> Iterable[Finding]:
        homes = {id(one.document): one for one in _drafts(subject)}
        for hit in hits:
            home = (
                draft
                if hit.document is None
                else homes.get(id(hit.document)) or self.draft(hit.document)
            )
            severity = self._severity(setting, module, home, hit)
            if severity:
                yield self._finding(check_id, severity, module, home, hit, draft)

    def _severity(
        self, setting: Setting, module: Any, draft: Draft, hit: Hit
    ) -> str | None:
        """The severity of a hit, or None where its entry, quotation marks or settings silence it.

        The configuration decides before the entry, the entry before the check; a doubtful hit says so itself.
        """
        entry = self.book.by_id(hit.entity) if hit.entity else None
        own, quoted = (entry.severity, entry.in_quotes) if entry else (None, None)
        severity: str = setting.severity or hit.severity or own or module.severity
        if own == "off" and not setting.severity:
            return None
        policy = setting.in_quotes or quoted or hit.in_quotes or module.in_quotes
        if policy != "check" and draft.quoted(hit.span):
            severity = "info" if policy == "query" else "off"
        return None if severity == "off" else severity

    def _finding(
        self,
        check_id: str,
        severity: str,
        module: Any,
        home: Draft,
        hit: Hit,
        draft: Draft,
    ) -> Finding:
        entry = self.book.by_id(hit.entity) if hit.entity else None
        fix = _fix(home, hit, entry, letters=getattr(module, "letters", False))
        related = tuple(
            self._passage(other.document or draft.document, other.span, other.message)
            for other in hit.related
        )
        return Finding(
            check_id, severity, visible.unbroken(hit.message), self._place(home.document, hit), home.field_of(hit.span),
            hit.entity, entry.origin if entry else None, fix, related, _fingerprint(check_id, home, hit),
        )  # fmt: skip

    def _place(self, document: Document, hit: Hit) -> Passage:
        if hit.source:
            return self._at_source(document, hit.source, "")
        return self._passage(document, hit.span)

    def _passage(self, document: Document, span: Span, message: str = "") -> Passage:
        return self._at_source(document, document.map.to_source(span)[0], message)

    def _at_source(self, document: Document, span: Span, message: str) -> Passage:
        start, end = span
        lines = self._line_index(document)
        return Passage(
            document.path, document.meta.version,
            Position(*lines.line_column(start), start), Position(*lines.line_column(end), end),
            document.source[start:end], visible.unbroken(message),
        )  # fmt: skip

    def _line_index(self, document: Document) -> LineIndex:
        """The document's line index, kept with the document so that its id is not used again."""
        kept = self._lines.get(id(document))
        if kept is None:
            kept = self._lines[id(document)] = (document, LineIndex(document.source))
        return kept[1]


def _nothing() -> Linted:
    return Linted([], [], [])


def _hits(made: Iterable[Hit | Problem], problems: list[Problem]) -> Iterator[Hit]:
    """The hits of what a check gives; its problems join the others."""
    for one in made:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _drafts(subject: Subject) -> tuple[Draft, ...]:
    """The texts that a check of this subject looks at."""
    if isinstance(subject, Pair):
        return subject.before, subject.after
    if isinstance(subject, History):
        return subject.texts
    return (subject,) if isinstance(subject, Draft) else (subject.draft,)


def _opens(traits: Traits, draft: Draft) -> bool:
    """Whether a text has one of the words that a check looks for, or a field that stands for them."""
    if not (traits.needs or traits.needs_any_case) or draft.fields & set(
        traits.opens_fields
    ):
        return True
    exact = any(literal in draft.shape for literal in traits.needs)
    return exact or any(
        literal in draft.folded_shape for literal in traits.needs_any_case
    )


def _has_changes(subject: Subject) -> bool:
    """False where no two versions differ in more than a cut or a move, or there is only one."""
    pairs = (
        subject.pairs
        if isinstance(subject, History)
        else [subject]
        if isinstance(subject, Pair)
        else []
    )
    return any(pair.changed for pair in pairs)


def _fix(draft: Draft, hit: Hit, entry: Entry | None, *, letters: bool) -> Fix | None:
    """The hit's fix, where it can be written into the source."""
    if hit.fix is None:
        return None
    from factlint.fixes import harm  # most copy has nothing to mend

    if not harm.writable(draft, hit):
        return None
    return Fix(hit.fix, hit.safe and harm.harmless(draft, hit, entry, letters=letters))


def _fault(check_id: str, path: str, error: Exception) -> Problem:
    said = (
        f"the check {check_id} crashed; this is a fault of factlint's, please report it"
    )
    return Problem("\n".join([said, *visible.trace(error)]), path, fault=True)


def _fingerprint(check_id: str, draft: Draft, hit: Hit) -> str:
    """A hash of the check, the entity, the words and three words on either side; no position.

    What stands outside the plain text, such as a comment, has no words beside it.
    """
    words = (
        hit.source.of(draft.document.source) if hit.source else hit.span.of(draft.text)
    )
    around = [] if hit.source else draft.words_around(hit.span, 3)
    said = " ".join(word.text.lower() for word in around)
    parts = (check_id, hit.entity or "", hit.cause or fold(words).lower(), said)
    return blake2b(
        "\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8
    ).hexdigest()
