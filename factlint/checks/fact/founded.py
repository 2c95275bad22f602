"""An organisation was founded in another year than the file has.

"Conservation Partners, a trade group that was founded in 2017", and it was 2016: years come from memory. The file has
`founded`, a year, a month or a day; the copy is read where the date stands with the verb right behind the name, or
behind what it is called: founded in, established in, set up in, since its founding in, has existed since.

Left alone: "about" and "early" dates; branches, offices and other bodies that it founded itself; refoundings; what is
denied or only supposed; quotations.
"""

from collections.abc import Iterator

from factlint import dates
from factlint.english.dates import when
from factlint.english.dates.said import Said
from factlint.entries import Entry
from factlint.known import Draft, stated
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("founded",)
needs_sections = ("organisations",)

_FACTS = """
organisations:
  partners: {name: Conservation Partners, kind: trade group, founded: 2016}
  brask: {name: Brask, founded: 1998-02}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS, published="2024-05-09")


bad = [
    _example("«Conservation Partners, a trade group that was founded in 2017», has spent $6 million."),
    _example("«Conservation Partners, founded in 2017», has spent $6 million."),
    _example("«Conservation Partners, which was established in 2017», has spent $6 million."),
    _example("«Conservation Partners was set up in 2017» by farmers."),
    _example("«Conservation Partners was formed in Ostia in 2017» by farmers."),
    _example("«Conservation Partners, a group of farmers founded in 2017», has spent $6 million."),
    _example("Farmers «founded Conservation Partners in 2017»."),
    _example("Since «the founding of Conservation Partners in 2017» farmers are rich."),
    _example("Since «Conservation Partners’ founding in 2017» farmers are rich."),
    _example("«Conservation Partners was founded three years ago» by farmers."),
    _example("«Brask, established in March 1998», makes boats."),
    _example("«Brask, which was created in 1989», makes boats."),
    _example("«Brask was incorporated in 1989», its lawyers say."),
]  # fmt: skip
good = [
    _example("Conservation Partners, a trade group that was founded in 2016, has spent $6 million."),
    _example("Conservation Partners, founded eight years ago, has spent $6 million."),
    _example("Conservation Partners was founded in about 2017."),
    _example("Conservation Partners was not founded in 2017."),
    _example("Conservation Partners founded a bank in 2017."),
    _example("Conservation Partners, whose founder set up a bank in 2017, is rich."),
    _example("The Conservation Partners Bank was founded in 2017."),
    _example("Conservation Partners’ bank was founded in 2017."),
    _example("If Conservation Partners was founded in 2017, it is young."),
    _example("“Conservation Partners was founded in 2017,” she said."),
    _example("Conservation Partners opened an office in 2017."),
    _example("Brask, established in February 1998, makes boats; Brask was founded in 1998."),
    _example("The bank of Conservation Partners, founded in 2017, is rich."),
    _example("Lund, founded in 1620, is where Brask makes boats."),
]  # fmt: skip

_PLACE = r"(?:\s(?:in|at|near)\s[A-Z][\w’'.-]*(?:,?\s[A-Z][\w’'.-]*){0,3},?)?"
_BY = r"(?:\sby\s[\w\s.’'-]{1,40}?)?"
_ON = r"(?:,?\s(?:back\s)?(?:in|on))?\s(?:the\s)?\Z"
_BEHIND = lazy(
    r"(?:,\s(?:an?|the)\s(?:[\w’'-]+\s){1,6}?(?:that\swas\s|which\swas\s)?|,?\s(?:which\s)?(?:was|were)\s(?:first\s)?|,\s|\s\()"
    rf"(?&fact.founded){_PLACE}{_BY}{_ON}"
)
_ITS = lazy(rf"[’']s?\s(?&fact.founding){_PLACE}{_ON}")
_BEFORE = lazy(
    r"\b(?:founded|established|(?:the\s)?(?:founding|creation|establishment)\sof)\s(?:the\s)?\Z"
)
_HERE = lazy(rf"{_PLACE}{_ON}")
_OF = lazy(r"\bof\s(?:the\s)?\Z")
_SELF = lazy(r"\b(?:[Rr]e-?founded|again|anew)\b")
opens = (lazy(r"(?i:(?&fact.founded)|(?&fact.founding))"),)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each year of a founding that is another on file."""
    for entry, name in stated.subjects(doc, *reads):
        said, span = _founding(doc, name)
        if said is None:
            continue
        found = when.days(said, doc.published)
        one = len(found) == 1 and not _meets(found[0], entry, said.kind)
        if one and _is_told(doc, span):
            yield _hit(doc, entry, span)


def _founding(doc: Draft, name: Span) -> tuple[Said | None, Span]:
    """The first date behind a name that a founding stands beside, and the words that say so."""
    sentence = doc.sentence_of(name)
    start = max(sentence.start, name.start - 40)
    begins = _BEFORE.search(doc.text, start, name.start)
    for said in when.dates(doc.text, Span(name.end, max(name.end, sentence.end))):
        if said.about or said.part or not (said.first.year or said.unit == "year"):
            continue
        between = (name.end, said.span.start)
        if begins and _HERE.fullmatch(doc.text, *between):
            return said, Span(begins.start(), said.span.end)
        if _follows(doc, name, between):
            closed = doc.text.startswith(")", said.span.end)
            return said, Span(name.start, said.span.end + closed)
    return None, name


def _follows(doc: Draft, name: Span, between: tuple[int, int]) -> bool:
    """Whether a founding stands between a name and a date, and the name is not that of an owner."""
    if _ITS.fullmatch(doc.text, *between):
        return True
    owned = _OF.search(doc.text, max(name.start - 8, 0), name.start)
    return not owned and _BEHIND.fullmatch(doc.text, *between) is not None


def _meets(said: when.Days, entry: Entry, kind: str) -> bool:
    first, last = dates.parse_partial(entry.founded or "")
    slack = 366 if kind == "relative" else 0
    return dates.shifted(said[0], -slack) <= last and first <= dates.shifted(
        said[1], slack
    )


def _is_told(doc: Draft, span: Span) -> bool:
    return stated.sure(doc, span) and not _SELF.search(
        doc.text, *doc.sentence_of(span)
    )


def _hit(doc: Draft, entry: Entry, span: Span) -> Hit:
    message = f"by the file {entry.name} was founded in {entry.founded}; the copy has “{span.of(doc.text)}”"
    return Hit(span, message, entity=entry.id)
