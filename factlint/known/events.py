"""Events on file as copy names them: by their words, and with whose event it was or where.

"Summit" is any summit; "the summit at the cosmodrome" and "Kim's summit with Putin" are those on file. So a form of
one common noun counts only with a participant or the place right beside it, and none counts beside another's name.
"""

from factlint.english.dates.weekdays import DAYS, MONTHS
from factlint.entries import Entry
from factlint.known.draft import Draft
from factlint.lexicon import spelled
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_PREPOSITION = lazy(r"\s+(?:(?&place.before)|of|with|between)\s")
_OWNER = lazy(r"(?:['’]s|s['’])\s+(?:[\w-]+\s+){0,3}\Z")
_TAIL = lazy(r"\s+(?:to|in|at|with|of|between|and)\s+(?:(?:the|their)\s+)?")
_NO_OWNERS = tuple(day.lower() for day in DAYS)
_CALENDAR = frozenset((*DAYS, *MONTHS, *spelled("time.month.short")))


class NamedEvent(NamedTuple):
    """An event on file and the words that name it in copy."""

    event: Entry
    span: Span


class Sides(NamedTuple):
    """The forms of an event's participants and of its place, in lower case, the longest first.

    `again` is what copy calls the place when it has named it: a country, or a city.
    """

    participants: tuple[str, ...]
    place: tuple[str, ...]
    again: str = ""


def days(event: Entry) -> tuple[str, str] | None:
    """The first and the last day of an event; None where the file has no date, or only a month or a year."""
    first, last = event.date or event.start, event.date or event.end
    given = [day for day in (first, last) if day]
    if not given or any(len(day) < len("2023-09-13") for day in given):
        return None
    return given[0], given[-1]


def called(event: Entry) -> str:
    """The name of an event with one article, whether the file has one or not."""
    return f"the {event.name.removeprefix('the ')}"


def sides(doc: Draft, event: Entry) -> Sides:
    """Who took part, and where it was."""
    people = [form for slug in event.participants for form in _forms(doc, slug)]
    place = event.place
    entry = doc.book.get("places", place) if place else None
    again = "country" if entry and entry.capital else "city"
    return Sides(
        _ordered(people),
        _ordered((_forms(doc, place) or [place]) if place else []),
        again if place else "",
    )


def _ordered(forms: list[str]) -> tuple[str, ...]:
    return tuple(
        sorted({_lower(form) for form in forms}, key=lambda form: (-len(form), form))
    )


def _lower(text: str) -> str:
    """`text` in lower case, letter for letter, with one kind of apostrophe."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).replace("’", "'")


def _forms(doc: Draft, slug: str) -> list[str]:
    """The right forms of the entry with this slug; of a person the family name too."""
    for section in ("people", "organisations", "places"):
        entry = doc.book.get(section, slug)
        if entry:
            more = [entry.family] if section == "people" else [entry.short]
            return [form for form in [entry.name, *entry.accept, *more] if form]
    return []


def named(doc: Draft) -> list[NamedEvent]:
    """The events that the copy names for certain, in order; none where two events fit the same words."""
    found: dict[Span, dict[str, Entry]] = {}
    text = _lower(doc.text)
    for event in doc.book.section("events"):
        around = None
        for form in [event.name, *event.aliases]:
            core = _core(_lower(form))
            at = text.find(core)
            while at >= 0:
                around = around or sides(doc, event)
                phrase = _phrase(
                    doc, text, Span(at, at + len(core)), around, _lower(form)
                )
                if phrase:
                    found.setdefault(phrase, {})[event.id] = event
                at = text.find(core, at + 1)
    return _clear(found)


def _clear(found: dict[Span, dict[str, Entry]]) -> list[NamedEvent]:
    """The longest phrases that name one event alone."""
    longest = [
        one
        for one in found
        if not any(one != other and one.within(other) for other in found)
    ]
    return [
        NamedEvent(event, one)
        for one in sorted(longest)
        if len(found[one]) == 1
        for event in found[one].values()
    ]


def _core(form: str) -> str:
    """The noun of a form with the words before it: the `visit` of Kim's visit to Russia, the budget vote."""
    rest = form.partition("'s ")[2] or form
    cut = _PREPOSITION.search(rest)
    return rest[: cut.start()] if cut else rest


def _phrase(
    doc: Draft, text: str, core: Span, around: Sides, form: str
) -> Span | None:
    """The words that name the event round its core; None where it may be another event."""
    start, end = core
    if _is_part_of_word(text, core):
        return None
    whole = start - form.find(text[start:end])
    known = (*around.participants, *around.place)
    beside = not known or _is_beside(doc, text, core, known)
    if " " in form and text.startswith(form, whole):
        last = whole + len(form)
        tail = _tail(doc, text, last, around) if known else last
        return Span(whole, tail) if tail and beside else None
    phrase = _owned(doc, text, core, around)
    if phrase == core and not (" " in core.of(text) and beside):
        return None
    return phrase


def _owned(doc: Draft, text: str, core: Span, around: Sides) -> Span | None:
    """The core with its owner before it and its place after it; None where one of them is another's."""
    owner = _owner(text, core.start, around)
    tail = _tail(doc, text, core.end, around)
    return None if owner is None or tail is None else Span(owner, tail)


def _is_part_of_word(text: str, span: Span) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return before.isalnum() or after.isalnum() or before == "-"


def _is_beside(doc: Draft, text: str, core: Span, known: tuple[str, ...]) -> bool:
    """Whether the paragraph has one of those who took part, or the place."""
    paragraph = text[slice(*doc.paragraphs[doc.paragraph_of(core)].span)]
    return any(one in paragraph for one in known)


def _owner(text: str, start: int, around: Sides) -> int | None:
    """Where the owner before the event begins, `start` where it has none, None where it is somebody else's."""
    found = _OWNER.search(text, max(start - 60, 0), start)
    if found is None:
        return start
    before = text[: found.start() + (text[found.start()] == "s")]
    if before.endswith(_NO_OWNERS):
        return start
    owner = next(
        (
            form
            for form in (*around.participants, *around.place)
            if before.endswith(form)
        ),
        None,
    )
    return found.start() - len(owner) if owner else None


def _tail(doc: Draft, text: str, end: int, around: Sides) -> int | None:
    """Where the place and the participants after the event end; None where others stand there."""
    known = [*around.participants, *around.place, *filter(None, [around.again])]
    while joint := _TAIL.match(text, end):
        at = joint.end()
        form = next((form for form in known if _stands(text, form, at)), None)
        if form is None:
            return None if _is_name(doc, at) else end
        end = at + len(form)
    return end


def _is_name(doc: Draft, at: int) -> bool:
    """Whether a word with a capital stands there that is no day or month."""
    word = doc.words_in(Span(at, at + 1))
    capital = doc.text[at : at + 1].isupper()
    return capital and bool(word) and word[0].text not in _CALENDAR


def _stands(text: str, form: str, at: int) -> bool:
    return (
        text.startswith(form, at)
        and not text[at + len(form) : at + len(form) + 1].isalnum()
    )
