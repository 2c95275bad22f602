"""Passages of quotations whose words changed between two versions, with how grave each change is."""

from collections.abc import Iterator
from itertools import chain

from factlint.article.announced import in_ledger, new_notes
from factlint.article.compared import Compared, Lexicon, Side
from factlint.article.pair import Pair
from factlint.article.speech import away, joined, quoted, wording
from factlint.english import quotes, speakers
from factlint.known import Draft
from factlint.match.changes import Change
from factlint.start.record import NamedTuple
from factlint.text import Span

_LONG = 8
"""Changes that span so many words are no slip."""


class Changed(NamedTuple):
    """The changed passage of a quotation in each version, and how grave it is, None for the check's own."""

    old: Span
    new: Span
    severity: str | None = None

    def said(self, pair: Pair) -> tuple[str, str]:
        """The words of both passages, by which the same change is known in another place."""
        old, new = self.old.of(pair.before.text), self.new.of(pair.after.text)
        return old.lower(), new.lower()


def changes(pair: Pair, align: float) -> Iterator[Changed]:
    """The changed passages of quotations, of sentences that have the share `align` of their words in common."""
    if not pair.before.quotes or not pair.after.quotes:
        return
    announced = pair.once(new_notes)
    unpaired = speakers.broken(pair.after)
    tellings = quoted.Telling(pair.before), quoted.Telling(pair.after)
    for compared in _comparisons(pair, align):
        for inside in quoted.changes(compared):
            telling = [
                change
                for change in inside
                if not _allowed(compared, change, announced)
            ]
            if not telling or _is_attribution(compared.after, telling, unpaired):
                continue
            changed = _passages(compared, telling)
            if not _in_ledger(pair, changed):
                light = (
                    _is_rewritten(telling)
                    or quoted.only_moved(compared, inside)
                    or quoted.of_another(compared, inside, *tellings)
                )
                yield changed._replace(severity="info" if light else None)


def _in_ledger(pair: Pair, changed: Changed) -> bool:
    book = pair.after.book
    return book.holds("corrections") and in_ledger(pair, changed.old, changed.new)


def _comparisons(pair: Pair, align: float) -> Iterator[Compared]:
    """The sentences with quotations that are alike enough, then the quotations alone whose sentences are not.

    Neither a note nor a translation explains them.
    """
    lexicon = Lexicon(pair.before, pair.after)
    translated = wording.translated(pair.after.book)
    seen: list[Span] = []
    for old, new in chain(_with_quotes(pair), away.quotations(pair, seen)):
        compared = Compared(lexicon, old, new)
        if compared.likeness(0) >= align:
            seen += [old, new]
            if not wording.of_record(compared, translated):
                yield compared


def _with_quotes(pair: Pair) -> Iterator[tuple[Span, Span]]:
    for old, new in joined.sentences(pair):
        if _has_quote(pair.before, old) and _has_quote(pair.after, new):
            yield old, new


def _has_quote(draft: Draft, sentence: Span) -> bool:
    inside = draft.quote_of(Span(sentence.start, sentence.start + 1)) is not None
    return inside or quotes.OPENING.search(draft.text, *sentence) is not None


def _is_attribution(side: Side, inside: list[Change], unpaired: set[int]) -> bool:
    """Whether marks are missing, and what changed may be who says it and not what is said."""
    if side.draft.paragraph_of(side.sentence) not in unpaired:
        return False
    return any(
        not speakers.SPEECH.isdisjoint(
            side.keys[max(change.new_start - 2, 0) : change.new_end + 2]
        )
        for change in inside
    )


def _is_rewritten(inside: list[Change]) -> bool:
    """Whether the changes span so much that the two may be two sentences of one speech."""
    first, last = inside[0], inside[-1]
    return max(last.end - first.start, last.new_end - first.new_start) >= _LONG


def _allowed(compared: Compared, change: Change, announced: list[Side]) -> bool:
    return wording.only_rewritten(compared, change) or wording.announced(
        compared, change, announced
    )


def _passages(compared: Compared, inside: list[Change]) -> Changed:
    """What the changes of one quotation span in each version."""
    first, last = inside[0], inside[-1]
    old, new = (first.start, last.end), (first.new_start, last.new_end)
    more = old[0] == old[1] or new[0] == new[1]
    return Changed(
        _passage(compared.before, *old, more=more),
        _passage(compared.after, *new, more=more),
    )


def _passage(side: Side, start: int, end: int, *, more: bool) -> Span:
    """The changed tokens; with one more on either side where one version has none."""
    return side.span(max(start - more, 0), min(end + more, len(side.tokens)))
