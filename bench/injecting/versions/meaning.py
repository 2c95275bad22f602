"""Negations put in or left out, and verbs turned into their opposites."""

import random
import re

from bench.injecting.versions import Edit, Editor, replaced
from bench.injecting.versions._copy import matches

CHECK = "version.negation-flip version.critical-change"
_POSITIVE = re.compile(
    r"\b(?:is|was|are|were|has|have|had|will|would|should|could|can)(?= (?:able|likely|expected|aware|among|part|"
    r"allowed|required|available|be|been|take|go|make|seek|support|attend|run|vote|give|change|[a-z]+ed|[a-z]+ing|given|"
    r"made|taken|known|seen|sold|paid|held|found|built)\b)"
    r"|\b(?:is|was|are|were)(?= (?:in|on|at|the|a|an)\b)"
)
_WITH_NOT = re.compile(
    r"(?P<not> not|(?<=[a-z])n['’]t)(?= (?!only\b|just\b|necessarily\b|least\b)[a-z])"
)
_STEMS = {"can't": "can", "won't": "will", "shan't": "shall"}
_OPPOSITES = (
    "rose fell", "rise fall", "rises falls", "rising falling", "risen fallen", "increased decreased",
    "increase decrease", "gained lost", "won lost", "wins loses", "win lose", "confirmed denied", "confirms denies",
    "accepted rejected", "approved rejected", "approve reject", "supports opposes", "supported opposed",
    "support oppose", "passed defeated", "allowed forbidden", "allow forbid", "allows forbids", "opened closed",
    "higher lower", "likely unlikely", "possible impossible", "legal illegal", "guilty innocent", "able unable",
    "strengthened weakened", "improved worsened", "agreed refused", "agree refuse", "admitted denied", "arrived left",
    "hired fired", "bought sold", "raised cut", "raise cut", "up down", "growth decline", "profit loss",
    "convicted acquitted", "succeeded failed", "praised criticized", "praised condemned", "upheld overturned",
    "joined left", "began ended", "begin end", "start stop", "started stopped", "includes excludes",
    "include exclude", "encouraged discouraged", "optimistic pessimistic", "granted refused", "extended cut short",
)  # fmt: skip
_TURNED: dict[str, list[str]] = {}
for _one, _, _other in (pair.partition(" ") for pair in _OPPOSITES):
    _TURNED.setdefault(_one, []).append(_other)
    if " " not in _other:
        _TURNED.setdefault(_other, []).append(_one)
_NOT_ALONE = frozenset(
    "up down support left cut end start stop begin fall win lose ban profit loss fired closed possible".split()
)
_TURNS = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(sorted(set(_TURNED) - _NOT_ALONE, key=len, reverse=True))})(?![\w-]| education)"
)
_MOVES = re.compile(
    r"(?:(?<=, )|(?<= was )|(?<= were )|(?<= is ))(?P<word>up|down)(?= (?:\d|from|sharply|slightly|about|by|more))"
)
_SIDES = re.compile(
    r"\b(?:vot(?:ed|ing|e)|spoke|campaigned|argu(?:ed|ing)|protested) (?P<word>for|against|in favor of)\b"
)


def add_not(text: str, published: str, chance: random.Random) -> Edit | None:
    """`not` after a verb."""
    places = [
        m
        for m in matches(_POSITIVE, text)
        if " not " not in text[m.start() - 20 : m.end() + 20]
    ]
    if not places:
        return None
    match = chance.choice(places)
    return replaced(
        text,
        match.end(),
        match.end(),
        " not",
        CHECK,
        (match.start(), match.end() + 1),
    )


def drop_not(text: str, published: str, chance: random.Random) -> Edit | None:
    """`not` left out; `n't` with the verb that then stands alone."""
    places = [m for m in matches(_WITH_NOT, text) if _readable(text, m)]
    if not places:
        return None
    match = chance.choice(places)
    start = text.rfind(" ", 0, match.start()) + 1
    verb = text[start : match.start()]
    if match["not"] == " not":
        return replaced(text, start, match.end(), verb, CHECK)
    return replaced(
        text, start, match.end(), _STEMS.get((verb + "n't").lower(), verb), CHECK
    )


def _readable(text: str, match: re.Match[str]) -> bool:
    """Whether a verb needs no `do`: `did go` reads badly."""
    return bool(
        re.search(
            r"\b(?:is|was|are|were|will|would|should|could|can|has|have|had|may|might|must|wo|ca)$",
            text[: match.start()][-12:],
        )
    )


def turn_verb(text: str, published: str, chance: random.Random) -> Edit | None:
    """A word turned into its opposite."""
    places = [*matches(_TURNS, text), *matches(_MOVES, text)]
    if not places:
        return None
    match = chance.choice(places)
    return replaced(
        text, *match.span("word"), chance.choice(_TURNED[match["word"]]), CHECK
    )


def turn_side(text: str, published: str, chance: random.Random) -> Edit | None:
    """For turned into against, or the other way."""
    places = list(matches(_SIDES, text))
    if not places:
        return None
    match = chance.choice(places)
    return replaced(
        text,
        *match.span("word"),
        "for" if match["word"] == "against" else "against",
        CHECK,
    )


edits: dict[str, Editor] = {
    "changed-not-added": add_not,
    "changed-not-dropped": drop_not,
    "changed-opposite": turn_verb,
    "changed-side": turn_side,
}
