"""Whether a phrase of several words may stand twice in a row, judged by its first words and its last.

Each rule answers whether it holds; the verdict stands beside it in the table below.
"""

from collections.abc import Callable

from factlint.checks.text._clauses import is_open, is_plain
from factlint.checks.text._repeat import (
    CLAUSE,
    EMPHASIS,
    MEND,
    NAME,
    NESTED,
    SLIP,
    TWO_SENSES,
    Repeat,
    Verdict,
    is_full,
)
from factlint.english import grammar, nouns
from factlint.english.dates.weekdays import DAYS, MONTHS
from factlint.lexicon import words

_LINKS = words("place.before") - {"from", "at"} | {
    "after",
    "upon",
    "against",
    "over",
    "plus",
}
"""What stands between the words of a chain: victory after victory after victory."""
_CLOSED = grammar.ARTICLES | words("function.possessive.bound")
"""Words after which a phrase goes on with its noun; “his” and “her” may end one."""
_SUBJECTS = grammar.SUBJECTS | grammar.DEMONSTRATIVES | grammar.QUESTION_WORDS
"""Words that stand before “is” as its subject, and so not in a chain."""
_OPENERS = grammar.QUESTION_WORDS | grammar.SUBORDINATORS | grammar.PREPOSITIONS
"""Words that open a clause or a phrase: how, before, in."""
_NO_NOUN = (
    (grammar.PREPOSITIONS - words("function.adjectival") - {"beyond", "like"})
    | grammar.SUBJECTS | grammar.COORDINATORS | grammar.BE | grammar.HAVE | {"that"}
)  # fmt: skip
"""Words of grammar that no noun phrase begins with; but the past, the beyond, the will."""


def phrase(repeat: Repeat) -> Verdict | None:
    """What a phrase that stands twice is."""
    return next((verdict for holds, verdict in _RULES if holds(repeat)), SLIP)


def _is_rhythm(repeat: Repeat) -> bool:
    """Whether “and” makes a rhythm: `on and on and`, `and so on and so on`, `billions and billions and`."""
    half = repeat.half
    if half[0] == "and":
        return len(half) < 3 or half[-1] in ("on", "forth")
    if half[0] == "or":
        return len(half) == 2 and half[1] in grammar.DEMONSTRATIVES
    return "and" in half and len(half) < 5


def _is_chain(repeat: Repeat) -> bool:
    """Whether the words go on in a row: `day after day after`, `more is more is`, `who are are`."""
    half = repeat.half
    if repeat.last == half[-1] or _is_linked(repeat) or _is_called(repeat):
        return True
    if half[1:] == ["is"] and half[0] not in _SUBJECTS:
        return repeat.opens or repeat.pair[0].text.islower()
    return half[0] in grammar.BE and repeat.last in ("who", "that", "which")


def _is_linked(repeat: Repeat) -> bool:
    """Whether a link stands between a word and itself: `from city to city to`, `door to door to`, `plus two plus`."""
    half = repeat.half
    if half[1] == "to" and repeat.last == "from":
        return True
    pair = half[0] in words("twice.pair") or half[1] == "plus"
    return len(half) == 2 and half[1] in _LINKS and pair


def _is_called(repeat: Repeat) -> bool:
    """Whether the second copy is a name: to call a spade a spade."""
    calls = repeat.last in words("twice.call")
    return calls and repeat.half[0] in grammar.ARTICLES


def _is_stressed(repeat: Repeat) -> bool:
    """Whether it is said for weight, `really top secret top secret`, or a page set links in capitals."""
    if repeat.half == ["to", "have"] or (
        repeat.half == ["have", "to"] and repeat.last == "to"
    ):  # going to have to have
        return True
    return (
        repeat.last in ("really", "truly", "very") and is_full(repeat.half[0])
    ) or repeat.next == "more"


def _is_list(repeat: Repeat) -> bool:
    """Whether these are names and numbers that stand in tables, captions and lists."""
    named = all(word.text[0].isupper() or word.text.isdigit() for word in repeat.pair)
    if repeat.pair[0].text.isdigit() and not repeat.prose:
        return True
    if not named or all(word.text.isdigit() for word in repeat.pair):
        return named
    beside = [*repeat.before[-1:], *repeat.after[:1]]
    return not repeat.prose or not any(word.text.islower() for word in beside)


def _is_name(repeat: Repeat) -> bool:
    """Whether all words have capitals, or where the capitals of the second copy differ: by Eight by Eight."""
    half = len(repeat.pair) // 2
    texts = [word.text for word in repeat.pair]
    first = texts[0].lower() if repeat.opens else texts[0]
    if [first, *texts[1:half]] != [
        texts[half].lower() if repeat.opens else texts[half],
        *texts[half + 1 :],
    ]:
        return True
    eight = (
        half == 2
        and repeat.half[0] in grammar.PREPOSITIONS
        and texts[1][0].isupper()
        and texts[1] not in DAYS + MONTHS
    )
    return all(text[0].isupper() for text in texts) or eight


