"""A long run of words stands twice in the copy, outside quotations: a list of names, a sentence, a paragraph.

A passage that was moved and not taken away at its old place, or background that two editors put in. The reader meets
the same twelve words again and wonders what is new about them.

Reported at the second place, with the first; where a text repeats several passages, once for all of them. Left alone:
quotations (`text.quote-repeat` looks at them), headlines and captions, immediate repeats (`text.doubled-phrase`),
names of offices and bodies, whatever is mostly capitals or figures, legal and other furniture that stands three times
and more, items of lists, footnotes, rows of tables, block quotations, and links of a page.

A whole sentence, or a run of `certain_words` and more, is a warning; a shorter run may be a set phrase of the story
and is a query. So is what stands as a paragraph of its own at one place and within another one at the other, since
pages set lines of their copy as pull quotes and summaries, and what stands under two headings, as it does on pages
with parts of one mould.

Options: `min_words` is the shortest run reported; `certain_words` as above.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import islice

from factlint.known import Draft
from factlint.model import Example, Hit, Related
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"

_LIST = (
    "mayors of the five towns on the sound, the harbour master and two of his pilots"
)
_LONG = "The ferry was built in a yard that has since closed, and it was sold twice before the town bought it"

bad = [
    f"The {_LIST} met on Monday.\n\nOn Friday «the {_LIST}» will meet again.",
    f"{_LONG}.\n\nThe tide was low.\n\n«{_LONG}», the council said.",
    f"{_LONG}. Nobody was hurt. «{_LONG}».",
    "A court heard that the driver had left the bus on the hill without its brake and gone for tea.\n\nIt rained.\n\n"
    "A witness said «that the driver had left the bus on the hill without its brake and gone for tea».",
    f"The town paid for it with a loan. {_LONG} for its winter runs.\n\nIt rained.\n\n«{_LONG}» from a broker.",
]
good = [
    f"{_LONG}.\n\nThe ferry was built in a yard that has since closed.",
    f"“{_LONG},” the mayor said.\n\n“{_LONG},” the clerk said.",
    "He works for the National Society for the Care of Old Ships and Lighthouses of the North Sea. The National "
    "Society for the Care of Old Ships and Lighthouses of the North Sea was founded in 1954.",
    "Net 1,200 against 1,300 in the same three months of the year before, it said.\n\n"
    "Net 1,200 against 1,300 in the first three months of this year.",
    f"{_LONG}.\n\n{_LONG}.\n\nIt rained.\n\n{_LONG}.",
    f"* {_LONG}.\n\n* {_LONG}, as said.",
    Example(f"It rained. {_LONG}, it said.\n\n> {_LONG}.\n\nSo.\n", name="a.md"),
    Example(
        f"It rained.\n\n- {_LONG}.\n- So.\n\nIt snowed.\n\n1. {_LONG}.\n", name="a.md"
    ),
    Example(f"It rained.[^1] {_LONG}.\n\n[^1]: {_LONG}.\n", name="a.md"),
    f"It rained.\n\n{_LONG}.\n\n{_LONG}.",
]


class Options:
    """Options of this check."""

    min_words: int = 12
    certain_words: int = 25


_SET_APART = lazy(
    r"[ \t]*(?:[*+•>|–-]|\(?\w{1,3}[.)][ \t]|\[\^|<(?:li|td|blockquote)\b)"
)
"""How a line of markup begins that is an item, a row, a footnote or a block quotation."""
_HEADING = lazy(r"(?m:^[ >]{0,4}#{1,6}[ \t]|^[=-]{3,}[ \t]*$|<h[1-6]\b)")
_NO_PROSE = lazy(r"\A(?:[*•–-]|\(?\w{1,3}[.)]\s)| MORE\b|\|")
"""A list's item, and the links that some pages set into their copy."""


_MANY = 1 << 17
"""So many words are not held in memory as a set."""


