"""Names of display copy that its text does not have: others in their place, or none.

Where a headline has capitals throughout, a word is taken for a name only if it is no usual word, and for a wrong one
only if the text has a name that is nearly the same.
"""

from collections.abc import Iterator

from factlint.article.display.copy import Display, DisplayPlace, Odd
from factlint.article.display.named import SHORT, Names
from factlint.article.display.respelt import respelt, side_by_side
from factlint.article.names import bare_word, one_word, plain_words
from factlint.english.names import titles
from factlint.english.names.persons import INSTITUTION
from factlint.english.words import Word, lowered
from factlint.entries import Entry
from factlint.lexicon import frequency, words
from factlint.rulebook.book import SPOKEN
from factlint.text import Span

_FORMS = frozenset((*SPOKEN, "demonyms", "metonyms"))
_NAMED = ("people", "places", "organisations")
_ABOUT = 0.5
"""The share of the other words that a sentence has which tells of the same."""
_GRAMMAR = words("function")
_SHORTEST = 8
"""A passage of more words is a sentence that tells what the text tells."""
_OFTEN = 4
"""The band from which on a given name is common: Bob and Greg are."""
_KICKER = 2
"""A kicker has no more words."""


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
        if mention.kind not in _FORMS or not mention.span.within(display.span):
            continue
        entry = draft.entry(mention)
        for word in draft.words_in(mention.span) if entry.section in _NAMED else ():
            found.setdefault(word.start, []).append(entry)
    return found


def _may_be_name(display: Display, at: int, known: dict[int, list[Entry]]) -> bool:
    """Whether a word has a capital; where all have, or it opens a clause, whether it is besides no usual word."""
    word = display.words[at]
    if (
        not word.text[0].isupper()
        or not word.text.isalpha()
        or len(word.text) < SHORT
    ):
        return False
    if word.start in known:
        return True
    key = word.text.lower()
    if display.capitals or _opens_clause(display, at):
        usual = frequency.english(key) and not _is_common_given(key)
        return len(key) > SHORT and not usual
    return not titles.is_head(key) and key not in titles.COURTESY


def _opens_clause(display: Display, at: int) -> bool:
    if not at:
        return True
    gap = display.draft.text[display.words[at - 1].end : display.words[at].start]
    return gap.strip(" \u00a0,-.'’") != ""


def _is_common_given(key: str) -> bool:
    short = frequency.given(key) >= _OFTEN and not frequency.english(key)
    return short or key in words("name.given")


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
    if found := _in_its_place(display, names, run, known):
        yield found
        return
    words = [display.words[at] for at in run]
    if words[-1].end <= _kicker(display):
        return
    if (found := _in_its_part(display, names, run)) or (
        found := _another_part(display, names, run)
    ):
        yield found
    elif len(run) > 1 or not _is_given(display, names, run[0]):
        entries = [entry for word in words for entry in known.get(word.start, [])]
        yield from _nowhere(display, words, entries)


def _in_its_place(
    display: Display, names: Names, run: list[int], known: dict[int, list[Entry]]
) -> Odd | None:
    """The first word of a run for which the text has another, or another spelling; what is on file is spelt right."""
    for at in run:
        on_file = display.words[at].start in known
        there = _in_twin(display, at) or (
            None if on_file else respelt(display, names, at)
        )
        if there:
            return Odd("name", display.words[at].span, there)
    return None


def _in_its_part(display: Display, names: Names, run: list[int]) -> Odd | None:
    """The first word of a run in whose part of a name the text has another."""
    for at in () if display.guessed else run:
        there = _other_part(display, names, at)
        if there:
            return Odd("name", display.words[at].span, there, sure=False)
    return None


def _nowhere(
    display: Display, words: list[Word], entries: list[Entry]
) -> Iterator[Odd]:
    """A run that the text has in no way, where it is surely a name."""
    if entries or _are_names(display, words):
        place = {entry.section for entry in entries} == {"places"}
        span = Span(words[0].start, words[-1].end)
        yield Odd("place" if place else "name", span, sure=False)


def _are_names(display: Display, words: list[Word]) -> bool:
    """Whether a word is no usual one, and people bear it where all words have capitals."""
    unusual = [key for key in lowered(words) if not frequency.english(key)]
    if unusual and not display.capitals:
        return True
    return any(map(frequency.name, unusual))


