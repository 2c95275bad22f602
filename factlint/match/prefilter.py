"""What a text needs to have for a pattern to match: literals worked out from the pattern, never written beside it.

They are worked out once and kept between runs, as reading a pattern takes longer than searching an article for it.
"""

import re
from collections.abc import Iterable

from factlint.match.fold import folded, shape
from factlint.start.regex import written

Required = tuple[bool, tuple[str, ...]]
"""Whether case makes no difference, and the literals of which one stands in the shape of whatever matches."""
_known: dict[tuple[str, int], Required] = {}
_new: set[tuple[str, int]] = set()


def know(kept: dict[tuple[str, int], Required]) -> None:
    """Takes in what `kept` gave in another run of this code."""
    _known.update(kept)


def has_new() -> bool:
    """Whether literals were worked out that were not taken in."""
    return bool(_new)


def kept() -> dict[tuple[str, int], Required]:
    """The literals of all patterns known and asked for so far, as plain data."""
    _new.clear()
    return dict(_known)


def required(pattern: re.Pattern[str]) -> Required:
    """The literals of a pattern of ours; none where it may match any text."""
    given = written(pattern)
    if given not in _known:
        from factlint.match.required import literals

        any_case, found = literals(*given, shaped=True)
        _known[given] = any_case, tuple(found)
        _new.add(given)
    return _known[given]


def may_match(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    """Whether one of some patterns may match in a text."""
    shaped = shape(text)
    in_any_case = folded(shaped)
    return any(is_open(pattern, shaped, in_any_case) for pattern in patterns)


def is_open(pattern: re.Pattern[str], shaped: str, shaped_and_folded: str) -> bool:
    """Whether a pattern may match in the text that has these shapes."""
    any_case, literals = required(pattern)
    where = shaped_and_folded if any_case else shaped
    return not literals or any(literal in where for literal in literals)
