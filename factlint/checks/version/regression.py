"""An error that one version had mended is back in a later one.

A mended text goes out, and the next take is written on top of the old file: the error is back, and nobody
looks for it, because it was corrected. With the ledger (`corrections` in a rule file) the wrong text is known;
it is reported in the first version that has it again after one that had not. Without the ledger a correction
note tells: what it says was wrong has come back, or a sentence that was changed when the note was added
stands again as it stood before.

Reported only where the order of the versions is known. What was never right is `version.error-carried`'s.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factlint.article.announced import new_notes
from factlint.article.pair import History, Pair
from factlint.english.words import lowered, words
from factlint.known import Draft
from factlint.ledger import notes
from factlint.match.fold import fold
from factlint.model import Example, Hit, Related
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.ledger.ledger import WrongPassage

severity = "error"
in_quotes = "check"
any_language = True
reads = ("wrong",)
yields_to = ("fact.name-form", "fact.descriptor")
subject = "article"
needs_changes = True

_LEDGER = """
corrections:
  - {id: 2026-03-02-a, wrong: Halverson Line, right: Halvorsen Line}
  - {id: 2026-03-02-b, wrong: "14 of the 20 berths", right: "4 of the 20 berths"}
  - {id: 2026-03-02-c, wrong: deputy mayor of Ostia, right: mayor of Ostia}
