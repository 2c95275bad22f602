"""A short form is introduced in brackets and never used again.

“The World Glacier Monitoring Service (WGMS)” asks the reader to learn four letters. Where the copy then never
says WGMS, the brackets are ballast, often left over from a passage that was cut.

Left alone: short forms that come back anywhere, in a headline, as a plural, a possessive or part of a
compound (ICBM-class); tags of parties and states (R-Mo.), tickers (NASDAQ: AAPL), agencies (AP), states and
currencies; words such as (left); names that go on after the brackets (the RISE Act, the ONA program); short forms
so well known that the brackets explain them (NATO); and directories, that is three or more in one paragraph.

Options: `min_reuse` is how often a short form must come back; `exempt` lists more short forms that may stand
alone; with `count_in_quotes: false` a use inside a quotation does not count.
"""

from collections.abc import Iterator

from factlint.english.names.acronyms import (
    BRACKETED,
    KNOWN,
    TAGS,
    TRADE,
    ShortForm,
    introduced,
    singular,
)
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "query"

bad = [
    "The World Glacier Monitoring Service «(WGMS)» has measured the ice since 1986.\n\n"
    "The service will publish its report in May.",
    "Trucks with intercontinental ballistic missiles «(ICBMs)» rolled through the square. The missiles are old.",
    "She runs the Nizhny Tagil Tank Plant «(UVZ)», which stands on the bank of the river.",
    "Workers at the Harbin Aircraft Industry Works «(HaFEI)» walked out on Tuesday.",
    "The International Tropical Timber Organization «(ITTO)» meets in Yokohama, and the ITTOX fund in Lima.",
    "He was treated for post-traumatic stress disorder «(PTSD)» after the war, his lawyer said.",
    "“The Lake Chad Basin Commission «(LCBC)» will meet again,” the minister said.",
    "Votes for the Serb Radical Party «(SRS)» fell. The Croat list held its ground.",
]
good = [
    "The World Glacier Monitoring Service (WGMS) has measured the ice since 1986. WGMS’s report is due in May.",
    "The army has intercontinental ballistic missiles (ICBMs). An ICBM-class rocket failed last year.",
    "ITTO meets in Yokohama\n\nThe International Tropical Timber Organization (ITTO) will debate teak on Monday.",
    "Sen. Josh Hawley (R-Mo.) and Rep. Ro Khanna (D-CA) wrote the letter.",
    "Shares of Apple Inc. (NASDAQ: AAPL) and of Netflix (NFLX) rose on Monday.",
    "MANILA (AP) – A ferry ran aground. Photo by Jane Doe (Reuters). Anna Lee (left) and Bo Ek (pictured) waved.",
    "She grew up in Springfield, Missouri (MO), and moved to North Carolina (NC) at 20.",
    "It costs 40 Swiss francs (CHF) or 45 United States dollars (USD).",
    "Prince Charles (III) met Tom Ash (47), of the town's Su-35 (Flanker) wing.",
    "Members of the North Atlantic Treaty Organization (NATO) met in Vilnius.",
    "She wrote the application programming interface (API) of the bank.",
    "The board set the budget for fiscal year (FY) 2031 on Monday.",
    "The board runs the Other Needs Assistance (ONA) program for those who lost their boats.",
    "The Reforming Inland Shipping for Everyone (RISE) Act passed on Tuesday.",
    "Backers include the National Corn Board (NCB), the American Soy Union (ASU) and the Beef Trade Group (BTG).",
    "The lab studied magnetic resonance imaging (MRI) for ten years. Each M.R.I. takes an hour.",
]


_NAME_GOES_ON = lazy(
    r" (?:[A-Z\d]"
    r"|(?&name.after-short)\b)"
)
"""What follows brackets whose short form is part of the name, as in the (HELP) Committee or the (ONA) program."""
_HEAD = lazy(r"(?:[^\W_]|&)(?:\.?(?:[^\W_]|&)){0,11}")
"""The first letters of a word: no more than a short form has."""
_AFTER = lazy(r"s?(?![A-Za-z])")
_DIRECTORY = 3
"""Short forms in one paragraph that make it a directory of names."""


class Options:
    """Options of this check."""

    min_reuse: int = 1
    exempt: tuple[str, ...] = ()
    count_in_quotes: bool = True


opens = (BRACKETED,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports the brackets round each short form that does not come back."""
    left_alone = {*KNOWN, *TAGS, *TRADE, *options.exempt}
    asked: list[ShortForm] = []
    for paragraph in doc.body:
        found = list(introduced(doc.text, paragraph.span))
        for form in found if len(found) < _DIRECTORY else ():
            if singular(form.short) not in left_alone and not _NAME_GOES_ON.match(
                doc.text, form.span.end
            ):
                asked.append(form)
    uses = _uses(options, doc, {_letters(form) for form in asked})
    for form in asked:
        elsewhere = uses.get(_letters(form), set())
        if len(elsewhere) - (form.short_span.start in elsewhere) < options.min_reuse:
            yield _hit(doc, form)


def _letters(form: ShortForm) -> str:
    """The short form without an s of the plural, hyphens and the like."""
    return "".join(
        sign for sign in singular(form.short) if sign.isalnum() or sign == "&"
    )


def _uses(options: Options, doc: Draft, wanted: set[str]) -> dict[str, set[int]]:
    """Where each of the short forms starts, with or without periods or the s of a plural."""
    found: dict[str, set[int]] = {}
    for start in sorted(_starts(doc.text, {letters[0] for letters in wanted})):
        head = _HEAD.match(doc.text, start)
        for letters, end in _heads(head[0]) if head else ():
            span = Span(start, start + end)
            counts = options.count_in_quotes or not doc.quoted(span)
            if letters in wanted and counts and _AFTER.match(doc.text, span.end):
                found.setdefault(letters, set()).add(span.start)
    return found


def _starts(text: str, firsts: set[str]) -> Iterator[int]:
    """Where words begin, or may, with one of some letters."""
    for first in firsts:
        at = text.find(first)
        while at >= 0:
            before = text[at - 1 : at]
            if not (before.isascii() and before.isalpha()):
                yield at
            at = text.find(first, at + 1)


def _heads(word: str) -> Iterator[tuple[str, int]]:
    """The letters that a word begins with, one more each time, without the periods between them; and where they end."""
    letters = ""
    for at, sign in enumerate(word, 1):
        if sign != ".":
            letters += sign
            yield letters, at


def _hit(doc: Draft, form: ShortForm) -> Hit:
    span = Span(doc.text.rindex("(", 0, form.short_span.start), form.span.end)
    return Hit(
        span, f"the short form “{form.short}” is introduced here and not used again"
    )
