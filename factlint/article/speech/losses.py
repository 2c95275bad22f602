"""Words that stood beside a claim in one version, and are gone in the other where the claim still stands."""

from factlint.article.announced import in_ledger
from factlint.article.compared import Compared, Side
from factlint.article.cut import cut
from factlint.article.facts.differing import Differing
from factlint.article.pair import Pair
from factlint.article.speech import wording
from factlint.match.changes import Change
from factlint.model import Document, Hit, Related
from factlint.start.record import NamedTuple
from factlint.text import Span


class Loss(NamedTuple):
    """What one version has beside a claim that the other has not, and the change that it is in."""

    compared: Compared
    said: Span
    change: Change


def slid(compared: Compared, change: Change) -> Change:
    """The same loss from the earliest word on: `the mayor said that` and not `mayor said that the`."""
    keys, (start, end, new, last) = compared.before.keys, change
    while new == last and start and keys[start - 1] == keys[end - 1]:
        start, end, new, last = start - 1, end - 1, new - 1, last - 1
    return Change(start, end, new, last)


def likeness(compared: Compared, change: Change) -> float:
    """The share of the longer sentence that stayed, the words of `change` not counted."""
    rest = len(compared.before.keys) - (change.end - change.start)
    others = len(compared.after.keys) - (change.new_end - change.new_start)
    return len(compared.partner) / max(rest, others, 1)


def come(compared: Compared) -> set[str]:
    """The words of the second sentence that the first has not in their place."""
    return {
        key
        for change in compared.changes
        for key in compared.after.keys[change.new_start : change.new_end]
    }


def announced(pair: Pair, loss: Loss, told: list[Side]) -> bool:
    """Whether a new note or the ledger tells of the change."""
    if wording.announced(loss.compared, loss.change, told):
        return True
    there = loss.compared.after.span(0, len(loss.compared.after.tokens))
    held = loss.compared.before.draft is pair.before and pair.after.book.holds(
        "corrections"
    )
    return held and in_ledger(pair, loss.said, there)


def cut_off(pair: Pair, loss: Loss) -> bool:
    """Whether the words are gone because one version breaks off there, which another check reports."""
    found = cut(pair)
    side = loss.compared.before
    return found is not None and found.loses(side.draft, side.sentence)


def hit(pair: Pair, loss: Loss, kind: str) -> Hit:
    """The finding at what is left of the claim; it says “was” only where the order is known."""
    before, after, change = loss.compared.before, loss.compared.after, loss.change
    left = _passage(after, change.new_start, change.new_end)
    said = f"“{loss.said.of(before.draft.text)}”"
    related = Related(loss.said, f"{said} here", _named(pair, before))
    message = f"this stands without the {kind} {said} of {pair.label(before.draft)}"
    if pair.ordered:
        message = f"the {kind} {said} is gone"
    severity = "info" if pair.once(Differing).another_story else None
    return Hit(
        left,
        message,
        severity=severity,
        related=(related,),
        document=_named(pair, after),
    )


def _named(pair: Pair, side: Side) -> Document | None:
    return None if side.draft is pair.after else side.draft.document


def _passage(side: Side, start: int, end: int) -> Span:
    """The tokens `start:end`, or where there are none the one that follows, else the last."""
    if start < end:
        return side.span(start, end)
    return (
        side.span(start, start + 1)
        if start < len(side.tokens)
        else side.span(start - 1, start)
    )
