"""Near misses of known names in copy, and what in the copy speaks for a misspelling."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factlint.annotate.sentences import STARTERS
from factlint.annotate.words import Word, words
from factlint.match import near
from factlint.match.fold import fold
from factlint.model import Entry
from factlint.regex import lazy
from factlint.rulebook import roles
from factlint.rulebook.draft import Draft
from factlint.rulebook.known import right_forms
from factlint.rulebook.spelling import inflected, same_letters, variant
from factlint.text import Span

_LONGEST = 5
"""The most words of a name that is compared."""
_SHORT = 5
"""The fewest letters of a word that the copy's own use can speak for: Dole and Dold are two men."""
_DIGIT = lazy(r"\d")
GLUED = lazy(r"[a-z]{3}[A-Z]")
"""Two words run together, as web pages have them."""
_SURE = frozenset(("name", "accept", "short", "demonyms", "title", "never", "title_never", "former", "metonyms"))
_INSIDE = frozenset(["of", "and", "the", "on", "de", "la", "al", "bin", "van", "von", "der"])


class Limits(NamedTuple):
    """How far a word may be from a known one, and the fewest letters of a name that is compared."""

    max_edits: int = 2
    min_length: int = 5


class Miss(NamedTuple):
    """A name that is nearly a known one: `right` is the known form, `entry` its number.

    `support` is 2 where the copy itself speaks for a slip (the right form beside it, a title on file,
    two more words that are right), 1 where only the likeness does.
    """

    span: Span
    right: str
    entry: int
    support: int


def misses(doc: Draft, limits: Limits) -> Iterator[Miss]:
    """The near misses of known names of two words and more, in order."""
    counts = Counter(word.text for word in doc.words)
    sure = {word.start for mention in doc.mentions if mention.kind in _SURE for word in doc.words_in(mention.span)}
    for run in _runs(doc):
        start = 0
        while start < len(run):
            miss = (
                None
                if _in_compound(doc, run[start])
                else _longest(doc, run[start : start + _LONGEST], sure, counts, limits)
            )
            if miss:
                yield miss
            start += 1 if miss is None else len([word for word in run[start:] if word.start < miss.span.end])


def _longest(doc: Draft, run: list[Word], sure: set[int], counts: Counter[str], limits: Limits) -> Miss | None:
    """The near miss of most words that starts where `run` does."""
    for size in range(len(run), 1, -1):
        window = run[:size]
        initials = size == 2 and len(window[0].text) == 1
        glued = any(GLUED.search(word.text) for word in window)
        if window[-1].text[0].isupper() and not initials and not glued and not any(w.start in sure for w in window):
            miss = _best(doc, window, Span(window[0].start, window[-1].end), counts, limits)
            if miss:
                return miss
    return None


def _in_compound(doc: Draft, word: Word) -> bool:
    """True for the second part of a compound: the Marie of Jean-Marie opens no name."""
    return doc.text[max(word.start - 1, 0) : word.start] == "-"


def _runs(doc: Draft) -> Iterator[list[Word]]:
    """Runs of capitalised words; `of`, `and` and particles may stand inside."""
    run: list[Word] = []
    for word in doc.words:
        gap = doc.text[run[-1].end : word.start] if run else " "
        joined = gap in (" ", "-", "\u00a0") or (gap == ". " and len(run[-1].text) == 1)
        if not joined or not (word.text[0].isupper() or (run and word.text in _INSIDE)):
            yield run
            run = []
        if word.text[0].isupper() or run:
            run.append(word)
    yield run


def _best(doc: Draft, window: list[Word], span: Span, counts: Counter[str], limits: Limits) -> Miss | None:
    """The known name that `window` most likely means."""
    lower = [fold(word.text).lower() for word in window]
    found = []
    for gap, known, number in doc.book.misses(lower, limits.max_edits):
        entry = doc.book.entry(number)
        right = _form(entry, [*lower[:gap], known, *lower[gap + 1 :]])
        if right and len(right) > limits.min_length and slip(lower[gap], known, limits):
            support = _support(doc, window, gap, known, right, entry, counts)
            found.append(Miss(span, right, number, support))
    best = max(found, key=lambda miss: miss.support, default=None)
    return best if best and best.support and not _either(doc, best, found) else None


def _either(doc: Draft, best: Miss, found: list[Miss]) -> bool:
    """True where the copy is as near to somebody whom the entry says not to take it for."""
    others = doc.book.entry(best.entry).fields.get("not_same_as", ())
    return any(doc.book.entry(miss.entry).slug in others for miss in found)


def _form(entry: Entry, lower: list[str]) -> str | None:
    """The right form of the entry that has these words."""
    for form in right_forms(entry):
        if [word.text.lower() for word in words(fold(form), Span(0, len(fold(form))))] == lower:
            return form
    return None


def slip(word: str, known: str, limits: Limits) -> bool:
    """True where `word` is near enough to `known` for its length."""
    edits = min(limits.max_edits, 1 if len(known) < 8 else 2)
    foreign = known.isascii() and not word.isascii()
    if min(len(word), len(known)) < 3 or word[0] != known[0] or foreign or _DIGIT.search(word + known):
        return False
    return near.distance(word, known, edits) <= edits


def _support(
    doc: Draft, window: list[Word], gap: int, known: str, right: str, entry: Entry, counts: Counter[str]
) -> int:
    word = fold(window[gap].text).lower()
    person = entry.section == "people"
    if inflected(word, known, names=person) or same_letters(word, known):
        return 0
    if len(known) >= _SHORT and _here(doc, window, gap, known, right, counts):
        return 2
    if variant(word, known) or _known(doc, word) or word in STARTERS:
        return 0
    if (person and _titled(doc, entry, window[0])) or len(window) > 2:
        return 2
    return int(len(known) > 5 and near.distance(word, known, 1) == 1)


def _here(doc: Draft, window: list[Word], gap: int, known: str, right: str, counts: Counter[str]) -> bool:
    """True where the right form stands in the copy, and its word more often than the wrong one."""
    shown = window[gap].text
    right_word = next((word.text for word in words(right, Span(0, len(right))) if word.text.lower() == known), right)
    if gap == len(window) - 1:
        return counts[shown] < counts[right_word] and (gap == 1 or right in doc.text)
    return right in doc.text and counts[shown] <= counts[right_word]


def _known(doc: Draft, word: str) -> bool:
    """True where `word` is a name of its own in the rulebook, or a name's first word."""
    return doc.book.knows(word)


def _titled(doc: Draft, entry: Entry, first: Word) -> bool:
    """True where a title that the person has on file stands right before the name."""
    before = doc.words_in(Span(max(first.start - 30, 0), first.start))
    if not before or doc.text[before[-1].end : first.start] not in (" ", ". ", "\u00a0"):
        return False
    said = set(roles.plain([before[-1].text]))
    return any(said & roles.heads(role) for role in entry.fields.get("roles", []))
