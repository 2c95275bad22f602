"""What a correction note says was wrong, where its wording leaves no doubt: the wrong words and the right ones."""

import re
from collections.abc import Iterable, Iterator

from factlint import lexicon
from factlint.english.words import words
from factlint.match import near
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span


class Claim(NamedTuple):
    """The wrong words and the right ones, as far as the note has them, of a kind: name, number, date, words, spelling.

    `about` are the words of the note that say what it is about, in lower case.
    """

    wrong: str
    right: str
    kind: str
    about: frozenset[str]


_MONTH = r"(?&time.month)\.?"
_LONG = r"(?&time.month.full -march -may)"
_DAY = r"(?&time.weekday.full)"
_UNIT = r"(?:%|percent(?:age points?)?|per cent|(?&number.scale.word:base))"
_LINKS = "(?&news.note-link)"
_KINDS = (
    (
        "date",
        lazy(
            rf"(?:{_DAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH})\b|{_DAY}\b|{_LONG}\b(?!\s+[A-Z])"
        ),
    ),
    (
        "number",
        lazy(
            rf"(?:[$€£]\s?)?(?:\d[\d,]*(?:\.\d+)?|(?&number.cardinal.small -zero -one)\b)"
            rf"(?:[\s-]*{_UNIT})*(?![\w:])(?:\s+(?!(?:{_LINKS})\b)(?-i:[a-z]+)){{0,2}}",
            re.IGNORECASE,
        ),
    ),
    (
        "name",
        lazy(
            r"(?:[A-Z]\.){2,}|(?:[A-Z][a-z]{1,3}\.\s+)?[A-Z][\w’'&-]*(?:(?:\s+(?:of|the|for|(?&name.particle))){0,2}"
            r"\s+(?:[A-Z]\.|[A-Z][\w’'&-]*)){0,5}"
        ),
    ),
    ("words", lazy(r"[a-z][\w’'-]*(?:\s+[\w’'-]+){1,4}(?=\s*(?:[,;:.()\]—–]|\Z))")),
)
"""What can be wrong, each as it has to begin; a number with what it counts."""
_WHAT = lazy(rf"\s+(?=[a-z])(?!{_UNIT}\b)")
_QUOTED = lazy(r"[“\"]([^”\"]{3,80}?)[,.]?[”\"]")
_ARTICLE = lazy(r"(?:an?|the)\s+")
_WRONGLY = lazy(
    r"\bmis\w+|\b(?:(?&news.wrong))(?:ly)?\b|\boriginally\b"
    r"|\b(?:(?&news.earlier))\s+version|\bin error\b",
    re.IGNORECASE,
)
_RIGHTLY = lazy(
    r"\bshould\s+(?:have|be|read)\b|\bcorrect(?:s|ed|ing)\b|\bin fact\b",
    re.IGNORECASE,
)
_NOT = lazy(r"(?P<right>.+?)(?:,|\s[—–-])\s*(?:and\s+)?not\s+(?P<wrong>.+)")
_NOT_BUT = lazy(r"\bnot\s+(?P<wrong>[^,;]+?),?\s+but\s+(?P<right>.+)")
_INSTEAD = lazy(r"(?P<one>.+?),?\s+(?:instead\s+of|rather\s+than)\s+(?P<other>.+)")
_FROM_TO = lazy(
    r"\bcorrect(?:s|ed|ing)\b.*?\bfrom\s+(?P<wrong>.+?)\s+to\s+(?P<right>.+)",
    re.IGNORECASE,
)
_TO_FROM = lazy(
    r"\bcorrect(?:s|ed|ing)\b.*?\bto\s+(?P<right>.+?)\s+from\s+(?P<wrong>.+)",
    re.IGNORECASE,
)
_TO = lazy(r"\bCorrects\s+(?P<wrong>[A-Z$€£\d].*?)\s+to\s+(?P<right>.+)")
_MEANT = lazy(
    r"\b(?:(?&news.note-says))\s+(?P<wrong>.+?),?\s+(?:where|when|but)\s+(?P<right>.+?)\s+(?:was|were)\s+meant\b"
)
_AS = lazy(
    r"\b(?:mis(?:spell|spelt|stat|identif|nam|label|report)\w*|(?:(?&news.wrong))ly\s+\w+"
    r"|g[ai]ven?|listed|identified|named|referred\s+to|described|spell(?:ed|t))\b(?P<about>.*?)\bas\s+(?P<wrong>.+)",
    re.IGNORECASE,
)
_SPELLED = lazy(r"\bmis-?spel\w+|\bspelling\b", re.IGNORECASE)
_IS = lazy(
    r"(?:In fact,?\s+)?"
    r"(?i:(?&function.pronoun.subject function.possessive -i -we -you -who -my -our -your -whose)|the|that)\b"
    r"(?:.*?\b(?:(?&function.auxiliary.be function.auxiliary.have -am -been -being -having))\b)\s+(?P<right>.+)"
)
_OWNER = lazy(
    r"(?P<right>[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)[’']s?\s+(?:\w+\s+)?(?:name|surname)|\bof\s+(?P<other>[A-Z][\w’' -]*)"
)
_SAID = lazy(r"\b(?:(?&news.note-says -gave -had))(?:\s+that)?[,:]?\s+(?=[“\"])")
_LABEL = lazy(
    r".*\b(?:corrected\s+by|corrections?|clarifications?|editor[’']?s?[’']?\s+note|updated?)\b.{0,60}?:\s+(?=[A-Z“\"])",
    re.IGNORECASE,
)
"""What stands before the words of a note."""
_SAYS = lazy(
    r"\b(?:(?&news.note-says -had -read)|says|claimed|put|listed|cited|identified)\b"
)
_YEAR = lazy(r"(?:1[89]|20)\d\d\b")
_CALLED = lazy(r"\b(?:described|known|called|referred)\b")
_NUMBERS = 3
"""A sentence with more numbers than this does not say which of them was wrong."""
_LONG_ENOUGH = 5
"""Shorter words that are a letter apart are often two names: Iran and Iraq."""
_PLAIN = lexicon.words("news.note-word", "function")
"""Words of notes that do not say what a note is about."""


