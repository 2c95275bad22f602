"""Words of caution before a number, which say that it is not exact: about, at least, up to."""

import re

from factlint.start.regex import lazy

_BEFORE = lazy(
    r"(?i:\b(?:(?P<least>(?&number.caution.least))|(?P<most>(?&number.caution.most))|(?P<about>(?&number.caution.about)))"
    r")\s\Z"
)
_FAR = 20
"""Characters that the longest of them have, and some white space."""


def caution(text: str, start: int, number: int) -> re.Match[str] | None:
    """The words of caution right before the offset `number`, not before `start`; None where the number is exact.

    The name of the group that matched, `least`, `most` or `about`, says which they are.
    """
    return _BEFORE.search(text, max(start, number - _FAR), number)
