"""The matches of an expression that an editor wrote, found within a bound on time.

Where the steps that Python's `re` can take at most are few for the text at hand, `re` finds them. Else the library
`regex` does, which matches the same (`translated`) and can be told to stop. It counts the time of the process itself,
so that other work on the machine makes no difference where the system tells the two apart.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from factlint.start.record import NamedTuple
from factlint.start.regex import compiled

if TYPE_CHECKING:
    import regex

_STEPS = 50_000_000
"""So many steps are taken without asking: they take half a second."""
_READING = 100
"""So many more for each character, as many as are no matter for a text of any length."""
_SECONDS = 1.0
"""So long an expression may take for a text,"""
_A_CHARACTER = 1e-6
"""so much longer for each of its characters,"""
_LEAST = 0.05
"""and no stretch of it is given less."""


class Effort(NamedTuple):
    """At most `factor * n**power` steps for a text of n - 1 characters."""

    factor: float
    power: int = 0

    def over(self, length: int) -> float:
        """The bound for a text of so many characters."""
        return grown(self.factor, float(length + 1), self.power)


def grown(factor: float, base: float, times: int) -> float:
    """`factor * base**times`, infinite where that is more than a number can say."""
    try:
        return factor * base**times
    except OverflowError:
        return float("inf")


class RanOutError(Exception):
    """The expression did not come to an end in time."""


def matches(
    pattern: str, steps: Effort, stretches: Sequence[str], *, whole: bool = False
) -> list[list[re.Match[str]]]:
    """The matches in each of the stretches of a text; with `whole` those that are all of a stretch.

    RanOutError where they take too long to be found.
    """
    length = sum(map(len, stretches)) + len(stretches)
    left = float(_STEPS + _READING * length)
    found = []
    for stretch in stretches:
        most = steps.over(len(stretch)) * (1 if whole else len(stretch) + 1)
        if most <= left:
            left -= most
            found.append(_found(compiled(pattern), stretch, whole))
        else:
            share = (_SECONDS + _A_CHARACTER * length) * (len(stretch) + 1) / length
            found.append(_in_time(pattern, stretch, max(share, _LEAST), whole))
    return found


def _found(pattern: re.Pattern[str], text: str, whole: bool) -> list[re.Match[str]]:
    match = pattern.fullmatch(text) if whole else None
    return ([match] if match else []) if whole else list(pattern.finditer(text))


def _in_time(
    pattern: str, text: str, seconds: float, whole: bool
) -> list[re.Match[str]]:
    try:
        if whole:
            match = _stoppable(pattern).fullmatch(text, timeout=seconds)
            return [cast("re.Match[str]", match)] if match else []
        return [
            cast("re.Match[str]", match)
            for match in _stoppable(pattern).finditer(text, timeout=seconds)
        ]
    except (TimeoutError, MemoryError):
        raise RanOutError from None


@lru_cache
def _stoppable(pattern: str) -> "regex.Pattern[str]":
    """The expression in words of `regex`."""
    import regex

    from factlint.match.expression import parse
    from factlint.match.translated import translated

    return regex.compile(translated(parse(pattern)))
