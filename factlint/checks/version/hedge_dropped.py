"""A word of doubt is gone: what was alleged, suspected or possible in one version is a fact in the other.

“The man who allegedly set the fire” is careful copy; without “allegedly” it says that he did it. Such a word is
easily lost when a sentence is cut to length, and the copy then vouches for what nobody has shown.

Left alone: another hedge in its place, an attribution that comes instead, a claim that the newer sentence says is
confirmed, admitted or found by a court, a claim that went with its hedge, words inside quotation marks, “will”
that became “did”, sentences that were rewritten, and what a correction note in the newer version names.
Reported as information where the names and figures that each text has for itself show that the two may tell of
two things.

Options: `align` is the least share of words that the two sentences have in common beside the hedge.
"""

from collections.abc import Iterator

from factlint.article.announced import new_notes
from factlint.article.compared import Compared
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
        "The police arrested the man who «stole» three boats from the harbour of Piran in June.",
        before="The police arrested the man who allegedly stole three boats from the harbour of Piran in June.",
    ),
    Example(
        "Two «arsonists» were seen near the mill of Varna on the night of the fire, a neighbour said.",
        before="Two suspected arsonists were seen near the mill of Varna on the night of the fire, a neighbour said.",
    ),
    Example(
        "A court in Turku will hear the banker, who «robbed» his clients of two million euros.",
        before="A court in Turku will hear the banker, who is accused of robbing his clients of two million euros.",
    ),
    Example(
        "The frost «killed» half of the orange trees in the valley, and the farmers want help.",
        before="The frost may have killed half of the orange trees in the valley, and the farmers want help.",
    ),
    Example(
        "The pilot «was» asleep when the aircraft left the runway at Tromso on Sunday.",
        before="The pilot is believed to have been asleep when the aircraft left the runway at Tromso on Sunday.",
    ),
    Example(
        "The new tax «will» cost the fishermen of the lagoon a third of their income next year.",
        before="The new tax might cost the fishermen of the lagoon a third of their income next year.",
    ),
    Example(
        "The reservoir «is» leaking into the cellars of the old town, and pumps were brought in.",
        before="The reservoir appears to be leaking into the cellars of the old town, and pumps were brought in.",
    ),
    Example(
        "The minister «paid» for the house with a loan from a builder who had won two contracts.",
        before="The minister reportedly paid for the house with a loan from a builder who had won two contracts.",
        ordered=False,
    ),
]
good = [
    Example(
        "The mayor of Piran is weighing a range of ways to keep lorries from the bridge, an aide said.",
        before="The mayor of Piran is weighing a range of possible ways to keep lorries from the bridge, an aide said.",
    ),
    Example(
        "The police arrested the man who reportedly stole three boats from the harbour of Piran in June.",
        before="The police arrested the man who allegedly stole three boats from the harbour of Piran in June.",
    ),
    Example(
        "The man stole three boats from the harbour of Piran in June, police confirmed.",
        before="The man allegedly stole three boats from the harbour of Piran in June.",
    ),
    Example(
        "The man stole three boats from the harbour of Piran in June, the coast guard said.",
        before="The man reportedly stole three boats from the harbour of Piran in June.",
    ),
    Example(
        "The car was found behind the mill of Varna on the morning after the fire.",
        before="The allegedly stolen car was found behind the mill of Varna on the morning after the fire.",
    ),
    Example(
        "The council voted for the new tax on Monday evening after a debate of six hours.",
        before="The council will vote for the new tax on Monday evening after a debate of six hours.",
    ),
    Example(
        "The banker, who was convicted of robbing his clients of two million euros, left the court in Turku.",
        before="The banker, who is accused of robbing his clients of two million euros, left the court in Turku.",
    ),
    Example(
        "“The frost killed half of my trees in a night,” said Ines Prado, who owns the farm.",
        before="“The frost may have killed half of my trees in a night,” said Ines Prado, who owns the farm.",
    ),
    Example(
        "The thief, it is said, stole three boats from the harbour of Piran in June, allegedly at night.",
        before="The thief, it is said, allegedly stole three boats from the harbour of Piran in June at night.",
    ),
    Example(
        "Doctors list the illnesses that they think are caused by the dust of the quarry at Carrara.",
        before="Doctors list the illnesses that are thought to be caused by the dust of the quarry at Carrara.",
    ),
    Example(
        "Readers can leave the old tickets at the desk of the library until the end of the week.",
        before="Readers may leave the old tickets at the desk of the library until the end of the week.",
    ),
]


