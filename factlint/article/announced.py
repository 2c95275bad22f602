"""What a newer version says of its own changes: its new correction notes, and the ledger's entries."""

from factlint.article.compared import Difference, Side
from factlint.article.names import bare_word
from factlint.article.pair import Pair
from factlint.english.facts import Fact
from factlint.ledger import notes
from factlint.lexicon import words
from factlint.match.fold import fold
from factlint.text import Span

_VALUES = ("number", "count", "date")
"""Kinds of differences whose values are those of facts."""
_NAMES, _NUMBERS = words("news.told.name"), words("news.told.number")
_ABOUT = {
    "date": words("news.told.date"),
    "number": _NUMBERS,
    "count": _NUMBERS,
    "name": _NAMES,
    "place": _NAMES,
    "title": words("news.told.title"),
}
"""How notes call the facts of each kind of difference."""


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


def tells(note: Side, found: Difference) -> bool:
    """Whether a correction note has the old or the new value, or says without one what sort of fact it corrects.

    Of a name it has a word that only one of the two has.
    """
    if found.kind in _VALUES:
        values = [repr(fact.value) for fact in _of_sort(note, found)]
        said = [value for value in values if value in found.values]
        return bool(said) or (not values and _is_about(note, found))
    one, other = (set(value.split()) for value in found.values)
    if found.kind == "negation":
        return any(key[:5] == word[:5] for key in note.keys for word in one ^ other)
    keys = {bare_word(key) for key in note.keys}
    named = [at for _, at in note.names if at.start > 0]
    if (one ^ other) & keys:
        return True
    return not named and _is_about(note, found)


def _of_sort(note: Side, found: Difference) -> list[Fact]:
    """The dates, or the numbers, of a note; not that of a paragraph."""
    kind = "date" if found.kind == "date" else "number"
    return [
        fact
        for fact in note.facts
        if fact.kind == kind
        and "paragraph" not in note.keys[max(fact.first - 1, 0) :][:1]
    ]


def _is_about(note: Side, found: Difference) -> bool:
    """Whether the note names the sort of the fact: the date, the amount, the spelling."""
    return not _ABOUT.get(found.kind, frozenset()).isdisjoint(note.keys)
