"""The corrections ledger in an article: which entries are for it, and where their wrong texts stand again.

An entry reaches the article of its `story`: with `spread: story` its versions, with `siblings` also the texts
beside it; with `all`, and where no story is named, every article with its texts. Versions from before the
correction are history: those that `fixed_in` and their labels show to be older; copy of another story from
before `since`; and of ordered versions all before the first that had the right text, or else all but the newest.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Protocol

from factlint import dates
from factlint.entries import Entry
from factlint.known import Draft
from factlint.ledger import misprints, notes
from factlint.ledger.labels import older
from factlint.ledger.mends import mended
from factlint.match.fold import fold
from factlint.model import Hit, Mention, Related
from factlint.rulebook import Book
from factlint.start.record import NamedTuple
from factlint.text import LineIndex, Span


class Texts(Protocol):
    """What the ledger asks of an article."""

    @property
    def versions(self) -> tuple[Draft, ...]:
        """The oldest first where they are `ordered`."""

    @property
    def siblings(self) -> tuple[Draft, ...]:
        """The texts beside them."""

    @property
    def ordered(self) -> bool:
        """Whether the order of the versions is known."""

    @property
    def newest(self) -> Draft:
        """The last version."""

    @property
    def texts(self) -> tuple[Draft, ...]:
        """Versions and siblings."""

    @property
    def book(self) -> Book:
        """The rulebook they are judged by."""


class WrongPassage(NamedTuple):
    """Where a wrong text stands."""

    draft: Draft
    span: Span


class CarriedError(NamedTuple):
    """An entry whose wrong text stands in an article: where it was never right, and where it has come back.

    `right` is the last version before it came back.
    """

    entry: Entry
    carried: list[WrongPassage]
    returned: list[WrongPassage]
    right: Draft | None = None


class Ledger:
    """The ledger's entries in one article."""

    def __init__(self, history: Texts) -> None:
        self.history = history
        self.stories = history.newest.document.stories

    @cached_property
    def _passages(self) -> dict[int, list[WrongPassage]]:
        """For each entry the passages that have its wrong text, by the number of the entry."""
        found: dict[int, list[WrongPassage]] = {}
        for draft in self.history.texts:
            for mention in wrong(draft):
                if self._reaches(draft.entry(mention), draft):
                    found.setdefault(mention.entry, []).append(
                        WrongPassage(draft, mention.span)
                    )
        return found

    def _reaches(self, entry: Entry, draft: Draft) -> bool:
        """Whether an entry is for this text of the article."""
        spread, story = entry.spread, entry.story
        if story is None or spread == "all":
            return True
        return story in self.stories and (
            spread == "siblings" or draft in self.history.versions
        )

    def cases(self) -> Iterator[CarriedError]:
        """The entries whose wrong text stands where it should not, in the order of the text."""
        for number, passages in self._passages.items():
            entry = self.history.book.entry(number)
            live = self._live(entry, passages)
            returned = [
                passage
                for passage in passages
                if self._right_before(passage, live, passages)
            ]
            carried = [
                one for one in passages if one.draft in live and one not in returned
            ]
            if carried or returned:
                first = (
                    self._right_before(returned[0], live, passages)
                    if returned
                    else None
                )
                yield CarriedError(entry, carried, returned, first)

    def _live(self, entry: Entry, passages: list[WrongPassage]) -> list[Draft]:
        """The texts in which the wrong text is an error and no history, versions in their order."""
        versions = list(self.history.versions)
        named = self._since_fixed(entry, versions)
        if named is None:
            named = (
                versions[self._first_right(entry, passages) :]
                if self.history.ordered
                else versions
            )
        return [
            draft
            for draft in (*named, *self.history.siblings)
            if not self._before(entry, draft)
        ]

    def _since_fixed(self, entry: Entry, versions: list[Draft]) -> list[Draft] | None:
        """The versions from the one on in which the entry says it was fixed; None where their labels do not tell."""
        fixed = entry.fixed_in
        if not fixed or entry.story not in self.stories:
            return None
        old = [
            older(label, fixed) if label else None
            for label in (draft.document.meta.version for draft in versions)
        ]
        return (
            None
            if None in old
            else [
                draft
                for draft, is_old in zip(versions, old, strict=True)
                if not is_old
            ]
        )

    def _first_right(self, entry: Entry, passages: list[WrongPassage]) -> int:
        """The index of the first version that has the right text and not the wrong one, or else of the newest."""
        spoilt = {id(passage.draft) for passage in passages}
        right = fold(entry.right)
        rights = (
            index
            for index, draft in enumerate(self.history.versions)
            if id(draft) not in spoilt and right in fold(draft.text)
        )
        return next(rights, len(self.history.versions) - 1)

    def _before(self, entry: Entry, draft: Draft) -> bool:
        """Whether a text was published before the correction; its own story always was."""
        since, meta = entry.since, draft.document.meta
        own = entry.story in self.stories
        day = _day(meta.updated, meta.timezone) or (None if own else meta.published)
        return bool(since and day and day < since)

    def _right_before(
        self, passage: WrongPassage, live: list[Draft], passages: list[WrongPassage]
    ) -> Draft | None:
        """The last version before a passage's, since the correction, that has the wrong text nowhere."""
        if (
            not self.history.ordered
            or passage.draft not in live
            or passage.draft not in self.history.versions
        ):
            return None
        spoilt = [one.draft for one in passages]
        earlier = live[: live.index(passage.draft)]
        return next(
            (draft for draft in reversed(earlier) if draft not in spoilt), None
        )


