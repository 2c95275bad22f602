"""Near misses of known names of two words and more: where copy has one, and which of them is meant."""

from collections.abc import Iterator
from functools import partial

from factlint import lexicon
from factlint.english.words import Word, lowered, words
from factlint.entries import Entry
from factlint.known.draft import Draft
from factlint.known.forms import right_forms
from factlint.known.near.case import Case, Usage
from factlint.known.near.runs import runs
from factlint.match import near
from factlint.match.fold import fold
from factlint.rulebook.book import FULL
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Apart, Span

_LONGEST = 5
"""The most words of a name that is compared."""
_SHOUTED = 25
"""In a run of more words, which is no name but copy in capitals, names of up to three words are compared."""
_DIGIT = lazy(r"\d")
GLUED = lazy(r"[a-z]{3}[A-Z]")
"""Two words run together, as web pages have them."""
_SURE = frozenset((*FULL, "demonyms", "former", "metonyms"))
_SAME_SOUND = {"c": "k", "k": "c", "j": "y", "y": "j", "s": "z", "z": "s"}
"""First letters that the ear takes for each other."""
_INSIDE = lexicon.words("name.particle") | {"of", "and", "the", "on"}


class Limits(NamedTuple):
    """How far a word may be from a known one, and the fewest letters of a name that is compared."""

    max_edits: int = 2
    min_length: int = 5


class Miss(NamedTuple):
    """A name that is nearly a known one: `right` is the known form, `entry` its number.

    `sure` is true where the evidence is enough for a warning; `reasons` say in words what speaks for a slip.
    """

    span: Span
    right: str
    entry: int
    sure: bool
    reasons: tuple[str, ...] = ()


def misses(doc: Draft, limits: Limits) -> Iterator[Miss]:
    """The near misses of known names of two words and more, in order."""
    usage, told = Usage(doc), set[tuple[str, str]]()
    known = _known(doc)
    for run in runs(doc.words, partial(_goes_on, doc)):
        found = [
            miss
            for window in _windows(doc, run)
            if not any(word.start in known for word in window)
            for miss in _of(doc, window, limits, usage)
        ]
        for miss in _apart(found):
            asked = (miss.span.of(doc.text), miss.right)
            if miss.sure or asked not in told:
                told.add(asked)
                yield miss


def _known(doc: Draft) -> set[int]:
    """Where words of known names of two words and more start; many a surname is also a town."""
    sure = [
        mention.span
        for mention in doc.mentions
        if mention.kind in _SURE and " " in mention.form
    ]
    return {word.start for span in sure for word in doc.words_in(span)}


def _goes_on(doc: Draft, last: Word, word: Word) -> bool:
    """Whether a run of capitalised words goes on with `word`."""
    gap = doc.text[last.end : word.start]
    initial = gap == ". " and len(last.text) == 1
    if not initial and gap not in (" ", "-", "\u00a0", " & "):
        return False
    return word.text[0].isupper() or word.text in _INSIDE


def _windows(doc: Draft, run: list[Word]) -> Iterator[list[Word]]:
    """The stretches of a run that may be a name; one also without the initials inside it."""
    if any(GLUED.search(word.text) for word in run):
        return
    longest = _LONGEST if len(run) <= _SHOUTED else 3
    for start, first in enumerate(run):
        if not _opens_name(doc, first):
            continue
        for end in range(min(start + longest, len(run)), start + 1, -1):
            window = run[start:end]
            if window[-1].text[0].isupper():
                yield window
                plain = _without_initials(window)
                if 1 < len(plain) < len(window):
                    yield plain


def _opens_name(doc: Draft, word: Word) -> bool:
    """Whether a word has a capital and follows no hyphen: the Marie of Jean-Marie opens no name."""
    return not word.text[0].islower() and not _follows_hyphen(doc, word)


def _follows_hyphen(doc: Draft, word: Word) -> bool:
    return doc.text[max(word.start - 1, 0) : word.start] == "-"


def _without_initials(window: list[Word]) -> list[Word]:
    inside = [word for word in window[1:-1] if len(word.text) > 1]
    return [window[0], *inside, window[-1]]


def _of(
    doc: Draft, window: list[Word], limits: Limits, usage: Usage
) -> Iterator[Miss]:
    """The known names that `window` may be a slip for."""
    cases = list(_cases(doc, window, limits))
    if not cases:
        return
    from factlint.known.near.evidence import (
        weigh,
    )  # most names in copy are near none, and then it is not needed

    for case in cases:
        verdict = None if _either(doc, case, cases) else weigh(case, usage)
        if verdict:
            yield Miss(
                case.span, case.right, case.entry, verdict.sure, verdict.reasons
            )


def _cases(doc: Draft, window: list[Word], limits: Limits) -> Iterator[Case]:
    """The names on file from which one word of `window` differs by a slip."""
    lower = [fold(word.text).lower() for word in window]
    if len(window) == 2 and len(lower[0]) == 1:
        return
    near_ones = doc.book.misses(lower, limits.max_edits)
    for gap, known, number in (*near_ones, *_by_ear(doc, lower)):
        if not slip(lower[gap], known, limits):
            continue
        entry = doc.book.entry(number)
        right = _form(entry, [*lower[:gap], known, *lower[gap + 1 :]])
        if right is None or len(right) <= limits.min_length:
            continue
        if entry.match != "exact_case" and _has_hyphens_of(doc, window, right):
            yield Case(tuple(window), gap, known, right, number)


def _has_hyphens_of(doc: Draft, window: list[Word], right: str) -> bool:
    """Whether the words are joined by as many hyphens as the right form has."""
    return right.count("-") == sum(_follows_hyphen(doc, word) for word in window[1:])


def _either(doc: Draft, case: Case, cases: list[Case]) -> bool:
    """Whether the copy is as near to somebody whom the entry says not to take it for."""
    others = doc.book.entry(case.entry).not_same_as
    return any(
        doc.book.entry(other.entry).slug in others and other.edits <= case.edits
        for other in cases
    )


def _by_ear(doc: Draft, lower: list[str]) -> Iterator[tuple[int, str, int]]:
    """Known names in which a word starts with another letter of the same sound: Carl for Karl."""
    for gap, word in enumerate(lower):
        if word[0] in _SAME_SOUND:
            other = _SAME_SOUND[word[0]] + word[1:]
            found = doc.book.at([*lower[:gap], other, *lower[gap + 1 :]], gap)
            yield from (
                (gap, known, number) for known, number in found if known == other
            )


def _apart(found: list[Miss]) -> list[Miss]:
    """Of near misses that overlap the surest, of those the longest; in order."""
    apart = Apart()
    surest = sorted(
        found, key=lambda miss: (not miss.sure, miss.span.start - miss.span.end)
    )
    return sorted(
        (miss for miss in surest if apart.take(miss.span)),
        key=lambda miss: miss.span.start,
    )


def _form(entry: Entry, lower: list[str]) -> str | None:
    """The right form of the entry that has these words."""
    for form in right_forms(entry):
        if lowered(words(fold(form), Span(0, len(fold(form))))) == lower:
            return form
    return None


def slip(word: str, known: str, limits: Limits) -> bool:
    """Whether `word` is within the limits of `known`; short words and numbers are never compared."""
    if (
        abs(len(word) - len(known)) > limits.max_edits
        or min(len(word), len(known)) < 3
        or _DIGIT.search(word + known)
    ):
        return False
    return near.distance(word, known, limits.max_edits) <= limits.max_edits
