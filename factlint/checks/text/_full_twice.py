"""Whether a noun, verb or adjective may stand twice in a row: as two senses of one form, at the end of a clause."""

from factlint.checks.text._clauses import is_open
from factlint.checks.text._repeat import (
    CLAUSE,
    EMPHASIS,
    SLIP,
    TWO_SENSES,
    Repeat,
    Verdict,
    is_full,
)
from factlint.english import grammar, nouns
from factlint.lexicon import frequency, words

_NO_NOUN = (
    grammar.DETERMINERS
    | grammar.SUBJECTS
    | grammar.OBJECTS
    | words("number.cardinal.small")
)
"""What does not follow a verb and its noun."""
_BEFORE_VERBS = (
    grammar.MODALS | grammar.DO | grammar.SUBJECTS | grammar.RELATIVES | {"to"}
)
_REDUPLICATED = range(4, 7)
"""Words of so many letters that are no English may be one word said twice: mahi mahi."""
_VOWELS = frozenset("aeiou")


def full(repeat: Repeat) -> Verdict | None:
    """What a noun, verb or adjective that stands twice is: a slip, where the second can be no other than the first."""
    word = repeat.half[0]
    if {word, repeat.next} <= words("place.compass"):
        return None  # south south east
    if not word.isalpha():
        return SLIP
    if _has_two_senses(repeat) or _is_fronted(repeat):
        return TWO_SENSES
    if word in words("twice.gradable") or (repeat.opens and not repeat.after):
        return EMPHASIS
    return CLAUSE if _ends_in_verb(repeat) or _is_contact(repeat) else SLIP


def _has_two_senses(repeat: Repeat) -> bool:
    word = repeat.half[0]
    if word in words("verb.one-form:base") | words("twice.plural-and-verb"):
        return True
    return _is_verb_and_noun(repeat) or _is_foreign(word)


def _is_fronted(repeat: Repeat) -> bool:
    """Whether a phrase before the clause may end in the first, and its subject begin with the second: in the end end
    users decide, under law law firms must."""
    first, *rest = repeat.lower or [""]
    opens = first in grammar.PREPOSITIONS and repeat.before[0].text[0].isupper()
    noun = not rest or (len(rest) == 1 and rest[0] in grammar.DETERMINERS)
    return opens and noun and is_full(repeat.next) and repeat.next.isalpha()


def _is_foreign(word: str) -> bool:
    """Whether a word is no English and short enough to be said twice: mahi mahi, là là."""
    short = (
        len(word) in _REDUPLICATED
        and not _VOWELS.isdisjoint(word)
        and not frequency.english(word)
    )
    return short or not word.isascii()


def _is_verb_and_noun(repeat: Repeat) -> bool:
    """Whether one may be a verb and one its noun: `to project project costs`, `The firm ships ships`."""
    word = repeat.half[0]
    if word.endswith(("ize", "ify")) or word in words("verb.plain"):
        return False
    if repeat.next in _NO_NOUN:
        return False
    if _begins_with_verb(repeat):
        return not word.endswith(("ed", "ly", "ing"))
    return (
        _may_be_subject(repeat)
        and repeat.next not in grammar.AUXILIARIES
        and _agrees(repeat)
    )


def _begins_with_verb(repeat: Repeat) -> bool:
    """Whether a verb is due: after `to`, `they` or `will`, or where a sentence begins with an order."""
    if repeat.last in _BEFORE_VERBS:
        return True
    return repeat.opens and repeat.pair[0].text[0].isupper()


def _may_be_subject(repeat: Repeat) -> bool:
    """Whether the word before is a noun with a determiner, or a name."""
    if not is_full(repeat.last):
        return False
    named = bool(repeat.before) and repeat.before[-1].text[0].isupper()
    return repeat.after_noun or (named and not frequency.english(repeat.last))


def _agrees(repeat: Repeat) -> bool:
    """Whether the word may be the verb of a subject in this number: the firm ships, the firms ship."""
    many = nouns.is_plural(repeat.last)
    if many == nouns.is_plural(repeat.half[0]):
        return False
    return not many or is_full(repeat.next)


def _ends_in_verb(repeat: Repeat) -> bool:
    """Whether a clause ends in a verb: `what happens happens`, `the bill that passed passed`."""
    relative = repeat.last in grammar.RELATIVES
    if relative and repeat.half[0] in words("verb.transitive"):
        return False
    if repeat.ends:
        return relative or (
            repeat.lower[:1] != [] and repeat.lower[0] in grammar.WHAT
        )
    subject = is_full(repeat.last) or repeat.last in grammar.SUBJECTS
    return relative or (
        subject and (is_open(repeat.before) or _has_two_nouns(repeat))
    )


def _has_two_nouns(repeat: Repeat) -> bool:
    """Whether a noun and a plural subject are before: `the songs children sing sing`."""
    pair = [
        word.text
        for word in repeat.before[-2:]
        if word.text.islower() and is_full(word.text)
    ]
    if len(pair) < 2 or not nouns.is_plural(pair[1]):
        return False
    return nouns.is_plural(pair[0]) or grammar.may_be_participle(repeat.half[0])


def _is_contact(repeat: Repeat) -> bool:
    """Whether a plural has a clause, and a verb after it: `the dogs dogs chase`."""
    word, verb = repeat.half[0], repeat.next
    finite = (
        is_full(verb)
        and verb.isalpha()
        and not verb.endswith(("s", "ed", "ing", "ly"))
    ) or verb == "like"
    return finite and nouns.is_plural(word) and word not in words("verb.plain")
