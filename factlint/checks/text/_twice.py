"""Whether one word may stand twice in a row, judged by what kind of word it is and by the words beside it.

Each rule answers a `Verdict`: a slip that is mended safely, a slip, a query; or None, where the repeat is right.
"""

from collections.abc import Callable

from factlint.checks.text import _auxiliary_twice as auxiliaries
from factlint.checks.text import _pronoun_twice as pronouns
from factlint.checks.text._clauses import (
    ends_clause,
    is_stranding,
    is_whole,
    may_take,
)
from factlint.checks.text._full_twice import full
from factlint.checks.text._repeat import (
    CLAUSE,
    EMPHASIS,
    MEND,
    SLIP,
    TWO_SENSES,
    Repeat,
    Verdict,
    is_full,
)
from factlint.english import grammar, nouns
from factlint.lexicon import words

_NEVER_TWICE = (
    grammar.ARTICLES | words("function.possessive.bound") - {"my"} | {"and", "or"}
)
_NOT_AFTER_THAT = (
    grammar.SUBJECTS | grammar.ARTICLES | grammar.POSSESSIVES | grammar.SUBORDINATORS
    | words("function.contraction.pronoun", "twice.not-after-that")
)  # fmt: skip
"""What cannot follow “that” the pronoun nor “that” before a noun: here the word stands twice by a slip."""


def single(repeat: Repeat) -> Verdict | None:
    """What a word that stands twice is, where neither copy is a name."""
    word = repeat.half[0]
    if word in (repeat.last, repeat.next) and word not in grammar.ARTICLES:
        return (
            None
            if word in words("twice.cry", "twice.intensifier") | {"no"}
            else EMPHASIS
        )
    return next(rule for held, rule in _RULES if word in held or not held)(repeat)


def _mend(repeat: Repeat) -> Verdict:
    """“The the”, “and and” are slips; letters (a a b, section a) and words spoken of (and or or) are not."""
    word = repeat.half[0]
    spoken = grammar.COORDINATORS | words("twice.spoken")
    if word in grammar.COORDINATORS and (
        repeat.last in grammar.COORDINATORS or repeat.next in spoken
    ):
        return TWO_SENSES
    if word == "a" and repeat.next in words("twice.begun-by-a"):
        return SLIP  # “a a cappella” may be meant as “an a cappella”
    letter = word == "a" and _is_label(repeat)
    return TWO_SENSES if letter or repeat.last in words("twice.mention") else MEND


def _is_label(repeat: Repeat) -> bool:
    """Whether a letter may be one that counts: section a, a b, and the question `Is a a ...`."""
    if repeat.last in words("twice.labelled"):
        return True
    if 1 in (len(repeat.last), len(repeat.next)):
        return True
    asked = len(repeat.before) == 1 and repeat.before[0].text[0].isupper()
    return asked and repeat.last in grammar.BE


def _that(repeat: Repeat) -> Verdict | None:
    """“She knew that that vote was close” is right; “said that that the”, “tools that that take” are not."""
    if not repeat.after or repeat.last in grammar.PREPOSITIONS:
        return None
    if repeat.next in _NOT_AFTER_THAT:
        cleft = repeat.lower[-2:-1] in (["it"], ["not"]) or repeat.last == "not"
        return TWO_SENSES if cleft else SLIP
    if repeat.next == "that":
        return TWO_SENSES
    many = repeat.next in words("number.cardinal.countable") and nouns.is_plural(
        "".join(repeat.following[1:2])
    )
    return SLIP if many or _is_relative(repeat) else None


def _is_relative(repeat: Repeat) -> bool:
    """Whether a noun is before and a verb after: `tools that that take years`, `a way that that overlaps`."""
    told = not words("verb.telling").isdisjoint(repeat.lower[-5:])
    if told or repeat.last in words("twice.statement", "verb.thinking"):
        return False
    if nouns.is_plural(repeat.last) and len(repeat.last) > 4:
        return repeat.next in grammar.PLAIN_VERBS or repeat.next in grammar.MODALS
    verb = len(repeat.next) > 2 and nouns.is_plural(repeat.next)
    return verb and (repeat.after_noun or _follows_lone_noun(repeat))


def _follows_lone_noun(repeat: Repeat) -> bool:
    """Whether a noun alone is before, and no sentence begins between."""
    return len(repeat.before) == 1 and not repeat.opens and is_full(repeat.last)


