"""Numbers in news English, read token by token: figures, words, scales, simple fractions, ordinals.

"1,200", "1.2 thousand" and "twelve hundred" have one value, and so have "1.5 million" and "a million and a half".
What is counted and how exactly is read by `quantities`; dates are read by `facts`.
"""

from collections.abc import Sequence

from factlint.english.words import NUMBERS
from factlint.lexicon import spelled, words
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_TOKEN = lazy(
    r"\d{4}-\d\d-\d\d"
    r"|[$£€]\d+(?:[.,]\d+)*(?:[KMB]|BN)\b"
    r"|[$£€]?\d+(?:-\d+/\d+|(?:[.,:/]\d+)*)(?:(?:(?&number.ordinal.suffix)|s|(?&number.scale.short -mn -tn))\b)?%?"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*"
)
_NUMERAL = lazy(
    r"[$£€]?(?P<figures>\d[\d,]{,39}(?:\.\d{1,39})?)(?P<tail>[a-z]*|[KMB]|BN)%?"
)
_FRACTION = lazy(
    r"(?:(?P<whole>\d{1,9})-)?(?P<over>\d{1,9})/(?P<under>2|3|4|5|8|10|16|32|64)"
)


def listed(words: str) -> list[str]:
    """The words of a list that is written as one text."""
    return words.split()


_TENS = spelled("number.cardinal.tens")
SMALL = {word: n for n, word in enumerate(NUMBERS)} | {
    word: 10 * n for n, word in enumerate(_TENS, 3)
}
"""Words for the numbers that other number words are made of."""
ORDINALS = {word: n for n, word in enumerate(spelled("number.ordinal.small"), 1)} | {
    "thirtieth": 30
}
SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "million": 10**6, "mln": 10**6, "m": 10**6, "billion": 10**9,
    "bn": 10**9, "bln": 10**9, "b": 10**9, "trillion": 10**12, "dozen": 12,
}  # fmt: skip
"""Words and letters that multiply the number before them."""
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
"""Fractions that are one sign."""
_PERCENT = frozenset(("percent", "pct", "percentage"))
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25}
_MOST = 40
"""How many figures a number has at most, those of its scales among them; what has more is a key, or noise."""
_JOINS = (" ", "-", "\u00a0")
"""What may stand between the words of one number."""
_GROUP_GAPS = (" ", "\u00a0", "\u2009", "\u202f")
"""What may stand between the groups of three of one number."""


class Token(NamedTuple):
    """A word or a whole numeral. `key` is its form for comparison."""

    text: str
    key: str
    span: Span


class Number(NamedTuple):
    """A number as written: `step` is the value of its last figure, `unit` `%`, `$`, `nth` or nothing."""

    value: float
    step: float
    unit: str = ""


Found = tuple[Number | str, int]
"""A number, or the numeral of what has no value of its own, and the index of the token after it."""


def tokens(text: str, span: Span) -> list[Token]:
    """The tokens of `span`, in order."""
    return [
        Token(match[0], _key(match[0]), Span(*match.span()))
        for match in _TOKEN.finditer(text, *span)
    ]


def _key(word: str) -> str:
    return word.lower().replace("’", "'").replace(",", "").rstrip(".")


def gap(text: str, found: Sequence[Token], at: int) -> str:
    """What stands between the token before `at` and the one at `at`."""
    return text[found[at - 1].span.end : found[at].span.start]


def number(text: str, found: Sequence[Token], at: int) -> Found | None:
    """The number that begins at the token `at`."""
    token = found[at]
    if token.text[0].isdecimal() or token.text[0] in "$£€" or token.text in _VULGAR:
        return _figures(text, found, at)
    if token.key in ORDINALS:
        return Number(ORDINALS[token.key], 1, "nth"), at + 1
    if token.key in SMALL:
        return _in_words(text, found, at)
    return (
        _indefinite(text, found, at)
        if token.key in ("a", "an", "half", "quarter")
        else None
    )


def _figures(text: str, found: Sequence[Token], at: int) -> Found:
    token = found[at]
    match = _NUMERAL.fullmatch(token.text)
    if match is None:
        part = _fraction(token.text)
        return _scaled(text, found, at + 1, part) if part else (token.key, at + 1)
    figures, at = _grouped(text, found, at, match["figures"].replace(",", ""))
    value, step = float(figures), 10.0 ** -len(figures.partition(".")[2])
    if step == 1 and not match["tail"] and token.text[-1] != "%":
        part = _part_after(text, found, at + 1)
        if part:
            whole = Number(value + part.value, part.step, _unit(token.text, ""))
            return _scaled(text, found, at + 2, whole)
    scale = SCALES.get(match["tail"].lower(), 1)
    unit = _unit(token.text, match["tail"])
    return _scaled(text, found, at + 1, Number(value * scale, step * scale, unit))


def _unit(numeral: str, tail: str) -> str:
    """What a numeral counts by its own signs: a currency, a percentage, a place in a row."""
    if numeral[0] in "$£€":
        return numeral[0]
    if numeral[-1] == "%":
        return "%"
    return "nth" if tail in words("number.ordinal.suffix") else ""


