"""A number, name, title, date, time or place differs between two versions of an otherwise equal sentence.

Most rewriting is harmless. But where one sentence stands in both versions and only "12" has become "15",
"Smith" has become "Smyth", or "$5 million" is "5 million euros", one of the two is wrong, or a correction was made
without a note. The finding names both passages and does not guess which is right; the same change in six places
is one finding.

One word of weight in the place of another is a change too: the charge (murder, manslaughter), what became of somebody
(arrested, charged), the kin, the period (per day, per hour), the quantity (some, all; twice, three times), who does or
says it (the captain, the mate), or two that have changed places (the dairy sued the bank). Where nothing but any other
word of a sentence became another, that is information, for it may be a mend of style.

In what is declared to be one article, facts that no alike sentence explains are held against each other by what they
are about: a number with what it counts, a date with its clause, a name with its office, an age and a party with their
name.

Left alone: rounding and more precise numbers, numbers in words or in figures, a measure in another unit, update
stamps, counters marked `counter: up` and tolls said to be lowest ones, abbreviations, first names and titles added or
dropped, years of sources, lengths of recordings, counters, tense, sentences moved, split or extended, lists in
another order, and words inside quotation marks, which `version.quote-changed` compares. A toll that grows is reported
as information, one that falls by `version.count-fell`, and statements turned round by `version.negation-flip`. A slip
in a name that is mended everywhere to the form that the old text has elsewhere, for nobody but the same person, is no
change: the surname of another person in it, or a word that only looks the same, is one. A name that is spelled anew
wherever it stands, and of which the new text has no old form left, is a query, for most often that is a mend; in some
places only, it is an error.

While the earlier version was a draft, what changed is a query: its front matter says `draft: true`, `status: draft` or
`published: false`, or with `--since` its own date lies after the day of the commit that it stood in.

In what a manifest, front matter, git or the command line declares to be one article each fact has its own weight,
however many of a sentence differ; only a month or a year of a page that goes on with its figures is information. Of
texts taken for versions by their words alone, several facts of one sentence, figures beside a date that moved on, and
a sentence that also names what the other text has nowhere are information; where each text has many names and figures
of its own, or the lead names another place and more differs, the two may tell of two things, such as two counties, and
one finding of information says so.

Options: `kinds` are the kinds compared, of number, name, title, date (with clock times), place, word and negation,
which is not among them by default because `version.negation-flip` reports it; with both on, one finding is reported.
With `unless_note` a correction note in the newer version that has the old or the new value covers the change; `align`
is the least share of words that two sentences have in common beside what changed.
"""

from collections.abc import Iterator

from factlint.article import Pair
from factlint.article.facts import FACTS, WORD, told
from factlint.article.facts.differing import Differing
from factlint.model import Example, Hit

severity = "error"
needs_changes = True
in_quotes = "skip"
any_language = True
yields_to = (
    "version.negation-flip",
    "version.speaker-changed",
    "version.regression",
    "version.error-carried",
)