def _preposition(repeat: Repeat) -> Verdict | None:
    """“The money that came in in May” is right: the first belongs to the verb. So may be “we punched it in in May”."""
    word = repeat.half[0]
    if ends_clause(repeat.before, word):
        return None
    if word == "to" and _is_how_to(repeat):
        return TWO_SENSES
    if may_take(repeat.before, word) or _is_stranded(repeat):
        return CLAUSE
    if word in ("up", "down", "out", "over", "off", "away", "back"):
        return EMPHASIS
    return MEND if _begins_phrase(repeat) else SLIP


def _is_how_to(repeat: Repeat) -> bool:
    """Whether `how to` is a noun: a quick how to to join."""
    return repeat.last == "how" and not grammar.DETERMINERS.isdisjoint(
        repeat.lower[-3:-1]
    )


def _is_stranded(repeat: Repeat) -> bool:
    """Whether a clause may end in the first: the house they lived in in May."""
    if repeat.after_noun or not is_stranding(repeat.before):
        return False
    return repeat.last not in grammar.AUXILIARIES - grammar.BE


def _begins_phrase(repeat: Repeat) -> bool:
    """Whether the second can only begin a phrase, and no clause ends before it: the boat of of the mayor."""
    if repeat.hanging or repeat.half[0] not in grammar.BOUND_PREPOSITIONS:
        return False
    return (
        repeat.next in grammar.ARTICLES | grammar.POSSESSIVES
        and is_full(repeat.last)
        and is_whole(repeat.before)
    )


def _negation(repeat: Repeat) -> Verdict | None:
    """“It is not not true” and “a no no” are right."""
    if repeat.half == ["no"]:
        return (
            EMPHASIS
            if repeat.after and repeat.last not in grammar.DETERMINERS
            else None
        )
    return TWO_SENSES if repeat.last in grammar.AUXILIARIES else SLIP


def _grammar_word(repeat: Repeat) -> Verdict:
    """“Nothing but but”, “wondered what what he said meant” and “any more more than” might be right."""
    before = {
        "all",
        "any",
        "anything",
        "nothing",
        "everything",
        "no",
        "the",
        "once",
        "as",
    }
    if repeat.half == ["once"]:
        before |= grammar.ARTICLES
    if repeat.half[0] in ("all", "both", "each"):
        before |= grammar.BE | grammar.SUBJECTS | grammar.OBJECTS
    asked = repeat.half[0] in grammar.QUESTION_WORDS and repeat.last in words(
        "speech.question", "verb.thinking"
    )
    return TWO_SENSES if repeat.last in before or asked else SLIP


def _intensifier(repeat: Repeat) -> Verdict | None:
    """“Very very rich” and “so so many” are right, “so so the” is not; “much much” an editor may want once.

    At the end of a sentence “much much” has nothing to weigh.
    """
    if repeat.half == ["much"] and repeat.ends and repeat.before:
        return SLIP
    weighed = (
        grammar.QUANTIFIERS
        | words("function.adverb", "twice.intensifier", "twice.gradable")
        | {""}
    )
    weighs = is_full(repeat.next) or repeat.next in weighed
    return None if weighs and repeat.half[0] not in ("much", "many") else EMPHASIS


def _senses(_: Repeat) -> Verdict:
    return TWO_SENSES


def _weight(_: Repeat) -> Verdict:
    return EMPHASIS


def _cry(_: Repeat) -> None:
    return None


_RULES: tuple[tuple[frozenset[str], Callable[[Repeat], Verdict | None]], ...] = (
    (_NEVER_TWICE, _mend),
    (frozenset(("that",)), _that),
    (frozenset(("had",)), auxiliaries.had),
    (frozenset(("do",)), auxiliaries.do),
    (frozenset(("her",)), pronouns.her),
    (frozenset(("his",)), pronouns.his),
    (grammar.DEMONSTRATIVES, pronouns.demonstrative),
    (frozenset(("it", "you")), pronouns.objects),
    (frozenset(("there",)), pronouns.there),
    (
        frozenset(("here", "now", "then", "one", "last", "my"))
        | words("number.ordinal.small"),
        _senses,
    ),
    (grammar.SUBJECTS, pronouns.subject),
    (grammar.AUXILIARIES, auxiliaries.auxiliary),
    (frozenset(("no", "not")), _negation),
    (words("twice.intensifier"), _intensifier),
    (words("twice.gradable", "number.scale.word"), _weight),
    (words("twice.cry"), _cry),
    (grammar.PREPOSITIONS, _preposition),
    (grammar.FUNCTION, _grammar_word),
    (frozenset(), full),
)
"""The first class that has the word decides; the last is of all words that are none of grammar."""
