"""Numbers of display copy that its text does not say: others in their place, or none."""

from collections.abc import Iterator

from factlint.article.display.copy import Body, Display, Odd, Place
from factlint.article.display.sums import adds_up
from factlint.article.display.values import Value, in_sentence, last_figure, slack
from factlint.article.facts.tolls import KINDS, NEXT_CLAUSE, TOLLS
from factlint.english.facts import facts
from factlint.english.numbers.numbers import Number, tokens
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.lexicon import words
from factlint.start.regex import lazy
from factlint.text import Span

_NAME = lazy(r"(?<=\d)[A-Z]\b(?<![KMB])|\w[^\W\d_]")
"""How what looks like a number goes on as a name: 18F, 4x4."""
_NO_COUNT = words("news.list-noun")
"""Nouns of the length of a list, which the text need not say, and of time, which it tells in dates."""
_LOOSE = ("count", "ordinal", "duration", "age", "measure")
_FEW = 2
"""Numbers up to this are hardly a claim: one, a second."""
_LISTED = 100
"""A list that opens a headline has fewer items."""
_FLOOR = 1.2
"""How far the true number may lie above one whose last figures were cut off: `$1 million` for $1,158,000."""
_ABOUT = 0.5
"""The share of the other words that a sentence has which tells of the same, where nothing is counted."""
_SURE = 2
"""So many longer words in common make it likely that two numbers are one."""
_TEN, _DOZEN = 10, 12


def odd(display: Display) -> Iterator[Odd]:
    """The numbers that the text does not support."""
    said = [one for one in _said(display) if _is_claim(display, one) or display.twin]
    if not said:
        return
    there = _values(display.body)
    for one in said:
        other = _in_twin(display, one)
        if other:
            yield Odd("number", _shown(display.draft, one.quantity), _place(other))
        if other or not _is_claim(display, one):
            continue
        support = max(
            (
                _nearness(display, one, value)
                for value in there
                if _supports(one, value)
            ),
            default=-1,
        )
        if support > _SURE or (support < 0 and adds_up(one, there)):
            continue
        other = _instead(display, one, there, _least(display, one, support))
        if other:
            yield Odd(
                "number",
                _shown(display.draft, one.quantity),
                _place(other),
                sure=bool(one.counts),
            )
        elif (
            support < 0
            and _must_be_said(one)
            and not _is_figure(display.body, one.quantity)
        ):
            yield Odd(
                "number", _shown(display.draft, one.quantity), sure=one.counts in KINDS
            )


def _in_twin(display: Display, said: Value) -> Value | None:
    """The one other number of the sentence that this repeats, where that does not support the number said."""
    there = in_sentence(display.twin) if display.twin else []
    if any(_supports(said, value) for value in there):
        return None
    mine = {value.quantity.low for value in _said(display)}
    one = said.quantity
    others = [
        value
        for value in there
        if value.quantity.low not in mine and value.quantity.kind == one.kind
    ]
    others = [
        value
        for value in others
        if value.quantity.unit == one.unit and value.quantity.noun == one.noun
    ]
    others = [value for value in others if _of_a_size(one, value.quantity)]
    return others[0] if len(others) == 1 else None


def _place(value: Value) -> Place:
    return Place(value.place.draft, _shown(value.place.draft, value.quantity))


def _least(display: Display, said: Value, support: int) -> int:
    """How near a number of the text must be to stand in the place of one that others support, but weakly."""
    loose = display.guessed + (said.quantity.kind in ("duration", "measure"))
    return _SURE + max(support, 0) + 2 * loose


def _said(display: Display) -> list[Value]:
    draft, words = display.draft, {word.start for word in display.words}
    return [
        value
        for sentence in draft.sentences_in(display.span)
        for value in in_sentence(Place(draft, sentence))
        if any(word.start in words for word in draft.words_in(value.quantity.span))
    ]


def _values(body: Body) -> list[Value]:
    return [value for place in body.sentences for value in in_sentence(place)]


def _is_claim(display: Display, said: Value) -> bool:
    """False for years, parts of names, numbers that say hardly anything, and the length of a list."""
    one, text = said.quantity, display.draft.text
    start, end = one.span
    if (
        text[start] == "0"
        or text[start - 1 : start] in ("’", "'")
        or _NAME.search(text, end - 1, end + 1)
    ):
        return False
    if (
        one.kind in ("fraction", "ratio")
        or one.noun in _NO_COUNT
        or (one.kind in _LOOSE and one.low <= _FEW)
    ):
        return False
    if one.kind != "count":
        return True
    if text.startswith((" others", " more"), end):
        return False
    year = one.step == 1 and 1800 <= one.low <= 2100 and "," not in one.span.of(text)
    opens = start - display.span.start < _FEW and not one.noun
    return not year and not (opens and one.low < _LISTED)


