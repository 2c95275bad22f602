"""Mutants of the code that judges copy: how many of a sample the tests notice.

    python -m bench.code_mutants [--count 100] [--seed 1] [--jobs 2] [--only TEXT]

Each mutant is one small change in a file of `checks/` or `article/` (a comparison, a condition, a number, a truth
value), in a copy of this checkout in a temporary folder. The tests are those of rooms that start few processes. They
run once without any mutant, and what functions each runs is written down; a mutant in a function is then given only to
the tests that run it, the shortest first, and one outside of all functions to all tests. It is killed where one of them
fails, or does not end. Survivors are printed with the line that they changed. The same seed draws the same mutants from
the same code.
"""

import ast
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench import mutating
from bench.mutating import ROOT, passes
from bench.reaching import ROOMS

_LEFT_OUT = ("bad", "good")
"""Names of examples: a mutant of a test says nothing of the tests."""
_OTHER: dict[type, Any] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip
_WHOLE = [
    "tests/cases",
    "tests/checks",
    "tests/article",
    "tests/ledger",
    "tests/known",
    "tests/golden",
    "tests/lexicon",
]
_CHOSEN = ["-p", "bench.reaching"]


class Mutant(NamedTuple):
    """A change of one node: the file, the place of the node in the order of its tree, and what stands there."""

    path: Path
    number: int
    line: int
    was: str


def mutants() -> list[Mutant]:
    """All that can be made, in the order of files and lines."""
    found = []
    for room in ROOMS:
        for path in sorted((ROOT / "factlint" / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for number, node in enumerate(_sites(tree)):
                found.append(
                    Mutant(
                        path.relative_to(ROOT),
                        number,
                        node.lineno,
                        ast.unparse(node)[:100],
                    )
                )
    return found


def _sites(node: ast.AST) -> Iterator[ast.expr]:
    """The nodes that can be changed, in order."""
    if (
        isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id in _LEFT_OUT
    ):
        return
    if isinstance(node, ast.expr) and _is_site(node):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from _sites(child)


def _is_site(node: ast.expr) -> bool:
    match node:
        case ast.Compare(ops=[op]) | ast.BoolOp(op=op):
            return type(op) in _OTHER
        case ast.BinOp(op=op, left=left, right=right):
            return type(op) in _OTHER and not any(
                isinstance(side, ast.JoinedStr) for side in (left, right)
            )
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Constant(value=value):
            return isinstance(value, bool | int | float)
    return False


def mutated(source: str, number: int) -> str:
    """The source with one site changed."""
    tree = ast.parse(source)
    site = next(node for at, node in enumerate(_sites(tree)) if at == number)
    match site:
        case ast.Compare():
            site.ops = [_OTHER[type(site.ops[0])]()]
        case ast.BoolOp() | ast.BinOp():
            site.op = _OTHER[type(site.op)]()
        case ast.Constant(value=bool(value)):
            site.value = not value
        case ast.Constant(value=int(value) | float(value)):
            site.value = value + 1
        case ast.UnaryOp():
            site.op, site.operand = ast.Not(), ast.UnaryOp(ast.Not(), site.operand)
    return ast.unparse(ast.fix_missing_locations(tree))


def _place(path: Path, source: str, number: int) -> str | None:
    """Where the function begins that a site is in, as `PATH:LINE`; None where it is in none."""
    tree = ast.parse(source)
    site = next(node for at, node in enumerate(_sites(tree)) if at == number)
    around = [
        function.decorator_list[0].lineno
        if function.decorator_list
        else function.lineno
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        and any(site in ast.walk(statement) for statement in function.body)
    ]
    return f"{path.relative_to('factlint')}:{max(around)}" if around else None


def _survives(mutant: Mutant, folder: Path) -> bool:
    target = folder / mutant.path
    source = target.read_text(encoding="utf-8")
    target.write_text(mutated(source, mutant.number), encoding="utf-8")
    place = _place(mutant.path, source, mutant.number)
    try:
        return passes(
            folder,
            [*_CHOSEN, *_WHOLE] if place else _WHOLE,
            {"REACHING": place or ""},
        )
    finally:
        target.write_text(source, encoding="utf-8")


def main() -> None:
    """Prints the share of mutants that were killed, and the survivors."""
    parser = mutating.options(__doc__)
    parser.add_argument(
        "--only", default="", help="mutants of files with this text in their path"
    )
    arguments = parser.parse_args()
    drawn = random.Random(arguments.seed).sample(mutants(), arguments.count)
    drawn = [mutant for mutant in drawn if arguments.only in str(mutant.path)]
    alive = 0
    judged = mutating.judged(drawn, _survives, arguments.jobs, [*_CHOSEN, *_WHOLE])
    for number, (mutant, survived) in enumerate(judged, 1):
        alive += survived
        print(f"{number} of {len(drawn)}", end="\r", file=sys.stderr, flush=True)
        if survived:
            print(f"{mutant.path}:{mutant.line}: {mutant.was}", flush=True)
    print(
        f"{len(drawn) - alive} of {len(drawn)} mutants killed (seed {arguments.seed})"
    )


if __name__ == "__main__":
    main()
