"""What copy says of two numbers: that the one grew to the other by so much, or is such a share of it."""

import re
from collections.abc import Iterator

from factlint.english.numbers.quantity import Quantity
from factlint.english.outline import (
    AMOUNT,
    COUNT,
    MONEY,
    PART,
    PERCENT,
    POINTS,
    WORDS,
    Outline,
)
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span


class ChangeClaim(NamedTuple):
    """Two numbers and the change or share that is said of them. `turn` is 1 for a rise, -1 for a fall, 0 for "
    "neither. `rough` is for one in four, which is said of a quarter and of what is near it."""

    span: Span
    old: Quantity
    new: Quantity
    said: Quantity
    turn: int = 0
    rough: bool = False


_UP = (
    r"(?&number.change.up number.rise.up)|expan\w+|improv\w+|rais\w+|hikes|hiked|rebound\w*|boost\w*|swell\w*|spike\w*"
    r"|widen\w*|leap\w*"
)
_DOWN = (
    r"(?&number.change.down number.rise.down)|slash\w*|plummet\w*|contract(?:ed|ing|ion)|losses|reductions|eased"
    r"|dwindl\w+|narrow\w*"
)
_TURN = rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"
_UPS, _DOWNS = lazy(rf"\b(?:{_UP})\b"), lazy(rf"\b(?:{_DOWN})\b")
_EITHER = lazy(rf"\b(?:{_UP}|{_DOWN})\b")
_ELSEWHERE = lazy(
    rf"\b(?:{_UP}|{_DOWN}|(?&number.reckoned function.conjunction.contrast)|annual\w*"
    r"|a year(?! (?:ago|earlier|before))|compound\w*|adjust\w+|and)\b"
)
"""Words between a change and two numbers that tell of another change, or of a change reckoned in another way."""
_PERIOD = lazy(r"\bbetween \w+\.? (?:\d+ )?and \w+|\A,? ?(?:up|down) \Z")
_OLD, _NEW, _SAID = (
    f"(?P<old>{AMOUNT})",
    f"(?P<new>{AMOUNT})",
    f"(?P<said>[{PART[1:-1]}{POINTS[1:-1]}])",
)
_PLAIN = r"(?: (?:(?&number.before-size)|(?:period|(?&time.unit.calendar:base))['’]s|a year (?:ago|earlier)['’]s)){0,4}"
_VERSUS = r"(?:against|versus|vs\.?|compared (?:with|to))"
_SAME = rf"(?:(?!\b(?:with|and|(?&function.conjunction.contrast))\b){WORDS})"
_PAIRS = (
    lazy(rf"\bfrom{_PLAIN} {_OLD}{_SAME}{{0,60}}?\b(?:in)?to{_PLAIN} {_NEW}"),
    lazy(
        rf"\b(?:to|at){_PLAIN} {_NEW}{_SAME}{{0,60}}?(?:\bfrom|(?<!, ){_VERSUS}){_PLAIN} {_OLD}"
    ),
    lazy(rf"{_NEW}{WORDS}{{0,30}}?\b{_VERSUS}{_PLAIN} {_OLD}"),
)
"""Where a number was and came to."""
_RISE = r"(?P<up>(?&number.rise.up))|(?P<down>(?&number.rise.down))"
_STILL = rf"(?:(?!\b(?:from|to|in|against|and|which|(?&function.conjunction.contrast))\b){WORDS})"
_MOVE = _STILL.replace("|to|in|", "|to|")
"""Any character of what is said of one number, and of what changed."""
_BEFORE = (
    lazy(rf"{_TURN}{_MOVE}{{0,45}}?{_SAID}(?P<tail>{WORDS}{{0,60}}?)\Z"),
    lazy(
        rf"{_SAID}[ -](?:(?!and\b)\w+[ -])?(?:{_RISE})\b(?P<tail>{WORDS}{{0,60}}?)\Z"
    ),
)
_AFTER = lazy(
    rf"(?P<tail>{WORDS}{{0,40}}?)(?:,|\(|--|[–—]|\bor\b|\bfor\b|\ba\b) ?"
    rf"(?:\b(?:(?&number.before-part)|{_UP}|{_DOWN})\b ?){{0,6}}?"
    rf"{_SAID}(?! (?:of|in|on)\b)[ -]?(?P<word>[a-z]+(?: (?:over|since|on|in)\b)?)?"
)
"""The change before the two numbers, or after them."""
_ASIDES = (
    lazy(
        rf"{_NEW}{_STILL}{{0,40}}?{_TURN}(?: by)? {_SAID} (?:(?&number.than)){_PLAIN} {_OLD}"
    ),
    lazy(
        rf"{_NEW}{_STILL}{{0,40}}?{_SAID} (?:{_RISE}) (?:(?&number.than -above -below))?{_PLAIN} {_OLD}"
    ),
)
"""`1,200 boats, up 50 percent from 800`."""
_OR = r"(?:,? or |,? \(|,? -- |,? [–—] ?|, |: )(?:or |some )?"
_OR_FIRM = _OR.replace("|, |: )", ")")
_ALL = (
    r"(?: (?:all|a total|of|(?&function.article function.possessive function.demonstrative)"
    r"|[\w-]+(?:['’]s|s['’]))){0,4}"
)
_SHARE = f"(?P<said>{PART})(?! (?:of|in|from|to|(?&number.compared)|point)\\b)"
_SHARES = (
    lazy(
        rf"(?P<new>{COUNT}){WORDS}{{0,20}}? (?:out )?of{_ALL} (?P<old>{COUNT}){WORDS}{{0,30}}?{_OR_FIRM}{_SHARE}"
    ),
    lazy(
        rf"(?P<new>{COUNT}) (?:out )?of{_ALL} (?P<old>{COUNT}){WORDS}{{0,25}}?, (?P<said>{PERCENT})(?=,)"
    ),
    lazy(
        rf"(?P<said>{PART}){WORDS}{{0,35}}?{_OR}(?P<new>{COUNT}){WORDS}{{0,20}}? (?:out )?of{_ALL} (?P<old>{COUNT})"
    ),
    lazy(
        rf"(?P<new>{COUNT}|{MONEY}){WORDS}{{0,25}}?,? or (?P<said>{PERCENT}),? of{_ALL} (?P<old>{COUNT}|{MONEY})"
    ),
    lazy(
        rf"\bof{_ALL} (?P<old>{COUNT}){WORDS}{{0,25}}?, (?:only |just )?(?P<new>{COUNT})(?:,? or |,? \()"
        rf"(?P<said>{PERCENT})(?=[,)]| \w+(?:ed|were|was)\b)"
    ),
    lazy(
        rf"(?P<said>{PART}) of{_ALL} (?P<old>{COUNT}|{MONEY}){WORDS}{{0,25}}?{_OR}(?P<new>{COUNT}|{MONEY})(?! "
        rf"(?:of|in)\b)"
    ),
)
"""`8 of the 12 districts, or 67 percent`, `76,000 shares, or 7.6 percent of the 1 million outstanding`."""
_ODDS = lazy(
    rf"(?P<new>{COUNT}) (?:in|out of) (?P<old>{COUNT}){WORDS}{{0,25}}?(?:,? or |,? \()(?P<said>{PERCENT})"
    r"(?! (?:(?&number.compared)|of))"
)
"""`one in four, or 25 percent`."""
FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_FACTOR = lazy(rf"\b(?P<word>{'|'.join(FACTORS)})ed\b")
_CAUTIOUS = lazy(r"\b(?:(?&number.caution)|just) \Z")


