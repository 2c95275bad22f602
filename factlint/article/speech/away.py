"""Quotations that have left their sentence: told in another frame, or put in marks where they were a paraphrase."""

from collections.abc import Iterator, Sequence

from factlint.article.pair import Pair
from factlint.article.speech.voices import Speech, Utterance
from factlint.english.speakers import SPEECH
from factlint.english.words import lowered
from factlint.known import Draft
from factlint.match import align
from factlint.start.record import NamedTuple
from factlint.text import Span

_LEAST = 5
"""Fewer words between marks may be a term or a title."""
_MARKS = frozenset("“\"«„‘'")
_SMALL = 0.5
"""The share of words with a capital from which on a passage is a title of a work."""


def quotations(pair: Pair, seen: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """The likest quotations of two versions that are not equal, and stand in no sentence that was `seen`."""
    before, after = pair.before.once(Speech), pair.after.once(Speech)
    olds, news = (
        _own(one, other, seen) for one, other in ((before, after), (after, before))
    )
    if olds and news:
        both = align.passages(pair.before.text, olds, pair.after.text, news)
        yield from ((old, new) for old, new in both if old and new)


def _own(speech: Speech, other: Speech, seen: Sequence[Span]) -> list[Span]:
    """The quotations that the other text has not in these words."""
    known = {one.keys for one in other.utterances}
    return [
        one.quote.inner
        for one in speech.utterances
        if one.keys not in known
        and not any(one.quote.inner.overlaps(span) for span in seen)
    ]


class Marked(NamedTuple):
    """A passage that stands in marks in one text and stood outside any in the other."""

    old: Span
    new: Span


def marked(before: Draft, after: Draft) -> Iterator[Marked]:
    """The paraphrases of one text that the other has as quotations, word for word."""
    olds = {one.keys for one in before.once(Speech).utterances}
    for one in after.once(Speech).utterances:
        if len(one.keys) < _LEAST or one.keys in olds or _is_title(after, one):
            continue
        old = _unquoted(before, after, one)
        if old and _is_told(before, old):
            yield Marked(old, one.quote.inner)


def _is_title(draft: Draft, one: Utterance) -> bool:
    words = draft.words_in(one.quote.inner)
    capitals = sum(word.text[0].isupper() for word in words)
    return capitals > _SMALL * len(words)


def _unquoted(before: Draft, after: Draft, one: Utterance) -> Span | None:
    """Where the words stand outside quotation marks in the older text."""
    words, starts, text = before.once(_run)
    said = " ".join(lowered(after.words_in(one.quote.inner)))
    at = text.find(f" {said} ")
    if at < 0:
        return None
    first = starts.get(at)
    if first is None:
        return None
    last = first + len(said.split()) - 1
    span = Span(words[first].start, words[last].end)
    marked = before.text[max(span.start - 1, 0) : span.start] in _MARKS
    return None if before.quoted(span) or marked else span


def _run(draft: Draft) -> tuple[list[Span], dict[int, int], str]:
    """The words of a text, where each starts in them all put together, and that text."""
    starts: dict[int, int] = {}
    length = 0
    said = lowered(draft.words)
    for number, word in enumerate(said):
        starts[length] = number
        length += len(word) + 1
    return [word.span for word in draft.words], starts, f" {' '.join(said)} "


def _is_told(draft: Draft, span: Span) -> bool:
    """Whether the sentence says who said it, so that the words were a paraphrase."""
    words = draft.words_in(draft.sentence_of(span))
    return any(word.text in SPEECH for word in words if not word.span.within(span))
