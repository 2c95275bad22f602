"""Two names or two figures that have taken each other's place: Lund beat Moen, and now Moen beat Lund."""

from itertools import pairwise

from factlint.article.compared import Compared, Difference, Side
from factlint.article.facts.bearers import words_of
from factlint.lexicon import words
from factlint.start.record import NamedTuple
from factlint.text import Span

_MUTUAL = words("english.mutual")
"""Words between two names that say the same of both, or that they are one."""
_ARTICLES = words("function.article")
_OTHERS = 2
"""So many other words may have changed in the sentence."""
_SHOWN = 8
"""The sentence is shown from the one name to the other, where it has no more words there."""


class _Unit(NamedTuple):
    """A name, a figure or any other word of a sentence: its kind, what it says, and its tokens."""

    kind: str
    said: str
    at: range


class Exchange(NamedTuple):
    """Two names or figures in both sentences, and whether the sentence tells the same of both."""

    olds: list[Span]
    news: list[Span]
    mutual: bool
    difference: Difference

    def explains(self, found: Difference) -> bool:
        """Whether a difference is no more than a part of the exchange."""
        return any(found.old.overlaps(span) for span in self.olds) and any(
            found.new.overlaps(one) for one in self.news
        )


def found(compared: Compared) -> Exchange | None:
    """The exchange of two names, or of two figures, in sentences that are otherwise as they were."""
    olds, news = (
        _units(compared.before, compared.after),
        _units(compared.after, compared.before),
    )
    if not compared.changes or len(olds) != len(news):
        return None
    differ = [
        both for both in zip(olds, news, strict=True) if both[0][:2] != both[1][:2]
    ]
    moved = [both for both in differ if "word" not in (both[0].kind, both[1].kind)]
    moved = moved or [both for both in differ if _are_nouns(compared, *both)]
    if len(differ) - len(moved) > _OTHERS or not _are_exchanged(moved):
        return None
    return _exchange(compared, olds, moved)


def _are_nouns(compared: Compared, old: _Unit, new: _Unit) -> bool:
    """Whether two words are nouns of somebody or something by the article before them: the bank, a mother."""
    return _is_noun(compared.before, old.at) and _is_noun(compared.after, new.at)


def _is_noun(side: Side, at: range) -> bool:
    before = side.keys[max(at.start - 1, 0) : at.start]
    return (
        at.start > 0
        and before[0] in _ARTICLES
        and side.tokens[at.start].text.islower()
    )


def _units(side: Side, other: Side) -> list[_Unit]:
    """The words of a sentence in order, names and figures as one each."""
    known = {_said(other, at) for _, at in other.names}
    names = [_whole(side, at, known) for _, at in side.names]
    taken = [_Unit("name", _said(side, at), at) for at in names]
    taken += [
        _Unit("number", repr(fact.value), range(fact.first, fact.last))
        for fact in side.facts
        if fact.kind == "number"
    ]
    free = set(range(len(side.keys))).difference(*(unit.at for unit in taken))
    words = [_Unit("word", side.keys[i], range(i, i + 1)) for i in free]
    return sorted([*taken, *words], key=lambda unit: unit.at.start)


def _said(side: Side, name: range) -> str:
    return " ".join(words_of(side.tokens[name.start : name.stop]))


def _whole(side: Side, name: range, known: set[str]) -> range:
    """A name with a first word that may be another word where it opens the sentence, by the other one: Per Moen."""
    longer = range(max(name.start - 1, 0), name.stop)
    return longer if _said(side, longer) in known else name


def _are_exchanged(moved: list[tuple[_Unit, _Unit]]) -> bool:
    """Whether the same two stand in each other's place, wherever they stand."""
    olds = {old[:2] for old, _ in moved}
    news = {new[:2] for _, new in moved}
    return olds == news and len(olds) == 2 and len({kind for kind, _ in olds}) == 1


def _exchange(
    compared: Compared, olds: list[_Unit], moved: list[tuple[_Unit, _Unit]]
) -> Exchange | None:
    first, second = next(
        both for both in pairwise(moved) if both[0][0].said != both[1][0].said
    )
    before, after = compared.before, compared.after
    if before.quoted(first[0].at.start, second[0].at.stop) or after.quoted(
        first[1].at.start, second[1].at.stop
    ):
        return None
    between = [
        unit
        for unit in olds
        if first[0].at.stop <= unit.at.start < second[0].at.start
    ]
    aside = sum(len(old.at) for old, _ in moved)
    spans = (
        _shown(before, first[0].at, second[0].at),
        _shown(after, first[1].at, second[1].at),
    )
    difference = Difference(
        first[0].kind, *spans, (first[0].said, first[1].said), aside
    )
    mutual = _is_mutual(before, first[0], second[0], between)
    return Exchange(
        _spans(before, first[0], second[0]),
        _spans(after, first[1], second[1]),
        mutual,
        difference,
    )


def _spans(side: Side, *units: _Unit) -> list[Span]:
    return [side.span(unit.at.start, unit.at.stop) for unit in units]


def _shown(side: Side, first: range, second: range) -> Span:
    """From the one to the other where they are near, else the first."""
    return side.span(
        first.start,
        second.stop if second.stop - first.start <= _SHOWN else first.stop,
    )


def _is_mutual(side: Side, first: _Unit, second: _Unit, between: list[_Unit]) -> bool:
    """Whether the two are in a list, or a word such as `met` is between them; and the same stands behind both."""
    words = _between(side, first, between)
    after = side.keys[second.at.stop :]
    if first.kind == "number" and words == ["to"]:
        return any(key[-1] == "s" for key in after[:1])  # 90 to 180 days
    return words == after[: len(words)]


def _between(side: Side, first: _Unit, between: list[_Unit]) -> list[str]:
    """The words between two names or figures, without others in a row and without what makes them a pair."""
    rest = [
        unit
        for unit in between
        if unit.kind != first.kind or "," not in side.gap(unit.at.start)
    ]
    words = [side.keys[at] for unit in rest for at in unit.at]
    if words[-1:] == side.keys[max(first.at.start - 1, 0) : first.at.start]:
        words = words[:-1]  # from Oslo or from Bergen
    while words and words[-1] in _MUTUAL:
        words.pop()
    return words
