"""The comma in a number does not stand before three figures: 1,00 people, 12,5000, 4,5,000.

A figure was dropped or typed twice, or the comma slipped, and the number that is meant is ten times as large or as
small as another reading. The finding does not guess which.

Left alone: decimal commas before a unit, a currency or a percent sign, the groups of two of Indian numbers (3,50,000),
years behind a date's comma, lists of numbers without blanks, and what stands in no running words.
"""

import re
from collections.abc import Iterator

from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"

bad = [
    "The flood left «1,00» people homeless.",
    "The hall seats «12,5000» people.",
    "It drew «4,5,000» people on Monday.",
    "The town has «10,00» residents and one school.",
    "The port paid «$12,5000» for the crane.",
    "The army lost «1,234,56» soldiers.",
    "They sold «2,40» tickets in a day.",
    "The reef has «1,2345» species of fish.",
]
good = [
    "The flood left 1,000 people homeless.",
    "The hall seats 12,500 people.",
    "It grew by 3,50 percent in May.",
    "It costs 12,50 euros a night.",
    "The fund has 3,50,000 members in Pune.",
    "The hall was opened on May 12,2019 by the mayor.",
    "They wore the numbers 4,5,6 and 1,23,45 on their shirts.",
    "The town lies 12,50 km from Lund.",
    "Take tins of 1,5 litres, said the 3,100 people there.",
    "In chapters 3,12 and 1,2345 the name is new.",
    "See Acts 1,12 people know it.",
]

_END = r"(?![\d,.]*\d)(?!,)"
_WRONG = lazy(
    r"(?<![\d,.:/#-])(?:"
    rf"\d{{1,3}}(?:,\d{{3}})*,\d{{4}}{_END}"  # 12,5000
    rf"|\d{{1,3}},\d,\d{{3}}{_END}"  # 4,5,000
    rf"|\d{{1,3}}(?:,\d{{3}})+,\d{{1,2}}{_END}"  # 1,234,56
    rf"|\d{{1,3}},\d0{_END}"  # 1,00
    r")(?= (?P<after>[a-z][a-z-]*\b)(?P<more> [a-z]+)?)"
)
_MONEY = lazy(r"[$£]\Z")
_MONTH = lazy(r"\b(?:(?&time.month.full)|(?&time.month.short))\.? \Z")
_NUMBERED = lazy(r"\b(?i:(?&number.label))\.? \Z|[A-Z][a-z]+ \Z")
_COUNTED = lazy(
    r"(?:(?&person.anybody)|(?&number.counted-often)|tickets|(?!.*ss\Z)[a-z]{3,}s)\Z"
)
_MEASURED = lazy(
    r"(?:(?:(?&unit.stem)|(?&place.of-currency)|euro|dollar|degree)\w*|(?&number.percent)|(?&time.unit)"
    r"|(?&number.scale.word)|(?&function)|points?|times)\Z"
)
_YEAR = lazy(r".*,(?:1[5-9]|20)\d\d\Z")

opens = (lazy(r"\d,\d\d? |\d,\d,\d|\d,\d{4} "),)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each number whose comma stands before too many or too few figures."""
    for match in _WRONG.finditer(doc.text):
        span = _span(doc, match)
        if span and not doc.masked(span):
            said = f"{span.of(doc.text)} has a comma that does not stand before three figures"
            message = f"{said}; a figure or the comma is wrong"
            yield Hit(span, message)


def _span(doc: Draft, match: re.Match[str]) -> Span | None:
    """The number with its sign of money, None where the comma may be right."""
    span = Span(match.start(), match.end())
    before = doc.text[max(0, span.start - 20) : span.start]
    if _MONTH.search(before) or _NUMBERED.search(before):
        return None
    if _MONEY.search(before):
        return None if len(match[0]) == 4 else Span(span.start - 1, span.end)
    what = (match["after"], (match["more"] or "").strip())
    if _MEASURED.match(what[0]) or _YEAR.match(match[0]):
        return None
    return span if any(map(_COUNTED.match, what)) else None
