"""A count that normally only grows, such as a toll, is lower in the newer version than in the one before.

Tolls rise as reports come in. One that falls from 15 dead to 12 was counted wrongly before, is wrong now, or was
revised, and then the copy should say so. The finding names both passages. It is made only where it is known
which version is newer; else `version.critical-change` reports the two numbers.

Counted are the dead, the injured, the arrested, bodies, victims and confirmed cases, and the quantities that a
rule file marks `counter: up`. Counts of one sentence that fell together are one finding.

Left alone: counts of the missing and of those in hospital, which fall as people are found; "up to 15" that
became 12; sentences that say that the count was revised or lowered, and those that a correction note speaks of.

Options: with `unless_note` a correction note in the newer version that has the old or the new number covers the
change; `align` is the least share of words that two sentences have in common beside what changed.
"""

from collections.abc import Iterator

from factlint.article import Pair
from factlint.article.facts import told
from factlint.model import Example, Hit

severity = "warning"
needs_changes = True
in_quotes = "skip"
any_language = True
reads = ("counter",)

bad = [
    Example(
        "The storm left «12 dead» in the province, the governor told reporters on Sunday.",
        before="The storm left 15 dead in the province, the governor told reporters on Sunday.",
    ),
    Example(
        "The landslide above Sapa killed at least «30 people» and cut the road to the north.",
        before="The landslide above Sapa killed at least 34 people and cut the road to the north.",
    ),
    Example(
        "Police in Vlora arrested «18 men» on Friday after the match, the mayor said.",
        before="Police in Vlora arrested 21 men on Friday after the match, the mayor said.",
    ),
    Example(
        "The hospital of Mbeya has counted «1,150 confirmed» cases of cholera since May.",
        before="The hospital of Mbeya has counted 1,510 confirmed cases of cholera since May.",
    ),
    Example(
        "The outbreak in Beira has made «240 people» ill, the health office said.",
        before="The outbreak in Beira has made 290 people ill, the health office said.",
        facts="quantities:\n  beira: {say: 'has made {n} people ill', value: 290, counter: up}\n",
    ),
]
good = [
    Example(
        "The storm left 15 dead in the province, the governor told reporters on Sunday.",
        before="The storm left 12 dead in the province, the governor told reporters on Sunday.",
    ),
    Example(
        "The storm left 12 dead in the province, a toll revised from 15, the governor told reporters on Sunday.",
        before="The storm left 15 dead in the province, the governor told reporters on Sunday.",
    ),
    Example(
        "The storm left 12 dead in the province.\n\nCorrection: An earlier version of this story said it left 15 dead.",
        before="The storm left 15 dead in the province.",
    ),
    Example(
        "After the flood in the gorge 7 people were still missing, the rescue service said on Sunday.",
        before="After the flood in the gorge 9 people were still missing, the rescue service said on Sunday.",
    ),
    Example(
        "The fire in the hostel killed 12 people, the police of Brno said in the evening.",
        before="The fire in the hostel killed up to 15 people, the police of Brno said in the evening.",
    ),
]


class Options:
    """Options of this check."""

    unless_note: bool = True
    align: float = 0.8


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each count that fell, with all the places where it stands."""
    return told.reported(
        pair, "count", options.align, unless_note=options.unless_note
    )
