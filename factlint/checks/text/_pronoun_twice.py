"""Whether a pronoun may stand twice in a row: with two verbs that each need one, before a noun of its own."""

from factlint.checks.text._repeat import CLAUSE, SLIP, TWO_SENSES, Repeat, Verdict
from factlint.english import grammar
from factlint.lexicon import words

_TAKE = words("twice.take")
"""What has “it” and a statement after it: I take it it will rain."""


def subject(repeat: Repeat) -> Verdict:
    """“It was he he blamed” and “than I I thought” are right, and so is “Elizabeth I I admire”."""
    inverted = repeat.last in grammar.AUXILIARIES | {"than", "as"}
    numeral = (
        repeat.half == ["i"]
        and bool(repeat.before)
        and repeat.before[-1].text[0].isupper()
    )
    return CLAUSE if inverted or numeral else SLIP


def objects(repeat: Repeat) -> Verdict:
    """“He told you you were wrong” is right, “once she had it it was late” lacks a comma: an editor decides."""
    opened = grammar.SUBORDINATORS | grammar.QUESTION_WORDS | {"as", "than"}
    ends = repeat.last not in opened | grammar.COORDINATORS | {"", "that"}
    governed = (
        repeat.last in (grammar.PREPOSITIONS - opened) | words("verb.telling") | _TAKE
    )
    return (
        CLAUSE if governed or (ends and not opened.isdisjoint(repeat.lower)) else SLIP
    )


def her(repeat: Repeat) -> Verdict | None:
    """“It cost her her job” is right; after “of”, “and” or “in” it is not, save where the sentence begins so."""
    if len(repeat.before) == 1 and repeat.last in grammar.PREPOSITIONS:
        return CLAUSE
    return (
        SLIP
        if not repeat.before or repeat.last in grammar.FUNCTION - grammar.OBJECTS
        else None
    )


def his(repeat: Repeat) -> Verdict:
    return CLAUSE if repeat.last == "of" else SLIP


def demonstrative(repeat: Repeat) -> Verdict | None:
    """“He did this this week” is right."""
    times = words(
        "time.unit.calendar", "time.daypart", "time.season", "twice.bare-time"
    )
    return None if repeat.next in times else SLIP


def there(repeat: Repeat) -> Verdict | None:
    """“There is no there there” is right."""
    return (
        TWO_SENSES
        if repeat.after and repeat.last not in grammar.DETERMINERS | {"of", "big"}
        else None
    )
