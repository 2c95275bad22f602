"""Numbers that name something and count nothing: years, scores, telephone numbers, sections, flights, addresses."""

from collections.abc import Sequence

from factlint.english.dates.weekdays import DAYS, MONTHS
from factlint.english.facts import Fact
from factlint.english.numbers.numbers import SMALL, Token, gap
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
    "function.quantifier",
    "function.demonstrative",
    "number.ordinal.small",
    "number.one-of",
)


def names_something(
    text: str, found: Sequence[Token], fact: Fact, quantity: Quantity
) -> bool:
    """Whether the bare number of `fact` is part of a name, a label or a numeral of another kind."""
    token, end = found[fact.first], found[fact.last - 1].span.end
    return (
        _is_other_numeral(token, quantity)
        or _is_marked(text, token.span.start, end)
        or _labelled(text, found, fact, quantity)
        or bool(_ADDRESS.match(text, end) or _CITED.match(text, end))
        or _is_pronoun(text, found, fact, quantity)
        or _is_capital_inside(text, token, fact)
    )


def _is_other_numeral(token: Token, quantity: Quantity) -> bool:
    """Whether the number is a year or a decade."""
    if _YEAR.fullmatch(token.text) and quantity.noun not in ("people", "dead"):
        return True
    return token.text[-1] == "s" and token.text[0].isdigit()


def _is_marked(text: str, start: int, end: int) -> bool:
    """Whether a sign before the number makes it a label, or brackets an area code: (212) 555 0100."""
    sign = text[max(start - 1, 0) : start]
    if sign == "(":
        return text[end : end + 2] == ") " and text[end + 2 : end + 3].isdigit()
    return sign in ("#", "§", "_")


def _is_capital_inside(text: str, token: Token, fact: Fact) -> bool:
    """Whether a number in words has a capital though it opens nothing: the Seven Sisters."""
    if not fact.first or not token.text[0].isupper():
        return False
    return text[token.span.start - 1] not in '“":'


def chained(text: str, quantity: Quantity) -> bool:
    """Whether the number hangs on another or on letters: ranges, scores, telephone numbers, seasons, models."""
    start, end = quantity.span
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return (before[-1:] in _LINKS and before[:1].isalnum()) or (
        after[:1] in _LINKS and after[1:].isdigit()
    )


def _labelled(
    text: str, found: Sequence[Token], fact: Fact, quantity: Quantity
) -> bool:
    """Whether the number stands right after the word that it is a label of."""
    if not fact.first or gap(text, found, fact.first).strip(" \u00a0."):
        return False
    before = found[fact.first - 1]
    capital = before.text[0].isupper() and before.key not in _WEEK
    if capital and before.key in _MAKERS:
        return True
    if quantity.noun:
        return False
    if before.key in _LABELS or _is_day_of_month(before, quantity):
        return True
    if not capital or fact.first < 2 or before.text == "I":
        return False
    return not _PART.match(text, found[fact.last - 1].span.end)


def _is_day_of_month(before: Token, quantity: Quantity) -> bool:
    month = before.text[0].isupper() and before.key in _MONTHS
    return month and quantity.low <= 31


def _is_pronoun(
    text: str, found: Sequence[Token], fact: Fact, quantity: Quantity
) -> bool:
    """Whether `one` is no number: `one of the`, `no one`, `this one`, `one cannot`."""
    if found[fact.first].key != "one" or fact.last != fact.first + 1:
        return False
    before = found[fact.first - 1].key if fact.first else ""
    after = [token.key for token in found[fact.last : fact.last + 3]]
    ratio = after[:1] in (["in"], ["out"]) and any(
        key in SMALL or key.isdecimal() for key in after
    )
    return (not quantity.noun and not ratio) or before in _ONE_OF
