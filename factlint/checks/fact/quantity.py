"""A number in a phrase that the fact base knows is not the number on file.

“All four countries expressed grave concerns”, and there were three: the number is bound to its phrase, so that no
other “four” is touched. The desk writes the phrase under `quantities` with {n} where the number stands, and its
value, with a unit and a tolerance where it has them. With `counter: up` the number may have grown since `as_of`
but not shrunk. A number a thousand times too large or small is said to be so: million and billion are easily
swapped.

Left alone: numbers within the tolerance or rounded as the copy shows them; “about”, “more than” and their like
where the value fits them; copy older than `as_of`; and sentences that speak of another time, by words that are not
the phrase's own ("would" in "the bill would cost {n}" is) or by the year of another time. The figure on file with
another unit or currency is wrong; another figure with another unit is left alone.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.checks._rounding import bounds, shown
from factlint.english.numbers.numbers import SMALL
from factlint.english.numbers.quantity import Quantity
from factlint.entries import Entry
from factlint.known import Draft
from factlint.model import Example, Hit
from factlint.start.regex import compiled, lazy
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.english.numbers.units import Unit

severity = "error"
in_quotes = "query"
reads = ("say", "any_of", "from", "counter")
needs_sections = ("quantities",)
needs_date = "a count that may have grown since is held against copy with a date"

_FACTS = """
quantities:
  striking-ports:
    {say: "{n} ports are on strike", value: 5, as_of: 2026-11-18, members: [Ostia, Carvo, Lund, Mar, Brask]}
  flood-deaths: {say: "{n} people died in the flood", value: 14, counter: up, as_of: 2026-11-18}
  dam-cost: {say: "the dam cost {n}", value: 3200000000, unit: $}
  road-length: {say: "the coast road is {n} long", value: 120, unit: km}
  turnout: {say: "turnout was {n}", value: 54.3, unit: percent, tolerance: 0.5}
  bridge: {say: "the bridge would cost {n}", value: 1200000000000, unit: $}
  vaccine: {say: "everyone {n} and older can have it", value: 6, unit: months}
  loan: {say: "the bank lent her {n}", value: 530000, unit: kroner}
  cups: {say: "Lund has won the cup {n} times", value: 2}
  approval: {say: "the chamber approved him by {n}", value: 96}
"""


def _example(text: str, published: str | None = "2026-11-20") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad: list[str | Example] = [
    _example("All «six ports are on strike», the union said."),
    _example("Officials say «12 people died in the flood»."),
    _example("Critics say «the dam cost $3.2 million», and more is to come."),
    _example("Since May «the coast road is 120 miles long»."),
    _example("In Ostia «turnout was 64 percent»."),
    _example("Officials say «up to 10 people died in the flood»."),
    _example("Aides said «the bridge would cost $1.2 billion» over ten years."),
    _example("In 2026 «the dam cost $3.2 million», the ministry says."),
    _example("The agency says «everyone 6 years and older can have it»."),
    _example("She says «the bank lent her $530,000» in May."),
    _example("Critics say «the dam cost €3.2 billion», and more is to come."),
    _example("They say «Lund has won the cup once»."),
    _example("They say «Lund has won the cup three times»."),
    _example("In Ostia «the chamber approved him by 83-11» on Thursday."),
]
good: list[str | Example] = [
    _example("All five ports are on strike, and six ships wait."),
    _example("Officials say 17 people died in the flood."),
    _example("Officials say at least 12 people died in the flood."),
    _example("Critics say the dam cost $3.2 billion, and more is to come."),
    _example("Since May the coast road is 75 miles long."),
    _example("In Ostia turnout was 54 percent."),
    _example("At the time three ports are on strike, the log says."),
    _example("Two ports are on strike.", "2026-11-10"),
    _example("Officials say 12 people died in the flood.", "2026-11-17"),
    _example("Aides said the bridge would cost $1.2 trillion over ten years."),
    _example("If it were longer, the dam cost $3.2 million, they joked."),
    _example("In 1998 the dam cost $3.2 million, the ministry says."),
    _example("The agency says everyone 26 weeks and older can have it."),
    _example("She says the bank lent her 530,000 kroner, or NOK 530,000."),
    _example("She says the bank lent her $51,000 in May."),
    _example("They say Lund has won the cup twice."),
    _example("In Ostia the chamber approved him by 96-0 on Thursday."),
    _example("The chamber approved him by 96 votes to 2, and Lund won once."),
]

_OTHER_TIME = lazy(r"(?i:\b(?&time.not-now)\b)")
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_SCORE = lazy(r"(?P<first>\d+)[-–]\d+(?![\w–-])")
_SIGN_OF = {
    "dollar": "$",
    "usd": "$",
    "euro": "€",
    "eur": "€",
    "pound": "£",
    "gbp": "£",
}
"""Currencies by a part of the words a file may have for them."""
_SIGNS = {"percent": "%", "per cent": "%", "pct": "%", "dollars": "$", "euros": "€"}
"""Units as they are written on file, each with its sign."""


def awaits_date(doc: Draft) -> bool:
    """Whether copy without a date says a count that grows."""
    return any(
        entry.counter and list(_said(doc, entry))
        for entry in doc.book.section("quantities")
    )


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each known phrase with another number."""
    for entry in doc.book.section("quantities"):
        for span, quantity in _said(doc, entry):
            if _wrong(doc, entry, span, quantity):
                yield Hit(span, _message(doc, entry, quantity), entity=entry.id)


