"""Copy that ends early in the second version, and paragraphs left out of it that balance needs."""

import random
import re

from bench.injecting.versions import Edit, Editor
from bench.injecting.versions._copy import paragraphs

_MIN_PARAGRAPHS = 6
_CHARGE = r"(?:accusation|allegation|claim|charge|report|suggestion|assertion|rumor|rumour)s?"
_DENIAL = re.compile(
    rf"\b(?:den(?:ied|ies|ying) (?:any|all|that|it|he|she|they|having|being|knowing|doing|responsibility|involvement|"
    rf"wrongdoing|(?:the|those|these|such) (?:\w+ )?{_CHARGE})|(?:dismiss|reject)(?:ed|es|s) (?:the|those|these"
    rf"|such|any) "
    rf"(?:\w+ )?{_CHARGE}|disput(?:ed|es) (?:the|those|that) (?:\w+ )?{_CHARGE}|pleaded not guilty|"
    r"maintains? (?:his|her|their) innocence)\b"
)
_REPLY = re.compile(
    r"\b(?:declined (?:to (?:comment|discuss|elaborate|speak|talk|be interviewed)|comment|requests? for)|"
    r"(?:did not|didn['’]t) (?:immediately )?(?:respond|return|reply)|could not (?:immediately )?be reached|"
    r"had no (?:immediate )?comment|not available for comment)\b"
)


def cut_short(text: str, published: str, chance: random.Random) -> Edit | None:
    """The article without its last paragraphs: a quarter to two thirds of it are gone."""
    lines = paragraphs(text)
    if len(lines) < _MIN_PARAGRAPHS or len(text) < 1200:
        return None
    ends = [end for _, end in lines if 0.33 < end / len(text) < 0.75]
    if not ends:
        return None
    end = chance.choice(ends)
    return Edit(
        text, text[:end] + "\n", "version.truncated", (0, len(text)), (0, end + 1)
    )


def cut_within(text: str, published: str, chance: random.Random) -> Edit | None:
    """The article up to the middle of a sentence, as a transmission that broke off leaves it."""
    if len(paragraphs(text)) < _MIN_PARAGRAPHS or len(text) < 1200:
        return None
    end = text.find(" ", int(len(text) * chance.uniform(0.35, 0.75)))
    return Edit(
        text, text[:end] + "\n", "version.truncated", (0, len(text)), (0, end + 1)
    )


def _cut_only(
    text: str, pattern: re.Pattern[str], check: str, chance: random.Random
) -> Edit | None:
    """The article without the one paragraph that the pattern is in; None where several have it, or none."""
    lines = paragraphs(text)
    found = [
        at
        for at, (start, end) in enumerate(lines)
        if pattern.search(text, start, end)
    ]
    if len(found) != 1 or not 0 < found[0] < len(lines) - 1:
        return None
    start, end = lines[found[0]]
    follows = lines[found[0] + 1][0]
    return Edit(
        text, text[:start] + text[follows:], check, (start, end), (start, start + 1)
    )


def drop_denial(text: str, published: str, chance: random.Random) -> Edit | None:
    """The only paragraph with a denial left out."""
    return _cut_only(text, _DENIAL, "version.paragraph-dropped", chance)


def drop_reply(text: str, published: str, chance: random.Random) -> Edit | None:
    """The only paragraph that says that somebody was asked left out."""
    return _cut_only(text, _REPLY, "version.paragraph-dropped", chance)


edits: dict[str, Editor] = {
    "changed-cut-short": cut_short,
    "changed-cut-within": cut_within,
    "changed-denial": drop_denial,
    "changed-reply": drop_reply,
}