def changes(outline: Outline) -> Iterator[ChangeClaim]:
    """The changes in percent or points that are said of two numbers."""
    said: set[Quantity] = set()
    for pattern in _ASIDES:
        for match in pattern.finditer(outline.lower):
            turn = 1 if match["up"] else -1
            claim = _claim(outline, match, match["said"], match.span(), turn)
            said.add(claim.said)
            yield claim
    for pattern in _PAIRS:
        for pair in pattern.finditer(outline.lower):
            found = _of_pair(outline, pair, versus=pattern is _PAIRS[2])
            if found and found.said not in said:
                yield found


def _of_pair(
    outline: Outline, pair: re.Match[str], *, versus: bool
) -> ChangeClaim | None:
    """What is said of two numbers before or after them; of two set against each other after them, and of no shares."""
    text = outline.lower
    if not versus:
        return _said_before(outline, text, pair) or _said_after(outline, text, pair)
    found = _said_after(outline, text, pair)
    return None if found and found.old.unit == "%" else found


def _said_before(
    outline: Outline, text: str, pair: re.Match[str]
) -> ChangeClaim | None:
    for pattern in _BEFORE:
        match = pattern.search(text, max(0, pair.start() - 140), pair.start())
        if match and not _ELSEWHERE.search(_PERIOD.sub("", match["tail"])):
            at, turn = _direction(match)
            return _claim(outline, pair, match["said"], (at, pair.end()), turn)
    return None