def _supports(said: Value, value: Value) -> bool:
    """True where the text's number is the one said, as exactly as headlines are."""
    one, other = said.quantity, value.quantity
    if not _alike(one, other) or (
        said.counts != value.counts and {said.counts, value.counts} <= KINDS
    ):
        return False
    if one.approx == "least":
        return other.high >= one.low * 0.98 and other.low <= max(
            one.low * 1.3, one.low + last_figure(one)
        )
    if one.approx == "most":
        return other.low <= one.high * 1.02 and other.high >= one.high * 0.85
    rest = value.place.draft.text[other.span.end : other.span.end + 7]
    if (
        one.kind == "count"
        and rest.startswith((" other", " more"))
        and other.low < one.low <= other.low + _FEW
    ):
        return True  # the captain and 11 others
    most = max(slack(one), slack(other))
    if one.scale > 1 and one.low <= other.low < min(
        one.low + one.step, one.low * _FLOOR
    ):
        return True  # cut off, not rounded
    return other.low - most <= one.high and one.low - most <= other.high


def _alike(one: Quantity, other: Quantity) -> bool:
    """True where one may stand for the other: both money, both shares, both counts."""
    if one.kind == "count" and one.noun:
        return other.kind in ("count", "ordinal")
    if one.kind in _LOOSE and other.kind in _LOOSE:
        return True
    return one.kind == other.kind or {one.kind, other.kind} <= {"percent", "points"}


def _nearness(display: Display, said: Value, value: Value) -> int:
    """How surely a number of the right value is the one said: by what it counts, and the words they share."""
    same = said.counts and said.counts == value.counts
    return display.shared(value.place) + (
        _SURE + 1 if same and said.counts in KINDS else bool(same)
    )


def _instead(
    display: Display, said: Value, there: list[Value], least: int
) -> Value | None:
    """What the text says in the place of the number; None where that is not certain enough."""
    one = said.quantity
    mine = {value.quantity.low for value in _said(display)}
    best, most = None, least - 1
    for value in there:
        other = value.quantity
        if (other.kind, other.unit) != (one.kind, one.unit) or other.low in mine:
            continue
        if one.kind in ("count", "ordinal") and (
            not said.counts or said.counts != value.counts
        ):
            continue
        if not _of_a_size(one, other):
            continue
        if (
            said.counts in ("", "people")
            and display.told(value.place, without=one.span) < _ABOUT
        ):
            continue
        score = display.shared(value.place) + (
            _SURE if said.counts not in ("", "people") else 0
        )
        best, most = (value, score) if score > most else (best, most)
    return best


def _of_a_size(one: Quantity, other: Quantity) -> bool:
    """True where one may be a slip for the other: not ten times as much, unless only the scale differs."""
    small, large = sorted((abs(one.low), abs(other.low)))
    return (
        small * _TEN >= large
        or f"{small:e}".partition("e")[0] == f"{large:e}".partition("e")[0]
    )


def _must_be_said(said: Value) -> bool:
    """False for ages and lengths of time, which the text may tell in dates, and for a few of nothing in particular."""
    kind = said.quantity.kind
    if kind == "count":
        return bool(said.counts or said.quantity.noun) or said.quantity.low > _DOZEN
    return kind in ("money", "percent", "points", "measure")


def _is_figure(body: Body, one: Quantity) -> bool:
    """True where the text has the number in some way, in a name or a table."""
    most = max(slack(one), one.step / 2)
    return any(
        abs(one.low - figure) <= most
        for place in body.sentences
        for figure in _figures(place)
    )


def _figures(place: Place) -> Iterator[float]:
    text = place.draft.text
    found = tokens(text, place.span)
    for fact in facts(text, found):
        if isinstance(fact.value, Number):
            yield fact.value.value
    for token in found:
        figures = "".join(
            sign if sign.isdecimal() else " "
            for sign in token.text.replace(",", "").partition(".")[0]
        )
        yield from map(float, figures.split())


def _shown(draft: Draft, one: Quantity) -> Span:
    """The number with what it counts and what became of them, where that follows soon."""
    if one.kind != "count":
        return one.span
    end = one.span.end
    for word in draft.words_in(
        Span(end, min(end + 45, draft.sentence_of(one.span).end))
    )[:3]:
        key = word.text.lower()
        if key in NEXT_CLAUSE or key[0].isdecimal():
            break
        end = word.end if key in TOLLS or key == one.noun else end
    return Span(one.span.start, end)
