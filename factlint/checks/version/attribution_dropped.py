"""A source is gone: what somebody said or claimed in one version stands as a fact in the other.

“The ferry was overloaded, the coast guard said” is the coast guard's word. Without its last four words the paper
itself says so, and the reader cannot tell how anybody knows.

Left alone: another attribution or a hedge in its place, a source that the sentence before or after names in the
same paragraph, claims in quotation marks, a speaker whose own act it is (“the firm said it would close” beside
“the firm will close”), sentences that were rewritten, and what a correction note in the newer version names.
Reported as information where the names and figures that each text has for itself show that the two may tell of
two things.

Options: `align` is the least share of words that the two sentences have in common beside the attribution.
"""

from collections.abc import Iterator
from functools import partial

from factlint.article.announced import new_notes
from factlint.article.compared import Compared, Side
from factlint.article.pair import Pair
from factlint.article.speech import hedges, joined, losses
from factlint.article.speech.hedges import Marker
from factlint.article.speech.losses import Loss
from factlint.lexicon import words
from factlint.match.changes import Change
from factlint.model import Example, Hit

severity = "warning"
needs_changes = True
in_quotes = "skip"

bad = [
    Example(
        "The ferry to Gozo was overloaded when it left the «quay».",
        before="The ferry to Gozo was overloaded when it left the quay, the coast guard said.",
    ),
    Example(
        "«The» driver of the tram had been asleep for half a minute before the crash at Porto.",
        before="Investigators said the driver of the tram had been asleep for half a minute before the crash at Porto.",
    ),
    Example(
        "«The» dam lost a tenth of its water in May, and the wells of two villages ran dry.",
        before="According to the union of farmers, the dam lost a tenth of its water in May, and the wells of two "
        "villages ran dry.",
    ),
    Example(
        "«The» guards had sold the keys of the museum to a stranger in Lublin for 900 euros.",
        before="The prosecutor claimed that the guards had sold the keys of the museum to a stranger in Lublin for "
        "900 euros.",
    ),
    Example(
        "The mine at Kiruna poisoned the lake for thirty «years».\n\nThe company closed it in March.",
        before="The mine at Kiruna poisoned the lake for thirty years, according to two biologists of the "
        "university.\n\nThe company closed it in March.",
    ),
    Example(
        "The bridge had not been painted since the war, and rust had eaten three of its «bolts».",
        before="The bridge had not been painted since the war, and rust had eaten three of its bolts, he said.",
    ),
    Example(
        "«Nine» of the ten lifeboats leaked.\n\nThe shipyard has built boats in Gdynia since 1922.",
        before="A former officer alleges that nine of the ten lifeboats leaked.\n\nThe shipyard has built boats in "
        "Gdynia since 1922.",
        ordered=False,
    ),
]
_PORT = (
    "The port of Vestby will close its northern gate to lorries for the whole of the coming winter. "
    "Drivers have been told to use the old road along the fjord, which is narrow and steep."
)
good = [
    Example(
        "The law on the harbour of Piran is certain to be fought in court.",
        before="The law on the harbour of Piran is certain to be fought in court, and the union said it will sue.",
    ),
    Example(
        f"{_PORT} The gate has been hit nine times",
        before=f"{_PORT} The gate has been hit nine times since the spring, the harbour master said. It will be "
        "mended before Easter, and the lamps beside it will be changed at the same time by the town.",
    ),
    Example(
        "The ferry to Gozo was reportedly overloaded when it left the quay.",
        before="The ferry to Gozo was overloaded when it left the quay, the coast guard said.",
    ),
    Example(
        "The ferry to Gozo was overloaded when it left the quay, according to the coast guard.",
        before="The ferry to Gozo was overloaded when it left the quay, the coast guard said.",
    ),
    Example(
        "The coast guard said it had warned the captain. The ferry to Gozo was overloaded when it left the quay.",
        before="It had warned the captain. The ferry to Gozo was overloaded when it left the quay, the coast guard "
        "said.",
    ),
    Example(
        "The company will close the mine at Kiruna in March and sell its trains to a firm in Norway.",
        before="The company said it would close the mine at Kiruna in March and sell its trains to a firm in Norway.",
    ),
    Example(
        "“The lake was dead within a year,” and nobody swims there now.",
        before="“The lake was dead within a year,” a fisherman said, and nobody swims there now.",
    ),
    Example(
        "The repairs are to cost nine million euros and to last until the spring of next year.",
        before="The repairs are estimated to cost nine million euros and to last until the spring of next year.",
    ),
    Example(
        "The port of Ostia will cut 240 jobs over two years. Its director announced this on Wednesday.",
        before="The port of Ostia will cut 240 jobs over two years, its director said on Wednesday.",
    ),
    Example(
        "The port plans cuts, which its director announced on Wednesday. He blamed the new toll on the strait.",
        before="The port of Ostia will cut 240 jobs over two years, its director said on Wednesday, blaming the new "
        "toll on the strait.",
    ),
    Example(
        "The driver of the tram had slept for an hour, and the depot has new rules for the night.",
        before="The depot at Porto was closed after the crash of a tram, whose driver had slept, police said.",
    ),
]


