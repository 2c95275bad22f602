"""Numbers of display copy that its text does not say: others in their place, or none."""

from collections.abc import Iterator

from factlint.article.display.copy import Body, Display, DisplayPlace, Odd
from factlint.article.display.sums import adds_up
from factlint.article.display.values import (
    ShownValue,
    in_sentence,
    last_figure,
    of_one_sort,
    slack,
)
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
_ANYBODY = ("", "people")
"""What counts in no particular way: one number of these may be any other."""


def odd(display: Display) -> Iterator[Odd]:
    """The numbers that the text does not support."""
    said = [one for one in _said(display) if _is_claim(display, one) or display.twin]
    if not said:
        return
    there = _values(display.body)
    for one in said:
        if other := _in_twin(display, one):
            yield Odd("number", shown(display.draft, one.quantity), _place(other))
        elif _is_claim(display, one):
            yield from _judged(display, one, there)


def _judged(
    display: Display, one: ShownValue, there: list[ShownValue]
) -> Iterator[Odd]:
    """A claim with what the text says in its place, or alone where the text would have to say it."""
    support = _support(display, one, there)
    if support > _SURE or (support < 0 and adds_up(one, there)):
        return
    words = shown(display.draft, one.quantity)
    pictured = display.field == "caption" and one.counts not in (*KINDS, "people")
    other = _instead(display, one, there, _least(display, one, support))
    if other and not pictured:  # what a picture shows is counted for itself
        yield Odd("number", words, _place(other), sure=bool(one.counts))
    elif support < 0 and (other := _only_one(display, one, there)):
        yield Odd("number", words, _place(other))
    elif support < 0 and _is_missed(display, one):
        yield Odd("number", words, sure=one.counts in KINDS)


def _support(display: Display, one: ShownValue, there: list[ShownValue]) -> int:
    """How surely some number of the text is the one said; -1 where none can be."""
    supporting = [value for value in there if _supports(one, value)]
    return max((_nearness(display, one, value) for value in supporting), default=-1)


def _in_twin(display: Display, said: ShownValue) -> ShownValue | None:
    """The one other number of the sentence that this repeats, where that does not support the number said."""
    there = in_sentence(display.twin) if display.twin else []
    if any(_supports(said, value) for value in there):
        return None
    mine = {value.quantity.low for value in _said(display)}
    others = [
        value
        for value in there
        if value.quantity.low not in mine and _is_like(said.quantity, value.quantity)
    ]
    return others[0] if len(others) == 1 else None