def claims(sentences: Iterable[str]) -> list[Claim]:
    """What the sentences of one note say was wrong."""
    found: dict[str, Claim] = {}
    said = [
        _LABEL.sub("", sentence.strip(" \n\t()[]*")).removesuffix(".")
        for sentence in sentences
    ]
    for number, sentence in enumerate(said):
        after = said[number + 1] if number + 1 < len(said) else ""
        about = _content(" ".join(said[max(number - 1, 0) : number + 2]))
        for wrong, right, spelling in _pairs(sentence, after):
            claim = _claim(wrong, right, about, spelling=spelling)
            if claim:
                found.setdefault(claim.wrong, claim)
    return list(found.values())


def _content(text: str) -> frozenset[str]:
    """The words that say what a passage is about."""
    said = (word.text.lower() for word in words(text, Span(0, len(text))))
    return frozenset(word for word in said if len(word) > 2 and word not in _PLAIN)


def subject(claim: Claim) -> frozenset[str]:
    """The words that tell what a claim is about, beside the wrong words and the right ones; many notes have none."""
    return claim.about - _content(f"{claim.wrong} {claim.right}")


def is_about(claim: Claim, sentence: str, least: int) -> bool:
    """Whether a sentence has `least` of the words that a claim is about, and a third of them."""
    about = subject(claim)
    return bool(about) and len(about & _content(sentence)) >= min(
        max(least, len(about) // 3), len(about)
    )


def _pairs(sentence: str, after: str) -> Iterator[tuple[str, str, bool]]:
    """The wrong and the right words that a sentence opposes, as they stand, and whether it is of a spelling."""
    spelling = bool(_SPELLED.search(sentence))
    for pattern in (_MEANT, _FROM_TO, _TO_FROM, _TO, _NOT_BUT, _NOT):
        match = pattern.search(sentence)
        if match:
            yield match["wrong"], match["right"], spelling
            return
    if match := _INSTEAD.search(sentence):
        wrongly = _WRONGLY.search(match["one"]) and not _RIGHTLY.search(match["one"])
        kind, other = _begins(match["other"])
        one = _ends(match["one"], kind, other)
        if kind != "words":
            yield (one, other, spelling) if wrongly else (other, one, spelling)
    elif _WRONGLY.search(sentence):
        yield from _stated(sentence, after, spelling=spelling)


def _stated(
    sentence: str, after: str, *, spelling: bool
) -> Iterator[tuple[str, str, bool]]:
    """What an earlier version said, with what the next words say it is."""
    first, _, rest = sentence.partition(";")
    told = _IS.match(rest.strip() or after)
    right = told["right"] if told else ""
    if match := _AS.search(first):
        yield from _called(match, right, spelling=spelling)
    elif match := _SAID.search(first):
        yield first[match.end() :], right, spelling
    elif _SAYS.search(first):
        one, other = _numbers(first), _numbers(rest or after)
        if len(one) == len(other) <= _NUMBERS:
            yield from (
                (wrong, mended, False)
                for wrong, mended in zip(one, other, strict=True)
            )


def _called(
    match: re.Match[str], right: str, *, spelling: bool
) -> Iterator[tuple[str, str, bool]]:
    """What somebody was named as; the right name may be told, or be the last before it."""
    wrong = match["wrong"]
    if _CALLED.search(match["about"]) or _begins(wrong)[0] in ("words", "quoted"):
        return
    if right:
        yield wrong, right, spelling
    yield wrong, _owner(match["about"], wrong, spelling=spelling), spelling


def _owner(about: str, wrong: str, *, spelling: bool) -> str:
    """Whose name was wrong: the last name in `Ann Lee’s name`, `the name of Ann Lee` or `referred to Ann Lee`."""
    if spelling and (owner := _OWNER.search(about)):
        return str(owner["right"] or owner["other"])
    names = [match[0] for match in _KINDS[2][1].finditer(about)]
    return names[-1] if names and set(names[-1].split()) & set(wrong.split()) else ""


def _numbers(text: str) -> list[str]:
    """The numbers of a sentence, without years."""
    return [
        match[0]
        for match in _KINDS[1][1].finditer(text)
        if not _YEAR.fullmatch(match[0])
    ]


def _claim(
    wrong: str, right: str, about: frozenset[str], *, spelling: bool
) -> Claim | None:
    """The claim of two passages that begin with the wrong words, and with or end in the right ones."""
    kind, shown = _begins(wrong)
    if not kind or (kind == "name" and shown.endswith(("’s", "'s", "s’"))):
        return None
    mended = _ends(right, kind, shown)
    if kind == "number" and mended:
        shown, mended = _counted(shown, mended)
    needed = not spelling and kind != "quoted"
    if not shown or not _are_two(shown, mended, needed=needed):
        return None
    kind = "spelling" if spelling or _is_slip(shown, mended, kind) else kind
    return Claim(shown, mended, kind, about)


def _are_two(shown: str, mended: str, *, needed: bool) -> bool:
    """Whether neither of the wrong and the right words begins with the other; the right ones may not be `needed`."""
    if not mended:
        return not needed
    return not (shown.startswith(mended) or mended.startswith(shown))


def _begins(text: str) -> tuple[str, str]:
    """The kind of what a passage begins with, and its words."""
    text = text.strip()
    text = _ARTICLE.sub("", text, 1) if _ARTICLE.match(text) else text
    if quoted := _QUOTED.match(text):
        return "quoted", quoted[1]
    return next(
        (
            (kind, match[0])
            for kind, pattern in _KINDS
            if (match := pattern.match(text))
        ),
        ("", ""),
    )


def _ends(text: str, kind: str, like: str) -> str:
    """The last words of a kind in a passage, of numbers that of the same things.

    Where it has none of its own, as many as `like` has.
    """
    if kind == "words":
        return " ".join(text.split()[-len(like.split()) :])
    pattern = _QUOTED if kind == "quoted" else dict(_KINDS).get(kind)
    found = (
        [match[pattern is _QUOTED] for match in pattern.finditer(text)]
        if pattern
        else []
    )
    counted = [
        one
        for one in found
        if kind == "number" and _WHAT.split(one)[1:] == _WHAT.split(like)[1:] != []
    ]
    return (counted or found or [""])[-1]


def _counted(wrong: str, right: str) -> tuple[str, str]:
    """Both numbers with what they count, which often only one of them says; nothing where they count other things."""
    one, other = _WHAT.split(wrong, maxsplit=1), _WHAT.split(right, maxsplit=1)
    if len(one) == len(other) == 2 and one[1].split()[0] != other[1].split()[0]:
        return "", ""
    same = (one[1:] or other[1:] or [""])[0]
    return f"{one[0]} {same}".strip(), f"{other[0]} {same}".strip()


def _is_slip(wrong: str, right: str, kind: str) -> bool:
    """Whether the wrong words are a misspelling of the right ones: one word of a name, a letter or two."""
    one, other = wrong.split(), right.split()
    if kind != "name" or len(one) > len(other):
        return False
    if len(one) > 1 and sorted(one) == sorted(other):
        return True
    apart = [(a, b) for a, b in zip(one, other[-len(one) :], strict=True) if a != b]
    if len(apart) != 1:
        return False
    a, b = (word.lower() for word in apart[0])
    return min(len(a), len(b)) >= _LONG_ENOUGH and near.distance(a, b, 2) == 1
