"""One number stands in the copy in two magnitudes: million here, billion there.

“A $3.2 billion dam”, and further down “the $3.2 million dam”: the scale is the part of a number that is swapped most
easily and noticed least. Reported where the same figures count the same thing in two scales, and where a number
that rose or fell “from 2.1 million to 2.3 billion” changes its scale and hardly its figures. The finding names both
places and does not guess which is right.

Left alone: round figures of one digit, which recur by chance, numbers that count different things or nothing that is
named, and numbers that are said to be another share or time.
"""

from collections.abc import Iterator
from itertools import combinations, pairwise

from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.model import Hit, Related
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"

bad = [
    "The «$3.2 billion» dam was begun in May.\n\nCritics say the $3.2 million dam will never pay.",
    "The mill sold «4.5 million tonnes» of wheat.\n\nThe 4.5 billion tonnes of wheat went to Carvo.",
    "Output rose «to 2.3 billion barrels from 2.1 million» in a year.",
    "The town has «127,000» voters.\n\nThe 127 million voters of the town go to the polls on Sunday.",
    "Sales went «from $21.4 million to $22.9 billion» in May.",
]
good = [
    "The $3.2 billion dam was begun in May.\n\nCritics say the $3.2 billion dam will never pay.",
    "The $3.2 billion dam was begun in May.\n\nThe $3.2 million school was not.",
    "The firm has sales of $3.2 billion and debts of $3.2 million.",
    "Sales rose from $3 million to $5 billion in 40 years.",
    "The $5 million dam and the $5 billion dam are two plans.",
    "Output rose to 2.3 billion barrels from 2.1 billion in a year.",
    "Each of the 12 wards has 1,200 voters.\n\nThe 1.2 million voters of the land go to the polls.",
]

_KINDS = ("count", "money", "measure")
_FACTORS = (10**3, 10**6, 10**9)
_NOUN = lazy(r"[ -](?!(?:(?&function))\b)(?P<noun>[a-z]{3,})\b")
_OF_NOUN = lazy(r" (?:worth )?(?:of|in) (?P<noun>[a-z]{4,})\b")
_SCALES = lazy(r"(?&number.scale.word:base)|mln|bn\b|\d,\d\d\d|\d[mk]\b")
_CHANGED = lazy(
    r"(?:(?&number.scale.word:base -hundred)|mln|bn).{1,60}(?:(?&number.scale.word:base -hundred)|mln|bn)"
)

opens = (_SCALES, _CHANGED)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports numbers of one thing that differ by a thousand, then changes that do."""
    told: set[Quantity] = set()
    for noun, pair in _alike(doc):
        if _swapped(*pair) and told.isdisjoint(pair):
            told.update(pair)
            yield _hit(doc, noun, *pair)
    yield from _changes(doc)


def _alike(doc: Draft) -> Iterator[tuple[str, tuple[Quantity, Quantity]]]:
    """The numbers of one thing that have the same figures, two by two."""
    alike: dict[tuple[str, str], list[Quantity]] = {}
    for number in _numbers(doc):
        if number.exact and _figures(number) >= 2:
            alike.setdefault((_noun(doc, number), _shown(number)), []).append(number)
    for (noun, _), found in alike.items():
        if noun:
            yield from ((noun, pair) for pair in combinations(found, 2))


def _hit(doc: Draft, noun: str, first: Quantity, other: Quantity) -> Hit:
    here, there = first.span.of(doc.text), other.span.of(doc.text)
    message = f"the copy has {here} here and {there} below for “{noun}”; one of the scales may be wrong"
    related = (Related(other.span, "the other number"),)
    return Hit(first.span, message, related=related)


def _numbers(doc: Draft) -> Iterator[Quantity]:
    return (
        number
        for sentence in doc.sentences
        if _SCALES.search(doc.text, *sentence)
        for number in doc.numbers_in(sentence)
        if number.kind in _KINDS and number.low >= 1000
    )


def _figures(number: Quantity) -> int:
    """How many figures the number shows, without noughts at its end."""
    return len(_shown(number))


def _shown(number: Quantity) -> str:
    """The figures without noughts at either end: numbers a thousand times apart have the same."""
    return f"{number.low:.6g}".replace(".", "").partition("e")[0].strip("0")


def _noun(doc: Draft, number: Quantity) -> str:
    """What the number counts or pays for."""
    match = _OF_NOUN.match(doc.text, number.span.end) or _NOUN.match(
        doc.text, number.span.end
    )
    return number.noun or (match["noun"] if match else "")


def _swapped(first: Quantity, other: Quantity) -> bool:
    """Whether the two have the same figures and unit, and scales a thousand or a million apart."""
    low, high = sorted((first.low, other.low))
    alike = (first.kind, first.unit) == (other.kind, other.unit)
    enough = _figures(first) > 2 or min(first.scale, other.scale) > 1
    return (
        alike
        and enough
        and any(abs(high / low / factor - 1) < 1e-9 for factor in _FACTORS)
    )


def _changes(doc: Draft) -> Iterator[Hit]:
    """`from 2.1 million to 2.3 billion`."""
    for sentence in doc.sentences:
        if not _CHANGED.search(doc.text, *sentence):
            continue
        found = doc.numbers_in(sentence)
        paired = 0
        for first, other in pairwise(found):
            span = (
                _moved(doc, sentence, first, other)
                if first.span.start >= paired
                else None
            )
            paired = span.end if span else paired
            if span and _jumped(first, other):
                words = first.span.of(doc.text), other.span.of(doc.text)
                yield Hit(
                    span,
                    f"{words[0]} and {words[1]} are a thousand times apart; one of the scales may be wrong",
                )


def _moved(
    doc: Draft, sentence: Span, first: Quantity, other: Quantity
) -> Span | None:
    """Where one number is said to have come from, or to, the other."""
    between = doc.text[first.span.end : other.span.start]
    lead = doc.text[max(sentence.start, first.span.start - 6) : first.span.start]
    for before, after in (("from ", " to "), ("to ", " from ")):
        if (
            lead.endswith(before)
            and between.endswith(after)
            and len(between) < 30
            and "," not in between
        ):
            return Span(first.span.start - len(before), other.span.end)
    return None


def _jumped(first: Quantity, other: Quantity) -> bool:
    """Whether the two scales differ by a thousand, and their figures hardly."""
    low, high = sorted((first, other), key=lambda number: number.scale)
    if _figures(low) < 2 and _figures(high) < 2:
        return False
    scales = low.scale >= 1000 and high.scale / low.scale == 1000
    alike = first.kind in _KINDS and (
        first.kind == other.kind or "count" in (first.kind, other.kind)
    )
    return (
        scales and alike and 0.5 < (high.low / high.scale) / (low.low / low.scale) < 2
    )
