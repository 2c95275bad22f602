"""Names: runs of capitalised words, parted into title and name, with the evidence that a person is meant.

A run is found by capitals alone; what is not a person's name still comes out, with `person` false.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.annotate import titles
from factlint.annotate.sentences import NEVER_LAST, STARTERS
from factlint.annotate.words import Word
from factlint.text import Span

CONNECTORS = frozenset(
    [
        "of",
        "the",
        "de",
        "van",
        "von",
        "der",
        "den",
        "del",
        "della",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "da",
        "dos",
        "du",
        "ten",
        "ter",
        "abu",
        "and",
    ]
)
_INNER = frozenset(("of", "the", "and"))
"""Connectors that stand in names of institutions but not of people."""
_SPEECH = frozenset(
    [
        "said",
        "says",
        "told",
        "tells",
        "added",
        "asked",
        "wrote",
        "tweeted",
        "argued",
        "warned",
        "announced",
        "insisted",
        "claimed",
        "noted",
        "explained",
        "testified",
        "replied",
        "acknowledged",
        "vowed",
        "urged",
        "denied",
        "confirmed",
        "recalled",
    ]
)
_INSTITUTION = frozenset(
    [
        "office",
        "ministry",
        "department",
        "committee",
        "university",
        "council",
        "party",
        "bank",
        "court",
        "house",
        "senate",
        "congress",
        "association",
        "agency",
        "institute",
        "inc",
        "corp",
        "co",
        "company",
        "group",
        "force",
        "forces",
        "army",
        "navy",
        "street",
        "avenue",
        "road",
        "county",
        "city",
        "state",
        "states",
        "river",
        "island",
        "islands",
        "region",
        "province",
        "district",
        "school",
        "college",
        "hospital",
        "church",
        "museum",
        "park",
        "center",
        "centre",
        "times",
        "post",
        "journal",
        "news",
        "act",
        "bill",
        "treaty",
        "agreement",
        "cup",
        "league",
        "union",
        "federation",
        "republic",
        "kingdom",
        "commission",
        "board",
        "fund",
        "foundation",
        "society",
        "club",
        "team",
        "stadium",
        "airport",
        "plant",
        "factory",
        "press",
        "radio",
        "television",
        "tv",
        "channel",
        "network",
        "international",
        "national",
        "security",
        "square",
        "bridge",
        "building",
        "tower",
        "hotel",
        "lake",
        "mountain",
        "bay",
        "valley",
        "north",
        "south",
        "east",
        "west",
        "american",
        "british",
        "english",
        "day",
        "week",
        "month",
        "year",
        "war",
        "battle",
        "prize",
        "award",
        "games",
        "administration",
        "government",
        "services",
        "service",
        "systems",
        "department",
        "defense",
        "intelligence",
        "peninsula",
        "ocean",
        "sea",
        "fleet",
        "station",
        "cosmodrome",
        "airlines",
        "police",
        "guard",
        "corps",
        "mission",
        "embassy",
        "parliament",
        "assembly",
        "cabinet",
        "democrats",
        "republicans",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "street",
        "wall",
        "capitol",
        "hill",
        "kremlin",
        "pentagon",
    ]
)
_GENERAL_NAMES = frozenset(["motors", "electric", "mills", "assembly", "election", "dynamics", "hospital", "counsel"])
_AGE = re.compile(r",\s\d{1,2},")


class Name(NamedTuple):
    """A capitalised run. `parts` are the words of the name itself, `title` the words before it."""

    span: Span
    parts: tuple[str, ...]
    title: str
    title_span: Span
    person: bool
    opens: bool

    @property
    def family(self) -> str:
        """The last part, a surname in the order of most of the world's names."""
        return self.parts[-1]

    @property
    def text(self) -> str:
        """The name's parts with single spaces."""
        return " ".join(self.parts)


def names(text: str, words: list[Word], sentences: list[Span]) -> list[Name]:
    """The names of `sentences`, in order; `words` are those of the whole text."""
    found: list[Name] = []
    index = 0
    for sentence in sentences:
        inside: list[Word] = []
        while index < len(words) and words[index].start < sentence.end:
            inside.append(words[index])
            index += 1
        found += _in_sentence(text, inside, sentence)
    return found


