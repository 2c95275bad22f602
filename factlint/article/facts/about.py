"""Facts by what they are about, so that two texts can be held against each other in whatever words they say them.

`listed(draft, span)` gives the facts of a passage: a number with its unit and what it counts, a date with the words of
its event, a person's name with the office beside it, a quotation with whoever says it. `relation(one, other)` says
what two facts are to each other:

- `agree`: they say one thing in one way;
- `other form`: they say it otherwise, as 1,200 and twelve hundred, $5m and $5.2 million, 5 miles and 8 km, Ada Lund
  and Lund, a quotation and a part of it;
- `contradict`: both are about one thing, and cannot both be right;
- nothing: they are about two things, or it is not sure that they are about one.

`relation` looks at the two facts alone. Whoever reports a contradiction asks as well that no other fact of either
text agrees: 12 boats and 9 boats are two facts where each text has both.
"""

from collections.abc import Iterator
from functools import lru_cache

from factlint.article import names
from factlint.article.display.copy import DisplayPlace
from factlint.article.display.values import in_sentence, slack
from factlint.article.facts.tolls import KINDS
from factlint.article.speech.voices import Speech
from factlint.english import Name
from factlint.english.dates.said import Said
from factlint.english.names import titles
from factlint.english.names.persons import is_full
from factlint.english.numbers import units
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.lexicon import frequency
from factlint.lexicon import words as classed
from factlint.match.changes import changes
from factlint.start.record import NamedTuple
from factlint.text import Span

_LONG = 3
"""Words of no more letters tell of nothing."""
_STEM = 6
"""So many letters know a word again in another form."""
_SHARED = 2
"""So many words two passages have in common at least that tell of one thing."""
_TOLD = 0.5
"""The share of the words of the shorter passage where nothing in particular is counted."""
_COUNTED = 0.3
"""The share where both count the same."""
_TEN = 10
"""One number is no slip for another so many times as large, unless only its scale differs."""
_CONVERTED = 0.06
"""How far a measure in another unit may lie."""
_QUOTED, _ALIKE = 4, 0.6
"""Quotations of so many words are one where this share of them is equal."""
_ANYBODY = ("", "people")
_EMPTY = classed("function", "speech.verb")


class About(NamedTuple):
    """A fact: its kind (number, date, name or quote), where it stands, what it is about, and what it says.

    `about` is what a number counts with its kind and unit, the sort of a date, the office of a person, the speaker of
    a quotation. `said` is a Quantity, a Said, the plain words of a name, or the words of a quotation. `beside` are
    the beginnings of the telling words of its sentence.
    """

    kind: str
    draft: Draft
    span: Span
    about: tuple[str, ...]
    said: "Quantity | Said | tuple[str, ...]"
    beside: frozenset[str]


def listed(draft: Draft, span: Span) -> list[About]:
    """The facts of the sentences of a passage, in order; numbers, dates and names in quotations are those of these."""
    found = [
        fact
        for sentence in draft.sentences_in(span)
        for fact in (
            *_numbers(draft, sentence),
            *_dates(draft, sentence),
            *_names(draft, sentence),
        )
    ]
    return sorted([*found, *_quotes(draft, span)], key=lambda fact: fact.span)


def relation(one: About, other: About) -> str:
    """What two facts are to each other: `agree`, `other form`, `contradict`, or nothing."""
    if one.kind != other.kind:
        return ""
    first, second = one.said, other.said
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        return _of_numbers(one, other, first, second)
    if isinstance(first, Said) and isinstance(second, Said):
        return _of_dates(one, other, first, second)
    if isinstance(first, tuple) and isinstance(second, tuple):
        compare = _of_names if one.kind == "name" else _of_quotes
        return compare(one, other)
    return ""


def nearness(one: About, other: About) -> float:
    """The share of the telling words of the shorter sentence that both have; 0 where they share hardly any."""
    shared = len(one.beside & other.beside)
    least = min(len(one.beside), len(other.beside))
    return shared / least if shared >= min(_SHARED, least) > 0 else 0


def _numbers(draft: Draft, sentence: Span) -> Iterator[About]:
    for value in in_sentence(DisplayPlace(draft, sentence)):
        one = value.quantity
        kind = "percent" if one.kind == "points" else one.kind
        about = (kind, one.unit, value.counts)
        yield _fact("number", draft, one.span, about, one)


def _dates(draft: Draft, sentence: Span) -> Iterator[About]:
    for one in draft.dates_in(sentence):
        sort = "day" if one.first.day else one.kind
        if sort != "relative":
            yield _fact("date", draft, one.span, (sort,), one)


def _names(draft: Draft, sentence: Span) -> Iterator[About]:
    for name in draft.names_in(sentence):
        said = tuple(names.parts(name.parts))
        if said and (name.person or _is_persons(said)):
            yield _fact("name", draft, name.span, office(name), said)


def _is_persons(said: tuple[str, ...]) -> bool:
    """Whether a name of several words begins or ends as people's do, and is no institution's."""
    return is_full(list(said)) and bool(
        frequency.given(said[0]) or frequency.surname(said[-1])
    )


