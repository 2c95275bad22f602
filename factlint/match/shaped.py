"""What an expression matches in the shape of a text, in which all figures are noughts and all blanks are one."""

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

_MANY = 64
"""Spans of more characters than this are left as they are: nobody writes them out."""
_FIGURE, _BLANK = ("0", "0"), (" ", " ")


def of_shape(node: Node) -> Node:
    """`node` so that it matches the shape of whatever it matches, and where it is blanks alone, just one."""
    match node:
        case Chars():
            return (
                node
                if node.negated
                else node._replace(items=tuple(dict.fromkeys(_items(node))))
            )
        case Repetition():
            inner = of_shape(node.inner)
            high = min(node.high or 1, 1) if _is_blank(inner) else node.high
            return node._replace(
                inner=inner,
                low=min(node.low, 1) if _is_blank(inner) else node.low,
                high=high,
            )
        case Group() | Look():
            return node._replace(inner=of_shape(node.inner))
        case Choice(branches):
            return Choice(tuple(map(of_shape, branches)))
        case Sequence(parts):
            return Sequence(tuple(map(of_shape, parts)))
        case Depends(group, yes, no):
            return Depends(group, of_shape(yes), of_shape(no))
        case Assertion() | Same():
            return node


def _is_blank(node: Node) -> bool:
    return isinstance(node, Chars) and node.items == (_BLANK,) and not node.negated


def _items(chars: Chars) -> list[tuple[str, str] | str]:
    found: list[tuple[str, str] | str] = []
    for item in chars.items:
        if isinstance(item, str):
            found.append(_FIGURE if item == "d" else _BLANK if item == "s" else item)
        elif ord(item[1]) - ord(item[0]) > _MANY:
            found.append(item)
        else:
            found += [
                _of_sign(chr(code)) for code in range(ord(item[0]), ord(item[1]) + 1)
            ]
    return found


def _of_sign(sign: str) -> tuple[str, str]:
    return _FIGURE if sign.isdecimal() else _BLANK if sign.isspace() else (sign, sign)
