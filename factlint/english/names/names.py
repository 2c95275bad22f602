"""Names: runs of capitalised words, parted into title and name, with the evidence that a person is meant.

A run is found by capitals alone; what is not a person's name still comes out, with `person` false.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factlint.english.names import roles, titles
from factlint.english.sentences import NEVER_LAST, STARTERS
from factlint.english.words import Word
from factlint.lexicon import words as classed
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_INNER = frozenset(("of", "the", "and"))
"""Connectors that stand in names of institutions but not of people."""
CONNECTORS = classed("name.particle") | _INNER
SPEECH = classed("speech.verb:past") | {"says", "tells"}
"""Verbs behind a name that show it to be a person's; in the present most of them are nouns too: reports, claims."""
_SAYING = classed(
    "speech.verb.say:past", "speech.verb.claim:past", "speech.verb.write:past"
) | {"says", "tells"}
"""Verbs that show the same before a name; what is urged, praised or denied may be anything."""
INSTITUTION = classed(
    "organisation.body",
    "organisation.product",
    "place.kind",
    "place.compass",
    "name.institution",
)
_SURNAMES = classed("name.surname-too")
"""Words of institutions that are surnames too, where the copy shows a person: Anita Hill said."""
_GIVEN = frozenset(("bill",))
"""Words of institutions that are given names too, where a surname follows."""
_NOT_GIVEN = INSTITUTION - _GIVEN
_IMPERSONAL = _NOT_GIVEN - _SURNAMES
_DAYS = classed("time.month.full", "time.weekday.full") - {"may"}
"""Days and months: they end a run, because copy sets them right after names (`met Putin Wednesday`)."""
_BEFORE_DAYS = classed("time.feast")
_OPENING = 20
"""More characters than the marks that open a sentence."""
_OPENERS = (
    (classed("function", "time.shift") - {"down", "long", "may", "past", "well"})
    | STARTERS
    | {"according", "earlier"}
)
"""Words that open a sentence before a name and are no part of it; Down, Long, May, Past and Well open names too."""
_SUFFIXES = classed("title.suffix")
_GENERAL_NAMES = classed("name.after-general")
_EVIDENCE = lazy(r",\s\d{1,2}[,.;](?!\d)|,\swho(?:se|m)?\b|,?\s\(?[RDI]-[A-Z]")
"""What follows a person's name: an age, a relative clause, a party and state."""


class Name(NamedTuple):
    """A capitalised run. `parts` are the words of the name itself, `title` the words before it.

    `role` is a title set off by a comma, after the name or before it.
    """

    span: Span
    parts: tuple[str, ...]
    title: str
    title_span: Span
    person: bool
    opens: bool
    role: str = ""
    role_span: Span = Span(0, 0)

    @property
    def family(self) -> str:
        """The last part, a surname in the order of most of the world's names."""
        return self.parts[-1]

    @property
    def text(self) -> str:
        """The name's parts with single spaces."""
        return " ".join(self.parts)


def names(text: str, words: Sequence[Word], sentences: list[Span]) -> list[Name]:
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
        end = _piece_end(words, start, _run_end(text, words, start))
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
        return (
            after.text.lower().rstrip("s") not in _DAYS
            or before.text.lower() in _BEFORE_DAYS
        )
    abbreviated = len(before.text) == 1 or before.text.lower() in NEVER_LAST
    return gap in (". ", ".", ".\u00a0") and abbreviated and before.text[0].isupper()


def _piece_end(words: list[Word], start: int, end: int) -> int:
    """Where the first name of the run `start:end` ends: at an `and` between names, or the `of` after a person."""
    for index in range(start + 1, end):
        word = words[index].text
        if word in _INNER and _parts_names(words, start, index, end):
            return index
    return end


def _parts_names(words: list[Word], start: int, at: int, end: int) -> bool:
    left = [word.text.lower() for word in words[start:at]]
    if left[-1] in ("democrats", "republicans") and words[at].text == "and":
        return True
    if _is_full(_after_title(left)):
        return True
    if any(word in INSTITUTION or word in _INNER for word in left):
        return False
    if words[at].text == "of":
        named = not titles.is_head(left[-1]) or (
            left[-1] in titles.SURNAMES and not _in_title(left[-2:-1])
        )
        return named and len(left) > 1
    after = words[at + 1].text.lower() if at + 1 < end else ""
    return words[at].text == "the" or not (
        left[-1] in titles.MODIFIERS and after in titles.MODIFIERS
    )


def _after_title(left: list[str]) -> list[str]:
    """The words after the last head among `left` and its `of` phrase: the name of Secretary of State Jane Roe."""
    heads = [
        index
        for index, word in enumerate(left)
        if titles.is_head(word)
        and (word not in titles.SURNAMES or _in_title(left[max(index - 1, 0) : index]))
    ]
    return (
        left[heads[-1] + 1 + titles.of_phrase(" " + " ".join(left[heads[-1] + 1 :])) :]
        if heads
        else []
    )


def _is_full(name: list[str]) -> bool:
    """True for two words and more of which none is of an institution."""
    return len(name) > 1 and not any(
        word in _IMPERSONAL or word in _INNER for word in name
    )


def _in_title(left: list[str]) -> bool:
    """True where the word before a head is part of its title; where there is none too."""
    return not left or left[0] in titles.MODIFIERS or titles.is_head(left[0])


