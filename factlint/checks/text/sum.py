"""The parts do not add up to the total beside them.

“12 people, seven men and four women”: readers add, and so did the source. Where copy gives a total and what it is
made of, the sum is done. The finding says what the parts give and does not guess which of the numbers is wrong.
The shares of those for, those against and those undecided, of candidates in one vote, and those into which one whole is
divided cannot make more than 100 percent.
Rounding is allowed for where the numbers are rounded: with decimals, in percent. Whole millions that do not add up
are a query.

A breakdown is what follows a colon, a dash or a bracket, what a total is said to consist of, what is summed up
as “a total of” or “in all”, and kinds of people after a number of people. Left alone: “about”, “at least” and their
like, “including”, “among them”, “others”, groups that overlap, and lists of unlike things.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.checks._rounding import bounds, shown
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:  # imported where a sentence has enough numbers, which most have not
    from factlint.checks.text._breakdowns import Breakdown
    from factlint.english.numbers.quantity import Quantity
    from factlint.english.outline import Outline

severity = "warning"
in_quotes = "query"

bad = [
    "The attack killed «12 people, seven men and four women», in the market.",
    "«Six people died in the fire at a mill near Carlshavn on Tuesday: four men and three women», police said.",
    "The poll had «48% for, 37% against and 20% undecided».",
    "The budget gave «45 percent to schools, 40 percent to roads and 30 percent to parks».",
    "The town is «60 percent white, 35 percent Black and 20 percent Asian».",
    "In May «61% backed Smith, 34% backed Jones and 12% had no opinion».",
    "Lo won «52 percent of the vote, Ek 41 percent and Dahl 17 percent».",
    "The alloy is made up of «70% copper, 25% zinc and 15% tin».",
    "The raid left «12 dead, 7 men and 4 women».",
    "The council counted «a total of 15 people: 8 from Ostia and 9» from Norland.",
    "The port hired «200 men in May and 300 men in June, for a total of 600».",
    "At least one ferry sank; «40 passengers -- 22 adults, 12 children and four babies» -- were saved.",
    "The fund has «$10.5 million: $6.2 million for roads and $3.1 million» for schools.",
    "The «12-member jury, seven women and six men», heard him.",
    "It has «nine members, made up of four farmers and three teachers».",
    "He sold «three boats and four carts, eight in all».",
]
good = [
    "The attack killed 12 people, seven men and five women, in the market.",
    "Six people died in the fire at a mill near Carlshavn on Tuesday: four men and two women, police said.",
    "The poll had 48% for, 37% against and 16% undecided.",
    "The poll had 48% for, 37% against and 10% undecided.",
    "The budget gave 45 percent to schools, 40 percent to roads and 15 percent to parks.",
    "The town is 60 percent white, 30 percent Black and 20 percent Hispanic.",
    "Of those asked, 61% cited prices, 54% rent and 32% wages.",
    "Lo won 52 percent of the vote, Ek 31 percent and Dahl 17 percent.",
    "The alliance took 31.4 percent of the vote and 92 seats, the Socialists 29.8 percent and 86.",
    "Lo won 52 percent of the vote in Lund, 61 percent in Carvo and 44 percent in Halden.",
    "In May 61% backed Smith, 34% backed Jones and 5% had no opinion.",
    "They are 45 percent more likely to smoke, 40 percent more likely to drink and 30 percent more likely to die.",
    "Of men 48% voted for, 37% against; of women 60% voted for.",
    "The attack killed 12 people, including seven men and four women.",
    "The attack killed at least 12 people, seven men and four women.",
    "The storm left 12 dead, 200 injured and 63 missing.",
    "The town has 12 schools, seven churches and four banks.",
    "The fund has $10.5 million: $6.2 million for roads and $4.2 million for schools.",
    "A total of 15 people came: 8 from Ostia and 7 from Norland.",
    "Some 40 percent voted yes, 35 percent no and 24 percent stayed at home.",
    "Of the 12 victims, seven were men and four were children.",
    "The 12-member jury, seven women and five men, heard him.",
    "She chose an eight-person, four-bedroom and two-bathroom house by the quay.",
    "It is a 12-metre, six-cabin and two-mast ship, and its 9-man, two-watch and three-boat crew is new.",
    "The raid hurt 30 people, 12 of them children and 4 of them policemen.",
]
_AND = lazy(r"\b(?:and|plus)\b|&")
_NUMBERS = lazy(
    r"\d[\d,.]*|\b(?=[b-fhmnostwB-FHMNOSTW])(?i:(?&number.cardinal number.scale.word -zero)|dozen)\b"
)

opens = (_AND,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each total that its parts do not give."""
    found = (
        [match.start() for match in _NUMBERS.finditer(doc.text)]
        if _AND.search(doc.text)
        else []
    )
    for sentence in doc.sentences if len(found) > 2 else ():
        many = (
            bisect_left(found, sentence.end) - bisect_left(found, sentence.start) > 2
        )
        if (
            many
            and _AND.search(doc.text, *sentence)
            and len(doc.numbers_in(sentence)) > 2
        ):
            yield from _wrong(doc, sentence)