def _is_like(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are of one kind, unit and noun, and one may be a slip for the other."""
    alike = (one.kind, one.unit, one.noun) == (other.kind, other.unit, other.noun)
    return alike and _of_a_size(one, other)


def _place(value: ShownValue) -> DisplayPlace:
    return DisplayPlace(value.place.draft, shown(value.place.draft, value.quantity))


def _least(display: Display, said: ShownValue, support: int) -> int:
    """How near a number of the text must be to stand in the place of one that others support, but weakly."""
    loose = display.guessed + (said.quantity.kind in ("duration", "measure"))
    return _SURE + max(support, 0) + 2 * loose


def _said(display: Display) -> list[ShownValue]:
    draft, words = display.draft, {word.start for word in display.words}
    return [
        value
        for sentence in draft.sentences_in(display.span)
        for value in in_sentence(DisplayPlace(draft, sentence))
        if any(word.start in words for word in draft.words_in(value.quantity.span))
    ]


def _values(body: Body) -> list[ShownValue]:
    return [value for place in body.sentences for value in in_sentence(place)]


def _is_claim(display: Display, said: ShownValue) -> bool:
    """Whether a number says something: no year, part of a name, length of a list, and not too small a thing."""
    one, text = said.quantity, display.draft.text
    if _is_in_name(text, one.span) or _says_little(one):
        return False
    if one.kind != "count":
        return True
    start, end = one.span
    if text.startswith((" others", " more"), end):
        return False
    opens = start - display.span.start < _FEW and not one.noun
    return not _is_year(one, text) and not (opens and one.low < _LISTED)


def _is_in_name(text: str, span: Span) -> bool:
    """Whether figures are part of a name, a code or a shortened year: 18F, 007, the ’90s."""
    if text[span.start] == "0" or text[span.start - 1 : span.start] in ("’", "'"):
        return True
    return _NAME.search(text, span.end - 1, span.end + 1) is not None


def _says_little(one: Quantity) -> bool:
    """Whether a number is a share or score, the length of a list or of time, or too small a count."""
    if one.kind in ("fraction", "ratio") or one.noun in _NO_COUNT:
        return True
    return one.kind in _LOOSE and one.low <= _FEW


def _is_year(one: Quantity, text: str) -> bool:
    return one.step == 1 and 1800 <= one.low <= 2100 and "," not in one.span.of(text)


def _supports(said: ShownValue, value: ShownValue) -> bool:
    """Whether the text's number is the one said, as exactly as headlines are."""
    one, other = said.quantity, value.quantity
    if not _alike(one, other) or _are_two_tolls(said, value):
        return False
    if one.approx == "least":
        most = max(one.low * 1.3, one.low + last_figure(one))
        return other.high >= one.low * 0.98 and other.low <= most
    if one.approx == "most":
        return other.low <= one.high * 1.02 and other.high >= one.high * 0.85
    return (
        _with_others(one, value)
        or _is_cut_off(one, other)
        or _is_within_slack(one, other)
    )


def _are_two_tolls(said: ShownValue, value: ShownValue) -> bool:
    """Whether one counts the dead and one the hurt."""
    return said.counts != value.counts and {said.counts, value.counts} <= KINDS


def _with_others(one: Quantity, value: ShownValue) -> bool:
    """Whether the text counts only the others: the captain and 11 others are 12."""
    other = value.quantity
    rest = value.place.draft.text[other.span.end : other.span.end + 7]
    few_more = other.low < one.low <= other.low + _FEW
    return one.kind == "count" and rest.startswith((" other", " more")) and few_more


def _is_cut_off(one: Quantity, other: Quantity) -> bool:
    """Whether the last figures were cut off and not rounded."""
    most = min(one.low + one.step, one.low * _FLOOR)
    return one.scale > 1 and one.low <= other.low < most


def _is_within_slack(one: Quantity, other: Quantity) -> bool:
    most = max(slack(one), slack(other))
    return other.low - most <= one.high and one.low - most <= other.high


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether one may stand for the other: both money, both shares, both counts."""
    if one.kind == "count" and one.noun:
        return other.kind in ("count", "ordinal")
    if one.kind in _LOOSE and other.kind in _LOOSE:
        return True
    return one.kind == other.kind or {one.kind, other.kind} <= {"percent", "points"}


def _nearness(display: Display, said: ShownValue, value: ShownValue) -> int:
    """How surely a number of the right value is the one said: by what it counts, and the words they share."""
    same = said.counts and said.counts == value.counts
    return display.shared(value.place) + (
        _SURE + 1 if same and said.counts in KINDS else bool(same)
    )


def _instead(
    display: Display, said: ShownValue, there: list[ShownValue], least: int
) -> ShownValue | None:
    """What the text says in the place of the number; None where that is not certain enough."""
    mine = {value.quantity.low for value in _said(display)}
    known = _SURE if said.counts not in _ANYBODY else 0
    best, most = None, least - 1
    for value in there:
        if value.quantity.low in mine or not _may_replace(display, said, value):
            continue
        score = display.shared(value.place) + known
        best, most = (value, score) if score > most else (best, most)
    return best


def _only_one(
    display: Display, said: ShownValue, there: list[ShownValue]
) -> ShownValue | None:
    """The only amount, share or count of its sort that the text has, where a sentence says another one."""
    if display.guessed or display.field != "standfirst" or not _is_sorted(said):
        return None
    alike = [
        value
        for value in there
        if _sort(value) == _sort(said) and of_one_sort(said, value)
    ]
    mine = {value.quantity.low for value in _said(display)}
    lows = {value.quantity.low for value in alike} - mine
    if len(lows) != 1 or len(lows) < len({value.quantity.low for value in alike}):
        return None
    return alike[0] if _of_a_size(said.quantity, alike[0].quantity) else None


def _sort(value: ShownValue) -> tuple[str, str, str]:
    return value.quantity.kind, value.quantity.unit, value.counts


def _is_sorted(said: ShownValue) -> bool:
    """Whether a number says what it is of: money, a share, or something that is counted."""
    if said.quantity.kind in ("money", "percent", "points"):
        return True
    return said.quantity.kind == "count" and said.counts not in _ANYBODY


def _may_replace(display: Display, said: ShownValue, value: ShownValue) -> bool:
    """Whether a number is of the unit and the size of the one said, and counts the same or stands in like words."""
    one, other = said.quantity, value.quantity
    if (other.kind, other.unit) != (one.kind, one.unit) or not _of_a_size(one, other):
        return False
    same = said.counts and said.counts == value.counts
    if one.kind in ("count", "ordinal") and not (same and of_one_sort(said, value)):
        return False
    if said.counts not in _ANYBODY:
        return True
    return display.told(value.place, without=one.span) >= _ABOUT


def _of_a_size(one: Quantity, other: Quantity) -> bool:
    """Whether one may be a slip for the other: not ten times as much, unless only the scale differs."""
    small, large = sorted((abs(one.low), abs(other.low)))
    return (
        small * _TEN >= large
        or f"{small:e}".partition("e")[0] == f"{large:e}".partition("e")[0]
    )


def _is_missed(display: Display, said: ShownValue) -> bool:
    """Whether the text would have to say a number, and says it in no way."""
    return _must_be_said(said) and not _is_figure(display.body, said.quantity)


def _must_be_said(said: ShownValue) -> bool:
    """Whether the text has to say a number: no age or length of time, and no few of nothing in particular."""
    kind = said.quantity.kind
    if kind == "count":
        return bool(said.counts or said.quantity.noun) or said.quantity.low > _DOZEN
    return kind in ("money", "percent", "points", "measure")


def _is_figure(body: Body, one: Quantity) -> bool:
    """Whether the text has the number in some way, in a name or a table."""
    most = max(slack(one), one.step / 2)
    return any(
        abs(one.low - figure) <= most
        for place in body.sentences
        for figure in _figures(place)
    )


def _figures(place: DisplayPlace) -> Iterator[float]:
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


def shown(draft: Draft, one: Quantity) -> Span:
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