def _is_unfinished(repeat: Repeat) -> bool:
    """Whether the first copy stops before its noun or its verb: in the in the, there would be would be."""
    if grammar.AUXILIARIES.issuperset(repeat.half):
        return is_plain(repeat.before) and not repeat.hanging
    return repeat.half[-1] in _CLOSED and repeat.half[0] in _NO_NOUN


def _is_row(repeat: Repeat) -> bool:
    """Whether clauses stand in a row: `how [they live and when they live and when] they die`."""
    *first, link, last = repeat.half
    return (
        bool(first)
        and link in grammar.COORDINATORS
        and {last, repeat.last} <= _OPENERS
    )


def _is_one_more(repeat: Repeat) -> bool:
    """Whether one more is meant: `or the one before that or the one before that`."""
    half = repeat.half
    if half[0] not in grammar.COORDINATORS:
        return False
    back = half[-2] in ("before", "after") and half[-1] in ("that", "it", "them")
    return back or (
        half[-1] in grammar.AUXILIARIES
        and not grammar.QUESTION_WORDS.isdisjoint(half)
    )


def _is_nested(repeat: Repeat) -> bool:
    """Whether each copy depends on the one before: `knew that he knew that he`, `by engineers for engineers for`."""
    half = repeat.half
    if half[0] in ("of", "vs", "versus"):
        return True
    says = not grammar.SAYING.isdisjoint(half)
    if says and not grammar.SUBJECTS.isdisjoint(half):
        return True
    return _is_noun_in_noun(half) or _is_among(repeat)


def _is_noun_in_noun(half: list[str]) -> bool:
    """Whether a noun is followed by what it belongs to: `a friend of a friend of`, `those who know those who know`."""
    thing = half[1:] if half[0] in grammar.DETERMINERS else half
    noun = is_full(thing[0]) or thing[0] in words("function.pronoun.indefinite")
    if not noun or thing[0] in words("twice.quantity", "number.scale.word"):
        return False
    if thing[1:2] != [] and thing[1] in words("function.pronoun.relative"):
        return True
    bound = thing is not half and half[-1] in grammar.PREPOSITIONS
    return half[-1] == "of" or bound


def _is_among(repeat: Repeat) -> bool:
    """Whether people do among themselves what is said: by engineers for engineers."""
    *thing, link = repeat.half
    among = repeat.last in grammar.PREPOSITIONS and link in _LINKS
    return among and all(map(is_full, thing))


def _is_clause(repeat: Repeat) -> bool:
    """Whether a clause ends in it: `what we know we know`, `the firm the firm owns`, `enough is enough is`."""
    half = repeat.half
    if half[-1] in grammar.BE and is_full(half[0]):
        return True
    if half[0] in grammar.ARTICLES | grammar.POSSESSIVES and len(half) < 4:
        return all(map(is_full, half[1:])) or half[1] in ("more", "less")
    if grammar.AUXILIARIES.issuperset(half):
        return is_open(repeat.before)
    if half[0] in grammar.AUXILIARIES:
        return not grammar.WHAT.isdisjoint(repeat.lower)
    return half[0] in grammar.SUBJECTS and is_open(
        [*repeat.before, *repeat.pair[: len(half)]]
    )


def _is_purpose(repeat: Repeat) -> bool:
    """Whether a verb follows, or two words are one: `to make to make it`, `face to face talks`, `as well as well`."""
    half = repeat.half
    if len(half) != 2:
        return False
    if half[0] == "as":
        pronoun = half[1] in grammar.SUBJECTS | grammar.ARTICLES
        return repeat.next != "as" and not pronoun
    if half[0] == "to":
        return half[1] not in grammar.FUNCTION - grammar.AUXILIARIES
    if half in (["have", "to"], ["want", "to"]):
        return True
    return _is_face_to_face(half) and repeat.last not in grammar.DETERMINERS


def _is_face_to_face(half: list[str]) -> bool:
    """Whether a noun or number and its link may be half of one word: face to (face), two by (two)."""
    word, link = half
    if link not in _LINKS or link == "on" or word.endswith(("ed", "ing")):
        return False
    return is_full(word) or word in words("number.cardinal.small")


def _is_slogan(repeat: Repeat) -> bool:
    """Whether a verb has an object that is its subject again: `hurt people hurt people`, `help others help others`."""
    half = repeat.half
    verbs = words("verb.one-form:base") | grammar.PLAIN_VERBS
    return (
        len(half) == 2
        and half[0] in verbs
        and (nouns.is_plural(half[1]) or half[1] in grammar.OBJECTS)
    )


_RULES: tuple[tuple[Callable[[Repeat], bool], Verdict | None], ...] = (
    (_is_list, None),
    (_is_rhythm, None),
    (_is_chain, None),
    (_is_stressed, None),
    (_is_row, None),
    (_is_one_more, EMPHASIS),
    (_is_name, NAME),
    (_is_unfinished, MEND),
    (_is_nested, NESTED),
    (_is_clause, CLAUSE),
    (_is_purpose, TWO_SENSES),
    (_is_slogan, EMPHASIS),
)
"""The first rule that holds decides; where none does, it is a slip."""