def _said(doc: Draft, entry: Entry) -> Iterator[tuple[Span, Quantity]]:
    """Where the copy says the phrase of the entry, and with what number."""
    for say in entry.phrasings:
        yield from _said_as(doc, entry, say)


def _said_as(doc: Draft, entry: Entry, say: str) -> Iterator[tuple[Span, Quantity]]:
    """Where the copy says one of the phrases of the entry, and with what number."""
    yield from _said_otherwise(doc, say)
    before, _, after = (_pattern(part) for part in say.partition("{n}"))
    lead = compiled(rf"\b{before}\s+\Z" if before else r"", re.IGNORECASE)
    tail = compiled(rf"\s+{after}(?!\w)" if after else r"", re.IGNORECASE)
    for sentence in _told(doc, entry, tail) if tail.search(doc.text) else ():
        for quantity in doc.quantities_in(sentence):
            begins = lead.search(doc.text, sentence.start, quantity.span.start)
            end = _end(doc.text, quantity, tail, sentence.end)
            if begins and end is not None:
                start = begins.start() if before else quantity.span.start
                yield Span(start, max(end, quantity.span.end)), quantity


def _said_otherwise(doc: Draft, say: str) -> Iterator[tuple[Span, Quantity]]:
    """Where the number of a phrase stands as `twice`, or as the first of a score such as 96-0."""
    before, _, after = say.partition("{n}")
    words = "|".join(_TIMES)
    tail = after.strip().removeprefix("times") if " times" in after else None
    number = rf"(?P<times>{words})\b" if tail is not None else _SCORE.pattern
    rest = _pattern(after if tail is None else tail)
    if not before.strip():
        return
    said = compiled(
        rf"\b{_pattern(before)}\s+{number}" + (rf"\s+{rest}(?!\w)" if rest else ""),
        re.IGNORECASE,
    )
    group = "first" if tail is None else "times"
    for match in said.finditer(doc.text):
        value = float(_TIMES.get(match[group].lower()) or match[group])
        span = Span(*match.span(group))
        yield Span(*match.span()), Quantity(span, "count", value, value, 1.0)


def _told(doc: Draft, entry: Entry, tail: re.Pattern[str]) -> Iterator[Span]:
    """The sentences that have the words after the number, and not at once the number on file."""
    for sentence in doc.sentences:
        match = tail.search(doc.text, *sentence)
        if match is None:
            continue
        before = doc.text[sentence.start : match.start()]
        if not (tail.pattern and _plainly_right(before, entry)):
            yield sentence


def _end(
    text: str, quantity: Quantity, tail: re.Pattern[str], last: int
) -> int | None:
    """Where the words after a number end; None where they do not stand there."""
    found = (tail.match(text, at, last) for at in _ends(text, quantity))
    return next((match.end() for match in found if match), None)


def _plainly_right(before: str, entry: Entry) -> bool:
    """Whether the word before the phrase is the value on file: most copy is right and need not be read further."""
    value = float(entry.value)
    words = [
        f"{value:g}",
        *(word for word, number in SMALL.items() if number == value),
    ]
    last = before.rsplit(None, 1)[-1:]
    return last != [] and last[0].lower() in words


