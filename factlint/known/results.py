"""Results: who beat whom in copy, and by what, in the words that sports and elections have for it."""

from collections.abc import Iterator

from factlint.known.draft import Draft
from factlint.known.stated import NAME
from factlint.lexicon import words
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_SCORE = r"(?:\d+(?:[-–]|\sto\s)\d+)"
_BY = rf"(?:,?\s(?:by\s)?(?P<score>{_SCORE})(?![-–\d]))?"
_ONE, _OTHER = rf"(?P<one>{NAME})", rf"(?P<other>{NAME})"
_HAVE = r"\s(?:(?&function.auxiliary.have.finite)\s)?"
_WON = (
    lazy(rf"{_ONE}{_HAVE}(?&fact.beat)\s{_OTHER}{_BY}"),
    lazy(
        rf"{_ONE}[’']s?\s(?:(?P<score>{_SCORE})\s)?(?:[a-z-]+\s)?(?:win|victory|triumph)\s(?:over|against)\s{_OTHER}"
    ),
    lazy(
        rf"{_ONE}{_HAVE}won\s(?:(?P<score>{_SCORE})\s)?(?&function.preposition)\s{_OTHER}"
    ),
)
_LOST = (
    lazy(rf"{_ONE}{_HAVE}(?&fact.lost)\s{_OTHER}{_BY}"),
    lazy(
        rf"{_ONE}[’']s?\s(?:(?P<score>{_SCORE})\s)?(?:[a-z-]+\s)?(?:defeat|loss)\s(?:to|by|against)\s{_OTHER}"
    ),
    lazy(rf"{_ONE}{_HAVE}lost\s(?:(?P<score>{_SCORE})\s)?(?:against|at)\s{_OTHER}"),
)
OPENS = (*_WON, *_LOST)


_PREPOSITIONS = words("function.preposition")

_SHORT = lazy(r"\d{1,4}")
"""A figure of a score; no longer one is any."""


class Told(NamedTuple):
    """A result in copy: its words, the winner, the loser, and the score where it stands."""

    span: Span
    winner: str
    loser: str
    score: str | None


def told(doc: Draft) -> Iterator[Told]:
    """The results in a copy."""
    for patterns, turned in ((_WON, False), (_LOST, True)):
        for pattern in patterns:
            for match in pattern.finditer(doc.text):
                names = match["one"], match["other"].rstrip(".")
                winner, loser = reversed(names) if turned else names
                end = match.end() - match[0].endswith(".")
                start = _start(doc, match.start())
                yield Told(Span(start, end), winner, loser, match["score"])


def _start(doc: Draft, start: int) -> int:
    """Where the name of a side begins, behind a place that opens the sentence: In Sydney Colombia beat."""
    word = doc.words_in(Span(start, start + 1))[:1]
    if not word or word[0].text.lower() not in _PREPOSITIONS:
        return start
    name = doc.name_at(start + len(word[0].text) + 1)
    return name.span.end - len(name.parts[-1]) if name else start


def figures(score: str) -> tuple[int, ...]:
    """The two numbers of a score, the larger first."""
    parts = score.replace("–", "-").replace(" to ", "-").split("-")
    return tuple(
        sorted(
            (int(part) for part in parts if _SHORT.fullmatch(part.strip())),
            reverse=True,
        )
    )
