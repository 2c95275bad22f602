"""Titles set off from a name by a comma: `Jane Roe, the governor of Ohio,` and `the mayor, Jane Roe,`."""

from itertools import pairwise

from factlint.english.names import titles
from factlint.english.words import Word, lowered
from factlint.lexicon import words as classed
from factlint.text import Span

_OWNERS = classed("function.article", "function.possessive") | {"s"}
"""What opens a title that is set off before a name; `s` is a possessive's ending."""
_NONE = Span(0, 0)


def role(text: str, words: list[Word], first: int, end: int, *, titled: bool) -> Span:
    """The title set off by a comma after the name `first:end`, or before it; empty where there is none."""
    after = words[end].start if end < len(words) else 0
    if text[words[end - 1].end : after] in (", ", ",\n"):
        found = _apposition(text, words[end : end + 12])
        if found and not _names_next(text, words, end + found[1]):
            return Span(words[end + found[0]].start, words[end + found[1] - 1].end)
    closed = text[words[end - 1].end : words[end - 1].end + 1] in (",", ".", ";")
    if (
        not titled
        and closed
        and first > 1
        and text[words[first - 1].end : words[first].start] == ", "
    ):
        return _before_comma(text, words, first - 1)
    return _NONE


def _names_next(text: str, words: list[Word], index: int) -> bool:
    """Whether a name follows the title: in a list it is the next person's."""
    gap = (
        text[words[index - 1].end : words[index].start] if index < len(words) else ""
    )
    return gap in (" ", ". ") and words[index].text[0].isupper()


def _apposition(text: str, words: list[Word]) -> tuple[int, int] | None:
    ends = [text[one.end : other.start] for one, other in pairwise(words)]
    return titles.in_apposition(
        [word.text for word in words],
        [*ends, text[words[-1].end : words[-1].end + 2] if words else ""],
    )


def _before_comma(text: str, words: list[Word], last: int) -> Span:
    """`the mayor, Jane Roe,` and `Ohio’s governor, Jane Roe,`: the title that ends in the word `last`."""
    of = titles.head_before(lowered(words[max(last - 6, 0) : last + 1]))
    index = head = last - of + 1 if of else last
    while index > 0 and words[index].text.lower() in titles.PARTS:
        index -= 1
    opened = (
        words[index].text.lower() in _OWNERS
        and words[head].text.lower() in titles.HEADS
    )
    return Span(words[index + 1].start, words[last].end) if opened else _NONE
