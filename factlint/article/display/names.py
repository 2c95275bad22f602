"""Names of display copy that its text does not have: others in their place, or none.

Where a headline has capitals throughout, a word is taken for a name only if it is no usual word, and for a wrong one
only if the text has a name that is nearly the same.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from factlint.article.display.copy import Body, Display, Odd, Place
from factlint.article.names import plain, same
from factlint.english.dates.weekdays import DAYS, MONTHS
from factlint.english.names import titles
from factlint.english.names.persons import INSTITUTION
from factlint.english.words import Word
from factlint.entries import Entry
from factlint.lexicon import frequency, words
from factlint.match.spellings import inflected, slip
from factlint.model import SIBLINGS
from factlint.rulebook.book import SPOKEN
from factlint.text import Span

_FREE = words("news.shorthand") | {plain(name) for name in (*DAYS, *MONTHS)}
"""Shorthand of headlines, their kickers, and days, which are compared as dates."""
_FORMS = frozenset((*SPOKEN, "demonyms", "metonyms"))
_SMALL_WORDS = words("function.article", "place.before") | {"of", "and"}
_PEOPLES = tuple(words("ending.people"))
_KICKER = 2
"""A kicker has no more words."""
_STEM = 4
_SHORT = 3
"""So many letters two words must share at least to be forms of one."""


class Names:
    """The words of a body, as names are looked up in it."""

    def __init__(self, body: Body) -> None:
        self.body = body

    @cached_property
    def named(self) -> dict[str, Place]:
        """The words that have a capital wherever they stand, each with its first place."""
        return {
            key: Place(places[0][0], places[0][1].span)
            for key, places in self.body.places.items()
            if len(key) >= _SHORT
            and key not in _FREE
            and all(word.text[0].isupper() for _, word in places)
        }

    def is_name(self, key: str) -> bool:
        """False for a usual word that has its capital only because it opens a sentence."""
        if not frequency.english(key):
            return True
        return any(
            draft.sentence_of(word.span).start < word.start
            for draft, word in self.body.places[key]
        )

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """Capitalised words that stand side by side, a middle initial passed over."""
        found = []
        for draft in self.body.drafts:
            words = [word for word in draft.words if len(word.text) > 1]
            for one, other in pairwise(words):
                gap = draft.text[one.end : other.start].replace(".", "").strip()
                if (
                    one.text[0].isupper()
                    and other.text[0].isupper()
                    and (not gap or (len(gap) == 1 and gap.isupper()))
                ):
                    found.append((plain(one.text), plain(other.text)))
        return found

    @cached_property
    def text(self) -> str:
        """All plain words, with spaces around them."""
        return f" {' '.join(plain(word.text) for _, word in self.body.words)} "

    @cached_property
    def _run_together(self) -> str:
        return self.text.replace(" ", "")

    @cached_property
    def _initials(self) -> str:
        """The first letters of all words, and of all but the small ones."""
        words = self.text.split()
        return f"{''.join(w[0] for w in words)} {''.join(w[0] for w in words if w not in _SMALL_WORDS)}"

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key in self.body.places:
            found.setdefault(key[:_SHORT], []).append(key)
        return found

    @cached_property
    def entries(self) -> set[str]:
        """The ids of the rulebook's entries that the body names, and of the places that they lie in."""
        found = set()
        for draft in self.body.drafts:
            for mention in draft.mentions:
                if draft.field_of(mention.span) not in SIBLINGS:
                    entry = draft.entry(mention)
                    found |= {entry.id, *(f"places/{slug}" for slug in entry.within)}
        return found

    def has(self, word: str) -> bool:
        """True where the body has the word in some form: inflected, shortened, in a longer word, as its initials."""
        key = word.lower()
        if key in self.body.said or key in _FREE:
            return True
        key = plain(word)
        if key in self.body.places or not key:
            return True
        if word.isupper() and len(key) > 1 and key in self._initials:
            return True
        if len(key) > _SHORT and key in self._run_together:
            return True
        return any(
            _is_form(key, other) for other in self._by_stem.get(key[:_SHORT], ())
        )

    def knows(self, entries: list[Entry]) -> bool:
        """True where the body names one of the entries, under whatever form."""
        return any(
            entry.id in self.entries or any(map(self._says, _forms(entry)))
            for entry in entries
        )

    def _says(self, form: str) -> bool:
        return (
            f" {' '.join(plain(part) for part in form.replace('-', ' ').split())} "
            in self.text
        )


