"""A text that the ledger says was corrected stands in a newer version, a caption, a headline or another story.

The same errors come back: they are copied from the archive, from an old take, from a caption that nobody
opened when the story was mended. The ledger (`corrections` in a rule file) remembers each wrong text with
the right one, and copy that has it again is told so, with the right text as the mend. One entry is one
finding, with all places of the article.

`spread` says where an entry counts: `story` in the versions of its story, `siblings` also in the headline,
caption and social texts beside them, `all` in every article. An entry that names no story counts in all.

Left alone: versions from before the correction (older than `fixed_in`, or than the first that had the right
text), other stories from before `since`, correction notes and the entry's own public note, sentences that
speak of the spelling, the wrong text inside the right one (“news agency” in “state news agency”), web
addresses, and longer names and numbers that have the wrong text in them. A wrong text in small letters is
found in any case; capitals in it count.

The mend is safe where the ledger corrects a spelling: `kind: typo`, or a name wrong by a letter or two. A wrong
fact may be a right one elsewhere.
"""

from collections.abc import Iterator

from factlint.article.pair import History
from factlint.entries import Entry
from factlint.ledger import ledger
from factlint.model import Example, Hit

severity = "error"
in_quotes = "check"
any_language = True
reads = ("wrong",)
yields_to = ("fact.name-form", "fact.descriptor")
subject = "article"
needs_sections = ("corrections",)

_LEDGER = """
corrections:
  - {id: 2026-03-02-a, wrong: the news agency Norland 1, right: the state broadcaster Norland 1}
  - {id: 2026-03-02-b, wrong: Halverson Line, right: Halvorsen Line, kind: typo, spread: all, since: 2026-03-02}
  - {id: 2026-03-03-a, wrong: Ann Stroud, right: Mary Ann Stroud, spread: all, fixed_in: v3}
  - {id: 2026-03-04-a, wrong: $1.5 million, right: $15 million, spread: all,
     public_note: The cost of the quay was given wrongly as $1.5 million.}
"""
_BOATS = """
corrections:
  - {id: 2026-03-05-a, wrong: 200 boats, right: 300 boats}
  - {id: 2026-03-05-b, wrong: the Marina, right: the marina, kind: typo}
"""
bad = [
    Example(
        "Lindqvist told «the news agency Norland 1» that the port would stay open.",
        facts=_LEDGER,
    ),
    Example(
        "«The news agency Norland 1» filmed the launch on Monday.", facts=_LEDGER
    ),
    Example(
        "The crane belongs to «Halverson Line», which leases it to the port.",
        facts=_LEDGER,
    ),
    Example(
        "“We sold it to «Halverson\nLine»,” he said.",
        facts=_LEDGER,
        published="2026-03-09",
    ),
    Example(
        "The crane of Halvorsen Line fell into the dock at noon, and nobody was hurt.",
        facts=_LEDGER,
        siblings=(
            ("caption", "The crane of «Halverson Line», photographed in May."),
        ),
    ),
    Example(
        "HALVORSEN LINE SOLD\n\n«HALVERSON LINE» has been sold to a group from Ostia.",
        facts=_LEDGER,
    ),
    Example(
        "The new quay cost «$1.5 million», the council said on Friday.", facts=_LEDGER
    ),
    Example(
        "The port director, «Ann Stroud», opened the new quay on Sunday.",
        before="The director, Ann Stroud, will open the new quay on Sunday.",
        facts=_LEDGER,
        ordered=False,
    ),
]
good = [
    Example(
        "Lindqvist told the state broadcaster Norland 1 that the port would stay open.",
        facts=_LEDGER,
    ),
    Example(
        "The port director, Mary Ann Stroud, opened the new quay on Sunday.",
        facts=_LEDGER,
    ),
    Example(
        "The crane belongs to Halverson Line.", facts=_LEDGER, published="2026-02-20"
    ),
    Example(
        "The crane belongs to Halvorsen Line.\n\n"
        "Correction: An earlier version of this story called the owner Halverson Line.",
        facts=_LEDGER,
    ),
    Example(
        "The sign over the gate misspells the name as Halverson Line.", facts=_LEDGER
    ),
    Example("The marina has 1,200 boats. THE MARINA IS FULL.", facts=_BOATS),
    Example(
        "The Ann Stroud-Ferry line and Jo-Ann Stroud have nothing to do with the port.",
        facts=_LEDGER,
    ),
    Example(
        "The crane of Halvorsen Line fell into the dock at noon, and nobody was hurt.",
        before="The crane of Halverson Line fell into the dock at noon.",
        facts=_LEDGER,
    ),
    Example(
        "Halverson lines the quay with stones; see https://example.org/Halverson Line-up.",
        facts=_LEDGER,
    ),
]


def check(options: None, history: History) -> Iterator[Hit]:
    """Reports each entry of the ledger once, with all places where its wrong text stands."""
    for case in ledger.Ledger(history).cases():
        newest_first = sorted(
            case.carried, key=lambda one: one.draft is not history.newest
        )
        for passages in ledger.groups(newest_first):
            shown = passages[0].span.of(passages[0].draft.text)
            yield ledger.hit(
                passages,
                case.entry,
                f"{_message(case.entry, shown)}, but it is still here",
            )


def _message(entry: Entry, shown: str) -> str:
    day = f" of {entry.since}" if entry.since else ""
    story = f" in {entry.story}" if entry.story else ""
    return f"the ledger (entry {entry.slug}{day}{story}) corrected “{shown}” to “{entry.right}”"