class Options:
    """Options of this check."""

    align: float = 0.75


_LONGEST = 3
"""How many words beside a hedge may change with it."""
_FINITE = words(
    "function.auxiliary.be.finite",
    "function.auxiliary.have.finite",
    "function.auxiliary.do.finite",
) | {"will", "must"}
"""What stands in the place of `may` once a thing is certain."""
_CHOICES = words("doubt.choice")
"""What is possible by its nature: possible ways and ways are one."""
_BESIDE = words("function.auxiliary.be") | {"to", "of", "have"}
"""Words of a hedge that may stay when it goes."""


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each hedge that only one version of a sentence has; in ordered versions those that are gone."""
    announced = pair.once(new_notes)
    for compared in joined.comparisons(pair, hedges.hedged):
        loss = next(_losses(options, compared), None)
        if loss and not losses.announced(pair, loss, announced):
            yield losses.hit(pair, loss, "hedge")


def _losses(options: Options, compared: Compared) -> Iterator[Loss]:
    before = compared.before
    found = hedges.hedges(before)
    if _is_hedged_still(compared, len(found)):
        return
    for hedge in found:
        for change in compared.changes:
            if (
                _takes_out(compared, change, hedge)
                and losses.likeness(compared, change) >= options.align
            ):
                yield Loss(compared, before.span(*hedge), change)


def _is_hedged_still(compared: Compared, hedged: int) -> bool:
    """Whether the later sentence has as many hedges, says that a thing was confirmed, or by whom it is said."""
    before, after = compared.before, compared.after
    if len(hedges.hedges(after)) >= hedged:
        return True
    if hedges.CONFIRMING & losses.come(compared) or hedges.believed(compared):
        return True
    return len(hedges.attributions(after)) > len(hedges.attributions(before))


def _takes_out(compared: Compared, change: Change, hedge: Marker) -> bool:
    """Whether the change removes the hedge and leaves the claim."""
    keys = compared.before.keys
    core = [at for at in range(*hedge) if keys[at] not in _BESIDE]
    gone = range(change.start, change.end)
    if not core or not set(core) <= set(gone):
        return False
    if (
        keys[core[-1]] == "possible"
        and keys[hedge.last : hedge.last + 1]
        and (keys[hedge.last] in _CHOICES)
    ):
        return False
    came = compared.after.keys[change.new_start : change.new_end]
    others = [at for at in gone if at not in core and keys[at] not in _BESIDE]
    if max(len(others), len(came)) > _LONGEST:
        return False
    if keys[core[0]] in ("may", "might") and not _is_certain(
        keys[slice(*hedge)], came
    ):
        return False
    return _is_left(compared, hedge, came)


def _is_certain(hedge: list[str], came: list[str]) -> bool:
    """Whether `may` made way for what is certain, and not for `can` or `should`."""
    return "have" in hedge or not _FINITE.isdisjoint(came)


def _is_left(compared: Compared, hedge: Marker, came: list[str]) -> bool:
    """Whether the first word of the claim stayed, or came back in another form."""
    keys = compared.before.keys
    claim = next(
        (at for at in range(hedge.last, len(keys)) if keys[at] not in _BESIDE), None
    )
    if claim is None:
        return False
    return claim in compared.partner or any(
        _one_verb(keys[claim], key) for key in came
    )


def _one_verb(one: str, other: str) -> bool:
    """`stolen` and `stole`."""
    return len(one) > 2 and one[:3] == other[:3]
