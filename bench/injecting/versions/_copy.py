"""The copy as editors see it: paragraphs of prose, their sentences, and what stands in quotation marks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bench.injecting.versions import Passage

_LINE = re.compile(r"[^\n]+")
_MIN_WORDS = 8
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Lt|Gen|Col|Capt|Maj|Sgt|Rev|Hon|St|Mt|Ft|No|Nos|Jr|Sr|Inc|Corp|Co|Ltd|"
    r"Cos|Bros|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|"
    r"Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|U|e|i|a|p|m)|[A-Z]|\.[A-Za-z])$"
)
_STOP = re.compile(r"[.!?][”\"’']?(?=\s+[\"“‘'(]?[A-Z0-9])")


@lru_cache(256)
def paragraphs(text: str) -> list[Passage]:
    """The lines that are prose: long enough, with a full stop at their end, and mostly in small letters."""
    return [
        line.span() for line in _LINE.finditer(text) if _is_prose(line[0].strip())
    ]


def _is_prose(line: str) -> bool:
    words = line.split()
    capitals = sum(word[0].isupper() for word in words)
    return (
        len(words) >= _MIN_WORDS
        and line[-1] in ".!?”\"'’"
        and capitals < 0.5 * len(words)
    )


def sentences(text: str, paragraph: Passage) -> list[Passage]:
    """The sentences of a paragraph, without the blanks around them."""
    start, found = paragraph[0], []
    for stop in _STOP.finditer(text, *paragraph):
        if text[stop.start()] != "." or not _SHORT.search(text, start, stop.start()):
            found.append((start, stop.end()))
            start = stop.end()
    return [
        _stripped(text, one)
        for one in (*found, (start, paragraph[1]))
        if text[one[0] : one[1]].strip()
    ]


def _stripped(text: str, passage: Passage) -> Passage:
    start, end = passage
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), end - len(said) + len(
        said.rstrip()
    )


@lru_cache(256)
def quotations(text: str) -> list[Passage]:
    """What stands in double quotation marks, without the marks; one that is not closed ends with its paragraph."""
    found = []
    for line in _LINE.finditer(text):
        opened = -1
        for mark in re.finditer('["“”]', line[0]):
            at = line.start() + mark.start()
            if opened < 0 and mark[0] != "”":
                opened = at + 1
            elif opened >= 0 and mark[0] != "“":
                found.append((opened, at))
                opened = -1
        if opened >= 0:
            found.append((opened, line.end()))
    return found


def quoted(text: str, start: int, end: int) -> bool:
    """Whether a passage touches a quotation."""
    return any(first < end and start < last for first, last in quotations(text))


@lru_cache(256)
def plain_sentences(text: str) -> list[Passage]:
    """Every sentence of the prose that is long enough to be known again."""
    found = (
        sentence
        for paragraph in paragraphs(text)
        for sentence in sentences(text, paragraph)
    )
    return [(start, end) for start, end in found if _is_prose(text[start:end])]


def matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a pattern stands in the prose outside quotation marks."""
    for sentence in plain_sentences(text):
        for match in pattern.finditer(text, *sentence):
            if not quoted(text, *match.span()):
                yield match


def around(text: str, at: int) -> Passage:
    """The sentence that a place lies in."""
    return next(
        (one for one in plain_sentences(text) if one[0] <= at <= one[1]), (at, at + 1)
    )
