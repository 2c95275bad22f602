"""With which characters what an expression matches can begin, and whether two parts of one can begin alike."""

from factlint.match.tree import (
    Assertion,
    Chars,
    Choice,
    Group,
    Node,
    Repetition,
    Sequence,
)

Firsts = tuple[Chars, ...] | None
"""The characters that something can begin with; None where that is not known, as where it may be empty."""
_FEW = 64
"""Sets of more characters, or more parts and branches than this, are not looked at one by one."""
_PAIRS = 512
"""So many pairs of sets are compared."""


def firsts(*parts: Node, then: Firsts = None) -> Firsts:
    """What `parts`, one after the other, can begin with, where `then` follows them."""
    found, passed = _in_turn(parts)
    if found is None or not passed:
        return found
    return None if then is None else found + then


def _of(node: Node) -> tuple[Firsts, bool]:
    """What `node` can begin with, and whether it may be empty. What looks elsewhere is not followed."""
    match node:
        case Chars():
            return (node,), False
        case Assertion():
            return (), True
        case Group(inner):
            return _of(inner)
        case Repetition(inner, low):
            begins, passed = _of(inner)
            return begins, passed or not low
        case Sequence(parts):
            return _in_turn(parts)
        case Choice(branches):
            return _either(branches)
    return None, True


def _in_turn(parts: tuple[Node, ...]) -> tuple[Firsts, bool]:
    found: tuple[Chars, ...] = ()
    for part in parts[:_FEW]:
        begins, passed = _of(part)
        if begins is None or len(found) > _FEW:
            return None, True
        found += begins
        if not passed:
            return found, False
    return (None if len(parts) > _FEW else found), True


def _either(branches: tuple[Node, ...]) -> tuple[Firsts, bool]:
    found: tuple[Chars, ...] = ()
    empty = False
    for begins, passed in map(_of, branches[: _FEW + 1]):
        if begins is None or len(found) > _FEW:
            return None, True
        found += begins
        empty = empty or passed
    return (None, True) if len(branches) > _FEW else (found, empty)


def apart(one: Firsts, other: Firsts) -> bool:
    """Whether no character is surely in both; False where that is not known."""
    if one is None or other is None or len(one) * len(other) > _PAIRS:
        return False
    return all(_disjoint(a, b) for a in one for b in other)


def all_apart(branches: tuple[Node, ...]) -> bool:
    """Whether no two of the branches can begin alike, so that at most one is gone into."""
    begins = [firsts(branch) for branch in branches]
    return len(begins) <= _FEW and all(
        apart(one, other)
        for at, one in enumerate(begins)
        for other in begins[at + 1 :]
    )


def _disjoint(one: Chars, other: Chars) -> bool:
    for few, many in ((one, other), (other, one)):
        signs = _signs(few)
        if signs is not None:
            return not any(
                _holds(many, variant)
                for sign in signs
                for variant in _variants(sign, few.any_case)
            )
    return False


def _signs(chars: Chars) -> list[str] | None:
    """The characters of a small set; None of a large one."""
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


def _variants(sign: str, any_case: bool) -> set[str]:
    """`sign`, and where case is ignored what differs from it in case alone."""
    found = {sign}
    for _ in range(2 * any_case):
        found |= {
            variant
            for one in found
            for variant in (one.lower(), one.upper(), one.casefold())
        }
    return found


def _holds(chars: Chars, sign: str) -> bool:
    """Whether `sign` may be in the set."""
    if chars.negated and chars.any_case:
        return True
    inside = any(
        _in(item, one)
        for item in chars.items
        for one in _variants(sign, chars.any_case)
    )
    return inside != chars.negated


def _in(item: tuple[str, str] | str, sign: str) -> bool:
    if isinstance(item, tuple):
        return item[0] <= sign <= item[1]
    known = {
        "w": sign.isalnum() or sign == "_",
        "d": sign.isdecimal(),
        "s": sign.isspace(),
    }[item.lower()]
    return known != item.isupper()
