"""A majority has a share below half beside it, or a minority one above it.

"A majority of voters, 48 percent," or "fewer than half of residents, 56 percent,": one of the two is wrong, and often
it is the noun: the largest share of several is a plurality.

A share counts where it stands right beside the word: between commas, in brackets, or as "a majority, or 48 percent".
"Most" beside a share below half is a query, since some desks use it for the largest share.

Left alone: shares with "about", "nearly" and their like between 48 and 52 percent, what rose or fell by a share,
majorities in seats, and the majority by which somebody won.
"""

import re
from collections.abc import Iterator

from factlint.english.outline import PERCENT, Outline
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy

severity = "warning"
in_quotes = "query"

bad = [
    "A «majority of voters, 48 percent», backed the plan.",
    "A narrow «majority (47%)» said no.",
    "«More than half of residents, 43 percent», said they were worried.",
    "«Fewer than half of residents, 56 percent», said they were worried.",
    "Just a «minority, 61 percent», wanted the bridge.",
    "«45 percent, a majority», said they would go.",
    "A «majority of the drivers -- 46 percent --» struck in May.",
    "«Over half of those asked (38 percent)» had no car.",
    "«Less than half (54 percent)» had read it.",
    "«Most of the voters, 47 percent», were for it.",
    "«Most voters (47 percent)» were for it.",
]
good = [
    "A majority of voters, 58 percent, backed the plan.",
    "A narrow majority (51%) said no.",
    "A plurality, 47 percent, said no.",
    "Fewer than half of residents, 46 percent, said they were worried.",
    "She won by a majority of 12 percent.",
    "A majority of voters, up 3 percent, backed the plan.",
    "A majority, 45 percent of them women, backed the plan.",
    "The majority leader, 48 percent of whose voters left, resigned.",
    "The majority owner, with 48 percent, agreed.",
    "A majority, 48 to 41 percent, said no.",
    "A large minority, 44 percent, said no.",
    "More than half of residents, 43 percent of them men, said no.",
    "Nearly a majority, 48 percent, said no.",
    "A majority of Democrats, and 43 percent of all voters, agreed.",
    "Just short of a majority, 49 percent, agreed.",
]

_SIDE = (
    r"(?P<side>majority|more than half|over half|(?P<most>most)"
    r"|(?P<few>minority|(?:fewer|less) than half|under half))"
)
_OF = r"(?: of [^,;:()" + PERCENT[1:-1] + r"–—]{1,50}?)?"
_SHARE = (
    rf"(?:,? \(|,? (?:--|[–—]) |, )(?:or )?(?P<share>{PERCENT})(?:\)| ?--| ?[–—]|,)"
)
_BESIDE = lazy(rf"\b{_SIDE}{_OF}{_SHARE}")
_MOST = lazy(
    rf"\b(?P<side>(?P<most>most))(?P<few>\A)?(?: (?!of\b)[a-z-]+){{1,3}}{_SHARE}"
)
_BEFORE = lazy(
    rf"(?P<share>{PERCENT}), (?:or )?(?:a|an) (?:[a-z-]+ )?(?P<side>majority|(?P<few>minority))(?P<most>\A)?,"
)
_NEARLY = lazy(
    r"\b(?:(?&number.caution)|(?&function.negation)|short of|for|than)\b[^,;]{0,12}\Z|thirds \Z"
)
_SIDES = lazy(r"(?i:\b(?:(?:maj|min)ority|half|most)\b)")

opens = (_SIDES,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each majority below half and each minority above it."""
    for sentence in doc.sentences:
        if not _SIDES.search(doc.text, *sentence):
            continue
        numbers = doc.numbers_in(sentence)
        if any(number.kind == "percent" for number in numbers):
            yield from _wrong(Outline(doc.text, sentence, numbers, ("percent",)))


def _wrong(outline: Outline) -> Iterator[Hit]:
    for form in (_BESIDE, _MOST, _BEFORE):
        for match in form.finditer(outline.lower):
            share = outline.quantity(match["share"])
            few = bool(match["few"])
            edge = 2 if share.approx else 0
            wrong = share.low > 50 + edge if few else share.high < 50 - edge
            if wrong and not _NEARLY.search(outline.lower, 0, match.start("side")):
                yield _hit(outline, match, few)


def _hit(outline: Outline, match: re.Match[str], few: bool) -> Hit:
    share = outline.words(outline.quantity(match["share"]))
    end = match.end() - match[0].endswith(",")
    side = " ".join(match["side"].split())
    message = f"{share} is {'no ' if side in ('majority', 'minority') else 'not '}{side}; one of the two is wrong"
    return Hit(
        outline.span(match.start(), end),
        message,
        severity="info" if match["most"] else None,
    )
