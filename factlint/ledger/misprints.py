"""A wrong text in copy: whether words are it, whole and in its case, and not part of something longer."""

from array import array

from factlint.english import mentioned
from factlint.english.words import words
from factlint.known import Draft
from factlint.match.fold import fold
from factlint.start.regex import lazy
from factlint.text import Span

_FIRST = lazy(r"[^\W_]")
_NAMED_ON = lazy(r"[-‐‑](?=[A-Z])")
_ACRONYM = 4
"""Short words are often in capitals by themselves."""


def found(draft: Draft, wrong: str, right: str) -> list[Span]:
    """Where a wrong text stands in copy, outside notes or not, but not within the right text."""
    said = words(wrong, Span(0, len(wrong)))
    if not said:
        return []
    tail = fold(wrong[said[-1].end :]).removesuffix(".")
    rights = _runs(draft, right) if len(right) > len(wrong) else []
    whole = [
        standing(draft, Span(span.start, span.end + len(tail)), wrong, right)
        for span in _runs(draft, wrong)
        if fold(draft.text[span.end : span.end + len(tail)]) == tail
    ]
    return [
        span
        for span in filter(None, whole)
        if not any(span.within(other) for other in rights)
    ]


def _runs(draft: Draft, text: str) -> list[Span]:
    """Where the words of a text stand one after the other, in any case."""
    wanted = [fold(word.text).lower() for word in words(text, Span(0, len(text)))]
    known, count = draft.once(_places), len(wanted)
    if not wanted:
        return []
    rarest, shift = min(
        ((known.get(word, ()), at) for at, word in enumerate(wanted)),
        key=lambda found: len(found[0]),
    )
    return [
        Span(draft.words[at].start, draft.words[at + count - 1].end)
        for at in (place - shift for place in rarest)
        if at >= 0 and [fold(one) for one in draft.lower[at : at + count]] == wanted
    ]


def _places(draft: Draft) -> "dict[str, array[int]]":
    """The places of each word, folded and in lower case, among the words."""
    found: dict[str, array[int]] = {}
    for place, word in enumerate(draft.lower):
        found.setdefault(fold(word), array("i")).append(place)
    return found


def standing(draft: Draft, span: Span, wrong: str, right: str) -> Span | None:
    """The span of a wrong text of which the words stand at `span`, or None where they are something else."""
    given, text = fold(wrong), draft.text
    head = given[: match.start() if (match := _FIRST.search(given)) else 0]
    start = span.start - len(head)
    if head and fold(text[max(start, 0) : span.start]) != head:
        return None
    shown = fold(text[start : span.end])
    if _is_right(shown, given, fold(right)) or not _has_case(shown, given):
        return None
    if _is_part(
        shown, text[max(start - 2, 0) : start], text[span.end : span.end + 2]
    ):
        return None
    whole = Span(start, span.end)
    spelt = draft.masked(whole) or mentioned.speaks_of_spelling(draft, whole)
    return None if spelt else whole


def _is_right(shown: str, given: str, mended: str) -> bool:
    """Whether the passage is as it should be: the right text, or in capitals, where only case was wrong."""
    return shown == mended or (mended.lower() == given.lower() and shown.isupper())


def _has_case(shown: str, given: str) -> bool:
    """Whether the text has its own capitals, or it has none, or stands where capitals are the rule."""
    if given.islower() or (shown.isupper() and len(shown) > _ACRONYM):
        return True
    both = zip(shown.split(), given.split(), strict=False)
    return all(
        one.startswith((other.rstrip("."), other[:1].upper() + other[1:].rstrip(".")))
        for one, other in both
    )


def _is_part(shown: str, before: str, after: str) -> bool:
    """Whether it stands within a longer number, or a hyphen makes a longer name of it."""
    if shown[0].isdigit() and before[-1:] in tuple(".,") and before[-2:-1].isdigit():
        return True
    if shown[-1].isdigit() and after[:1] in tuple(".,") and after[1:2].isdigit():
        return True
    if shown[-1].isalpha() and _NAMED_ON.match(after):
        return True
    return before[-1:] in tuple("-‐‑") and before[-2:-1].isalpha()
