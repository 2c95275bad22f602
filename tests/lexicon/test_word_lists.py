"""Vocabulary has one home: what is left of word lists in code is little, and none says a class of the lexicon again.

A list is four words or more in one literal, in a string that is split, or as alternatives of one group of a pattern.
"""

import ast
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import factlint
import pytest
from factlint import lexicon

PACKAGE = Path(factlint.__file__).parent
NAMES_OF_FIELDS = {"cli", "facts", "languages.py", "reading", "report", "sources"}
"""Rooms whose lists are names of fields, files, formats and codes, and no vocabulary."""
LEFT_OUT = {"lexicon", *NAMES_OF_FIELDS}
EXAMPLES = {"bad", "good", "__all__"}
FEWEST = 4
_WORD = re.compile(r"[a-z][a-z'’. -]*")
_PAIR = re.compile(r"\[([A-Z])([a-z])\]")
_SPACE = re.compile(r"\\s[+*]?")


class Listed(NamedTuple):
    """A list of words, and where it stands."""

    file: str
    line: int
    words: frozenset[str]


def lists() -> list[Listed]:
    """All lists of the package outside the lexicon, in order of file and line."""
    return [
        Listed(str(path.relative_to(PACKAGE)), line, words)
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).parts[0] not in LEFT_OUT
        for line, words in in_code(path.read_text(encoding="utf-8"))
    ]


def in_code(code: str) -> Iterator[tuple[int, frozenset[str]]]:
    """The lists in a module, each with its line."""
    tree = ast.parse(code)
    split = {
        call.func.value.id
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _is_split(call) and not call.args and isinstance(call.func.value, ast.Name)
    }
    for statement in ast.walk(tree):
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            if isinstance(target, ast.Name) and target.id in split and statement.value:
                statement.value.split = True
    yield from _within(tree)


def _within(node: ast.AST) -> Iterator[tuple[int, frozenset[str]]]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in EXAMPLES:
        return
    words = _plain(_members(node))
    if words is not None:
        if len(words) >= FEWEST:
            yield node.lineno, words
        return
    text = _text(node)
    if text is not None:
        for branches in groups(text):
            words = frozenset(filter(None, map(_branch, branches)))
            if len(words) >= FEWEST:
                yield node.lineno, words
        return
    for child in ast.iter_child_nodes(node):
        if child is not getattr(node, "annotation", None):
            yield from _within(child)


def _members(node: ast.AST) -> list[str] | None:
    """The strings that a literal lists; None where it is no list of strings."""
    if getattr(node, "split", False) and isinstance(_text(node), str):
        return _text(node).split()
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        rest = [item for item in node.elts if not isinstance(item, ast.Starred)]
        texts = [_text(item) for item in rest]
        return texts if rest and all(isinstance(text, str) for text in texts) else None
    if isinstance(node, ast.Call) and node.args:
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ("word_set", "listed") and isinstance(_text(node.args[0]), str):
            return _text(node.args[0]).split()
    if isinstance(node, ast.Call) and _is_split(node) and isinstance(_text(node.func.value), str):
        return _text(node.func.value).split()
    return None


def _is_split(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "split"


def _plain(members: list[str] | None) -> frozenset[str] | None:
    if members is None:
        return None
    words = frozenset(word.strip().lower() for word in members if _WORD.fullmatch(word.strip().lower()))
    return words if len(words) >= 0.7 * len(members) else frozenset()


def _text(node: ast.AST) -> str | None:
    """A string as it is written, with a mark in the place of what an f-string puts in."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "\0" for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = _text(node.left), _text(node.right)
        return None if None in sides else "".join(sides)
    return None


def groups(pattern: str) -> Iterator[list[str]]:
    """The alternatives of each group in a pattern, and of the whole."""
    stack: list[list[str]] = [[""]]
    at = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            sign = pattern[at : at + 2]
        elif sign == "[":
            end = pattern.find("]", at + 2)
            sign = pattern[at : end + 1] if end > 0 else sign
        at += len(sign)
        if sign == "(":
            stack.append([""])
        elif sign == ")" and len(stack) > 1:
            branches = stack.pop()
            yield [_without_mark(branches[0]), *branches[1:]]
            stack[-1][-1] += "\0"
        elif sign == "|":
            stack[-1].append("")
        else:
            stack[-1][-1] += sign
    yield stack[0]


def _without_mark(branch: str) -> str:
    return re.sub(r"\A\?(?:P<\w+>|[a-z-]*:|<?[=!])", "", branch)


def _branch(branch: str) -> str | None:
    """A branch of a pattern as a word, where it is one."""
    word = _SPACE.sub(" ", _PAIR.sub(r"\2", branch)).replace("\\b", "").replace("?", "").strip().lower()
    return word if _WORD.fullmatch(word) else None


def overlaps(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether half of the shorter list, four words at least, is in the other."""
    common = len(one & other)
    return common >= FEWEST and common * 2 >= min(len(one), len(other))


def pairs(found: list[Listed]) -> list[tuple[Listed, Listed]]:
    """The lists of different files of which half of the shorter one is in the other."""
    return [
        (one, other)
        for one, other in combinations(found, 2)
        if one.file != other.file and overlaps(one.words, other.words)
    ]


def halves(found: list[Listed]) -> list[tuple[Listed, str]]:
    """The lists that say half the words of a class of the lexicon, four at least, with that class."""
    known = {
        f"{table}.{name}": lexicon.words(f"{table}.{name}")
        for table in lexicon.tables()
        for name in lexicon.classes(table)
    }
    return [
        (one, name)
        for one in found
        for name, words in known.items()
        if len(one.words & words) >= FEWEST and len(one.words & words) * 2 >= len(words)
    ]


MOST, MOST_PAIRS = 150, 30
FOUND = lists()


def test_few_lists_are_left_in_code():
    assert len(FOUND) <= MOST


def test_lists_of_different_files_are_different_lists():
    assert len(pairs(FOUND)) <= MOST_PAIRS


def test_no_list_says_half_a_class_again():
    assert halves(FOUND) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('A = {"red", "green", "blue", "White"}', "blue green red white"),
        ('A = frozenset(("red", "green", "blue", *B, "white"))', "blue green red white"),
        ('A = "red green blue white".split()', "blue green red white"),
        ('A = "red green blue white"\nB = A.split()', "blue green red white"),
        ('A = word_set("red green " "blue white")', "blue green red white"),
        ('A = f"{B}(?:red|greens?|blue|white)"', "blue greens red white"),
        (r'A = r"(?P<a>red|green\s+light|[Bb]lue(?: sky)?|white|x\w+|wine)"', "green light|red|white|wine"),
        ('A = "red|green|blue|white"', "blue green red white"),
        ('def a():\n    return b in ("red", "green", "blue", "white")', "blue green red white"),
        ('A = ("red", "green", "blue")', None),
        ('A = "red green blue white"', None),
        ('"""Red (green|blue|white|black)."""', None),
        ('bad = ["red", "green", "blue", "white"]', None),
        ('A = ("1", "2", "3", "red", "green", "blue", "white")', None),
        ('A = r"(?&colour.warm)|(?&colour.cold -blue -grey)"', None),
    ],
)
def test_a_list_is_known_in_any_shape(code, words):
    wanted = [frozenset(words.split("|") if "|" in words else words.split())] if words else []
    assert [found for _, found in in_code(code)] == wanted
