"""Wrong words that a correction note names and that stand in the copy all the same: still, or again."""

from collections.abc import Iterator, Sequence

from factlint.known import Draft
from factlint.ledger import misprints, notes
from factlint.ledger.claims import Claim, claims, is_about, subject
from factlint.ledger.ledger import Ledger, Texts, WrongPassage
from factlint.match.fold import fold
from factlint.model import SIBLINGS
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_FEW, _MORE = 2, 3
"""How many words a sentence has in common with the note to speak of the same; more where the wrong words are a name."""
_COUNTED = lazy(r"[%$€£]|\s\w{3}|[.,]\d")
"""A number that is not bare: with what it counts, its unit, or more figures than chance has."""


class Unmended(NamedTuple):
    """What a note says was wrong, where it was left standing, and where it is back after a version without it."""

    claim: Claim
    note: WrongPassage
    left: list[WrongPassage]
    back: list[WrongPassage]


def of_ledger(history: Texts) -> list[WrongPassage]:
    """What the checks of the ledger report in an article."""
    if not history.book.holds("corrections"):
        return []
    return [
        one
        for case in Ledger(history).cases()
        for one in (*case.carried, *case.returned)
    ]


def unmended(history: Texts) -> Iterator[Unmended]:
    """The claims of an article's notes that are not met, each once, without what the ledger has."""
    known = of_ledger(history)
    said: set[str] = set()
    for number, draft in enumerate(history.versions):
        scope = history.versions[number:] if history.ordered else (draft,)
        for note, claim in _told(draft):
            if claim.wrong in said:
                continue
            found = [_left(claim, one, known) for one in scope]
            beside = [
                one
                for sibling in history.siblings
                for one in _left(claim, sibling, known)
            ]
            if any(found) or beside:
                said.add(claim.wrong)
                yield _split(claim, WrongPassage(draft, note), found, beside)


def _told(draft: Draft) -> Iterator[tuple[Span, Claim]]:
    """The claims of a text's notes, each with its note."""
    for note in notes.spans(draft):
        sentences = [one.of(draft.text) for one in draft.sentences_in(note)]
        yield from ((note, claim) for claim in claims(sentences))


def _split(
    claim: Claim,
    note: WrongPassage,
    found: Sequence[list[WrongPassage]],
    beside: list[WrongPassage],
) -> Unmended:
    """The versions up to the first that is right were left as they were; after it the words are back."""
    right = next(
        (number for number, passages in enumerate(found) if not passages), len(found)
    )
    left, back = (
        [one for passages in some for one in passages]
        for some in (found[:right], found[right:])
    )
    return Unmended(claim, note, left + beside, back)


def _left(
    claim: Claim, draft: Draft, known: list[WrongPassage]
) -> list[WrongPassage]:
    """Where a claim's wrong words stand outside the notes, in a sentence that the claim is about."""
    spans = misprints.found(draft, claim.wrong, claim.right)
    out = [
        *(notes.spans(draft) if spans else []),
        *(one.span for one in known if one.draft is draft),
    ]
    return [
        WrongPassage(draft, span)
        for span in spans
        if not any(span.overlaps(other) for other in out)
        and _is_about(claim, draft, span)
    ]


def _is_about(claim: Claim, draft: Draft, span: Span) -> bool:
    if claim.kind == "spelling":
        return " " in claim.wrong or not _is_other_name(claim, draft, span)
    sentence = draft.sentence_of(span).of(draft.text)
    if claim.right and fold(claim.right).lower() in fold(sentence).lower():
        return False
    if not subject(claim):
        return _only_wrong(claim, draft)
    least = (_MORE if claim.kind == "name" else _FEW) - (
        draft.field_of(span) in SIBLINGS
    )
    return is_about(claim, sentence, least)


def _only_wrong(claim: Claim, draft: Draft) -> bool:
    """Whether a number with what it counts stands once, while the copy has the right one nowhere.

    A note that says no more than the two numbers is about that one.
    """
    if claim.kind != "number" or not claim.right or not _COUNTED.search(claim.wrong):
        return False
    out = notes.spans(draft)
    places = (
        misprints.found(draft, claim.wrong, claim.right),
        misprints.found(draft, claim.right, claim.wrong),
    )
    wrong, right = (
        sum(not any(span.overlaps(note) for note in out) for span in spans)
        for spans in places
    )
    return wrong == 1 and right == 0


def _is_other_name(claim: Claim, draft: Draft, span: Span) -> bool:
    """Whether another first name stands before a surname than before the right one."""
    name = draft.name_at(span.start)
    before = draft.text[name.span.start : span.start] if name else ""
    return (
        bool(before)
        and f"{before}{claim.right.split()[-1] if claim.right else ''}"
        not in draft.text
    )
