"""A word or phrase that stands twice in a row, with the words on either side, and what may be said of it."""

from collections.abc import Sequence

from factlint.english import Word, grammar
from factlint.english.words import lowered
from factlint.start.record import NamedTuple


class Verdict(NamedTuple):
    """What a repeat is: its severity, whether no right sentence holds it, and for a query what would make it right."""

    severity: str = "error"
    safe: bool = False
    why: str = ""


MEND = Verdict(safe=True)
"""A slip that no right sentence can hold: the the."""
SLIP = Verdict()
CLAUSE = Verdict("info", why="right where the first ends a clause")
NAME = Verdict("info", why="right where it is a name")
EMPHASIS = Verdict("info", why="right where it is said for weight")
TWO_SENSES = Verdict("info", why="right where the two are different words")
NESTED = Verdict("info", why="right where the second depends on the first")


class Repeat(NamedTuple):
    """A repeat: its two copies, and the words before and after it up to the next comma, dash or bracket.

    `opens` says that it begins a sentence or quotation, where a capital tells nothing; `prose` that it stands in a
    sentence with a full stop and no list or heading, `ends` that it is the last of its sentence, and `signed` that a
    sign belongs to each copy: $5 $5. In a `refrain` the words go on a third time. It is
    `hanging` where a clause that an aside parts may end in it: what, he said, it was was.
    """

    before: Sequence[Word]
    pair: Sequence[Word]
    after: Sequence[Word]
    opens: bool = False
    prose: bool = True
    ends: bool = False
    signed: bool = False
    refrain: bool = False
    hanging: bool = False

    @property
    def half(self) -> list[str]:
        """The words of one copy in lower case."""
        return lowered(self.pair[: len(self.pair) // 2])

    @property
    def lower(self) -> list[str]:
        """The words before in lower case."""
        return lowered(self.before)

    @property
    def last(self) -> str:
        """The word before in lower case, or nothing."""
        return self.before[-1].text.lower() if self.before else ""

    @property
    def next(self) -> str:
        """The word after in lower case, or nothing."""
        return self.after[0].text.lower() if self.after else ""

    @property
    def following(self) -> list[str]:
        """The words after in lower case."""
        return lowered(self.after)

    @property
    def after_noun(self) -> bool:
        """Whether the word before is a noun, since a determiner stands right before it: the idea."""
        return (
            len(self.before) > 1
            and self.before[-2].text.lower() in grammar.DETERMINERS
        )


def is_full(word: str) -> bool:
    """Whether a word is a noun, verb, adjective or name: no word of grammar, and not nothing."""
    return word != "" and word not in grammar.FUNCTION


def is_refrain(lower: Sequence[str], at: int, end: int) -> bool:
    """Whether the words go on a third time: the facts are the facts are the facts; winning, winning winning."""
    size = (end - at) // 2
    half = list(lower[at : at + size])
    if size == 1 and half[0] not in grammar.ARTICLES:
        return half[0] in (*lower[max(at - 1, 0) : at], *lower[end : end + 1])
    first = next((place for place, word in enumerate(half) if is_full(word)), None)
    if first is None:
        return False
    if (
        half[0] in grammar.COORDINATORS
        and lower[max(at - size + 1, 0) : at] == half[1:]
    ):
        return True  # a third and a third and a third
    return (
        lower[end : end + first + 1] == half[: first + 1]
        or lower[max(at - size, 0) : at] == half
    )
