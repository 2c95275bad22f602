"""The shares into which one whole is divided, as news English puts them in a row: they cannot be more than all."""

import re
from collections.abc import Iterator

from factlint.checks._rounding import bounds
from factlint.english.outline import PERCENT, Outline
from factlint.start.regex import lazy

_WHAT = rf"[^{PERCENT[1:-1]}.;:()]"
_AND = r"(?:,? and |,? while |,? but |; |, )"


def _row(part: str) -> str:
    """Three shares or more, each followed or led by what `part` says of it."""
    return rf"{part}(?:{_AND}{part}){{2,8}}"


_DIVIDED = (
    r"\b(?:g[ia]v\w+|split\w*|divid\w+|spen[dt]\w*|allocat\w+|devot\w+|distribut\w+"
    r"|earmark\w+|budget\w*)\b"
)
_MADE_OF = (
    r"\b(?:made up of|consist\w* of|compris\w+|composed of|break\w* down (?:as|into)"
    r"|(?&function.auxiliary.be.finite -am))"
)
_TYPED = (
    r"(?! ?(?:(?&function.preposition)|more|less|likely)\b)(?! (?:hispanic|latin))"
)
_CHOSEN = r"(?:(?&vote.prefer))"
_NOBODY = r"(?:(?&vote.nobody))"
_ASKED = (
    rf"{PERCENT}{_WHAT}{{0,30}}? {_CHOSEN} {_WHAT}{{1,40}}?"
    rf"(?:{_AND}{PERCENT}{_WHAT}{{0,12}}? (?:{_CHOSEN} |for )?{_WHAT}{{1,40}}?){{1,5}}"
    rf"{_AND}{PERCENT}(?: (?!(?&function.preposition)\b)[a-z]+){{0,3}}? {_NOBODY}"
)
_ELSEWHERE = r"(?:(?&function.preposition)|counted|reporting)\b"
_OTHER = rf"{_AND}(?!up |down )(?!{_WHAT}*\b{_ELSEWHERE}){_WHAT}{{2,40}}? {PERCENT}"
_VOTES = rf"{PERCENT} of (?:the |all )?(?:popular )?votes?\b(?:{_OTHER}){{1,6}}"
_ROWS = (
    *(
        lazy(rf"{_DIVIDED}{_WHAT}{{0,60}}? (?P<row>{_row(f'{PERCENT} {to} {_WHAT}{{1,40}}?')})(?=[.;,]|\Z)")
        for to in ("to", "for", "on")
    ),
    lazy(rf"{_MADE_OF} (?P<row>{_row(f'{PERCENT}{_TYPED} [a-z-]+(?: [a-z-]+)?')})(?=[.;,]|\Z)"),
    lazy(rf"(?P<row>{_ASKED})"),
    lazy(rf"(?P<row>{_VOTES})(?! (?&function.preposition)\b)"),
)  # fmt: skip


def overfull(outline: Outline) -> Iterator[re.Match[str]]:
    """The rows of shares of one whole that make more than a hundred beyond rounding; `row` is where they stand."""
    for form in _ROWS:
        for match in form.finditer(outline.lower):
            shares = outline.quantities(match["row"])
            least = sum(bounds(share).low for share in shares)
            if all(share.exact for share in shares) and least > 100:
                yield match
