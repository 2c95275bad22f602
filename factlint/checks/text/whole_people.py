"""A percentage is of so few people that no whole number of them gives it.

Of 12 people three are 25 percent and four are 33; nobody can be 31 percent of them. Where the copy says of how many
people a share is, and they are fewer than a hundred, the nearest whole number of people is tried: one of the two
figures is wrong, or the share is of somebody else.

Left alone: shares with "about", "nearly", "more than" and their like, shares that rounding up or down would give,
numbers of things that need not be whole, changes by a percentage, and people of whom the copy tells only a part.
"""

import re
from collections.abc import Iterator

from factlint.checks._rounding import shown
from factlint.english.numbers.quantity import Quantity
from factlint.english.outline import COUNT, PERCENT, Outline
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy

severity = "warning"
in_quotes = "query"

bad = [
    "Some said no: «31 percent of the 12 people» surveyed agreed.",
    "«Of the 12 people surveyed, 31 percent» agreed.",
    "«Of 15 players, 45%» were injured in May.",
    "«The study of 20 patients found that 33 percent» improved.",
    "In the trial «37 percent of 10 volunteers» fell ill.",
    "«Of the school’s 16 teachers, 40 percent» left.",
    "She said that «70% of our 25 employees», a record, had flu.",
    "«Among the 11 jurors, 50 percent» had doubts.",
    "«The survey of 40 doctors showed that 36.2 percent» smoked.",
]
good = [
    "Some said no: 33 percent of the 12 people surveyed agreed.",
    "Of the 12 people surveyed, 25 percent agreed.",
    "Of 15 players, 46% were injured, and 47% of the 15 players were ill.",
    "The study of 20 patients found that about 33 percent improved.",
    "Pay rose 31 percent for the 12 people.",
    "The cost was 31 percent of 12 workers’ pay.",
    "Of 1,200 people, 31.4 percent agreed.",
    "Of the 12 people surveyed, up 31 percent from May, two agreed.",
    "Of the 12 countries, 31 percent of exports go to one.",
    "More than 31 percent of the nearly 12 members agreed.",
    "Of the 12 people, two owned 31 percent of the land.",
    "The study of 20 patients found that 33 percent of the cells died.",
    "Of the 20 patients, 33 percent more survived than in May.",
]

_MOST = 100
"""Of more people every whole percentage is that of some of them."""
_ASKED = r"(?: [a-z]+(?:ed|en)(?: (?&function.preposition) [\w’' -]{1,25})?)?"
_THE = r"(?:(?:the(?: \w+['’]s)?|(?&function.possessive.bound)|those|[\w’]+’s|[a-z]+['’]s) )?"
_SOME = r"(?: (?:of th(?:em|[eo]se)|(?&function.auxiliary)|said|left)\b| [a-z]+(?:ed|en)\b)"
_THING = r"(?!(?&english.thing-in-ers)\b)"
_PEOPLE = (
    rf"{_THE}(?P<whole>{COUNT}) (?:[a-z-]+ ){{0,2}}?(?P<noun>(?&person.anybody -others -deaths)"
    rf"|{_THING}[a-z]*(?:(?&person.people-ending)|[^w]ers))"
)
_STUDY = r"(?:\b(?:the|a|an) )?\b(?:(?&news.study)) (?:of|among|with)"
_FOUND = r"(?: (?!of\b)[a-z]+)?(?: that)?"
_SHARE = rf"(?P<share>{PERCENT})(?={_SOME})"
_FORMS = (
    lazy(rf"(?P<share>{PERCENT}) of {_PEOPLE}\b(?!['’])"),
    lazy(rf"\b(?:of|among) {_PEOPLE}{_ASKED}, {_SHARE}"),
    lazy(rf"{_STUDY} {_PEOPLE}{_ASKED}{_FOUND} {_SHARE}"),
)
_PEOPLE_SHARE = lazy(r"%|(?&number.percent)")

opens = (_PEOPLE_SHARE,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each percentage of few people that no whole number of them is."""
    for sentence in doc.sentences:
        if not _PEOPLE_SHARE.search(doc.text, *sentence):
            continue
        numbers = doc.numbers_in(sentence)
        if {"percent", "count"} <= {number.kind for number in numbers}:
            outline = Outline(doc.text, sentence, numbers, ("percent", "count"))
            yield from _wrong(outline)


def _wrong(outline: Outline) -> Iterator[Hit]:
    for form in _FORMS:
        for match in form.finditer(outline.lower):
            share, whole = map(outline.quantity, match.group("share", "whole"))
            if share.exact and whole.exact and not _is_some(share, int(whole.low)):
                yield _hit(outline, match, share, int(whole.low))


def _is_some(share: Quantity, whole: int) -> bool:
    """Whether a whole number of the people is that share, however it was rounded."""
    if whole >= _MOST or whole < 2 or not 0 < share.low < 100:
        return True
    return any(
        abs(100 * some / whole - share.low) < share.step for some in range(whole + 1)
    )


def _hit(outline: Outline, match: re.Match[str], share: Quantity, whole: int) -> Hit:
    under = int(share.low * whole / 100)
    near = " and ".join(
        f"{some} would be {shown(100 * some / whole)}" for some in (under, under + 1)
    )
    message = f"no whole number of {whole} {match['noun']} is {outline.words(share)}: {near}"
    return Hit(outline.span(match.start(), match.end()), message)
