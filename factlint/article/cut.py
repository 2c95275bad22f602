"""Where one version is the start, or the end, of the other: what is kept of the fuller one, and what is lost."""

from collections import Counter

from factlint.article.pair import Pair
from factlint.english.words import lowered
from factlint.known import Draft
from factlint.ledger import notes
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

MIN_LOST_SHARE = 0.2
"""The least share of the fuller text's words that makes a cut."""
MIN_WORDS = 30
"""The fewest words that a text cut short has."""
_NEARLY_ALL = 0.85
"""The least share of words that what is kept has in common with the fuller text."""
_TAG = lazy(r"<!--[\s\S]*?-->|</?[A-Za-z][^<>]*>")
_STRAY = 0.05
"""The most of a lost stretch that may stand in the other text all the same: a credit, a repeated line."""


class CutSide(NamedTuple):
    """One version: its sentences, the words of each, how many of these the other version has, and where."""

    draft: Draft
    sentences: list[Span]
    words: list[int]
    found: list[int]
    partners: list[Span | None]


class Cut(NamedTuple):
    """The fuller and the shorter version; `kept` are the sentences of the fuller one that are not lost."""

    full: CutSide
    short: CutSide
    kept: range

    @property
    def at_end(self) -> bool:
        """Whether the end is lost, and not the start."""
        return self.kept.start == 0

    def loses(self, draft: Draft, sentence: Span) -> bool:
        """Whether a sentence is of the lost stretch."""
        edge = self.full.sentences[self.kept[-1] if self.at_end else self.kept[0]]
        return draft is self.full.draft and (
            sentence.start >= edge.start if self.at_end else sentence.end <= edge.end
        )


def cut(
    pair: Pair, min_lost_share: float = MIN_LOST_SHARE, min_words: int = MIN_WORDS
) -> Cut | None:
    """The cut, where the versions differ by one."""
    one, other = _side(pair, pair.before), _side(pair, pair.after)
    full, short = (one, other) if sum(one.words) >= sum(other.words) else (other, one)
    words = sum(short.words)
    if words < min_words or sum(short.found) < _NEARLY_ALL * words:
        return None
    kept = _kept(full)
    cuts = _share_lost(full, kept) >= min_lost_share and _nearly_equal(full, kept)
    found = Cut(full, short, kept) if cuts else None
    return None if found and found.at_end and _goes_on(short.draft) else found


def _goes_on(draft: Draft) -> bool:
    """Whether something that is no copy stands behind the last of it, such as code or the tag of a template.

    A file that was cut short ends where it was cut; this one had a piece taken out, or put in another form.
    """
    document = draft.document
    if not document.paragraphs:
        return False
    (_, end), _ = document.map.to_source(document.paragraphs[-1].span)
    return any(map(str.isalnum, _TAG.sub("", document.source[end:])))


def _kept(full: CutSide) -> range:
    """The sentences of the fuller version without the longer of the stretches lost at its start and end."""
    count = len(full.words)
    ends = count - _lost(full.words, full.found)
    begins = _lost(full.words[::-1], full.found[::-1])
    at_end = sum(full.words[ends:]) >= sum(full.words[:begins])
    return range(ends) if at_end else range(begins, count)


def _side(pair: Pair, draft: Draft) -> CutSide:
    """The body's sentences of one version, without notes, each with what it shares with its partner."""
    shared, partner = _partners(pair, draft)
    noted = notes.spans(draft)
    sentences = [
        span
        for span in draft.sentences
        if draft.field_of(span) == "body" and not any(map(span.overlaps, noted))
    ]
    words = [len(draft.words_in(span)) for span in sentences]
    found = [
        min(shared.get(span, 0), count)
        for span, count in zip(sentences, words, strict=True)
    ]
    return CutSide(draft, sentences, words, found, list(map(partner.get, sentences)))


def _partners(pair: Pair, draft: Draft) -> tuple[dict[Span, int], dict[Span, Span]]:
    """How many words a sentence shares with its partners, and the last of these; one that was split has several."""
    shared: dict[Span, int] = {}
    partner: dict[Span, Span] = {}
    mine = draft is pair.before
    there = pair.after if mine else pair.before
    for old, new in pair.aligned:
        if old and new:
            one, other = (old, new) if mine else (new, old)
            shared[one] = shared.get(one, 0) + _shared(draft, one, there, other)
            partner[one] = max(partner.get(one, other), other)
    return shared, partner


def _shared(draft: Draft, span: Span, other_draft: Draft, other: Span) -> int:
    if span.of(draft.text) == other.of(other_draft.text):
        return len(draft.words_in(span))
    one = Counter(lowered(draft.words_in(span)))
    return (one & Counter(lowered(other_draft.words_in(other)))).total()


def _lost(words: list[int], found: list[int]) -> int:
    """How many sentences at the end are lost; a stray one in between may stand in the other version."""
    lost = total = kept = 0
    for count, at in enumerate(range(len(words) - 1, -1, -1), 1):
        total, kept = total + words[at], kept + found[at]
        if found[at] <= _STRAY * words[at] and kept <= _STRAY * total:
            lost = count
    return lost


def _share_lost(full: CutSide, kept: range) -> float:
    return 1 - sum(full.words[at] for at in kept) / max(sum(full.words), 1)


def _nearly_equal(full: CutSide, kept: range) -> bool:
    """Whether the other version has what is kept; the sentence at the cut may have been cut itself."""
    whole = kept[:-1] if kept.start == 0 else kept[1:]
    found = sum(full.found[at] for at in whole)
    return len(kept) > 0 and found >= _NEARLY_ALL * sum(
        full.words[at] for at in whole
    )
