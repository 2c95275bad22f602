"""A person whom the rulebook does not know.

A desk that keeps its own list of people may want to see who is not on it yet: each is a name to look up, and an
entry to write. In most copy most people are new, so this check runs only where it is asked for.

Reported is the first full name of each person: one with a title, an age or speech beside it. Left alone: names of
which the rulebook knows a form, surnames alone, and headlines.

Options: `min_mentions` is how often a name must stand in the copy.
"""

from collections.abc import Iterator

from factlint.english import Name
from factlint.known import Draft
from factlint.model import Example, Hit

severity = "info"
in_quotes = "check"
off = True

_FACTS = """
people:
  lena-hartvig: {name: Lena Hartvig, accept: [Lena M. Hartvig]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad: list[str | Example] = [
    _example("The harbour stays open, «Tomas Ruzek» said. “It stays,” Ruzek said."),
    _example("Lena Hartvig met Mayor «Ruth Adeyemi» on Monday. Adeyemi smiled."),
    _example("«Ana Prpić», 44, and Lena Hartvig run the ferry."),
    "The harbour stays open, «Lena Hartvig» said.",
    _example("“We met Senator «Paulo Reis» there,” Lena Hartvig said."),
]
good: list[str | Example] = [
    _example(
        "The harbour stays open, Lena Hartvig said. Lena M. Hartvig signed the order."
    ),
    _example("The ferry from Oran to Split runs on Mondays."),
    _example("The National Harbour Board said on Monday that the ferry runs."),
    _example("Hartvig, who signed the order, left."),
    _example("They spoke of Blue Harbour, a ship that sank in 1954."),
]


class Options:
    """Options of this check."""

    min_mentions: int = 1


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each unknown person once, at the first full name."""
    found: dict[tuple[str, ...], list[Name]] = {}
    for name in doc.names:
        full = name.person and len(name.parts) > 1 and doc.in_body(name.span)
        if full and not doc.mentioned(name.span):
            found.setdefault(name.parts, []).append(name)
    for names in found.values():
        if len(names) >= options.min_mentions:
            yield Hit(names[0].span, f"the rulebook does not know “{names[0].text}”")