def _grouped(
    text: str, found: Sequence[Token], at: int, figures: str
) -> tuple[str, int]:
    """The figures with the groups of three that stand apart from them, as in 250 000, and the last token of them."""
    opens = len(found[at].text) <= 3 and found[at].text.isdecimal()
    while opens and len(figures) < _MOST and _is_group(text, found, at + 1):
        figures, at = figures + found[at + 1].text, at + 1
    return figures, at


def _is_group(text: str, found: Sequence[Token], at: int) -> bool:
    """Whether the token is three figures that go on with the number before them."""
    if at >= len(found) or gap(text, found, at) not in _GROUP_GAPS:
        return False
    group = found[at]
    figures = len(group.text) == 3 and group.text.isdecimal()
    return figures and not _hangs(text, group.span.end)


def _hangs(text: str, end: int) -> bool:
    return text[end : end + 1] in ("-", "–", "/")


def _part_after(text: str, found: Sequence[Token], at: int) -> Number | None:
    """The fraction that goes on with a whole number: `80 3/4`, `5½`."""
    if at >= len(found) or gap(text, found, at) not in ("", " ", "\u00a0"):
        return None
    part = found[at].text
    return None if "-" in part else _fraction(part)


def _fraction(numeral: str) -> Number | None:
    """The value of `1/2`, `½` or `4-1/2`; halves, quarters and so on, so that 9/14 is none."""
    if numeral in _VULGAR:
        return Number(_VULGAR[numeral], _VULGAR[numeral])
    match = _FRACTION.fullmatch(numeral)
    if match is None or int(match["over"]) >= int(match["under"]):
        return None
    under = int(match["under"])
    return Number(int(match["whole"] or 0) + int(match["over"]) / under, 1 / under)


def _in_words(text: str, found: Sequence[Token], at: int) -> Found:
    """A number in words: tens and ones, with `hundred` among them, or an ordinal at its end."""
    value, end = SMALL[found[at].key], at + 1
    while end < len(found) and gap(text, found, end) in _JOINS:
        ordinal = ORDINALS.get(found[end].key)
        if ordinal and ordinal < 10 and _is_tens(value):
            return Number(value + ordinal, 1, "nth"), end + 1
        grown = _with_word(value, found, end)
        if grown is None:
            break
        value, end = grown
    if [token.key for token in found[end : end + 3]] == ["and", "a", "half"]:
        return _scaled(text, found, end + 3, Number(value + 0.5, 0.5))
    return _scaled(text, found, end, Number(value, 1))


def _is_tens(value: int) -> bool:
    """Whether a number takes ones after it: twenty, three hundred."""
    return value >= 20 and value % 10 == 0


def _with_word(value: int, found: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The number with the word at `at`, and the index after that; None where the word is no part of it."""
    key = found[at].key
    if key == "hundred":
        return (value * 100, at + 1) if value < 20 else None
    hundreds = value >= 100 and value % 100 == 0
    if key == "and":  # as in a hundred and ten
        more = SMALL.get(found[at + 1].key) if at + 1 < len(found) else None
        return (value + more, at + 2) if more is not None and hundreds else None
    more = SMALL.get(key)
    if more is None or not _is_tens(value) or not (hundreds or more < 10):
        return None
    return value + more, at + 1


def _indefinite(text: str, found: Sequence[Token], at: int) -> Found | None:
    """`a dozen`, `a million and a half`, `half a million`, `a quarter of a million`; None where it is none of these."""
    keys = [token.key for token in found[at : at + 5]]
    if keys[0] in ("a", "an") and keys[1:2] in (["half"], ["quarter"]):
        return _indefinite(text, found, at + 1)
    part = _PARTS.get(keys[0], 1.0)
    skipped = 1
    while part < 1 and keys[skipped : skipped + 1] in (["of"], ["a"], ["an"]):
        skipped += 1
    scale = _scale_in_words(keys[skipped : skipped + 1])
    if scale is None:
        return None
    end = at + skipped + 1
    if part == 1 and keys[skipped + 1 : skipped + 4] == ["and", "a", "half"]:
        part, end = 1.5, end + 3
    whole = Number(part * scale, scale if part == 1 else scale / 2)
    return _percent(text, found, end, whole)


def _scale_in_words(keys: list[str]) -> int | None:
    """The value of a scale that is written as a word, no letter."""
    return SCALES.get(keys[0]) if keys and len(keys[0]) > 2 else None


def _scaled(text: str, found: Sequence[Token], end: int, whole: Number) -> Found:
    """The number with the scales and the percent sign in words that follow it."""
    while end < len(found) and gap(text, found, end) in _JOINS:
        key = found[end].key.removesuffix("s")
        if key not in SCALES or len(key) < 2 or whole.value > 10.0**_MOST:
            break
        whole = whole._replace(
            value=whole.value * SCALES[key], step=whole.step * SCALES[key]
        )
        end += 1
    return _percent(text, found, end, whole)


def _percent(text: str, found: Sequence[Token], end: int, whole: Number) -> Found:
    """The number with what makes it a percentage, and with the dollars it counts."""
    if (
        end < len(found)
        and gap(text, found, end) in _JOINS
        and found[end].key in _PERCENT
    ):
        return whole._replace(unit="%"), end + 1
    if [token.key for token in found[end : end + 2]] == ["per", "cent"]:
        return whole._replace(unit="%"), end + 2
    if end < len(found) and found[end].key in words("unit.dollar") and not whole.unit:
        whole = whole._replace(unit="$")
    return whole, end
