"""Regular expressions compiled when first used.

Most runs need only some of ours, and compiling them all takes longer than reading an article.
"""

import re
from typing import Any, cast


class _Lazy:
    """Stands in for a compiled pattern; each of its methods is looked up once and then kept."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(*self._given), name)
        setattr(self, name, method)
        return method


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`pattern` as `re.compile` would give it, compiled at its first use."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
