"""An error that one version had mended is back in a later one.

A mended text goes out, and the next take is written on top of the old file: the error is back, and nobody
looks for it, because it was corrected. With the ledger (`corrections` in a rule file) the wrong text is known;
it is reported in the first version that has it again after one that had not.

Reported only where the order of the versions is known. What was never right is `version.error-carried`'s.
"""

from collections.abc import Iterator

from factlint.comparing import ledger
from factlint.comparing.history import History
from factlint.comparing.pair import Pair
from factlint.model import Example, Hit

severity = "error"
in_quotes = "check"
subject = "article"
needs_changes = True
needs_sections = ("corrections",)

_LEDGER = """
corrections:
  - {id: 2026-03-02-a, wrong: Halverson Line, right: Halvorsen Line}
  - {id: 2026-03-02-b, wrong: "14 of the 20 berths", right: "4 of the 20 berths"}
  - {id: 2026-03-02-c, wrong: deputy mayor of Ostia, right: mayor of Ostia}
"""
bad = [
    Example(
        "The crane belongs to «Halverson Line», which leases it to the port.",
        before="The crane belongs to Halvorsen Line.",
        earlier=("The crane belongs to Halverson Line.",),
        facts=_LEDGER,
    ),
    Example(
        "Divers say that «14 of the 20 berths» are blocked, and the port is closed.",
        before="Divers say that 4 of the 20 berths are blocked.",
        facts=_LEDGER,
    ),
    Example(
        "The ferry was christened by the «deputy mayor of Ostia», a former sailor.",
        before="The ferry was christened by the mayor of Ostia, a former sailor.",
        earlier=("The deputy mayor of Ostia will christen the ferry.", "The mayor of Ostia will christen the ferry."),
        facts=_LEDGER,
    ),
    Example(
        "Halverson Line has sold the crane. The price was not told.",
        before="«Halverson Line» has sold the crane.",
        earlier=("Halverson Line sells its crane.", "Halvorsen Line sells its crane."),
        facts=_LEDGER,
    ),
    Example(
        "HALVORSEN LINE SELLS\n\nThe crane of «Halverson Line» has a new owner, who lives on the island of Ven.",
        before="HALVORSEN LINE SELLS\n\nThe crane of Halvorsen Line has a new owner, who lives on the island.",
        earlier=("The crane of Halverson Line will be sold.",),
        facts=_LEDGER,
    ),
]
good = [
    Example(
        "The crane belongs to Halvorsen Line, which leases it to the port.",
        before="The crane belongs to Halvorsen Line.",
        earlier=("The crane belongs to Halverson Line.",),
        facts=_LEDGER,
    ),
    Example(
        "The crane belongs to Halverson Line, which leases it to the port.",
        before="The crane belongs to Halverson Line.",
        facts=_LEDGER,
    ),
    Example(
        "The crane belongs to Halverson Line.",
        before="The crane belongs to Halvorsen Line.",
        ordered=False,
        facts=_LEDGER,
    ),
    Example(
        "The ferry was christened by the mayor of Ostia. The deputy mayors of Ostia stayed away.",
        before="The ferry was christened by the mayor of Ostia.",
        facts=_LEDGER,
    ),
    Example(
        "The crane belongs to Halvorsen Line.\n\nCorrection: We had called the owner Halverson Line.",
        before="The crane belongs to Halvorsen Line.",
        earlier=("The crane belongs to Halverson Line.",),
        facts=_LEDGER,
    ),
]


def check(options: None, history: History) -> Iterator[Hit]:
    """Reports each entry once, in the version in which its wrong text is back."""
    for case in ledger.Ledger(history).cases():
        if case.right:
            first, right = case.returned[0], case.entry.fields["right"]
            label = Pair(case.right, first.draft, ordered=True, history=history).label(case.right)
            shown = first.span.of(first.draft.text)
            message = (
                f"“{shown}” was corrected to “{right}” by {case.entry.slug}; {label} had not got it, here it is back"
            )
            yield ledger.hit(case.returned, case.entry, message)
