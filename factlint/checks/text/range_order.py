"""A range runs backwards: its first number is the higher one.

“Between 12 and 10 people”, “from 2019 to 2015”, “aged 18-12”: two figures were swapped, or one was mistyped, and the
reader cannot tell which. Only passages that can be nothing but a range are looked at. The finding does not guess
whether the numbers were swapped or one of them is wrong. “From 12 to 10” may be a change, so it is a query.

Left alone: changes (“fell from 12 to 10”), scores, votes, countdowns (“between 90 and 60 days before”), differences
(“the gap between 50 and 40”), years before Christ, clock times, and days that were put off or brought forward.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.english.dates.weekdays import MONTH
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.english.dates.said import Said

severity = "warning"
in_quotes = "query"

bad = [
    "The ferry carries «between 12 and 10» people a day.",
    "Fines of «between $5 million and $3 million» are likely.",
    "The harbour was shut «from 2019 to 2015», the report says.",
    "Children «aged 18 to 12» pay half.",
    "Prices range «from $40 to $20», the shop said.",
    "She led the ministry («2019-2011») and the port.",
    "The fine is «$5-3 million».",
    "He was mayor «from October 2019 to March 2019», the file says.",
    "The fair ran «from Oct. 25, 2023, to Oct. 3, 2023», by the harbour.",
    "The fair runs «from 12-9 February» by the harbour.",
    "Children «between the ages of 16 and 12» pay half, and those «aged 18-12» nothing.",
    "The firm expects sales of «$40 million to $20 million».",
]
good = [
    "The ferry carries between 10 and 12 people a day.",
    "The number of ferries fell from 12 to 10.",
    "Ostia won 3-2, and the council voted 12-10 against it.",
    "Ships report between 90 and 60 days before they sail.",
    "The gap between 50 and 40 percent is wide.",
    "He was out from 2019 to 2021, and aged 12 to 18 she sang.",
    "The dynasty ruled from 305 to 30 B.C. and the city from 2019 to 2011 B.C.E.",
    "The shop is open between 11 a.m. and 3 p.m.",
    "Turn back from 2019 to 2015 in the book.",
    "Booked from 29/05/2018 to 01/06/2018, and between 2/2/2022 and 3/2/2022.",
    "He was mayor from October 2018 to March 2019, and ill from December to March 2019.",
    "The vote was moved from October 2019 to March 2019.",
    "Sales fell $40 million to $20 million after a 12-9 February win.",
    "He went back from 2019 to 2015 in his diary.",
]

_APART = lazy(
    r"(?i:\b(?:(?&number.apart number.change.down)|relation\w*|differ\w*|divi\w+|alternat\w*))"
)
"""Words that make two numbers something else than a range."""
_COUNTDOWN = lazy(
    r"[^.;:]{0,25}\b(?:(?&time.ago)|until|away|remain\w*|left|B\.?C|o['’]clock|[ap]\.?m\b|below|latitude)"
)
_RANGE = lazy(
    r"(?i:\b(?:rang\w+|anywhere|somewhere|prices?|costs?|vary|spans?|between)\b[^.;:]{0,30}\Z)"
)
_YEARS = lazy(
    r"\b[Ff]rom (?P<first>(?:19|20)\d\d) (?:to|until|through) (?P<last>(?:19|20)\d\d)\b|"
    r"(?<=\()(?P<begun>(?:1[5-9]|20)\d\d) ?[-–] ?(?P<ended>(?:1[5-9]|20)\d\d)(?=\))"
)
_CENTS = lazy(r"\b(?:c(?:en)?ts?|pence|basis points?)\Z")
_LEADS = lazy(
    r"(?i:\b(?:between|from|aged|ages|ages of)) (?:[\d$£€]|(?i:(?:an? )?(?:(?&number.cardinal number.scale.word))\b))"
    r"|[$£€]\d[\d.]*(?: ?\w+)?(?:[-–]| to )[$£€]?\d"
)
"""A number right behind a word that opens a range, or two with a hyphen; other sentences have no range to be read."""

_DATES = lazy(
    r"(?:19|20)\d\d,?\s?(?:[-–—]|(?:(?&time.until)|and)\b)"
    rf"|\b(?i:from|between|on) (?:{MONTH}\.? )?\d\d?(?:\s?[-–]\s?| (?:to|and) )\d"
)
"""What may be a range of two days or months."""
_OF_DAYS = lazy(r"\b(?i:from|between|on) \Z")
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_SHIFTED = lazy(r"(?i:\b(?:(?&time.moved)|back|forward)\b)")
"""Words by which one day came in the place of another."""
_PAIR = lazy(r"\d\s?[-–]\s?\d|\d to \d|\A\d\d? and \d")
_SUM = lazy(r"(?i:\b(?:(?<!total )of|at|for) )\Z")
"""What stands before a range of two sums that are no change."""

opens = (_YEARS, _LEADS, _DATES)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each range whose first number is the higher one."""
    for sentence in doc.sentences:
        yield from _years(doc, sentence)
        if _DATES.search(doc.text, *sentence):
            yield from _days(doc, sentence)
        if _LEADS.search(doc.text, *sentence):
            for first, last in pairwise(doc.numbers_in(sentence)):
                span = _backwards(doc, sentence, first, last)
                if span and not _elsewhere(doc, sentence, span):
                    words = (first.span.of(doc.text), last.span.of(doc.text))
                    sums = _are_sums(doc, sentence, first, last)
                    yield _hit(doc, span, *words, changes=sums)


