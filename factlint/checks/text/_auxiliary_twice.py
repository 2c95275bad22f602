"""Whether an auxiliary may stand twice in a row: as a noun, before a participle, where the first ends a clause."""

from factlint.checks.text._clauses import is_open, is_plain
from factlint.checks.text._repeat import (
    CLAUSE,
    MEND,
    SLIP,
    TWO_SENSES,
    Repeat,
    Verdict,
    is_full,
)
from factlint.english import grammar, nouns
from factlint.lexicon import words

_NOUNS_TOO = words("twice.noun-too")
"""Auxiliaries that are nouns after a determiner: the will will be read, a human being being held."""
_WITHOUT_PLURAL_VERB = words("function.auxiliary.be.finite")
_BEFORE_CLAUSES = frozenset(
    ("what", "where", "who", "how", "all", "whatever", "whoever", "why")
)
_PERFECT = words("twice.after-had")
"""What follows one “had” and not two."""


def had(repeat: Repeat) -> Verdict | None:
    """“Had had” is right but before a participle that needs one “had”: had had been."""
    if repeat.next not in _PERFECT:
        return None
    return CLAUSE if is_open(repeat.before) else SLIP


def auxiliary(repeat: Repeat) -> Verdict | None:
    """“What it is is a question”, “what he does does not matter” are right; “they were were sold” is not."""
    if _is_noun_too(repeat):
        return TWO_SENSES
    word = repeat.half[0]
    if _follows_pronoun(repeat) and word not in _NOUNS_TOO | grammar.DO:
        return SLIP if repeat.next == repeat.last else MEND  # it is is it not
    if repeat.ends:
        return (
            CLAUSE if repeat.lower[:1] and repeat.lower[0] in grammar.WHAT else SLIP
        )
    if _has_no_more(repeat):
        return SLIP
    if word in _WITHOUT_PLURAL_VERB and not _BEFORE_CLAUSES.isdisjoint(repeat.lower):
        return None
    return CLAUSE if _may_end_clause(repeat) else SLIP


def _follows_pronoun(repeat: Repeat) -> bool:
    """Whether no more than a pronoun is before, of which one verb is told: they were were."""
    return is_plain(repeat.before) and not repeat.hanging


def _may_end_clause(repeat: Repeat) -> bool:
    """Whether the first may end a clause: the need be be met, whatever that that is is."""
    word = repeat.half[0]
    if word == "be" and repeat.last == "need":
        return True
    if repeat.lower[-2:] == ["that", "that"]:
        return True
    modal = word in grammar.MODALS or repeat.last in grammar.MODALS | {"to"}
    return _is_what(repeat) if modal else is_open(repeat.before)


def _is_noun_too(repeat: Repeat) -> bool:
    """Whether one is a noun or a full verb: `the will will be read`, `they can can tomatoes`."""
    word = repeat.half[0]
    if word == "can" and is_full(repeat.next) and nouns.is_plural(repeat.next):
        return True
    before = grammar.DETERMINERS | words("twice.will") | {"time", "well"}
    return word in _NOUNS_TOO and repeat.last in before


def _has_no_more(repeat: Repeat) -> bool:
    """Whether a relative clause has one verb: `which has has aroused`; not `all that is is good`, `who have have`."""
    word, head = repeat.half[0], "".join(repeat.lower[-2:-1])
    if word in ("is", "was"):
        return (
            repeat.last in ("who", "which", "that")
            and is_full(head)
            and head not in words("verb.thinking")
        )
    return word in grammar.HAVE | grammar.MODALS and repeat.last in ("which", "that")


def _is_what(repeat: Repeat) -> bool:
    """Whether a clause is open: `what he will will be`, `those who can can`, `if you can can you`."""
    helped = repeat.last in grammar.MODALS | {"to"}
    needed = grammar.WHAT if helped else grammar.WHAT | {"if", "as", "than", "all"}
    return repeat.last not in ("if", "as", "than") and not needed.isdisjoint(
        repeat.lower
    )


def do(repeat: Repeat) -> Verdict | None:
    """“We do do that” is right, “to do do” and “do do you” are not."""
    if repeat.next in grammar.SUBJECTS - {"it"} or repeat.last in grammar.MODALS | {
        "to",
        "",
    }:
        return SLIP
    return auxiliary(repeat) if repeat.next == "not" else None
