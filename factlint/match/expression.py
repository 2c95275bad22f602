"""Reads regular expressions in the syntax of Python's `re` into trees.

Python has a reader of its own, but keeps it to itself. Only expressions that `re` has compiled are read here, so what
is wrong with one is never told.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import partial

from factlint.match.tree import (
    ENDLESS,
    Assertion,
    Chars,
    Choice,
    Depends,
    Group,
    Look,
    Node,
    Repetition,
    Same,
    Sequence,
)

DEEPEST = 60
"""Groups in groups, this many, are as many as are read."""
_CONTROL = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_HEX = {"x": 2, "u": 4, "U": 8}
_COUNT = re.compile(r"\{([0-9]*)(,?)([0-9]*)\}")
_SPACE = re.compile(r"(?:[ \t\n\r\v\f]|#[^\n]*\n?)+")
_FLAGS = re.compile(r"\(\?([aiLmsux]*)(?:-([imsx]+))?([:)])")
_NAMED = re.compile(r"\(\?P(?:<(\w+)>|=(\w+)\))")
_NUMBER = re.compile(r"(?![0-3][0-7]{2})[1-9][0-9]?")
_OCTAL = re.compile(r"0[0-7]{0,2}|[0-3][0-7]{2}")
_DEPENDS = re.compile(r"\(\?\((\w+)\)")


class TooDeepError(ValueError):
    """Groups stand in groups more deeply than they are read."""


def parse(pattern: str, flags: int = 0) -> Node:
    """The tree of an expression that `re` compiles. TooDeepError where groups are nested too deeply."""
    letters = {
        letter for letter, flag in zip("aimsx", _BITS, strict=True) if flags & flag
    }
    found = _FLAGS.match(pattern) if pattern.startswith("(?") else None
    if found and found[3] == ")":
        letters |= set(found[1])
    return _Reader(pattern, frozenset(letters)).choice()


_BITS = (re.ASCII, re.IGNORECASE, re.MULTILINE, re.DOTALL, re.VERBOSE)


class _Reader:
    """Reads an expression from its start to its end; `flags` are those in force at `at`, by their letters."""

    def __init__(self, pattern: str, flags: frozenset[str]) -> None:
        self.pattern, self.flags = pattern, flags
        self.at = self.groups = self.depth = 0

    def _next(self, text: str) -> bool:
        """Whether `text` stands here; what does is passed."""
        here = self.pattern.startswith(text, self.at)
        self.at += len(text) * here
        return here

    def _taken(self, found: re.Pattern[str]) -> re.Match[str] | None:
        """The match of `found` here, which is passed."""
        match = found.match(self.pattern, self.at)
        self.at = match.end() if match else self.at
        return match

    def choice(self) -> Node:
        """The branches up to the end of the group or the expression."""
        branches = [self._sequence()]
        while self._next("|"):
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while not self._ends():
            if self.flags & {"x"} and self._taken(_SPACE):
                continue
            repeat = self._repeat(parts[-1]) if parts else None
            if repeat:
                parts[-1] = repeat
            else:
                parts += self._part()
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _ends(self) -> bool:
        return self.at >= len(self.pattern) or self.pattern[self.at] in "|)"

    def _repeat(self, inner: Node) -> Repetition | None:
        """`inner` as often as is said here; None where nothing is said of that."""
        low, high = {"*": (0, ENDLESS), "+": (1, ENDLESS), "?": (0, 1)}.get(
            self.pattern[self.at], (-1, -1)
        )
        if low >= 0:
            self.at += 1
        elif (found := _COUNT.match(self.pattern, self.at)) and found[0] != "{}":
            self.at = found.end()
            low = int(found[1] or 0)
            high = (int(found[3]) if found[3] else ENDLESS) if found[2] else low
        else:
            return None
        return Repetition(
            inner,
            low,
            high,
            "?" if self._next("?") else "+" if self._next("+") else "",
        )

    def _part(self) -> list[Node]:
        """The next part; none where there is only a comment or a flag."""
        sign = self.pattern[self.at]
        if sign == "(":
            return self._group()
        self.at += 1
        if sign == "\\":
            return [self._escape()]
        if sign == "[":
            return [self._set()]
        if sign == ".":
            return [Chars(() if "s" in self.flags else (("\n", "\n"),), negated=True)]
        if sign in "^$":
            return [Assertion(sign, lines="m" in self.flags)]
        return [self._chars((sign, sign))]

    def _chars(self, *items: tuple[str, str] | str, negated: bool = False) -> Chars:
        return Chars(items, negated, "i" in self.flags, "a" in self.flags)

    def _group(self) -> list[Node]:
        """A group in any of its kinds, or a comment, or flags for all."""
        if self._next("(?#"):
            self.at = self.pattern.index(")", self.at) + 1
            return []
        if found := self._taken(_NAMED):
            again = Same(found[2], "i" in self.flags) if found[2] else None
            return [again or self._numbered(found[1])]
        if found := self._taken(_DEPENDS):
            return [self._within(partial(_depends, found[1]))]
        for sign, made in _LOOKS.items():
            if self._next(sign):
                return [self._within(made)]
        if found := self._taken(_FLAGS):
            return self._flagged(found)
        if self._next("(?"):
            raise ValueError(f"unknown group at {self.at}")
        self.at += 1
        return [self._numbered(None)]

    def _flagged(self, found: re.Match[str]) -> list[Node]:
        """A group with flags of its own; nothing where they are those of the whole expression."""
        if found[3] != ":":
            return []
        flags = self.flags - {"a"} if "u" in found[1] else self.flags
        flags = flags.union(found[1]).difference(found[2] or "")
        return [self._within(Group, flags)]

    def _numbered(self, name: str | None) -> Node:
        self.groups += 1
        return self._within(partial(Group, number=self.groups, name=name))

    def _within(
        self, made: Callable[[Node], Node], flags: frozenset[str] | None = None
    ) -> Node:
        """What is `made` of what stands up to the closing bracket, where other `flags` may be in force."""
        outside, self.flags = self.flags, self.flags if flags is None else flags
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooDeepError(f"it has more than {DEEPEST} groups one in the other")
        node = made(self.choice())
        self.at, self.flags, self.depth = self.at + 1, outside, self.depth - 1
        return node

    def _escape(self) -> Node:
        """What a backslash outside of a set stands for."""
        sign = self.pattern[self.at]
        if sign in "AZzbB":
            self.at += 1
            return Assertion("Z" if sign == "z" else sign, ascii="a" in self.flags)
        if found := self._taken(_NUMBER):
            return Same(found[0], "i" in self.flags)
        return self._chars(self._character())

    def _character(self) -> tuple[str, str] | str:
        """The character or class behind a backslash."""
        sign = self.pattern[self.at]
        if sign in "wWdDsS":
            self.at += 1
            return sign
        if found := self._taken(_OCTAL):
            return _one(chr(int(found[0], 8)))
        self.at += 1
        if sign in _HEX:
            self.at += _HEX[sign]
            return _one(chr(int(self.pattern[self.at - _HEX[sign] : self.at], 16)))
        if sign == "N":
            end = self.pattern.index("}", self.at)
            name, self.at = self.pattern[self.at + 1 : end], end + 1
            return _one(unicodedata.lookup(name))
        return _one(_CONTROL.get(sign, sign))

    def _set(self) -> Chars:
        """A set, from behind its opening bracket."""
        negated = self._next("^")
        items: list[tuple[str, str] | str] = []
        while not items or not self._next("]"):
            first = self._member()
            ranged = (
                self.pattern.startswith("-", self.at)
                and self.pattern[self.at + 1] != "]"
            )
            if ranged and isinstance(first, tuple):
                self.at += 1
                last = self._member()
                items.append((first[0], last[1]))
            else:
                items.append(first)
        return self._chars(*items, negated=negated)

    def _member(self) -> tuple[str, str] | str:
        sign = self.pattern[self.at]
        self.at += 1
        if sign != "\\":
            return _one(sign)
        return _one("\b") if self._next("b") else self._character()


def _depends(group: str, inner: Node) -> Node:
    branches = inner.branches if isinstance(inner, Choice) else (inner,)
    return Depends(
        group, branches[0], branches[1] if len(branches) > 1 else Sequence(())
    )


def _one(sign: str) -> tuple[str, str]:
    return sign, sign


_LOOKS: dict[str, Callable[[Node], Node]] = {
    "(?=": partial(Look, behind=False, negated=False),
    "(?!": partial(Look, behind=False, negated=True),
    "(?<=": partial(Look, behind=True, negated=False),
    "(?<!": partial(Look, behind=True, negated=True),
    "(?>": partial(Group, atomic=True),
}
