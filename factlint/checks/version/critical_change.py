"""A number, name, title, date, place or negation differs between two versions of an otherwise equal sentence.

Most rewriting is harmless. But where one sentence stands in both versions and only "12" has become "15",
"Smith" has become "Smyth", or "not" has gone, one of the two is wrong, or a correction was made without a
note. The finding names both passages and does not guess which is right; the same change in six places is
one finding.

Left alone: rounding and more precise numbers, numbers in words or in figures, clock times and update stamps,
counters marked `counter: up` and tolls said to be lowest ones, abbreviations, first names and titles added
or dropped, tense, sentences moved, split or extended, and words inside quotation marks, which
`version.quote-changed` compares. A toll that grows is reported as information. A slip in a name that is mended
to the form used elsewhere is no change.

Options: `kinds` are the kinds compared; with `unless_note` a correction note in the newer version that has
the old or the new value covers the change; `align` is the least share of words that two sentences have in
common beside what changed.
"""

from collections.abc import Iterator

from factlint.comparing import notes
from factlint.comparing.compared import Compared, Difference, Lexicon, Side
from factlint.comparing.differences import differences
from factlint.comparing.names import plain
from factlint.comparing.pair import Pair
from factlint.model import Example, Hit, Related
from factlint.rulebook import Draft
from factlint.text import Span

severity = "error"
needs_changes = True
in_quotes = "skip"

bad = [
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
        "Inspectors said the dam «was safe» when the valley was flooded in the spring.",
        before="Inspectors said the dam was not safe when the valley was flooded in the spring.",
    ),
    Example(
        "The union said it «is unlikely to» accept the offer before the end of the month.",
        before="The union said it is likely to accept the offer before the end of the month.",
    ),
    Example(
        "The miners of Kiruna dug «1,450 metres» down.\n\nNobody had dug 1,450 metres down in Sweden before them.",
        before="The miners of Kiruna dug 1,250 metres down.\n\nNobody had dug 1,250 metres down in Sweden before them.",
    ),
    Example(
        "The outbreak in Beira has made «240 people» ill, the health office said.",
        before="The outbreak in Beira has made 290 people ill, the health office said.",
        facts="quantities:\n  beira: {say: 'has made {n} people ill', value: 290, counter: up}\n",
    ),
    Example(
        "The storm left «15 dead» in the province, the governor told reporters on Sunday.",
        before="The storm left 12 dead in the province, the governor told reporters on Sunday.",
    ),
]
good = [
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
        "The vote begins at 4:15 p.m. in the main hall.\n\nUpdated on Tuesday, June 6 at 17:20.",
        before="The vote begins at 3:30 p.m. in the main hall.\n\nUpdated on Monday, June 5 at 9:05.",
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
        "Officials said the ferry to Gozo would not sail. Nine cars were left on the quay.",
        before="Nine cars were left on the quay. Police said the ferry to Gozo would not sail.",
    ),
]


class Options:
    """Options of this check."""

    kinds: tuple[str, ...] = ("number", "name", "title", "date", "place", "negation")
    unless_note: bool = True
    align: float = 0.8


_AT_ONCE = 2
"""Where more facts differ, the sentence may tell of something else, such as another day's figures: a query."""
_STAMPS = ("updated", "published", "posted", "last updated", "last modified", "first published")
"""How a line starts that only says when the copy was changed."""


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each change once, with all the places where it stands."""
    lexicon = Lexicon(pair.before, pair.after)
    announced = notes.of_pair(pair) if options.unless_note else []
    causes: dict[tuple[object, ...], list[Difference]] = {}
    for old, new in pair.sentences:
        if _is_copy(pair.before, old) and _is_copy(pair.after, new):
            for found in _critical(options, Compared(lexicon, old, new), ordered=pair.ordered):
                if not any(_noted(note, found) for note in announced):
                    causes.setdefault((found.kind, found.values), []).append(found)
    for cause, places in causes.items():
        yield _hit(pair, places, repr(cause))


def _critical(options: Options, compared: Compared, *, ordered: bool) -> list[Difference]:
    """What differs, where the sentences are otherwise equal."""
    if compared.likeness(0) < options.align / 2:
        return []
    found = list(differences(compared, options.kinds, ordered=ordered))
    aside = sum(one.aside for one in found)
    enough = len(compared.partner) >= max(3, aside) and compared.likeness(aside) >= options.align
    if not enough:
        return []
    dated = any(one.kind == "date" for one in found)  # another day has other numbers
    return [
        one._replace(severity="info") if len(found) > _AT_ONCE or (dated and one.kind == "number") else one
        for one in found
    ]


def _is_copy(draft: Draft, sentence: Span) -> bool:
    """False for notes and for lines that say when the copy was changed."""
    if draft.field_of(sentence) != "body" or sentence.of(draft.text).lower().startswith(_STAMPS):
        return False
    return not notes.is_note(draft, draft.paragraphs[draft.paragraph_of(sentence)])


def _noted(note: Side, found: Difference) -> bool:
    """True where a correction note has the old or the new value, or for names a word that only one has."""
    if found.kind in ("number", "date"):
        return any(repr(fact.value) in found.values for fact in note.facts)
    one, other = (set(value.split()) for value in found.values)
    return bool((one ^ other) & {plain(key) for key in note.keys})


def _hit(pair: Pair, places: list[Difference], cause: str) -> Hit:
    first, *more = places
    old, new = first.old.of(pair.before.text), first.new.of(pair.after.text)
    message = f"was “{old}”, now “{new}”" if pair.ordered else f"“{new}” here, “{old}” in {pair.label(pair.before)}"
    related = [Related(first.old, f"“{old}” here", pair.before.document)]
    for other in more:
        related.append(Related(other.new, "the same change"))
        related.append(Related(other.old, "the same change", pair.before.document))
    return Hit(first.new, message, severity=first.severity, related=tuple(related), cause=cause)
