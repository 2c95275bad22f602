"""A percentage does not follow from the two numbers beside it.

From 40 to 50 is 25 percent and not 20; eight of twelve are two thirds and not 75 percent. Where copy gives both
numbers and the percentage in one sentence, one of the three is wrong if they do not fit, and readers do the sum.
The finding says what the two numbers give and does not guess which of the three is wrong. Where both numbers are
percentages themselves and the copy takes their difference for a percentage, it is percentage points that are
meant. Rounding is allowed for, as far as the figures shown leave it open.

Left alone: numbers with “about”, “nearly”, “more than” and their like, ranges, numbers of two units, and sentences
in which it is not plain which numbers the percentage is of.
"""

from collections.abc import Iterator, Sequence

from factlint.checks._rounding import Bounds, bounds, shown
from factlint.checks.text._claims import ChangeClaim, changes, factors, shares
from factlint.english.numbers.quantity import Quantity
from factlint.english.numbers.ranges import ranged
from factlint.english.outline import SIZES, Outline
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"

bad = [
    "Ferry traffic rose «from 40 to 50 boats a day, up 20%», the port said.",
    "Sales fell «to $3.2 million from $4 million, a 25 percent» drop, in the year.",
    "The number of wardens «rose 20% from 40 to 50» in May.",
    "Fines «rose 12 percent to 560 crowns from 400 crowns».",
    "The council heard «8 of the 12 districts, or 75 percent», before the vote.",
    "The board met «100 of the city's 400 drivers (40%»).",
    "«Of 400 drivers, 100, or 40%», refused.",
    "«One in four, or 40%», of members refused.",
    "Turnout «rose 10 percent, from 40 percent to 50 percent».",
    "Support «fell three percentage points to 41 percent from 49 percent».",
    "The harbour took «1,200 containers, up 50 percent from 1,000» a year earlier.",
    "Orders «doubled to 90 from 30» in a year.",
    "Exports «fell two-thirds, from 900 tonnes to 600 tonnes».",
    "«Sixty of 120 pupils, 60 per cent», passed the test.",
    "The poll put the party at «45 percent, up four points from 39 percent» in May.",
]
good = [
    "Ferry traffic rose from 40 to 50 boats a day, up 25%, the port said.",
    "Sales fell to $3.2 million from $4 million, a 20 percent drop.",
    "Net profit rose 23.4 pct to 1.6 billion crowns from 1.3 billion.",
    "Fines rose about 12 percent to 560 crowns from 400 crowns.",
    "The council heard 8 of the 12 districts, or 67 percent, before the vote.",
    "Of 400 drivers, 100, or 25%, refused.",
    "The board met 100 of the city's 400 drivers (25%).",
    "One in four, or 26%, of members refused.",
    "About one in four, or 40%, of members refused.",
    "Turnout rose 10 points, from 40 percent to 50 percent.",
    "Turnout rose 25 percent, from 40 percent to 50 percent.",
    "Prices rose 3 percent in May, and the number of shops fell from 40 to 30.",
    "The fund grew 5 percent to $20 million from 300 farms.",
    "Exports fell one-third, from 900 tonnes to 600 tonnes, and grew two-fifths, from 100 to 140 tonnes, in May.",
    "Sixty of 120 pupils, 50 per cent, passed the test.",
    "The poll put the party at 43 percent, up four points from 39 percent in May.",
    "Orders more than doubled to 90 from 30 in a year.",
]

_SAYS = lazy(
    r"(?&number.percent)|%|(?&number.multiple:past)|[ -](?&number.fraction -half -halves)\b"
)
_POINTS = lazy(r"[ -]points?\b")
_ROUGHLY = 14.0
"""The step of a change that is said as a fraction, in percent."""
_TRIFLE = 0.03
"""Below this share of a percentage nobody would print a correction."""