def _years(doc: Draft, sentence: Span) -> Iterator[Hit]:
    for match in _YEARS.finditer(doc.text, *sentence):
        first, last = (
            match["first"] or match["begun"],
            match["last"] or match["ended"],
        )
        span = Span(*match.span())
        if (
            first > last
            and not _elsewhere(doc, sentence, span)
            and not doc.masked(span)
        ):
            yield _hit(doc, span, first, last)


def _days(doc: Draft, sentence: Span) -> Iterator[Hit]:
    """The days and months of which the later one is named first."""
    from factlint.english.dates import absolute

    for said in absolute.said(doc.text, sentence):
        before = doc.text[sentence.start : said.span.start]
        if said.kind != "range" or not _is_reversed(doc.text, said, before):
            continue
        if not _elsewhere(doc, sentence, said.span) and not _SHIFTED.search(before):
            lead = _OF_DAYS.search(before)
            start = lead.start() + sentence.start if lead else said.span.start
            message = "this range of dates runs backwards; the two are swapped, or one of them is wrong"
            yield Hit(Span(start, said.span.end), message)


def _is_reversed(text: str, said: "Said", before: str) -> bool:
    """Whether two days with their years, or two days of one month, are named in the wrong order."""
    first, last, shown = said.first, said.last, said.span.of(text)
    if not (first.month and last.month):
        return False
    if len(_YEAR.findall(shown)) > 1:
        return last[:2] < first[:2] or (
            first[:2] == last[:2] and 0 < last.day < first.day
        )
    once = (first.year, first.month) == (last.year, last.month) and first.month
    figures = _PAIR.search(shown)
    return bool(
        once and figures and 0 < last.day < first.day and _OF_DAYS.search(before)
    )


def _backwards(
    doc: Draft, sentence: Span, first: Quantity, last: Quantity
) -> Span | None:
    """Where the two numbers are a range with the higher one first."""
    if first.low <= _scaled(doc.text, first, last) or not _comparable(first, last):
        return None
    between = doc.text[first.span.end : last.span.start]
    if between == " and ":
        opens = _led(doc.text, sentence, first, "between ")
        opens = opens or _led(doc.text, sentence, first, "between the ages of ")
    elif between == " to " and _are_sums(doc, sentence, first, last):
        opens = first.span.start
    elif between == " to " and not _are_ages(first, last):
        opens = _led(doc.text, sentence, first, "from ")
        before = doc.text[max(sentence.start, first.span.start - 45) : opens or 0]
        opens = opens if _RANGE.search(before) else None
    elif _is_joined(between, first, last):
        opens = first.span.start
    else:
        return None
    return None if opens is None else Span(opens, last.span.end)


def _led(text: str, sentence: Span, first: Quantity, word: str) -> int | None:
    """Where the word right before a number starts, if it is this one."""
    start = first.span.start - len(word)
    stands = (
        start >= sentence.start and text[start : first.span.start].lower() == word
    )
    return start if stands else None


def _are_sums(doc: Draft, sentence: Span, first: Quantity, last: Quantity) -> bool:
    """Whether two sums are the ends of a range and not of a change, by the word before them."""
    before = doc.text[sentence.start : first.span.start]
    both = first.kind == last.kind == "money"
    return both and _SUM.search(before) is not None


def _are_ages(first: Quantity, last: Quantity) -> bool:
    return first.kind == "age" and last.kind in ("age", "count")


def _is_joined(between: str, first: Quantity, last: Quantity) -> bool:
    """Whether a hyphen makes a range of two sums, and a hyphen or `to` one of two ages."""
    if _are_ages(first, last):
        return between in (" to ", "-", "–")
    return first.kind == "money" and between in ("-", "–")


def _scaled(text: str, first: Quantity, last: Quantity) -> float:
    """The last number, without the scale that the first may share: $5-3 million."""
    if first.kind == "count" and _CENTS.search(last.span.of(text)):
        return last.low * 100
    return (
        last.low / last.scale
        if first.scale == 1 and last.scale > 1 and first.low < 1000
        else last.low
    )


def _comparable(first: Quantity, last: Quantity) -> bool:
    bare = first.kind in ("count", "money", "age") and last.kind == "count"
    same = (first.kind, first.unit) == (last.kind, last.unit) or (
        first.kind == "count" and not first.noun
    )
    return (
        (bare or same)
        and first.kind not in ("ordinal", "fraction")
        and last.kind not in ("ordinal", "fraction", "ratio")
    )


def _elsewhere(doc: Draft, sentence: Span, span: Span) -> bool:
    """Whether the words around say that no range is meant."""
    before = Span(max(sentence.start, span.start - 60), span.start).of(doc.text)
    after = _COUNTDOWN.match(doc.text, span.end, sentence.end)
    return _APART.search(before) is not None or after is not None


def _hit(
    doc: Draft, span: Span, first: str, last: str, *, changes: bool = False
) -> Hit:
    """The finding; a query where the two may be a change."""
    message = f"the range from {first} to {last} runs backwards; the two are swapped, or one of them is wrong"
    return Hit(
        span,
        message,
        severity="info"
        if changes or span.of(doc.text).lower().startswith("from")
        else None,
    )
