"""A list has more or fewer items than the number before it says.

“Three reasons”, and then four bullets; “the three countries, France, Spain, Italy and Malta”: an item was added or cut
and the number was left. Lists are counted where there is no doubt about their items: bullets and numbered
paragraphs right after a line that ends in a colon and speaks of so many things, and names in a row after a
number and the noun they are. The finding gives both numbers and does not guess which is wrong.

Left alone: “among the reasons”, “at least three”, “including”, names with commas or “and” in them where another
way of counting fits, and lists whose items stand between other paragraphs. Too
few items in paragraphs are a query.
"""

import re
from collections.abc import Iterator

from factlint.english.dates import relative
from factlint.english.numbers.quantity import Quantity
from factlint.known import Draft
from factlint.model import Hit, Paragraph, Related
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "query"

bad = [
    "The council named «three» reasons for the delay:\n\n- the rain\n\n- the strike\n\n- the price\n\n- the law",
    "Of the «three countries, Norland, Ostia, Carvo and Lund», one has a port.",
    "The «four ministers, Ines Carvalho, Karl Brandvold and Mary Stroud», resigned.",
    "«Two witnesses, Tom Hale, Ed Wick and Ann Sorel», spoke.",
    "They crossed «two states: Norland, Ostia and Carvo».",
    "«Four men, aged 19, 23 and 31», were arrested.",
    "«Three reasons were given most often: prices, housing, health care and schools».",
    "The bill has «two» parts:\n\n1. It raises the fee.\n\n2. It cuts the tax.\n\n3. It shuts the mill.",
]
good = [
    "The council named three reasons for the delay:\n\n- the rain\n\n- the strike\n\n- the price",
    "Of the three countries, Norland, Ostia and Carvo, one has a port.",
    "Two witnesses, Tom Hale and Ann Sorel, spoke.",
    "Among the three countries, Norland, Ostia, Carvo and Lund wait.",
    "At least two states, Norland, Ostia and Carvo, will pay.",
    "The three firms, Brask and Sons, Hartvig Line and Lund, Holm and Co., will merge.",
    "Two cities, Ostia, Norland, and Carvo, Lund, bid for the games.",
    "The two senators, Karl Brandvold, R-Ostia, and Mary Stroud, D-Lund, agreed.",
    "Three ministers, Ines Carvalho among them, resigned.",
    "There are two reasons:\n\n- the rain, and\n\n- the strike",
    "Three men, aged 19, 23 and 31, were arrested, and two women, aged 20 and 30.",
    "Four reasons were given most often: prices, housing, health care and schools.",
    "Among two reasons given: prices, housing, health care and schools.",
    "In two years, Norland, Ostia, Carvo and Lund built nine ports.",
]

