"""Near misses of known names in copy, and what in the copy speaks for a misspelling."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factlint.annotate import titles
from factlint.annotate.words import Word
from factlint.match import near
from factlint.match.fold import fold
from factlint.rulebook import roles
from factlint.rulebook.draft import Draft
from factlint.rulebook.known import right_forms
from factlint.text import Span

_LONGEST = 5
_SURE = frozenset(("name", "accept", "short", "demonyms", "title", "never", "title_never", "former", "metonyms"))
_ENDINGS = frozenset(
    "s es ies y n an ian ians ean ese ish i is ic a ans al ally ly er ers or ors ry ries ed ing man men woman women "
    "e en ens o os us ia".split()
)
"""Endings that make another right word of the same stem."""


class Limits(NamedTuple):
    """How far a word may be from a known one, and how long a name has to be."""

    max_edits: int = 2
    min_length: int = 5


class Miss(NamedTuple):
    """A name that is nearly a known one. `right` is the known form, `word` and `known` the words that differ.

    `here` says that the right form stands in the copy too, at least as often; `titled` that a title of
    the known person stands before the name.
    """

    span: Span
    right: str
    entry: int
    word: str
    known: str
    gap: int
    size: int
    here: bool
    titled: bool


def misses(doc: Draft, limits: Limits) -> Iterator[Miss]:
    """The near misses of names of two words and more, in order."""
    at = 0
    sure = [m.span for m in doc.mentions if m.kind in _SURE]
    for run in _runs(doc):
        taken = -1
        for start in range(len(run)):
            for size in range(min(_LONGEST, len(run) - start), 1, -1):
                window = run[start : start + size]
                if window[0].start < taken or _covered(Span(window[0].start, window[-1].end), sure):
                    continue
                miss = _miss(doc, window, limits)
                if miss:
                    yield miss
                    taken = window[-1].end
                    break
        at += 1


def _runs(doc: Draft) -> Iterator[list[Word]]:
    """Runs of capitalised words with single spaces or hyphens between them; `of`, `and` and `the` may stand inside."""
    run: list[Word] = []
    for word in doc.words:
        gap = doc.text[run[-1].end : word.start] if run else ""
        joins = gap in (" ", "-", "\u00a0", ". ") and (gap != ". " or len(run[-1].text) == 1)
        if run and not joins:
            yield _trimmed(run)
            run = []
        if word.text[0].isupper() or (run and word.text in ("of", "and", "the", "on", "de", "al", "bin")):
            run.append(word)
        elif run:
            yield _trimmed(run)
            run = []
    yield _trimmed(run)


def _trimmed(run: list[Word]) -> list[Word]:
    while run and not run[-1].text[0].isupper():
        run = run[:-1]
    return run


def _covered(span: Span, sure: list[Span]) -> bool:
    return any(span.overlaps(other) for other in sure)


def _miss(doc: Draft, window: list[Word], limits: Limits) -> Miss | None:
    lower = [fold(word.text).lower() for word in window]
    span = Span(window[0].start, window[-1].end)
    best: Miss | None = None
    for gap, known, entry in near.misses(lower, doc.book.wild, limits.max_edits):
        if not _plausible(lower[gap], known, limits):
            continue
        right = _form(doc, entry, [*lower[:gap], known, *lower[gap + 1 :]])
        if right is None:
            continue
        miss = Miss(
            span,
            right,
            entry,
            lower[gap],
            known,
            gap,
            len(lower),
            _here(doc, right, window, gap, known),
            _titled(doc, entry, window[0]),
        )
        if best is None or (miss.here, miss.titled) > (best.here, best.titled):
            best = miss
    return best


def _form(doc: Draft, entry: int, lower: list[str]) -> str | None:
    for form in right_forms(doc.book.entry(entry)):
        if re.findall(r"[^\W_]+(?:['’](?!s\b)[^\W_]+)*", fold(form).lower()) == lower:
            return form
    return None


def _plausible(word: str, known: str, limits: Limits) -> bool:
    """True where `word` may be a slip for `known`: near for its length, no ending, no other spelling."""
    edits = 1 if len(known) < 8 else limits.max_edits
    if min(len(word), len(known)) < 3 or near.distance(word, known, edits) > edits:
        return False
    return not (inflected(word, known) or variant(word, known) or word.isdigit() or known.isdigit())


def inflected(one: str, other: str) -> bool:
    """True where the two differ in an ending alone: Korea and Korean, minister and ministry."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    for cut in range(start, max(start - 3, 1), -1):
        if {one[cut:], other[cut:]} <= _ENDINGS | {""}:
            return True
    return False


def variant(one: str, other: str) -> bool:
    """True where two spellings are two ways to write one word: defence, defense; Mohammed, Mohamed; José, Jose."""
    return _skeleton(one) == _skeleton(other)


_SOUNDS = (
    ("kh", "h"), ("ph", "f"), ("ck", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ence", "ense"), ("our", "or"),
    ("tre", "ter"), ("ise", "ize"), ("isa", "iza"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"),
    ("ey", "i"), ("ei", "i"), ("ai", "e"), ("ay", "e"), ("ie", "i"), ("y", "i"), ("q", "k"), ("c", "k"), ("w", "v"), ("z", "s"), ("j", "i"),
)  # fmt: skip


@cache
def _skeleton(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    for sound, letter in _SOUNDS:
        plain = plain.replace(sound, letter)
    return re.sub(r"(.)\1", r"\1", plain)


def _here(doc: Draft, right: str, window: list[Word], gap: int, known: str) -> bool:
    """True where the right form stands in the copy, and its word more often than the wrong one."""
    shown = window[gap].text
    right_word = next((w for w in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", right) if fold(w).lower() == known), right)
    wrong, correct = _count(doc, shown), _count(doc, right_word)
    if gap == len(window) - 1 and len(window) == 2:
        return 0 < wrong < correct or (wrong == correct == 1 and right in doc.text)
    return right in doc.text and wrong <= correct


def _count(doc: Draft, word: str) -> int:
    return sum(other.text == word for other in doc.words)


def _titled(doc: Draft, entry: int, first: Word) -> bool:
    """True where a title that the known person has on file stands right before the name."""
    on_file = [roles.heads(role) for role in doc.book.entry(entry).fields.get("roles", [])]
    before = [word.text for word in doc.words_in(Span(max(first.start - 40, 0), first.start))][-4:]
    return bool(before) and bool(on_file) and any(roles.plain(before[-1:])[-1] in heads for heads in on_file)
