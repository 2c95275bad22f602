"""One word of weight in the place of another: the charge, the kin, the period, the quantity, who says or does it.

The lexicon's table `weight` has kinds of such words, and within a kind groups: words of one group, or of two that share
a group, say the same thing in another way, as child and son may. Any other word in an otherwise equal sentence is a
query, for it may be a mend of style as well as another fact.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from factlint import lexicon
from factlint.article.compared import Compared, Difference, Side
from factlint.article.facts import WORD
from factlint.article.facts.opposites import opposed
from factlint.english.names import titles
from factlint.english.nouns import is_plural
from factlint.english.numbers.numbers import Number
from factlint.english.speakers import SPEECH
from factlint.lexicon import words
from factlint.match import near
from factlint.match.changes import Change
from factlint.start.record import NamedTuple

_SMALL = words("function.article", "function.possessive", "function.preposition")
_FUNCTION = words("function")
_OF_MANY = words("function.quantifier")
_TIMED = (
    words("time.now", "function.quantifier", "function.article")
    | words("function.preposition", "number.cardinal")
    | {"last", "next", "past"}
)
"""What stands before a word of time that tells how long, how often or when."""
_DEPARTMENTS = words("title.department")
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_SIZES = lexicon.spelled("number.crowd")
"""How many there are in a crowd, from the smallest on."""
_TOLLS = words("person.toll.dead", "person.toll.hurt")
_LONGEST = 3
"""A phrase of more words is no office and no source."""
_STEM = 3
"""Words that begin with so many equal letters, and end soon after, are taken for forms of one."""
_SLIP = 2
"""So many letters differ in a slip of the hand at most."""


class Weight(NamedTuple):
    """What a phrase tells: the kind of its weight, and the groups that it may be of."""

    kind: str
    groups: frozenset[str]


def differences(
    compared: Compared, known: Sequence[Difference]
) -> Iterator[Difference]:
    """The words of weight that differ outside quotations and beside what is `known` to differ."""
    for change in compared.changes:
        if (
            change.start < change.end
            and change.new_start < change.new_end
            and not _is_known(compared, change, known)
            and not _is_quoted(compared, change)
            and not compared.moved(change)
        ):
            yield from _of_change(compared, change)


def _is_known(
    compared: Compared, change: Change, known: Sequence[Difference]
) -> bool:
    old = compared.before.span(change.start, change.end)
    new = compared.after.span(change.new_start, change.new_end)
    return any(one.old.overlaps(old) or one.new.overlaps(new) for one in known)


def _is_quoted(compared: Compared, change: Change) -> bool:
    return compared.before.quoted(change.start, change.end) or compared.after.quoted(
        change.new_start, change.new_end
    )


def _of_change(compared: Compared, change: Change) -> Iterator[Difference]:
    olds = _bared(compared.before, range(change.start, change.end))
    news = _bared(compared.after, range(change.new_start, change.new_end))
    if not olds or not news or _is_named(compared, olds, news):
        return
    severity = _severity(compared, olds, news)
    if severity == "none":
        return
    sides = (compared.before, olds), (compared.after, news)
    said = [" ".join(side.keys[at.start : at.stop]) for side, at in sides]
    spans = [side.span(at.start, at.stop) for side, at in sides]
    yield Difference(
        WORD,
        spans[0],
        spans[1],
        (said[0], said[1]),
        max(len(olds), len(news)),
        severity or None,
    )


def _is_named(compared: Compared, olds: range, news: range) -> bool:
    """Whether a capital that no start of a sentence gave shows a name or a title: Baker."""
    return any(
        (at.start > 0 and side.tokens[at.stop - 1].text[0].isupper())
        or any(at.start in name and len(name) > 1 for _, name in side.names)
        for side, at in ((compared.before, olds), (compared.after, news))
    )


def _bared(side: Side, changed: range) -> range:
    """The changed words without the articles and small words before them."""
    start = changed.start
    while start < changed.stop and side.keys[start] in _SMALL:
        start += 1
    return range(start, changed.stop)


def _severity(compared: Compared, olds: range, news: range) -> str:
    """How grave it is that the one phrase became the other: nothing for the check's own, `none` for no finding."""
    before, after = compared.before, compared.after
    times = _times(before, olds), _times(after, news)
    if all(times):
        return "" if times[0] != times[1] else "none"
    one = weight(before.keys[olds.start : olds.stop])
    other = weight(after.keys[news.start : news.stop])
    if one and other and (kind := _shared_kind(one, other)):
        if kind[0] & kind[1]:
            return "none"
        return _of_kind(compared, olds, news, one, other)
    return _of_any_word(compared, olds, news)


def _times(side: Side, at: range) -> float:
    """How often something was: twice, three times; 0 where it is not said so."""
    keys = side.keys[at.start : at.stop]
    if len(keys) == 1:
        return _TIMES.get(keys[0], 0)
    number = next((one for one in side.facts if one.first == at.start), None)
    if number and isinstance(number.value, Number) and keys[-1] == "times":
        return number.value.value if number.last == at.stop - 1 else 0
    return 0