_BULLET = lazy(r"\s*(?:[-*•●▪–]|\(?(?P<number>\d{1,2})[.)])\s+\S")
_NAME = r"[A-Z][\w'’-]*(?:\.?(?: (?:of|the|(?&name.particle)))? [A-Z][\w'’-]*){0,3}"
_ROW = rf"(?P<list>{_NAME}(?:, {_NAME}){{0,15}},? and {_NAME})"
_ANNOUNCED = lazy(
    r"(?i:\b(?:(?&number.cardinal.countable))|\b(?:[2-9]|1[0-2])) (?:[a-z-]+ ){0,2}?[a-z]+"
    rf"(?=(?:, |: | \(| ?-- ?| ?[–—] ?){_NAME}(?:,| and) )"
)
_NAMES = lazy(
    rf"(?:, {_ROW}(?=, [a-z]|\.?\Z)|: {_ROW.replace('list', 'list2')}(?=;|\.?\Z)| "
    rf"\({_ROW.replace('list', 'list3')}(?=\))"
    rf"| ?(?:--|[–—]) ?{_ROW.replace('list', 'list4')}(?= ?(?:--|[–—])))"
)
"""A row of names and the sign that ends it, by the sign before it."""
_SMALL = r"(?P<said>\b(?P<count>(?i:(?&number.cardinal.countable))|[2-9]|1[0-2])"
_AGES = lazy(
    rf"{_SMALL} (?:[a-z-]+ )?(?:(?&news.in-rows)))(?:,| [–—]| --)? ages?d?"
    r" (?P<row>\d\d?(?:, \d\d?){0,9},? and \d\d?)(?=[,.;)]| (?:[–—]|--|were|was|had)\b)"
)
"""`Four men, aged 19, 23 and 31, `."""
_PART = lazy(r"(?i:\bof (?:(?:the|(?&function.possessive)) )?)\Z")
"""What makes what follows a part of the people: two of four men."""
_ITEM = r"[a-z][\w'’-]*(?: (?!and\b)[\w'’-]+){0,2}"
_THINGS = lazy(
    rf"{_SMALL} (?:(?&news.in-lists)))(?: [^.:;,!?\n]{{1,60}})?:"
    rf" (?P<row>{_ITEM}(?:, {_ITEM}){{1,9}},? and {_ITEM})(?=\.(?:\s|\Z))"
)
"""`Three reasons were given: prices, housing and schools.`"""
_KINDS = lazy(r"\b(?&news.in-rows)\Z")
_LONGEST = 100
"""A list of so many items is not one of which a line before it gives the number."""
_OPEN = lazy(
    r"(?i:\b(?:(?&number.left-open.some)|includ\w+|other|like|e\.g|for example|first|last|next)\b)"
)
_COMMA_NAMES = lazy(r"\b(?:Jr|Sr|Inc|Co|Corp|Ltd|LLC|[RDI]-[A-Z])\b|\b[RDI]-[A-Z]|\d")


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports lists of paragraphs, then lists of names."""
    yield from _paragraphs(doc)
    announced = (
        doc.sentence_of(Span(*match.span()))
        for match in _ANNOUNCED.finditer(doc.text)
    )
    for sentence in dict.fromkeys(announced):
        yield from _names(doc, sentence)
    for form in (_AGES, _THINGS):
        for match in form.finditer(doc.text):
            yield from _row(doc, match)


def _row(doc: Draft, match: re.Match[str]) -> Iterator[Hit]:
    """A row of ages or of things after the number of them."""
    sentence = doc.sentence_of(Span(*match.span()))
    said, row = relative.number(match["count"]), match["row"]
    before = doc.text[max(sentence.start, match.start() - 30) : match.start()]
    if said is None or said in _ways(row) or not match.end() <= sentence.end:
        return
    if (
        not _PART.search(before)
        and not _OPEN.search(before)
        and not _OPEN.search(match[0])
    ):
        message = f"the copy says “{match['said']}”, and {max(_ways(row))} follow; one of the two is wrong"
        yield Hit(Span(match.start(), match.end()), message)


def _paragraphs(doc: Draft) -> Iterator[Hit]:
    """Bullets after a line with a number and a colon."""
    last_bullet = next(
        (at for at in reversed(range(len(doc.paragraphs))) if _bullet(doc, at)), -1
    )
    for index, paragraph in enumerate(doc.paragraphs):
        if doc.text[paragraph.span.end - 1] != ":":
            continue
        items = _items(doc, index + 1)
        said = _announced(doc, paragraph) if 1 < len(items) < _LONGEST else None
        if said is None or said.low == len(items):
            continue
        few = said.low > len(items)
        if not (few and last_bullet > index + len(items)):  # the list may go on
            yield _miscounted(doc, said, items, "info" if few else None)


def _announced(doc: Draft, paragraph: Paragraph) -> Quantity | None:
    """The one number that the last sentence before a list has for its items, and leaves no others out."""
    for last in doc.sentences_in(paragraph.span)[-1:]:
        counts = [
            number for number in doc.quantities_in(last) if _counts(doc, number)
        ]
        if len(counts) == 1 and not _OPEN.search(doc.text, *last):
            return counts[0]
    return None


def _miscounted(
    doc: Draft, said: Quantity, items: list[Paragraph], severity: str | None
) -> Hit:
    words = f"the copy says “{said.span.of(doc.text)} {said.noun}”"
    related = tuple(
        Related(item.span, f"item {number}") for number, item in enumerate(items, 1)
    )
    message = f"{words}, and {len(items)} items follow; one of the two is wrong"
    return Hit(said.span, message, severity=severity, related=related)


def _items(doc: Draft, first: int) -> list[Paragraph]:
    """The paragraphs from `first` on that are the items of one list; numbered ones count from 1."""
    at = first
    while at < min(len(doc.paragraphs), first + _LONGEST) and (
        match := _bullet(doc, at)
    ):
        if match["number"] and int(match["number"]) != at - first + 1:
            break
        at += 1
    return list(doc.paragraphs[first:at])


def _bullet(doc: Draft, paragraph: int) -> re.Match[str] | None:
    """The sign that makes a paragraph an item."""
    return _BULLET.match(doc.text, *doc.paragraphs[paragraph].span)


def _counts(doc: Draft, number: Quantity) -> bool:
    return (
        number.kind == "count"
        and number.exact
        and number.step == 1
        and 2 <= number.low <= 12
        and number.noun not in ("", "times")
    )


def _names(doc: Draft, sentence: Span) -> Iterator[Hit]:
    for number in doc.quantities_in(sentence):
        end = number.span.end + len(number.noun) + 1
        if (
            not _counts(doc, number)
            or doc.text[number.span.end + 1 : end].lower() != number.noun
        ):
            continue
        match = (
            _NAMES.match(doc.text, end, sentence.end)
            if _KINDS.search(number.noun)
            else None
        )
        if match and not _open(doc, sentence, number, match[match.lastgroup or 0]):
            ways = _ways(match[match.lastgroup or 0])
            if int(number.low) in ways:
                continue
            count = max(ways)
            said = Span(number.span.start, end).of(doc.text)
            message = f"the copy says “{said}”, and {count} names follow; one of the two is wrong"
            yield Hit(Span(number.span.start, match.end()), message)


def _open(doc: Draft, sentence: Span, number: Quantity, names: str) -> bool:
    """Whether the names need not be all of them, or have commas of their own."""
    before = Span(max(sentence.start, number.span.start - 30), number.span.start).of(
        doc.text
    )
    return _OPEN.search(before) is not None or _COMMA_NAMES.search(names) is not None


def _ways(names: str) -> set[int]:
    """How many names the list may have: towns may have their state beside them, firms an `and`."""
    commas, ands = names.count(", ") - names.count(", and "), names.count(" and ")
    full = commas + ands + 1
    return {
        full,
        *(range(full - max(ands - 1, 0), full)),
        *({full // 2, (full + 1) // 2} if ", and " in names else ()),
    }