class _Run(NamedTuple):
    """Words that stand twice: the first word of each place, and how many there are."""

    first: int
    second: int
    length: int


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each run once, at its second place."""
    places, keys = _numbered(doc)
    runs = list(_runs(keys, options.min_words))
    times = Counter(run.first for run in runs)
    is_list = cache(partial(_is_list, doc))
    found = []
    for run in runs:
        here, there = (
            range(places[first], places[first] + run.length)
            for first in (run.second, run.first)
        )
        prose = times[run.first] == 1 and all(
            _is_prose(doc, words, is_list) for words in (here, there)
        )
        if prose and not _is_caption(doc, here, there):
            found.append(_hit(options, doc, here, there))
    if found:
        yield _together(found)


def _together(hits: list[Hit]) -> Hit:
    """One finding for all passages: the first that is sure, with the places of the others."""
    first = next((hit for hit in hits if hit.severity is None), hits[0])
    others = [hit for hit in hits if hit is not first]
    if not others:
        return first
    more = (
        f"; so do {len(others)} other passages"
        if len(others) > 1
        else "; so does another passage"
    )
    related = (
        *first.related,
        *(Related(hit.span, "another passage") for hit in others),
    )
    return first._replace(message=first.message + more, related=related)


def _numbered(doc: Draft) -> tuple["array[int]", "array[int]"]:
    """The places of the words of running text, and for each a number, the same for the same word.

    After each paragraph stands one that no word has, so that no run goes over it.
    """
    places, keys = array("i"), array("i")
    numbers: dict[str, int] = {}
    for paragraph in doc.body:
        inside = doc.places_in(paragraph.span)
        places.extend(inside)
        keys.extend(
            numbers.setdefault(word, len(numbers))
            for word in doc.lower[inside.start : inside.stop]
        )
        places.append(-1)
        keys.append(-len(keys) - 1)
    return places, keys


def _runs(keys: "array[int]", shortest: int) -> Iterator[_Run]:
    """The runs of at least `shortest` words that stood before, the longest from each place on."""
    # A few words of each stretch find it; whether all are the same is asked only of those that are found.
    starts = (0, shortest // 3, 2 * shortest // 3, shortest - 1)
    samples = array(
        "q",
        map(
            hash, zip(*(islice(keys, start, None) for start in starts), strict=False)
        ),
    )
    if len(samples) < _MANY and len(set(samples)) == len(samples):
        return  # most copy says nothing twice
    often = _often(samples)
    places: dict[int, int] = {}
    at = 0
    while at < len(samples):
        first = (
            places.setdefault(samples[at], at)
            if often[samples[at] % len(often)] > 1
            else at
        )
        if (
            first + shortest > at
            or keys[first : first + shortest] != keys[at : at + shortest]
        ):
            at += 1
            continue
        length = shortest
        while (
            at + length < len(keys)
            and first + length < at
            and keys[first + length] == keys[at + length]
        ):
            length += 1
        yield _Run(first, at, length)
        at += length


def _often(samples: "array[int]") -> bytearray:
    """By their remainders 2 where samples may stand twice; few do, and their places alone are kept."""
    often = bytearray(8 * len(samples))
    for sample in samples:
        slot = sample % len(often)
        often[slot] = min(often[slot] + 1, 2)
    return often


def _span(doc: Draft, words: range) -> Span:
    return Span(doc.words[words.start].start, doc.words[words.stop - 1].end)


def _is_caption(doc: Draft, here: range, there: range) -> bool:
    """Whether a paragraph is repeated right away, as the captions of galleries are."""
    first, second = (doc.paragraph_of(_span(doc, words)) for words in (there, here))
    if second - first != 1:
        return False
    before, after = (doc.paragraphs[at].span.of(doc.text) for at in (first, second))
    return before == after


def _is_list(doc: Draft, paragraph: int) -> bool:
    """Whether a paragraph is an item of a list or the like, as it reads or as it is marked up."""
    span = doc.paragraphs[paragraph].span
    if _NO_PROSE.search(span.of(doc.text)):
        return True
    source = doc.document.source
    start = doc.document.map.to_source(span)[0].start
    line = source.rfind("\n", 0, start) + 1
    return _SET_APART.match(source, line) is not None


def _is_prose(doc: Draft, words: range, is_list: Callable[[int], bool]) -> bool:
    """Whether a run is in no quotation, name, table or list."""
    span = _span(doc, words)
    if (
        doc.quoted(span)
        or doc.masked(span)
        or 2 * sum(not doc.words[at].text.islower() for at in words) > len(words)
    ):
        return False
    return not (is_list(doc.paragraph_of(span)) or doc.quotes_touch(span))


def _is_sentence(doc: Draft, span: Span) -> bool:
    """Whether the run is a sentence but for its marks."""
    sentence = doc.sentence_of(span)
    rest = doc.text[sentence.start : span.start] + doc.text[span.end : sentence.end]
    return not any(char.isalnum() for char in rest)


def _is_alone(doc: Draft, span: Span) -> bool:
    """Whether the run is a paragraph but for its marks."""
    paragraph = doc.paragraphs[doc.paragraph_of(span)].span
    rest = doc.text[paragraph.start : span.start] + doc.text[span.end : paragraph.end]
    return not any(map(str.isalnum, rest))


def _has_heading(doc: Draft, there: Span, here: Span) -> bool:
    """Whether a heading of the page stands between the two places."""
    source, to_source = doc.document.source, doc.document.map.to_source
    start, end = to_source(there)[0].end, to_source(here)[0].start
    return _HEADING.search(source, start, end) is not None


def _hit(options: Options, doc: Draft, here: range, there: range) -> Hit:
    spans = [_span(doc, words) for words in (here, there)]
    certain = len(here) >= options.certain_words or _is_sentence(doc, spans[0])
    alone = [_is_alone(doc, span) for span in spans]
    meant = alone[0] != alone[1] or _has_heading(doc, spans[1], spans[0])
    level = None if certain and not meant else "info"
    message = f"these {len(here)} words are repeated from above"
    return Hit(
        spans[0], message, severity=level, related=(Related(spans[1], "here"),)
    )