def _shared_kind(
    one: tuple[Weight, ...], other: tuple[Weight, ...]
) -> tuple[frozenset[str], frozenset[str]] | None:
    for mine in one:
        for its in other:
            if mine.kind == its.kind:
                return mine.groups, its.groups
    return None


def _of_kind(
    compared: Compared,
    olds: range,
    news: range,
    one: tuple[Weight, ...],
    other: tuple[Weight, ...],
) -> str:
    kinds = {mine.kind for mine in one} & {its.kind for its in other}
    sides = (compared.before, olds), (compared.after, news)
    if "period" in kinds:
        return "" if all(_is_timed(*side) for side in sides) else "info"
    if "quantity" in kinds:
        return _of_quantity(compared, olds, news)
    if kinds == {"source"}:
        return "" if all(_speaks(*side) for side in sides) else "info"
    return ""


def _is_timed(side: Side, at: range) -> bool:
    """Whether a word of time says how long, how often or when, and is no random minute."""
    before = side.keys[max(at.start - 1, 0) : at.start]
    adverb = side.keys[at.stop - 1].endswith("ly")
    return adverb or not before or before[0] in _TIMED or before[0][0].isdecimal()


def _of_quantity(compared: Compared, olds: range, news: range) -> str:
    before, after = compared.before, compared.after
    first, second = before.keys[olds.stop - 1], after.keys[news.stop - 1]
    if {first, second} & _OF_MANY and not _counts(after, news):
        return "info"
    if (
        first in _SIZES
        and second in _SIZES
        and _SIZES.index(first) < _SIZES.index(second)
    ):
        return "info" if _TOLLS & set(after.keys) else ""
    return ""


def _counts(side: Side, at: range) -> bool:
    """Whether what is counted follows: of, or a noun in the plural."""
    following = side.keys[at.stop : at.stop + 2]
    return "of" in following[:1] or any(map(is_plural, following))


def _speaks(side: Side, at: range) -> bool:
    """Whether somebody of this name says it: the ministry said, according to the ministry, for the ministry said."""
    following = side.keys[at.stop : at.stop + 1]
    before = side.keys[max(at.start - 3, 0) : at.start]
    return not SPEECH.isdisjoint(following) or (
        "according" in before and "to" in before
    )


def _of_any_word(compared: Compared, olds: range, news: range) -> str:
    """A query for one content word that became another where nothing else changed in the sentence."""
    if len(compared.changes) > 1 or len(olds) != 1 or len(news) != 1:
        return "none"
    one, other = compared.before.keys[olds.start], compared.after.keys[news.start]
    tokens = compared.before.tokens[olds.start], compared.after.tokens[news.start]
    if not all(token.text.isalpha() and token.text.islower() for token in tokens):
        return "none"
    if _FUNCTION & {one, other} or _are_forms(one, other) or opposed(one, other):
        return "none"
    offices = all(
        _is_of_office(side, at)
        for side, at in ((compared.before, olds), (compared.after, news))
    )
    return "" if offices else "info"


def _is_of_office(side: Side, at: range) -> bool:
    """Whether a word says of which department the officer is whom the next word names: foreign minister."""
    head = side.keys[at.stop : at.stop + 1]
    return side.keys[at.start] in _DEPARTMENTS and not titles.HEADS.isdisjoint(head)


def _are_forms(one: str, other: str) -> bool:
    """Whether two words are one in two forms or spellings, or a slip was mended."""
    short, long = sorted((one, other), key=len)
    if short[:_STEM] == long[:_STEM] and long.startswith(short[:-_SLIP]):
        return True
    return len(short) > _STEM and near.distance(one, other, _SLIP) <= _SLIP


def weight(keys: Sequence[str]) -> tuple[Weight, ...]:
    """What a phrase tells: the whole of it where the lexicon has it, else an office or a source by its last word."""
    if len(keys) > _LONGEST:
        return ()
    known = _known()
    for start in range(len(keys)):
        found = known.get(" ".join(keys[start:]), ())
        if start:
            found = tuple(one for one in found if one.kind in ("person", "source"))
        if found:
            return found
    return ()


@cache
def _known() -> dict[str, tuple[Weight, ...]]:
    """The words and phrases of the table, each with what it tells."""
    found: dict[str, dict[str, set[str]]] = {}
    for name in lexicon.classes("weight"):
        kind, _, group = name.partition(".")
        for word in lexicon.words(f"weight.{name}"):
            found.setdefault(word.replace("-", " "), {}).setdefault(kind, set()).add(
                group
            )
    return {
        word: tuple(Weight(kind, frozenset(groups)) for kind, groups in kinds.items())
        for word, kinds in found.items()
    }
