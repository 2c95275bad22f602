"""What a newer version says of its own changes: its new correction notes, and the ledger's entries."""

from factlint.article.compared import Side
from factlint.article.pair import Pair
from factlint.ledger import notes
from factlint.match.fold import fold
from factlint.text import Span


def new_notes(pair: Pair) -> list[Side]:
    """The correction notes of the newer version that are new in it; of both where it is not known which is newer.

    A note that stands in both versions tells of a change that was made before.
    """
    found = {
        draft: {fold(span.of(draft.text)): span for span in notes.spans(draft)}
        for draft in (pair.before, pair.after)
    }
    told = (
        [(pair.after, pair.before)]
        if pair.ordered
        else [(pair.before, pair.after), (pair.after, pair.before)]
    )
    return [
        Side(one, span)
        for one, other in told
        for said, span in found[one].items()
        if said not in found[other]
    ]


def in_ledger(pair: Pair, old: Span, new: Span) -> bool:
    """Whether the ledger has what was changed: a wrong text of the older sentence, for the right one."""
    said = fold(pair.after.sentence_of(new).of(pair.after.text)).lower()
    return any(
        mention.kind == "wrong"
        and mention.span.overlaps(old)
        and fold(pair.before.entry(mention).right).lower() in said
        for mention in pair.before.corrected
    )