opens = (_SAYS,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each percentage that its two numbers do not give."""
    for sentence in doc.sentences:
        if _SAYS.search(doc.text, *sentence):
            numbers = _pointed(doc.text, doc.numbers_in(sentence))
            numbers = ranged(doc.text, numbers)
            outline = Outline(doc.text, sentence, numbers, SIZES)
            told: set[Span] = set()
            for span, message in _wrong(outline):
                if message and span not in told:
                    told.add(span)
                    yield Hit(span, message)


def _pointed(text: str, numbers: Sequence[Quantity]) -> Sequence[Quantity]:
    """The numbers with those of points made percentage points, where they stand beside two percentages."""
    if sum(number.kind == "percent" for number in numbers) < 2:
        return numbers
    return [_points_of(text, number) for number in numbers]


def _points_of(text: str, number: Quantity) -> Quantity:
    match = _POINTS.match(text, number.span.end)
    if number.kind != "count" or not match:
        return number
    return number._replace(kind="points", unit="pp", span=number.to(match.end()))


def _wrong(outline: Outline) -> Iterator[tuple[Span, str | None]]:
    readings = (
        (changes(outline), _change),
        (shares(outline), _share),
        (factors(outline), _factor),
    )
    for claims, judge in readings:
        yield from (
            (claim.span, judge(outline, claim))
            for claim in claims
            if _comparable(claim)
        )


def _comparable(claim: ChangeClaim) -> bool:
    """Whether the three numbers are said without caution, and the two are of one kind."""
    old, new = claim.old, claim.new
    if not (old.exact and new.exact and claim.said.exact):
        return False
    if old.low <= 0 or new.low <= 0:
        return False
    same = (old.kind, old.unit) == (new.kind, new.unit)
    return same or _leaves_unit(old, new) or _leaves_unit(new, old)


def _leaves_unit(bare: Quantity, other: Quantity) -> bool:
    """Whether a bare number may be of the unit of the other: from 40 to 50 percent."""
    share = other.kind == "percent" and (bare.low > 100 or bare.scale > 1)
    return bare.kind == "count" and not bare.noun and not share


def _old(claim: ChangeClaim) -> Quantity:
    """The first number with the scale that it leaves to the second: from 3.2 to 4 million."""
    old, new = claim.old, claim.new
    if (
        old.scale == 1
        and new.scale >= 1000
        and old.low * 50 < new.low
        and old.kind == "count"
    ):
        return old._replace(
            low=old.low * new.scale,
            high=old.high * new.scale,
            step=old.step * new.scale,
        )
    return old


def _change(outline: Outline, claim: ChangeClaim) -> str | None:
    """What is wrong with a change in percent or in points, from one number to another."""
    if claim.said.kind == "fraction":
        low = 100 * claim.said.low
        said = claim.said._replace(low=low, high=low, step=_ROUGHLY)
        claim = claim._replace(said=said)
    both = claim.old.kind == claim.new.kind == "percent"
    if claim.said.kind == "points":
        wrong = both and not _fits_points(claim)
        return _points(outline, claim) if wrong else None
    if _fits_percent(claim):
        return None
    if both and _fits_points(claim):
        return _confused(outline, claim)
    return None if _is_near(claim) else _percent(outline, claim)


def _fits_points(claim: ChangeClaim) -> bool:
    """Whether one share less the other may be what is said."""
    old, new = _ends(claim)
    points = Bounds(new.low - old.high, new.high - old.low)
    return _fits(points, bounds(claim.said), claim.turn)


def _fits_percent(claim: ChangeClaim) -> bool:
    """Whether the change, as a share of the first number, may be what is said."""
    return _fits(_relative(*_ends(claim)), bounds(claim.said), claim.turn)


def _ends(claim: ChangeClaim) -> tuple[Bounds, Bounds]:
    """Both numbers, rounded as finely as the finer one."""
    first = _old(claim)
    step = min(first.step, claim.new.step)
    return bounds(first, step), bounds(claim.new, step)


def _is_near(claim: ChangeClaim) -> bool:
    """Whether the change differs so little from what is said that nobody would correct it, or rounding may do it."""
    first, said = _old(claim), claim.said.low
    found = 100 * (claim.new.low / first.low - 1)
    apart = abs(abs(found) - said)
    if apart < _TRIFLE * said and (found > 0) == (claim.turn >= 0):
        return True
    steps = sorted((first.step, claim.new.step))
    return apart < max(3, said / 5) and steps[1] > 9 * steps[0]


def _relative(old: Bounds, new: Bounds) -> Bounds:
    return Bounds(
        100 * (new.low / old.high - 1),
        100 * (new.high / max(old.low, old.high / 1000) - 1),
    )


def _fits(found: Bounds, said: Bounds, turn: int) -> bool:
    """Whether the change may be what is said; the direction counts where the copy gives it."""
    ways = [turn] if turn else [1, -1]
    return any(
        found.meets(Bounds(*sorted((way * said.low, way * said.high))))
        for way in ways
    )


def _share(outline: Outline, claim: ChangeClaim) -> str | None:
    if claim.new.low > claim.old.high:
        return None
    part, whole, given = bounds(claim.new), bounds(claim.old), bounds(claim.said)
    found = Bounds(100 * part.low / whole.high, 100 * part.high / whole.low)
    if claim.rough:
        odds = 100 * claim.new.low / claim.old.low
        found = _near(odds, max(4, odds / 8))
    if claim.said.kind == "fraction":
        given = _near(claim.said.low * 100, claim.said.low * 7)
    if found.meets(given):
        return None
    share = shown(100 * claim.new.low / claim.old.low)
    words = [outline.words(number) for number in (claim.new, claim.old, claim.said)]
    return f"{words[0]} of {words[1]} is {share} percent, not {words[2]}; one of the three numbers is wrong"


def _near(value: float, within: float) -> Bounds:
    return Bounds(value - within, value + within)


def _factor(outline: Outline, claim: ChangeClaim) -> str | None:
    found = claim.new.low / _old(claim).low
    if abs(found / claim.said.low - 1) <= 0.15:
        return None
    return f"{_from_to(outline, claim)} is {shown(found)} times as much, not {shown(claim.said.low)} times"


def _from_to(outline: Outline, claim: ChangeClaim) -> str:
    return f"from {outline.words(claim.old)} to {outline.words(claim.new)}"


def _percent(outline: Outline, claim: ChangeClaim) -> str:
    found = 100 * (claim.new.low / _old(claim).low - 1)
    turn = "rise" if found > 0 else "fall"
    given = {1: "rise", -1: "fall"}.get(claim.turn, turn)
    said = outline.words(claim.said)
    said = said if given == turn else f"a {given} of {said}"
    is_found = f"a {turn} of {shown(abs(found))} percent" if found else "no change"
    return f"{_from_to(outline, claim)} is {is_found}, not {said}; one of the three numbers is wrong"


def _points(outline: Outline, claim: ChangeClaim) -> str:
    apart = shown(abs(claim.new.low - claim.old.low))
    one, other, said = (
        outline.words(number) for number in (claim.old, claim.new, claim.said)
    )
    return f"{one} and {other} are {apart} percentage points apart, not {said}; one of the three numbers is wrong"


def _confused(outline: Outline, claim: ChangeClaim) -> str:
    apart, share = (
        abs(claim.new.low - claim.old.low),
        abs(100 * (claim.new.low / claim.old.low - 1)),
    )
    return (
        f"{_from_to(outline, claim)} is {shown(apart)} percentage points, or {shown(share)} percent; "
        "say “percentage points” if that is what is meant"
    )
