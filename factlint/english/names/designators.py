"""Numbers that name something and count nothing: years, scores, telephone numbers, sections, flights, addresses."""

from collections.abc import Sequence

from factlint.english.dates.weekdays import DAYS, MONTHS
from factlint.english.facts import Fact
from factlint.english.numbers.numbers import SMALL, Token
from factlint.english.numbers.quantity import Quantity
from factlint.lexicon import words
from factlint.start.regex import lazy

_YEAR = lazy(r"1[5-9]\d\d|20\d\d")
_LABELS = words("number.label")
"""Words after which a number is a label."""
_MAKERS = words("number.maker")
_ADDRESS = lazy(
    r" (?:[A-Z][\w.'’-]+ ){1,3}?(?i:(?&place.street:base place.street.short))"
)
_CITED = lazy(r" (?:U\.S\.?(?:C\.)?|U\.S\.C|USC|F\.\d|CFR|C\.F\.R|Stat\.|Cong)")
_PART = lazy(r" (?:out )?of (?:(?:the|every|(?&function.possessive)) )?[\dA-Za-z]")
_LINKS = frozenset("-–/.")
_MONTHS = frozenset(month.lower() for month in MONTHS)
_WEEK = _MONTHS | {day.lower() for day in DAYS}
_ONE_OF = words(
    "function.quantifier", "function.demonstrative", "number.ordinal.small"
) | set("last next no not number only the which which's good great big".split())


def names_something(
    text: str, found: Sequence[Token], fact: Fact, quantity: Quantity
) -> bool:
    """True where the bare number of `fact` is part of a name, a label or a numeral of another kind."""
    token = found[fact.first]
    start, end = token.span.start, found[fact.last - 1].span.end
    return (
        (bool(_YEAR.fullmatch(token.text)) and quantity.noun not in ("people", "dead"))
        or (token.text[-1] == "s" and token.text[0].isdigit())
        or text[max(start - 1, 0) : start] in ("#", "§", "_")
        or (
            text[max(start - 1, 0) : start] == "("
            and text[end : end + 2] == ") "
            and text[end + 2 : end + 3].isdigit()
        )
        or _labelled(text, found, fact, quantity)
        or bool(_ADDRESS.match(text, end) or _CITED.match(text, end))
        or (
            token.key == "one"
            and fact.last == fact.first + 1
            and _is_pronoun(text, found, fact, quantity)
        )
        or (
            token.text[0].isupper()
            and fact.first > 0
            and text[start - 1 : start] not in ("“", '"', ":")
        )
    )


def chained(text: str, quantity: Quantity) -> bool:
    """True where the number hangs on another or on letters: ranges, scores, telephone numbers, seasons, models."""
    start, end = quantity.span
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return (before[-1:] in _LINKS and before[:1].isalnum()) or (
        after[:1] in _LINKS and after[1:].isdigit()
    )


def _labelled(
    text: str, found: Sequence[Token], fact: Fact, quantity: Quantity
) -> bool:
    """True right after the word that the number is a label of."""
    before = found[fact.first - 1] if fact.first else None
    if (
        before is None
        or text[before.span.end : found[fact.first].span.start].strip(" \u00a0.")
        or fact.first == 0
    ):
        return False
    if (
        before.text[0].isupper()
        and before.key in _MONTHS
        and quantity.low <= 31
        and not quantity.noun
    ):
        return True
    capital = before.text[0].isupper() and before.key not in _WEEK
    if capital and before.key in _MAKERS:
        return True
    if before.key in _LABELS and not quantity.noun:
        return True
    part = _PART.match(text, found[fact.last - 1].span.end)
    return (
        capital
        and not part
        and not quantity.noun
        and fact.first > 1
        and before.text != "I"
    )


def _is_pronoun(
    text: str, found: Sequence[Token], fact: Fact, quantity: Quantity
) -> bool:
    """True for `one of the`, `no one`, `this one`, `one cannot`."""
    before = found[fact.first - 1].key if fact.first else ""
    after = [token.key for token in found[fact.last : fact.last + 3]]
    ratio = after[:1] in (["in"], ["out"]) and any(
        key in SMALL or key.isdecimal() for key in after
    )
    return (not quantity.noun and not ratio) or before in _ONE_OF