def _in_sentence(text: str, words: list[Word], sentence: Span) -> Iterator[Name]:
    start = 0
    while start < len(words):
        if not words[start].text[0].isupper():
            start += 1
            continue
        end = _run_end(text, words, start)
        name = _name(text, words, start, end, sentence)
        if name:
            yield name
        start = end


def _run_end(text: str, words: list[Word], start: int) -> int:
    """The index after the last word of the run that begins at `start`."""
    end, at = start + 1, start + 1
    while at < len(words) and _joined(text, words[at - 1], words[at]):
        if words[at].text[0].isupper() or (words[at].text.isdigit() and at == end):
            end = at + 1
        elif words[at].text not in CONNECTORS or at - end >= 2:
            break
        at += 1
    return end


def _joined(text: str, before: Word, after: Word) -> bool:
    gap = text[before.end : after.start]
    if gap in (" ", "-", "\u00a0", "\n", "‑"):
        return True
    abbreviated = len(before.text) == 1 or before.text.lower() in NEVER_LAST
    return gap in (". ", ".", ".\u00a0") and abbreviated and before.text[0].isupper()


def _name(text: str, words: list[Word], start: int, end: int, sentence: Span) -> Name | None:
    """Parts the run into title and name; None where it is only a title or a sentence's opening word."""
    opens = not text[sentence.start : words[start].start].strip("“\"‘'([ ")
    while start < end and opens and words[start].text.lower() in STARTERS:
        start, opens = start + 1, False
    cut = _title_end(text, words, start, end)
    if cut >= end:
        return None
    first = _title_start(text, words, start, cut)
    title_span = (
        Span(words[first].start, words[cut - 1].end) if first < cut else Span(words[cut].start, words[cut].start)
    )
    span = Span(words[cut].start, words[end - 1].end)
    parts = tuple(span.of(text).split())
    person = _is_person(text, words, range(cut, end), titled=first < cut)
    return Name(span, parts, title_span.of(text), title_span, person, opens and cut == start)


def _title_end(text: str, words: list[Word], start: int, end: int) -> int:
    """The index after the title that opens the run; `start` where there is none."""
    for index in range(end - 1, start - 1, -1):
        word = words[index].text.lower()
        if word in titles.HEADS or word in titles.COURTESY or (word == "general" and index > start):
            after = _of_phrase(text, words, index, end)
            if word == "general" and after < end and words[after].text.lower() in _GENERAL_NAMES:
                return start
            return after
    return start


def _of_phrase(text: str, words: list[Word], head: int, end: int) -> int:
    """The index after the head and its `of` phrase, as in Secretary of State."""
    rest = text[words[head].end : words[end - 1].end].lower()
    phrase = max((p for p in titles.OF_PHRASES if rest.startswith(" " + p)), key=len, default="")
    return head + 1 + len(phrase.split())


def _title_start(text: str, words: list[Word], start: int, cut: int) -> int:
    """The index of the title's first word; lower-case words of a title before the run belong to it."""
    index = start
    while index > 0 and _belongs(text, words, index, head=index == cut):
        index -= 1
    return index


def _belongs(text: str, words: list[Word], index: int, *, head: bool) -> bool:
    """True where the word before `index` is part of a title; right before a name it must be a head."""
    before = words[index - 1]
    if text[before.end : words[index].start] not in (" ", "-", ". ", "\u00a0", "\n"):
        return False
    word = before.text.lower()
    if head:
        return word in titles.HEADS
    return word in titles.HEADS or word in titles.MODIFIERS or word in titles.PAST or word in titles.NOT_YET


def _is_person(text: str, words: list[Word], name: range, *, titled: bool) -> bool:
    parts = [words[index].text for index in name]
    if len(parts) > 5 or any(part.lower() in _INSTITUTION or part.isdigit() for part in parts):
        return False
    if len(parts) > 1 and any(part in _INNER for part in parts):
        return False
    if titled:
        return True
    return len(parts) in (2, 3, 4) and _has_evidence(text, words, name)


def _has_evidence(text: str, words: list[Word], name: range) -> bool:
    """A speech verb beside the name, or an age in commas after it."""
    beside = [words[index].text for index in (name.start - 1, name.stop) if 0 <= index < len(words)]
    gap = text[words[name.stop - 1].end : words[name.stop].start] if name.stop < len(words) else ""
    spoken = any(word in _SPEECH for word in beside) and gap in (" ", ", ")
    return spoken or _AGE.match(text, words[name.stop - 1].end) is not None
