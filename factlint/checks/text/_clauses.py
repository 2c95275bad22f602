"""Whether a clause may end between two words that are the same: what it is | is a promise, he came in | in May.

A clause may end in a verb or a preposition where what belongs to it stands before it: a question word, a relative
pronoun, the noun of a clause without one (the boat he came in), the subject of a passive (it was voted on).
"""

from collections.abc import Sequence
from itertools import pairwise

from factlint.english import Word, grammar, nouns
from factlint.english.words import lowered
from factlint.lexicon import classes, words

_HEADS = frozenset(
    ("all", "most", "least", "best", "worst", "little", "few")
) | words("function.pronoun.indefinite")
"""Words of grammar that a clause without a relative pronoun may follow: all they did, everything she is."""
_ADVERBS = grammar.PARTICLES | {"forward", "ahead"}
"""Adverbs that a verb has before its preposition: look forward to, do away with."""
_OPENERS = grammar.COORDINATORS | {"that"}
_SUBJECTS = (
    grammar.SUBJECTS
    | grammar.ARTICLES
    | grammar.POSSESSIVES
    | words("function.contraction.pronoun")
)
"""Words that a subject begins with."""
_OBJECTS_TOO = grammar.SUBJECTS & (grammar.OBJECTS | {"there"})
"""Subjects that may be objects as well: it, you."""
_PASSIVE = grammar.BE | words("verb.passive")
"""Words that make a subject of what a preposition has: it was voted on, it needs looking at."""
_NO_END = (
    _PASSIVE | grammar.HAVE | grammar.QUESTION_WORDS | {"that", "as", "than", "to"}
)
"""Words after which a clause may end in a preposition, in one way or another."""
_MAY_GO_ON = words("verb.phrasal.to") | {"more", "less", "fewer"}
"""Words after which it may where no other sign shows it: bring him to, the less they think of."""


def is_open(before: Sequence[Word]) -> bool:
    """Whether the words may begin a clause that the next word ends, a verb: what it is, all they did, when it can."""
    lower = lowered(before)
    if not grammar.WHAT.isdisjoint(lower) or _is_compared(lower):
        return True
    whens = (at for at, word in enumerate(lower) if word in grammar.WHEN)
    return any(_is_when(lower, at) for at in whens) or any(
        _is_relative(before, at) or _has_subject(before, at)
        for at in range(1, len(lower))
    )


def _is_compared(lower: Sequence[str]) -> bool:
    """Whether “as” or “than” has its own subject: as good as it, more than they."""
    return any(
        word in ("as", "than") and _is_subject(then) for word, then in pairwise(lower)
    )


def is_stranding(before: Sequence[Word]) -> bool:
    """Whether the words may be a clause that the next word ends, a preposition: whom they spoke to, he came in."""
    lower = lowered(before)
    return any(
        (lower[at] in grammar.WHAT | {"where", "how"} and _has_object(lower[at:]))
        or (
            at > 0
            and (
                _has_subject(before, at)
                or (_is_relative(before, at) and _has_object(lower[at:]))
            )
        )
        for at in range(len(before) - 1)
    )


def is_closed(before: Sequence[Word]) -> bool:
    """Whether the words can be no clause that ends so: nothing in them could stand before what belongs to its end."""
    lower = lowered(before)
    reduced = grammar.may_be_participle(lower[-1]) and not (
        lower[:-1] and lower[-2] in grammar.SUBJECTS
    )
    return not (
        is_open(before) or lower[-1].endswith("ing") or reduced
    ) and _NO_END.isdisjoint(lower)


def is_whole(before: Sequence[Word]) -> bool:
    """Whether the words are closed for sure: nor do two nouns in a row begin a clause, the rate banks lend at."""
    lower = lowered(before)
    near = [word for word in lower[:-1] if not word.endswith("ly")]
    contact = any(_may_begin(near, at) for at in range(1, len(near)))
    return is_closed(before) and not contact and _MAY_GO_ON.isdisjoint(lower)


