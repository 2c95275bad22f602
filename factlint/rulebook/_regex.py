"""Regular expressions that editors write: they have to compile, and what is made of them has a bound."""

import re
import warnings

from factlint.match.effort import written_out
from factlint.match.expression import DEEPEST, TooDeepError, parse
from factlint.visible import short

_LONGEST = 20_000
_LARGEST = 100_000


def checked(pattern: str) -> str:
    """`pattern` itself; ValueError with a sentence where it does not compile or is too large to."""
    if len(pattern) > _LONGEST:
        raise ValueError(
            f"it has more than {_LONGEST:,} characters; make several patterns of it, or terms"
        )
    if "\b" in pattern:
        raise ValueError(
            r"it has a backspace, which YAML makes of `\b` between double quotes; put it in single quotes"
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "error", FutureWarning
            )  # a later Python will read the pattern another way
            re.compile(pattern)
        if written_out(parse(pattern)) > _LARGEST:
            raise ValueError(
                f"it has more than {_LARGEST:,} parts with all repeats written out; repeat less"
            )
    except (TooDeepError, RecursionError):
        raise ValueError(
            f"it has more than {DEEPEST} groups one in the other; take some out"
        ) from None
    except (re.error, OverflowError, FutureWarning) as error:
        raise ValueError(
            f"bad regular expression: {short(str(error))}; see Python's `re` for the syntax"
        ) from None
    return pattern


def check_replacement(pattern: str, replacement: str) -> None:
    """ValueError with a sentence where `replacement` names a group that `pattern` does not have."""
    try:
        re.compile(_groups(re.compile(pattern))).sub(replacement, "")
    except (re.error, IndexError) as error:
        mend = "name a group of `match` as \\g<name>, and write a backslash twice"
        raise ValueError(f"{short(str(error))}; {mend}") from None


def _groups(pattern: re.Pattern[str]) -> str:
    """An expression with the groups of `pattern` and nothing in them, which takes no time to match."""
    names = {number: name for name, number in pattern.groupindex.items()}
    numbers = range(1, pattern.groups + 1)
    return "".join(
        f"(?P<{names[number]}>)" if number in names else "()" for number in numbers
    )
