"""Regular expressions that editors write: they have to compile and must not run away."""

import re
import warnings
from typing import Any

_MANY = 100
"""A repeat of this many is as good as one without limit."""


def checked(pattern: str) -> str:
    """`pattern` itself; ValueError with a sentence where it does not compile or repeats a repeat."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # a later Python will read the pattern another way
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError, FutureWarning) as error:
        raise ValueError(f"bad regular expression: {error}; see Python's `re` for the syntax") from None
    if _runs_away(pattern):
        raise ValueError(
            "a repeat without limit stands inside another, as in (a+)+, and can run for ever; bound one of them"
        )
    return pattern


def check_replacement(pattern: str, replacement: str) -> None:
    """ValueError with a sentence where `replacement` names a group that `pattern` does not have."""
    try:
        re.compile(pattern).sub(replacement, "")
    except (re.error, IndexError) as error:
        raise ValueError(f"{error}; name a group of `match` as \\g<name>, and write a backslash twice") from None


def _runs_away(pattern: str) -> bool:
    """True where a repeat without limit, or a choice that can be read in two ways, stands inside another such repeat.

    The parser is private to Python; without it, False.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        return _nested(_parser.parse(pattern), inside=False)
    except Exception:
        return False


def _nested(tree: Any, *, inside: bool) -> bool:
    for operator, argument in tree:
        unbounded = str(operator) in ("MAX_REPEAT", "MIN_REPEAT") and int(argument[1]) >= _MANY
        if inside and (unbounded or (str(operator) == "BRANCH" and _ambiguous(argument[1]))):
            return True
        if any(_nested(part, inside=inside or unbounded) for part in parts(argument)):
            return True
    return False


def _ambiguous(branches: Any) -> bool:
    """True where two alternatives start alike, as in `a|aa`: repeated, they can be read in many ways.

    Python's parser takes the common start out, so that one of them is left empty.
    """
    literals = [branch[0][1] for branch in branches if len(branch) and str(branch[0][0]) == "LITERAL"]
    return len(literals) != len(set(literals)) or any(not len(branch) for branch in branches)


def parts(argument: Any) -> list[Any]:
    """The parsed patterns inside an operator's argument, however deep it keeps them."""
    if hasattr(argument, "getwidth"):
        return [argument]
    if isinstance(argument, tuple | list):
        return [part for item in argument for part in parts(item)]
    return []
