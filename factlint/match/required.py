"""Literals of which at least one stands in whatever a regular expression matches, and how long a match may be.

A text that has none of them need not be searched, and its expression not even be compiled. Worked out from the tree of
the expression, when rules are compiled or the checks are first looked at.
"""

from collections.abc import Iterator
from itertools import product

from factlint.match.expression import parse
from factlint.match.fold import folded
from factlint.match.shaped import of_shape
from factlint.match.tree import (
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
from factlint.start.regex import lazy

_BLANKS = lazy(" +")
_SELDOM = lazy(r"[^\w\s.,'’-]")
_MOST = 128
"""More strings than this are no saving."""
_ENOUGH = 7
"""Literals of one pattern with the same first letters, this many, are looked for by what they share."""
_CUT = 40
"""More letters of a literal than this say no more."""
_OFTEN = 8
"""More repeats than this are not written out."""
_LONGEST = 1_000_000


def literals(
    pattern: str, flags: int = 0, *, shaped: bool = False
) -> tuple[bool, list[str]]:
    """Whether case is ignored (the literals are `folded` then), and the literals; none where any text may match.

    With `shaped` they stand in the `shape` of a text, which lets more be said of blanks and figures.
    """
    tree = parse(pattern, flags)
    tree = of_shape(tree) if shaped else tree
    any_case = _ignores_case(tree)
    best = [text[:_CUT] for text in _best(tree) or []]
    found = {_BLANKS.sub(" ", text) if shaped else text for text in best}
    return any_case, _fewer({folded(text) if any_case else text for text in found})


def longest(pattern: str) -> int:
    """The most characters that `pattern` can match."""
    return min(_length(parse(pattern)), _LONGEST)


def _length(node: Node) -> int:
    match node:
        case Chars():
            return 1
        case Repetition(inner, _, high):
            return min(
                _length(inner) * (_LONGEST if high is None else high), _LONGEST
            )
        case Group(inner):
            return _length(inner)
        case Choice(branches):
            return max(map(_length, branches))
        case Sequence(parts):
            return min(sum(map(_length, parts)), _LONGEST)
        case Depends(_, yes, no):
            return max(_length(yes), _length(no))
        case Same():
            return _LONGEST
        case Assertion() | Look():
            return 0


def _fewer(texts: set[str]) -> list[str]:
    """Fewer literals that are required as well: long ones of one beginning by that, none that holds another."""
    groups: dict[str, list[str]] = {}
    for text in texts:
        groups.setdefault(text[:_ENOUGH], []).append(text)
    shorter = {_shared_start(min(group), max(group)) for group in groups.values()}
    return sorted(
        text
        for text in shorter
        if not any(other in text for other in shorter - {text})
    )


def _shared_start(one: str, other: str) -> str:
    length = next(
        (
            at
            for at, pair in enumerate(zip(one, other, strict=False))
            if pair[0] != pair[1]
        ),
        len(one),
    )
    return one[:length]


def _ignores_case(node: Node) -> bool:
    """Whether case is ignored anywhere, also in a part of the expression."""
    if isinstance(node, Chars | Same):
        return node.any_case
    return any(map(_ignores_case, _inner(node)))


def _inner(node: Node) -> tuple[Node, ...]:
    match node:
        case Repetition(inner) | Group(inner) | Look(inner):
            return (inner,)
        case Choice(parts) | Sequence(parts):
            return parts
        case Depends(_, yes, no):
            return yes, no
    return ()


def _best(node: Node) -> list[str] | None:
    """Of the sets of literals that `node` requires the one whose shortest literal is longest."""
    parts = node.parts if isinstance(node, Sequence) else (node,)
    sure = [texts for texts in _required(parts) if texts and all(texts)]
    return max(sure, key=_worth_of_all, default=None)


def _required(parts: tuple[Node, ...]) -> Iterator[list[str]]:
    """The sets of literals that parts one after the other require."""
    run = [""]
    for part in parts:
        if isinstance(part, Look) and not part.negated:
            yield _best(part.inner) or []
        exact = _exact(part)
        least = _least(part) if exact is None else None
        if joined := _followed(run, exact):
            run = joined
        elif joined := _followed(run, least):
            yield joined
            run = least or [""]
        else:
            yield run
            yield _within(part) or []
            run = exact if exact and len(exact) <= _MOST else [""]
    yield run


def _followed(texts: list[str], following: list[str] | None) -> list[str]:
    """Each of the texts with each of those that follow it; none where they are too many, or nothing is known to."""
    if not following or len(texts) * len(following) > _MOST:
        return []
    return [one + other for one, other in product(texts, following)]


def _worth_of_all(texts: list[str]) -> tuple[float, int]:
    """How good a set of literals is: by the one that is likeliest to stand in a text, then by how few there are."""
    return min(map(_worth, texts)), -len(texts)


def _worth(text: str) -> float:
    """How seldom a literal is likely to stand in a text: by its length, and a sign counts for more than a letter."""
    return len(text) + (0.5 if _SELDOM.search(text) else 0)


def _least(node: Node) -> list[str] | None:
    """What a repeat has at its start and at its end: what it repeats, as often as it must."""
    if not isinstance(node, Repetition) or not node.low:
        return None
    once, low = _exact(node.inner), min(node.low, _OFTEN)
    if not once or len(once) ** low > _MOST:
        return None
    return ["".join(parts) for parts in product(once, repeat=low)]


def _exact(node: Node) -> list[str] | None:
    """All strings that `node` can match, or None where they are too many to say."""
    match node:
        case Chars():
            return _members(node)
        case Assertion() | Look():
            return [""]
        case Group(inner):
            return _exact(inner)
        case Sequence(parts):
            return _joined(parts)
        case Choice(branches):
            return _either(branches)
        case Depends(_, yes, no):
            return _either((yes, no))
        case Repetition(inner, low, 1):
            once = _exact(inner)
            return None if once is None else ([] if low else [""]) + once
    return None


def _members(chars: Chars) -> list[str] | None:
    """The characters of a small set such as `['’]`."""
    spans = [item for item in chars.items if isinstance(item, tuple)]
    if (
        chars.negated
        or len(spans) < len(chars.items)
        or sum(ord(b) - ord(a) + 1 for a, b in spans) > _FEW
    ):
        return None
    return [
        chr(code)
        for first, last in spans
        for code in range(ord(first), ord(last) + 1)
    ]


_FEW = 8
"""A set of so many characters is written out."""


def _either(branches: tuple[Node, ...]) -> list[str] | None:
    exact = [_exact(branch) for branch in branches]
    return (
        None if None in exact else [text for texts in exact for text in texts or []]
    )


def _joined(parts: tuple[Node, ...]) -> list[str] | None:
    texts = [""]
    for part in parts:
        exact = _exact(part)
        if exact is None or len(texts) * len(exact) > _MOST:
            return None
        texts = [one + other for one, other in product(texts, exact)]
    return texts


def _within(node: Node) -> list[str] | None:
    """The literals required inside a part that has to match."""
    match node:
        case Group(inner):
            return _best(inner)
        case Repetition(inner, low) if low:
            return _best(inner)
        case Choice(branches):
            required = [_best(branch) for branch in branches]
            return (
                None
                if None in required
                else [text for texts in required for text in texts or []]
            )
    return None
