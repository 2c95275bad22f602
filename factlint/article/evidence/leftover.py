"""Facts that only a draft has, paired with those that only its sources have: one fact that came out otherwise."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from factlint.article import names
from factlint.article.display.dates import is_near
from factlint.article.evidence.scores import SCORE
from factlint.article.facts.about import About, nearness
from factlint.english.dates.said import Said
from factlint.english.numbers.quantity import Quantity
from factlint.lexicon import frequency
from factlint.match import near
from factlint.start.record import NamedTuple

_ANYBODY = ("", "people")
_MOSTLY, _STRICT = 3.0, 6.0
"""What two facts need to be one, in a draft that mostly says what its sources say and in another: 2 for the same thing
counted, 2 or 3 for like figures, 1 for each word that the sentences share (less for words that stand all over the
sources), 2 for each fact that they share, 1 where they share most of their words."""
_HALF, _MOST = 0.5, 0.6
_TEN, _HUNDRED = 10, 100
_SMALL = 2
"""Numbers up to this of nothing in particular are hardly a claim."""
_USUAL = 2
"""Words that stand in more sentences of the sources tell less of each."""


class Anchor(NamedTuple):
    """Two facts that agree."""

    one: About
    other: About


class Leftovers:
    """What is left over of a draft and of its sources. `agreeing` are the facts that they share."""

    def __init__(
        self,
        left: Sequence[About],
        free: Sequence[About],
        agreeing: Iterable[Anchor],
        *,
        supported: bool,
    ) -> None:
        self._left, self._free = left, free
        self._agreeing = list(agreeing)
        self._least = _MOSTLY if supported else _STRICT

    def pairs(
        self, doubtful: "set[int] | frozenset[int]" = frozenset()
    ) -> Iterator[tuple[About, About]]:
        """Each fact of the draft with the one of the sources that it surely is, the likeliest first; none twice.

        Facts whose ids are `doubtful` may agree with another, and need more.
        """
        scored = [
            (score, -at, -number)
            for at, fact in enumerate(self._left)
            for number, other in enumerate(self._free)
            if (score := self._likeness(fact, other))
            >= self._least + (id(fact) in doubtful)
        ]
        mine, its = set[int](), set[int]()
        for _, at, number in sorted(scored, reverse=True):
            if at not in mine and number not in its:
                yield self._left[-at], self._free[-number]
            mine.add(at)
            its.add(number)

    def _likeness(self, one: About, other: About) -> float:
        """How surely two facts are one; 0 where they are of two kinds, or can both be right."""
        alike = _alike(one, other)
        if alike <= 0:
            return 0
        shared = sum(self._weight(stem) for stem in one.beside & other.beside)
        mostly = nearness(one, other) >= _MOST
        alone = 2 * (self._sorts[0][_sort(one)] == self._sorts[1][_sort(one)] == 1)
        anchors = 2 * self._anchors[_places(one, other)]
        return alike + shared + mostly + anchors + alone

    def _weight(self, stem: str) -> float:
        return 1 if self._stems[stem] <= _USUAL else _HALF

    @cached_property
    def _stems(self) -> Counter[str]:
        """In how many sentences of the sources each telling word stands."""
        sentences = {
            (id(one.draft), one.draft.sentence_of(one.span)): one.beside
            for one in [*self._free, *(pair.other for pair in self._agreeing)]
        }
        return Counter(stem for stems in sentences.values() for stem in stems)

    @cached_property
    def _sorts(self) -> tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]:
        """How many facts of each sort are left over on either side."""
        return Counter(map(_sort, self._left)), Counter(map(_sort, self._free))

    @cached_property
    def _anchors(self) -> Counter[tuple[int, int, int]]:
        """How many facts two sentences share."""
        return Counter(_places(*pair) for pair in self._agreeing)


def _sort(one: About) -> tuple[str, ...]:
    """What sort of fact one is: a month, a duration in hours, people called Ingrid."""
    if one.kind == "name":
        return (one.kind, *_words(one)[:1])
    return (one.kind, *one.about[:2])


def _places(one: About, other: About) -> tuple[int, int, int]:
    """The sentences of two facts."""
    mine, its = (fact.draft.sentence_of(fact.span).start for fact in (one, other))
    return mine, its, id(other.draft)


def _alike(one: About, other: About) -> float:
    if one.kind != other.kind:
        return 0
    if isinstance(one.said, Quantity) and isinstance(other.said, Quantity):
        return _of_numbers(one, other, one.said, other.said)
    if isinstance(one.said, Said) and isinstance(other.said, Said):
        return _of_dates(one, other, one.said, other.said)
    if isinstance(one.said, tuple) and isinstance(other.said, tuple):
        return _of_scores(one, other) if one.kind == SCORE else _of_names(one, other)
    return 0


def _of_numbers(one: About, other: About, mine: Quantity, its: Quantity) -> float:
    counts = {one.about[2], other.about[2]}
    if (
        one.about[:2] != other.about[:2]
        or mine.low == its.low
        or mine.kind == "ordinal"
    ):
        return 0
    if len(counts) > 1 and not counts.intersection(_ANYBODY):
        return 0
    small, large = sorted((abs(mine.low), abs(its.low)))
    if small * _TEN < large:
        return 0
    specific = len(counts) == 1 and not counts.intersection(_ANYBODY)
    if mine.kind == "count" and _is_no_claim(small, large, specific=specific):
        return 0
    return 1 + 2 * specific + _look_alike(mine.low, its.low)


def _is_no_claim(small: float, large: float, *, specific: bool) -> bool:
    """Whether numbers are too small to be one that came out otherwise: one of them, a second."""
    return small <= 1 or (small <= _SMALL and (not specific or large > 2 * _SMALL))


def _of_dates(one: About, other: About, mine: Said, its: Said) -> float:
    if one.about != other.about or mine.value == its.value:
        return 0
    if mine.kind == "year":
        turned = sorted(mine.value) == sorted(its.value)
        return _MOSTLY if turned else float(nearness(one, other) >= _MOST)
    if mine.kind == "day" and not is_near(mine.first, its.first):
        return 0
    return 1


def _look_alike(one: float, other: float) -> int:
    """How surely one number is a slip for the other: the same figures in another order, or all but one of some."""
    mine, its = (
        f"{value:.12g}".replace(".", "").strip("0") for value in (one, other)
    )
    if max(one, other) < _HUNDRED or len(mine) != len(its) or len(mine) < 2:
        return 0
    if sorted(mine) == sorted(its):
        return 3
    differ = sum(a != b for a, b in zip(mine, its, strict=True))
    return 2 * (differ == 1 and len(mine) > 2)


def _of_scores(one: About, other: About) -> float:
    """Two scores of which one number is the same, each the only one of its sentence."""
    return 2 if set(one.said) & set(other.said) else 0


def _of_names(one: About, other: About) -> float:
    """People of one surname and two given names, or of one given name and two surnames."""
    mine, its = _words(one), _words(other)
    if len(mine) < 2 or len(its) < 2 or _is_no_person(one) or _is_no_person(other):
        return 0
    office = one.about == other.about != ()
    slip = near.distance(mine[0], its[0], 2) <= 2 and mine[0][0] == its[0][0]
    if mine[-1] == its[-1]:
        if names.one_word(mine[0], its[0], person=True):
            return 0
        return _HALF + 2 * office + 4 * slip
    if mine[0] != its[0] or names.one_word(
        mine[-1], its[-1], person=True, family=True
    ):
        return 0
    slip = near.distance(mine[-1], its[-1], 2) <= 2
    return 1 + 2 * office + 3 * slip


def _is_no_person(one: About) -> bool:
    """Whether neither an office nor a given name shows that a name is a person's."""
    words = _words(one)
    if not all(map(str.isalpha, words)):
        return True
    return not one.about and not frequency.given(words[0])


def _words(one: About) -> list[str]:
    return list(map(str, one.said)) if isinstance(one.said, tuple) else []