def _direction(match: re.Match[str]) -> tuple[int, int]:
    """Where the word for the change stands that is nearest to it, and its direction where the two are neighbours."""
    if match.start("said") == match.start():
        return match.start(), 1 if match["up"] else -1
    last = list(_EITHER.finditer(match.string, match.start(), match.start("said")))[
        -1
    ]
    near = match.start("said") - last.end() < 14
    return last.start(), _turn(last[0]) if near else 0


def _said_after(
    outline: Outline, text: str, pair: re.Match[str]
) -> ChangeClaim | None:
    match = _AFTER.match(text, pair.end())
    elsewhere = match and " " in (match["word"] or "")
    if match is None or elsewhere or _ELSEWHERE.search(match["tail"]):
        return None
    turn = _turn(f"{match[0]} {match['word'] or ''}") or _turn(
        text[max(0, pair.start() - 30) : pair.start()]
    )
    return _claim(
        outline, pair, match["said"], (pair.start(), match.end("said")), turn
    )


def _turn(words: str) -> int:
    up, down = bool(_UPS.search(words)), bool(_DOWNS.search(words))
    return up - down


def _claim(
    outline: Outline,
    pair: re.Match[str],
    said: str,
    place: tuple[int, int],
    turn: int = 0,
) -> ChangeClaim:
    old, new = outline.quantity(pair["old"]), outline.quantity(pair["new"])
    return ChangeClaim(outline.span(*place), old, new, outline.quantity(said), turn)


def shares(outline: Outline) -> Iterator[ChangeClaim]:
    """The shares that are said of a part and a whole."""
    for pattern in _SHARES:
        for match in pattern.finditer(outline.lower):
            yield _claim(outline, match, match["said"], match.span())
    for match in _ODDS.finditer(outline.lower):
        yield _claim(outline, match, match["said"], match.span())._replace(rough=True)


def factors(outline: Outline) -> Iterator[ChangeClaim]:
    """Pairs of numbers of which the one is said to be a multiple of the other, with the factor as what is said."""
    text = outline.lower
    for pattern in _PAIRS[:2]:
        for pair in pattern.finditer(text):
            before = text[max(0, pair.start() - 60) : pair.start()]
            word = list(_FACTOR.finditer(before))[-1:]
            if (
                word
                and not _CAUTIOUS.search(before[: word[0].start()])
                and not outline.quantities(before[word[0].end() :])
            ):
                start = pair.start() - len(before) + word[0].start()
                claim = _claim(outline, pair, pair["old"], (start, pair.end()))
                factor = FACTORS[word[0]["word"]]
                yield claim._replace(
                    said=claim.said._replace(low=factor, high=factor)
                )
