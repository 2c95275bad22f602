"""A transcript as it was spoken: its words by their turns, and where in it the words of a quotation may stand."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from factlint.article.evidence.turns import Turn, turns, unsaid
from factlint.article.names import bare_word
from factlint.english.names import titles
from factlint.english.numbers import numbers
from factlint.english.numbers.numbers import Token
from factlint.known import Draft
from factlint.lexicon import words
from factlint.match.passage import passage
from factlint.memo import Memo
from factlint.text import Reach, Span

_COMMON = 400
"""Words that stand so often in a transcript tell of no place in it."""
_BUCKET = 8
_TRIES = 3
"""So many places are looked at for each quotation."""
_SHORT = 4
_FILLERS = words("speech.filler")


class Spoken(Memo):
    """The words of a transcript, in order, with the turns that they stand in."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.turns = turns(draft.text)

    @cached_property
    def unsaid(self) -> Reach:
        """What nobody says: labels, times, sounds, marks."""
        text = self.draft.text
        said = [turn.span for turn in self.turns]
        starts = [0, *(span.end for span in said)]
        ends = [*(span.start for span in said), len(text)]
        between = map(Span, starts, ends)
        return Reach(sorted([*between, *unsaid(text)]))

    @cached_property
    def words(self) -> list[Token]:
        """The words that are said."""
        return [
            token
            for turn in self.turns
            for token in numbers.tokens(self.draft.text, turn.span)
            if not self.unsaid.touches(token.span)
        ]

    @cached_property
    def _flat(self) -> str:
        """All words, with a blank around each."""
        return f" {' '.join(token.key for token in self.words)} "

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, token in enumerate(self.words):
            found.setdefault(token.key, []).append(at)
        return found

    def turn_at(self, offset: int) -> Turn | None:
        """The turn that a place of the text is in."""
        at = bisect_right(self.turns, offset, key=lambda turn: turn.span.start) - 1
        return self.turns[at] if at >= 0 else None

    @cached_property
    def labels(self) -> dict[str, frozenset[str]]:
        """What stands before turns, each with its plain words without titles."""
        found = {turn.label for turn in self.turns if turn.label}
        return {label: _bare(label) for label in found}

    def windows(self, keys: Sequence[str]) -> Iterator[Span]:
        """The passages in which words stand in their order, or most of them, the likeliest first; each with and without
        some words more, for what is begun twice."""
        at = self._flat.find(f" {' '.join(keys)} ")
        if at >= 0:
            first = self._flat.count(" ", 0, at)
            yield self._window(range(first, first + len(keys)), 0)
            return
        votes = Counter[int]()
        for at, key in enumerate(keys):
            places = self._told(key, len(keys))
            for place in places:
                votes[(place - at) // _BUCKET] += max(_COMMON // len(places), 1)
        for bucket, _ in votes.most_common(_TRIES):
            start = max((bucket - 1) * _BUCKET, 0)
            stop = start + len(keys) + len(keys) // 2 + 3 * _BUCKET
            said = [token.key for token in self.words[start:stop]]
            found = passage(keys, said, _FILLERS)
            yield self._window(found, start)
            yield self._window(
                range(
                    max(found.start - _BUCKET, 0),
                    min(found.stop + _BUCKET, len(said)),
                ),
                start,
            )

    def _told(self, key: str, count: int) -> list[int]:
        """The places of a word; none of a common one where others tell more."""
        places = self._places.get(key, [])
        return places if len(places) <= _COMMON or count <= _SHORT else []

    def _window(self, found: range, start: int) -> Span:
        """The text of some words, counted from the word at `start`."""
        first, last = (
            self.words[start + found.start],
            self.words[start + found.stop - 1],
        )
        return Span(first.span.start, last.span.end)


def speaks(label: frozenset[str], name: Sequence[str]) -> bool:
    """Whether a label, by its plain words, is that of a person, by those of her or his name."""
    if name and name[-1] in label:
        others = label - {name[-1]}
        initials = {word[0] for word in name} | set(name)
        return not others or len(name) < 2 or bool(others & initials)
    return len(label) == 1 and len(name) > 1 and name[0] in label


def _bare(label: str) -> frozenset[str]:
    """The plain words of a label, without titles and courtesies."""
    said = [word.strip(".,") for word in label.split()]
    kept = [
        word
        for word in said
        if word.lower() not in titles.COURTESY and not titles.is_head(word.lower())
    ]
    return frozenset(bare_word(word) for word in kept or said) - {""}