def _pattern(words: str) -> str:
    """The words with any white space between them and either apostrophe."""
    return r"\s+".join(
        re.escape(word).replace("'", "['’]")
        for word in words.replace("’", "'").split()
    )


def _ends(text: str, quantity: Quantity) -> list[int]:
    """Where the number may end: before or after each word of its unit."""
    start, end = quantity.span
    return [end, *(at for at in range(end - 1, start, -1) if text[at] in " \u00a0-")]


def _wrong(doc: Draft, entry: Entry, span: Span, quantity: Quantity) -> bool:
    """Whether a number that is said of the time of the value on file differs from it, beyond what may be meant."""
    if _is_before(doc, entry) or _is_of_other_time(doc, entry, span):
        return False
    if not _same_unit(entry.unit, quantity):
        return _wrong_unit(entry, quantity)
    size = _size(entry.unit, quantity)
    low, high = bounds(quantity)
    slack = entry.tolerance + (0.1 * entry.value if quantity.approx == "about" else 0)
    too_low = quantity.approx != "least" and high * size < entry.value - slack
    too_high = quantity.approx != "most" and low * size > entry.value + slack
    return too_low or (too_high and not entry.counter)


def _is_of_other_time(doc: Draft, entry: Entry, span: Span) -> bool:
    """Whether the words round the phrase speak of another time than that of the copy and of the value."""
    start, end = doc.sentence_of(span)
    around = f"{doc.text[start : span.start]} {doc.text[span.end : end]}"
    same = {day[:4] for day in (doc.published, entry.as_of) if day}
    return bool(_OTHER_TIME.search(around)) or not same.issuperset(
        _YEAR.findall(around)
    )


def _wrong_unit(entry: Entry, quantity: Quantity) -> bool:
    """Whether the figure on file stands with another unit or currency: 6 years for 6 months, dollars for kroner."""
    if not quantity.exact or quantity.low != entry.value:
        return False
    given, said = _currency(entry.unit or ""), _currency(quantity.unit)
    if quantity.kind == "money":
        return given != said and not {given, said}.isdisjoint(_SIGN_OF.values())
    return quantity.kind in ("duration", "measure")


def _currency(unit: str) -> str:
    """The sign of a currency however a file has it; other units as they are."""
    plain = unit.lower()
    found = (sign for word, sign in _SIGN_OF.items() if word in plain)
    return next(found, "$" if plain.endswith("$") else unit)


def _is_before(doc: Draft, entry: Entry) -> bool:
    """Whether the copy is older than the value; without a date it may be, where the value is one that grows."""
    undated = "0000" if entry.counter else "9999"
    return bool(entry.as_of) and (doc.published or undated) < (entry.as_of or "")


def _same_unit(unit: str | None, quantity: Quantity) -> bool:
    """Whether the number is of the unit on file, or of none."""
    given = _SIGNS.get(unit or "", unit or "")
    if not given or quantity.unit in ("", given):
        return True
    if quantity.unit.rstrip("s") == given.rstrip("s"):
        return True
    return _measures(given, quantity) is not None


def _measures(unit: str | None, quantity: Quantity) -> "tuple[Unit, Unit] | None":
    """The two units, where they measure one thing."""
    from factlint.english.numbers import units

    ours, said = units.named(unit or ""), units.by_name(quantity.unit)
    if not ours or not said or ours.zero or said.zero:
        return None
    return (ours, said) if units.dimension(ours) == units.dimension(said) else None


def _size(unit: str | None, quantity: Quantity) -> float:
    pair = _measures(unit, quantity)
    return pair[1].size / pair[0].size if pair else 1.0


def _message(doc: Draft, entry: Entry, quantity: Quantity) -> str:
    value = entry.value
    said = quantity.span.of(doc.text)
    unit = f" {entry.unit}" if entry.unit else ""
    dated = f", as of {entry.as_of}" if entry.as_of else ""
    members = f" ({', '.join(entry.members)})" if entry.members else ""
    factor = quantity.low * _size(entry.unit, quantity) / value if value else 0
    swapped = (
        "; million and billion may be swapped"
        if round(factor, 6) in (0.001, 1000.0)
        else ""
    )
    return f"the copy says {said.lower()}; the file says {shown(value)}{unit}{dated}{members}{swapped}"
