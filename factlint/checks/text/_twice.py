"""Whether one word may stand twice in a row, judged by what kind of word it is and by the words beside it.

Each rule answers a `Verdict`: a slip that is mended safely, a slip, a query; or None, where the repeat is right.
"""

from collections.abc import Callable

from factlint.checks.text._clauses import (
    ends_clause,
    is_open,
    is_plain,
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

_NEVER_TWICE = grammar.ARTICLES | {"and", "or", "its", "our", "your", "their"}
_NOUNS_TOO = frozenset(("will", "can", "might", "must", "may", "need", "being"))
"""Auxiliaries that are nouns after a determiner: the will will be read, a human being being held."""
_WITHOUT_PLURAL_VERB = ("is", "are", "was", "were")
_BEFORE_CLAUSES = frozenset(
    ("what", "where", "who", "how", "all", "whatever", "whoever", "why")
)
_PERFECT = frozenset(
    ("been", "gone", "become", "begun", "taken", "given", "come", "seen")
)
"""What follows one “had” and not two."""
_TAKE = frozenset(("take", "takes", "took", "taken", "taking"))
"""What has “it” and a statement after it: I take it it will rain."""
_NOT_AFTER_THAT = (
    grammar.SUBJECTS | grammar.ARTICLES | grammar.POSSESSIVES | grammar.SUBORDINATORS
    | words("function.contraction.pronoun")
    | {"this", "these", "those", "what", "some", "most", "such", "several", "both", "each", "every", "here"}
    | {"are", "were", "have", "do", "aren't", "weren't", "haven't", "don't"}
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
    asked = (
        len(repeat.before) == 1
        and repeat.last in grammar.BE
        and repeat.before[0].text[0].isupper()
    )
    label = (
        asked
        or repeat.last in words("twice.labelled")
        or 1 in (len(repeat.last), len(repeat.next))
    )
    return (
        TWO_SENSES
        if (word == "a" and label) or repeat.last in words("twice.mention")
        else MEND
    )


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
    """True for `tools that that take years`, `a way that that overlaps`: a noun before, and a verb after."""
    told = not words("verb.telling").isdisjoint(repeat.lower[-5:])
    if told or repeat.last in words("twice.statement", "verb.thinking"):
        return False
    if nouns.is_plural(repeat.last) and len(repeat.last) > 4:
        return repeat.next in grammar.PLAIN_VERBS or repeat.next in grammar.MODALS
    alone = len(repeat.before) == 1 and not repeat.opens and is_full(repeat.last)
    return (
        (repeat.after_noun or alone)
        and len(repeat.next) > 2
        and nouns.is_plural(repeat.next)
    )


def _had(repeat: Repeat) -> Verdict | None:
    """“Had had” is right but before a participle that needs one “had”: had had been."""
    if repeat.next not in _PERFECT:
        return None
    return CLAUSE if is_open(repeat.before) else SLIP


def _auxiliary(repeat: Repeat) -> Verdict | None:
    """“What it is is a question”, “what he does does not matter” are right; “they were were sold” is not."""
    word = repeat.half[0]
    if _is_noun_too(repeat):
        return TWO_SENSES
    if (
        is_plain(repeat.before)
        and not repeat.hanging
        and word not in _NOUNS_TOO | grammar.DO
    ):
        return SLIP if repeat.next == repeat.last else MEND  # it is is it not
    if repeat.ends:
        return CLAUSE if repeat.lower[:1] and repeat.lower[0] in grammar.WHAT else SLIP
    if _has_no_more(repeat):
        return SLIP
    if word in _WITHOUT_PLURAL_VERB and not _BEFORE_CLAUSES.isdisjoint(repeat.lower):
        return None
    if (word == "be" and repeat.last == "need") or repeat.lower[-2:] == [
        "that",
        "that",
    ]:
        return CLAUSE
    modal = word in grammar.MODALS or repeat.last in grammar.MODALS | {"to"}
    return CLAUSE if (_is_what(repeat) if modal else is_open(repeat.before)) else SLIP


def _is_noun_too(repeat: Repeat) -> bool:
    """True for `the will will be read`, `the political will will be lacking`, `they can can tomatoes`."""
    word = repeat.half[0]
    if word == "can" and is_full(repeat.next) and nouns.is_plural(repeat.next):
        return True
    before = grammar.DETERMINERS | words("twice.will") | {"time", "well"}
    return word in _NOUNS_TOO and repeat.last in before


def _has_no_more(repeat: Repeat) -> bool:
    """True for `which has has aroused`, `a concept that is is new`; not for `all that is is good`, `who have have`."""
    word, head = repeat.half[0], "".join(repeat.lower[-2:-1])
    if word in ("is", "was"):
        return (
            repeat.last in ("who", "which", "that")
            and is_full(head)
            and head not in words("verb.thinking")
        )
    return word in grammar.HAVE | grammar.MODALS and repeat.last in ("which", "that")


def _is_what(repeat: Repeat) -> bool:
    """True for `what he will will be`, `those who can can`, `if you can can you`, `as best they can can`."""
    helped = repeat.last in grammar.MODALS | {"to"}
    needed = grammar.WHAT if helped else grammar.WHAT | {"if", "as", "than", "all"}
    return repeat.last not in ("if", "as", "than") and not needed.isdisjoint(
        repeat.lower
    )


def _do(repeat: Repeat) -> Verdict | None:
    """“We do do that” is right, “to do do” and “do do you” are not."""
    if repeat.next in grammar.SUBJECTS - {"it"} or repeat.last in grammar.MODALS | {
        "to",
        "",
    }:
        return SLIP
    return _auxiliary(repeat) if repeat.next == "not" else None


def _preposition(repeat: Repeat) -> Verdict | None:
    """“The money that came in in May” is right: the first belongs to the verb. So may be “we punched it in in May”."""
    word = repeat.half[0]
    if ends_clause(repeat.before, word):
        return None
    if (
        word == "to"
        and repeat.last == "how"
        and not grammar.DETERMINERS.isdisjoint(repeat.lower[-3:-1])
    ):
        return TWO_SENSES  # a quick how to to join
    stranded = is_stranding(repeat.before) and not repeat.after_noun
    if may_take(repeat.before, word) or (
        stranded and repeat.last not in grammar.AUXILIARIES - grammar.BE
    ):
        return CLAUSE
    if word in ("up", "down", "out", "over", "off", "away", "back"):
        return EMPHASIS
    bare = (
        word in grammar.BOUND_PREPOSITIONS
        and repeat.next in grammar.ARTICLES | grammar.POSSESSIVES
    )
    return (
        MEND
        if bare
        and is_full(repeat.last)
        and is_whole(repeat.before)
        and not repeat.hanging
        else SLIP
    )


def _subject(repeat: Repeat) -> Verdict:
    """“It was he he blamed” and “than I I thought” are right, and so is “Elizabeth I I admire”."""
    inverted = repeat.last in grammar.AUXILIARIES | {"than", "as"}
    numeral = (
        repeat.half == ["i"]
        and bool(repeat.before)
        and repeat.before[-1].text[0].isupper()
    )
    return CLAUSE if inverted or numeral else SLIP


def _object(repeat: Repeat) -> Verdict:
    """“He told you you were wrong” is right, “once she had it it was late” lacks a comma: an editor decides."""
    opened = grammar.SUBORDINATORS | grammar.QUESTION_WORDS | {"as", "than"}
    ends = repeat.last not in opened | grammar.COORDINATORS | {"", "that"}
    governed = (
        repeat.last in (grammar.PREPOSITIONS - opened) | words("verb.telling") | _TAKE
    )
    return (
        CLAUSE if governed or (ends and not opened.isdisjoint(repeat.lower)) else SLIP
    )


def _her(repeat: Repeat) -> Verdict | None:
    """“It cost her her job” is right; after “of”, “and” or “in” it is not, save where the sentence begins so."""
    if len(repeat.before) == 1 and repeat.last in grammar.PREPOSITIONS:
        return CLAUSE
    return (
        SLIP
        if not repeat.before or repeat.last in grammar.FUNCTION - grammar.OBJECTS
        else None
    )


def _his(repeat: Repeat) -> Verdict:
    return CLAUSE if repeat.last == "of" else SLIP


def _demonstrative(repeat: Repeat) -> Verdict | None:
    """“He did this this week” is right."""
    times = words(
        "time.unit.calendar", "time.daypart", "time.season", "twice.bare-time"
    )
    return None if repeat.next in times else SLIP


def _there(repeat: Repeat) -> Verdict | None:
    """“There is no there there” is right."""
    return (
        TWO_SENSES
        if repeat.after and repeat.last not in grammar.DETERMINERS | {"of", "big"}
        else None
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
    (frozenset(("had",)), _had),
    (frozenset(("do",)), _do),
    (frozenset(("her",)), _her),
    (frozenset(("his",)), _his),
    (grammar.DEMONSTRATIVES, _demonstrative),
    (frozenset(("it", "you")), _object),
    (frozenset(("there",)), _there),
    (
        frozenset(("here", "now", "then", "one", "last", "my"))
        | words("number.ordinal.small"),
        _senses,
    ),
    (grammar.SUBJECTS, _subject),
    (grammar.AUXILIARIES, _auxiliary),
    (frozenset(("no", "not")), _negation),
    (words("twice.intensifier"), _intensifier),
    (words("twice.gradable", "number.scale.word"), _weight),
    (words("twice.cry"), _cry),
    (grammar.PREPOSITIONS, _preposition),
    (grammar.FUNCTION, _grammar_word),
    (frozenset(), full),
)
"""The first class that has the word decides; the last is of all words that are none of grammar."""
