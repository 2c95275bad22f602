"""Names of bodies, ships, works and places in which copy has a word exchanged, dropped or in another place.

The Green Valley Tribune may be the Green Valley Times on file, or another paper: it is a query, and a warning where the
copy gives what is on file beside it: what kind of thing it is, where it lies, who leads it.
"""

from collections.abc import Iterator
from functools import partial

from factlint import lexicon
from factlint.english.names import titles
from factlint.english.words import Word, lowered, words
from factlint.entries import Entry
from factlint.known.draft import Draft
from factlint.known.forms import right_forms
from factlint.known.near.name_misses import Miss
from factlint.known.near.runs import runs
from factlint.match.fold import fold
from factlint.match.reworded import weighty
from factlint.rulebook.book import OWN
from factlint.start.regex import lazy
from factlint.text import Apart, Span

_SMALL = lexicon.words("name.particle") | {"of", "and", "the", "for"}
_GAP = lazy(r"(?:[ \u00a0-]|\.[ \u00a0]?(?=[A-Z])| & )\Z")
Heavy = tuple[str, ...]
"""The words of a name that count."""
_LONGEST = 8
"""The most words of a name with those that join them."""
_BEFORE = lexicon.words("function", "title.courtesy")


def misses(doc: Draft) -> Iterator[Miss]:
    """The names in copy that are reworded ones on file, in order."""
    told = set[str]()
    for run in runs(doc.words, partial(_goes_on, doc)):
        found = Apart()
        for window in _windows(doc, run):
            span = Span(window[0].start, window[-1].end)
            shown = span.of(doc.text)
            miss = None if shown in told else _miss(doc, window, span)
            if miss and found.take(span):
                told.add(shown)
                yield miss


def _goes_on(doc: Draft, last: Word, word: Word) -> bool:
    gap = doc.text[last.end : word.start]
    if not _GAP.match(gap) or (gap[0] == "." and len(last.text) > 1):
        return False
    return word.text[0].isupper() or word.text in _SMALL


def _windows(doc: Draft, run: list[Word]) -> Iterator[list[Word]]:
    """The stretches of a run that may be a whole name, the longest first."""
    starts = [at for at in range(len(run)) if _may_start(run, at)]
    ends = [at for at in range(1, len(run)) if _may_end(run, at)]
    for start in starts:
        for end in reversed(ends):
            if start < end < start + _LONGEST:
                yield run[start : end + 1]


def _may_start(run: list[Word], at: int) -> bool:
    """Whether a name may begin at a word: the first with a capital, or one behind an article or a title."""
    if not run[at].text[0].isupper() or run[at].text.lower() in _BEFORE:
        return False
    before = run[at - 1].text.lower() if at else ""
    return not at or before in _BEFORE or before in _SMALL or titles.is_head(before)


def _may_end(run: list[Word], at: int) -> bool:
    """Whether a name may end at a word: the last with a capital, or one before a joining word or a title."""
    if not run[at].text[0].isupper():
        return False
    after = run[at + 1].text if at + 1 < len(run) else ""
    return not after or after in _SMALL or titles.is_head(after.lower())


def _miss(doc: Draft, window: list[Word], span: Span) -> Miss | None:
    """The reworded name that the words are; none where they are on file as they stand."""
    heavy = weighty([fold(word.text).lower() for word in window])
    if len(heavy) < 2 or _is_known(doc, span):
        return None
    near_ones = doc.book.reworded(heavy)
    found = (_judged(doc, span, heavy, *near_one) for near_one in near_ones)
    return next((miss for miss in found if miss), None)


def _is_known(doc: Draft, span: Span) -> bool:
    """Whether a name on file that is no place has a part of the words, or a place all of them."""
    return any(
        doc.entry(mention).section != "places" or span.within(mention.span)
        for mention in doc.mentions_in(span)
    )


def _is_right(doc: Draft, entry: Entry) -> bool:
    """Whether the copy has the right name as well, so that another thing is meant, or the entry asks for its case."""
    return entry.match == "exact_case" or any(
        mention.kind in OWN and doc.entry(mention).id == entry.id
        for mention in doc.mentions
    )


def _joins(name: str) -> list[str]:
    """The words of a name that join others, and its signs for "and"."""
    return [word for word in name.lower().split() if word in _SMALL or word == "&"]


def _form(entry: Entry, known: Heavy) -> str | None:
    """The form of an entry that has these words."""
    for form in right_forms(entry):
        plain = fold(form)
        if weighty(lowered(words(plain, Span(0, len(plain))))) == known:
            return form
    return None


def _judged(
    doc: Draft, span: Span, heavy: Heavy, number: int, known: Heavy
) -> Miss | None:
    """What words are worth beside a name on file: a warning where more that is on file stands beside them."""
    entry = doc.book.entry(number)
    right = _form(entry, known)
    if not right or _is_right(doc, entry):
        return None
    if heavy == known and _joins(span.of(doc.text)) == _joins(right):
        return None
    # few names are near one on file, and then these are not needed
    from factlint.known.near.support import support
    from factlint.known.near.swaps import swap

    found = swap(doc, heavy, known)
    if not found or not found.weight or (found.put and entry.section == "places"):
        return None  # Santa Rosa Beach lies on Santa Rosa Sound
    if found.slip:
        prose = doc.in_body(span) and not doc.quoted(span)
        return Miss(span, right, number, prose, (found.said,))
    reason = support(doc, span, entry, found)
    if not reason and (found.common or found.weight < 1):
        return None
    sure = bool(reason) and found.weight >= 1
    return Miss(span, right, number, sure, (reason or found.said,))
