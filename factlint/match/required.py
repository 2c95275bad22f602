"""Literals of which at least one stands in whatever a regular expression matches.

A text that has none of them need not be searched, and its expression not even be compiled. Worked out when
rules are compiled, from Python's own parser of expressions, which is private to Python: without it, none.
"""

import re
from itertools import product
from typing import Any

from factlint.rulebook._regex import parts

_MOST = 64
"""More strings than this are no saving."""
_ENOUGH = 7
"""Literals of one pattern with the same first letters, this many, are looked for by what they share."""
_NOTHING = ("AT", "ASSERT", "ASSERT_NOT")
"""Operators that match a place and no characters."""


def literals(pattern: str) -> tuple[bool, list[str]]:
    """Whether case is ignored (the literals are casefolded then), and the literals; none where any text may match."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        tree = _parser.parse(pattern)
        any_case = _ignores_case(tree)
        found = _best(tree) or []
    except Exception:
        return False, []
    return any_case, _fewer({text.casefold() if any_case else text for text in found})


def longest(pattern: str) -> int:
    """The most characters that `pattern` can match; -1 where that is not known."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        return min(int(_parser.parse(pattern).getwidth()[1]), 1_000_000)
    except Exception:
        return -1


def _fewer(texts: set[str]) -> list[str]:
    """Fewer literals that are required as well: long ones of one beginning by that, none that holds another."""
    groups: dict[str, list[str]] = {}
    for text in texts:
        groups.setdefault(text[:_ENOUGH], []).append(text)
    shorter = {_shared_start(min(group), max(group)) for group in groups.values()}
    return sorted(text for text in shorter if not any(other in text for other in shorter - {text}))


def _shared_start(one: str, other: str) -> str:
    length = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    return one[:length]


def _ignores_case(tree: Any) -> bool:
    """True where case is ignored anywhere, also in a part of the expression."""
    flags = getattr(tree, "state", None)
    if flags is not None and flags.flags & re.IGNORECASE:
        return True
    return any(
        (str(operator) == "SUBPATTERN" and argument[1] & re.IGNORECASE) or any(map(_ignores_case, parts(argument)))
        for operator, argument in tree
    )


def _best(tree: Any) -> list[str] | None:
    """Of the sets of literals that `tree` requires the one whose shortest literal is longest."""
    found: list[list[str]] = []
    run = [""]
    for operator, argument in tree:
        exact = _exact(str(operator), argument)
        joined = [] if exact is None else [one + other for one, other in product(run, exact)]
        if 0 < len(joined) <= _MOST:
            run = joined
            continue
        found += [run, *filter(None, [_inside(str(operator), argument)])]
        run = exact if exact and len(exact) <= _MOST else [""]
    sure = [texts for texts in [*found, run] if texts and all(texts)]
    return max(sure, key=lambda texts: (min(map(len, texts)), -len(texts)), default=None)


def _exact(operator: str, argument: Any) -> list[str] | None:
    """All strings this operator can match, or None where they are too many to say."""
    if operator == "LITERAL":
        return [chr(argument)]
    if operator in _NOTHING:
        return [""]
    if operator == "IN":
        return _members(argument)
    if operator == "SUBPATTERN":
        return _sequence(argument[3])
    if operator == "BRANCH":
        parts = [_sequence(branch) for branch in argument[1]]
        return None if None in parts else [text for part in parts for text in part or []]
    if operator in ("MAX_REPEAT", "MIN_REPEAT") and int(argument[1]) == 1:
        once = _sequence(argument[2])
        return None if once is None else ([] if argument[0] else [""]) + once
    return None


def _members(argument: Any) -> list[str] | None:
    """The characters of a small class such as `['’]`."""
    if len(argument) > 4 or any(str(kind) != "LITERAL" for kind, _ in argument):
        return None
    return [chr(code) for _, code in argument]


def _sequence(tree: Any) -> list[str] | None:
    texts = [""]
    for operator, argument in tree:
        exact = _exact(str(operator), argument)
        if exact is None or len(texts) * len(exact) > _MOST:
            return None
        texts = [one + other for one, other in product(texts, exact)]
    return texts


def _inside(operator: str, argument: Any) -> list[str] | None:
    """The literals required inside an operator that has to match."""
    if operator == "SUBPATTERN":
        return _best(argument[3])
    if operator in ("MAX_REPEAT", "MIN_REPEAT") and argument[0]:
        return _best(argument[2])
    if operator == "BRANCH":
        branches = [_best(branch) for branch in argument[1]]
        return None if None in branches else [text for branch in branches for text in branch or []]
    return None
