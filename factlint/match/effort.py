"""The most that Python's `re` can take to find the matches of an expression, counted in steps.

`re` tries the ways in which an expression can match one after the other. How many there are at most follows from the
tree: those of one part times those of the next. They may grow with the text, as those of `\\w+`, or with every letter
of it, as those of `(\\w+)*`, which is without bound. What is counted is a bound and no estimate: most take less.
"""

import math

from factlint.match.bounded import Effort, grown
from factlint.match.expression import parse
from factlint.match.first import Firsts, all_apart, apart, firsts
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

_ONE = Effort(1.0)
_AS_LONG = Effort(1.0, 1)
_NEVER = Effort(math.inf)


def steps(pattern: str) -> Effort:
    """The most steps that are taken at one place of a text, whether it matches there or not."""
    return _taken(parse(pattern), None)[1]


def written_out(node: Node) -> int:
    """How many characters the expression has with what must repeat written out so many times."""
    match node:
        case Repetition(inner, low):
            return max(low, 1) * written_out(inner)
        case Choice(parts) | Sequence(parts):
            return 1 + sum(map(written_out, parts))
        case Group(inner) | Look(inner):
            return 1 + written_out(inner)
        case Depends(_, yes, no):
            return 1 + written_out(yes) + written_out(no)
    return 1


def _taken(node: Node, then: Firsts) -> tuple[Effort, Effort]:
    """The ways in which `node` can match at one place with `then` behind it, and the steps to try them all."""
    match node:
        case Chars() | Assertion():
            return _ONE, _ONE
        case Same():
            return _ONE, _AS_LONG
        case Look(inner) | Group(inner, _, _, True):
            return _ONE, _sum(_ONE, _taken(inner, None)[1])
        case Group(inner):
            return _taken(inner, then)
        case Sequence(parts):
            return _in_turn(parts, then)
        case Choice(branches):
            return _either(branches, then)
        case Depends(_, yes, no):
            return _either((yes, no), then)
        case Repetition():
            ways, effort = _repeated(node, then)
            return _ONE if node.kind == "+" else ways, effort


def _in_turn(parts: tuple[Node, ...], then: Firsts) -> tuple[Effort, Effort]:
    """Each part is tried once for every way in which those before it match."""
    ways, effort = _ONE, _ONE
    for at, part in enumerate(parts):
        more, each = _taken(part, firsts(*parts[at + 1 : at + 99], then=then))
        effort = _sum(effort, _product(ways, each))
        ways = _product(ways, more)
    return ways, effort


def _either(branches: tuple[Node, ...], then: Firsts) -> tuple[Effort, Effort]:
    """Branches that begin in different ways are tried one after the other, but only one is gone into."""
    taken = [_taken(branch, then) for branch in branches]
    effort = _sum(Effort(float(len(branches))), *(each for _, each in taken))
    if all_apart(branches):
        return Effort(
            max(ways.factor for ways, _ in taken),
            max(ways.power for ways, _ in taken),
        ), effort
    return _sum(*(ways for ways, _ in taken)), effort


def _repeated(node: Repetition, then: Firsts) -> tuple[Effort, Effort]:
    again = firsts(node.inner, then=then)
    ways, each = _taken(
        node.inner, then if node.high == 1 else again and then and again + then
    )
    if ways != _ONE and node.high is None:
        return _NEVER, _NEVER
    often, counts = _AS_LONG, _AS_LONG
    if node.high is not None:
        often, counts = (
            Effort(float(max(node.high, 1))),
            Effort(float(node.high - node.low + 1)),
        )
    high = max(node.high or 1, 1)
    tries = _product(often, _power(ways, high - 1))
    if then and ways == _ONE and apart(firsts(node.inner), then):
        # what follows begins only where the repeat has taken all that it can, as with `\d+` before a blank
        return _ONE, _product(tries, _sum(Effort(3.0 + 2 * len(then)), each))
    return _product(counts, _power(ways, high)), _product(tries, _sum(_ONE, each))


def _sum(*efforts: Effort) -> Effort:
    return Effort(
        sum(effort.factor for effort in efforts),
        max(effort.power for effort in efforts),
    )


def _product(one: Effort, other: Effort) -> Effort:
    return Effort(one.factor * other.factor, one.power + other.power)


def _power(effort: Effort, times: int) -> Effort:
    return Effort(grown(1.0, effort.factor, times), effort.power * times)