def _wrong(doc: Draft, sentence: Span) -> Iterator[Hit]:
    """The totals of a sentence that are not the sum of their parts, and its shares that are more than all."""
    from factlint.english.numbers.ranges import ranged
    from factlint.english.outline import ADDED, Outline

    numbers = ranged(doc.text, doc.numbers_in(sentence))
    outline = Outline(doc.text, sentence, numbers, ADDED)
    too_much = list(_overfull(outline))
    yield from too_much
    for hit in _totals(outline):
        if not any(hit.span.overlaps(other.span) for other in too_much):
            yield hit


def _totals(outline: "Outline") -> Iterator[Hit]:
    """The totals that their parts do not give, each passage once; rounded ones are a query."""
    from factlint.checks.text._breakdowns import breakdowns

    found = list(breakdowns(outline))
    told = [breakdown.span for breakdown in found if _exactly(breakdown)]
    for breakdown in found:
        rounded = _rounding(breakdown)
        if (not rounded or _in_whole(breakdown)) and not any(
            breakdown.span.overlaps(span) for span in told
        ):
            severity = "info" if rounded else None
            message = _message(outline, breakdown)
            yield Hit(breakdown.span, message, severity=severity)
        told.append(breakdown.span)


def _overfull(outline: "Outline") -> Iterator[Hit]:
    """The shares that make more than all: of those for and against, and of one whole that is divided."""
    from factlint.checks.text import _stances, _wholes

    for row in _stances.overfull(outline):
        shares = [outline.quantity(match["share"]) for match in row]
        yield _too_much(outline, outline.span(row[0].start(), row[-1].end()), shares)
    for match in _wholes.overfull(outline):
        shares = outline.quantities(match["row"])
        if any(share.kind != "percent" for share in shares):
            continue  # seats stand among them, say
        yield _too_much(outline, outline.span(*match.span("row")), shares)


def _too_much(outline: "Outline", span: Span, shares: "list[Quantity]") -> Hit:
    words = [outline.words(share) for share in shares]
    made = shown(sum(share.low for share in shares))
    given = f"{', '.join(words[:-1])} and {words[-1]} make {made} percent"
    return Hit(span, f"{given}, more than all; one of the shares is wrong")


def _exactly(breakdown: "Breakdown") -> bool:
    return abs(
        sum(part.low for part in breakdown.parts) - breakdown.total.low
    ) < 1e-6 * max(1, breakdown.total.low)


def _in_whole(breakdown: "Breakdown") -> bool:
    """Whether all are whole millions or billions, which seldom are rounded in one sentence."""
    return all(
        number.scale >= 10**6 and number.step == number.scale
        for number in [breakdown.total, *breakdown.parts]
    )


def _rounding(breakdown: "Breakdown") -> bool:
    """Whether the numbers may have been rounded from some that add up."""
    numbers = [breakdown.total, *breakdown.parts]
    step = _common_step(numbers)
    total, *parts = (bounds(_rounded(number, step)) for number in numbers)
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    return low <= total.high + 1e-6 and total.low <= high + 1e-6


def _common_step(numbers: list["Quantity"]) -> float:
    """The hundreds or thousands that all numbers are rounded to; nothing where they seem exact."""
    step = 1000.0
    while step >= 100 and any(number.low % step for number in numbers):
        step /= 10
    return (
        step
        if step >= 100 and all(number.low >= 10 * step for number in numbers)
        else 0.0
    )


def _rounded(quantity: "Quantity", step: float) -> "Quantity":
    """The quantity with a step of its own only where its figures are rounded ones."""
    whole = (
        quantity.step == 1
        and quantity.scale == 1
        and quantity.kind in ("count", "money")
    )
    return quantity._replace(step=step, noun="") if whole else quantity


def _message(outline: "Outline", breakdown: "Breakdown") -> str:
    parts = [outline.words(part) for part in breakdown.parts]
    total = _shown(outline, breakdown)
    summed = f"{', '.join(parts[:-1])} and {parts[-1]}"
    said = outline.words(breakdown.total)
    said = (
        said[:1].lower() + said[1:] if said[1:2].islower() else said
    )  # Six, but not US$6
    return f"{summed} make {total}, not {said}; one of the numbers is wrong, or a part is missing"


def _shown(outline: "Outline", breakdown: "Breakdown") -> str:
    """The sum of the parts, in the scale of the total."""
    scale = max(breakdown.total.scale, 1)
    value = round(sum(part.low for part in breakdown.parts) / scale, 4)
    figures = f"{value:,.4f}".rstrip("0").rstrip(".")
    names = {
        10**3: " thousand",
        10**6: " million",
        10**9: " billion",
        10**12: " trillion",
    }
    unit = breakdown.total.unit
    sign = unit if breakdown.total.kind == "money" and unit[-1:] in "$£€" else ""
    after = {"percent": " percent"}.get(breakdown.total.kind, "")
    return f"{sign}{figures}{names.get(int(scale), '')}{after}"