bad = [
    Example(
        "The skipper was charged with «manslaughter» on Friday, after a week of hearings behind closed doors.",
        before="The skipper was charged with murder on Friday, after a week of hearings behind closed doors.",
    ),
    Example(
        "The mayor of Piran was warned «three times» about the state of the bridge, the engineers said in May.",
        before="The mayor of Piran was warned twice about the state of the bridge, the engineers said in May.",
    ),
    Example(
        "The vote begins at «16:30» in the main hall, the clerk said.\n\nUpdated on Tuesday, June 6 at 17:20.",
        before="The vote begins at 15:30 in the main hall, the clerk said.\n\nUpdated on Monday, June 5 at 9:05.",
    ),
    Example(
        "The council voted «8»-«4» to sell the park behind the school.",
        before="The council voted 7-5 to sell the park behind the school.",
    ),
    Example(
        "The port of Koper was sold for «5 million euros» to a group of local owners.",
        before="The port of Koper was sold for $5 million to a group of local owners.",
    ),
    Example(
        "Turnout in the canton fell by «four percentage points», the chancellery said.",
        before="Turnout in the canton fell by four percent, the chancellery said.",
    ),
    Example(
        "The fire in the harbour of Split killed «15 dockers», the port authority said on Monday.",
        before="The fire in the harbour of Split killed 12 dockers, the port authority said on Monday.",
        ordered=False,
    ),
    Example(
        "The ministry will pay «$4.5 billion» for the two ferries, it told parliament.",
        before="The ministry will pay $4.5 million for the two ferries, it told parliament.",
    ),
    Example(
        "The appeal was lodged by «Ingrid Hallberg», a lawyer from Uppsala, who lives in Malmo.",
        before="The appeal was lodged by Ingrid Lundqvist, a lawyer from Uppsala, who lives in Malmo.",
    ),
    Example(
        "The court in Tampere fined «Pekka Virtamen», 44, for fishing without a licence.",
        before="The court in Tampere fined Pekka Virtanen, 44, for fishing without a licence.",
        ordered=False,
    ),
    Example(
        "The bill was signed by «Deputy Governor Maria Quispe» after a long debate in the chamber.",
        before="The bill was signed by Governor Maria Quispe after a long debate in the chamber.",
    ),
    Example(
        "The bridge will be closed to lorries from «Tuesday, March 14», the council said.",
        before="The bridge will be closed to lorries from Monday, March 13, the council said.",
    ),
    Example(
        "The volcano erupted near «Goma» at dawn, and thousands left their homes on foot.",
        before="The volcano erupted near Gisenyi at dawn, and thousands left their homes on foot.",
        ordered=False,
    ),
    Example(
        "The miners of Kiruna dug «1,450 metres» down.\n\nNobody had dug 1,450 metres down in Sweden before them.",
        before="The miners of Kiruna dug 1,250 metres down.\n\nNobody had dug 1,250 metres down in Sweden before them.",
    ),
    Example(
        "The storm left «15 dead» in the province, the governor told reporters on Sunday.",
        before="The storm left 12 dead in the province, the governor told reporters on Sunday.",
    ),
]
good = [
    Example(
        "The skipper was detained on Friday with his children, and yearly fees for boats are to rise.",
        before="The skipper was arrested on Friday with his sons, and annual fees for boats are to rise.",
    ),
    Example(
        "The fire in the harbour of Split killed twelve dockers, the port authority said on Monday.",
        before="The fire in the harbour of Split killed 12 dockers, the port authority said on Monday.",
    ),
    Example(
        "About 1,000 people marched through Porto, and the police counted 2.3 million euros in damage.",
        before="Some 1,023 people marched through Porto, and the police counted 2.27 million euros in damage.",
    ),
    Example(
        "The earthquake killed 12 people in the hills above the town, doctors said.",
        before="The earthquake killed at least 9 people in the hills above the town, doctors said.",
    ),
    Example(
        "The vote begins at 3:30 p.m. in the main hall.\n\nUpdated on Tuesday, June 6 at 17:20.",
        before="The vote starts at 15:30 in the main hall.\n\nUpdated on Monday, June 5 at 9:05.",
    ),
    Example(
        "The new bridge is 8 kilometres from the old one, the engineer from Novi Sad said.",
        before="The new bridge is 5 miles from the old one, the engineer from Novi Sad said.",
    ),
    Example(
        "Sen. Hanna Koski told the U.S. ambassador on Sept. 3 that the base would close.",
        before="Senator Koski told the United States ambassador on September 3 that the base would close.",
    ),
    Example(
        "Adebayo Okonkwo won the race in Lagos by four seconds, his coach said.",
        before="Okonkwo won the race in Lagos by four seconds, his coach said.",
    ),
    Example(
        "The committee will publish its report in the autumn, and Jelena Petrovic presented it.",
        before="The comittee wil publish its report in the autumn, and Jelena Petrovic presents it.",
    ),
    Example(
        "Aida Begic was elected. The choir sang for Begic until midnight in the old town of Mostar.",
        before="Aida Begic was elected. The choir sang for Begci until midnight in the old town of Mostar.",
    ),
    Example(
        "The orchestra of Bergen sold 5,100 tickets for the week.\n\n"
        "Correction: an earlier version said that the orchestra sold 1,500 tickets.",
        before="The orchestra of Bergen sold 1,500 tickets for the week.",
    ),
    Example(
        "The choir of Bergen was led by Solveig Moen.\n\nCorrection: Solveig Moen’s name was given as Moan.",
        before="The choir of Bergen was led by Solveig Moan.",
    ),
    Example(
        "The outbreak in Beira has made 340 people ill, the health office said.",
        before="The outbreak in Beira has made 290 people ill, the health office said.",
        facts="quantities:\n  beira: {say: 'has made {n} people ill', value: 290, counter: up}\n",
    ),
    Example(
        "The mayor, who has held office since 2011, did not answer questions, and the council adjourned for a week.",
        before="The mayor declined to answer questions, and the council adjourned for a week.",
    ),
    Example(
        "“We counted 40 boats,” the harbour master of Piran said after the storm on Friday.",
        before="“We counted 30 boats,” the harbour master of Piran said after the storm on Friday.",
    ),
    Example(
        "The page of the port of Turku was written in HTML5 by a student, and it works on every screen.",
        before="The page of the port of Turku was written in HTML by a student, and it works on every screen.",
    ),
    Example(
        "Officials said the ferry to Gozo would not sail. Nine cars were left on the quay.",
        before="Nine cars were left on the quay. Police said the ferry to Gozo would not sail.",
    ),
]


class Options:
    """Options of this check."""

    kinds: tuple[str, ...] = (*FACTS, WORD)
    unless_note: bool = True
    align: float = 0.8


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each change once, with all the places where it stands; also what was away and came back different."""
    for both in (pair, *pair.returns):
        yield from _changes(options, both)


def _changes(options: Options, pair: Pair) -> Iterator[Hit]:
    causes = pair.once(Differing).causes(
        options.kinds, options.align, unless_note=options.unless_note
    )
    apart = [
        places
        for places in causes
        if pair.once(Differing).another_story and not places[0].slip
    ]
    for places in causes:
        if places not in apart:
            yield told.hit(pair, places)
    if apart:
        yield told.summary(pair, apart)
