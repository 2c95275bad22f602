"""A total and the numbers it is made of, as news English puts them side by side."""

import re
from collections.abc import Iterator

from factlint.english.numbers.quantity import Quantity
from factlint.english.outline import AMOUNT, WORDS, Outline
from factlint.lexicon import words
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span


class Breakdown(NamedTuple):
    """A total and its parts."""

    span: Span
    total: Quantity
    parts: list[Quantity]


_TOTAL = f"(?P<total>{AMOUNT})"
_WHAT = rf"(?:(?!\b(?:and|plus|or)\b)[^{AMOUNT[1:-1]};:()])"
"""What is said of one part: no `and`, which joins parts."""
_MORE = (
    rf"(?:(?:[,;] (?:and |plus )?|,? and |,? plus |,? & ){AMOUNT}{_WHAT}{{0,70}}?)"
)
_LIST = (
    rf"(?P<parts>{AMOUNT}{_WHAT}{{0,70}}?{_MORE}*?"
    rf"(?:[,;]? and (?:another |the other |a further )?|,? plus ){AMOUNT})"
)
_SIGN = r"(?:: ?| ?-- ?| ?[–—] ?| - |, (?:with |made up of |namely |that is,? )?| \()"
_FIRM = r"(?:: ?| ?-- ?| ?[–—] ?| - )"
_MADE_OF = (
    r"(?:consist(?:s|ed|ing) of|compris(?:es|ed|ing)|composed of|made up of|divided (?:into|between)|split "
    r"(?:into|between)|"
    r"broken down (?:into|as))"
)
_CLAUSES = (
    rf"(?P<parts>{AMOUNT}{_WHAT}{{0,70}}?(?:[,;] (?:and )?{_WHAT}{{0,30}}?{AMOUNT}{_WHAT}{{0,70}}?)*?"
    rf"(?:[,;]? and |,? plus ){_WHAT}{{0,30}}?{AMOUNT})"
)
"""Parts in clauses of their own: `Ostia sent 4 boats and Carvo sent 3`."""
_SUMS = r"(?:(?:grand |combined |overall )?total|sum)"
_KINDS_OF = (
    lazy(
        rf"\b(?:a |an |the )?{_SUMS} of {_TOTAL}(?P<of>{WORDS}{{0,45}}?){_SIGN}{_LIST}"
    ),
    lazy(rf"{_TOTAL}(?P<of>{WORDS}{{0,45}}?){_FIRM}{_LIST}"),
    lazy(rf"{_TOTAL}(?P<of>{WORDS}{{0,25}}?) \({_LIST}[^()]{{0,40}}\)"),
    lazy(rf"{_TOTAL}(?P<of>{WORDS}{{0,30}}?),? {_MADE_OF}{WORDS}{{0,12}}? ?{_LIST}"),
    lazy(
        rf"{_TOTAL}(?P<of>-(?&number.hyphened)\b{WORDS}{{0,40}}?)"
        rf"(?:,? (?:of|with)|,|:| --| [–—]) {_LIST}"
    ),
)
"""The total first, and what says that the parts are all of it."""
_LED = lazy(
    rf"(?:{_MADE_OF}|\b(?:(?&person.group)|total) of) {_TOTAL}"
    rf"(?P<of>{WORDS}{{0,30}}?), (?:with )?{_LIST}"
)
"""A total of which the words before it say that its kinds follow."""
_AFTER = (
    lazy(
        rf"{_CLAUSES}(?P<of>{WORDS}{{0,40}}?)(?:,| --| [–—]|;)? ?\(?(?&number.before-sum)? ?"
        rf"(?:a |an |the )?{_SUMS}(?: of)? {_TOTAL}"
    ),
    lazy(
        rf"{_CLAUSES}(?P<of>{WORDS}{{0,40}}?)(?:,| --| [–—])? ?\(?(?:for |making |or |a combined |together )?{_TOTAL}"
        rf"(?:{WORDS}{{0,12}}?) (?&number.after-sum)\b"
    ),
)
"""The total last."""
_PEOPLE = rf"{_TOTAL}(?P<of>{WORDS}{{0,40}}?), {_LIST}"
_COMMA = lazy(_PEOPLE)
_FAR = lazy(rf"{_TOTAL}(?P<of>{WORDS}{{0,140}}?)(?:: ?| -- | ?[–—] ?){_LIST}")
"""People, and far behind them after a colon or dash the kinds of people they are."""
_GENERIC = words("person.anybody")
"""Nouns for people of any kind, and what has become of them."""
_STATES = words("person.state") - {
    "died",
    "ill",
    "infected",
    "sick",
    "evacuated",
    "displaced",
} | words("person.toll")
_PERSON = lazy(r"(?:.*(?:(?&person.people-ending)|.[^w]ers))\Z")
_THINGS = words("english.thing-in-ers")
_LISTED = lazy(r"[:(,–—-] ?(?:and )?\Z")
"""What stands before an item of a list, which is no total."""
_PLACED = lazy(rf"{AMOUNT} (?:\w+ )?((?&place.before))\b")
_PLACE = lazy(r"\b(?&place.before)\b")
_PARTLY = lazy(rf"{AMOUNT} (?:out )?of (?:(?:the|(?&function.possessive)) )?\Z")
_SHARES = lazy(rf"{AMOUNT} of\b")
_VERB = lazy(r" (?&function.auxiliary.be.finite -am)\b")
_RAISED = lazy(r"\b(?:to|bring\w*|rais\w+|tak\w+|increas\w+)\b")
_BARE = lazy(rf"{AMOUNT},? and\b")
_OPEN = lazy(
    r"\b(?:(?&number.left-open)|includ\w+|e\.g|additional\w*|vs\.|from \S+ to)\b"
)
"""Words that leave open whether the parts are all of the total, or that make other numbers of them."""