def _may_begin(lower: Sequence[str], at: int) -> bool:
    """Whether a noun or pronoun follows a noun, and with it a clause may begin: the man few spoke to."""
    subject, head = lower[at], lower[at - 1]
    if head in grammar.QUANTIFIERS and at > 1:
        head = lower[at - 2]
    if not _is_full(head):
        return False
    if subject in grammar.SUBJECTS:
        return not _is_said(head)
    return _is_full(subject) and (
        nouns.is_plural(subject) or not grammar.may_be_verb(subject)
    )


def is_plain(before: Sequence[Word]) -> bool:
    """Whether the words are a pronoun as subject and no more than who said it: they, officials said there, that it."""
    lower = lowered(before)
    if not lower or lower[-1] not in grammar.SUBJECTS:
        return False
    said = lower[:-2] if lower[-2:-1] == ["that"] else lower[:-1]
    if not said:
        return len(lower) == 1 or before[0].text.islower()
    *who, verb = said
    return verb in grammar.SAYING and _is_who(who)


def _is_who(who: Sequence[str]) -> bool:
    """Whether these are a pronoun or a noun, with an article or a possessive at the most: he, officials, the mayor."""
    if not who or len(who) > 2:
        return False
    if len(who) == 2 and who[0] not in grammar.ARTICLES | grammar.POSSESSIVES:
        return False
    return who[-1] in grammar.SUBJECTS or _is_full(who[-1])


def ends_clause(before: Sequence[Word], word: str) -> bool:
    """Whether the particle or preposition `word` ends the clause with its verb: weigh in, was voted on."""
    if word in ("in", "on") and _takes("phrasal", before, word):
        return True
    near = set(lowered(before[-4:]))
    return _takes("prepositional", before, word) and (
        is_stranding(before) or not near.isdisjoint(_PASSIVE)
    )


def may_take(before: Sequence[Word], word: str) -> bool:
    """Whether what stands before might have `word` as its own: time goes by, turn the lights on, the match is on."""
    lower = lowered(before)
    if not lower:
        return False
    if _takes("phrasal", before, word) or _is_on(lower, word) or _is_purpose(lower):
        return True
    bound = _takes("prepositional", before, word) or lower[-1] in _ADVERBS
    if bound and not is_closed(before):
        return True
    return word in grammar.PARTICLES and _is_thrown(lower, word)


def _is_on(lower: Sequence[str], word: str) -> bool:
    """Whether “in” or “on” says what a thing is: the match is on, is she in."""
    predicate = lower[-1]
    if predicate in grammar.SUBJECTS:
        predicate = "".join(lower[-2:-1])
    return word in ("in", "on") and predicate in grammar.BE


def _is_purpose(lower: Sequence[str]) -> bool:
    """Whether a noun or adjective has a verb with “to” after it: a place to sleep, nice to swim."""
    if len(lower) < 3 or lower[-2] != "to":
        return False
    return (
        _is_full(lower[-3])
        and not lower[-3].endswith("ing")
        and not grammar.may_be_verb(lower[-3])
    )


def _is_thrown(lower: Sequence[str], word: str) -> bool:
    """Whether the last words are a verb and its object: turn the lights, let him."""
    opens = grammar.DETERMINERS | grammar.OBJECTS
    last = range(len(lower) - 1, max(len(lower) - 4, 0), -1)
    thing = next((at for at in last if lower[at] in opens), 0)
    verbs = words("verb.throwing") | _verbs("phrasal", word)
    return thing > 0 and lower[thing - 1] in verbs


def _takes(kind: str, before: Sequence[Word], word: str) -> bool:
    """Whether the word before is a verb that takes `word`, and no noun: weigh in, not the weight in."""
    noun = len(before) > 1 and before[-2].text.lower() in grammar.DETERMINERS
    return bool(before) and not noun and before[-1].text.lower() in _verbs(kind, word)