def _is_form(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (
        inflected(one, other)
        or (len(short) >= _SHORT and long.startswith(short))
        or same([one], [other], {})
    )


def _forms(entry: Entry) -> list[str]:
    several = [*entry.accept, *entry.demonyms, *entry.metonyms]
    return [form for form in (entry.name, entry.short, entry.capital, *several) if form]


def odd(display: Display) -> Iterator[Odd]:
    """The names that the text does not support."""
    known = _known(display)
    names = Names(display.body)
    words = display.words
    missing = [
        at
        for at in range(len(words))
        if _may_be_name(display, at, known)
        and not names.has(words[at].text)
        and not names.knows(known.get(words[at].start, []))
    ]
    for run in _runs(missing, words, display.draft.text):
        yield from _of_run(display, names, run, known)


def _known(display: Display) -> dict[int, list[Entry]]:
    """For the starts of words the people, places and organisations of the rulebook that they name."""
    found: dict[int, list[Entry]] = {}
    draft = display.draft
    for mention in draft.mentions:
        if mention.kind in _FORMS and mention.span.within(display.span):
            entry = draft.entry(mention)
            for word in (
                draft.words_in(mention.span)
                if entry.section in ("people", "places", "organisations")
                else ()
            ):
                found.setdefault(word.start, []).append(entry)
    return found


def _may_be_name(display: Display, at: int, known: dict[int, list[Entry]]) -> bool:
    """True for a capitalised word; where all have capitals, or it opens a clause, for one that is no usual word."""
    word = display.words[at]
    if not word.text[0].isupper() or not word.text.isalpha() or len(word.text) < _SHORT:
        return False
    if word.start in known:
        return True
    key = word.text.lower()
    before = display.draft.text[
        display.words[at - 1].end if at else display.span.start : word.start
    ]
    if display.capitals or not at or before.strip(" \u00a0,-.'’"):
        return len(key) > _SHORT and (
            not frequency.english(key) or _is_common_given(key)
        )
    return not titles.is_head(key) and key not in titles.COURTESY


def _is_common_given(key: str) -> bool:
    from factlint import lexicon

    return key in lexicon.words("name.given")


def _runs(found: list[int], words: list[Word], text: str) -> Iterator[list[int]]:
    """The numbers of words that stand side by side."""
    run: list[int] = []
    for at in found:
        if run and (
            at > run[-1] + 1
            or text[words[run[-1]].end : words[at].start] not in (" ", "\u00a0")
        ):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _of_run(
    display: Display, names: Names, run: list[int], known: dict[int, list[Entry]]
) -> Iterator[Odd]:
    """The words of the text that stand for one of a run's, else the run itself."""
    words = [display.words[at] for at in run]
    for at in run:
        if there := _in_twin(display, at) or _respelt(display, names, at):
            yield Odd("name", display.words[at].span, there)
            return
    if words[-1].end <= _kicker(display):
        return
    for at in run:
        there = None if display.guessed else _other_part(display, names, at)
        if there:
            yield Odd("name", display.words[at].span, there, sure=False)
            return
    if len(run) == 1 and _is_given(display, names, run[0]):
        return
    entries = [entry for word in words for entry in known.get(word.start, [])]
    unusual = [word for word in words if not frequency.english(word.text.lower())]
    borne = [word for word in unusual if frequency.name(word.text.lower())]
    if entries or borne or (unusual and not display.capitals):
        place = bool(entries) and all(entry.section == "places" for entry in entries)
        yield Odd(
            "place" if place else "name",
            Span(words[0].start, words[-1].end),
            sure=False,
        )


def _kicker(display: Display) -> int:
    """Where a kicker or the name of who speaks ends, which the text need not have: `Opinion:`, `Lindqvist:`."""
    colon = display.text.find(": ")
    start = display.span.start
    words = [word for word in display.words if word.end <= start + colon]
    return start + colon if colon > 0 and len(words) <= _KICKER else start


def _is_given(display: Display, names: Names, at: int) -> bool:
    """True for a given name before a surname of the text, which may leave it out or give it in full."""
    beside = display.words[at + 1 : at + 2]
    key = plain(display.words[at].text)
    given = frequency.given(key) or _is_common_given(key)
    return bool(given and beside and plain(beside[0].text) in names.named)


def _in_twin(display: Display, at: int) -> Place | None:
    """The name that stands between the same two words in the sentence of the text that this repeats."""
    if not display.twin:
        return None
    draft, span = display.twin
    mine, there = display.words, draft.words_in(span)
    said = {plain(word.text) for word in mine}
    beside = [
        plain(word.text)
        for word in (*mine[max(at - 1, 0) : at], *mine[at + 1 : at + 2])
    ]
    for number in range(1, len(there)):
        word = there[number]
        around = [
            plain(one.text)
            for one in (there[number - 1], *there[number + 1 : number + 2])
        ]
        if around == beside and word.text[0].isupper() and plain(word.text) not in said:
            return Place(draft, word.span)
    return None


def _respelt(display: Display, names: Names, at: int) -> Place | None:
    """A name of the text that the word is a slip of."""
    key = plain(display.words[at].text)
    if frequency.english(key):
        return None
    mine = {plain(word.text) for word in display.words}
    for other, place in names.named.items():
        is_slip = (
            other not in mine
            and slip(key, other)
            and not inflected(key, other)
            and not _is_people(key, other)
        )
        if is_slip and names.is_name(other):
            return place
    return None


def _is_people(one: str, other: str) -> bool:
    """True for Kansas and Kansans: one is the people of the other."""
    return (
        one.endswith(_PEOPLES) != other.endswith(_PEOPLES)
        and one[:_STEM] == other[:_STEM]
    )


def _other_part(display: Display, names: Names, at: int) -> Place | None:
    """The given name, or the surname, that the text has in the word's place, where it has just one there."""
    from factlint import lexicon

    words, text = display.words, display.draft.text
    key = plain(words[at].text)
    if frequency.english(key) and key not in lexicon.words("name.given"):
        return None
    others: set[str] = set()
    if (
        key in lexicon.words("name.given")
        and at + 1 < len(words)
        and text[words[at].end : words[at + 1].start] == " "
    ):
        others = {
            one for one, other in names.pairs if other == plain(words[at + 1].text)
        } & lexicon.words("name.given")
        others = {other for other in others if other[:2] != key[:2]}  # Gabby, Gabrielle
    elif (
        at
        and text[words[at - 1].end : words[at].start] == " "
        and plain(words[at - 1].text) in lexicon.words("name.given")
    ):
        others = {
            other for one, other in names.pairs if one == plain(words[at - 1].text)
        }
        others = {
            other for other in others if len(names.body.places.get(other, ())) > 1
        }  # no passer-by
    others -= INSTITUTION | {plain(word.text) for word in words}
    return names.named.get(next(iter(others))) if len(others) == 1 else None