_NARRATED = lazy(r"\b(?:when|after|before|while|last year)\b")


def breakdowns(outline: Outline) -> Iterator[Breakdown]:
    """The totals of a sentence with their parts."""
    for pattern in (*_KINDS_OF, _LED, *_AFTER, _COMMA, _FAR):
        for match in pattern.finditer(outline.lower):
            total = outline.quantity(match["total"])
            parts = _scaled(total, outline.quantities(match["parts"]))
            if (
                not _OPEN.search(_told(pattern, match))
                and not _are_qualities(match, parts)
                and _alike(total, parts)
                and _is_breakdown(outline, pattern, match, parts)
            ):
                span = outline.span(match.start(), _end(match, parts))
                yield Breakdown(span, total, parts)


def _told(pattern: re.Pattern[str], match: re.Match[str]) -> str:
    """The words that bear on the parts: behind people far from their kinds it may be told when and after what."""
    return (
        match["total"] + _NARRATED.sub("", match["of"]) + match["parts"]
        if pattern is _FAR
        else match[0]
    )


def _end(match: re.Match[str], parts: list[Quantity]) -> int:
    """The end of the match, with the noun of a part that stands last."""
    last = f" {parts[-1].noun}"
    at_end = parts[-1].noun and match.end("parts") == match.end()
    return match.end() + (
        len(last) if at_end and match.string.startswith(last, match.end()) else 0
    )


def _is_breakdown(
    outline: Outline,
    pattern: re.Pattern[str],
    match: re.Match[str],
    parts: list[Quantity],
) -> bool:
    """Whether the words of the match say, or the nouns show, that the parts are all of the total."""
    total = outline.quantity(match["total"])
    people = _of_people(outline, match, total, parts)
    if pattern is _COMMA:
        all_said = people or _by_place(match, total, parts)
        return all_said and not _LISTED.search(match.string, 0, match.start())
    if _PARTLY.search(match.string, 0, match.start("total")):
        return False
    if pattern is _FAR:
        return people
    if _is_no_total(pattern, match, total, parts) or _is_said_otherwise(
        pattern, match
    ):
        return False
    return people or _near(total, parts)