class Options:
    """Options of this check."""

    align: float = 0.8


_LEAST = 5
"""Words of the claim outside quotations; of a long loss at least half as many stay."""
_EMPTY = words("english.of-no-source")
"""Words that name no source."""
_JOINING = words("function.conjunction.coordinating")
"""What opens a clause that tells something of its own."""
_NEAR = 6
"""How many words beside a verb of speech may name who speaks."""
_PRONOUNS = words("function.pronoun.subject") - {"who"}


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each claim that has a source in one version only; in ordered versions where it has none any more."""
    announced = pair.once(new_notes)
    for compared in joined.comparisons(pair, hedges.sourced):
        loss = _loss(options, compared)
        if (
            loss
            and not losses.announced(pair, loss, announced)
            and not losses.cut_off(pair, loss)
        ):
            yield losses.hit(pair, loss, "attribution")


def _loss(options: Options, compared: Compared) -> Loss | None:
    before, after = compared.before, compared.after
    if hedges.attributions(after) or hedges.believed(compared):
        return None
    if len(hedges.hedges(after)) > len(hedges.hedges(before)):
        return None
    for marker in filter(
        partial(hedges.vouched, before),
        hedges.attributions(before) + hedges.looser(before),
    ):
        change = next(
            (one for one in compared.changes if one.start <= marker.first < one.end),
            None,
        )
        if change:
            change = losses.slid(compared, change)
            if before.keys[change.start] in _JOINING:
                continue  # and the union said it will sue: a fact of its own
            source = _source(before, change, marker)
            if (
                source
                and _stands(options, compared, change)
                and not _beside(after, source)
            ):
                return Loss(compared, before.span(change.start, change.end), change)
    return None


def _source(before: Side, change: Change, marker: Marker) -> set[str]:
    """The words that name whoever says so, and that are gone with the verb."""
    behind = before.keys[marker.first] == "according" or "," in before.gap(
        marker.first
    )
    words = (
        before.keys[marker.last : change.end]
        if behind
        else before.keys[change.start : marker.first]
    )
    return set(words) - _EMPTY


def _stands(options: Options, compared: Compared, change: Change) -> bool:
    """Whether the claim is still there, and is a quotation in neither version."""
    before, after = compared.before, compared.after
    kept = [
        old
        for old, new in compared.partner.items()
        if not before.quoted(old, old + 1) and not after.quoted(new, new + 1)
    ]
    if before.quoted(change.start - 1, change.start) or before.quoted(
        change.end, change.end + 1
    ):
        return False
    came = change.new_end - change.new_start
    least = max(_LEAST, (change.end - change.start) // 2)
    return (
        len(kept) >= least
        and came <= 2
        and losses.likeness(compared, change) >= options.align
    )


def _beside(after: Side, source: set[str]) -> bool:
    """Whether the sentence before or after in the paragraph names the source, or says “he said”."""
    draft, here = after.draft, after.sentence
    around = draft.sentences_in(draft.paragraphs[draft.paragraph_of(here)].span)
    earlier = [one for one in around if one.end <= here.start][-1:]
    later = [one for one in around if one.start >= here.end][:1]
    return any(_names(Side(draft, one), source) for one in earlier + later)


def _names(side: Side, source: set[str]) -> bool:
    """Whether the sentence has an attribution, and a word of the source or a pronoun right beside it."""
    found = [(one, source | _PRONOUNS) for one in hedges.attributions(side)]
    found += [(one, source) for one in hedges.looser(side)]
    return any(
        who & {*side.keys[max(one.first - _NEAR, 0) : one.last + _NEAR]}
        for one, who in found
    )
