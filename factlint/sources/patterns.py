"""Patterns of paths, as in `.gitignore`: by git's rules, and in a time that does not grow with the stars in them.

Anybody may have written the `.gitignore` of a folder. What is written `*a*a*a*b` or `**/a/**/a/**/b` could be tried in
more ways than there is time for; but what stands between two stars is rightly taken where it comes first, and need not
be tried again.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.start.regex import lazy

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

_CLASS = lazy(r"(\\.|\[\^/\])|(\[\^?\]?(?:\\.|[^\]\\])*\])")
"""A set of characters, such as `[!a]`; to git it never means the `/`."""
_STARS = lazy(r"(?:\[\^/\]\*){2,}")
"""Several stars side by side, as the library writes them: no more than one."""
_BETWEEN_STARS = lazy(
    r"\[\^/\]\*"
    r"((?:\[\^/\](?!\*)|\(\?!/\)\[\^?\]?(?:\\.|[^\]\\])*\]|\\[^bBAZ]|[^\\\[\](){}?*+|^$/])+)"
    r"(?=\[\^/\]\*)"
)
"""A star, and what stands between it and the next one in the same part of a path."""
_BETWEEN_DEPTHS = lazy(
    r"\(\?:(?P<first>\.\+/)?(?(first)|/\.\+)\)\?(?P<between>(?:(?!\(\?:).)+)(?=\(\?:/\.\+\)\?)"
)
"""`**`, and the parts of a path between it and the next one."""


def spec(lines: Iterable[str]) -> "GitIgnoreSpec":
    """The patterns of lines; those that are none are passed over, as by git."""
    lines = list(lines)
    try:
        return _read(lines)
    except (ValueError, re.error):
        return _read([line for line in lines if is_pattern(line)])


def is_pattern(line: str) -> bool:
    """Whether a line is a pattern; `!` alone is none."""
    try:
        return any(pattern.include is not None for pattern in _read([line]).patterns)
    except (ValueError, re.error):
        return False


def _read(lines: list[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines, _kind())


@cache
def _kind() -> "type[GitIgnoreSpecPattern]":
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    class Pattern(GitIgnoreSpecPattern):
        """A pattern that tries nothing twice."""

        @classmethod
        def pattern_to_regex(cls, pattern: Any) -> tuple[Any, bool | None]:
            regex, include = super().pattern_to_regex(pattern)
            return regex and _final(regex), include

    return Pattern


def _final(regex: str) -> str:
    """An expression of the library's with each step but the last of its stars final where it has come to."""
    regex = _CLASS.sub(
        lambda match: match[1] or f"(?!/){match[2]}", _STARS.sub("[^/]*", regex)
    )
    regex = _BETWEEN_STARS.sub(r"(?>[^/]*?\1)", regex)
    return _BETWEEN_DEPTHS.sub(_final_depth, regex)


def _final_depth(match: re.Match[str]) -> str:
    depth = "(?:.+?/)??" if match["first"] else "(?:/.+?)??"
    return f"(?>{depth}{match['between']}(?=/))"