def wrong(draft: Draft) -> list[Mention]:
    """The ledger's wrong texts that stand in copy: no notes, no addresses, and not within the right text."""
    found = [mention for mention in draft.corrected if mention.kind == "wrong"]
    if not found:
        return []
    rights = [mention for mention in draft.corrected if mention.kind == "right"]
    noted = notes.spans(draft)
    return [
        mention
        for mention in _standing(draft, found)
        if not _is_within_right(mention, rights)
        and not any(mention.span.overlaps(span) for span in noted)
        and not _is_public_note(draft, mention)
    ]


def _is_within_right(mention: Mention, rights: list[Mention]) -> bool:
    """Whether a wrong text is part of the right text of its entry."""
    return any(
        right.entry == mention.entry and _is_inside(mention.span, right.span)
        for right in rights
    )


def _standing(draft: Draft, found: list[Mention]) -> Iterator[Mention]:
    for mention in found:
        entry = draft.entry(mention)
        span = misprints.standing(draft, mention.span, entry.wrong, entry.right)
        if span:
            yield mention._replace(span=span)


def _is_inside(span: Span, larger: Span) -> bool:
    return span != larger and span.within(larger)


def _is_public_note(draft: Draft, mention: Mention) -> bool:
    """Whether the passage stands in the entry's own public note."""
    note = draft.entry(mention).public_note
    if not note:
        return False
    paragraph = fold(
        draft.paragraphs[draft.paragraph_of(mention.span)].span.of(draft.text)
    )
    return fold(note) in paragraph or (
        len(paragraph) > len(note) / 2 and paragraph in fold(note)
    )


def is_noted(entry: Entry, draft: Draft) -> bool:
    """Whether the public note of an entry stands in a text."""
    note = str(entry.public_note)
    return note != "" and fold(note) in fold(draft.text)


def groups(passages: list[WrongPassage]) -> Iterator[list[WrongPassage]]:
    """The passages of one finding: all, but each on a line that an ignore comment speaks for is for itself."""
    ignored = [passage for passage in passages if _is_ignored(passage)]
    rest = [passage for passage in passages if passage not in ignored]
    yield from ([rest] if rest else [])
    yield from ([passage] for passage in ignored)


def _is_ignored(passage: WrongPassage) -> bool:
    document = passage.draft.document
    if not document.ignores:
        return False
    (start, _), _ = document.map.to_source(passage.span)
    line, _ = LineIndex(document.source).line_column(start)
    return any(ignore.speaks_for(line) for ignore in document.ignores)


def hit(passages: list[WrongPassage], entry: Entry, message: str) -> Hit:
    """The finding for an entry at its first passage, with the others."""
    (draft, span), *more = passages
    mend, safe = mended(draft, span, entry)
    related = tuple(
        Related(other.span, "and here", other.draft.document) for other in more
    )
    return Hit(
        span,
        message,
        mend,
        safe,
        entry.id,
        related=related,
        document=draft.document,
        cause=entry.wrong,
    )


def _day(updated: str | None, timezone: str | None) -> str | None:
    """The day of an update, where it says one."""
    try:
        return dates.local_date(updated, timezone) if updated else None
    except ValueError:
        return None
