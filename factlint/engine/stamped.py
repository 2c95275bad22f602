"""Hits of checks made into findings: with their severity, their place in the source, their fix and a fingerprint."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from factlint import visible
from factlint.engine.subjects import Subject, drafts_of
from factlint.entries import Entry
from factlint.known import Draft
from factlint.match.fold import fold
from factlint.model import Document, Finding, Fix, Hit, Passage, Position, Setting
from factlint.rulebook import Book
from factlint.text import LineIndex, Span


class Stamp:
    """Makes findings by one rulebook."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._lines: dict[int, tuple[Document, LineIndex]] = {}

    def findings(
        self,
        check_id: str,
        setting: Setting,
        module: Any,
        subject: Subject,
        draft: Draft,
        hits: Iterable[Hit],
    ) -> Iterator[Finding]:
        """The findings of a check; positions are those of `draft` unless a hit says otherwise."""
        homes = {id(one.document): one for one in drafts_of(subject)}
        for hit in hits:
            home = draft
            if hit.document is not None:
                home = homes.get(id(hit.document)) or Draft(hit.document, self.book)
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
        if own == "off" and not setting.severity:
            return None
        policy = _first(setting.in_quotes, quoted, hit.in_quotes, module.in_quotes)
        if policy != "check" and draft.quoted(hit.span):
            return "info" if policy == "query" else None
        severity = _first(setting.severity, hit.severity, own, module.severity)
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
        line, column = lines.line_column(start)
        return Passage(
            document.path, document.meta.version,
            Position(line, column, start), Position(*lines.line_column(end), end),
            document.source[start:end], visible.unbroken(message), document.place_at(start),
        )  # fmt: skip

    def _line_index(self, document: Document) -> LineIndex:
        """The document's line index, kept with the document so that its id is not used again."""
        kept = self._lines.get(id(document))
        if kept is None:
            kept = self._lines[id(document)] = (document, LineIndex(document.source))
        return kept[1]


def _first(*given: str | None) -> str:
    """The first of several settings that says something."""
    return next((one for one in given if one), "")


def _fix(draft: Draft, hit: Hit, entry: Entry | None, *, letters: bool) -> Fix | None:
    """The hit's fix, where it can be written into the source."""
    if hit.fix is None:
        return None
    from factlint.fixes import harm  # most copy has nothing to mend

    if not harm.writable(draft, hit):
        return None
    return Fix(
        hit.fix,
        hit.safe
        and draft.document.writable
        and harm.harmless(draft, hit, entry, letters=letters),
    )


def _fingerprint(check_id: str, draft: Draft, hit: Hit) -> str:
    """A hash of the check, the entity, the words and three words on either side; no position.

    What stands outside the plain text, such as a comment, has no words beside it.
    """
    words = (
        hit.source.of(draft.document.source)
        if hit.source
        else hit.span.of(draft.text)
    )
    around = [] if hit.source else draft.words_around(hit.span, 3)
    said = " ".join(word.text.lower() for word in around)
    parts = (check_id, hit.entity or "", hit.cause or fold(words).lower(), said)
    return blake2b(
        "\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8
    ).hexdigest()
