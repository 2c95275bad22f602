"""Parts of a whole or of a unit: two-thirds, a third of, half a mile, an hour and a half."""

from factlint.english.numbers.measured import duration, measure
from factlint.english.numbers.numbers import listed
from factlint.english.numbers.quantity import Quantity
from factlint.start.regex import lazy
from factlint.text import Span

_FRACTION = lazy(r"[ -](?P<under>(?&number.fraction -half -halves))\b")
_UNDER = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
    "hundredth": 100,
}
_OF_UNIT = lazy(r"(?: of)?[ -](?:an?[ -])?(?=[a-z])")
_HALF = lazy(
    r"(?i:\b(?:half(?=(?:[ -]an?)?[ -](?P<unit>[a-z]+)| of\b| the\b| its\b| their\b))"
    r"|\b(?P<one>an?) (?P<lasts>mile|(?&time.unit:base -second -minute -weekend -quarter -century)) and a half\b)"
)
_ONE_BEFORE = lazy(r"\b(?:[Aa]|[Oo]ne)[ -]\Z")
_WORD_BEFORE = lazy(r"([\w'’]+)[ -]\Z")
_BEFORE_HALF = frozenset(listed("first second a one and other better"))


def fraction(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """`two-thirds`, in words."""
    match = _FRACTION.match(text, bare.span.end, sentence.end)
    if match is None or text[bare.span.start].isdigit():
        return None
    under = _UNDER[match["under"].removesuffix("s")]
    if bare.low >= under:
        return None
    return part(text, sentence, bare, bare.low / under, match.end())


def third(text: str, sentence: Span, bare: Quantity) -> Quantity | None:
    """`a third of`, which is no ordinal."""
    shown = bare.span.of(text)
    before = _ONE_BEFORE.search(
        text, max(sentence.start, bare.span.start - 4), bare.span.start
    )
    if (
        shown not in _UNDER
        or not before
        or text[bare.span.end : bare.span.end + 4] != " of "
    ):
        return None
    return part(
        text,
        sentence,
        bare._replace(span=Span(before.start(), bare.span.end)),
        1 / bare.low,
        bare.span.end,
    )


def part(
    text: str, sentence: Span, bare: Quantity, value: float, end: int
) -> Quantity:
    """A part of a unit, or else a fraction."""
    of_unit = _OF_UNIT.match(text, end, sentence.end)
    whole = bare._replace(
        span=bare.to(of_unit.end() - 1 if of_unit else end),
        low=value,
        high=value,
        step=value / 20,
    )
    measured = of_unit and (
        measure(text, sentence, whole) or duration(text, sentence, whole)
    )
    return measured or whole._replace(span=bare.to(end), kind="fraction", noun="")


def halves(text: str, sentence: Span) -> list[Quantity]:
    """`half of`, `half a mile`, `an hour and a half`."""
    read = []
    for match in _HALF.finditer(text, *sentence):
        span = Span(*match.span())
        if match["lasts"]:
            read.append(Quantity(span, "duration", 1.5, 1.5, 0.5, match["lasts"]))
        elif not _is_ordered(text, sentence, span):
            bare = Quantity(span, "fraction", 0.5, 0.5, 0.05)
            half = part(text, sentence, bare, 0.5, span.end)
            if half.kind != "fraction" or match["unit"] in (None, "", "of", "the"):
                read.append(half)
    return read


def _is_ordered(text: str, sentence: Span, half: Span) -> bool:
    """Whether the word before makes it a half of two (the second half); not so in `a half-mile`."""
    before = _WORD_BEFORE.search(
        text, max(sentence.start, half.start - 12), half.start
    )
    word = before[1].lower() if before else ""
    joined = text[half.end : half.end + 1] == "-" and word in ("a", "an", "the")
    return word in _BEFORE_HALF and not joined