def office(name: Name) -> tuple[str, ...]:
    """The plain words of the office that stands beside a name; courtesies are none."""
    said = titles.plain(name.title) or titles.plain(name.role)
    return tuple(word for word in said if word not in titles.COURTESY)


def _quotes(draft: Draft, span: Span) -> Iterator[About]:
    speech = draft.once(Speech)
    for one in speech.utterances:
        if one.quote.span.within(span):
            who = speech.speaker(one.quote)
            about = (who.name or who.office) if who else ()
            yield _fact("quote", draft, one.quote.inner, about, one.keys)


def _fact(
    kind: str,
    draft: Draft,
    span: Span,
    about: tuple[str, ...],
    said: "Quantity | Said | tuple[str, ...]",
) -> About:
    return About(kind, draft, span, about, said, _beside(draft, span))


def _beside(draft: Draft, span: Span) -> frozenset[str]:
    sentence = draft.sentence_of(span)
    return frozenset(
        stem
        for word in draft.words_in(sentence)
        if not word.span.overlaps(span) and (stem := _stem(word.text.lower()))
    )


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """What a telling word begins with; nothing for small and empty words, and for figures."""
    if len(word) <= _LONG or word in _EMPTY or word[0].isdecimal():
        return ""
    return word.removesuffix("s")[:_STEM]


def _of_numbers(one: About, other: About, first: Quantity, second: Quantity) -> str:
    if one.about[0] != other.about[0]:
        return ""
    if one.about[1] != other.about[1]:
        return "other form" if _is_converted(first, second) else ""
    near, counts = nearness(one, other), {one.about[2], other.about[2]}
    if len(counts) > 1 and not counts.intersection(_ANYBODY):
        return ""
    if _is_equal(first, second):
        return "agree" if first.step == second.step else "other form"
    if _is_rounded(first, second):
        return "other form"
    same = len(counts) == 1 and not counts.intersection(_ANYBODY)
    sure = near >= (_COUNTED if same else _TOLD)
    if len(counts) > 1 and counts & KINDS:
        return ""  # the dead are no people in particular
    return "contradict" if sure and _is_of_a_size(first, second) else ""


def _is_equal(one: Quantity, other: Quantity) -> bool:
    return (one.low, one.high) == (other.low, other.high)


def _is_rounded(one: Quantity, other: Quantity) -> bool:
    """Whether one stands for the other with less precision, or one is said to be a lowest or highest number."""
    for bound, exact in ((one, other), (other, one)):
        if bound.approx == "least" and exact.approx == "" and exact.low > bound.low:
            return True
        if bound.approx == "most" and exact.approx == "" and exact.low < bound.high:
            return True
    most = max(slack(one), slack(other))
    return other.low - most <= one.high and one.low - most <= other.high


def _is_converted(one: Quantity, other: Quantity) -> bool:
    first, second = units.by_name(one.unit), units.by_name(other.unit)
    if not first or not second or first.zero or second.zero:
        return False
    if units.dimension(first) != units.dimension(second):
        return False
    size = one.value * first.size
    return abs(size - other.value * second.size) <= _CONVERTED * abs(size)


def _is_of_a_size(one: Quantity, other: Quantity) -> bool:
    small, large = sorted((abs(one.low), abs(other.low)))
    figures = (f"{value:e}".partition("e")[0] for value in (small, large))
    return small * _TEN >= large or len(set(figures)) == 1


def _of_dates(one: About, other: About, first: Said, second: Said) -> str:
    if one.about != other.about:
        return ""
    if first.value == second.value:
        return "agree"
    if not _clash(first, second):
        return "other form"
    return "contradict" if nearness(one, other) >= _TOLD else ""


def _clash(one: Said, other: Said) -> bool:
    """Whether two dates of one sort differ in a part that both say."""
    if one.kind == "clock":
        return one.hour != other.hour and one.zone == other.zone
    if "range" in (one.kind, other.kind) and one.kind != other.kind:
        return False
    parts = zip((*one.first, *one.last), (*other.first, *other.last), strict=True)
    return any(mine and its and mine != its for mine, its in parts)


def _of_names(one: About, other: About) -> str:
    mine, its = _words(one), _words(other)
    if mine == its:
        return "agree"
    if names.same(mine, its, {}, person=True):
        return "other form"
    full = len(mine) > 1 and len(its) > 1
    if full and (mine[-1] == its[-1] or names.respelt(mine, its)):
        return (
            "contradict" if nearness(one, other) or one.about == other.about else ""
        )
    same = bool(one.about) and one.about == other.about
    return "contradict" if same and nearness(one, other) >= _TOLD else ""


def _words(one: About) -> list[str]:
    return [word for word in one.said if isinstance(word, str)]


def _of_quotes(one: About, other: About) -> str:
    mine, its = _words(one), _words(other)
    if mine == its:
        return "agree"
    short, long = sorted((mine, its), key=len)
    if len(short) < _QUOTED:
        return ""
    differ = changes(short, long)
    kept = len(short) - sum(change.end - change.start for change in differ)
    if kept < _ALIKE * len(short):
        return ""
    reworded = any(
        change.start < change.end or 0 < change.start < len(short)
        for change in differ
    )
    return "contradict" if reworded else "other form"
