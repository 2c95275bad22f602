"""A figure, date, name or title is another one in a source that the article was written from.

Whatever `article.yml`, front matter or `--source` names as a source binds what the draft says of the same: numbers with
what they count, sums of money, percentages, lengths and measures, votes and scores, days, months and years, people’s
names and their offices, the spelling of names. The finding has both places. A table binds a number beside the name of
one of its rows and a word of one of its headings.

A draft says things in its own words, so facts are held against each other by what they are about. What is left over on
both sides is one fact where the same thing is counted, the figures are alike (84 for 48), and the sentences share words
and other facts. It takes more where the draft has much that its sources do not have.

Left alone: what no source speaks of; rounded numbers, “at least” and “up to”, numbers in words, other units, other
forms of a name or an office; a number that some source has for the same thing, whatever another has; sums of what is
counted apart; others than those counted (“eight others” of nine).
"""

from collections.abc import Iterator

from factlint.article.evidence import facts
from factlint.article.pair import History
from factlint.model import SOURCES, Example, Hit, Related

severity = "error"
in_quotes = "check"
subject = "article"
covers = ("sourced",)
needs_sources = SOURCES
yields_to = ("source.quote",)

_RELEASE = (
    "The Port of Lom announced on 12 March 2025 that it will spend 48 million euros on a new ferry terminal. The "
    "terminal will have six berths and is expected to handle 320,000 passengers a year. It was designed by Norbygg of "
    "Hamar.\n\nChief executive Marta Vidal said that the old terminal, built in 1974, was too small. The regional "
    "council approved the plan by 31 votes to 14."
)
_TABLE = "town,inhabitants,schools\nLom,14302,9\nVestby,8120,4\nHamar,31999,17\n"
_SOURCES = (("release", _RELEASE),)

bad = [
    Example(
        "Lom gets a new ferry terminal for «84 million euros», the port says.",
        sources=_SOURCES,
    ),
    Example(
        "The ferry terminal of Lom is to handle «230,000» passengers a year, at six berths.",
        sources=_SOURCES,
    ),
    Example(
        "With «eight» berths, the new ferry terminal in Lom could take 320,000 passengers a year.",
        sources=_SOURCES,
    ),
    Example("The old ferry terminal in Lom was built in «1947».", sources=_SOURCES),
    Example(
        "The port announced the new ferry terminal on «21 March».", sources=_SOURCES
    ),
    Example(
        "The council approved the terminal by «21 votes to 14».", sources=_SOURCES
    ),
    Example(
        "The old terminal is too small, said «Maria Vidal», the port’s chief executive.",
        sources=_SOURCES,
    ),
    Example("The terminal was designed by «Nordbygg» of Hamar.", sources=_SOURCES),
    Example(
        "Lom has «13,402» inhabitants and nine schools.", sources=(("table", _TABLE),)
    ),
]
good = [
    Example(
        "Lom is to get a new ferry terminal for 48 million euros, the port said on March 12. With six berths, it could "
        "take some 320,000 passengers each year. It replaces one that was put up in 1974.",
        sources=_SOURCES,
    ),
    Example(
        "The council voted 31-14 for it. Vidal, who has led the port since 2011, thanked them.",
        sources=_SOURCES,
    ),
    Example(
        "The port will spend nearly 50 million euros on the terminal, and more than 300,000 passengers may use it each "
        "year.",
        sources=_SOURCES,
    ),
    Example(
        "Two ferries a day leave Lom for the islands, and a ticket costs nine euros.",
        sources=_SOURCES,
    ),
    Example(
        "The harbour of Hamar, which has 12 berths, spent 19 million euros on its own.",
        sources=_SOURCES,
    ),
    Example("Lom has some 14,000 inhabitants.", sources=(("table", _TABLE),)),
    Example(
        "Vestby has four schools and 8,120 inhabitants; Hamar has a theatre with 450 seats.",
        sources=(("table", _TABLE),),
    ),
]


def check(_options: None, history: History) -> Iterator[Hit]:
    """Reports each fact that a source tells otherwise."""
    for one in history.once(facts.held):
        if one.state == "contradicted" and one.there:
            said = " ".join(one.fact.span.of(one.fact.draft.text).split())
            there = Related(one.there.span, "the source", one.there.draft.document)
            yield Hit(
                one.fact.span,
                f"“{said}” here, “{one.there.said}” in the source",
                severity="warning" if one.fact.kind == "title" else None,
                related=(there,),
            )
