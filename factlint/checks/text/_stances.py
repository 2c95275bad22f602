"""The shares of those for, those against and those who do not know: they cannot be more than all."""

import re
from collections.abc import Iterator

from factlint.checks._rounding import bounds
from factlint.english.outline import PERCENT, Outline
from factlint.start.regex import lazy

_STANCES = (
    r"(?P<for>for|yes|in favou?r|approv(?:e|ed|ing)|support(?:ed|ing)?|favou?rabl[ey]|agree[d]?|satisfied)"
    r"|(?P<against>against|no|oppos(?:e|ed|ing)|disapprov(?:e|ed|ing)|unfavou?rabl[ey]|disagree[d]?|dissatisfied)"
    r"|(?P<open>(?&vote.nobody))"
)
_SHARE = (
    rf"(?P<share>{PERCENT})(?: of (?:\w+ )?(?:voters|respondents|members|people|them|those (?:polled|asked)))?"
    rf"(?: (?:(?&function.auxiliary.be.finite -am)|said|say|voted|voting|who))?(?: they (?:were|are))? (?:{_STANCES})"
    r"(?=,|;|\.| and | while | but |\)|\Z)"
)
_ONE = lazy(_SHARE)
_JOINED = lazy(r",? (?:and |while |but )?|; |, with ")


def overfull(outline: Outline) -> Iterator[list[re.Match[str]]]:
    """The rows of shares, each stance of them once, that make more than a hundred beyond rounding."""
    row: list[re.Match[str]] = []
    for match in (*_ONE.finditer(outline.lower), None):
        joined = (
            row
            and match
            and _JOINED.fullmatch(outline.lower, row[-1].end(), match.start())
        )
        if row and not joined:
            if _too_much(outline, row):
                yield row
            row = []
        row += [match] if match else []


def _too_much(outline: Outline, row: list[re.Match[str]]) -> bool:
    stances = [match.lastgroup for match in row]
    shares = [outline.quantity(match["share"]) for match in row]
    least = sum(bounds(share).low for share in shares)
    both = {"for", "against"} <= set(stances) and len(set(stances)) == len(stances)
    return both and all(share.exact for share in shares) and least > 100
