"""An expression of Python's `re` in the words of the library `regex`, so that both match the same.

`regex` reads the syntax of `re` with some more besides: braces can mean a match with errors, and what it takes for a
letter of a word are also accents that stand by themselves, but no fractions. So all is written out from the tree.
"""

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

_CLASSES = {
    "w": r"\p{L}\p{N}_",
    "d": r"\p{Nd}",
    "s": r"\s\x1c-\x1f",
}
"""The classes of `re`, as members of a set."""
_WORD = f"[{_CLASSES['w']}]"
_ASCII = {"w": "a-zA-Z0-9_", "d": "0-9", "s": r" \t\n\r\f\v"}
_EDGE = "(?:(?<={0})(?!{0})|(?<!{0})(?={0}))"
_NO_EDGE = "(?:(?<={0})(?={0})|(?<!{0})(?!{0}))"


def translated(node: Node) -> str:
    """`node` as an expression of `regex`, its version 1 without the folding of one letter to many."""
    return f"(?V1)(?-f:{_written(node)})"


def _written(node: Node) -> str:
    match node:
        case Chars():
            return _cased(_set(node), node.any_case)
        case Assertion():
            return _place(node)
        case Repetition(inner, low, high, kind):
            return (
                f"(?:{_written(inner)}){{{low},{'' if high is None else high}}}{kind}"
            )
        case Group():
            return f"{_opening(node)}{_written(node.inner)})"
        case Look(inner, behind, negated):
            return f"(?{'<' * behind}{'!' if negated else '='}{_written(inner)})"
        case Choice(branches):
            return f"(?:{'|'.join(map(_written, branches))})"
        case Sequence(parts):
            return "".join(map(_written, parts))
        case Same(group, any_case):
            return _cased(rf"\g<{group}>", any_case)
        case Depends(group, yes, no):
            return f"(?({group}){_written(yes)}|{_written(no)})"


def _cased(text: str, any_case: bool) -> str:
    return f"(?i:{text})" if any_case else text


def _opening(group: Group) -> str:
    if group.name:
        return f"(?P<{group.name}>"
    return "(" if group.number else "(?>" if group.atomic else "(?:"


def _place(place: Assertion) -> str:
    if place.sign in "bB":
        word = f"[{_ASCII['w']}]" if place.ascii else _WORD
        return (_EDGE if place.sign == "b" else _NO_EDGE).format(word)
    if place.sign in "^$" and place.lines:
        return f"(?m:{place.sign})"
    return place.sign if place.sign in "^$" else f"\\{place.sign}"


def _set(chars: Chars) -> str:
    if not chars.items:
        return r"[\s\S]"
    members = "".join(_member(item, ascii_only=chars.ascii) for item in chars.items)
    return f"[{'^' * chars.negated}{members}]"


def _member(item: tuple[str, str] | str, *, ascii_only: bool) -> str:
    if isinstance(item, tuple):
        first, last = (_escaped(sign) for sign in item)
        return first if first == last else f"{first}-{last}"
    members = (_ASCII if ascii_only else _CLASSES)[item.lower()]
    return f"[^{members}]" if item.isupper() else members


def _escaped(sign: str) -> str:
    return sign if sign.isalnum() and sign.isascii() else f"\\U{ord(sign):08x}"