def _verbs(kind: str, word: str) -> frozenset[str]:
    name = f"{kind}.{word}"
    return words(f"verb.{name}") if name in classes("verb") else frozenset()


def _is_when(lower: Sequence[str], at: int) -> bool:
    """Whether “when”, “if” or “where” begins a clause that may be subject or object, or one before the main clause."""
    if at == 0:
        return True
    before = lower[at - 1]
    noun = _is_full(before) and at > 1 and lower[at - 2] in grammar.DETERMINERS
    return noun or before in grammar.FUNCTION or _is_said(before)


def _is_relative(before: Sequence[Word], at: int) -> bool:
    """Whether “that” follows a noun: the bill that passed, but not “said that”, “told reporters that”."""
    if before[at].text.lower() != "that" or before[at - 1].text[0].isupper():
        return False
    noun = before[at - 1].text.lower()
    near = set(lowered(before[max(at - 4, 0) : at]))
    return noun in _HEADS or (_is_full(noun) and not any(map(_is_said, near)))


def _has_object(lower: Sequence[str]) -> bool:
    """Whether a question word has a subject after it, and is no subject: whom they spoke to, not who lives in."""
    follows = lower[1:] if lower[1] not in grammar.AUXILIARIES else lower[2:]
    if not follows or follows[0].endswith("ly"):
        return False
    if follows[0] in grammar.DETERMINERS:
        return True
    return _is_subject(follows[0]) or (
        _is_full(follows[0]) and lower[0] not in ("who", "whoever", "that")
    )


def _has_subject(before: Sequence[Word], at: int) -> bool:
    """Whether a subject follows a noun: the boat he came in, the season the club had had, all they did."""
    lower = lowered(before)
    head, subject = lower[at - 1], lower[at]
    if head in _HEADS:
        return _is_subject(subject)
    if at == 1 and head in ("this", "these", "those"):
        return subject in grammar.SUBJECTS
    if not _is_head(before, at - 1) or _is_fronted(lower, at):
        return False
    then = lower[at + 1 : at + 2]
    if subject in _OBJECTS_TOO:
        return at > 1 and (not then or grammar.may_be_verb(then[0]))
    if subject in grammar.SUBJECTS:
        return True
    named = subject in grammar.ARTICLES | grammar.POSSESSIVES
    named = named or before[at].text[0].isupper()
    return named and bool(then) and _noun_phrase(lower, at) >= 0


def _is_fronted(lower: Sequence[str], at: int) -> bool:
    """Whether the noun belongs to a preposition before the main clause: in the coming days he plans."""
    phrase = _noun_phrase(lower, at)
    if phrase <= 0 or lower[phrase - 1] not in grammar.PREPOSITIONS:
        return False
    return lower[at] == "there" or phrase == 1 or lower[phrase - 2] in _OPENERS


def _is_head(before: Sequence[Word], at: int) -> bool:
    """Whether a word may be the noun before a clause: no word of grammar, no verb that is told by its form, no name."""
    word = before[at].text.lower()
    noun = (
        at > 0
        and before[at - 1].text.lower() in grammar.ARTICLES | grammar.POSSESSIVES
    )
    verb = word.endswith("ing") or _is_said(word) or word in words("verb.plain")
    return (
        _is_full(word)
        and (noun or not verb)
        and (at == 0 or before[at].text.islower())
    )


def _noun_phrase(lower: Sequence[str], end: int) -> int:
    """Where the determiner of the noun phrase that ends at `end` stands, the best season; -1 where none does."""
    for at in range(end - 2, max(end - 5, -1), -1):
        if lower[at] in grammar.DETERMINERS and lower[at] != "that":
            return at
        if not _is_full(lower[at]):
            return -1
    return -1


def _is_subject(word: str) -> bool:
    return word in _SUBJECTS


def _is_full(word: str) -> bool:
    return word not in grammar.FUNCTION and not word.endswith("ly")


def _is_said(word: str) -> bool:
    return word in grammar.SAYING or word in words("twice.certain")