def _name(
    text: str, words: list[Word], start: int, end: int, sentence: Span
) -> Name | None:
    """Parts the run into title and name; None where it is only a title or a sentence's opening word."""
    before = text[
        max(sentence.start, words[start].start - _OPENING) : words[start].start
    ]
    opens = not before.strip("“\"‘'([ ")
    while start < end and opens and words[start].text.lower() in _OPENERS:
        start, opens = start + 1, False
    cut = _title_end(text, words, start, end)
    if cut >= end or words[cut].text in _INNER:
        return None
    first = _title_start(text, words, start, cut)
    title_span = (
        Span(words[first].start, words[cut - 1].end)
        if first < cut
        else Span(words[cut].start, words[cut].start)
    )
    span = Span(words[cut].start, words[end - 1].end)
    role_span = roles.role(text, words, first, end, titled=first < cut)
    person = _is_person(
        text,
        words,
        range(cut, end),
        titled=first < cut or role_span.start < role_span.end,
    )
    return Name(
        span, _parts(span.of(text)), title_span.of(text), title_span, person, opens and cut == start,
        role_span.of(text), role_span,
    )  # fmt: skip


@lru_cache(1 << 12)
def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name; a copy that has it a thousand times has them once."""
    return tuple(name.split())


def _title_end(text: str, words: list[Word], start: int, end: int) -> int:
    """The index after the title that opens the run; `start` where there is none, `end` where nothing follows it."""
    for index in range(end - 1, start - 1, -1):
        word = words[index].text.lower()
        if (
            titles.is_head(word)
            or word in titles.COURTESY
            or (word == "general" and index > start)
        ):
            after = _after_head(text, words, index, end)
            if _is_title(words, start, index, after, end):
                return (
                    start
                    if after < end and _is_institution(word, words[after:end])
                    else after
                )
    return start


def _after_head(text: str, words: list[Word], head: int, end: int) -> int:
    """The index after the head and its `of` phrase, as in Secretary of State."""
    return (
        head + 1 + titles.of_phrase(text[words[head].end : words[end - 1].end].lower())
    )


def _is_title(words: list[Word], start: int, head: int, after: int, end: int) -> bool:
    """False for a head that is a surname here (Steve King, Martin Luther King Jr.) or a team (the Chiefs)."""
    word, left = (
        words[head].text.lower(),
        words[head - 1].text.lower() if head > start else "",
    )
    rest = [other.text.lower() for other in words[after:end]]
    if (
        not rest
        and word not in titles.HEADS
        and word not in titles.COURTESY
        and word != "general"
    ):
        return False
    if _in_title([left] if left else []) or word.rstrip("s") not in titles.SURNAMES:
        return True
    return len([part for part in rest if part not in _SUFFIXES]) > 1


def _is_institution(head: str, name: list[Word]) -> bool:
    lower = name[0].text.lower()
    if lower in _GIVEN and len(name) > 1:
        return False
    return (lower in INSTITUTION and lower not in _SURNAMES) or (
        head == "general" and lower in _GENERAL_NAMES
    )


def _title_start(text: str, words: list[Word], start: int, cut: int) -> int:
    """The index of the title's first word; lower-case words of a title before the run belong to it."""
    index = start
    joined = (
        cut == start
        and start
        and text[words[start - 1].end : words[start].start] == " "
    )
    if joined and words[start - 1].text.lower() in titles.OF_LASTS:
        index -= titles.head_before(
            [word.text.lower() for word in words[max(start - 7, 0) : start]]
        )
    while index > 0 and _belongs(text, words, index, head=index == cut):
        index -= 1
    while index < cut and words[index].text.lower() == "and":
        index += 1
    return index


def _belongs(text: str, words: list[Word], index: int, *, head: bool) -> bool:
    """True where the word before `index` is part of a title; right before a name it must be a head."""
    before = words[index - 1]
    if text[before.end : words[index].start] not in (" ", "-", ". ", "\u00a0", "\n"):
        return False
    word = before.text.lower()
    if head:
        return word in titles.HEADS
    if (word in STARTERS and before.text[0].isupper()) or (
        before.text == "under" and words[index].text[0].isupper()
    ):
        return False  # Then opens the sentence; a spokesman under Treasury Secretary Jane Roe
    return (
        word in titles.HEADS
        or word in titles.MODIFIERS
        or word in titles.PAST
        or word in titles.NOT_YET
    )


def _is_person(text: str, words: list[Word], name: range, *, titled: bool) -> bool:
    parts = [words[index].text for index in name]
    shouted = [len(part) > 2 and part.isupper() for part in parts]
    if len(parts) > 5 or any(
        part in _INNER or part.isdigit() or part.lower() in _DAYS for part in parts
    ):
        return False
    if (any(shouted) and not (len(parts) > 1 and all(shouted))) or parts[0][1:2] == "-":
        return False
    if (
        any(part.lower() in _NOT_GIVEN for part in parts[:-1])
        or parts[0].lower() in titles.MODIFIERS
    ):
        return False
    if parts[-1].lower() in INSTITUTION and (
        parts[-1].lower() not in _SURNAMES or len(parts) == 1
    ):
        return False
    if titled:
        return len(parts) > 1 or not parts[0].isupper()
    return len(parts) in (2, 3, 4) and _has_evidence(text, words, name)


def _has_evidence(text: str, words: list[Word], name: range) -> bool:
    """A speech verb or a word for a person beside the name, or what follows only people's names."""
    before = words[name.start - 1].text if name.start else ""
    after = words[name.stop].text if name.stop < len(words) else ""
    end = words[name.stop - 1].end
    gap = text[end : words[name.stop].start] if after else ""
    if (after in SPEECH and gap in (" ", ", ")) or before in _SAYING:
        return True
    return (
        before in titles.OCCUPATIONS and text[words[name.start].start - 1] == " "
    ) or bool(_EVIDENCE.match(text, end))
