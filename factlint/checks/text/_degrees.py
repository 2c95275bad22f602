"""Degrees that are a temperature, and degrees by which something is warmer or colder: 10 C is 50 F, or 18 F."""

from factlint.english.numbers.quantity import Quantity
from factlint.english.numbers.units import Unit
from factlint.known import Draft
from factlint.start.regex import lazy
from factlint.text import Span

_CHANGED_BY = lazy(
    r"(?i:\b(?:(?:by|(?&unit.degrees.change) of)(?: (?:as much as|up to|at least|(?&number.caution.about)))?"
    r"|(?&unit.degrees.changed)(?: (?&number.caution.about))?) \Z)"
)
"""What stands before degrees by which it got warmer or colder."""
_CHANGED_SO = lazy(
    r"(?i: (?:(?&unit.degrees.than)\b|(?:of )?(?:global )?(?:warming|cooling)\b"
    r"|(?:above|below|over) (?:the )?(?&unit.degrees.usual)\b))"
)
"""What follows such degrees."""
_CHANGES = lazy(r"(?i:\b(?:(?&unit.degrees number.change))\b)")
"""Words beside which degrees may be a change."""
_CLIMATE = lazy(r"(?i:\b(?:warming|climate|pre-?industrial)\b)")
_WARMING = 12
"""No change of the climate in degrees is spoken of that is larger."""
_LEAD = 40
"""How far before the degrees the word for the change stands."""


def degrees_meant(
    doc: Draft, pair: tuple[Quantity, Quantity], ways: tuple[Unit, Unit]
) -> list[tuple[Unit, Unit]]:
    """The units of two measures as they may be meant, the likelier first; those of a difference have no zero point."""
    first, other = pair
    sentence = doc.sentence_of(first.span)
    apart = (ways[0]._replace(zero=0.0), ways[1]._replace(zero=0.0))
    if _is_change(doc, sentence, Span(first.span.start, other.span.end)):
        return [apart]
    small = abs(min(first.low, other.low)) <= _WARMING and _CLIMATE.search(doc.text)
    changes = small or _CHANGES.search(doc.text, *sentence)
    return [ways, apart] if changes else [ways]


def _is_change(doc: Draft, sentence: Span, degrees: Span) -> bool:
    """Whether the words right beside the degrees make a change or a difference of them."""
    end = degrees.end + doc.text.startswith(")", degrees.end)
    before = Span(max(sentence.start, degrees.start - _LEAD), degrees.start)
    return bool(
        _CHANGED_BY.search(doc.text, *before)
        or _CHANGED_SO.match(doc.text, end, sentence.end)
    )
