"""What `re` makes of a pattern, kept between runs: a list of numbers, its program, given back to the matcher unparsed.

This leans on modules that CPython promises to nobody, `_sre` and `re._compiler`, and is the one place that does. It
stands because start-up cannot hold 0.9 of codespell without it: a warm start on a seed article takes 451 million
instructions with it and 814 without (30 November 2026, Python 3.11.2, `valgrind --tool=cachegrind`, packs core and
world). CPython checks a program before it runs it, programs are kept for one version of Python only, and where its
inner modules are not as here, patterns are compiled as everywhere.
"""

import re
from array import array
from importlib import import_module
from typing import Any, cast

try:
    _matcher: Any = import_module("_sre")
except ImportError:  # another Python
    _matcher = None

Given = tuple[str, int, bool]
"""A pattern as it was written, its flags, and whether it is one of ours."""
_known: dict[Given, tuple[Any, ...]] = {}
_wanted: dict[Given, tuple[str, int]] = {}


def knows() -> bool:
    """Whether programs have been taken in already; a process asks for them once."""
    return bool(_known)


def know(programs: dict[Given, tuple[Any, ...]]) -> None:
    """Takes in programs that `programs` gave in another run of this Python and this code."""
    _known.update(programs)


def has_new() -> bool:
    """Whether a pattern was compiled whose program was not taken in."""
    return bool(_wanted)


def programs() -> dict[Given, tuple[Any, ...]]:
    """The programs of all patterns known and used so far, as plain data."""
    made = {given: _program(*whole) for given, whole in _wanted.items()}
    _wanted.clear()
    _known.update((given, program) for given, program in made.items() if program)
    return dict(_known)


def pattern(given: Given) -> re.Pattern[str] | None:
    """The pattern whose program is known; None where none is, or where this Python does not take it."""
    program = _known.get(given)
    if not program or not _matcher:
        return None
    try:
        whole, flags, code, *groups = program
        numbers = array("I", code).tolist()
        return cast(
            "re.Pattern[str]", _matcher.compile(whole, flags, numbers, *groups)
        )
    except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        _known.clear()
        return None


def want(given: Given, whole: str, flags: int) -> None:
    """Has the program of a pattern kept that was compiled from `whole`."""
    _wanted[given] = whole, flags


def _program(whole: str, flags: int) -> tuple[Any, ...] | None:
    """What CPython gives to the matcher; None where this Python has no such thing."""
    try:
        compiler = import_module("re._compiler")
        parsed = import_module("re._parser").parse(whole, flags)
        names = dict(parsed.state.groupdict)
        places: list[str | None] = [None] * int(parsed.state.groups)
        for name, place in names.items():
            places[place] = name
        code = array("I", compiler._code(parsed, flags)).tobytes()
        all_flags = int(flags | parsed.state.flags)
        return whole, all_flags, code, parsed.state.groups - 1, names, tuple(places)
    except (ImportError, AttributeError, TypeError):
        return None
