"""Regular expressions of ours and of the desk, compiled when first used: most runs need only some of them."""

import re
from functools import lru_cache
from typing import Any, cast

from factlint import lexicon
from factlint.start import programs

_KEPT = 1024
"""So many compiled patterns are at hand; our own and the desk's are some hundreds."""

_CLASS = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_DIGIT = rf"\(\?<?!(?:\\d|{_CLASS})|{_CLASS}|\\."
"""The parts of a pattern that may have `\\d`: a place where none may stand, a class, and what is escaped."""


@lru_cache(_KEPT)
def compiled(pattern: str, flags: int = 0, *, ours: bool = False) -> re.Pattern[str]:
    """As `re.compile`, with classes of the lexicon written `(?&table.class)`; of `ours`, `\\d` is a figure from 0 to 9.

    For patterns of ours and of the desk, not for those made from the words of a text.
    """
    given = (pattern, int(flags), ours)
    kept = programs.pattern(given)
    if kept is None:
        kept = re.compile(_whole(pattern, ours), flags)
        programs.want(given, kept.pattern, int(flags))
    return kept


def _whole(pattern: str, ours: bool) -> str:
    """A pattern with the words of its classes and with the figures that it means."""
    return lexicon.matched(_figures(pattern) if ours else pattern)


class _Lazy:
    """Stands in for a compiled pattern; each of its methods is looked up once and then kept."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        method = getattr(compiled(*self._given, ours=True), name)
        setattr(self, name, method)
        return method


def _figures(pattern: str) -> str:
    """A pattern of ours with the figures from 0 to 9 for `\\d`, which to `re` are the digits of every script.

    What says where no figure may stand, as in `(?!\\d)` and `[^\\d]`, goes on speaking of those of every script.
    """
    return (
        compiled(_DIGIT, re.DOTALL).sub(_written_out, pattern)
        if "\\d" in pattern
        else pattern
    )


def _written_out(part: re.Match[str]) -> str:
    if part[0] == "\\d":
        return "[0-9]"
    return (
        part[0].replace("\\d", "0-9")
        if part[0][0] == "[" and part[0][1] != "^"
        else part[0]
    )


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`pattern` as `re.compile` would give it, compiled at its first use; its `\\d` is a figure from 0 to 9."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def written(pattern: re.Pattern[str]) -> tuple[str, int]:
    """A pattern of ours as it was written, with the words of its classes, and its flags."""
    return lexicon.expanded(pattern.pattern), pattern.flags