"""
bad = [
    Example(
        "The crane belongs to «Halverson Line», which leases it to the port.",
        before="The crane belongs to Halvorsen Line.",
        earlier=("The crane belongs to Halverson Line.",),
        facts=_LEDGER,
    ),
    Example(
        "Divers say that «14 of the 20 berths» are blocked, and the port is closed.",
        before="Divers say that 4 of the 20 berths are blocked.",
        facts=_LEDGER,
    ),
    Example(
        "The ferry was christened by the «deputy mayor of Ostia», a former sailor.",
        before="The ferry was christened by the mayor of Ostia, a former sailor.",
        earlier=(
            "The deputy mayor of Ostia will christen the ferry.",
            "The mayor of Ostia will christen the ferry.",
        ),
        facts=_LEDGER,
    ),
    Example(
        "Halverson Line has sold the crane. The price was not told.",
        before="«Halverson Line» has sold the crane.",
        earlier=(
            "Halverson Line sells its crane.",
            "Halvorsen Line sells its crane.",
        ),
        facts=_LEDGER,
    ),
    Example(
        "HALVORSEN LINE SELLS\n\nThe crane of «Halverson Line» has a new owner, who lives on the island of Ven.",
        before="HALVORSEN LINE SELLS\n\nThe crane of Halvorsen Line has a new owner, who lives on the island.",
        earlier=("The crane of Halverson Line will be sold.",),
        facts=_LEDGER,
    ),
    Example(
        "The orchestra of Bergen sold «1,500 tickets» for the week, and more on Sunday.",
        before="The orchestra of Bergen sold 5,100 tickets for the week.\n\n"
        "Correction: The orchestra sold 5,100 tickets, not 1,500 tickets, as an earlier version of this story said.",
        earlier=("The orchestra of Bergen sold 1,500 tickets for the week.",),
    ),
    Example(
        "«The choir of Bergen was led by Solveig Moan, a pupil of the old school.» It sang until midnight.",
        before="The choir of Bergen was led by Ragnhild Moe, a pupil of the old school. It sang until ten.\n\n"
        "Correction: An earlier version of this story misidentified the conductor. She is Ragnhild Moe.",
        earlier=(
            "The choir of Bergen was led by Solveig Moan, a pupil of the old school. It sang until ten.",
        ),
    ),
]
good = [
    Example(
        "The crane belongs to Halvorsen Line, which leases it to the port.",
        before="The crane belongs to Halvorsen Line.",
        earlier=("The crane belongs to Halverson Line.",),
        facts=_LEDGER,
    ),
    Example(
        "The crane belongs to Halverson Line, which leases it to the port.",
        before="The crane belongs to Halverson Line.",
        facts=_LEDGER,
    ),
    Example(
        "The crane belongs to Halverson Line.",
        before="The crane belongs to Halvorsen Line.",
        ordered=False,
        facts=_LEDGER,
    ),
    Example(
        "The choir of Bergen was led by Ragnhild Moe, a pupil of the old school. It sang for an hour.",
        before="The choir of Bergen was led by Ragnhild Moe, a pupil of the old school. It sang until ten.\n\n"
        "Correction: An earlier version of this story misidentified the conductor. She is Ragnhild Moe.",
        earlier=(
            "The choir of Bergen was led by Solveig Moan, a pupil of the old school. It sang for an hour.",
        ),
    ),
    Example(
        "The ferry was christened by the mayor of Ostia. The deputy mayors of Ostia stayed away.",
        before="The ferry was christened by the mayor of Ostia.",
        facts=_LEDGER,
    ),
    Example(
        "The crane belongs to Halvorsen Line.\n\nCorrection: We had called the owner Halverson Line.",
        before="The crane belongs to Halvorsen Line.",
        earlier=("The crane belongs to Halverson Line.",),
        facts=_LEDGER,
    ),
]

_MOST = 12
"""Where more words than this were changed, the sentence was written anew."""


def check(options: None, history: History) -> Iterator[Hit]:
    """Reports each error once, in the version in which it is back."""
    if not history.ordered:
        return
    if history.book.holds("corrections"):
        yield from _of_ledger(history)
    if any(map(notes.possible, history.versions[:-1])):
        yield from _of_notes(history)


def _of_ledger(history: History) -> Iterator[Hit]:
    from factlint.ledger import ledger

    for case in ledger.Ledger(history).cases():
        if case.right:
            first, right = case.returned[0], case.entry.right
            label = Pair(
                case.right, first.draft, ordered=True, history=history
            ).label(case.right)
            shown = first.span.of(first.draft.text)
            message = f"“{shown}” was corrected to “{right}” by {case.entry.slug}; {label} did not have it; it is back"
            yield from (
                ledger.hit(passages, case.entry, message)
                for passages in ledger.groups(case.returned)
            )


def _of_notes(history: History) -> Iterator[Hit]:
    """What a note says was wrong, and sentences that a note had changed."""
    from factlint.ledger import unmended

    told = list(unmended.unmended(history))
    for one in told:
        if one.back:
            (draft, span), *more = one.back
            related = [Related(one.note.span, "the note", one.note.draft.document)]
            related += [
                Related(other.span, "and here", other.draft.document)
                for other in more
            ]
            yield _hit(draft, span, tuple(related))
    known = [
        *unmended.of_ledger(history),
        *(passage for one in told for passage in (*one.left, *one.back)),
    ]
    for number, pair in enumerate(
        history.pairs[:-1]
    ):  # what the last version mends can be back in no other
        for note in pair.once(new_notes):
            yield from _undone(history, number, note.sentence, known)


def _undone(
    history: History, number: int, note: Span, known: "Sequence[WrongPassage]"
) -> Iterator[Hit]:
    """Sentences that were changed with a note, and stand in a later version as they stood before it."""
    pair = history.pairs[number]
    said = _words(note.of(pair.after.text))
    for changed, old, new in pair.once(_changes):
        if any(len(word) > 3 or word.isdigit() for word in changed & said):
            was, mended = old.of(pair.before.text), new.of(pair.after.text)
            back = _first_with(history.versions[number + 2 :], was, mended)
            if back and not any(
                one.draft is back[0] and one.span.overlaps(back[1]) for one in known
            ):
                related = (
                    Related(note, "the note", pair.after.document),
                    Related(new, "as it was corrected", pair.after.document),
                )
                yield _hit(*back, related)


def _changes(pair: Pair) -> list[tuple[set[str], Span, Span]]:
    """The sentences of which few words changed, with these words."""
    both = (
        (_words(old.of(pair.before.text)) ^ _words(new.of(pair.after.text)), old, new)
        for old, new in pair.sentences
    )
    return [one for one in both if len(one[0]) <= _MOST]


def _words(text: str) -> set[str]:
    return set(lowered(words(text, Span(0, len(text)))))


def _first_with(
    later: Sequence[Draft], was: str, mended: str
) -> tuple[Draft, Span] | None:
    """The first later version that has the sentence as it was, and not as it was mended."""
    for draft in later:
        said = {fold(span.of(draft.text)): span for span in draft.sentences}
        if fold(was) in said and fold(mended) not in said:
            return draft, said[fold(was)]
    return None


def _hit(draft: Draft, span: Span, related: tuple[Related, ...]) -> Hit:
    shown = span.of(draft.text)
    message = f"“{shown}” was changed with a correction note, and is back here"
    return Hit(span, message, related=related, document=draft.document, cause=shown)
