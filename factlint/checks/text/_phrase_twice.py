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

_LINKS = frozenset(
    ("after", "by", "to", "for", "upon", "on", "in", "against", "over", "plus")
)
"""What stands between the words of a chain: victory after victory after victory."""
_CLOSED = grammar.ARTICLES | {"my", "your", "our", "their", "its"}
"""Words after which a phrase goes on with its noun."""
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
    """True for `on and on and`, `and so on and so on`, `billions and billions and`, `or that or that`."""
    half = repeat.half
    if half[0] == "and":
        return len(half) < 3 or half[-1] in ("on", "forth")
    if half[0] == "or":
        return len(half) == 2 and half[1] in grammar.DEMONSTRATIVES
    return "and" in half and len(half) < 5


def _is_chain(repeat: Repeat) -> bool:
    """True for `day after day after`, `from city to city to`, `door to door to`, `more is more is`, `who are are`."""
    half = repeat.half
    if repeat.last == half[-1] or (half[1] == "to" and repeat.last == "from"):
        return True
    if (
        len(half) == 2
        and half[1] in _LINKS
        and (half[0] in words("twice.pair") or half[1] == "plus")
    ):
        return True
    if (
        repeat.last in ("call", "calls", "called", "calling")
        and half[0] in grammar.ARTICLES
    ):
        return True
    if (
        half[1:] == ["is"]
        and half[0]
        not in grammar.SUBJECTS | grammar.DEMONSTRATIVES | grammar.QUESTION_WORDS
    ):
        return repeat.opens or repeat.pair[0].text.islower()
    return half[0] in grammar.BE and repeat.last in ("who", "that", "which")


def _is_stressed(repeat: Repeat) -> bool:
    """True for `really top secret top secret`, `going to have to have`, and links that a page set in capitals."""
    if repeat.half == ["to", "have"] or (
        repeat.half == ["have", "to"] and repeat.last == "to"
    ):
        return True
    return (
        repeat.last in ("really", "truly", "very") and is_full(repeat.half[0])
    ) or repeat.next == "more"


def _is_list(repeat: Repeat) -> bool:
    """True for names and numbers that stand in tables, captions and lists."""
    named = all(word.text[0].isupper() or word.text.isdigit() for word in repeat.pair)
    if repeat.pair[0].text.isdigit() and not repeat.prose:
        return True
    if not named or all(word.text.isdigit() for word in repeat.pair):
        return named
    beside = [*repeat.before[-1:], *repeat.after[:1]]
    return not repeat.prose or not any(word.text.islower() for word in beside)


def _is_name(repeat: Repeat) -> bool:
    """True where all words have capitals, or where the capitals of the second copy differ: by Eight by Eight."""
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
    """True where the first copy stops before its noun or its verb: in the in the, there would be would be."""
    if grammar.AUXILIARIES.issuperset(repeat.half):
        return is_plain(repeat.before) and not repeat.hanging
    return repeat.half[-1] in _CLOSED and repeat.half[0] in _NO_NOUN


def _is_row(repeat: Repeat) -> bool:
    """True for `how [they live and when they live and when] they die`, `before [it and after it and after]`."""
    *first, link, last = repeat.half
    return (
        bool(first) and link in grammar.COORDINATORS and {last, repeat.last} <= _OPENERS
    )


def _is_one_more(repeat: Repeat) -> bool:
    """True for `or the one before that or the one before that`, `and it’s where we are and it’s where we are going`."""
    half = repeat.half
    if half[0] not in grammar.COORDINATORS:
        return False
    back = half[-2] in ("before", "after") and half[-1] in ("that", "it", "them")
    return back or (
        half[-1] in grammar.AUXILIARIES and not grammar.QUESTION_WORDS.isdisjoint(half)
    )


def _is_nested(repeat: Repeat) -> bool:
    """True for `knew that he knew that he`, `a friend of a friend of`, `by engineers for engineers for`."""
    half = repeat.half
    says = not grammar.SAYING.isdisjoint(half)
    subject = not grammar.SUBJECTS.isdisjoint(half)
    thing = half[1:] if half[0] in grammar.DETERMINERS else half
    person = thing[0] in words("function.pronoun.indefinite")
    noun = (is_full(thing[0]) or person) and thing[0] not in words(
        "twice.quantity", "number.scale.word"
    )
    relative = (
        noun and thing[1:2] != [] and thing[1] in words("function.pronoun.relative")
    )
    among = (
        repeat.last in grammar.PREPOSITIONS
        and half[-1] in _LINKS
        and all(map(is_full, half[:-1]))
    )
    inside = noun and (
        half[-1] == "of" or (thing is not half and half[-1] in grammar.PREPOSITIONS)
    )
    return (
        (says and subject)
        or relative
        or inside
        or among
        or half[0] in ("of", "vs", "versus")
    )


def _is_clause(repeat: Repeat) -> bool:
    """True for `what we know we know`, `whatever will be will be`, `the firm the firm owns`, `enough is enough is`."""
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
    """True for `the cuts he has to make to make it`, `thanks to face to face talks`, `as well as well`."""
    half = repeat.half
    if len(half) != 2:
        return False
    if half[0] == "as":
        return (
            repeat.next != "as" and half[1] not in grammar.SUBJECTS | grammar.ARTICLES
        )
    if half[0] == "to":
        return half[1] not in grammar.FUNCTION - grammar.AUXILIARIES
    chain = (
        half[1] in _LINKS
        and (is_full(half[0]) or half[0] in words("number.cardinal.small"))
        and not half[0].endswith(("ed", "ing"))
    )
    return half in (["have", "to"], ["want", "to"]) or (
        chain and half[1] != "on" and repeat.last not in grammar.DETERMINERS
    )


def _is_slogan(repeat: Repeat) -> bool:
    """True for `hurt people hurt people`, `help others help others`."""
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
