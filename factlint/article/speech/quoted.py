"""Which changes of a sentence lie inside a quotation, and which of them change what was said."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from factlint.article.compared import Compared, Side
from factlint.english.sentences import STARTERS
from factlint.known import Draft
from factlint.match.changes import Change
from factlint.start.record import NamedTuple

_SHORT = 4
"""Words of no more letters tell of nothing, unless they have a capital."""
_KEPT = 3
"""The least number of words of a quotation that have to be equal; one fewer where nothing else changed."""
_ALIKE = 0.6
"""The share of its words, from the first equal one to the last, that have to be equal."""
_AT_EDGE = 3
"""More changed words than these at the edge of a quotation are another excerpt."""


class _Inside(NamedTuple):
    """For each token of a sentence where the outermost quotation begins that it stands in, or -1.

    `first` and `last` say so of what stands before and after the sentence.
    """

    starts: list[int]
    first: int
    last: int

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The quotations of what stands before and after the tokens `start:end`."""
        before = self.starts[start - 1] if start else self.first
        after = self.starts[end] if end < len(self.starts) else self.last
        return before, after

    def of(self, start: int, end: int) -> int | None:
        """The quotation that the tokens `start:end` lie in, or if there are none what stands around them."""
        around = (
            set(self.starts[start:end])
            if start < end
            else set(self.around(start, end))
        )
        return around.pop() if len(around) == 1 and around != {-1} else None


def changes(compared: Compared) -> list[list[Change]]:
    """The changes inside quotations, those of each quotation together."""
    olds, news = _inside(compared.before), _inside(compared.after)
    found: dict[tuple[int, int], list[Change]] = {}
    for change in compared.changes:
        both = _quotes_of(change, olds, news)
        if both:
            found.setdefault(both, []).append(change)
    return [
        inside
        for both, inside in found.items()
        if _enough(compared, olds, news, both)
    ]


def _inside(side: Side) -> _Inside:
    quotes = [side.draft.quote_of(token.span) for token in side.tokens]
    starts = [quote.span.start if quote else -1 for quote in quotes]
    first, last = quotes[0] if quotes else None, quotes[-1] if quotes else None
    opens = (
        first.span.start if first and first.span.start < side.sentence.start else -1
    )
    closes = last.span.start if last and last.span.end > side.sentence.end else -1
    return _Inside(starts, opens, closes)


def _quotes_of(
    change: Change, olds: _Inside, news: _Inside
) -> tuple[int, int] | None:
    """The quotation of each side that the change lies in; None where it does not lie in one on both."""
    one = olds.of(change.start, change.end)
    other = news.of(change.new_start, change.new_end)
    if one is None or other is None:
        return None
    sizes = change.end - change.start, change.new_end - change.new_start
    befores, afters = (
        olds.around(change.start, change.end),
        news.around(change.new_start, change.new_end),
    )
    if set(befores) == {one} and set(afters) == {other}:
        ends = change.start == 0 or change.end == len(
            olds.starts
        )  # of sentences, which may have been joined
        return None if ends and max(sizes) > _AT_EDGE else (one, other)
    return None if not min(sizes) or max(sizes) > _AT_EDGE else (one, other)


def _enough(
    compared: Compared, olds: _Inside, news: _Inside, both: tuple[int, int]
) -> bool:
    """Whether most of the quotation's words in these sentences are equal."""
    kept = [
        pair
        for pair in compared.partner.items()
        if (olds.starts[pair[0]], news.starts[pair[1]]) == both
    ]
    if _is_one_word(compared):
        return bool(kept)
    if len(kept) < _KEPT - (len(compared.changes) == 1):
        return False
    (first, new_first), (last, new_last) = kept[0], kept[-1]
    longest = max(last - first, new_last - new_first) + 1
    shorter = min(olds.starts.count(both[0]), news.starts.count(both[1]))
    return len(kept) >= _ALIKE * max(longest, shorter)


def _is_one_word(compared: Compared) -> bool:
    """Whether one word became another and nothing else changed, as in “We won,” the mayor said."""
    sizes = [
        (change.end - change.start, change.new_end - change.new_start)
        for change in compared.changes
    ]
    return sizes == [(1, 1)] and len(compared.partner) >= _KEPT


def only_moved(compared: Compared, inside: list[Change]) -> bool:
    """Whether the same words stand in another order."""
    gone, come = _gone_and_come(compared, inside)
    all_gone, all_come = _gone_and_come(compared, compared.changes)
    return not (gone - all_come or come - all_gone)


def _gone_and_come(
    compared: Compared, some: list[Change]
) -> tuple[Counter[str], Counter[str]]:
    gone = Counter(
        key
        for change in some
        for key in compared.before.keys[change.start : change.end]
    )
    come = Counter(
        key
        for change in some
        for key in compared.after.keys[change.new_start : change.new_end]
    )
    return gone, come


class Telling:
    """The telling words of a draft: names, places, numbers, and longer words."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    @cached_property
    def everywhere(self) -> set[str]:
        """All such words."""
        return {word.text for word in self.draft.words if _is_telling(word.text)}

    @cached_property
    def unquoted(self) -> set[str]:
        """Those outside quotations."""
        words = (word for word in self.draft.words if _is_telling(word.text))
        return {word.text for word in words if not self.draft.quoted(word.span)}


def of_another(
    compared: Compared, inside: list[Change], before: Telling, after: Telling
) -> bool:
    """Whether the quotation only names what else the other text is about.

    Outside quotations too each version has a telling word of the change that the other has nowhere.
    """
    old = {
        word
        for change in inside
        for word in _telling(compared.before, change.start, change.end)
    }
    new = {
        word
        for change in inside
        for word in _telling(compared.after, change.new_start, change.new_end)
    }
    one, other = (
        before.unquoted - after.everywhere,
        after.unquoted - before.everywhere,
    )
    return (
        bool(old | new)
        and (not old or bool(old & one))
        and (not new or bool(new & other))
    )


def _telling(side: Side, start: int, end: int) -> Iterator[str]:
    spans = (token.span for token in side.tokens[start:end])
    return (
        word.text
        for span in spans
        for word in side.draft.words_in(span)
        if _is_telling(word.text)
    )


def _is_telling(word: str) -> bool:
    return (
        word[0].isupper()
        or word[0].isdigit()
        or (len(word) > _SHORT and word not in STARTERS)
    )