def _is_no_total(
    pattern: re.Pattern[str],
    match: re.Match[str],
    total: Quantity,
    parts: list[Quantity],
) -> bool:
    """Whether the numbers show that the first or last one is no sum of the others."""
    if total.kind == "percent" and (_is_all(parts) or _SHARES.search(match["parts"])):
        return True
    if pattern in _AFTER:  # goals and tries, and the score
        return total.noun == "points" and all(part.noun != "points" for part in parts)
    larger = any(part.low > total.low for part in parts)
    return pattern is _KINDS_OF[0] and larger and ", " in match[0]


def _is_all(parts: list[Quantity]) -> bool:
    """Whether shares come to a whole."""
    return abs(sum(part.low for part in parts) - 100) < 2


def _is_said_otherwise(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether the words between say that the numbers are no total and its parts: a total of 5 were, raised to 5."""
    if pattern in (_KINDS_OF[0], _LED):
        return _VERB.match(match["of"]) is not None
    if pattern in _AFTER:
        return _RAISED.search(match["of"]) is not None
    return pattern is _KINDS_OF[2] and _BARE.search(match["parts"]) is not None


def _by_place(match: re.Match[str], total: Quantity, parts: list[Quantity]) -> bool:
    """Whether each part, and not the total, is said to be somewhere: `500 jobs, 300 in Ostia and 200 in Carvo`."""
    placed = _PLACED.findall(match.string, match.start("parts"), match.end() + 8)
    alone = all(part.noun in ("", total.noun) for part in parts) and total.noun
    return (
        bool(alone)
        and len(placed) == len(parts)
        and len(set(placed)) == 1
        and not _PLACE.search(match["of"])
    )


def _scaled(total: Quantity, parts: list[Quantity]) -> list[Quantity]:
    """The parts with the scale that they leave to the total: $4.7 billion, $2.9 and $1.8."""
    if not _leave_scale(total, parts):
        return parts
    kind, unit, scale = total.kind, total.unit, total.scale
    return [
        part._replace(
            kind=kind,
            unit=unit,
            scale=scale,
            low=part.low * scale,
            high=part.high * scale,
            step=part.step * scale,
        )
        for part in parts
    ]


def _leave_scale(total: Quantity, parts: list[Quantity]) -> bool:
    """Whether parts that are bare numbers beside millions of money can be of the same scale."""
    if total.kind != "money" or total.scale < 1000:
        return False
    if any(part.scale != 1 or part.kind not in ("count", "money") for part in parts):
        return False
    return max(part.low for part in parts) <= 2 * total.low / total.scale


def _alike(total: Quantity, parts: list[Quantity]) -> bool:
    """Whether all are said without caution and in one unit."""
    return all(
        number.exact and (number.kind, number.unit) == (total.kind, total.unit)
        for number in [total, *parts]
    )


_COMPOUND = lazy(rf"{AMOUNT}-[a-z]")


def _are_qualities(match: re.Match[str], parts: list[Quantity]) -> bool:
    """Whether the parts are compound words that say what a thing is like: a four-bedroom and two-bathroom house."""
    return len(
        _COMPOUND.findall(match.string, match.start("parts"), match.end() + 2)
    ) >= len(parts)


def _near(total: Quantity, parts: list[Quantity]) -> bool:
    return 0.4 <= sum(part.low for part in parts) / max(total.low, 1e-9) <= 2.5


def _of_people(
    outline: Outline, match: re.Match[str], total: Quantity, parts: list[Quantity]
) -> bool:
    """Whether the total counts people and the parts are kinds of people."""
    if total.noun == "":
        generic = _KILLED.search(outline.lower, 0, match.start()) is not None
    else:
        generic = total.noun in _GENERIC
    return (
        total.kind == "count"
        and generic
        and all(_is_person(part.noun) for part in parts)
    )


_KILLED = lazy(
    r"\b(?:killed|killing|rescued|detained|(?&person.toll.hurt -arrests -injures -injuries))(?: at)? ?\Z"
)


def _is_person(noun: str) -> bool:
    return (
        noun not in _STATES
        and noun not in _THINGS
        and _PERSON.match(noun) is not None
    )