def _kicker(display: Display) -> int:
    """Where a kicker or the name of who speaks ends, which the text need not have: `Opinion:`, `Lindqvist:`."""
    colon = display.text.find(": ")
    start = display.span.start
    words = [word for word in display.words if word.end <= start + colon]
    return start + colon if colon > 0 and len(words) <= _KICKER else start


def _another_part(display: Display, names: Names, run: list[int]) -> Odd | None:
    """The one word that the text has in its place beside the same other word of a name, where it tells the same."""
    if len(run) > 1:
        return None
    span = display.words[run[0]].span
    before, after = side_by_side(display, run[0] - 1), side_by_side(display, run[0])
    for key, others in (
        (after and after[0], after and {a for a, b in names.pairs if b == after[1]}),
        (
            before and before[1],
            before and {b for a, b in names.pairs if a == before[0]},
        ),
    ):
        there = _only_other(display, names, key or "", others or set())
        sure = not display.guessed and len(display.words) > _SHORTEST
        if there and (sure or _tells(display, there, span)):
            return Odd("name", span, there)
    return None


def _only_other(
    display: Display, names: Names, key: str, others: set[str]
) -> DisplayPlace | None:
    """Where the text has the only word beside the other part of a name, no title and no form of this one."""
    parts = {one for one in others if not _is_no_part(one)}
    if len(parts) != 1:
        return None
    (other,) = parts
    usual = frequency.english(key) or (
        frequency.english(other) and not frequency.name(other)
    )
    if other[:SHORT] == key[:SHORT]:
        return None
    if (
        usual
        or one_word(key, other, person=True)
        or other in plain_words(display.words)
    ):
        return None
    return names.named.get(other)


def _is_no_part(key: str) -> bool:
    """Whether a word before a name is a title or a word of grammar."""
    return titles.is_head(key) or key in titles.COURTESY or key in _GRAMMAR


def _tells(display: Display, there: DisplayPlace, span: Span) -> bool:
    sentence = DisplayPlace(there.draft, there.draft.sentence_of(there.span))
    return display.told(sentence, without=span) >= _ABOUT


def _is_given(display: Display, names: Names, at: int) -> bool:
    """Whether a word is a given name before a surname of the text, which may leave it out or give it in full."""
    beside = display.words[at + 1 : at + 2]
    key = bare_word(display.words[at].text)
    given = frequency.given(key) or _is_common_given(key)
    return bool(given and beside and bare_word(beside[0].text) in names.named)


def _in_twin(display: Display, at: int) -> DisplayPlace | None:
    """The name that stands between the same two words in the sentence of the text that this repeats."""
    if not display.twin:
        return None
    draft, span = display.twin
    there = draft.words_in(span)
    keys, mine = plain_words(there), plain_words(display.words)
    beside = _neighbours(mine, at)
    for number, word in enumerate(there[1:], 1):
        other = word.text[0].isupper() and keys[number] not in mine
        if other and _neighbours(keys, number) == beside:
            if one_word(mine[at], keys[number], person=True):
                return None
            return DisplayPlace(draft, word.span)
    return None


def _neighbours(keys: list[str], at: int) -> list[str]:
    return [*keys[max(at - 1, 0) : at], *keys[at + 1 : at + 2]]


def _other_part(display: Display, names: Names, at: int) -> DisplayPlace | None:
    """The given name, or the surname, that the text has in the word's place, where it has just one there."""
    key = bare_word(display.words[at].text)
    given = _is_common_given(key)
    if frequency.english(key) and not given:
        return None
    before, after = side_by_side(display, at - 1), side_by_side(display, at)
    if given and after:
        others = _given_before(names, after[1], key)
    elif before and _is_common_given(before[0]):
        others = _surnames_after(names, before[0])
    else:
        return None
    others -= INSTITUTION.union(plain_words(display.words))
    return names.named.get(next(iter(others))) if len(others) == 1 else None


def _given_before(names: Names, surname: str, key: str) -> set[str]:
    """The given names that the text has before a surname, without those that may be short for one: Gabby, Gabrielle."""
    return {
        one
        for one, other in names.pairs
        if other == surname
        and _is_common_given(one)
        and one[:2] != key[:2]
        and not one_word(one, key, person=True)
    }


def _surnames_after(names: Names, given: str) -> set[str]:
    """The surnames that the text has after a given name; no passer-by's, who is named once."""
    after = {other for one, other in names.pairs if one == given}
    return {other for other in after if len(names.body.places.get(other, ())) > 1}
