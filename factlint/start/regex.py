"""Regular expressions compiled when first used, from programs that may be kept between runs.

Most runs need only some of ours, and parsing even those takes longer than reading an article. What `re` makes of a
pattern is a list of numbers, its program; `programs` gives it back to the matcher without the parsing. CPython checks
a program before it runs it. Where its inner modules are not as here, patterns are compiled as everywhere.
"""

import re
from array import array
from functools import lru_cache
from importlib import import_module
from typing import Any, cast

from factlint import lexicon

try:
    _matcher: Any = import_module("_sre")
except ImportError:  # another Python
    _matcher = None

_Given = tuple[str, int, bool]
_known: dict[_Given, tuple[Any, ...]] = {}
_wanted: dict[_Given, None] = {}
_KEPT = 1024
"""So many compiled patterns are at hand; our own and the desk's are some hundreds."""

_CLASS = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_DIGIT = rf"\(\?<?!(?:\\d|{_CLASS})|{_CLASS}|\\."
"""The parts of a pattern that may have `\\d`: a place where none may stand, a class, and what is escaped."""


def knows() -> bool:
    """True where programs have been taken in already; a process asks for them once."""
    return bool(_known)


def know(programs: dict[_Given, tuple[Any, ...]]) -> None:
    """Takes in programs that `programs` gave in another run of this Python and this code."""
    _known.update(programs)


def has_new() -> bool:
    """Whether a pattern was compiled whose program was not taken in."""
    return bool(_wanted)


def programs() -> dict[_Given, tuple[Any, ...]]:
    """The programs of all patterns known and used so far, as plain data."""
    made = {given: program for given in _wanted if (program := _program(*given))}
    _wanted.clear()
    _known.update(made)
    return dict(_known)


@lru_cache(_KEPT)
def compiled(pattern: str, flags: int = 0, *, ours: bool = False) -> re.Pattern[str]:
    """As `re.compile`, with classes of the lexicon written `(?&table.class)`; of `ours`, `\\d` is a figure from 0 to 9.

    For patterns of ours and of the desk, not for those made from the words of a text.
    """
    given = (pattern, int(flags), ours)
    program = _known.get(given)
    try:
        if program and _matcher:
            whole, all_flags, code, *groups = program
            return cast(
                "re.Pattern[str]",
                _matcher.compile(whole, all_flags, array("I", code).tolist(), *groups),
            )
    except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        _known.clear()
    made = re.compile(_whole(pattern, ours), flags)
    _wanted[given] = None
    return made


def _whole(pattern: str, ours: bool) -> str:
    """A pattern with the words of its classes and with the figures that it means."""
    return lexicon.expanded(_figures(pattern) if ours else pattern)


def _program(pattern: str, flags: int, ours: bool) -> tuple[Any, ...] | None:
    """What CPython's `re._compiler.compile` gives to the matcher; None where this Python has no such thing."""
    whole = _whole(pattern, ours)
    try:
        compiler = import_module("re._compiler")
        parsed = import_module("re._parser").parse(whole, flags)
        names = dict(parsed.state.groupdict)
        places: list[str | None] = [None] * int(parsed.state.groups)
        for name, place in names.items():
            places[place] = name
        code = array("I", compiler._code(parsed, flags)).tobytes()
        return (
            whole,
            int(flags | parsed.state.flags),
            code,
            parsed.state.groups - 1,
            names,
            tuple(places),
        )
    except (ImportError, AttributeError, TypeError):
        return None


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
