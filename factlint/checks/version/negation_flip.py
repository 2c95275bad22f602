"""A statement is turned round between two versions: "not" came or went, or a word became its opposite.

One word flips the meaning of a sentence: "was not charged" becomes "was charged", "confirmed" becomes "denied",
"rose" becomes "fell". Where the sentence is otherwise equal, one of the two versions is wrong, or it was
corrected without a note. The finding names both passages and does not guess which is right.

Left alone: sentences that were rewritten, "did not rise" for "fell", "not only", words inside quotation marks,
which `version.quote-changed` compares, and where a picture stands ("above", "left"). Opposed words come from a
list of words that editors do not swap without changing the meaning.

Options: with `unless_note` a correction note in the newer version that has the old or the new words covers the
change; `align` is the least share of words that two sentences have in common beside what changed.
"""

from collections.abc import Iterator

from factlint.article import Pair
from factlint.article.facts import told
from factlint.model import Example, Hit

severity = "error"
needs_changes = True
in_quotes = "skip"

bad = [
    Example(
        "Inspectors said the dam «was safe» when the valley was flooded in the spring.",
        before="Inspectors said the dam was not safe when the valley was flooded in the spring.",
    ),
    Example(
        "The union said it «is unlikely to» accept the offer before the end of the month.",
        before="The union said it is likely to accept the offer before the end of the month.",
    ),
    Example(
        "The «ministry denied that» the ferry had sailed without a licence since the spring.",
        before="The ministry confirmed that the ferry had sailed without a licence since the spring.",
    ),
    Example(
        "Sales of the «dairy fell by» four percent in the quarter, its director said on Tuesday.",
        before="Sales of the dairy rose by four percent in the quarter, its director said on Tuesday.",
        ordered=False,
    ),
    Example(
        "The council «voted against the» new tram line after two hours of debate.",
        before="The council voted for the new tram line after two hours of debate.",
    ),
    Example(
        "«Nobody was» hurt when the roof of the market hall in Osijek came down at noon.",
        before="Everybody was hurt when the roof of the market hall in Osijek came down at noon.",
    ),
]
good = [
    Example(
        "Sales of the dairy fell by four percent in the quarter, its director said on Tuesday.",
        before="Sales of the dairy did not rise by four percent in the quarter, its director said on Tuesday.",
    ),
    Example(
        "The harbour master was not only late but also alone when the barge came in.",
        before="The harbour master was late but also alone when the barge came in.",
    ),
    Example(
        "“We will accept the offer,” the owner of the mill in Kuldiga told the workers on Friday.",
        before="“We will reject the offer,” the owner of the mill in Kuldiga told the workers on Friday.",
    ),
    Example(
        "The map of the new quay and its two cranes is shown below.",
        before="The map of the new quay and its two cranes is shown above.",
    ),
    Example(
        "The court acquitted the captain of the tug on Monday.\n\n"
        "Correction: an earlier version said that the court convicted the captain.",
        before="The court convicted the captain of the tug on Monday.",
    ),
    Example(
        "The mayor of Ohrid opposed the dam, and the farmers of the lake supported it.",
        before="The farmers of the lake supported the dam, and the mayor of Ohrid opposed it.",
    ),
]


class Options:
    """Options of this check."""

    unless_note: bool = True
    align: float = 0.8


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each statement that was turned round, with all the places where it stands."""
    return told.reported(
        pair, "negation", options.align, unless_note=options.unless_note
    )
